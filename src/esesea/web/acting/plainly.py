"""What cannot be done, in the words of the page: scenes by their numbers, no ids, no options of the command line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING

from esesea.app.correcting_errors import AgainstYourWord, DifferentKinds, NothingSaidThere, NothingToUndo, UnknownId
from esesea.app.errors import AmbiguousName, CutAndTold, MovedAfterItself, NoEdit, RequestError
from esesea.app.wording import Wording
from esesea.order.errors import UnknownScene
from esesea.story.corrections.errors import CorrectionError
from esesea.web.errors import Refused
from esesea.web.troubles import status

if TYPE_CHECKING:
    from esesea.errors import EseseaError
    from esesea.story.story import Story

HINTS: Mapping[type[EseseaError], str] = MappingProxyType(
    {
        AgainstYourWord: "take that back first: it stands among what you have said",
        AmbiguousName: "use the full name",
        CutAndTold: "take it out of what is cut, or out of what is moved",
        DifferentKinds: "choose two people, or two places",
        MovedAfterItself: "choose another scene that it shall be told after",
        NoEdit: "choose the scenes to cut, to move or to mark, and how",
        NothingSaidThere: "choose scenes in which they are spoken of",
        NothingToUndo: "",
        UnknownId: "load the page again: it shows what is no longer there",
    }
)
"""The next step on the page, where the command line has another."""

_SCENE = re.compile(r"\bs\d+\b")
_ID = re.compile(r" \[[a-z]+\d+\]")
_OPTION = re.compile(r"(: |, without |, as in: |, such as )--?\w.*")


@contextmanager
def plainly(story: Story) -> Iterator[None]:
    """Say in the words of the page what cannot be done to ``story``; raises Refused."""
    try:
        yield
    except (CorrectionError, RequestError, UnknownScene) as fault:
        hint = HINTS.get(type(fault), fault.hint)
        raise Refused(type(fault).__name__, plain(fault.fact, story), _step(hint, story), status(fault)) from fault


def plain(words: str, story: Story) -> str:
    """``words`` that speak of scenes and people by their ids in ``story``, without these."""
    wording = Wording.of(story)

    def named(found: re.Match[str]) -> str:
        return wording.scene(found[0]) if found[0] in wording.numbers else found[0]

    return _ID.sub("", _SCENE.sub(named, words))


def _step(hint: str, story: Story) -> str:
    return "" if "`esesea" in hint else plain(_OPTION.sub("", hint), story)
