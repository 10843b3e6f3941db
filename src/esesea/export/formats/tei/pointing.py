"""How one part of the TEI document points to another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from esesea.export.story_time import StoryTime
from esesea.export.xml_parts import xml_id
from esesea.story.statement_ids import statement_ids
from esesea.story.story import Story
from esesea.text.span import Span

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
STORY_TIME = "clock.story"
TIMEX = "timex3"


def to(name: str) -> str:
    """A pointer to what has this id in the story."""
    return f"#{xml_id(name)}"


def clock_id(clock: str) -> str:
    """The id of the calendar by which a clock's ranks are read."""
    return f"clock.{'.'.join(map(xml_id, clock.split(':')))}"


def paragraph_id(number: int) -> str:
    """The id of a paragraph, counted from 0 in the document."""
    return f"par{number + 1}"


@dataclass(frozen=True, slots=True)
class Pointing:
    """The ids of a story's statements, its scenes' places in time, and where its words stand.

    ``starts`` are the paragraphs' first characters; empty where the text is not in the file.
    """

    story: Story
    ids: Mapping[str, tuple[str, ...]]
    time: StoryTime
    starts: tuple[int, ...]

    @classmethod
    def of(cls, story: Story, *, with_text: bool) -> Pointing:
        """``with_text``: the text stands in the file."""
        paragraphs = story.document.paragraphs if with_text else ()
        starts = tuple(paragraph.span.start for paragraph in paragraphs)
        return cls(story, statement_ids(story), StoryTime.of(story), starts)

    def target(self, spans: Iterable[Span]) -> str | None:
        """Pointers to the words at ``spans``; None where the text is not in the file, or they are of no paragraph."""
        return " ".join(pointer for span in spans for pointer in self._pointers(span)) or None

    def words(self, spans: Iterable[Span]) -> str:
        """The words at ``spans``."""
        return " … ".join(" ".join(self.story.quote(span).split()) for span in spans)

    def _pointers(self, span: Span) -> Iterator[str]:
        at = max(0, bisect_right(self.starts, span.start) - 1)
        for number in range(at, len(self.starts)):
            paragraph = self.story.document.paragraphs[number].span
            if paragraph.start >= span.end:
                return
            start, end = max(span.start, paragraph.start), min(span.end, paragraph.end)
            if start < end:
                yield f"#string-range({paragraph_id(number)},{start - paragraph.start},{end - start})"
