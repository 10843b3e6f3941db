"""Scenes and what no scene shows as TEI events, and what is claimed of their order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from esesea.export.formats.tei.pointing import STORY_TIME, XML_ID, Pointing, clock_id, to
from esesea.export.xml_parts import Value, child, xml_id
from esesea.story.calendar import GREGORIAN, Calendar
from esesea.story.chronology import Slot, Timeline
from esesea.story.day_words import calendar_named
from esesea.story.days import SceneDays
from esesea.story.judged import dropped_relations, judged_relations
from esesea.story.off_stage import OffStage, between
from esesea.story.scene import Scene
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, lived

if TYPE_CHECKING:
    from lxml.etree import _Element

LAST_YEAR = 9999


def add_events(into: _Element, story: Story, pointing: Pointing) -> None:
    """Add every scene, what happened off stage, and the relations of order."""
    if not story.scenes:
        return
    events = child(into, "listEvent")
    own = [each for each in story.chronology.timelines if each.clock in map(lived, story.chronology.parted)]
    for scene in story.scenes:
        event = _add_scene(events, scene, pointing)
        _add_dates(event, scene, own, pointing)
        _add_people(event, "present", scene.present, story)
        _add_people(event, "mentioned", scene.mentioned, story)
    world = next((each for each in story.chronology.timelines if each.clock == STORY_CLOCK), None)
    for happened in story.off_stage:
        _add_off_stage(events, happened, world, pointing)
    _add_relations(events, story, pointing)


def _add_scene(events: _Element, scene: Scene, pointing: Pointing) -> _Element:
    event = child(
        events,
        "event",
        reserved={XML_ID: xml_id(scene.id), **_ranked(pointing.time.slots.get(scene.id))},
        type="scene",
        subtype=scene.mode.value,
        n=scene.reading_order,
        where=to(scene.place) if scene.place else None,
    )
    child(event, "label", scene.heading or scene.opens)
    return event


def _ranked(slot: Slot | None) -> dict[str, Value]:
    """The place in story order, and the ranks that are left open where they are more than one."""
    if slot is None or slot.rank is None:
        return {}
    found: dict[str, Value] = {"when-custom": slot.rank, "datingMethod": f"#{STORY_TIME}"}
    if slot.earliest != slot.latest:
        found |= {"notBefore-custom": slot.earliest, "notAfter-custom": slot.latest}
    return found


def _add_dates(event: _Element, scene: Scene, own: Sequence[Timeline], pointing: Pointing) -> None:
    """How the scene begins, when that is, and where it stands in the time of those whose time is not the world's."""
    child(event, "desc", scene.opens)
    days = pointing.time.days.get(scene.id)
    if days is not None:
        words = pointing.time.words(scene.id)
        calendar = calendar_named(days.calendar, pointing.story.calendar) if days.calendar else None
        dated = _dated(calendar, days) if calendar is not None else {}
        if words or dated:
            child(child(event, "desc", type="when"), "date", words, reserved=dated)
    ranks = [(timeline.clock, rank) for timeline in own if (rank := timeline.ranks.get(scene.id)) is not None]
    if ranks:
        said = child(event, "desc", type="lived-orders")
        for clock, rank in ranks:
            child(said, "date", reserved={"when-custom": rank, "datingMethod": f"#{clock_id(clock)}"})


def _dated(calendar: Calendar, days: SceneDays) -> dict[str, Value]:
    own = calendar is not GREGORIAN
    suffix = "-custom" if own else ""
    first, last = _written(calendar, days.earliest), _written(calendar, days.latest)
    method: dict[str, Value] = {"datingMethod": f"#{clock_id(f'calendar:{calendar.name}')}"} if own else {}
    if first is not None and first == last:
        return {f"when{suffix}": first, **method}
    sides: dict[str, Value] = {f"notBefore{suffix}": first, f"notAfter{suffix}": last}
    return {**sides, **method} if first or last else {}


def _written(calendar: Calendar, day: int | None) -> str | None:
    """Year, month and day; of the Gregorian calendar only in years that all of XML Schema's versions can say."""
    if day is None:
        return None
    year, month, of_month = calendar.date(day)
    if calendar is GREGORIAN and not 0 < year <= LAST_YEAR:
        return None
    return f"{year:04}-{month:02}-{of_month:02}"


def _add_people(event: _Element, how: str, people: tuple[str, ...], story: Story) -> None:
    names = {character.id: character.name for character in story.characters}
    known = [each for each in people if each in names]
    if known:
        note = child(event, "note", type=how)
        for each in known:
            child(note, "persName", names[each], ref=to(each))


def _add_off_stage(events: _Element, happened: OffStage, world: Timeline | None, pointing: Pointing) -> None:
    after, before = between(happened, world)
    sides = {"notBefore-custom": pointing.time.rank(after), "notAfter-custom": pointing.time.rank(before)}
    method = {"datingMethod": f"#{STORY_TIME}"} if any(side is not None for side in sides.values()) else {}
    event = child(
        events,
        "event",
        reserved={XML_ID: xml_id(happened.id), **sides, **method},
        type="off-stage",
        source=" ".join(map(to, happened.told_in)) or None,
        corresp=pointing.target((happened.span,)),
    )
    child(event, "label", pointing.words((happened.span,)))
    _add_people(event, "present", happened.participants, pointing.story)


def _add_relations(events: _Element, story: Story, pointing: Pointing) -> None:
    """The claims about order, and those that were dropped because others contradict them."""
    claims = (*judged_relations(story), *dropped_relations(story))
    if not claims:
        return
    relations = child(events, "listRelation", type="order")
    for name, claim in zip(pointing.ids["relations"], claims, strict=True):
        spans = claim.evidence.spans
        clock = STORY_TIME if claim.clock == STORY_CLOCK else clock_id(claim.clock)
        relation = child(
            relations,
            "relation",
            reserved={XML_ID: xml_id(name)},
            name=claim.relation.value,
            type=claim.status.value if claim.status is not None else "dropped",
            subtype=clock,
            active=to(claim.a),
            passive=to(claim.b),
            source=to(claim.source),
            cert=round(claim.evidence.confidence, 3),
            corresp=pointing.target(spans),
        )
        words = pointing.words(spans)
        child(relation, "desc", f"{words} ({claim.evidence.by})" if words else claim.evidence.by)
