"""What cannot be done, in words for an assistant: the next step by its tools, not by the command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from mcp.server.mcpserver.exceptions import ToolError

from esesea.app.correcting_errors import DifferentKinds, NothingSaidThere, NothingToUndo, UnknownId, WordsTwice
from esesea.app.errors import (
    CutAndTold,
    MovedAfterItself,
    MoveWhere,
    NoEdit,
    NoSuchVisit,
    NotSettable,
    NotUnderstood,
    SameScene,
)
from esesea.errors import EseseaError

HINTS: Mapping[type[EseseaError], str] = MappingProxyType(
    {
        CutAndTold: "take it out of cut, or out of move and after",
        DifferentKinds: "choose two people, or two places; list_cast and list_places have their ids",
        MovedAfterItself: "name another scene in after",
        MoveWhere: "give move, and either after or at_the_start",
        NoEdit: "give cut, move or settings",
        NoSuchVisit: "list_places has every visit, and list_cast in how many scenes somebody is",
        NotSettable: "settings takes words such as 's4 place the kitchen', 's4 before s2', 'Anna dies in s7'",
        NotUnderstood: "give the reply of one of the choices, or after s7, before s3, same as s5, first",
        NothingSaidThere: "list_claims has what was read of a scene",
        NothingToUndo: "list_corrections has every correction",
        SameScene: "give two scenes",
        UnknownId: "list_claims, check_story and list_corrections have the ids",
        WordsTwice: "quote more of the words around it, or say in which scene, or which of them it is (nth)",
    }
)
"""The next step where the command line has another."""


@contextmanager
def plainly() -> Iterator[None]:
    """Say what cannot be done as the tool's error: the fact, and the next step. Raises ToolError."""
    try:
        yield
    except EseseaError as fault:
        hint = HINTS.get(type(fault), fault.hint)
        raise ToolError(f"{fault.fact}\nhint: {hint}" if hint else fault.fact) from fault
