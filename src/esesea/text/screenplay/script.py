"""Lines of a screenplay → passages with their kinds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Passage, Run
from esesea.text.screenplay.element import Element, Manner, Place, element
from esesea.text.screenplay.lines import is_return, return_words
from esesea.text.screenplay.veiled import Shown

_MANY_LINES = frozenset({Kind.ACTION, Kind.DIALOGUE, Kind.NOTE})
_BORDERS = frozenset({Kind.SLUG, Kind.TRANSITION, Kind.HEADING})
_SPEECH = frozenset({Kind.CUE, Kind.DIALOGUE, Kind.PARENTHETICAL})


def passages(
    shown: Sequence[Shown], manner: Manner, asides: Mapping[int, Sequence[Passage]] | None = None
) -> Iterator[Passage]:
    """The passages of a script, in order; lines of one action or speech stay lines of one passage.

    ``asides`` are the author's notes by the number of the line on which they begin; each comes after the
    block in which it stands.
    """
    script = _Script()
    waiting: list[Passage] = []
    for index, line in enumerate(shown):
        waiting.extend((asides or {}).get(line.number, ()))
        if line.blank:
            # Fountain: two spaces on an otherwise empty line keep a speech going.
            if not (script.speaking and manner.marked and line.words.startswith("  ")):
                yield from script.ended(waiting)
            continue
        opened, closed = _empty(shown, index - 1), _empty(shown, index + 1)
        place = Place(opened, closed, script.speaking, script.bracketed, line.indent)
        yield from script.taken(line, element(line.words, place, manner))
    yield from script.ended(waiting)


def _empty(shown: Sequence[Shown], index: int) -> bool:
    return not 0 <= index < len(shown) or shown[index].blank


@dataclass(slots=True)
class _Script:
    """The passage being put together; lives only while `passages` runs."""

    runs: list[Run] = field(default_factory=list)
    line_end: Run = field(default_factory=lambda: Run("\n", 1))
    kind: Kind | None = None
    level: int = 0
    tight: bool = False
    speaking: bool = False
    bracketed: bool = False

    def taken(self, line: Shown, found: Element) -> Iterator[Passage]:
        """Take ``line`` in; give out the passage it ends, if it does."""
        if found.kind is None:
            return
        goes_on = found.kind in _MANY_LINES or self.bracketed
        if self.kind is not found.kind or not goes_on:
            yield from self._finished()
            self.kind, self.level = found.kind, found.level
            self.tight = self.speaking and found.kind in _SPEECH and found.kind is not Kind.CUE
        if self.runs:
            self.runs.append(self.line_end)
        self.runs.extend(line.runs(found.start, found.end))
        self.line_end = Run("\n", line.number, line.end)
        self.bracketed = found.kind is Kind.PARENTHETICAL and not line.words.rstrip().endswith(")")
        self.speaking = found.kind is Kind.CUE or (self.speaking and found.kind in _SPEECH)

    def ended(self, waiting: list[Passage]) -> Iterator[Passage]:
        """An empty line: give out the passage, and the notes that waited for its end."""
        yield from self._finished()
        self.speaking = self.bracketed = False
        yield from waiting
        waiting.clear()

    def _finished(self) -> Iterator[Passage]:
        if self.runs:
            yield Passage(tuple(self.runs), kind=self.kind, level=self.level, tight=self.tight)
        self.runs, self.kind = [], None


def without_empty_speeches(found: Iterable[Passage]) -> Iterator[Passage]:
    """``found`` with every speaker's name that nobody's words follow taken as action."""
    held: Passage | None = None
    for passage in found:
        if held is not None:
            yield held if passage.kind in _SPEECH and passage.tight else _as_action(held)
        held = passage if passage.kind is Kind.CUE else None
        if held is None:
            yield passage
    if held is not None:
        yield _as_action(held)


def with_returns(found: Iterable[Passage]) -> Iterator[Passage]:
    """``found`` with "BACK TO SCENE" as a scene heading where none follows it and the scene goes on."""
    held: Passage | None = None
    for passage in found:
        if held is not None and passage.kind is Kind.NOTE:
            yield passage
            continue
        if held is not None:
            yield held if passage.kind in _BORDERS else _as_slug(held)
        held = passage if passage.kind is Kind.ACTION and is_return(passage.words) else None
        if held is None:
            yield passage
    if held is not None:
        yield held


def _as_slug(line: Passage) -> Passage:
    """The line as a heading, without its scene numbers."""
    start, end = return_words("".join(run.text for run in line.runs))
    runs: list[Run] = []
    at = 0
    for run in line.runs:
        first, last = max(0, start - at), max(0, end - at)
        runs.append(Run(run.text[first:last], run.line, run.column + first))
        at += len(run.text)
    return replace(line, runs=tuple(runs), kind=Kind.SLUG)


def _as_action(cue: Passage) -> Passage:
    return Passage(cue.runs, cue.part, Kind.ACTION, gap=cue.gap, mark=cue.mark)
