"""Which names are one person's.

Full names first, then titles with a family name, then single names: a shorter form goes to the fuller form it
fits, if it fits one; where it fits several, whoever was spoken of last is meant (``Aliases.candidates``).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from esesea.reading.coreference.persons import NamedPerson
from esesea.reading.coreference.reference import Name
from esesea.reading.english.genders import Gender
from esesea.reading.english.given_names import GIVEN_NAMES
from esesea.reading.english.honorifics import HONORIFICS, KIN_TITLES, MARRIED, RANKS, STYLES, UNMARRIED
from esesea.reading.english.word_list import words

_WITH_GIVEN = KIN_TITLES | words(
    """
    sir lady miss master mester maister mistress prince princess king queen saint st don dona doña dame friar brother
    father sister
    pope
    """
)
"""Titles that can stand before a given name alone."""

_SERVICE = RANKS - words("reverend rev sir lord")
"""Ranks that are earned, by women too; two of a family seldom have the same one."""

DOMINANT = 4
"""How many times as often as all others together a person must be named for an ambiguous name to be theirs."""

APART = 2
"""In how many scenes the telling itself must use two names side by side for them to be two people."""


TOLD = 0.2
"""What share of a name's uses must be the telling's own for it to count as a name the telling uses."""


@dataclass(frozen=True, slots=True)
class Aliases:
    """The named persons, and which of them (indices, likeliest first) each name can mean."""

    persons: tuple[NamedPerson, ...]
    candidates: Mapping[Name, tuple[int, ...]]


def aliases_of(
    uses: Iterable[tuple[Name, int | None]],
    cues: Counter[Name],
    leanings: Mapping[Name, Gender],
    told_one: Iterable[tuple[str, str]] = (),
) -> Aliases:
    """Gather the names in ``uses``, all of them people's, and in a screenplay's ``cues`` into persons.

    ``uses``: each with its scene where the telling (not speech) uses it.
    ``leanings``: the gender that the pronouns after a name speak for. ``told_one``: names that the story says to be one
    person's, by their keys.
    """
    counted: Counter[Name] = Counter(cues)
    told_in: defaultdict[str, set[int]] = defaultdict(set)
    told: Counter[str] = Counter()
    used: Counter[str] = Counter()
    bynames: defaultdict[str, set[str]] = defaultdict(set)
    for name, scene in uses:
        counted[name] += 1
        if name.byname is not None:
            bynames[name.key].add(name.byname.lower())
        key = _told_key(name)
        used[key] += 1
        if scene is not None:
            told_in[key].add(scene)
            told[key] += 1
    mostly_told = {key: scenes for key, scenes in told_in.items() if told[key] >= TOLD * used[key]}
    found = _Gathering(mostly_told, leanings, bynames).gather(counted)
    for one, other in told_one:
        found = _as_one(found, one, other)
    return found


def _as_one(aliases: Aliases, one: str, other: str) -> Aliases:
    """``aliases`` with the bearers of two names, each of one person alone, as one person."""
    bearers = {name.key: found for name, found in aliases.candidates.items() if name.title is None}
    first, second = bearers.get(one, ()), bearers.get(other, ())
    if len(first) != 1 or len(second) != 1 or first == second:
        return aliases
    kept, gone = sorted(
        (first[0], second[0]), key=lambda index: (aliases.persons[index].family is None, -aliases.persons[index].uses)
    )
    for name, uses in aliases.persons[gone].forms.items():
        aliases.persons[kept].take(name, uses)
    aliases.persons[gone].forms.clear()
    candidates = {
        name: tuple(dict.fromkeys(kept if index == gone else index for index in found))
        for name, found in aliases.candidates.items()
    }
    return Aliases(aliases.persons, candidates)


def _told_key(name: Name) -> str:
    return f"{name.title or ''} {name.key}"


class _Gathering:
    """The persons found so far. ``told_in``: the scenes in which the telling (not speech) uses each name."""

    def __init__(
        self, told_in: Mapping[str, set[int]], leanings: Mapping[Name, Gender], bynames: Mapping[str, set[str]]
    ) -> None:
        self._bynames = bynames
        self._told_in = told_in
        self._leanings = leanings
        self._persons: list[NamedPerson] = []
        self._candidates: dict[Name, tuple[int, ...]] = {}
        self._counted: Counter[Name] = Counter()

    def gather(self, counted: Counter[Name]) -> Aliases:
        self._counted = counted
        ranked = sorted(counted, key=lambda name: (-counted[name], name.parts, name.title or ""))
        full = [name for name in ranked if len(name.parts) > 1]
        titled = [name for name in ranked if len(name.parts) == 1 and name.title]
        single = [name for name in ranked if len(name.parts) == 1 and not name.title]
        families = {name.parts[-1].lower() for name in full} | {
            name.parts[0].lower() for name in titled if name.title in STYLES - {"miss", "master", "sir"}
        }
        for name in sorted(full, key=lambda name: -len(name.parts)):
            self._settle(name, counted[name], self._fitting_full(name))
        for name in titled:
            self._settle(name, counted[name], self._fitting_titled(name, families))
        exact = [name for name in single if self._fitting_single(name, by_nickname=False)]
        rest = [name for name in single if name not in set(exact)]
        for name in (*exact, *rest):
            self._settle(name, counted[name], self._fitting_single(name, by_nickname=True))
        return Aliases(tuple(self._persons), self._candidates)

    def _settle(self, name: Name, uses: int, fitting: Sequence[int]) -> None:
        """Give ``name`` to the one it fits, to a new person, or to several to be told apart by context."""
        if not fitting:
            self._persons.append(self._new(name))
            fitting = [len(self._persons) - 1]
        ranked = sorted(fitting, key=lambda index: -self._persons[index].uses)
        others = sum(self._persons[index].uses for index in ranked[1:])
        if self._persons[ranked[0]].uses >= DOMINANT * others:
            ranked = ranked[:1]
        self._candidates[name] = tuple(ranked)
        self._persons[ranked[0]].take(name, uses)

    def _new(self, name: Name) -> NamedPerson:
        if len(name.parts) > 1:
            bynames = frozenset(self._bynames.get(name.key, ()))
            return NamedPerson(given=name.parts[0], family=name.parts[-1], bynames=bynames)
        part = name.parts[0]
        is_given = part.lower() in GIVEN_NAMES and (name.title is None or name.title in _WITH_GIVEN)
        if name.title in _WITH_GIVEN - {"miss", "lady", "king", "queen"} or is_given:
            return NamedPerson(given=part)
        return NamedPerson(family=part) if name.title else NamedPerson(given=part)

    def _fitting_full(self, name: Name) -> list[int]:
        given, family = name.parts[0].lower(), name.parts[-1].lower()
        found = [
            index
            for index, person in enumerate(self._persons)
            if person.may_be_titled(name.title)
            and (
                (person.family is not None and person.family.lower() == family and person.may_be_given(given))
                or self._continues(name, person)
            )
        ]
        return found[:1]

    @staticmethod
    def _continues(name: Name, person: NamedPerson) -> bool:
        """Whether ``name`` (``Mary Jane``) is the beginning of a fuller name (``Mary Jane Watson``)."""
        parts = tuple(part.lower() for part in name.parts)
        return any(tuple(part.lower() for part in form.parts[: len(parts)]) == parts for form in person.forms)

    def _fitting_titled(self, name: Name, families: set[str]) -> list[int]:
        """Persons a title with one name can mean; one who bears the very title comes before all others."""
        part = name.parts[0].lower()
        as_given = self._is_of_one_full_name(part) or (
            name.title in _WITH_GIVEN and (part in GIVEN_NAMES or part not in families)
        )
        fitting: list[int] = []
        for index, person in enumerate(self._persons):
            given = person.given is not None and person.given.lower() == part
            family = person.is_of_family(part)
            if not ((as_given and given) or family) or not person.may_be_titled(name.title):
                continue
            wed = name.title in MARRIED or (name.title == "lady" and not given)
            if wed and name.title not in person.titles and not self._may_be_mrs(person):
                continue
            if self._leans_away(HONORIFICS.get(name.title or "", Gender.UNKNOWN), person):
                continue
            if given or not self._told_apart(name, person):
                fitting.append(index)
        if not fitting and as_given:
            fitting = [
                index
                for index, person in enumerate(self._persons)
                if person.may_be_called(part) and person.may_be_titled(name.title)
            ][:1]
        same_title = [index for index in fitting if name.title in self._persons[index].titles]
        return (self._eldest(part, fitting) if name.title == "miss" else []) or same_title or fitting

    def _eldest(self, family: str, daughters: Sequence[int]) -> list[int]:
        """Of several women of a family those whom Miss with the family name alone can mean; none where all can.

        Among sisters Miss Hale is the eldest; the younger are Miss Ann and Miss Ann Hale. One who is hardly named
        besides is no sister whom the story would call so.
        """
        eldest = [index for index in daughters if not self._is_called_miss(self._persons[index], family)]
        younger = [self._times_named(index) for index in daughters if index not in eldest]
        known = max(map(self._times_named, eldest), default=0)
        return eldest if younger and max(younger) < DOMINANT * known else []

    def _times_named(self, index: int) -> int:
        """How often somebody is named so far, and by a given name alone."""
        person = self._persons[index]
        single = (name for name in self._counted if name.title is None and len(name.parts) == 1)
        return person.uses + sum(self._counted[name] for name in single if person.may_be_called(name.parts[0]))

    def _is_called_miss(self, person: NamedPerson, family: str) -> bool:
        """Whether a woman is called Miss with her given name, alone or before the family name."""
        return any(
            person.may_be_called(name.parts[0])
            for name in self._counted
            if name.title == "miss" and name.parts[0].lower() != family and name.parts[-1].lower() in {family, name.key}
        )

    def _is_of_one_full_name(self, part: str) -> bool:
        """Whether ``part`` is the given name in one full name and nobody's family name (Mr. Martin)."""
        bearers = [one for one in self._persons if one.given and one.family and one.given.lower() == part]
        return len(bearers) == 1 and all((one.family or "").lower() != part for one in self._persons)

    def _told_apart(self, name: Name, person: NamedPerson) -> bool:
        """Whether the telling uses ``name`` and the person's given name side by side: it names one person one way."""
        if self._bears_rank(name, person):
            return False
        mine = self._told_in.get(_told_key(name), set())
        if mine and name.title not in STYLES and person.titles & STYLES and self._is_told_with_style(name, person):
            return True
        if person.given is None or name.title in UNMARRIED or self._is_introduced_with(name, person):
            return False
        if name.title in RANKS and self._gender(person) is Gender.WOMAN:
            return True
        theirs = self._told_in.get(f" {person.given.lower()}", set())
        return bool(mine) and len(mine & theirs) >= min(APART, len(mine))

    def _gender(self, person: NamedPerson) -> Gender:
        """What titles and given name tell, else what the pronouns after the names do, if all say the same."""
        if person.gender is not Gender.UNKNOWN:
            return person.gender
        leanings = {self._leanings.get(form, Gender.UNKNOWN) for form in person.forms} - {Gender.UNKNOWN}
        return leanings.pop() if len(leanings) == 1 else Gender.UNKNOWN

    @staticmethod
    def _bears_rank(name: Name, person: NamedPerson) -> bool:
        """Whether the story gives the rank in ``name`` (*Detective Hale*) with the full name (*Detective Ann Hale*)."""
        return name.title in _SERVICE and any(form.title == name.title and len(form.parts) > 1 for form in person.forms)

    def _is_introduced_with(self, name: Name, person: NamedPerson) -> bool:
        """Whether the telling gives the full name with this title wherever it has the short form ``name``."""
        full: set[int] = set()
        for form in person.forms:
            if form.title == name.title and len(form.parts) > 1:
                full |= self._told_in.get(_told_key(form), set())
        return bool(full) and self._told_in.get(_told_key(name), set()) <= full

    def _leans_away(self, gender: Gender, person: NamedPerson) -> bool:
        """Whether the pronouns after a person's names speak against ``gender``: no Mrs. is a Dr. who is *he*.

        Not where the given name tells the gender: after *Charlotte* a *he* is somebody else.
        """
        return person.gender is not gender and any(
            not self._leanings.get(form, Gender.UNKNOWN).agrees(gender) for form in person.forms
        )

    def _may_be_mrs(self, person: NamedPerson) -> bool:
        """Whether Mrs. may be added to a person: to a woman told of by her full name, and seldom by the given alone."""
        if person.given is None:
            return True
        full: set[int] = set()
        for form in person.forms:
            full |= self._told_in.get(_told_key(form), set()) if len(form.parts) > 1 else set()
        return len(full) > len(self._told_in.get(f" {person.given.lower()}", ()))

    def _is_told_with_style(self, name: Name, person: NamedPerson) -> bool:
        """Whether the telling has a Mr. besides this Dr.: it names one person one way."""
        return any(self._told_in.get(_told_key(Name(style, name.parts))) for style in person.titles & STYLES)

    def _fitting_single(self, name: Name, *, by_nickname: bool) -> list[int]:
        part = name.parts[0].lower()
        given = [index for index, person in enumerate(self._persons) if person.given and person.given.lower() == part]
        if given:
            return given
        family = [index for index, person in enumerate(self._persons) if person.is_of_family(part)]
        if family:
            leaning = self._leanings.get(name, Gender.UNKNOWN)
            family = [index for index in family if leaning.agrees(self._persons[index].gender)]
            return self._bearers(part, self._untitled(family))
        if not by_nickname:
            return []
        pet = [
            index
            for index, person in enumerate(self._persons)
            if person.may_be_called(part)
            and not (
                person.titles - UNMARRIED and not person.family and None not in {one.title for one in person.forms}
            )
            and not self._told_apart(name, person)
        ]
        return pet if len(pet) == 1 else []

    def _untitled(self, family: list[int]) -> list[int]:
        """``family`` without the women whom the story calls Miss or Mrs., if there are men: bare names are men's."""
        if all(self._persons[index].gender is not Gender.MAN for index in family):
            return family
        return [index for index in family if not self._persons[index].titles & (MARRIED | UNMARRIED)]

    def _is_known_by_given_name(self, family: str, person: NamedPerson) -> bool:
        if person.given is None or self._gender(person) is not Gender.WOMAN:
            return False
        by_given = self._told_in.get(f" {person.given.lower()}", set())
        return bool(by_given) and not by_given & self._told_in.get(f" {family}", set())

    def _bearers(self, part: str, family: list[int]) -> list[int]:
        """Whom a bare family name can mean: of several, whoever is known by family name and not by given name.

        A woman whom the telling calls by her given name is not meant; then it is somebody else of the family.
        """
        family = [index for index in family if not self._is_known_by_given_name(part, self._persons[index])]
        known_by_it = [
            index
            for index in family
            if self._persons[index].given is None
            and "miss" not in self._persons[index].titles
            and "mrs" not in self._persons[index].titles
        ]
        return known_by_it or family
