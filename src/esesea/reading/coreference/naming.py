"""Whom a name means, and what stands beside it ("her sister Ann", "the captain, Tom Hale")."""

from __future__ import annotations

from collections.abc import Sequence

from esesea.reading.coreference.entities import Origin
from esesea.reading.coreference.passage import NARRATED
from esesea.reading.coreference.point import Point
from esesea.reading.coreference.reference import Name, Reference, Role
from esesea.reading.coreference.surroundings import AroundName, around_name, speaks_to_a_noun
from esesea.reading.english.genders import Gender
from esesea.reading.english.honorifics import UNMARRIED


def named(point: Point, reference: Reference, name: Name) -> tuple[int, ...]:
    """The person ``name`` means at ``reference``: of several bearers the one in play."""
    candidates = point.known.named[name]
    if name.title in UNMARRIED:
        candidates = tuple(one for one in candidates if not point.entities[one].married) or candidates
    best = candidates[0]
    if len(candidates) > 1:
        heaviest = max(candidates, key=point.salience.of)
        best = heaviest if point.salience.of(heaviest) > 0 else best
    if reference.teaches or reference.role is Role.APPOSITION:
        _note_what_stands_around(point, reference, best)
    if reference.turn == NARRATED:
        _note_first_told(point, reference, best)
        point.entities[best].told = True
    elif reference.role is Role.ADDRESS and not point.entities[best].told and not _stands_beside(point, reference):
        _note_named_by_address(point, reference, best)
    return (best,)


def _stands_beside(point: Point, reference: Reference) -> bool:
    return reference.teaches and point.remembered(around_name, reference).apposed


def _note_what_stands_around(point: Point, reference: Reference, person: int) -> None:
    around = point.remembered(around_name, reference)
    if reference.role is Role.APPOSITION and around.head in point.at:
        point.unite(point.at[around.head], person)
    _note_kin(point, around, person)
    if around.oneself and reference.turn != NARRATED:
        _note_introduces_oneself(point, reference, person)
    elif around.bearer in point.at:
        point.unite(point.at[around.bearer], person)


def _note_named_by_address(point: Point, reference: Reference, person: int) -> None:
    """Learn from "The girl looked up. 'Ann,' he said" who the girl is: the one in play whom the speaker is not.

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
        if index != speaker and point.entities[index].told_scene == reference.scene and _may_be(point, index, person)
    ]
    if len(unnamed) == 1:
        point.unite(unnamed[0], person)


def _note_kin(point: Point, around: AroundName, person: int) -> None:
    """Learn from "her sister Ann" and "her sister, Ann" whose sister Ann is."""
    for kin in around.kin:
        if kin.owner in point.at and point.at[kin.owner] != person:
            point.entities.set_owned(point.at[kin.owner], kin.noun, person)
            if kin.at in point.at:
                point.unite(point.at[kin.at], person)
            return


def _note_introduces_oneself(point: Point, reference: Reference, person: int) -> None:
    speaker, _ = (None, None) if point.speech is None else point.speech.get(reference.turn, (None, None))
    if speaker is not None:
        point.unite(speaker, person)


def _may_be(point: Point, described: int, person: int) -> bool:
    entity = point.entities[described]
    return (
        entity.origin is Origin.DESCRIPTION and not entity.apart and entity.gender.agrees(point.entities[person].gender)
    )


def _note_first_told(point: Point, reference: Reference, person: int) -> None:
    """Learn who somebody in play is when a name comes up.

    The first use of a full name names the relative in play with whose owner it shares the family name ("her
    grandfather … Amos Farrow"). "Said Ann", in a scene that has not spoken of Ann, names the one person of that
    sex whom the scene has brought in without a name.
    """
    in_play = [index for index in point.salience.in_play() if _may_be(point, index, person)]
    family = point.known.families.get(person)
    if not point.entities[person].told and family is not None:
        owners = {index: point.entities[index].owner for index in in_play}
        kin = [index for index, own in owners.items() if own != person and point.known.families.get(own) == family]
        if len(kin) == 1:
            point.unite(kin[0], person)
            return
    awaited = _awaited_kin(point, reference, in_play)
    if awaited is not None and not point.entities[person].told and _is_alone(point, awaited, person):
        point.unite(awaited, person)
        return
    if point.entities[person].scene == reference.scene or not point.is_speaking(reference):
        return
    if point.remembered(speaks_to_a_noun, reference):
        return
    rivals = [index for index in point.salience.in_play() if _is_rival(point, index, person)]
    if len(in_play) == 1 and rivals == in_play and point.entities[in_play[0]].first_scene == reference.scene:
        point.unite(in_play[0], person)


def _awaited_kin(point: Point, reference: Reference, unnamed: Sequence[int]) -> int | None:
    """The relative whom somebody goes to ("she ran to her mother") right before a new name begins a sentence."""
    if not unnamed or reference.role is not Role.SUBJECT:
        return None
    if reference.sentence in point.passages[reference.passage].sentence_of[: max(0, reference.token - 3)]:
        return None
    found = [
        index
        for index in unnamed
        if point.entities[index].owner is not None
        and point.entities[index].first_scene == reference.scene
        and point.salience.sentence(index) == reference.sentence - 1
        and point.salience.role(index) in {Role.OBJECT, Role.OBLIQUE}
        and point.entities[index].gender is not Gender.UNKNOWN
    ]
    return found[0] if len(found) == 1 else None


def _is_alone(point: Point, relative: int, person: int) -> bool:
    """Whether the scene has nobody of the relative's sex but their owner, and the name's bearer is of that sex."""
    gender = point.entities[relative].gender
    others = {
        index
        for index in point.salience.in_play()
        if point.salience.sentence(index) >= 0 and point.entities[index].gender.agrees(gender)
    }
    return others <= {relative, person, point.entities[relative].owner} and point.entities[person].gender is gender


def _is_rival(point: Point, index: int, person: int) -> bool:
    if point.entities[index].origin is Origin.NARRATOR:
        return False
    return index != person and point.entities[index].gender.agrees(point.entities[person].gender)
