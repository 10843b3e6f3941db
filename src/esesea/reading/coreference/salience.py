"""Who is in play: how strongly each person stands before the reader at a point of the text.

After Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994, section 2.1): a mention adds
weight by its grammatical role, and all weight halves with every sentence. Speech counts less than telling.
"""

from __future__ import annotations

from dataclasses import dataclass

from esesea.reading.coreference.reference import Role

RECENT = 100.0
ROLE_WEIGHT = {
    Role.SUBJECT: 80.0,
    Role.OBJECT: 50.0,
    Role.OBLIQUE: 40.0,
    Role.POSSESSIVE: 35.0,
    Role.ADDRESS: 30.0,
    Role.APPOSITION: 20.0,
    Role.PREDICATE: 20.0,
    Role.OTHER: 40.0,
}
HALVING = 0.5

IN_SPEECH = 0.2
"""What a mention in speech is worth to a pronoun in the telling."""

IN_PLAY = 6.0
"""Below this a person is no longer in play: a subject after five sentences, an object after four and a half."""

NEXT_SCENE = 0.1
"""What is left of the weight when a scene ends."""

_FORGOTTEN = 0.05


@dataclass(slots=True)
class _Trace:
    weight: float
    clock: float
    sentence: int
    sentence_weight: float
    role: Role


class Salience:
    """The weight of every person at the point that has been read. Forgets whoever has long not been spoken of."""

    def __init__(self) -> None:
        self._traces: dict[int, _Trace] = {}
        self._clock = 0.0
        self._last_role: dict[int, Role] = {}

    def advance(self, sentences: float) -> None:
        """Move on by so many sentences (speech may count as less than one)."""
        self._clock += sentences

    def new_scene(self) -> None:
        """Let everybody step back."""
        for trace in self._traces.values():
            trace.weight = self._now(trace) * NEXT_SCENE
            trace.clock, trace.sentence = self._clock, -1

    def mention(self, person: int, role: Role, sentence: int, *, factor: float = 1.0) -> None:
        """Add a mention of ``person``. Of several in one sentence the heaviest role counts, once."""
        weight = (RECENT + ROLE_WEIGHT[role]) * factor
        trace = self._traces.get(person)
        if trace is None:
            self._traces[person] = _Trace(weight, self._clock, sentence, weight, role)
            return
        now = self._now(trace)
        if trace.sentence != sentence:
            trace.weight, trace.sentence_weight, trace.sentence = now + weight, weight, sentence
            trace.role = role
        elif weight > trace.sentence_weight:
            trace.weight, trace.sentence_weight = now + (weight - trace.sentence_weight), weight
        else:
            trace.weight = now
        if role is Role.SUBJECT:
            trace.role = role
        trace.clock = self._clock

    def of(self, person: int) -> float:
        """The weight of ``person`` now."""
        trace = self._traces.get(person)
        return 0.0 if trace is None else self._now(trace)

    def role(self, person: int) -> Role | None:
        """In which role ``person`` was last spoken of."""
        trace = self._traces.get(person)
        return None if trace is None else trace.role

    def sentence(self, person: int) -> int:
        """In which sentence ``person`` was last spoken of; -1 if not in this scene."""
        trace = self._traces.get(person)
        return -1 if trace is None else trace.sentence

    def in_play(self) -> dict[int, float]:
        """Everybody in play with their weight now, in order of first mention since they were last forgotten."""
        found: dict[int, float] = {}
        forgotten: list[int] = []
        for person, trace in self._traces.items():
            weight = self._now(trace)
            if weight >= IN_PLAY:
                found[person] = weight
            elif weight < _FORGOTTEN:
                forgotten.append(person)
        for person in forgotten:
            del self._traces[person]
        return found

    def _now(self, trace: _Trace) -> float:
        weight: float = trace.weight * HALVING ** (self._clock - trace.clock)
        return weight
