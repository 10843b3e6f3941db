"""The facts and anchors of a decision read as the act that they keep."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from esesea.story.acts import Statement
from esesea.story.correction import Correction, Fact
from esesea.story.corrections.errors import CorrectionError, PassageGone
from esesea.story.corrections.kept_fields import (
    HELD,
    STATEMENTS,
    enum_of,
    hints_of,
    holds_statement,
    is_tuple,
    references_of,
)
from esesea.story.corrections.matching import intended_in, standing_in
from esesea.story.corrections.pointing import character_like, place_like, scene_at
from esesea.story.evidence import Evidence
from esesea.story.finding import Finding
from esesea.story.references import Refers
from esesea.story.replies import AUTHOR
from esesea.story.story import Story
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads what a pen has written, on another story."""

    story: Story
    correction: Correction
    spans: tuple[Span | None, ...]

    def value(self, kind: type) -> object:
        """A value of ``kind`` with the facts. Raises CorrectionError, KeyError, ValueError, TypeError, IndexError."""
        given: dict[str, Any] = {}
        for name, hint in hints_of(kind).items():
            refers = references_of(kind).get(name)
            if refers is not None:
                given[name] = self._reference(name, refers, several=is_tuple(hint))
            elif holds_statement(hint):
                given[name] = self._statement()
            else:
                given |= self._plain(name, hint)
        return kind(**given)

    def _statement(self) -> Statement | Finding:
        """The statement as it stands in the story, or as it would."""
        layer = str(self.correction.of["layer"])
        made = self.value(STATEMENTS[layer])
        if isinstance(made, Finding):
            return intended_in(self.story, made) or made
        return standing_in(self.story, layer, cast("Statement", made)) or cast("Statement", made)

    def _plain(self, name: str, hint: object) -> dict[str, Any]:
        of, at = self.correction.of, f"{name}_at"
        if at in of:
            return {name: self._words(hint, of[at])}
        if name not in of:
            return {}
        value = of[name]
        if isinstance(value, list):
            return {name: tuple(value)}
        enum = enum_of(hint)
        return {name: enum(str(value)) if enum is not None and value is not None else value}

    def _words(self, hint: object, numbers: Fact) -> object:
        if isinstance(numbers, int):
            return self._found(numbers)
        wanted = [int(each) for each in cast("list[str]", numbers)]
        there = tuple(span for each in wanted if (span := self.spans[each]) is not None)
        if wanted and not there:
            self._found(wanted[0])
        if hint == tuple[Span, ...]:
            # A contradiction with one of its quotes rewritten is another; of other passages those left are enough.
            return tuple(self._found(each) for each in wanted) if self._is_finding() else there
        evidence = Evidence(there, AUTHOR, 1.0)
        return evidence if hint is Evidence else (evidence,) if wanted else ()

    def _is_finding(self) -> bool:
        return self.correction.of.get("layer") == "findings"

    def _found(self, number: int) -> Span:
        span = self.spans[number]
        if span is None:
            raise PassageGone(self.correction.anchors[number].quote)
        return span

    def _reference(self, name: str, kind: Refers, *, several: bool) -> object:
        labels, at = self.correction.of[name], self.correction.of.get(f"{name}_at")
        if not several:
            return None if labels is None else self._pointed(kind, str(labels), cast("list[str]", at))
        numbers = [each.split() for each in cast("list[str]", at)]
        return tuple(self._pointed(kind, *each) for each in zip(cast("list[str]", labels), numbers, strict=True))

    def _pointed(self, kind: Refers, label: str, at: Sequence[str]) -> str:
        passages = [self.spans[int(each)] for each in at]
        if kind is Refers.ANYONE:
            for like in (character_like, place_like):
                try:
                    return like(self.story, label, passages)
                except CorrectionError as fault:
                    missing = fault
            raise missing
        for prefix in HELD:
            if kind in {Refers.MOMENT, Refers.CLOCK} and label.startswith(prefix):
                return prefix + character_like(self.story, label.removeprefix(prefix), passages)
        finder = None if kind is Refers.SOMEBODY and not at else _FINDERS.get(kind)
        if finder is not None:
            return finder(self.story, label, passages)
        if not at:
            return label
        scene = scene_at(self.story, self._found(int(at[0])).start)
        if scene is None:
            raise PassageGone(self.correction.anchors[int(at[0])].quote)
        return scene


_FINDERS: Mapping[Refers, Callable[[Story, str, Iterable[Span | None]], str]] = {
    Refers.CHARACTER: character_like,
    Refers.SOMEBODY: character_like,
    Refers.PLACE: place_like,
}
