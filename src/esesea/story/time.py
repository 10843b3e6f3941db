"""What the text says about time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from esesea.story.evidence import Evidence
from esesea.text.span import Span


class TimexType(StrEnum):
    """TimeML's four kinds of time expression."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date, time, duration or set, normalised as TIMEX3 (TimeML 1.2.1, ``type``, ``value``, ``mod``).

    ``value`` is ISO 8601 with TimeML's extensions: ``1985-06``, ``XXXX-WXX-3`` (a Wednesday), ``P3D``,
    ``TMO`` (morning), ``PAST_REF``; None where the words give none. ``mod``: ``APPROX``, ``BEFORE``, ``AFTER``,
    ``START``, ``MID``, ``END``, ``LESS_THAN``, ``MORE_THAN`` or None. ``quoted``: said by somebody.
    """

    span: Span
    scene: str
    type: TimexType
    value: str | None
    mod: str | None = None
    quoted: bool = False
    evidence: tuple[Evidence, ...] = ()


STORY_CLOCK = "story"
READING_CLOCK = "reading"


def lived(character: str) -> str:
    """The name of the clock of the character with this id."""
    return f"lived:{character}"


class Relation(StrEnum):
    """Allen's thirteen relations between two intervals (Allen 1983, figure 2)."""

    BEFORE = "before"
    AFTER = "after"
    MEETS = "meets"
    MET_BY = "met-by"
    OVERLAPS = "overlaps"
    OVERLAPPED_BY = "overlapped-by"
    STARTS = "starts"
    STARTED_BY = "started-by"
    DURING = "during"
    CONTAINS = "contains"
    FINISHES = "finishes"
    FINISHED_BY = "finished-by"
    EQUAL = "equal"


BEGINS_EARLIER = frozenset(
    {Relation.BEFORE, Relation.MEETS, Relation.OVERLAPS, Relation.CONTAINS, Relation.FINISHED_BY}
)
"""The relations in which the first begins before the second."""

BEGIN_TOGETHER = frozenset({Relation.EQUAL, Relation.STARTS, Relation.STARTED_BY})
"""Those in which both begin at once; in all others the first begins after the second."""


class Status(StrEnum):
    """How a relation is known, from surest to weakest."""

    STATED = "stated"
    PROVEN = "proven"
    LIKELY = "likely"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class TemporalRelation:
    """``a`` stands in ``relation`` to ``b`` on ``clock``: one claim about time, with the words behind it.

    ``a`` and ``b`` are scene ids. ``status`` is None on a claim that no solver has judged yet, ``STATED`` on
    the author's own word. ``source`` is the id of the scene that makes the claim (whose words they are).
    ``stated_at`` is when the author said so (ISO 8601, UTC; as ``Correction.at``): of two words of theirs that
    contradict, the later holds. Empty on a claim of the text.
    """

    a: str
    b: str
    relation: Relation
    clock: str
    evidence: Evidence
    source: str
    status: Status | None = None
    stated_at: str = ""


@dataclass(frozen=True, slots=True)
class Traveller:
    """A sign that a character's own time is not the world's: their clock parts from the story clock."""

    character: str
    evidence: tuple[Evidence, ...]
