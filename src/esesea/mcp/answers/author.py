"""The author's word, and what the author is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from esesea.mcp.answers.order import Link
from esesea.mcp.answers.quote import Page, Quote, SceneNamed


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """A correction: what it ``says``, when, by whom and why, and the words it stands on where they still stand.

    ``loose`` is why it does not hold in this draft; ``overruled`` the id of a later one that says it anew.
    """

    id: str
    act: str
    says: str
    at: str
    who: str
    why: str
    in_force: bool
    loose: str | None
    overruled: str | None
    quote: Quote | None


@dataclass(frozen=True)
class Corrections:
    """Every correction, oldest first, those undone too."""

    revision: str
    page: Page
    corrections: tuple[CorrectionLine, ...]


@dataclass(frozen=True)
class Change:
    """What a correction ``says``, and what it ``changes``, each a sentence; of ``change_count`` the first.

    ``id`` is the correction's, by which it can be undone. ``kept`` is false where it was only previewed: nothing of it
    then remains. ``revision`` is the story's now. ``loose`` is why it does not hold in this draft. ``held_back`` is the
    chain of words that keeps a moved scene from where it was moved.
    """

    revision: str
    id: str
    kept: bool
    says: str
    change_count: int
    changes: tuple[str, ...]
    loose: str | None
    held_back: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that the author can give: ``says`` in words; ``reply`` is what answer_question takes for it."""

    says: str
    reply: str


@dataclass(frozen=True, slots=True)
class AskedScene:
    """A scene of the question with its opening, and the scene it goes on from today (None: it stands first)."""

    scene: SceneNamed
    opening: Quote
    goes_on_from: SceneNamed | None


@dataclass(frozen=True)
class NextQuestion:
    """The question whose answer settles most of the order; ``kind`` is ``none`` where no more is worth asking.

    It is for the author: do not answer it in their place. ``token`` names it. Where the author will not say, add
    ``leave_open`` to what is left open, and ask for the next.
    """

    revision: str
    kind: Literal["leap", "compare", "none"]
    token: str
    asks: str
    because: str
    scenes: tuple[AskedScene, ...]
    choices: tuple[Choice, ...]
    leave_open: str
