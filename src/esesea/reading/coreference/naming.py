"""Whom a name means, and what stands beside it ("her sister Ann", "the captain, Tom Hale")."""

from __future__ import annotations

from spacy.tokens import Token

from esesea.reading.coreference.entities import Origin
from esesea.reading.coreference.passage import NARRATED
from esesea.reading.coreference.point import Point
from esesea.reading.coreference.reference import Name, Reference, Role
from esesea.reading.english.honorifics import UNMARRIED
from esesea.reading.english.person_nouns import KINSHIP


def named(point: Point, reference: Reference, name: Name) -> tuple[int, ...]:
    """The person ``name`` means at ``reference``: of several bearers the one in play."""
    candidates = point.known.named[name]
    if name.title in UNMARRIED:
        candidates = tuple(one for one in candidates if not point.entities[one].married) or candidates
    best = max(candidates, key=point.salience.of) if len(candidates) > 1 else candidates[0]
    if point.salience.of(best) <= 0:
        best = candidates[0]
    token = point.token(reference)
    if reference.role is Role.APPOSITION and token.head.i in point.at:
        point.unite(point.at[token.head.i], best)
    _note_kin(point, token, best)
    if reference.turn == NARRATED:
        point.entities[best].told = True
    elif reference.role is Role.ADDRESS and not point.entities[best].told:
        _note_named_by_address(point, reference, best)
    return (best,)


def _note_named_by_address(point: Point, reference: Reference, person: int) -> None:
    """Learn from "The girl looked up. 'Clara,' he said" who the girl is: the one in play whom the speaker is not.

    Only a name the telling has not used yet names anybody so, and only in the pass that knows the speakers.
    """
    if point.speech is None:
        return
    speaker, _ = point.speech.get(reference.turn, (None, None))
    if speaker is None or speaker == person or person == point.known.narrators[reference.scene]:
        return
    unnamed = [
        index
        for index in point.salience.in_play()
        if index != speaker
        and point.entities[index].origin is Origin.DESCRIPTION
        and not point.entities[index].apart
        and point.entities[index].gender.agrees(point.entities[person].gender)
    ]
    if len(unnamed) == 1:
        point.unite(unnamed[0], person)


def _note_kin(point: Point, token: Token, person: int) -> None:
    """Learn from "her sister Ann" and "her sister, Ann" whose sister Ann is."""
    first = token.left_edge
    for noun in (*token.lefts, *(first.doc[max(0, token.i - 2) : token.i])):
        if noun.lower_ not in KINSHIP:
            continue
        owner = next(
            (child for child in (*noun.lefts, *token.lefts) if child.dep_ == "poss" and child.i < noun.i), None
        )
        if owner is not None and owner.i in point.at and point.at[owner.i] != person:
            point.entities.set_owned(point.at[owner.i], noun.lower_, person)
            if noun.i in point.at:
                point.unite(point.at[noun.i], person)
            return
