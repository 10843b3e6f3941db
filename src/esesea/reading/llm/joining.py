"""Who is who: the people a model speaks of and those that Esesea's own reading found, as one cast."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from esesea.reading.llm.claims import PersonClaim
from esesea.reading.llm.naming import is_name, key_of
from esesea.reading.llm.people_at import Cast, mentions_at
from esesea.reading.mention_index import MentionIndex
from esesea.story.character import Character, Mention, MentionKind
from esesea.text.mask import Mask
from esesea.text.span import Span

PLACES_OF_DESCRIPTIONS = 2
"""Whoever has no proper name, touches nobody and comes to no harm is a new character only if so many places tell of
them."""

Called = tuple[int, str]
"""A passage, and what somebody is called in the answer about it (`key_of`)."""


def joined(own: Cast, claims: Sequence[PersonClaim], speech: Mask, doing: Collection[Called] = ()) -> Cast:
    """``own`` with those made one whom the model takes for one person, and with those besides whom only it found.

    Two are one where more passages say so than have them as two people, and no pronouns speak against it. ``speech``:
    what is spoken; ``doing``: who touches, is touched, or comes to harm, as passages call them.
    """
    index = MentionIndex.of(own.mentions)
    meant = [_meant(claim, index) for claim in claims]
    parents = _united(own, claims, meant)
    cast = _merged(own, parents)
    known = [(claim, parents[characters[0]]) for claim, characters in zip(claims, meant, strict=True) if characters]
    new = [claim for claim, characters in zip(claims, meant, strict=True) if not characters]
    return _numbered(_with_new(_with_names(cast, known, speech), new, speech, frozenset(doing)))


def _meant(claim: PersonClaim, index: MentionIndex) -> tuple[str, ...]:
    """The characters that the names of ``claim`` mean in its passage, by what each name means most often."""
    found: dict[str, None] = {}
    for spans in claim.places:
        counted = Counter(mention.character for span in spans for mention in mentions_at(span, index))
        if counted:
            found[counted.most_common(1)[0][0]] = None
    return tuple(found)


def _united(own: Cast, claims: Sequence[PersonClaim], meant: Sequence[tuple[str, ...]]) -> dict[str, str]:
    """By each character's id the one that they are."""
    for_one, for_two = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    in_passage: defaultdict[int, list[tuple[str, ...]]] = defaultdict(list)
    for claim, characters in zip(claims, meant, strict=True):
        for_one.update(combinations(sorted(characters), 2))
        in_passage[claim.passage].append(characters)
    for people in in_passage.values():
        for one, other in combinations(people, 2):
            apart = {tuple(sorted((a, b))) for a in one for b in other if a != b}
            for_two.update((a, b) for a, b in apart)
    known = {character.id: character for character in own.characters}
    parents = {character.id: character.id for character in own.characters}
    for (a, b), times in sorted(for_one.items(), key=lambda each: (-each[1], each[0])):
        if times > for_two[a, b] and not _differ(known[a], known[b]):
            first, second = sorted((_root(parents, a), _root(parents, b)), key=lambda who: -known[who].mentions)
            parents[second] = first
    return {who: _root(parents, who) for who in parents}


def _differ(a: Character, b: Character) -> bool:
    return a.pronouns is not None and b.pronouns is not None and a.pronouns != b.pronouns


def _root(parents: Mapping[str, str], who: str) -> str:
    while parents[who] != who:
        who = parents[who]
    return who


def _merged(own: Cast, parents: Mapping[str, str]) -> Cast:
    groups: defaultdict[str, list[Character]] = defaultdict(list)
    for character in own.characters:
        groups[parents[character.id]].append(character)
    characters = tuple(_as_one(group) for group in groups.values())
    mentions = dict.fromkeys(replace(each, character=parents[each.character]) for each in own.mentions)
    return Cast(characters, tuple(mentions))


def _as_one(group: Sequence[Character]) -> Character:
    """One character of several: the most mentioned, under all their names."""
    if len(group) == 1:
        return group[0]
    first = max(group, key=lambda each: each.mentions)
    rest = [each for each in group if each is not first]
    named = [each for each in (first, *rest) if each.name[:1].isupper() and is_name(each.name)]
    names = (name for each in (first, *rest) for name in (*each.names, each.name) if is_name(name))
    return Character(
        first.id,
        named[0].name if named else first.name,
        tuple(dict.fromkeys(names)),
        next((each.pronouns for each in (first, *rest) if each.pronouns), None),
        any(each.narrator for each in group),
        sum(each.mentions for each in group),
    )


def _with_names(cast: Cast, claims: Iterable[tuple[PersonClaim, str]], speech: Mask) -> Cast:
    """``cast`` with the names of its characters besides that nobody else has, where they stand."""
    taken = Mask.of(mention.span for mention in cast.mentions)
    found: defaultdict[str, dict[Span, str]] = defaultdict(dict)
    for claim, who in claims:
        for name, spans in zip(claim.names, claim.places, strict=True):
            found[who].update({span: name for span in spans if not taken.overlaps(span)})
    characters = tuple(_also_called(each, found[each.id]) for each in cast.characters)
    mentions = [
        Mention(span, who, _kind(name), quoted=speech.covers(span.start))
        for who, places in found.items()
        for span, name in places.items()
    ]
    return Cast(characters, _in_order((*cast.mentions, *mentions)))


def _also_called(character: Character, places: Mapping[Span, str]) -> Character:
    """``character`` with the names that stand at ``places``; the fullest proper one names whoever had none."""
    names = tuple(dict.fromkeys((*character.names, *places.values())))
    proper = [name for name in names if _kind(name) is MentionKind.PROPER]
    named = is_name(character.name) and _kind(character.name) is MentionKind.PROPER
    name = character.name if named else max(proper, key=len, default=character.name)
    return (
        replace(character, name=name, names=names, mentions=character.mentions + len(places)) if places else character
    )


def _in_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda each: (each.span.start, -each.span.end)))


def _with_new(cast: Cast, claims: Iterable[PersonClaim], speech: Mask, doing: frozenset[Called]) -> Cast:
    """``cast`` and a character for each of those of the ``claims`` who are not in it."""
    taken = Mask.of(mention.span for mention in cast.mentions)
    by_name: dict[str, _New] = {}
    every: list[_New] = []
    for claim in claims:
        proper = [name for name in claim.names if name[:1].isupper() and not name.startswith("The ")]
        met = next((by_name[key_of(name)] for name in proper if key_of(name) in by_name), None)
        if met is None:
            met = _New(claim.pronouns)
            every.append(met)
        met.add(claim)
        by_name.update((key_of(name), met) for name in proper)
    characters, mentions = list(cast.characters), list(cast.mentions)
    for number, new in enumerate(every, 1):
        places = {span: name for name, spans in new.places.items() for span in spans if not taken.overlaps(span)}
        named = any(_kind(name) is MentionKind.PROPER for name in places.values())
        known = named or new.called & doing or len(places) >= PLACES_OF_DESCRIPTIONS
        if not places or not known:
            continue
        ident = f"new{number}"
        names = tuple(name for name, _ in Counter(places.values()).most_common())
        fullest = max(names, key=lambda name: (_kind(name) is MentionKind.PROPER, len(name)))
        characters.append(Character(ident, fullest, names, new.pronouns, mentions=len(places)))
        mentions.extend(
            Mention(span, ident, _kind(name), quoted=speech.covers(span.start)) for span, name in sorted(places.items())
        )
    return Cast(tuple(characters), _in_order(mentions))


class _New:
    """Somebody whom only the model found, while their passages are put together."""

    def __init__(self, pronouns: str | None) -> None:
        self.pronouns = pronouns
        self.places: dict[str, tuple[Span, ...]] = {}
        self.called: set[Called] = set()

    def add(self, claim: PersonClaim) -> None:
        self.pronouns = self.pronouns or claim.pronouns
        self.called.update((claim.passage, name) for name in claim.called)
        for name, spans in zip(claim.names, claim.places, strict=True):
            self.places[name] = (*self.places.get(name, ()), *spans)


def _kind(name: str) -> MentionKind:
    return MentionKind.PROPER if name[:1].isupper() and not name.startswith("The ") else MentionKind.COMMON


def _numbered(cast: Cast) -> Cast:
    """``cast`` most mentioned first, with ids that count so; those that are mentioned as often stay as they were."""
    ordered = sorted(cast.characters, key=lambda each: -each.mentions)
    ids = {each.id: f"c{number}" for number, each in enumerate(ordered, 1)}
    characters = tuple(replace(each, id=ids[each.id]) for each in ordered)
    return Cast(characters, tuple(replace(each, character=ids[each.character]) for each in cast.mentions))
