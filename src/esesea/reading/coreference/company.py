"""Reading a story for its people: from paragraphs to who is meant at every reference."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from itertools import islice

from esesea.reading.coreference.aliases import Aliases, aliases_of
from esesea.reading.coreference.called_names import names_by_address
from esesea.reading.coreference.cues import Cues, cues_of
from esesea.reading.coreference.entities import Entities, Origin, who
from esesea.reading.coreference.gender import Votes, decided, pronoun_votes
from esesea.reading.coreference.introductions import introduces_self
from esesea.reading.coreference.kinship import note_kin_addressed, relatives_of
from esesea.reading.coreference.leads import unnamed_leads
from esesea.reading.coreference.letters import letters_in
from esesea.reading.coreference.name_evidence import FoundName, names_in, people_only
from esesea.reading.coreference.narrator import narrator_name, tells_in_first_person
from esesea.reading.coreference.passage import NARRATED, Passage
from esesea.reading.coreference.plurals import groups
from esesea.reading.coreference.point import Point
from esesea.reading.coreference.reference import Description, Name, Reference, Role
from esesea.reading.coreference.references import references_of
from esesea.reading.coreference.setting import NOT_TOLD, GoingBack, Known, clock_of
from esesea.reading.coreference.speaking import turns_of
from esesea.reading.coreference.tellers import tellers, unite_kin_of_tellers
from esesea.reading.coreference.telling import Telling
from esesea.reading.coreference.titles import names_of_tellers, people_by_words, people_in_titles
from esesea.reading.coreference.told_aliases import told_aliases
from esesea.reading.coreference.turns import Talk
from esesea.reading.coreference.vocabulary import Habit, Vocabulary, vocabulary_of, written_in
from esesea.reading.coreference.walk import settle_speech, settle_telling, united
from esesea.reading.english.genders import Gender
from esesea.reading.english.honorifics import HONORIFICS, MARRIED, RANKS, STYLES
from esesea.reading.english.person_nouns import PERSON_NOUNS, ROLES
from esesea.reading.passages import QuoteSpan

_ROLE_OF_TITLE = {
    "dr": "doctor",
    "prof": "professor",
    "capt": "captain",
    "col": "colonel",
    "maj": "major",
    "gen": "general",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "cpl": "corporal",
    "rev": "reverend",
}


@dataclass(frozen=True, slots=True)
class Company:
    """A story's people. ``meant[i]`` are the entities that ``references[i]`` means; ``speakers`` is by turn."""

    references: tuple[Reference, ...]
    meant: tuple[tuple[int, ...], ...]
    entities: Entities
    aliases: Aliases
    narrators: frozenset[int]
    cues: Mapping[str, int]
    speakers: Mapping[int, int]


def company_of(
    telling: Telling,
    quotes: Sequence[QuoteSpan],
    going_back: GoingBack = NOT_TOLD,
    *,
    titles: Sequence[str | None] = (),
) -> Company:
    """Settle every reference of a story. Linear in its length.

    ``going_back``: what a trained reader takes head words back to (see ``Known``); without it, rules alone decide.
    ``titles``: what stands over each scene, None where it goes on under the last ones.
    """
    passages, cues = telling.passages, cues_of(quotes)
    uses = _people(passages, cues)
    references = references_of(telling, uses)
    votes = pronoun_votes(references, passages)
    leanings = {name: decided(counted) for name, counted in votes.items()}
    called = _called_in_titles(titles, uses, references, passages) if not cues.names else Counter()
    told_one = told_aliases(passage.paragraph.text for passage in passages)
    aliases = aliases_of(_used(passages, uses), cues.uses + called, leanings, told_one)
    entities = Entities()
    for person, gender in zip(aliases.persons, _genders(aliases, votes), strict=True):
        entity = entities.add(Origin.NAME, gender, uses=person.uses)
        entity.grown = bool(person.titles & (MARRIED | RANKS))
    cue_of = {cue: aliases.candidates[name][0] for cue, name in cues.names.items()}
    headed = {} if cues.names else people_in_titles(titles, aliases.candidates)
    narrators = _narrators(references, passages, aliases, entities, headed)
    telling_it = frozenset(narrator for narrator in narrators if narrator is not None)
    leads = {
        gender: entities.add(Origin.LEAD, gender).index
        for gender in sorted(_lead_genders(references, aliases, entities))
        if gender not in {entities[narrator].gender for narrator in telling_it}
    }
    known = Known(
        named=aliases.candidates,
        named_at={(one.passage, one.token): one.of for one in references if isinstance(one.of, Name)},
        called_at={
            (one.passage, one.token): one.of.called
            for one in references
            if isinstance(one.of, Description) and one.of.called is not None
        },
        families={index: one.family.lower() for index, one in enumerate(aliases.persons) if one.family},
        titled=_titled(aliases),
        relatives=relatives_of(aliases.persons, {entity.index: entity.gender for entity in entities}),
        leads=leads,
        foremost=_foremost(references, aliases, entities),
        narrators=narrators,
        clock=clock_of(told for heard in telling.heard for told in heard.told),
        scripted=bool(cues.names),
        going_back=going_back,
        headed=headed,
        several_tell=len(telling_it) > 1,
    )
    point = Point(passages, known, entities)
    told = settle_telling(point, references)
    unite_kin_of_tellers(point, telling_it)
    meant = united(told, point.same)
    introduced = _introduced(references, meant, passages)
    talk = Talk(
        people=_people_told_of(references, meant),
        called=_called(references, meant),
        named=_spoken_of(references, meant, introduced),
        introduced=introduced,
        cues=cue_of,
        narrators=narrators,
        genders={entity.index: entity.gender for entity in entities},
    )
    turns = turns_of(telling, talk)
    speech = {turn.number: (turn.speaker, turn.addressee) for turn in turns}
    for entity in entities:
        entity.told = False
    again = Point(passages, known, entities, speech)
    again.same.update(point.same)
    again.same.update(names_by_address(turns, references, meant, aliases.persons, entities))
    note_kin_addressed(again, references, speech)
    meant = united(settle_speech(again, references, tuple(meant)), again.same)
    for index, people in groups(references, meant, passages, narrators, _pair(meant, references)):
        meant[index] = people
    speakers = {turn.number: who(turn.speaker, again.same) for turn in turns if turn.speaker is not None}
    return Company(references, tuple(meant), entities, aliases, telling_it, cue_of, speakers)


def _people(passages: Sequence[Passage], cues: Cues) -> list[tuple[FoundName, ...]]:
    """The uses of people's names, by passage."""
    written = [passage.paragraph.remembered(written_in) for passage in passages]
    habit_of = _habits(vocabulary_of(written))
    cued = tuple(sorted(cues.uses, key=lambda name: (name.title or "", name.parts)))
    found: list[tuple[FoundName, ...]] = []
    for passage, here in zip(passages, written, strict=True):
        shouted = [word.capitalize() for word in here.capitals if word.isupper()]
        habits = {word: habit_of(word) for word in sorted({*here.capitals, *shouted})}
        found.append(passage.paragraph.remembered(names_in, passage.marks, habits, cued))
    uses = [use for names in found for use in names]
    people = iter(people_only(uses, frozenset(name.key for name in cues.uses)))
    return [tuple(use for use in islice(people, len(names)) if use is not None) for names in found]


def _habits(vocabulary: Vocabulary) -> Callable[[str], Habit]:
    """How the book writes each word, in short, found out once for each."""
    return cache(lambda word: vocabulary.habit(word).in_short)


def _used(passages: Sequence[Passage], uses: Sequence[Sequence[FoundName]]) -> Iterator[tuple[Name, int | None]]:
    """Every use of a person's name, with its scene where the telling (not speech) uses it."""
    for passage, found in zip(passages, uses, strict=True):
        for use in found:
            yield use.name, passage.scene if passage.turns[use.start] == NARRATED else None


def _genders(aliases: Aliases, votes: Votes) -> list[Gender]:
    """The gender of each person: a title's, else what pronouns and given name together say."""
    found: list[Gender] = []
    for index, person in enumerate(aliases.persons):
        told = {HONORIFICS[title] for title in person.titles} - {Gender.UNKNOWN}
        names = [name for name, candidates in aliases.candidates.items() if candidates[0] == index and name in votes]
        said: Counter[Gender] = sum((votes[name] for name in names), Counter())
        found.append(told.pop() if len(told) == 1 else decided(said, person.gender))
    return found


def _lead_genders(references: Sequence[Reference], aliases: Aliases, entities: Entities) -> frozenset[Gender]:
    likeliest = {name: candidates[0] for name, candidates in aliases.candidates.items()}
    return unnamed_leads(references, likeliest, {entity.index: entity.gender for entity in entities})


def _called_in_titles(
    titles: Sequence[str | None],
    uses: Sequence[Sequence[FoundName]],
    references: Sequence[Reference],
    passages: Sequence[Passage],
) -> Counter[Name]:
    """The names of narrators that only the headings of their chapters give."""

    def tells(scenes: AbstractSet[int]) -> bool:
        inside = [reference for reference in references if reference.scene in scenes]
        return tells_in_first_person(inside, (passage for passage in passages if passage.scene in scenes))

    known = frozenset(use.name.key for found in uses for use in found)
    return names_of_tellers(titles, known, tells)


def _narrators(
    references: Sequence[Reference],
    passages: Sequence[Passage],
    aliases: Aliases,
    entities: Entities,
    headed: Mapping[int, tuple[int, ...]],
) -> list[int | None]:
    """Who tells each scene in the first person: those whom its chapter is called after, else the one who tells all."""
    scenes = range(max((passage.scene for passage in passages), default=-1) + 1)
    letters = letters_in(passages, people_by_words(aliases.candidates))
    found = tellers(references, passages, headed, aliases.candidates, letters)
    written = {index for letter in letters for index in range(letter.first, letter.last + 1)}
    rest = [one for one in references if one.scene not in found and one.passage not in written]
    others = [each for index, each in enumerate(passages) if each.scene not in found and index not in written]
    narrator: int | None = None
    if tells_in_first_person(rest, others):
        name = narrator_name(rest, passages)
        narrator = aliases.candidates[name][0] if name else entities.add(Origin.NARRATOR, Gender.UNKNOWN).index
    return [found.get(scene, narrator) for scene in scenes]


def _titled(aliases: Aliases) -> dict[str, int]:
    """The only bearer of each rank or office, and whoever is named by a noun (a screenplay's WAITRESS)."""
    bearers: defaultdict[str, set[int]] = defaultdict(set)
    for index, person in enumerate(aliases.persons):
        for title in person.titles - STYLES:
            noun = _ROLE_OF_TITLE.get(title, title)
            if noun in ROLES:
                bearers[noun].add(index)
    for name, candidates in aliases.candidates.items():
        if name.title is None and name.key in PERSON_NOUNS:
            bearers[name.key].add(candidates[0])
    return {noun: found.pop() for noun, found in bearers.items() if len(found) == 1}


def _foremost(references: Sequence[Reference], aliases: Aliases, entities: Entities) -> dict[Gender, int]:
    """The one person of a gender in a story that tells of no other, be it by a noun."""
    named: defaultdict[Gender, set[int]] = defaultdict(set)
    described: set[Gender] = set()
    for reference in references:
        if reference.turn != NARRATED or reference.aside:
            continue
        if isinstance(reference.of, Name):
            index = aliases.candidates[reference.of][0]
            named[entities[index].gender].add(index)
        elif isinstance(reference.of, Description) and reference.role is Role.SUBJECT:
            described |= set() if reference.of.demonstrative else {reference.of.gender}
    return {
        gender: next(iter(named[gender]))
        for gender in (Gender.MAN, Gender.WOMAN)
        if len(named[gender]) == 1 and gender not in described
    }


def _people_told_of(references: Sequence[Reference], meant: Sequence[tuple[int, ...]]) -> dict[int, dict[int, int]]:
    """Whom the telling means at each token where it means one person, by passage."""
    found: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for reference, people in zip(references, meant, strict=True):
        if len(people) == 1 and reference.turn == NARRATED:
            here = found[reference.passage]
            for token in range(*reference.tokens):
                here[token] = people[0]
    return found


def _called(references: Sequence[Reference], meant: Sequence[tuple[int, ...]]) -> dict[int, int]:
    """Who is called out in each turn of speech: the first one."""
    found: dict[int, int] = {}
    for reference, people in zip(references, meant, strict=True):
        if reference.role is Role.ADDRESS and reference.turn != NARRATED and people:
            found.setdefault(reference.turn, people[0])
    return found


def _introduced(
    references: Sequence[Reference], meant: Sequence[tuple[int, ...]], passages: Sequence[Passage]
) -> dict[int, int]:
    """Who tells their own name in each turn of speech: the first one."""
    found: dict[int, int] = {}
    for reference, people in zip(references, meant, strict=True):
        named = reference.turn != NARRATED and isinstance(reference.of, Name) and len(people) == 1
        if named and introduces_self(passages[reference.passage], *reference.tokens):
            found.setdefault(reference.turn, people[0])
    return found


def _spoken_of(
    references: Sequence[Reference], meant: Sequence[tuple[int, ...]], introduced: Mapping[int, int]
) -> dict[int, frozenset[int]]:
    """Who is spoken of by name in each turn, by another."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for reference, people in zip(references, meant, strict=True):
        if reference.turn != NARRATED and isinstance(reference.of, Name) and reference.role is not Role.ADDRESS:
            found[reference.turn].update(each for each in people if each != introduced.get(reference.turn))
    return {turn: frozenset(people) for turn, people in found.items()}


def _pair(meant: Sequence[tuple[int, ...]], references: Sequence[Reference]) -> tuple[int, int] | None:
    """The two people of a story that has only two worth the name: together they have nearly all its references."""
    counted: Counter[int] = Counter(
        people[0]
        for people, reference in zip(meant, references, strict=True)
        if len(people) == 1 and reference.turn == NARRATED and not isinstance(reference.of, Description)
    )
    if len(counted) < 2:
        return None
    (one, _), (other, least), *rest = counted.most_common(3)
    third = rest[0][1] if rest else 0
    return (one, other) if least >= 5 and third * 5 <= least else None
