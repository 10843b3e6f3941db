"""What a stretch becomes while errors are put into it: its paragraphs, and who takes part in what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from bench.mutate.drifting import drifts
from bench.mutate.filling import fields, house
from bench.mutate.people import Named, Person
from bench.mutate.wordings import Wording

APART = 3
"""Scenes between two passages that contradict, at least."""
OFTEN, PLACE_OFTEN = 5, 3
"""How often a person's name, and a place's, stands in the stretch that is let drift."""
AGAIN = 3
"""How many plants one person takes part in, at most."""
LIVES = frozenset({"age", "duration", "kinship", "cause"})
"""Two of these of one person might contradict each other, and nobody meant it."""
ALONE = frozenset({"dead"})
"""Whoever takes part in one of these takes part in nothing else."""

_SPEECH = re.compile(r"\s*[“\"‘'—]")
_OTHER = "{Other}"


@dataclass(frozen=True, slots=True)
class Plant:
    """One error, or one control. ``words`` are the passages as planted, or the drifted name; ``scenes`` where."""

    kind: str
    wording: int
    control: bool
    words: tuple[str, ...]
    scenes: tuple[int, ...]


@dataclass(slots=True)
class Bed:
    """Changes while errors are planted, and is then thrown away. ``whole`` is the novel's text, ``months`` are free."""

    paragraphs: list[list[str]]
    persons: Sequence[Person]
    places: Sequence[Named]
    whole: str
    chance: Random
    months: list[int]
    plants: list[Plant] = field(default_factory=list)
    parts: dict[str, list[str]] = field(default_factory=dict)
    full: set[int] = field(default_factory=set)

    def plant(self, wording: Wording) -> bool:
        """Put the wording's passages in, where there is someone whom it fits; whether there was."""
        for person in self.chance.sample(list(self.persons), len(self.persons)):
            others = [each for each in self.persons if self._may_be_other(each, person)]
            scenes = self._scenes(person, wording.where) if self._may(person, wording.kind) else None
            if scenes is None or (not others and any(_OTHER in words for words in wording.passages)):
                continue
            other = self.chance.choice(others) if others else person
            known = fields(person, other, self.months.pop(), house(self.whole, self.chance), self.chance)
            words = tuple(_capital(passage.format_map(known)) for passage in wording.passages)
            self._insert(words, scenes)
            self._takes_part(person, wording.kind)
            if any(_OTHER in passage for passage in wording.passages):
                self._takes_part(other, f"beside {wording.kind}")
            self.plants.append(Plant(wording.kind, wording.number, wording.control, words, scenes))
            return True
        return False

    def let_drift(self, kind: str, names: Sequence[Person | Named], split: str | None) -> bool:
        """Spell one of the names otherwise in one scene of the stretch's second half; whether one could be."""
        for name in self.chance.sample(list(names), len(names)):
            late = [scene for scene in name.scenes if scene * 2 >= len(self.paragraphs) and scene not in self.full]
            ways = drifts(name.name, split, self.whole)
            seldom = name.times < (OFTEN if isinstance(name, Person) else PLACE_OFTEN)
            taken = isinstance(name, Person) and not self._may(name, kind)
            if seldom or taken or not late or not ways:
                continue
            number, other = self.chance.choice(ways)
            scene = self.chance.choice(late)
            as_usual = re.compile(rf"\b{re.escape(name.name)}\b")
            self.paragraphs[scene] = [as_usual.sub(other, paragraph) for paragraph in self.paragraphs[scene]]
            self.full.add(scene)
            if isinstance(name, Person):
                self._takes_part(name, kind)
            self.plants.append(Plant(kind, number, False, (other.split()[-1],), (scene,)))  # noqa: FBT003
            return True
        return False

    def _may(self, person: Person, kind: str) -> bool:
        parts = self.parts.get(person.name, [])
        if not parts:
            return bool(self.months)
        alone = kind in ALONE or not ALONE.isdisjoint(parts)
        lives = kind in LIVES and not LIVES.isdisjoint(parts)
        return bool(self.months) and not alone and not lives and kind not in parts and len(parts) < AGAIN

    def _may_be_other(self, other: Person, person: Person) -> bool:
        """Of another gender, since one gender's two names may be one person's; and not somebody who dies."""
        return other.pronoun != person.pronoun and ALONE.isdisjoint(self.parts.get(other.name, []))

    def _takes_part(self, person: Person, kind: str) -> None:
        self.parts.setdefault(person.name, []).append(kind)

    def _scenes(self, person: Person, where: str) -> tuple[int, ...] | None:
        """Where to plant what is told of ``person``: scenes that name them, not the first one that does."""
        free = [scene for scene in person.scenes[1:] if scene not in self.full and len(self.paragraphs[scene]) > 1]
        if where == "single":
            return (self.chance.choice(free),) if free else None
        if where == "near":
            scene = self.chance.choice(free) if free else None
            return None if scene is None else (scene, scene)
        pairs = [(one, other) for one in free for other in free if other >= one + APART]
        return self.chance.choice(pairs) if pairs else None

    def _insert(self, words: Sequence[str], scenes: Sequence[int]) -> None:
        self.full |= set(scenes)
        if len(set(scenes)) < len(scenes):
            at = _border(self.paragraphs[scenes[0]], self.chance)
            self.paragraphs[scenes[0]][at:at] = words
            return
        for passage, scene in zip(words, scenes, strict=True):
            at = _border(self.paragraphs[scene], self.chance)
            self.paragraphs[scene].insert(at, passage)


def _border(paragraphs: Sequence[str], chance: Random) -> int:
    """Between which paragraphs to put something: between two that are no speech, where there are such."""
    borders = range(1, len(paragraphs))
    quiet = [at for at in borders if not _SPEECH.match(paragraphs[at - 1]) and not _SPEECH.match(paragraphs[at])]
    return chance.choice(quiet or borders)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
