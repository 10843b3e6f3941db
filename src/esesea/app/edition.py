"""The manuscript rearranged: its scenes along a clock, each whole and once, under headings that say where they are."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from esesea.app.edition_words import Wording
from esesea.app.names import clock_label
from esesea.export.edition.edition import Edition, Part, Passage, Section, Style, Words
from esesea.export.edition.lines import Lines
from esesea.export.outline import Outline
from esesea.story.moment import clock_order
from esesea.story.time import READING_CLOCK, STORY_CLOCK
from esesea.text.document import ParagraphKind
from esesea.text.span import Span

if TYPE_CHECKING:
    from esesea.story.scene import Scene
    from esesea.story.story import Story

STYLES = {
    ParagraphKind.HEADING: Style.HEADING,
    ParagraphKind.BREAK: Style.BREAK,
    ParagraphKind.SLUG: Style.SLUG,
    ParagraphKind.ACTION: Style.ACTION,
    ParagraphKind.CUE: Style.CUE,
    ParagraphKind.DIALOGUE: Style.DIALOGUE,
    ParagraphKind.PARENTHETICAL: Style.PARENTHETICAL,
    ParagraphKind.TRANSITION: Style.TRANSITION,
}
"""The paragraphs that are set in a way of their own; all others are prose."""

BREAK = Passage(Style.BREAK, ())


def arranged(story: Story, clock: str = STORY_CLOCK) -> Edition:
    """The whole manuscript along ``clock``: ``reading``, ``story`` or ``lived:<id>``.

    Every scene stands in it once: those on the clock in their order, those outside of time in a part of their own, and
    on somebody's lived clock, the scenes without them in a third. What stands before and after the story, and headings
    that have no scene, come last; a title and an author's name head the whole. The author's own notes are left out, and
    counted. Raises KeyError for a clock that the story does not have.
    """
    wording = Wording.of(story, clock)
    placing = _Placing(story, wording, Lines.of(story.document), _Headings.of(story))
    placed, timeless, others = _divided(story, clock)
    parts = [
        placing.part("order", clock_label(story, clock), "", placed, along=True),
        placing.part("outside-of-time", "outside of time", wording.timeless_lead, timeless),
        placing.part("elsewhere", wording.elsewhere_title, wording.elsewhere_lead, others),
        placing.around(),
    ]
    notes = sum(paragraph.kind is ParagraphKind.NOTE for paragraph in story.document.paragraphs)
    return Edition(
        title=story.title or story.document.name,
        subtitle=wording.subtitle,
        author=story.document.author,
        about=tuple(wording.about(placed, len(timeless), len(others), notes)),
        parts=tuple(part for part in parts if part.sections),
    )


def _divided(story: Story, clock: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The ids of the scenes on the clock, of those outside of time, and of those that its person does not live.

    The first in the clock's order, the others as told and in story order. A story whose order was not worked out is as
    told.
    """
    told = tuple(scene.id for scene in story.scenes)
    if clock == READING_CLOCK:
        return told, (), ()
    if not story.chronology.timelines and clock == STORY_CLOCK:
        return told, (), ()
    placed = clock_order(story, clock)
    happens = clock_order(story, STORY_CLOCK)
    rest = [scene for scene in (*happens, *told) if scene not in set(placed)]
    others = tuple(dict.fromkeys(scene for scene in rest if clock != STORY_CLOCK and scene in set(happens)))
    timeless = tuple(scene for scene in told if scene not in {*placed, *others})
    return placed, timeless, others


@dataclass(frozen=True, slots=True)
class _Headings:
    """The titles of sections. ``alike``: titles that several chapters have.

    ``divided``: whether the scenes stand in more than one chapter, so that a chapter's title says where one is.
    """

    outline: Outline
    alike: frozenset[str]
    divided: bool

    @classmethod
    def of(cls, story: Story) -> _Headings:
        outline = Outline.of(story)
        titles = Counter(chapter.title for chapter in story.document.chapters)
        alike = frozenset(title for title, count in titles.items() if count > 1)
        return cls(outline, alike, len({found[-1:] for found in outline.around.values()}) > 1)

    def together(self, one: Scene, two: Scene) -> bool:
        """Whether the second is told right after the first in the same chapter, and chapters tell them apart."""
        follows = two.reading_order == one.reading_order + 1
        return self.divided and bool(self.outline.around[one.id]) and follows and not self.outline.opens[two.id]

    def title(self, scene: Scene, opening: str) -> str:
        """What a section that begins with ``scene`` is called; ``opening`` is what is said of a scene by itself."""
        found, opened = self.outline.around[scene.id], self.outline.opens[scene.id]
        if not self.divided or not found:
            return " · ".join((*(each.title for each in opened), opening))
        told = found if found[-1].title in self.alike else opened or found[-1:]
        path = " · ".join(each.title for each in told)
        return path if found[-1] in opened else f"From {path}: {opening}"


@dataclass(frozen=True, slots=True)
class _Placing:
    """Sets scenes in sections."""

    story: Story
    wording: Wording
    lines: Lines
    headings: _Headings

    def part(self, name: str, title: str, lead: str, scenes: Iterable[str], *, along: bool = False) -> Part:
        """The scenes with these ids in their order; ``along`` a clock: each note says how it follows the one before."""
        found = [self.story.scene(each) for each in scenes]
        sections = tuple(self._section(run, along=along) for run in self._runs(found))
        return Part(name, title[:1].upper() + title[1:], lead, sections)

    def _runs(self, scenes: Sequence[Scene]) -> Iterator[list[Scene]]:
        run = list(scenes[:1])
        for one, two in pairwise(scenes):
            if not self.headings.together(one, two):
                yield run
                run = []
            run.append(two)
        if run:
            yield run

    def _section(self, run: Sequence[Scene], *, along: bool) -> Section:
        passages: list[Passage] = []
        for scene in run:
            passages += [BREAK] if passages else []
            passages.append(Passage(Style.NOTE, (Words(self.wording.note(scene, along=along)),)))
            passages += [_set(*each) for each in self.lines.paragraphs(scene.span)]
        title = self.headings.title(run[0], self.wording.opening(run[0]))
        return Section(run[0].id, title, tuple(passages))

    def around(self) -> Part:
        """What of the manuscript stands in no scene and in no section's title."""
        opened = [chapter.heading for chapters in self.headings.outline.opens.values() for chapter in chapters]
        document = self.story.document
        titles = (each.heading for each in document.chapters if each.title == self.story.title)
        taken = sorted(span for span in (*opened, *titles, *(scene.span for scene in self.story.scenes)) if span)
        passages = [
            _set(*each)
            for paragraph in document.paragraphs
            if paragraph.kind not in {ParagraphKind.NOTE, ParagraphKind.BREAK}
            and document.quote(paragraph.span) not in {self.story.title, document.author}
            and not _is_taken(paragraph.span, taken)
            for each in self.lines.paragraphs(paragraph.span)
        ]
        sections = (Section("around-the-story", "", tuple(passages)),) if passages else ()
        return Part("around", "Before and after the story", "", sections)


def _set(kind: ParagraphKind, words: tuple[Words, ...]) -> Passage:
    return Passage(STYLES.get(kind, Style.PROSE), words)


def _is_taken(span: Span, taken: Sequence[Span]) -> bool:
    """Whether ``span`` shares a character with one of those ``taken``, which are in order and apart."""
    last = bisect_left(taken, span.end, key=lambda each: each.start) - 1
    return last >= 0 and taken[last].overlaps(span)
