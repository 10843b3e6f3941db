"""Stories to rearrange, built by hand, and editions of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from esesea.app.edition import arranged
from esesea.export.edition.edition import Edition, Style
from esesea.export.export import Wanted
from esesea.story.chronology import Chronology, Slot, Timeline
from esesea.story.scene import Scene
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Status
from esesea.text.document import Chapter, Paragraph, ParagraphKind
from esesea.text.span import Span
from tests.builders import document
from tests.story_builders import empty, lighthouse

OWN = frozenset(Style) - {Style.NOTE, Style.BREAK}
"""The styles of the manuscript's own words."""


def wanted(story: Story, clock: str = STORY_CLOCK, *, with_text: bool = False) -> Wanted:
    """The story to be written, with an edition along ``clock`` where one is asked for."""
    return Wanted(story, with_text=with_text, clock=clock, edition=partial(arranged, story, clock))


def told(
    pieces: Sequence[tuple[ParagraphKind, str]],
    ranks: Sequence[int | None],
    chapters: Sequence[Chapter] = (),
    settled: dict[tuple[str, str], Status] | None = None,
) -> Story:
    """A story of ``pieces``: each stretch of story paragraphs is a scene, which happens at the rank in its place."""
    built = document("\n\n".join(words for _, words in pieces))
    kinds = [kind for kind, _ in pieces]
    paragraphs = tuple(Paragraph(each.span, kind) for each, kind in zip(built.paragraphs, kinds, strict=True))
    runs: list[list[Paragraph]] = []
    for before, paragraph in zip((None, *paragraphs), paragraphs, strict=False):
        if paragraph.kind is ParagraphKind.PROSE:
            if before is None or before.kind is not ParagraphKind.PROSE:
                runs.append([])
            runs[-1].append(paragraph)
    spans = [Span(run[0].span.start, run[-1].span.end) for run in runs]
    scenes = tuple(
        Scene(f"s{at + 1}", at, span, " ".join(built.quote(span).split()[:4])) for at, span in enumerate(spans)
    )
    slots = [Slot(scene.id, rank, rank, rank) for scene, rank in zip(scenes, ranks, strict=True)]
    slots.sort(key=lambda slot: (slot.rank is None, slot.rank or 0))
    timeline = Timeline(STORY_CLOCK, tuple(slots), (), settled or {})
    return replace(
        empty(),
        title="Out of order",
        document=replace(built, paragraphs=paragraphs, chapters=tuple(chapters)),
        scenes=scenes,
        chronology=Chronology((timeline,), ()),
    )


def chapter(story: Story, heading: str, level: int = 1) -> Chapter:
    """The chapter below ``heading`` (its first occurrence), up to the next heading or the end."""
    text = story.document.text
    start = text.index(heading)
    later = [
        each.span.start
        for each in story.document.paragraphs
        if each.kind is ParagraphKind.HEADING and each.span.start > start
    ]
    end = min(later, default=len(text))
    return Chapter(Span(start, end), heading, level, Span(start, start + len(heading)))


def chaptered() -> Story:
    """Three chapters, of which the second goes back: one scene of it before all others, one after the first."""
    heading, prose = ParagraphKind.HEADING, ParagraphKind.PROSE
    pieces = (
        (ParagraphKind.FRONT, "For Ada, who climbs."),
        (heading, "One"),
        (prose, "He was old and she was gone."),
        (ParagraphKind.BREAK, "***"),
        (prose, "He went down the stairs."),
        (heading, "Two"),
        (ParagraphKind.NOTE, "check the year"),
        (prose, "They met in the spring."),
        (ParagraphKind.BREAK, "***"),
        (prose, "She left in the autumn."),
        (heading, "Three"),
        (prose, "The light came on again."),
    )
    story = told(pieces, (2, 3, 0, 1, 4))
    chapters = tuple(chapter(story, title) for title in ("One", "Two", "Three"))
    return replace(story, document=replace(story.document, chapters=chapters))


def words_of(edition: Edition) -> list[str]:
    """The manuscript's own words in it, paragraph by paragraph."""
    return [
        "".join(words.text for words in passage.words)
        for part in edition.parts
        for section in part.sections
        for passage in section.passages
        if passage.style in OWN
    ]


def notes_of(edition: Edition) -> list[str]:
    """What stands above the scenes."""
    return [
        "".join(words.text for words in passage.words)
        for part in edition.parts
        for section in part.sections
        for passage in section.passages
        if passage.style is Style.NOTE
    ]


def titles_of(edition: Edition) -> list[tuple[str, list[str]]]:
    """The parts, each with its sections' titles."""
    return [(part.title, [section.title for section in part.sections]) for part in edition.parts]


__all__ = ["chapter", "chaptered", "lighthouse", "notes_of", "titles_of", "told", "wanted", "words_of"]
