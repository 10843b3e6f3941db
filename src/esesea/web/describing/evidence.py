"""What was read, and the words it stands on: all that the page lets be opened, confirmed and rejected.

Quiet on purpose: what is only concluded from a claim that is shown stands in the answer to "why" and not in the text,
and a name that is used on every page is shown where it is first used.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from esesea.story.event import Contact
from esesea.story.judged import dropped_relations, judged_relations, unjudged
from esesea.story.ordinal import AGAIN
from esesea.story.references import words_of
from esesea.story.scene import Mode, Scene
from esesea.story.statement_ids import SceneFinder, statement_ids
from esesea.story.time import STORY_CLOCK, Status, TemporalRelation
from esesea.story.visits import is_counted

if TYPE_CHECKING:
    from esesea.story.acts import Statement
    from esesea.story.days import DayPattern, Distance, SceneDate
    from esesea.story.ordinal import Ordinal
    from esesea.story.pattern import NameVariant
    from esesea.story.story import Story
    from esesea.story.time import TimeExpression
    from esesea.text.span import Span

MODES = "modes"
"""The layer of how scenes are told, which is no layer of `Story`."""

SHOWN_WHOLE = ("visits", "life_states", "traits", "thing_states", "travellers", "scene_dates", "day_patterns")
SIFTED = ("ordinals", "contacts", "causes", "name_variants", "time_expressions", "distances", "relations")

SPELT = frozenset({"spelling", "sound", "dialect"})
"""Kinds of another name that are shown wherever they stand."""

TIMED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "scene_dates": ("scene",),
        "day_patterns": ("scene",),
        "time_expressions": ("scene",),
        "distances": ("a", "b"),
        "relations": ("a", "b"),
    }
)
"""Layers that say when scenes are, and the fields that name these."""

CONCLUDED = frozenset({"dates", "ages"})
"""Signs that conclude an order from dates and ages, which are shown themselves."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A claim: its ``id`` and ``layer``, the statement (of a mode: the scene), and the ``spans`` to be marked."""

    id: str
    layer: str
    value: Statement | Scene
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Claims:
    """Every claim that is shown but for mentions, by the scenes in which its words stand, sorted by these.

    ``of_time`` are those that say when a scene is, by the scenes of which they say so, wherever their words stand and
    also where they have none, as the author's. ``relations`` and ``contacts`` are the ids of all of them, shown or
    not; a relation without its status.
    """

    by_scene: Mapping[str, tuple[Seen, ...]]
    of_time: Mapping[str, tuple[Seen, ...]]
    relations: Mapping[TemporalRelation, str]
    contacts: Mapping[Contact, str]

    @classmethod
    def of(cls, story: Story, finder: SceneFinder) -> Claims:
        """All of ``story``. Linear in its statements."""
        ids = statement_ids(story, (*SHOWN_WHOLE, *SIFTED))
        every = (*judged_relations(story), *dropped_relations(story))
        relations = dict(zip(map(unjudged, every), ids["relations"], strict=True))
        by_scene: dict[str, list[Seen]] = defaultdict(list)
        of_time: dict[str, list[Seen]] = defaultdict(list)
        for seen in _shown(story, ids, relations):
            for scene in dict.fromkeys(finder.at(span.start) for span in seen.spans):
                if scene is not None:
                    by_scene[scene].append(seen)
            for name in TIMED.get(seen.layer, ()):
                of_time[getattr(seen.value, name)].append(seen)
        return cls(
            {scene: tuple(sorted(found, key=first_words)) for scene, found in by_scene.items()},
            {scene: tuple(found) for scene, found in of_time.items()},
            relations,
            dict(zip(story.contacts, ids["contacts"], strict=True)),
        )


def mentions_in(story: Story, scene: Scene) -> tuple[Seen, ...]:
    """Who is meant where, in one scene: a novel has tens of thousands, which are not needed at once."""
    first = bisect_left(story.mentions, scene.span.start, key=lambda each: each.span.start)
    last = bisect_left(story.mentions, scene.span.end, key=lambda each: each.span.start)
    here = story.mentions[first:last]
    # An id is made from the words and the scene alone.
    ids = statement_ids(replace(story, mentions=here), ("mentions",))["mentions"]
    return tuple(_each("mentions", ids, here))


def mode_id(scene: str) -> str:
    """The id of the claim that a scene is told as it is: no statement stands behind it, the mode can be set."""
    return f"mode:{scene}"


def first_words(seen: Seen) -> tuple[int, int]:
    """Where its first words stand, the longest before others; to sort claims by."""
    return seen.spans[0].start, -seen.spans[0].end


def _shown(story: Story, ids: Mapping[str, Sequence[str]], relations: Mapping[TemporalRelation, str]) -> Iterator[Seen]:
    for layer in SHOWN_WHOLE:
        yield from _each(layer, ids[layer], getattr(story, layer))
    yield from _each("off_stage", [event.id for event in story.off_stage], story.off_stage)
    yield from _each("contacts", ids["contacts"], story.contacts, lambda each: each.asserted)
    yield from _each("causes", ids["causes"], story.causes, lambda each: each.cause_scene is not None)
    yield from _each("ordinals", ids["ordinals"], story.ordinals, _counts(story))
    yield from _each("time_expressions", ids["time_expressions"], story.time_expressions, _tells_when(story))
    yield from _each("distances", ids["distances"], story.distances, _once(story))
    ordering = tuple(_of_order(story))
    yield from _each("relations", [relations[unjudged(each)] for each in ordering], ordering)
    yield from _variants(ids["name_variants"], story.name_variants)
    for scene in story.scenes:
        if scene.mode is not Mode.MAIN and any(seen.spans for seen in scene.mode_evidence):
            yield Seen(mode_id(scene.id), MODES, scene, _spans(span for e in scene.mode_evidence for span in e.spans))


def _each(
    layer: str, ids: Sequence[str], values: Sequence[Any], keep: Callable[[Any], bool] | None = None
) -> Iterator[Seen]:
    for name, value in zip(ids, values, strict=True):
        spans = words_of(value)
        if (spans or layer == "relations") and (keep is None or keep(value)):
            yield Seen(name, layer, value, spans if len(spans) == 1 else _spans(spans))


def _spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(dict.fromkeys(spans)))


def _variants(ids: Sequence[str], variants: Sequence[NameVariant]) -> Iterator[Seen]:
    for name, variant in zip(ids, variants, strict=True):
        spans = variant.spans if variant.kind in SPELT else variant.spans[:1]
        if spans:
            yield Seen(name, "name_variants", variant, spans)


def _counts(story: Story) -> Callable[[Ordinal], bool]:
    """Whether a count is one, and no stay is shown that has its number from the same words."""
    counted = {span for visit in story.visits if is_counted(visit) for each in visit.evidence for span in each.spans}
    return lambda ordinal: ordinal.n != AGAIN and ordinal.span not in counted


def _tells_when(story: Story) -> Callable[[TimeExpression], bool]:
    """Whether words of time are those by which their scene has its day or hour, and no date is shown of them."""
    spans = {scene.id: [span for each in scene.time.evidence for span in each.spans] for scene in story.scenes}
    dates: tuple[SceneDate | DayPattern, ...] = (*story.scene_dates, *story.day_patterns)
    dated = {span for each in dates for span in each.evidence.spans}
    return lambda time: time.span not in dated and any(time.span.overlaps(span) for span in spans[time.scene])


def _once(story: Story) -> Callable[[Distance], bool]:
    """Whether a distance is not said of the story clock too, by the same words."""
    said = {(each.a, each.b, each.evidence.spans) for each in story.distances if each.clock == STORY_CLOCK}
    return lambda each: each.clock == STORY_CLOCK or (each.a, each.b, each.evidence.spans) not in said


def _of_order(story: Story) -> Iterator[TemporalRelation]:
    """The claims about order that were kept, the author's own before what they confirm; each pair once by its words."""
    kept = judged_relations(story)
    given: set[object] = set()
    for claim in sorted(kept, key=lambda each: (each.status is not Status.STATED, each.clock != STORY_CLOCK)):
        said = (claim.a, claim.b, claim.relation, claim.evidence.spans)
        nothing = claim.status is Status.DEFAULT and not claim.evidence.spans
        if claim.evidence.by not in CONCLUDED and said not in given and not nothing:
            given.add(said)
            yield claim
