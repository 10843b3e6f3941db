"""A person as their names make them, before anything else is known."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from esesea.reading.coreference.reference import Name
from esesea.reading.english.genders import Gender
from esesea.reading.english.given_names import GIVEN_NAMES
from esesea.reading.english.honorifics import HONORIFICS, MARRIED, RANKS, UNMARRIED
from esesea.reading.english.nicknames import same_given_name
from esesea.reading.english.person_nouns import PERSON_NOUNS

SHORTEST = 3
"""Letters of a given name's beginning that may stand for all of it."""


@dataclass(slots=True)
class NamedPerson:
    """A person under construction: what is known of the parts of their name, and the forms counted so far."""

    given: str | None = None
    family: str | None = None
    titles: set[str] = field(default_factory=set)
    forms: Counter[Name] = field(default_factory=Counter)
    bynames: frozenset[str] = frozenset()
    """What the story calls them in quotation marks within their name, lower case."""

    @property
    def uses(self) -> int:
        """How often the story uses one of the names."""
        return sum(self.forms.values())

    @property
    def gender(self) -> Gender:
        """What titles, else the given name, tell."""
        told = {HONORIFICS[title] for title in self.titles} - {Gender.UNKNOWN}
        if len(told) == 1:
            return told.pop()
        if self.given is None:
            return Gender.UNKNOWN
        noun = PERSON_NOUNS.get((self.family or self.given).lower(), Gender.UNKNOWN)
        return GIVEN_NAMES.get(self.given.lower(), noun)

    def take(self, name: Name, uses: int) -> None:
        """Count ``uses`` of one more form of this person's name."""
        self.forms[name] += uses
        if name.title:
            self.titles.add(name.title)

    def may_be_titled(self, title: str | None) -> bool:
        """Whether a title fits with what is known: no clash of sex, of Mrs. and Miss."""
        if title is None:
            return True
        if not HONORIFICS[title].agrees(self.gender):
            return False
        if self._is_rank_beside_wife(title):
            return False
        wed = MARRIED | {"lady"}
        clash = (title in wed and self.titles & UNMARRIED) or (title in UNMARRIED and self.titles & wed)
        return not clash

    def _is_rank_beside_wife(self, title: str) -> bool:
        """Whether one is a rank and the other Mrs. or Miss: Mrs. Forster is not Colonel Forster."""
        wives = MARRIED | UNMARRIED
        return (title in wives and bool(self.titles & RANKS)) or (title in RANKS and bool(self.titles & wives))

    def may_be_given(self, given: str) -> bool:
        """Whether ``given`` is this person's given name, or a pet form or the initial of it."""
        return self.given is not None and same_given(self.given, given)

    def may_be_called(self, name: str) -> bool:
        """Whether ``name``, standing alone, is this person's given name or a pet form of it."""
        if name.lower() in self.bynames or self._begins_with(name.lower()):
            return True
        return self.given is not None and same_given_name(self.given, name)

    def _begins_with(self, name: str) -> bool:
        """Whether one of ``name`` and the given name is all of the other up to an apostrophe: *Kess*, *Kess'ara*."""
        short, full = sorted((name.replace("’", "'"), (self.given or "").lower().replace("’", "'")), key=len)
        return len(short) >= SHORTEST and full.startswith(f"{short}'")

    def is_of_family(self, name: str) -> bool:
        """Whether ``name``, lower case, is this person's family name, with its particles (*van der Meer*) or not."""
        family = (self.family or "").lower()
        return bool(family) and (family == name or family.rpartition(" ")[2] == name)


def same_given(one: str, other: str) -> bool:
    """Whether two given names can be one person's: equal, pet forms, or the initial of the other."""
    if is_initial(one) or is_initial(other):
        return one[0].lower() == other[0].lower()
    return same_given_name(one, other)


def is_initial(name: str) -> bool:
    """Whether a name is written as its first letter: ``J.``, ``H.G.``."""
    return name[1:2] in {"", "."}
