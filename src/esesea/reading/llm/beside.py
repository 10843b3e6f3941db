"""The reading annotators with a model beside them: what each makes of its own finding and of what the model says.

Silence of the model says nothing: what Esesea's own annotators found stands unless the model quotes words against it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from esesea.reading.layers import Layers
from esesea.reading.llm.claims import (
    SIGN,
    SURENESS,
    AsideClaim,
    Claim,
    FateClaim,
    ModeClaim,
    PersonClaim,
    PresenceClaim,
    Said,
    TouchClaim,
    TravelClaim,
    Who,
)
from esesea.reading.llm.joining import joined
from esesea.reading.llm.naming import key_of
from esesea.reading.llm.parting import parted
from esesea.reading.llm.people_at import Cast
from esesea.reading.llm.resolving import People
from esesea.reading.llm.tally import Tally
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import Presence, SceneMode
from esesea.reading.untold import speech_in
from esesea.story.character import Character, LifeState, Mention
from esesea.story.event import Aside, Contact
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.time import STORY_CLOCK, Traveller, lived
from esesea.text.document import Document
from esesea.text.span import Span

LABELLED = 0.9
"""From this confidence on a mode stands against the model's word: a label over the scene says so."""

WHOLE = 0.7
"""An aside that covers so much of its scene is no aside of it, but its mode."""

PARTS = 2
"""Quotes, in places apart, by which somebody travels through time on the model's word alone."""


def seen(*spans: Span) -> Evidence:
    """The evidence of a claim of the model."""
    return Evidence(tuple(sorted(set(spans))), SIGN, SURENESS)


def asides(document: Document, layers: Layers, own: Iterable[object]) -> Iterator[object]:  # noqa: ARG001 - one form
    """Own asides, and those of the model that do not overlap one of the same kind, nor cover their scene."""
    found = [each for each in own if isinstance(each, Aside)]
    scenes = {scene.id: scene.span for scene in layers.of(SceneSpan)}
    for claim in claims(layers, AsideClaim):
        known = any(each.kind is claim.kind and each.span.overlaps(claim.span) for each in found)
        if not known and len(claim.span) < WHOLE * len(scenes[claim.scene]):
            found.append(Aside(claim.span, claim.scene, claim.kind, (seen(*claim.shown),)))
    yield from sorted(found, key=lambda each: each.span)


def cast(document: Document, layers: Layers, own: Iterable[object]) -> Iterator[object]:
    """Own people, parted and made one as the model names them, and those besides whom it alone found."""
    found = list(own)
    characters = tuple(each for each in found if isinstance(each, Character))
    mentions = tuple(each for each in found if isinstance(each, Mention))
    speech = speech_in(layers)
    deeds: tuple[Claim, ...] = (*claims(layers, TouchClaim), *claims(layers, FateClaim))
    doing = {(who.passage, key_of(who.name)) for claim in deeds for who in _whom(claim)}
    said = list(claims(layers, PersonClaim))
    made = joined(parted(Cast(characters, mentions), said, document), said, speech, doing)
    yield from made.characters
    yield from made.mentions


def presence(document: Document, layers: Layers, own: Iterable[object]) -> Iterator[object]:  # noqa: ARG001
    """Own presences, turned round where the model shows the contrary, and those it adds."""
    found = {(each.scene, each.character): each for each in own if isinstance(each, Presence)}
    people = _people(layers)
    said: defaultdict[tuple[str, str], list[PresenceClaim]] = defaultdict(list)
    for claim in claims(layers, PresenceClaim):
        whom = people.whom(claim.who)
        if whom is not None:
            said[claim.scene, whom].append(claim)
    for key, every in said.items():
        # In a scene of several windows somebody is there if one of them shows it.
        there = any(claim.there for claim in every)
        if key not in found or found[key].present != there:
            shown = (claim.shown for claim in every if claim.there == there)
            found[key] = Presence(*key, there, (seen(*shown),))
    order = {scene.id: scene.reading_order for scene in layers.of(SceneSpan)}
    rank = {character.id: place for place, character in enumerate(layers.of(Character))}
    yield from sorted(found.values(), key=lambda each: (order[each.scene], rank[each.character]))


def contacts(document: Document, layers: Layers, own: Iterable[object]) -> Iterator[object]:  # noqa: ARG001
    """Own touches, and those of the model between the same two whose words none of them has."""
    found = [each for each in own if isinstance(each, Contact)]
    people = _people(layers)
    for claim in claims(layers, TouchClaim):
        a, b = people.whom(claim.who), people.whom(claim.whom)
        if a is None or b is None or a == b:
            continue
        known = any({each.a, each.b} == {a, b} and each.span.overlaps(claim.shown) for each in found)
        if not known:
            found.append(Contact(claim.scene, a, b, claim.shown, claim.how, evidence=(seen(claim.shown),)))
    yield from sorted(found, key=lambda each: each.span)


def travellers(document: Document, layers: Layers, own: Iterable[object]) -> Iterator[object]:  # noqa: ARG001
    """Own travellers, and whoever the model shows to travel in at least `PARTS` places that lie apart."""
    found = [each for each in own if isinstance(each, Traveller)]
    people = _people(layers)
    signs: defaultdict[str, list[Span]] = defaultdict(list)
    for claim in claims(layers, TravelClaim):
        whom = people.whom(claim.who)
        if whom is not None and not any(span.overlaps(claim.shown) for span in signs[whom]):
            signs[whom].append(claim.shown)
    known = {each.character for each in found}
    for character in layers.of(Character):
        spans = sorted(signs.get(character.id, ()))
        if len(spans) >= PARTS and character.id not in known:
            found.append(Traveller(character.id, tuple(seen(span) for span in spans)))
    yield from found


def life_states(document: Document, layers: Layers, own: Iterable[object]) -> Iterator[object]:  # noqa: ARG001
    """Own states, and those of the model that no own one of the same person and scene says already."""
    found = {(each.from_scene, each.character, each.state): each for each in own if isinstance(each, LifeState)}
    people = _people(layers)
    present = {(each.scene, each.character) for each in layers.of(Presence) if each.present}
    away = {traveller.character for traveller in layers.of(Traveller)}
    for claim in claims(layers, FateClaim):
        whom = people.whom(claim.who)
        if whom is None or (claim.scene, whom, claim.state) in found:
            continue
        clock = lived(whom) if whom in away else STORY_CLOCK
        only_known = not claim.here or (claim.scene, whom) not in present
        state = LifeState(whom, claim.state, claim.scene, clock, (seen(claim.shown),), known_only=only_known)
        found[claim.scene, whom, claim.state] = state
    order = {scene.id: scene.reading_order for scene in layers.of(SceneSpan)}
    yield from sorted(found.values(), key=lambda each: (order[each.from_scene], each.evidence[0].spans))


def modes(layers: Layers) -> dict[str, SceneMode]:
    """The mode of each scene that the model shows one of; ``main`` too, which takes back what others find."""
    found: dict[str, SceneMode] = {}
    for claim in claims(layers, ModeClaim):
        found.setdefault(claim.scene, SceneMode(claim.scene, claim.mode, (seen(claim.shown),)))
    return found


def replays(document: Document, layers: Layers, own: Iterable[object]) -> Iterator[object]:  # noqa: ARG001
    """What own annotators find of replays, but no mode of a scene of which the model shows another."""
    said = modes(layers)
    yield from (each for each in own if not isinstance(each, SceneMode) or _agrees(each, said))


def scene_modes(document: Document, layers: Layers, own: Iterable[object]) -> Iterator[object]:  # noqa: ARG001
    """Own modes, but for scenes of which the model shows another mode; what a label over the scene says stands.

    A scene of the main line has no value.
    """
    said = modes(layers)
    given = {each.scene for each in layers.of(SceneMode)} if layers.has(SceneMode) else set()
    for each in own:
        if isinstance(each, SceneMode) and (_agrees(each, said) or _is_labelled(each)):
            given.add(each.scene)
            yield each
    yield from (each for each in said.values() if each.mode is not Mode.MAIN and each.scene not in given)


def _agrees(mode: SceneMode, said: Mapping[str, SceneMode]) -> bool:
    return mode.scene not in said or said[mode.scene].mode is mode.mode


def tally_of(layers: Layers) -> Tally:
    """What came of asking the model, with the claims about people of whom it cannot be told who they are."""
    people, said = _people(layers), layers.one(Said)
    lost = sum(any(people.whom(who) is None for who in _whom(claim)) for claim in said.claims)
    return replace(said.tally, unknown=said.tally.unknown + lost)


def _whom(claim: Claim) -> tuple[Who, ...]:
    if isinstance(claim, TouchClaim):
        return claim.who, claim.whom
    return (claim.who,) if isinstance(claim, PresenceClaim | FateClaim | TravelClaim) else ()


def _is_labelled(mode: SceneMode) -> bool:
    return max((each.confidence for each in mode.evidence), default=0.0) >= LABELLED


def _people(layers: Layers) -> People:
    return People.of(layers.of(Mention), claims(layers, PersonClaim))


C = TypeVar("C")


def claims(layers: Layers, kind: type[C]) -> Iterator[C]:
    """The claims of this kind, as they were said."""
    return (claim for claim in layers.one(Said).claims if isinstance(claim, kind))
