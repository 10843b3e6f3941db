"""Passages that are left out of a telling, and what still stands without them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from functools import cache
from operator import attrgetter
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
    """The scenes ``scenes`` (ids) that are left out, and their ``spans`` in order. Look-ups are O(log scenes)."""

    scenes: frozenset[str]
    spans: tuple[Span, ...]

    def touches(self, span: Span) -> bool:
        """Whether a character of ``span`` is left out."""
        if not self.spans or span.end <= self.spans[0].start or span.start >= self.spans[-1].end:
            return False
        at = bisect_right(self.spans, span.start, key=attrgetter("start"))
        return any(each.overlaps(span) for each in self.spans[max(0, at - 1) : at + 1])

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
        return tuple(kept for value in values for kept in self._kept(value))

    def _kept(self, value: object) -> Iterator[object]:
        shape = _shape(_dataclass(value).__class__)
        if any(getattr(value, end) in self.scenes for end in shape.ends):
            return
        if shape.has_span and self.touches(getattr(value, "span")):  # noqa: B009 - only some layers have one
            return
        evidence = getattr(value, "evidence", ())
        if isinstance(evidence, Evidence):
            if self.evidence((evidence,)):
                yield value
            return
        left = self.evidence(evidence)
        if len(left) == len(evidence):
            yield value
        elif left:
            yield replace(_dataclass(value), evidence=left)


class _Shape(NamedTuple):
    """What the values of a layer know of where they stand."""

    ends: tuple[str, ...]
    has_span: bool


@cache
def _shape(kind: type[DataclassInstance]) -> _Shape:
    names = {field.name for field in fields(kind)}
    return _Shape(tuple(sorted(ENDS & names)), "span" in names)


def _dataclass(value: object) -> DataclassInstance:
    """Every value of a layer is one."""
    return value  # type: ignore[return-value]  # `Story` says so, and generic code cannot name them all
