"""Where a prose scene is: the place in which the narration puts its people most surely."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from esesea.reading.english.place_nouns import SIZE, WITHOUT_DECKS
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.mention_index import MentionEnds
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan
from esesea.reading.places.findings import LONG, FoundSetting, SceneFound
from esesea.reading.places.fixtures import ANYWHERE, FixedPlaces, landmark
from esesea.reading.places.mentions import PlaceMention
from esesea.reading.places.registry import KnownPlace, Registry
from esesea.reading.places.states import state_words
from esesea.reading.places.stays import Stays
from esesea.reading.places.strengths import LIKELY, THERE
from esesea.reading.places.told import NamesTold, PlacesTold, StoryAround, names_told, places_told
from esesea.reading.telling.tense_profiles import tense_profiles
from esesea.story.character import Character, Mention
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.visits import BY_STAYING
from esesea.text.mask import Mask

OPENING = ((1, 2.0), (3, 1.5), (8, 1.2))
"""A scene says at its opening where it is: weight of a mention in its first, first three, first eight sentences."""
FAREWELL = 0.85
"""Beyond this share of a scene a place is often where its people go next."""
ENOUGH = 1.2
ALONE = 0.5
"""What is enough for the only place that a scene puts anybody in or beside."""
UNNAMED = 2 / 3
"""What "a lamp burned in the house" is worth in a scene's first sentences, where people may be named only later."""
DWELLING = 3.0
"""What a place is worth in which people stay from a scene's first sentence to its last; less for a shorter stay."""
TOLD_AFTERWARDS = 0.5
"""From this share of past perfects on, a scene is told in them: what "had" happened is what happens in it."""
BY_FIXTURE = 0.55
"""Confidence of a scene known by what stands in its place."""
NAME_USES = 3
"""Uses of "the secret garden" or the like from which the adjective is part of the name."""
LATE, PASSING = 0.5, 0.55
"""In a scene of more than ``LONG`` sentences a place that comes up once, behind this share, is passed through."""
GONE_TO_SHARE = 0.4
"""Least share of a name's uses in which people go to it or are in it, for it to be a place by that alone."""
BY_SIGN = 0.6
"""Confidence of a scene that goes on where the scene before was, by its opening words."""
MEANT = 0.75
"""What "into it" is worth beside "into the house"."""
MOST_SPANS = 3


class ProseSettings:
    """Reads all scenes of a prose story into a registry of places. Linear in the story's length."""

    def __init__(self, layers: Layers, registry: Registry) -> None:
        self.parse = layers.one(Parse)
        self.scenes = layers.of(SceneSpan)
        self.registry = registry
        mentions = layers.of(Mention)
        self.mentions = mentions
        self.unread = Mask.of(
            [quote.span for quote in layers.of(QuoteSpan)] + [aside.span for aside in layers.of(Aside)]
        )
        self.by_end: Mapping[int, str] = {mention.span.end: mention.character for mention in mentions}
        self.ends = MentionEnds.of(mentions)
        self.around = _around([one.remembered(names_told) for one in self.parse.paragraphs], _people_names(layers))
        profiles = tense_profiles(self.scenes, layers.of(SentenceTense))
        self.afterwards = frozenset(one.scene for one in profiles if one.pluperfect >= TOLD_AFTERWARDS)

    def settings(self) -> list[FoundSetting]:
        """The settings of those scenes that say where they are, in reading order."""
        found = [self._read(scene) for scene in self.scenes]
        chosen = {one.scene.id: self._choose(one) for one in found}
        for one in found:
            if chosen[one.scene.id] is None and one.parts:
                chosen[one.scene.id] = self._by_part(one, chosen)
        self._by_fixtures(found, chosen)
        settings: list[FoundSetting] = []
        stays = Stays(self.parse, self.scenes, self.mentions)
        for before, one in zip([None, *found], found, strict=False):
            place = chosen[one.scene.id]
            was = None if before is None else chosen[before.scene.id]
            goes_on = None if before is None or was is None else stays.sign(before.scene, one.scene)
            if place is not None:
                if goes_on is not None and was is not None:
                    self.registry.contain(place, was)
                settings.append(self._setting(one, place))
            elif goes_on is not None and before is not None and was is not None and self._stays(before, one, was):
                chosen[one.scene.id] = was
                settings.append(FoundSetting(one.scene.id, was, (), (Evidence((goes_on,), BY_STAYING, BY_SIGN),)))
        return settings

    def _stays(self, before: SceneFound, here: SceneFound, was: int) -> bool:
        """Whether nobody left the place at the end of the scene before, and nothing here puts them elsewhere."""
        return all(last is None or self._holds(was, last) for last in (before.last, here.last))

    def _holds(self, outer: int, inner: int) -> bool:
        """Whether who is at ``inner`` is still at ``outer``: a quay of the same town."""
        one, other = self.registry.known[inner], self.registry.known[outer]
        return inner == outer or outer in one.containers or (one.size < other.size >= SIZE["settlement"])

    def _read(self, scene: SceneSpan) -> SceneFound:
        found = SceneFound(scene)
        sentences: dict[int, int] = {}
        for paragraph in self.parse.within(scene.span):
            start = paragraph.span.start
            told = self._told(paragraph, perfect_is_now=scene.id in self.afterwards)
            for sentence in told.sentences:
                if not self.unread.covers(start + sentence.start):
                    sentences.setdefault(start + sentence.start, len(sentences))
                    if len(sentences) <= OPENING[1][0]:
                        found.early = start + sentence.end
            found.fixtures += [
                one.shifted(start) for one in told.fixtures if not self.unread.covers(start + one.span.start)
            ]
            found.parts += [part.shifted(start) for part in told.parts if not self.unread.covers(start + part.start)]
            self._note_all(found, paragraph, told, sentences)
        found.length = len(sentences)
        self._weaken_passing(found, len(sentences))
        self._add_stays(found, len(sentences))
        return found

    def _told(self, paragraph: ParsedParagraph, *, perfect_is_now: bool) -> PlacesTold:
        """What a paragraph says of places."""
        ends = self.ends.within(paragraph.span)
        around = self.around.near(paragraph.text, ends, perfect_is_now=perfect_is_now)
        return paragraph.remembered(places_told, around)

    def _note_all(
        self, found: SceneFound, paragraph: ParsedParagraph, told: PlacesTold, sentences: Mapping[int, int]
    ) -> None:
        """Note what a paragraph says of places, and which it says lie within which."""
        numbers: dict[int, int] = {}
        parts: list[tuple[int, int]] = []
        start = paragraph.span.start
        meant = {start + at: sure for at, sure in told.meant}
        before: PlaceMention | None = None
        for mention in (one.shifted(start) for one in told.mentions):
            if self.unread.covers(mention.span.end - 1):
                continue
            for at in [at for at in meant if at < mention.head]:
                self._note_meant(found, meant.pop(at))
            number = self._note(found, mention, sentences.get(mention.sentence.start, len(sentences)))
            numbers[mention.head] = number
            if before is not None and _is_within(paragraph, before, mention):
                found.stays = [stay for stay in found.stays if stay[1] != number]
                self.registry.contain(numbers[before.head], number)
            before = mention
            if mention.part_of is not None:
                parts.append((number, mention.part_of))
        for sure in meant.values():
            self._note_meant(found, sure)
        for inner, outer in parts:
            if outer in numbers:
                self.registry.contain(inner, numbers[outer])

    def _note_meant(self, found: SceneFound, sure: float) -> None:
        """Somebody goes into "it", the place spoken of last."""
        if found.named is not None:
            found.scores[found.named] += min(sure, THERE) * MEANT
            if sure >= LIKELY:
                found.last = found.named

    def _weaken_passing(self, found: SceneFound, sentences: int) -> None:
        for number, seen in found.seen.items():
            if sentences > LONG and len(seen) == 1 and seen[0] > LATE * sentences:
                found.scores[number] *= PASSING

    def _note(self, found: SceneFound, mention: PlaceMention, sentence: int) -> int:
        """Add one mention to what the scene says; returns the place's number."""
        scene = found.scene
        name = mention.name
        owner = None if mention.owner_end is None else self.by_end.get(mention.owner_end)
        wanted = KnownPlace(name.key, name.text, name.kind, owner, name.proper, scene.reading_order)
        number = self.registry.find(wanted, mention.surface, generic=name.generic, definite=name.definite)
        if mention.longer is not None:
            self.registry.known[number].longer[mention.longer] += 1
        sure = self._sure(mention, sentence)
        weight = next((factor for least, factor in OPENING if sentence < least), 1.0)
        if mention.span.start > scene.span.start + FAREWELL * len(scene.span) and sentence > OPENING[1][0]:
            weight = 0.5
        found.scores[number] += sure * weight
        found.named = number if mention.topic or sure >= THERE else found.named
        found.faint.setdefault(number, mention.span)
        if mention.strength.base:
            found.told.add(number)
        if mention.strength.base >= LIKELY or mention.strength.beside:
            found.near.add(number)
        if sure >= LIKELY:
            found.heads[number].add(mention.head)
            found.spans[number].append(mention.span)
            found.seen[number].append(sentence)
            on_the_way = sure < THERE and bool(found.stays) and found.stays[-1][0] == sentence
            if not on_the_way:
                found.stays.append((sentence, number))
            found.last = number
        if sure >= THERE and sentence < OPENING[1][0]:
            found.opened.add(number)
        return number

    def _sure(self, mention: PlaceMention, sentence: int) -> float:
        """How surely people are at a place, where the sentence is the scene's first told to say where it is."""
        if sentence >= OPENING[1][0]:
            return mention.strength.sure
        if sentence == 0 and mention.topic and mention.strength.base >= LIKELY:
            return THERE
        return max(mention.strength.sure, mention.strength.base * UNNAMED)

    def _add_stays(self, found: SceneFound, sentences: int) -> None:
        """Add what the length of each stay is worth: until people are put elsewhere they are where they were."""
        since: dict[int, int] = {}
        for sentence, number in [*found.stays, (sentences, None)]:
            for place in [place for place in since if number is None or not self._holds(place, number)]:
                found.dwelt[place] += DWELLING * (sentence - since.pop(place)) / max(1, sentences)
            if number is not None:
                since.setdefault(number, sentence)

    def _choose(self, found: SceneFound) -> int | None:
        """The best-supported place; the house rather than one room where the scene has people in both."""
        sure = [
            (number, score)
            for number, score in sorted(found.scores.items(), key=lambda one: (-one[1] - found.dwelt[one[0]], one[0]))
            if score >= ENOUGH
        ]
        if not sure:
            return self._alone(found)
        best = sure[0][0]
        known = self.registry.known
        for number, _ in sure:
            if known[best].kind == "room" and known[number].kind in {"house", "building"}:
                self.registry.contain(best, number)
                best = number
        best = self._house_of_rooms(best, [number for number, _ in sure])
        for number, _ in sure:
            if number in found.opened or known[best].kind in {"house", "building"}:
                self.registry.contain(best, number)
                self.registry.contain(number, best)
        return best

    def _alone(self, found: SceneFound) -> int | None:
        """The only place in or near which the scene says that anything is."""
        if len(found.told) != 1 or not found.told <= found.near:
            return None
        (number,) = found.told
        return number if found.scores[number] >= ALONE else None

    def _house_of_rooms(self, best: int, sure: list[int]) -> int:
        """The house, where people are in two rooms that are known to be its."""
        known = self.registry.known
        houses = known[best].containers.most_common(1) if known[best].kind == "room" else []
        for outer, _ in houses:
            if any(
                number != best and known[number].kind == "room" and known[number].containers[outer] for number in sure
            ):
                return outer
        return best

    def _by_part(self, found: SceneFound, chosen: Mapping[str, int | None]) -> int | None:
        """The story's only vehicle, where a scene has people at "the console" of some vehicle."""
        settings = {number for number in chosen.values() if number is not None}
        known = self.registry.known
        vehicles = [
            number
            for number in settings
            if known[number].kind == "vehicle" and known[number].key.rsplit(" ", 1)[-1] not in WITHOUT_DECKS
        ]
        if len(vehicles) != 1:
            return None
        found.spans[vehicles[0]] = found.parts
        return vehicles[0]

    def _by_fixtures(self, found: list[SceneFound], chosen: dict[str, int | None]) -> None:
        """Fill in, where a scene names no place, the one that is known by what stands there, or that itself."""
        fixed = FixedPlaces(self.registry, chosen, {one.scene.id: one.fixtures for one in found})
        for one in found:
            if not self._is_somewhere(chosen[one.scene.id]):
                shown = fixed.place(one.clear_fixtures())
                if shown is not None:
                    chosen[one.scene.id] = shown[0]
                    one.spans[shown[0]] = [shown[1].span]
        for one in found:
            seen = landmark(one.fixtures, one.early) if chosen[one.scene.id] is None else None
            if seen is not None:
                wanted = KnownPlace(seen.noun, seen.noun, None, None, proper=False, last_scene=one.scene.reading_order)
                number = self.registry.find(wanted, f"the {seen.noun}", generic=False, definite=True)
                chosen[one.scene.id] = number
                one.spans[number] = [seen.span]

    def _is_somewhere(self, place: int | None) -> bool:
        """Whether a scene's place says more than that it is in some room."""
        return place is not None and self.registry.known[place].key not in ANYWHERE

    def _setting(self, found: SceneFound, place: int) -> FoundSetting:
        score = found.scores[place]
        confidence = min(0.95, 0.6 + score / 10) if score >= ENOUGH else BY_FIXTURE
        # A house by two of its rooms alone is shown by them.
        shown = found.spans[place] or [span for spans in found.spans.values() for span in spans]
        spans = tuple(sorted(shown)[:MOST_SPANS]) or (found.faint[place],)
        state = state_words(self.parse.within(found.scene.span), found.heads[place], self.unread)
        return FoundSetting(found.scene.id, place, state, (Evidence(spans, "places", round(confidence, 2)),))


def _is_within(paragraph: ParsedParagraph, inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether a place is named right behind another to say where that is: "Hale, in Wessex"."""
    start, end = (offset - paragraph.span.start for offset in (inner.span.end, outer.span.start))
    between = paragraph.text[start:end].strip(", \n")
    return inner.name.proper and outer.name.proper and between in {"", "in"}


def _around(told: Iterable[NamesTold], people: frozenset[str]) -> StoryAround:
    """What the story's use of names, paragraph by paragraph, shows that they name."""
    names, gone, pairs, flown = Counter[str](), Counter[str](), Counter[tuple[str, str]](), Counter[str]()
    for one in told:
        flown.update(one.steered)
        pairs.update(one.set_apart)
        for name, is_place in one.gone_to:
            names[name] += 1
            gone[name] += is_place
    return StoryAround.of(
        people,
        flown,
        (pair for pair, uses in pairs.items() if uses >= NAME_USES),
        {name for name, uses in gone.items() if uses >= GONE_TO_SHARE * names[name]} - people,
    )


def _people_names(layers: Layers) -> frozenset[str]:
    names = {name.lower() for character in layers.of(Character) for name in character.names}
    return frozenset(names | {name.split()[0] for name in names if name})
