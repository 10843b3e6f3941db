"""A place where the text may refer to somebody, before it is known to whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

import msgspec

from esesea.reading.english.genders import Gender
from esesea.text.span import Span


class Role(StrEnum):
    """What a reference does in its clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    OBLIQUE = "oblique"
    POSSESSIVE = "possessive"
    ADDRESS = "address"
    APPOSITION = "apposition"
    PREDICATE = "predicate"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as written: ``Miss Jane Bennet`` has the title ``miss`` and the parts Jane, Bennet."""

    title: str | None
    parts: tuple[str, ...]
    byname: str | None = field(default=None, compare=False)
    """What stands in quotation marks or brackets within it: *Mac* in 'Mackenzie "Mac" Hale'."""

    @property
    def key(self) -> str:
        """The name without regard to case or title."""
        return " ".join(self.parts).lower()


@dataclass(frozen=True, slots=True)
class Description:
    """A common noun that means one person: its head, the adjectives before it, and how it is introduced.

    ``owned``: somebody's (*her mother*); ``definite`` is False after
    a/an/another/one; ``demonstrative`` after this/that; ``called`` is what somebody goes by as if by a name
    (``doctor`` for *the Doctor*, ``mother`` for *Mother*), None for a plain description.
    """

    head: str
    adjectives: tuple[str, ...]
    gender: Gender
    definite: bool
    demonstrative: bool
    called: str | None
    owned: bool
    told_apart: bool = False
    """Whether a clause, an ordinal or the like picks somebody out (``the last man who …``)."""
    told_by: frozenset[str] = frozenset()
    """The nouns and adverbs of the words behind the noun (``the girl from the bakery``: bakery)."""


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A personal pronoun."""

    gender: Gender
    person: int
    plural: bool
    reflexive: bool = False
    possessive: bool = False


class Reference(msgspec.Struct, frozen=True):
    """Where, in what role and in what words. ``passage``, ``token`` and ``verb`` are indices.

    ``tokens`` (from, to) are its words in its paragraph's parse, ``token`` the head word, ``verb`` the governing verb
    (-1: none);
    ``turn`` the speaking turn (``NARRATED`` outside speech); ``sentence`` and ``scene`` count over the story.
    ``barred``: tokens of the sentence that cannot mean the same person (binding); ``unlikely``: one that should not,
    if the parse is right (-1: none). A novel has tens of thousands, all made at each reading, so they are made fast.
    """

    span: Span
    of: Name | Description | Pronoun
    passage: int
    tokens: tuple[int, int]
    token: int
    sentence: int
    scene: int
    turn: int
    aside: bool
    role: Role
    at: int
    """Where the head word begins in the document."""
    verb: int = -1
    barred: tuple[int, ...] = ()
    unlikely: int = -1
    says: bool = False
    """Whether it is the subject of a verb of saying."""
    owns: bool = False
    """Whether somebody is named only as whose a thing is (*Tom's boat*, *the boat of Tom*) or as what is said."""
    teaches: bool = False
    """Whether the words around a name may tell whose name it is ("her sister Ann", "a man called Hale")."""
    anybody: bool = False
    """Whether an indefinite noun stands for anybody of the kind ("as high as a girl could reach")."""
