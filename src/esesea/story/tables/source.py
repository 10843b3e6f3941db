"""What every table is made from: the story, the ids of its statements, and the scene at an offset."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from esesea.story.statement_ids import SceneFinder, statement_ids
from esesea.story.story import Story
from esesea.story.tables.table import Row
from esesea.text.span import Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Source:
    """A story with what is worked out once for all its tables."""

    story: Story
    ids: Mapping[str, tuple[str, ...]]
    finder: SceneFinder

    @classmethod
    def of(cls, story: Story) -> Source:
        """Work out the ids of ``story``."""
        return cls(story, statement_ids(story), SceneFinder.of(story))

    def named(self, layer: str, values: Sequence[T]) -> Iterable[tuple[str, T]]:
        """Each value of ``layer`` with its id."""
        return zip(self.ids[layer], values, strict=True)

    def stretch(self, span: Span) -> Row:
        """The cells ``start``, ``end``, ``quote``."""
        return span.start, span.end, self.story.quote(span)
