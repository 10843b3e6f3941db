"""Tense and aspect, sentence by sentence, and what the story itself is told in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from esesea.text.span import Span


class Tense(StrEnum):
    """The time of a clause's finite verb; NONE for a fragment without one."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class SentenceTense:
    """How the main clause of one narrated sentence (speech left out) stands in time.

    ``perfect``: had/has + participle. ``habitual``: "would/used to" + verb, "every …", or the like.
    ``modal``: may, might, could, should, would-if. ``span`` is the sentence.
    """

    span: Span
    tense: Tense
    perfect: bool = False
    progressive: bool = False
    habitual: bool = False
    modal: bool = False


@dataclass(frozen=True, slots=True)
class BaseTense:
    """The tense (PAST or PRESENT) in which most of the story is narrated, and the person (1 or 3)."""

    tense: Tense
    person: int
