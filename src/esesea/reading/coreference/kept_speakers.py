"""The likeliest speakers of a conversation, known again where nothing that tells of them has changed.

People are numbered as the conversation brings them up: who they are elsewhere, and how many were brought in before, is
nothing to it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

from esesea.reading.coreference.conversation import BESIDE, Said, likeliest_speakers
from esesea.reading.english.genders import Gender
from esesea.reading.memo import NOTHING, Memo, digest

P = TypeVar("P", bound=Hashable)

Numbers = Mapping[P | None, int | None]


def speakers_of(
    turns: Sequence[Said[P | None]], others: Sequence[P], genders: Mapping[P, Gender], memo: Memo | None
) -> list[P | None]:
    """What ``likeliest_speakers`` gives, computed only where ``memo`` does not know it."""
    if memo is None:
        return likeliest_speakers(turns, others, genders)
    weighed = others[:BESIDE]
    people = list(dict.fromkeys(person for person in _brought_up(turns, weighed) if person is not None))
    numbers: Numbers[P] = {None: None} | {person: number for number, person in enumerate(people)}
    told = [_plain(turn, numbers) for turn in turns]
    key = digest(told, [numbers[person] for person in weighed], [genders.get(person) for person in people])
    found = memo.find(_numbers_of, key)
    if found is NOTHING:
        speakers = likeliest_speakers(turns, others, genders)
        memo.keep(_numbers_of, key, _numbers_of(speakers, numbers))
        return speakers
    return [None if number is None else people[number] for number in found]


def _brought_up(turns: Sequence[Said[P | None]], others: Sequence[P]) -> Iterator[P | None]:
    """Everybody who may be weighed as a speaker, in the order in which they come up."""
    for turn in turns:
        yield from turn.signs
        yield from (turn.called, turn.addressed, turn.came, turn.told, turn.reacts)
    yield from others


def _plain(turn: Said[P | None], numbers: Numbers[P]) -> tuple[object, ...]:
    """All that is known of a turn; the order of the signs counts, that of those named does not."""
    met = (turn.called, turn.addressed, turn.came, turn.told, turn.reacts)
    named = sorted(numbers[person] for person in turn.named if numbers.get(person) is not None)  # type: ignore[type-var]  # no None among them
    signs = [(numbers[person], sign) for person, sign in turn.signs.items()]
    return signs, [numbers[person] for person in met], named, turn.apart, turn.gender


def _numbers_of(speakers: Sequence[P | None], numbers: Numbers[P]) -> list[int | None]:
    return [numbers[speaker] for speaker in speakers]
