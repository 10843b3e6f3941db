"""Where a prose scene is: the place in which the narration puts its people most surely."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from esesea.reading.layers import Layers
from esesea.reading.mask import Mask
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan
from esesea.reading.place_mentions import (
    LIKELY,
    THERE,
    PlaceMention,
    Surroundings,
    is_vehicle_part,
    place_mentions,
    set_apart,
    steered,
)
from esesea.reading.place_registry import KnownPlace, Registry
from esesea.reading.place_states import state_words
from esesea.story.character import Character, Mention
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.text.span import Span

OPENING = ((1, 2.0), (3, 1.5), (8, 1.2))
"""A scene says at its opening where it is: weight of a mention in its first, first three, first eight sentences."""
FAREWELL = 0.85
"""Beyond this share of a scene a place is often where its people go next."""
ENOUGH = 1.2
NAME_USES = 3
"""Uses of "the secret garden" or the like from which the adjective is part of the name."""
BY_PART = 0.6
"""Confidence of a vehicle known only by a part of it: "the console"."""
MOST_SPANS = 3


@dataclass(slots=True)
class SceneFound:
    """What one scene says of places, by the place's number."""

    scene: SceneSpan
    scores: defaultdict[int, float] = field(default_factory=lambda: defaultdict(float))
    spans: defaultdict[int, list[Span]] = field(default_factory=lambda: defaultdict(list))
    heads: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    opened: set[int] = field(default_factory=set)
    """Places in which the scene's first sentences put its people."""
    parts: list[Span] = field(default_factory=list)
    """Parts of a vehicle at which somebody is."""


@dataclass(frozen=True, slots=True)
class FoundSetting:
    """The place, by its number in the registry, in which a scene is set."""

    scene: str
    place: int
    state: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class ProseSettings:
    """Reads all scenes of a prose story into a registry of places. Linear in the story's length."""

    def __init__(self, layers: Layers, registry: Registry) -> None:
        self.parse = layers.one(Parse)
        self.scenes = layers.of(SceneSpan)
        self.registry = registry
        mentions = layers.of(Mention)
        self.unread = Mask.of(
            [quote.span for quote in layers.of(QuoteSpan)] + [aside.span for aside in layers.of(Aside)]
        )
        self.by_end: Mapping[int, str] = {mention.span.end: mention.character for mention in mentions}
        flown = Counter(name for paragraph in self.parse.paragraphs for name in steered(paragraph))
        pairs = Counter(pair for paragraph in self.parse.paragraphs for pair in set_apart(paragraph))
        self.around = Surroundings(
            self.by_end,
            _people_names(layers),
            frozenset(flown),
            frozenset(pair for pair, uses in pairs.items() if uses >= NAME_USES),
        )

    def settings(self) -> list[FoundSetting]:
        """The settings of those scenes that say where they are, in reading order."""
        found = [self._read(scene) for scene in self.scenes]
        chosen = {one.scene.id: self._choose(one) for one in found}
        for one in found:
            if chosen[one.scene.id] is None and one.parts:
                chosen[one.scene.id] = self._by_part(one, chosen)
        return [self._setting(one, place) for one in found if (place := chosen[one.scene.id]) is not None]

    def _read(self, scene: SceneSpan) -> SceneFound:
        found = SceneFound(scene)
        sentences: dict[int, int] = {}
        for paragraph in self.parse.within(scene.span):
            for sentence in paragraph.doc.sents:
                start = paragraph.span.start + sentence.start_char
                if not self.unread.covers(start):
                    sentences.setdefault(start, len(sentences))
            found.parts += self._parts(paragraph)
            for mention in place_mentions(paragraph, self.around):
                if not self.unread.covers(mention.span.end - 1):
                    self._note(found, mention, sentences.get(mention.sentence.start, len(sentences)))
        return found

    def _parts(self, paragraph: ParsedParagraph) -> list[Span]:
        return [
            paragraph.at(token)
            for token in paragraph.doc
            if is_vehicle_part(token) and not self.unread.covers(paragraph.span.start + token.idx)
        ]

    def _note(self, found: SceneFound, mention: PlaceMention, sentence: int) -> None:
        scene = found.scene
        name = mention.name
        owner = None if mention.owner_end is None else self.by_end.get(mention.owner_end)
        wanted = KnownPlace(name.key, name.text, name.kind, owner, name.proper, scene.reading_order)
        number = self.registry.find(wanted, mention.surface, generic=name.generic, definite=name.definite)
        weight = next((factor for least, factor in OPENING if sentence < least), 1.0)
        if mention.span.start > scene.span.start + FAREWELL * len(scene.span) and sentence > OPENING[1][0]:
            weight = 0.5
        found.scores[number] += mention.strength * weight
        if mention.strength >= LIKELY:
            found.heads[number].add(mention.head)
        if mention.strength >= THERE and sentence < OPENING[1][0]:
            found.opened.add(number)
        if mention.strength >= LIKELY or len(found.spans[number]) < 1:
            found.spans[number].append(mention.span)

    def _choose(self, found: SceneFound) -> int | None:
        """The best-supported place; the house rather than one room where the scene has people in both."""
        sure = [
            (number, score)
            for number, score in sorted(found.scores.items(), key=lambda one: (-one[1], one[0]))
            if score >= ENOUGH
        ]
        if not sure:
            return None
        best = sure[0][0]
        known = self.registry.known
        for number, _ in sure:
            if known[best].kind == "room" and known[number].kind in {"house", "building"}:
                self.registry.contain(best, number)
                best = number
        for number, _ in sure:
            if number in found.opened or known[best].kind in {"house", "building"}:
                self.registry.contain(best, number)
                self.registry.contain(number, best)
        return best

    def _by_part(self, found: SceneFound, chosen: Mapping[str, int | None]) -> int | None:
        """The story's only vehicle, where a scene has people at "the console" of some vehicle."""
        settings = {number for number in chosen.values() if number is not None}
        vehicles = [number for number in settings if self.registry.known[number].kind == "vehicle"]
        if len(vehicles) != 1:
            return None
        found.spans[vehicles[0]] = found.parts
        return vehicles[0]

    def _setting(self, found: SceneFound, place: int) -> FoundSetting:
        score = found.scores[place]
        confidence = min(0.95, 0.6 + score / 10) if score >= ENOUGH else BY_PART
        spans = tuple(sorted(found.spans[place])[:MOST_SPANS])
        state = state_words(self.parse.within(found.scene.span), found.heads[place], self.unread)
        return FoundSetting(found.scene.id, place, state, (Evidence(spans, "places", round(confidence, 2)),))


def _people_names(layers: Layers) -> frozenset[str]:
    names = {name.lower() for character in layers.of(Character) for name in character.names}
    return frozenset(names | {name.split()[0] for name in names if name})
