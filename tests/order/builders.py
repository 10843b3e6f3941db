"""The smallest stories that the order engine needs: scenes by number, claims by hand, and random ones for laws."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hypothesis import strategies as st

from esesea.order.constraints import Claim, canonical, prepared
from esesea.story.chronology import Timeline
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.time import STORY_CLOCK, Relation, Status, TemporalRelation
from esesea.text.span import Span


@dataclass(frozen=True)
class Told:
    id: str
    mode: Mode = Mode.MAIN
    present: tuple[str, ...] = ()


def told(count: int, modes: dict[int, Mode] | None = None, present: dict[int, tuple[str, ...]] | None = None):
    modes, present = modes or {}, present or {}
    return tuple(Told(f"s{i}", modes.get(i, Mode.MAIN), present.get(i, ())) for i in range(count))


def claim(
    a: int,
    relation: str,
    b: int,
    confidence: float = 0.95,
    clock: str = STORY_CLOCK,
    by: str = "test",
    at: int = 0,
) -> TemporalRelation:
    return TemporalRelation(
        f"s{a}", f"s{b}", Relation(relation), clock, Evidence((Span(at, at + 1),), by, confidence), f"s{a}"
    )


def stated(a: int, relation: str, b: int, at: str = "", clock: str = STORY_CLOCK, moved: int | None = None):
    source = f"s{a if moved is None else moved}"
    evidence = Evidence((), "author", 1.0)
    return TemporalRelation(f"s{a}", f"s{b}", Relation(relation), clock, evidence, source, Status.STATED, at)


def ready(claims: Iterable[TemporalRelation], scenes: int) -> tuple[Claim, ...]:
    place = {f"s{i}": i for i in range(scenes)}
    return prepared(canonical(claims, place), place)


def numbers(timeline: Timeline) -> list[int]:
    return [int(scene.removeprefix("s")) for scene in timeline.order]


def random_claims(scenes: int, most: int, clocks: tuple[str, ...] = (STORY_CLOCK,)):
    """Lists of claims that may well contradict, a few of them the author's."""
    of_the_text = st.builds(
        claim,
        st.integers(0, scenes - 1),
        st.sampled_from([relation.value for relation in Relation] + ["before"] * 13),
        st.integers(0, scenes - 1),
        st.sampled_from([0.5, 0.6, 0.8, 0.9, 0.97]),
        st.sampled_from(clocks),
    )
    of_the_author = st.builds(
        stated,
        st.integers(0, scenes - 1),
        st.sampled_from(["before", "equal", "meets", "after"]),
        st.integers(0, scenes - 1),
        st.sampled_from(["2026-01-01", "2026-01-02", "2026-01-03"]),
        st.sampled_from(clocks),
    )
    return st.lists(st.one_of(of_the_text, of_the_text, of_the_text, of_the_author), max_size=most)
