"""What happens, as the text asserts it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from esesea.story.evidence import Evidence
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class Event:
    """Something asserted to happen (realis: not negated, hypothetical, wished or generic).

    ``span`` is the trigger word; ``participants`` are character ids, the doer first. ``tense`` is ``past``,
    ``present`` or ``pluperfect`` (already past where the telling stands).
    """

    span: Span
    scene: str
    lemma: str
    participants: tuple[str, ...]
    tense: str
    evidence: tuple[Evidence, ...] = ()


class AsideKind(StrEnum):
    """Why a passage is off the main line."""

    ANECDOTE = "anecdote"
    HYPOTHETICAL = "hypothetical"
    PLAN = "plan"
    DREAM = "dream"
    SIMILE = "simile"
    MEMORY = "memory"
    REPORTED = "reported"
    EMBEDDED = "embedded"


@dataclass(frozen=True, slots=True)
class Aside:
    """A passage that does not happen here and now: what it holds is kept out of presence, contacts and events."""

    span: Span
    scene: str
    kind: AsideKind
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Cause:
    """What ``effect_scene`` says of something earlier.

    ``cause_scene`` is the scene that shows it, None where no scene does or more than one may. ``off_stage`` is the id
    of the event off stage that it is where no scene shows it; None where the words do not tell it from others.
    ``span`` covers the words ("because she had taught him to swim").
    """

    cause_scene: str | None
    effect_scene: str
    span: Span
    evidence: tuple[Evidence, ...] = ()
    off_stage: str | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """An asserted physical touch: ``a`` touches ``b`` (character ids) in ``scene``; ``how`` is the touch's lemma.

    ``asserted`` is False for a touch that is wished, denied or habitual; those are not counted.
    """

    scene: str
    a: str
    b: str
    span: Span
    how: str
    asserted: bool = True
    evidence: tuple[Evidence, ...] = ()
