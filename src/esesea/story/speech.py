"""Who says what."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.story.evidence import Evidence
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch of speech, with its marks. ``speaker`` and ``addressee`` are character ids; None where not known.

    ``turn`` numbers the speaking turn: parts of one utterance broken by "he said" share it.
    """

    span: Span
    scene: str
    speaker: str | None
    addressee: str | None
    turn: int
    evidence: tuple[Evidence, ...] = ()
