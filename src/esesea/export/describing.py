"""A `Story` in the words of ``esesea.story/1``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from msgspec import UNSET

from esesea.export import story_json as out
from esesea.export.describing_days import Days
from esesea.export.parts import Part
from esesea.export.plain import Plain
from esesea.story.chronology import Slot, Timeline
from esesea.story.judged import dropped_relations, judged_relations, unjudged
from esesea.story.off_stage import between
from esesea.story.scene import Scene
from esesea.story.statement_ids import statement_ids
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, TemporalRelation, lived

T = TypeVar("T")
P = TypeVar("P", bound=Part)

UNPLACED = Slot("", None, None, None)


def described(story: Story, *, nonlinearity: float | None, with_text: bool) -> out.Story:
    """``story`` as it is written outside; ``with_text`` adds the manuscript's text.

    ``nonlinearity`` is Story Curves' index in 0…1 (Kim et al. 2018, section 3), None where it was not worked out.
    """
    telling = _Telling(story, Plain(story.document), statement_ids(story))
    relations = telling.relations()
    days = Days(story, telling.plain, telling.ids)
    return out.Story(
        format="esesea.story/1",
        title=story.title,
        source=telling.plain.part(out.Source, story.document),
        reader=story.reader,
        scenes=list(telling.scenes()),
        characters=list(telling.characters()),
        places=list(telling.places()),
        relations=[relations[unjudged(claim)] for claim in judged_relations(story)],
        clocks=[telling.clock(timeline) for timeline in story.chronology.timelines],
        lived_orders=dict(telling.lived_orders()),
        conflicts=list(telling.conflicts(relations)),
        contacts=telling.statements(out.Contact, "contacts", story.contacts),
        ordinals=telling.statements(out.Ordinal, "ordinals", story.ordinals),
        events=telling.statements(out.Event, "events", story.events),
        quotations=telling.statements(out.Quotation, "quotations", story.quotations),
        time_expressions=telling.statements(out.TimeExpression, "time_expressions", story.time_expressions),
        asides=telling.statements(out.Aside, "asides", story.asides),
        causes=telling.statements(out.Cause, "causes", story.causes),
        off_stage=list(telling.off_stage()),
        traits=telling.statements(out.Trait, "traits", story.traits),
        thing_states=telling.statements(out.ThingState, "thing_states", story.thing_states),
        name_variants=telling.statements(out.NameVariant, "name_variants", story.name_variants),
        motifs=telling.statements(out.Motif, "motifs", story.motifs),
        travellers=telling.statements(out.Traveller, "travellers", story.travellers),
        leaps=list(telling.leaps()),
        distances=list(days.distances()),
        scene_dates=list(days.scene_dates()),
        day_patterns=list(days.patterns()),
        days=list(days.clocks()),
        calendar=days.calendar(),
        journeys=days.journeys(),
        findings=telling.statements(out.Finding, "findings", story.findings),
        nonlinearity=nonlinearity,
        text=story.document.text if with_text else UNSET,
    )


@dataclass(frozen=True, slots=True)
class _Telling:
    story: Story
    plain: Plain
    ids: Mapping[str, tuple[str, ...]]

    def statements(self, kind: type[P], layer: str, values: Sequence[object]) -> list[P]:
        return [self.plain.part(kind, value, id=name) for name, value in self.named(layer, values)]

    def named(self, layer: str, values: Sequence[T]) -> Iterable[tuple[str, T]]:
        return zip(self.ids[layer], values, strict=True)

    def scenes(self) -> Iterator[out.Scene]:
        timelines = self.story.chronology.timelines
        slots = {slot.scene: slot for each in timelines if each.clock == STORY_CLOCK for slot in each.slots}
        for scene in self.story.scenes:
            slot = slots.get(scene.id, UNPLACED)
            yield self.plain.part(
                out.Scene,
                scene,
                story_order=slot.rank,
                earliest=slot.earliest,
                latest=slot.latest,
                chapter=self.chapter(scene),
                time=self.plain.part(out.Time, scene.time),
                evidence=[self.plain.evidence(evidence) for evidence in scene.mode_evidence],
            )

    def chapter(self, scene: Scene) -> str | None:
        """The title of the narrowest chapter that the scene begins in."""
        at = scene.span.start
        around = [chapter for chapter in self.story.document.chapters if chapter.span.start <= at < chapter.span.end]
        return min(around, key=lambda chapter: len(chapter.span)).title if around else None

    def characters(self) -> Iterator[out.Character]:
        lives: dict[str, list[out.Life]] = defaultdict(list)
        for name, state in self.named("life_states", self.story.life_states):
            lives[state.character].append(self.plain.part(out.Life, state, id=name))
        for character in self.story.characters:
            yield self.plain.part(out.Character, character, life=lives[character.id])

    def places(self) -> Iterator[out.Place]:
        visits: dict[str, list[out.Visit]] = defaultdict(list)
        for name, visit in sorted(self.named("visits", self.story.visits), key=lambda named: named[1].n):
            visits[visit.place].append(self.plain.part(out.Visit, visit, id=name))
        for place in self.story.places:
            yield self.plain.part(out.Place, place, visits=visits[place.id])

    def relations(self) -> dict[TemporalRelation, out.Relation]:
        """Every claim by itself, those kept with their status."""
        claims = (*judged_relations(self.story), *dropped_relations(self.story))
        return {
            unjudged(claim): self.plain.part(
                out.Relation, claim, id=name, evidence=[self.plain.evidence(claim.evidence)]
            )
            for name, claim in self.named("relations", claims)
        }

    def clock(self, timeline: Timeline) -> out.Clock:
        parted = timeline.clock in map(lived, self.story.chronology.parted)
        scenes = [self.plain.part(out.ClockScene, slot) for slot in timeline.slots]
        return out.Clock(clock=timeline.clock, parted=parted, scenes=scenes)

    def lived_orders(self) -> Iterator[tuple[str, list[str]]]:
        orders = {timeline.clock: timeline.order for timeline in self.story.chronology.timelines}
        for character in sorted(self.story.characters, key=lambda character: character.id):
            if lived(character.id) in orders:
                yield character.id, list(orders[lived(character.id)])

    def leaps(self) -> Iterator[out.Leap]:
        for name, leap in self.named("leaps", self.story.leaps):
            landings = [self.plain.part(out.Landing, landing) for landing in leap.landings]
            yield self.plain.part(out.Leap, leap, id=name, landings=landings)

    def off_stage(self) -> Iterator[out.OffStage]:
        world = next((each for each in self.story.chronology.timelines if each.clock == STORY_CLOCK), None)
        for event in self.story.off_stage:
            earliest, latest = between(event, world)
            yield self.plain.part(out.OffStage, event, earliest=earliest, latest=latest)

    def conflicts(self, relations: Mapping[TemporalRelation, out.Relation]) -> Iterator[out.Conflict]:
        for name, conflict in self.named("conflicts", self.story.chronology.conflicts):
            yield out.Conflict(
                id=name,
                clock=conflict.clock,
                cycle=[relations[unjudged(claim)] for claim in conflict.cycle],
                dropped=[relations[unjudged(claim)] for claim in conflict.dropped],
            )
