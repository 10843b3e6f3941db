"""Acts written as the facts and anchors of a decision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from esesea.story.anchoring import QUOTED, anchor
from esesea.story.correction import Anchor, Fact
from esesea.story.corrections.kept_fields import HELD, STATEMENTS, hints_of, holds_statement, references_of
from esesea.story.corrections.pointing import opening, spread, witnesses_of_character, witnesses_of_place
from esesea.story.evidence import Evidence
from esesea.story.pattern import Motif, NameVariant
from esesea.story.references import Refers, words_of
from esesea.story.story import Story
from esesea.text.span import Span

PATTERNS = (Motif, NameVariant)
"""They stand in hundreds of places, of which a few are kept: they are known by what they say."""


@dataclass(slots=True)
class Pen:
    """Writes facts and anchors; a workbench inside one keeping."""

    story: Story
    facts: dict[str, Fact] = field(default_factory=dict)
    anchors: list[Anchor] = field(default_factory=list)

    def write(self, value: object) -> None:
        """Write every field of an act, or of the statement in it."""
        of: type = type(value)
        words = words_of(value)
        for name, hint in hints_of(of).items():
            inner = getattr(value, name)
            kind = references_of(of).get(name)
            if kind is not None:
                self._reference(name, kind, inner, words)
            elif holds_statement(hint):
                self.facts["layer"] = next(layer for layer, each in STATEMENTS.items() if each is type(inner))
                self.write(inner)
            else:
                self._plain(name, spread(inner) if of in PATTERNS and name == "spans" else inner)

    def _plain(self, name: str, value: object) -> None:
        if isinstance(value, Span):
            self.facts[f"{name}_at"] = self._passage(value)
        elif isinstance(value, Evidence):
            self.facts[f"{name}_at"] = self._passages(value.spans)
        elif isinstance(value, tuple) and any(isinstance(each, Evidence) for each in value):
            self.facts[f"{name}_at"] = self._passages(dict.fromkeys(span for each in value for span in each.spans))
        elif isinstance(value, tuple) and any(isinstance(each, Span) for each in value):
            self.facts[f"{name}_at"] = self._passages(value)
        elif isinstance(value, StrEnum):
            self.facts[name] = value.value
        elif isinstance(value, str | int | float | bool | None):
            self.facts[name] = value
        elif isinstance(value, tuple) and all(isinstance(each, str) for each in value):
            self.facts[name] = list(value)

    def _reference(self, name: str, kind: Refers, value: object, words: Sequence[Span]) -> None:
        if isinstance(value, tuple):
            labels, at = zip(*(self._pointed(kind, each, words) for each in value), strict=True) if value else ((), ())
            self.facts[name], self.facts[f"{name}_at"] = list(labels), [" ".join(each) for each in at]
        elif value is None or kind is Refers.OFF_STAGE:
            self.facts[name] = None
        else:
            label, at_one = self._pointed(kind, str(value), words)
            self.facts[name], self.facts[f"{name}_at"] = label, at_one

    def _pointed(self, kind: Refers, value: str, words: Sequence[Span]) -> tuple[str, list[str]]:
        """How ``value`` is called, and the numbers of the anchors by which it is found."""
        if kind is Refers.SCENE or (kind is Refers.MOMENT and any(scene.id == value for scene in self.story.scenes)):
            return value, self._scene(value, words)
        if kind is Refers.PLACE or (kind is Refers.ANYONE and any(each.id == value for each in self.story.places)):
            return self.story.place(value).name, self._passages(witnesses_of_place(self.story, value))
        somebody = kind is Refers.SOMEBODY and any(each.id == value for each in self.story.characters)
        if somebody or kind in {Refers.CHARACTER, Refers.ANYONE}:
            return self.story.character(value).name, self._passages(witnesses_of_character(self.story, value))
        for prefix in HELD:
            if value.startswith(prefix):
                who, at = self._pointed(Refers.CHARACTER, value.removeprefix(prefix), words)
                return prefix + who, at
        return value, []

    def _scene(self, scene: str, words: Sequence[Span]) -> list[str]:
        """By its own words where the statement has some in it, else by those with which it opens."""
        span = self.story.scene(scene).span
        inside = [each for each in words if span.contains(each) and len(each)]
        return self._passages(inside[:1] or [opening(self.story, scene, QUOTED)])

    def _passages(self, spans: Iterable[Span]) -> list[str]:
        return [str(self._passage(span)) for span in spans]

    def _passage(self, span: Span) -> int:
        found = anchor(self.story.document, span)
        if found not in self.anchors:
            self.anchors.append(found)
        return self.anchors.index(found)
