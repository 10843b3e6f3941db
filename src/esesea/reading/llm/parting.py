"""Characters that Esesea's own reading took for one person and the model tells apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from esesea.reading.llm.claims import PersonClaim
from esesea.reading.llm.naming import key_of
from esesea.reading.llm.people_at import Cast, mentions_at
from esesea.reading.mention_index import MentionIndex
from esesea.story.character import Character, Mention, MentionKind
from esesea.text.document import Document


@dataclass(frozen=True, slots=True)
class _Other:
    """Within ``character``, the model has another person, of these names (`key_of`) and pronouns."""

    character: str
    names: frozenset[str]
    pronouns: str | None


def parted(own: Cast, claims: Sequence[PersonClaim], document: Document) -> Cast:
    """``own`` with those made two whom one passage has as two people, and no passage as one.

    The names go to whom the model gives them, all over the story; pronouns stay with whoever keeps most names.
    """
    index = MentionIndex.of(own.mentions)
    together = [claim.called for claim in claims]
    cast = own
    for number, other in enumerate(_others(claims, index), 1):
        main = _names_of(own, other.character, document) - other.names
        if main and not any(called & other.names and called & main for called in together):
            cast = _without(cast, other, f"other{number}", document)
    return cast


def _others(claims: Iterable[PersonClaim], index: MentionIndex) -> Iterator[_Other]:
    """Those who share a character with somebody else of the same passage who has more of its names there."""
    found: defaultdict[tuple[int, str], list[tuple[int, PersonClaim]]] = defaultdict(list)
    for claim in claims:
        counted = Counter(
            mention.character
            for spans in claim.places
            for span in spans
            for mention in mentions_at(span, index)
            if mention.kind is not MentionKind.PRONOUN
        )
        if counted:
            character, times = counted.most_common(1)[0]
            found[claim.passage, character].append((times, claim))
    others: dict[_Other, None] = {}
    for (_, character), sharing in found.items():
        for _, claim in sorted(sharing, key=lambda each: (-each[0], each[1].shown))[1:]:
            others[_Other(character, frozenset(map(key_of, claim.names)), claim.pronouns)] = None
    yield from others


def _names_of(cast: Cast, character: str, document: Document) -> frozenset[str]:
    return frozenset(
        key_of(document.quote(mention.span))
        for mention in cast.mentions
        if mention.character == character and mention.kind is not MentionKind.PRONOUN
    )


def _without(cast: Cast, other: _Other, ident: str, document: Document) -> Cast:
    """``cast`` with the ``other``'s names taken out of the character that they were with."""

    def is_theirs(mention: Mention) -> bool:
        named = mention.character == other.character and mention.kind is not MentionKind.PRONOUN
        return named and key_of(document.quote(mention.span)) in other.names

    theirs = [mention for mention in cast.mentions if is_theirs(mention)]
    if not theirs:
        return cast
    names = tuple(dict.fromkeys(" ".join(document.quote(mention.span).split()) for mention in theirs))
    name = max(names, key=lambda each: (each[:1].isupper() and not each.startswith("The "), len(each)))
    name = name[0].lower() + name[1:] if name.startswith("The ") else name
    new = Character(ident, name, names, other.pronouns, mentions=len(theirs))
    characters = (_kept(each, other, len(theirs)) for each in cast.characters)
    mentions = tuple(replace(each, character=ident) if is_theirs(each) else each for each in cast.mentions)
    return Cast((*characters, new), mentions)


def _kept(character: Character, other: _Other, gone: int) -> Character:
    """``character`` without what is the ``other``'s."""
    if character.id != other.character:
        return character
    names = tuple(name for name in character.names if key_of(name) not in other.names)
    name = character.name if key_of(character.name) not in other.names or not names else names[0]
    return replace(character, name=name, names=names or character.names, mentions=character.mentions - gone)
