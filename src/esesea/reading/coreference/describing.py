"""Whom a description means: *the captain*, *her mother*, *the young man*, *the Doctor*."""

from __future__ import annotations

from esesea.reading.coreference.entities import NO_TRADES, Entity, Origin, opposed
from esesea.reading.coreference.passage import NARRATED
from esesea.reading.coreference.point import Point
from esesea.reading.coreference.reference import Description, Reference, Role
from esesea.reading.coreference.salience import IN_PLAY
from esesea.reading.coreference.surroundings import NONE, AroundNoun, around_noun, told_beside
from esesea.reading.english.genders import Gender
from esesea.reading.english.honorifics import RANKS
from esesea.reading.english.person_nouns import COMPANIONS, GENERIC, KINSHIP, PERSON_NOUNS, relation
from esesea.reading.english.word_list import words

NOBODY: tuple[int, ...] = ()


CLEARLY = 2.0
"""How much weightier the first than the second must be for *the man* to mean them."""

SURELY = 0.6
"""From what chance on a trained reader's word on a description is taken."""

YOUNG = words("boy girl lad lass child kid maiden youth")
"""What nobody is called who has a rank or a trade."""

GROWN = RANKS | words(
    """
    doctor surgeon physician dentist professor teacher headmaster headmistress schoolmaster schoolmistress governess
    judge magistrate lawyer solicitor barrister attorney banker president senator governor mayor minister ambassador
    bishop cardinal abbot abbess priest vicar parson curate pastor rector rabbi butler housekeeper landlord landlady
    chief chieftain elder warden coroner widow widower general grandfather grandmother grandpa grandma granddad granny
    """
)
"""Ranks, trades and kin of people of years: nobody in them is a boy or girl."""

CALLED_SO = 3.0
"""What it adds that somebody has been called a *man*, a *girl* before."""


def described(point: Point, reference: Reference, description: Description) -> tuple[int, ...]:
    """The person ``description`` means at ``reference``; nobody where it only says what somebody is."""
    around = point.remembered(around_noun, reference)
    if reference.role is Role.PREDICATE and not around.exists:
        _describe_subject(point, around, reference, description)
        return NOBODY
    beside = _beside_a_name(point, around, reference, description)
    if beside is not None:
        return (beside,)
    if reference.role is Role.ADDRESS and description.head in KINSHIP:
        return _kin_addressed(point, reference, description)
    if description.owned:
        return _owned(point, around, reference, description)
    if not description.definite and reference.turn == NARRATED and reference.anybody:
        return NOBODY
    return (_one(point, reference, description),)


def _beside_a_name(point: Point, around: AroundNoun, reference: Reference, description: Description) -> int | None:
    """Who is described in apposition: "Tom Hale, a baker,", "Tom the baker"."""
    at = around.head if reference.role is Role.APPOSITION else around.of_name
    person = point.at.get(at)
    if person is None or not point.entities[person].gender.agrees(description.gender):
        return None
    _note_of_trade(point, reference, description, person)
    point.entities.describe(person, description)
    _note_kin(point, around, description, person)
    return person


def _one(point: Point, reference: Reference, description: Description) -> int:
    """Whom a description without an owner means."""
    if description.called is not None:
        return _called(point, reference, description, description.called)
    if not description.definite:
        return _introduced(point, reference, description)
    return _taken_up(point, reference, description)


def _describe_subject(point: Point, around: AroundNoun, reference: Reference, description: Description) -> None:
    """Learn from "Tom was the captain" and "she was his aunt"."""
    if around.subject not in point.at:
        return
    person = point.at[around.subject]
    if description.owned:
        _note_kin(point, around, description, person)
    elif description.head not in NO_TRADES:
        _note_of_trade(point, reference, description, person)
        point.entities.describe(person, description)


def _note_of_trade(point: Point, reference: Reference, description: Description, person: int) -> None:
    """Learn who *the carter* was: the one whom the story, later, names as the carter, or in another scene as a carter.

    Only where it has told of one carter, and of none with a name.
    """
    unnamed = point.entities.unnamed_of(description, point.same)
    if unnamed is None or unnamed == person or description.owned or point.entities[person].origin is not Origin.NAME:
        return
    if description.definite or (
        point.entities[unnamed].the_one and point.entities[unnamed].told_scene not in {-1, reference.scene}
    ):
        point.unite(unnamed, person)


def _note_kin(point: Point, around: AroundNoun, description: Description, person: int) -> None:
    if around.owner not in point.at or description.head not in KINSHIP:
        return
    whose = point.at[around.owner]
    known = point.entities.owned(whose, description.head)
    if whose != person and point.entities[person].gender.agrees(description.gender):
        if known is not None:
            point.unite(known, person)
        point.entities.set_owned(whose, description.head, person)


def _kin_addressed(point: Point, reference: Reference, description: Description) -> tuple[int, ...]:
    """Mother, as an address: the speaker's."""
    speaker, _ = (None, None) if point.speech is None else point.speech.get(reference.turn, (None, None))
    found = None if speaker is None else point.entities.owned(speaker, description.head)
    return NOBODY if found is None else (found,)


def _owned(point: Point, around: AroundNoun, reference: Reference, description: Description) -> tuple[int, ...]:
    """Her mother, Tom's friend: the owner's one, if the owner is known."""
    if around.owner == NONE:
        return (_taken_up(point, reference, description),)
    whose = point.at.get(around.owner)
    if whose is None and around.ours:
        whose = _first_person(point, reference)
    if whose is None:
        return NOBODY
    if relation(description.head) in {"husband", "wife"}:
        point.entities[whose].married = True
    if _is_herself(point, around, whose, description):
        return (whose,)
    if description.head in COMPANIONS:
        beside = _in_play_as(point, reference, description, without=whose)
        return NOBODY if beside is None else (beside,)
    found = point.entities.owned(whose, description.head)
    if found is None and whose == point.known.narrators[reference.scene] and not point.known.several_tell:
        found = point.entities.called(relation(description.head))
    if found is None:
        found = point.known.relatives.get((whose, description.head))
    if found is None:
        entity = point.entities.introduce(description, reference.scene)
        entity.owner, entity.apart = whose, reference.aside
        found = entity.index
    point.entities.set_owned(whose, description.head, found)
    return (found,)


def _first_person(point: Point, reference: Reference) -> int | None:
    """Who says *our*: the narrator, or in speech the speaker."""
    if reference.turn == NARRATED:
        return point.known.narrators[reference.scene]
    return None if point.speech is None else point.speech.get(reference.turn, (None, None))[0]


def _is_herself(point: Point, around: AroundNoun, whose: int, description: Description) -> bool:
    """Whether *her mother*, right after "Ann's mother sang", is Ann's mother again and not the mother's mother.

    Only where the pronoun can mean Ann: *her mother* is nobody's whose child is a son, or whose child has long not
    been spoken of.
    """
    entity = point.entities[whose]
    if not around.by_pronoun or entity.owner is None or relation(entity.head) != relation(description.head):
        return False
    child = point.entities[entity.owner]
    return child.gender.agrees(entity.gender) and point.salience.of(child.index) >= IN_PLAY


def _called(point: Point, reference: Reference, description: Description, called: str) -> int:
    """The Doctor, Mother: one person in the whole story."""
    teller = point.known.narrators[reference.scene]
    own = teller is not None and description.head in KINSHIP and point.known.several_tell
    found = None if own else point.entities.called(called)
    if found is None and teller is not None:
        found = point.entities.owned(teller, description.head)
    if found is None:
        found = point.known.titled.get(called)
    if found is None:
        found = _introduced(point, reference, description)
    if not own:
        point.entities.set_called(called, found)
    if teller is not None and description.head in KINSHIP:
        point.entities.set_owned(teller, description.head, found)
    return found


def _taken_up(point: Point, reference: Reference, description: Description) -> int:
    """Whom a definite description takes up: the one introduced so, a title's bearer, one in play; else a new one."""
    barred = point.barred(reference)
    if description.told_apart:
        known = point.entities.known_by(description)
        return _introduced(point, reference, description) if known is None or known in barred else known
    bearers = {each for each in point.entities.of_trade(description) if each not in barred}
    found = _only_bearer(point, bearers)
    if found is None:
        found = _heard(point, reference, description, barred)
    return _described_before(point, reference, description, barred | bearers) if found is None else found


def _only_bearer(point: Point, bearers: set[int]) -> int | None:
    """The one of those told to be bakers whom *the baker* means: there is one, or one of them is in play."""
    in_play = [each for each in sorted(bearers) if point.salience.of(each) >= IN_PLAY]
    return min(bearers) if len(bearers) == 1 else in_play[0] if len(in_play) == 1 else None


def _described_before(point: Point, reference: Reference, description: Description, barred: set[int]) -> int:
    """Whom the noun has meant before, by itself or as a title, or who is in play; else somebody new."""
    found = point.entities.last_described(description, reference.scene, barred)
    if found is not None and point.salience.of(found) >= IN_PLAY:
        point.entities[found].adjectives.update(description.adjectives)
        return found
    bearer = point.known.titled.get(description.head)
    if bearer is not None and bearer not in barred:
        return bearer
    if description.head in GENERIC:
        beside = _in_play_as(point, reference, description)
        if beside is not None:
            return beside
    return _introduced(point, reference, description) if found is None else found


def _heard(point: Point, reference: Reference, description: Description, barred: set[int]) -> int | None:
    """Whom a trained reader surely takes *the captain* to mean, if nothing that is known of them speaks against it."""
    votes = point.votes(reference)
    best = max(votes, key=lambda index: (votes[index], -index), default=None)
    if best is None or votes[best] < SURELY or best in barred or best in point.taking_part(reference):
        return None
    person = point.entities[best]
    if not person.gender.agrees(description.gender) or opposed(person.adjectives, set(description.adjectives)):
        return None
    if _are_two_kinds(person, description):
        return None
    person.adjectives.update(description.adjectives)
    return best


def _are_two_kinds(person: Entity, description: Description) -> bool:
    """Whether nouns alone tell two beings apart: *the boy* from a captain, *the parrot* from *the man*."""
    if person.head == description.head:
        return False
    if description.head in YOUNG and (person.grown or person.head in GROWN):
        return True
    return description.head not in PERSON_NOUNS or bool(person.head and person.head not in PERSON_NOUNS)


def _in_play_as(point: Point, reference: Reference, description: Description, without: int | None = None) -> int | None:
    """The one person in play whom *the young man* fits; None where several do, or nobody."""
    if description.gender is Gender.UNKNOWN and without is None:
        return None
    barred = {point.at.get(reference.unlikely), without, *point.taking_part(reference), *point.barred(reference)}
    weighed = sorted(
        (
            (point.salience.of(index) * (CALLED_SO if description.head in point.entities[index].heads else 1), index)
            for index in point.salience.in_play()
            if index not in barred
            and _fits(point.entities[index], reference, description)
            and (point.salience.sentence(index) >= 0 or not description.adjectives)
        ),
        reverse=True,
    )
    if not weighed or (len(weighed) > 1 and weighed[0][0] < CLEARLY * weighed[1][0]):
        return None
    found = point.entities[weighed[0][1]]
    found.adjectives.update(description.adjectives)
    if without is None:
        found.heads.add(description.head)
    return found.index


def _fits(entity: Entity, reference: Reference, description: Description) -> bool:
    if description.gender is not Gender.UNKNOWN and entity.gender is not description.gender:
        return False
    if entity.origin is Origin.NARRATOR or (entity.apart and not reference.aside):
        return False
    grown = entity.grown or entity.head in GROWN
    return not (description.head in YOUNG and grown) and not opposed(entity.adjectives, set(description.adjectives))


def _introduced(point: Point, reference: Reference, description: Description) -> int:
    entity = point.entities.introduce(description, reference.scene)
    entity.apart = reference.aside
    entity.the_one = description.definite and not description.demonstrative
    entity.told_by = point.remembered(told_beside, reference)
    return entity.index
