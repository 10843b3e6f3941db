"""Where and when scenes are, with a model beside the annotators; see `beside`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from esesea.reading.layers import Layers
from esesea.reading.llm.beside import claims, seen
from esesea.reading.llm.claims import SIGN, SURENESS, OrderClaim, PlaceClaim, TimeClaim
from esesea.reading.llm.naming import key_of
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import Presence, SceneClock, SceneMode, Setting
from esesea.reading.telling.clocks_meant import present_in, step_clocks
from esesea.story.calendar import GREGORIAN
from esesea.story.evidence import Evidence
from esesea.story.place import Place
from esesea.story.scene import Mode, SceneTime
from esesea.story.time import TemporalRelation, Traveller
from esesea.text.document import Document

UNREAL = frozenset({Mode.DREAM, Mode.HYPOTHETICAL, Mode.EMBEDDED})
"""What these scenes hold has no place in the story's time."""

_ARTICLES = ("the ", "a ", "an ")


def places(document: Document, layers: Layers, own: Iterable[object]) -> Iterator[object]:
    """Own places and settings, with the model's in place of those it shows to be elsewhere.

    A screenplay's headings say where its scenes are: there own settings stand.
    """
    found = list(own)
    known = {each.id: each for each in found if isinstance(each, Place)}
    settings = {each.scene: each for each in found if isinstance(each, Setting)}
    before = {each.place for each in settings.values()}
    by_name = {_key(name): each.id for each in reversed(known.values()) for name in (*each.names, each.name)}
    said: set[str] = set()
    for claim in claims(layers, PlaceClaim):
        if claim.scene in said or (document.is_screenplay and claim.scene in settings):
            continue
        said.add(claim.scene)
        ident = by_name.setdefault(_key(claim.name), f"p{len(known) + 1}")
        known.setdefault(ident, Place(ident, claim.name, (claim.name,), claim.kind))
        was = settings.get(claim.scene)
        if was is None or was.place != ident:
            settings[claim.scene] = Setting(claim.scene, ident, (), (seen(claim.shown),))
    used = {each.place for each in settings.values()} | {each.within for each in known.values()}
    ids = _renumbered([each for each in known.values() if each.id in used or each.id not in before])
    for number, place in ids.items():
        yield replace(known[number], id=place, within=ids.get(known[number].within or ""))
    order = {scene.id: scene.reading_order for scene in layers.of(SceneSpan)}
    for setting in sorted(settings.values(), key=lambda each: order[each.scene]):
        yield replace(setting, place=ids[setting.place])


def _key(name: str) -> str:
    key = key_of(name)
    return next((key[len(each) :] for each in _ARTICLES if key.startswith(each)), key)


def _renumbered(kept: list[Place]) -> dict[str, str]:
    return {place.id: f"p{number}" for number, place in enumerate(kept, 1)}


def scene_clocks(document: Document, layers: Layers, own: Iterable[object]) -> Iterator[object]:  # noqa: ARG001
    """Own clocks, and what the model adds of the part of day, weekday and season where they say nothing."""
    found = {each.scene: each for each in own if isinstance(each, SceneClock)}
    for claim in claims(layers, TimeClaim):
        clock = found.get(claim.scene, SceneClock(claim.scene, SceneTime()))
        time = clock.time
        new = replace(
            time,
            of_day=time.of_day or claim.of_day,
            season=time.season or claim.season,
            weekday=time.weekday or (claim.weekday if clock.calendar == GREGORIAN.name else None),
        )
        if new == time:
            continue
        new = replace(new, evidence=(*time.evidence, seen(claim.shown)))
        weekday = clock.weekday
        if new.weekday is not None and time.weekday is None:
            weekday = GREGORIAN.weekdays.index(new.weekday)
        found[claim.scene] = replace(clock, time=new, weekday=weekday)
    order = {scene.id: scene.reading_order for scene in layers.of(SceneSpan)}
    yield from sorted(found.values(), key=lambda each: order[each.scene])


def order(layers: Layers) -> Iterator[TemporalRelation]:
    """What the model says of the order of scenes, on the clocks of those who are in both."""
    present, away = present_in(layers.of(Presence)), layers.of(Traveller)
    unreal = {each.scene for each in layers.of(SceneMode) if each.mode in UNREAL}
    for claim in claims(layers, OrderClaim):
        if {claim.a, claim.b} & unreal:
            continue
        evidence = Evidence((claim.shown,), SIGN, SURENESS)
        for clock in step_clocks(claim.a, claim.b, present, away):
            yield TemporalRelation(claim.a, claim.b, claim.relation, clock, evidence, claim.source)
