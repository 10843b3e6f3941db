"""Reading on from reference to reference, saying at each who is meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from esesea.reading.coreference.ahead import NamesAhead
from esesea.reading.coreference.describing import described
from esesea.reading.coreference.entities import who
from esesea.reading.coreference.naming import named
from esesea.reading.coreference.passage import NARRATED
from esesea.reading.coreference.point import Point
from esesea.reading.coreference.pronoun_resolution import meant_by_pronoun
from esesea.reading.coreference.reference import Description, Name, Reference

Meant = tuple[tuple[int, ...], ...]
"""For each reference the entities it means."""


def settle_telling(point: Point, references: Sequence[Reference]) -> Meant:
    """Settle the names everywhere, and everything in the telling; leave what else stands in speech open."""
    return _walk(point, references, None)


def settle_speech(point: Point, references: Sequence[Reference], told: Meant) -> Meant:
    """Settle what stands in speech, now that it is known who speaks (``point.speech``); ``told`` is kept."""
    return _walk(point, references, told)


def _walk(point: Point, references: Sequence[Reference], told: Meant | None) -> Meant:
    meant: list[tuple[int, ...]] = []
    ahead = NamesAhead(references)
    for index, reference in enumerate(references):
        point.move_to(reference)
        of = reference.of
        if reference.turn != NARRATED and not isinstance(of, Name):
            people = () if told is None else _who(point, index, reference, ahead)
        elif told is None:
            people = _who(point, index, reference, ahead)
        else:
            people = told[index]
            if isinstance(of, Name):
                named(point, reference, of)
        meant.append(people)
        if len(people) == 1:
            point.note(reference, people[0])
    return tuple(meant)


def _who(point: Point, index: int, reference: Reference, ahead: NamesAhead) -> tuple[int, ...]:
    if isinstance(reference.of, Name):
        return named(point, reference, reference.of)
    if isinstance(reference.of, Description):
        return described(point, reference, reference.of)
    return meant_by_pronoun(point, index, reference, reference.of, ahead)


def united(meant: Iterable[tuple[int, ...]], same: Mapping[int, int]) -> list[tuple[int, ...]]:
    """``meant`` with those who turned out to be somebody else replaced by them."""
    return [
        entities if same.keys().isdisjoint(entities) else tuple(dict.fromkeys(who(entity, same) for entity in entities))
        for entities in meant
    ]
