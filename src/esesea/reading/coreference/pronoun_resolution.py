"""Whom a pronoun means."""

from __future__ import annotations

from math import log1p

from esesea.reading.coreference.ahead import NamesAhead
from esesea.reading.coreference.entities import Entity, Origin
from esesea.reading.coreference.passage import NARRATED
from esesea.reading.coreference.point import Point
from esesea.reading.coreference.reference import Pronoun, Reference, Role
from esesea.reading.english.genders import Gender

NOBODY: tuple[int, ...] = ()

UNSURE_GENDER = 0.45
"""What somebody of unknown gender weighs for ``he`` or ``she``."""

SAME_ROLE = 1.25
"""A subject is rather taken up by a subject (Grosz, Joshi and Weinstein's centering, 1995)."""

SPOKE_LAST = 0.4
"""What the last speaker weighs as the speaker of the next turn: people take turns."""

NAMED_OFTEN = 0.12
"""How much, by the logarithm of its uses, a name speaks for its bearer."""

HEARD, UNHEARD = 0.3, 0.2
"""A trained reader is listened to if its antecedents have at least this chance together; then somebody whom it does
not name weighs as if with the second."""

LASTS = 6
"""For how many sentences somebody without a name may be meant by a pronoun."""


def meant_by_pronoun(
    point: Point, index: int, reference: Reference, pronoun: Pronoun, ahead: NamesAhead
) -> tuple[int, ...]:
    """The person a singular pronoun means at ``reference`` (the ``index``-th); nobody where that is not clear."""
    if pronoun.plural:
        return NOBODY
    if pronoun.person != 3:
        return _speaking_person(point, reference, pronoun)
    barred = point.barred(reference) | point.taking_part(reference)
    unlikely = point.at.get(reference.unlikely)
    best = _likeliest(point, reference, pronoun, barred if unlikely is None else barred | {unlikely})
    if best is not None:
        opens = point.known.scripted and reference.turn == NARRATED and point.salience.sentence(best) < 0
        here = _named_here(point, index, pronoun, ahead) if opens else None
        return (best,) if here is None or here in barred else (here,)
    if unlikely is not None and unlikely not in barred and _fits(point, point.entities[unlikely], reference, pronoun):
        return (unlikely,)
    return _out_of_sight(point, index, reference, pronoun, barred, ahead)


def _likeliest(point: Point, reference: Reference, pronoun: Pronoun, barred: set[int]) -> int | None:
    """Who weighs most of those in play and those whom a trained reader names; of two alike who was known first."""
    votes, weights = point.votes(reference), point.salience.in_play()
    told = sum(votes.values()) >= HEARD
    if told:
        for person in votes.keys() - weights.keys():
            weights[person] = point.salience.of(person)
    spoke_last = _spoke_last(point, reference)
    best, most = None, 0.0
    for person, weight in weights.items():
        entity = point.entities[person]
        if person in barred or not _fits(point, entity, reference, pronoun):
            continue
        score = _score(point, entity, weight, reference)
        if person == spoke_last:
            score *= SPOKE_LAST
        if told:
            score *= votes.get(person, 0.0) + UNHEARD
        if best is None or score > most or (score == most and person < best):
            best, most = person, score
    return best


def _speaking_person(point: Point, reference: Reference, pronoun: Pronoun) -> tuple[int, ...]:
    """I and you."""
    if reference.turn == NARRATED:
        narrator = point.known.narrators[reference.scene]
        return NOBODY if narrator is None or pronoun.person == 2 else (narrator,)
    if point.speech is None:
        return NOBODY
    speaker, addressee = point.speech.get(reference.turn, (None, None))
    person = speaker if pronoun.person == 1 else addressee
    return NOBODY if person is None else (person,)


def _fits(point: Point, entity: Entity, reference: Reference, pronoun: Pronoun) -> bool:
    if (entity.apart and not reference.aside and not _is_relative_just_told_of(point, entity, reference)) or (
        entity.called_by and pronoun.gender not in entity.called_by
    ):
        return False
    return entity.gender.agrees(pronoun.gender) and (
        entity.origin is not Origin.DESCRIPTION or point.salience.sentence(entity.index) >= reference.sentence - LASTS
    )


def _is_relative_just_told_of(point: Point, entity: Entity, reference: Reference) -> bool:
    """Whether a memory that goes on ("my aunt had warned me. She was …") brought in somebody's relative."""
    return entity.owner is not None and 0 <= reference.sentence - point.salience.sentence(entity.index) <= 1


def _score(point: Point, entity: Entity, weight: float, reference: Reference) -> float:
    score = weight * (1 + NAMED_OFTEN * log1p(entity.uses))
    if entity.gender is Gender.UNKNOWN:
        score *= UNSURE_GENDER
    if reference.role is Role.SUBJECT and point.salience.role(entity.index) is Role.SUBJECT:
        score *= SAME_ROLE
    return score


def _spoke_last(point: Point, reference: Reference) -> int | None:
    """The last speaker, where ``reference`` is the speaker of another turn."""
    if point.last_speaker is None or not point.is_speaking(reference):
        return None
    passage, speaker = point.last_speaker
    return speaker if passage < reference.passage else None


def _named_here(point: Point, index: int, pronoun: Pronoun, ahead: NamesAhead) -> int | None:
    """Who is named soon; in a screenplay, whose scenes name their people, anywhere in the scene."""
    if point.known.scripted:
        return ahead.soon(index, pronoun.gender, point, sentences=None)
    return ahead.soon(index, pronoun.gender, point)


def _out_of_sight(
    point: Point, index: int, reference: Reference, pronoun: Pronoun, barred: set[int], ahead: NamesAhead
) -> tuple[int, ...]:
    """Whom a pronoun means that has nobody in play before it: the lead, one named soon, or the last in play."""
    candidates = [point.known.leads.get(pronoun.gender)]
    if reference.turn == NARRATED:
        candidates += [_named_here(point, index, pronoun, ahead), point.latest.get(pronoun.gender)]
    candidates.append(point.known.foremost.get(pronoun.gender))
    return next(((found,) for found in candidates if found is not None and found not in barred), NOBODY)
