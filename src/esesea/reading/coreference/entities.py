"""Everybody spoken of so far: the named, the described, the unnamed lead, the narrator."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from esesea.reading.coreference.reference import Description
from esesea.reading.english.genders import Gender
from esesea.reading.english.person_nouns import GENERIC, KINSHIP, relation

SETTLED = 2
"""How many pronouns settle a gender that neither name nor noun tells."""


class Origin(StrEnum):
    """What made somebody known."""

    NAME = "name"
    DESCRIPTION = "description"
    LEAD = "lead"
    NARRATOR = "narrator"


@dataclass(slots=True)
class Entity:
    """Somebody. ``uses`` is how often the story names them (0 for the unnamed)."""

    index: int
    origin: Origin
    gender: Gender
    uses: int = 0
    scene: int = -1
    adjectives: set[str] = field(default_factory=set)
    head: str = ""
    owner: int | None = None
    heads: set[str] = field(default_factory=set)
    """The generic nouns (*girl*, *man*) this person has been called by."""
    grown: bool = False
    """Whether a title (Mrs., Captain) shows that this is no boy or girl."""
    married: bool = False
    """Whether the story speaks of a husband or wife."""
    first_scene: int = -1
    """The scene that introduced them."""
    told_scene: int = -1
    """The scene in which the telling itself, and not only speech, last spoke of them."""
    told: bool = False
    """Whether the telling itself, so far, has used the name."""
    called_by: Counter[Gender] = field(default_factory=Counter)
    """The pronouns that have meant this person while their gender was open."""
    told_by: frozenset[str] = frozenset()
    """The nouns and adverbs of the sentence that brought an unnamed person in."""
    the_one: bool = False
    """Whether the story brought somebody without a name in with *the*, as if there were no other."""
    apart: bool = False
    """Whether so far only asides have spoken of them."""

    def learn(self, gender: Gender) -> None:
        """Note that a pronoun of ``gender`` means this person; two, and none of the other, settle an open gender."""
        if self.gender is Gender.UNKNOWN and gender is not Gender.UNKNOWN:
            self.called_by[gender] += 1
            if self.called_by[gender] == SETTLED and len(self.called_by) == 1:
                self.gender = gender


_OPPOSED = (
    {"old", "elderly", "aged", "young", "little", "small"},
    {"tall", "short", "small"},
    {"fat", "thin", "stout", "slim", "slender", "lean"},
    {"first", "second", "third", "other"},
    {"dark", "fair", "blond", "blonde", "red-haired", "bald", "black", "white", "grey", "gray", "red", "blue", "green"},
    {"rich", "poor"},
)
"""Within a group one person is described by one of the words."""

NO_TRADES = frozenset({*GENERIC, *KINSHIP})
"""What a person noun says that is no trade or office."""

FAR = 3
"""By how many scenes a generic description (``the old man``) may be apart and still mean the same person. One that is
told apart by the same words (``the old man from the mill``) means the same person at any distance."""


class Entities(list[Entity]):
    """A growing list of entities, and what descriptions have introduced them."""

    def __init__(self) -> None:
        super().__init__()
        self._described: defaultdict[str, list[int]] = defaultdict(list)
        self._owned: dict[tuple[int, str], int] = {}
        self._called: dict[str, int] = {}

    def add(self, origin: Origin, gender: Gender, *, uses: int = 0, scene: int = -1) -> Entity:
        """Introduce somebody."""
        entity = Entity(len(self), origin, gender, uses, scene, first_scene=scene)
        self.append(entity)
        return entity

    def introduce(self, description: Description, scene: int) -> Entity:
        """Introduce somebody by a description."""
        entity = self.add(Origin.DESCRIPTION, description.gender, scene=scene)
        entity.head, entity.adjectives = description.head, set(description.adjectives)
        self._described[description.head].append(entity.index)
        return entity

    def describe(self, entity: int, description: Description) -> None:
        """Note that a description means somebody known ("Tom was the captain")."""
        if entity not in self._described[description.head]:
            self._described[description.head].append(entity)

    def owned(self, owner: int, head: str) -> int | None:
        """Whose ``head`` (mother, friend) of ``owner`` is known."""
        return self._owned.get((owner, relation(head)))

    def set_owned(self, owner: int, head: str, entity: int) -> None:
        """Note who is the ``head`` (mother, friend) of ``owner``."""
        self._owned.setdefault((owner, relation(head)), entity)

    def kin_of(self, owner: int) -> dict[str, int]:
        """The relatives of ``owner`` that the story has told of, by what they are to them."""
        return {head: found for (whose, head), found in self._owned.items() if whose == owner}

    def called(self, head: str) -> int | None:
        """Who goes by ``head`` as if by a name (``the Doctor``, ``Mother``)."""
        return self._called.get(relation(head))

    def set_called(self, head: str, entity: int) -> None:
        """Note who goes by ``head``."""
        self._called.setdefault(relation(head), entity)

    def of_trade(self, description: Description) -> tuple[int, ...]:
        """The named people whom the story has told to be of a trade or an office, if nobody without a name is."""
        known = [self[index] for index in self._described[description.head]]
        if description.head in NO_TRADES or any(each.origin is not Origin.NAME for each in known):
            return ()
        return tuple(each.index for each in known if not opposed(each.adjectives, set(description.adjectives)))

    def unnamed_of(self, description: Description, same: Mapping[int, int]) -> int | None:
        """The only one of a trade or an office whom the story has told of so far, if without a name."""
        known = {who(index, same) for index in self._described[description.head]}
        if description.head in NO_TRADES or len(known) != 1:
            return None
        found = self[known.pop()]
        unnamed = found.origin is Origin.DESCRIPTION and found.owner is None
        return found.index if unnamed and not opposed(found.adjectives, set(description.adjectives)) else None

    def known_by(self, description: Description) -> int | None:
        """Who was brought in, by the same noun, in a sentence with words that now tell somebody apart."""
        for index in reversed(self._described[description.head][-8:]):
            entity = self[index]
            if description.told_by & entity.told_by and not opposed(entity.adjectives, set(description.adjectives)):
                return index
        return None

    def last_described(self, description: Description, scene: int, barred: Container[int] = ()) -> int | None:
        """Whom a definite description takes up: the last one introduced by the same noun and by no opposed word."""
        for index in reversed(self._described[description.head][-8:]):
            entity = self[index]
            if index in barred:
                continue
            if description.head in GENERIC and scene != entity.scene:
                alike = entity.adjectives and entity.adjectives == set(description.adjectives)
                if not alike or scene - entity.scene > FAR:
                    return None
            if not opposed(entity.adjectives, set(description.adjectives)):
                return index
        return None


def opposed(one: set[str], other: set[str]) -> bool:
    """Whether two descriptions cannot be of one person: *old* and *young*."""
    return any((one & group) and (other & group) and one & group != other & group for group in _OPPOSED)


def who(entity: int, same: Mapping[int, int]) -> int:
    """Who ``entity`` turned out to be, over any number of steps."""
    if entity not in same:
        return entity
    seen = {entity}
    while entity in same and same[entity] not in seen:
        entity = same[entity]
        seen.add(entity)
    return entity
