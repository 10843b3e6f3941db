"""Passages that are left out of a telling, and what still stands without them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from operator import attrgetter, is_
from typing import TYPE_CHECKING, NamedTuple

from esesea.story.evidence import Evidence
from esesea.text.span import Span

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

ENDS = frozenset({"scene", "from_scene", "effect_scene", "source", "a", "b"})
"""Fields of a layer's values that name a scene without which the value says nothing."""

FEWEST_SIGNS = 2
"""So many words of a tally of signs must stand for what it says to stand, too."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The scenes ``scenes`` (ids) that are left out, and where they start and end. Look-ups are O(log scenes)."""

    scenes: frozenset[str]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, scenes: Mapping[str, Span]) -> LeftOut:
        """These scenes, which do not overlap, with their passages."""
        passages = sorted(scenes.values())
        return cls(frozenset(scenes), tuple(each.start for each in passages), tuple(each.end for each in passages))

    def touches(self, span: Span) -> bool:
        """Whether a character of ``span`` is left out."""
        at = bisect_right(self.starts, span.start)
        if at and self.ends[at - 1] > span.start:
            return self.starts[at - 1] < span.end
        return at < len(self.starts) and self.starts[at] < span.end

    def left(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Those that stand."""
        return tuple(span for span in spans if not self.touches(span))

    def evidence(self, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
        """The evidence that stands whole: half of what says "first" and "second" says nothing."""
        return tuple(each for each in evidence if not any(map(self.touches, each.spans)))

    def tallied(self, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
        """The evidence with the words of it that stand, where two at least do, or all."""
        kept = ((each, self.left(each.spans)) for each in evidence)
        return tuple(
            each if left == each.spans else replace(each, spans=left)
            for each, left in kept
            if len(left) >= min(FEWEST_SIGNS, len(each.spans))
        )

    def layer(self, values: Iterable[object]) -> tuple[object, ...]:
        """What stands of any layer whose values know their scene, their span or their evidence.

        A value goes with a scene that it begins, ends or was said in, and with its words; of several pieces of
        evidence those that stand are kept, and the value with them.
        """
        every = tuple(values)
        if not every or not self.starts:
            return every
        shape, first, last = _shape(_dataclass(every[0]).__class__), self.starts[0], self.ends[-1]
        if shape.span is not None and not shape.ends and shape.evidence is None:
            # Words and no more; half of all values of a novel are such.
            near = ((each, span) for each, span in zip(every, map(shape.span, every), strict=True))
            kept = [each for each, span in near if span.start >= last or span.end <= first or not self.touches(span)]
        else:
            kept = [left for each in every if (left := self._kept(each, shape, first, last)) is not None]
        # The very same where nothing goes, so that whoever knows it need not look at it again.
        return every if len(kept) == len(every) and all(map(is_, kept, every)) else tuple(kept)

    def _kept(self, value: object, shape: _Shape, first: int, last: int) -> object | None:
        """A novel has tens of thousands of values, nearly all of which lie before ``first`` or behind ``last``."""
        for end in shape.ends:
            if end(value) in self.scenes:
                return None
        if shape.span is not None:
            span = shape.span(value)
            if span.start < last and span.end > first and self.touches(span):
                return None
        if shape.evidence is None:
            return value
        found = shape.evidence(value)
        evidence = (found,) if isinstance(found, Evidence) else found
        if not _near(evidence, first, last):
            return value
        left = self.evidence(evidence)
        if len(left) == len(evidence):
            return value
        return replace(_dataclass(value), evidence=left) if left and evidence is found else None


def _near(evidence: Iterable[Evidence], first: int, last: int) -> bool:
    """Whether any of its words stand between; loops, which are three times as quick as `any` here."""
    for each in evidence:
        for span in each.spans:
            if span.start < last and span.end > first:
                return True
    return False


class _Shape(NamedTuple):
    """What the values of a layer know of where they stand."""

    ends: tuple[attrgetter[str], ...]
    span: attrgetter[Span] | None
    evidence: attrgetter[Evidence | tuple[Evidence, ...]] | None


@cache
def _shape(kind: type[DataclassInstance]) -> _Shape:
    names = {field.name for field in fields(kind)}
    span, evidence = (attrgetter(name) if name in names else None for name in ("span", "evidence"))
    return _Shape(tuple(map(attrgetter, sorted(ENDS & names))), span, evidence)


def _dataclass(value: object) -> DataclassInstance:
    """Every value of a layer is one."""
    return value  # type: ignore[return-value]  # `Story` says so, and generic code cannot name them all
