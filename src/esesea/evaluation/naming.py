"""Which names a novel's people go by, in the gold and in a reading, so that the two can be compared."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from esesea.story.character import Character, Mention, MentionKind
from esesea.text.document import Document


def gold_names(characters: Mapping[str, Sequence[str]], text: str) -> dict[str, str]:
    """Whose each name is, of the gold's names that are told in ``text`` and are one character's alone.

    ``characters`` gives the aliases of each. Names are compared as ``plain`` makes them, for the corpus writes them
    all with capitals; one told nowhere can be put together by nobody, and one of two people cannot be put right.
    """
    told = _spaced(text)
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for character, aliases in characters.items():
        for alias in aliases:
            if re.search(rf"(?<!\w){re.escape(_spaced(alias))}(?!\w)", told):
                bearers[plain(alias)].add(character)
    return {name: min(people) for name, people in bearers.items() if name and len(people) == 1}


def found_names(
    names: Iterable[str], document: Document, characters: Sequence[Character], mentions: Sequence[Mention]
) -> dict[str, str]:
    """Whom the reading takes each of ``names`` for: the character whose mentions most often have just these words.

    Of equals the one that stands first in the cast. Where no mention has them, a character among whose ``names`` they
    are. A name that the reading gives nobody is left out.
    """
    wanted = set(names)
    rank = {character.id: place for place, character in enumerate(characters)}
    meant: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        if mention.kind is not MentionKind.PRONOUN:
            meant[plain(document.quote(mention.span))][mention.character] += 1
    found = {
        name: min(people, key=lambda one: (-people[one], rank[one])) for name, people in meant.items() if name in wanted
    }
    for character in characters:
        for name in map(plain, (character.name, *character.names)):
            if name in wanted:
                found.setdefault(name, character.id)
    return found


def plain(name: str) -> str:
    """A name in small letters, single spaces, and without its article."""
    return _spaced(name).removeprefix("the ")


def _spaced(text: str) -> str:
    return " ".join(text.replace("’", "'").lower().split())
