"""The point a reading has reached: who is in play there, and who has just been spoken of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from esesea.reading.coreference.entities import Entities, Origin, who
from esesea.reading.coreference.passage import NARRATED, Passage
from esesea.reading.coreference.reference import Pronoun, Reference, Role
from esesea.reading.coreference.salience import IN_SPEECH, Salience
from esesea.reading.coreference.setting import Known, Speech
from esesea.reading.english.genders import Gender
from esesea.reading.parse import ParsedParagraph

R = TypeVar("R")

IN_TITLE = 1.0
"""What it is worth that the chapter is called after somebody, at the beginning of each of its scenes."""

IN_ASIDE = 0.3
"""What a mention in an aside is worth."""


class Point:
    """Moves along a story's references. ``speech`` is None in the pass that settles the telling.

    ``at`` holds who is meant at the tokens of the present paragraph; ``latest`` who was last told of, by gender;
    ``last_speaker`` the paragraph and person of the last "… said"; ``same`` described people who turned out to be
    others; ``settled`` who was meant by each head word so far, by where it begins in the document.
    """

    def __init__(
        self, passages: Sequence[Passage], known: Known, entities: Entities, speech: Speech | None = None
    ) -> None:
        self.passages, self.known, self.entities, self.speech = passages, known, entities, speech
        self.salience = Salience()
        self.at: dict[int, int] = {}
        self.latest: dict[Gender, int] = {}
        self.last_speaker: tuple[int, int] | None = None
        self.same: dict[int, int] = {}
        self.settled: dict[int, int] = {}
        self._passage = self._sentence = self._scene = -1

    def move_to(self, reference: Reference) -> None:
        """Go on to ``reference``: time passes, scenes end."""
        if reference.scene != self._scene:
            self.salience.new_scene()
            self._scene, self.last_speaker = reference.scene, None
            for person in self.known.headed.get(reference.scene, ()):
                # As if the sentence before had told of them.
                self.salience.mention(person, Role.SUBJECT, reference.sentence - 1, factor=IN_TITLE)
        if reference.passage != self._passage:
            self._passage, self.at = reference.passage, {}
        if reference.sentence != self._sentence:
            clock = self.known.clock
            self.salience.advance(clock[reference.sentence] - clock[max(self._sentence, 0)])
            self._sentence = reference.sentence

    def note(self, reference: Reference, person: int) -> None:
        """Remember whom ``reference`` has brought into play."""
        entity, aside, told = self.entities[person], reference.aside, reference.turn == NARRATED
        self.at[reference.token] = self.settled[reference.at] = person
        if isinstance(reference.of, Pronoun):
            entity.learn(reference.of.gender)
        factor = 1.0 if told or self.speech is not None else IN_SPEECH
        if aside:
            factor *= IN_ASIDE
        self.salience.mention(person, reference.role, reference.sentence, factor=factor)
        entity.scene = reference.scene
        if told:
            entity.told_scene = reference.scene
        if aside:
            return
        entity.apart = False
        if told:
            if entity.origin is not Origin.DESCRIPTION:
                self.latest[entity.gender] = person
            if self.is_speaking(reference):
                self.last_speaker = (reference.passage, person)

    def remembered(self, function: Callable[[ParsedParagraph, int], R], reference: Reference) -> R:
        """``function`` of the head word of ``reference``, computed only where it is not remembered."""
        return self.passages[reference.passage].paragraph.remembered(function, reference.token)

    def votes(self, reference: Reference) -> Mapping[int, float]:
        """The people whom a trained reader takes ``reference`` to mean, with the chance of each; none without one."""
        found: dict[int, float] = {}
        for earlier, chance in self.known.going_back.get(reference.at, ()):
            person = self.settled.get(earlier)
            if person is not None:
                person = who(person, self.same)
                found[person] = found.get(person, 0.0) + chance
        return found

    def is_speaking(self, reference: Reference) -> bool:
        """Whether ``reference`` is the subject of "… said" beside speech."""
        if not reference.says or reference.turn != NARRATED:
            return False
        return bool(self.passages[reference.passage].marks.turns)

    def taking_part(self, reference: Reference) -> set[int]:
        """The narrator, and those who speak to each other here: for them the words say I and you."""
        speaking = () if self.speech is None else self.speech.get(reference.turn, ())
        return {person for person in (self.known.narrators[reference.scene], *speaking) if person is not None}

    def barred(self, reference: Reference) -> set[int]:
        """Those whom binding keeps ``reference`` from meaning, also where their names come only later in the clause."""
        found: set[int] = set()
        for token in reference.barred:
            person = self.at.get(token)
            if person is None:
                found.update(self._named_later(reference.passage, token))
            else:
                found.add(person)
        return found

    def _named_later(self, passage: int, token: int) -> Iterator[int]:
        """Who will be meant at a token that has not been read yet, as far as the name or the noun itself tells."""
        name = self.known.named_at.get((passage, token))
        if name is not None:
            yield self.known.named[name][0]
        called = self.known.called_at.get((passage, token))
        known = None if called is None else self.entities.called(called)
        if known is not None:
            yield known

    def unite(self, described: int, named: int) -> None:
        """Note that a described person turns out to be a named one ("the captain, Tom Hale, …")."""
        entity = self.entities[described]
        fits = entity.gender.agrees(self.entities[named].gender) and described != named
        if entity.origin is Origin.DESCRIPTION and described not in self.same and fits:
            self.same[described] = named
            person = self.entities[named]
            person.owner = person.owner if entity.owner == named else entity.owner
            person.gender = entity.gender if person.gender is Gender.UNKNOWN else person.gender
