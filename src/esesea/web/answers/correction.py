"""The author's word: what was said, and what saying something would change."""

from __future__ import annotations

from dataclasses import dataclass, field

from esesea.web.answers.scene import Quoted


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """A correction: what it ``says``, when, by whom and why. ``loose`` is why it does not hold in this draft.

    ``overruled`` is the id of a later one that says it anew, where nothing of this one holds any more.
    """

    id: str
    act: str
    says: str
    at: str
    who: str
    why: str
    in_force: bool
    loose: str | None
    quote: Quoted | None
    overruled: str | None = None


@dataclass(frozen=True, slots=True)
class Corrections:
    """Every correction, oldest first, those undone too."""

    revision: int
    corrections: tuple[CorrectionLine, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What one act of the author does: what it ``says``, and what it ``changes``, each a sentence.

    ``kept`` is false for a preview, of which nothing remains. ``id`` is the correction's; ``loose`` why it does not
    hold in this draft. ``order`` is the story clock as it is after it, so that a preview can be drawn: a preview's in
    the ids that the window knows, without scenes that are new. ``lived`` are the lived clocks that would run otherwise
    than before, likewise.
    """

    id: str
    revision: int
    kept: bool
    says: str
    changes: tuple[str, ...]
    loose: str | None
    order: tuple[str, ...]
    lived: dict[str, tuple[str, ...]] = field(default_factory=dict)
