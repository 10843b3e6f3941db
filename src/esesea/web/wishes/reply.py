"""An answer to a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import StringConstraints

from esesea.web.wishes.acts import Id


@dataclass(frozen=True, slots=True)
class ReplyWish:
    """The ``reply`` of one of the question's choices, or words as `esesea ask` takes them.

    ``token`` names the question. ``skip`` leaves it open for as long as the server runs.
    """

    revision: int
    token: Id
    reply: Annotated[str, StringConstraints(max_length=400)] = ""
    skip: bool = False
    keep: bool = True
