"""A text and its next draft, with what became of every passage known from the edit itself."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the new draft. ``old`` is what it was; None for new words. ``same``: it reads as it did."""

    text: str
    old: Span | None
    same: bool = True


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a passage: the part of its letters that still stands in one place, and that place.

    ``length`` is what of it is there, in characters, without what was put into it.
    """

    kept: float
    span: Span | None
    length: int = 0


@dataclass(frozen=True, slots=True)
class Edited:
    """The next draft, as its pieces in their new order."""

    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, pieces: Iterable[Piece]) -> Edited:
        """Without the empty ones that were never anything."""
        return cls(tuple(piece for piece in pieces if piece.text or piece.old))

    @property
    def text(self) -> str:
        """The new draft's words."""
        return "".join(piece.text for piece in self.pieces)


def kept(text: str, start: int, end: int) -> Piece:
    """``text[start:end]`` as it was."""
    return Piece(text[start:end], Span(start, end))


def changed(start: int, end: int, words: str) -> Piece:
    """``words`` in place of what stood from ``start`` to ``end``, which they are still (a typo, a name, a mark)."""
    return Piece(words, Span(start, end), same=False)


def added(words: str) -> Piece:
    """Words that no older ones became."""
    return Piece(words, None)


def replaced(text: str, changes: Iterable[tuple[int, int, str]]) -> Edited:
    """``text`` with the changes made in place; of two that overlap the first."""
    pieces: list[Piece] = []
    at = 0
    for start, end, words in sorted(changes):
        if start < at:
            continue
        pieces += [kept(text, at, start), changed(start, end, words)]
        at = end
    return Edited.of((*pieces, kept(text, at, len(text))))


@dataclass(frozen=True, slots=True)
class Truth:
    """Where each passage of the old text stands in the new one."""

    old: str
    places: tuple[tuple[Span, Span, bool], ...]
    """(old, new, same) by old place: what was kept."""

    @classmethod
    def of(cls, old: str, edited: Edited) -> Truth:
        """Linear."""
        places: list[tuple[Span, Span, bool]] = []
        at = 0
        for piece in edited.pieces:
            if piece.old is not None:
                places.append((piece.old, Span(at, at + len(piece.text)), piece.same))
            at += len(piece.text)
        return cls(old, tuple(sorted(places)))

    def fate(self, span: Span) -> Fate:
        """How much of the passage stands in one place (nothing longer than itself, and 40 more, put into it)."""
        first = max(0, bisect_right(self.places, span.start, key=lambda place: place[0].start) - 1)
        found: list[tuple[Span, Span]] = []
        for old, new, same in self.places[first:]:
            if old.start >= span.end:
                break
            low, high = max(old.start, span.start), min(old.end, span.end)
            if low >= high:
                continue
            image = Span(new.start + low - old.start, new.start + high - old.start) if same else new
            found.append((Span(low, high), image))
        runs: list[list[tuple[Span, Span]]] = []
        for part in found:
            room = len(span) + 40
            if runs and 0 <= part[1].start - runs[-1][-1][1].end <= room:
                runs[-1].append(part)
            else:
                runs.append([part])
        if not runs:
            return Fate(0.0, None)
        # An ornament has no letters; what is left of it is told by its marks.
        count = self._letters if self._letters(span) else self._marks
        best = max(runs, key=lambda run: sum(count(part[0]) for part in run))
        share = sum(count(part[0]) for part in best) / max(1, count(span))
        return Fate(share, Span(best[0][1].start, best[-1][1].end), sum(len(part[1]) for part in best))

    def _letters(self, span: Span) -> int:
        return sum(map(str.isalnum, span.of(self.old)))

    def _marks(self, span: Span) -> int:
        return len("".join(span.of(self.old).split()))
