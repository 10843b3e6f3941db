"""The labels that stand over a scene: headings, slug lines, transitions, titles on the screen, a line of time alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from esesea.reading.english.heading_cues import HeadingCue, heading_cues, is_on_screen
from esesea.reading.english.slug_places import slug_place
from esesea.reading.english.time_expressions import find_times
from esesea.reading.passages import SceneSpan
from esesea.text.document import Document, Paragraph, ParagraphKind
from esesea.text.span import Span

LONGEST_LABEL = 10
"""Words of an unmarked line that may be a label: "London, a cold morning in the spring of 1942"."""

_NAMELIKE = re.compile(r"[A-Z0-9][\w.'’]*|in|the|of|at|on|a|an|and|near|from|to|by")
_WORD = re.compile(r"[\w.'’]+")
_SENTENCE_ENDS = re.compile(r"[?!;]\s*$|[\"”“‘’]")


@dataclass(frozen=True, slots=True)
class SceneLabels:
    """Where the labels over one scene stand, and what they say about time: cues with offsets of the document."""

    spans: tuple[Span, ...]
    cues: tuple[tuple[HeadingCue, Span], ...]
    own: bool
    """Whether a heading or slug line stands over this scene; False where it goes on under the last one."""
    place: tuple[str, ...] = ()
    """Where a slug line says the scene is, the widest first, in small letters; empty where none does."""

    def is_where(self, other: SceneLabels) -> bool:
        """Whether both slug lines name one place, as far as both say it: "HOUSE - KITCHEN", "KITCHEN"."""
        shared = min(len(self.place), len(other.place))
        return shared > 0 and self.place[-shared:] == other.place[-shared:]


def scene_labels(document: Document, scenes: tuple[SceneSpan, ...]) -> tuple[SceneLabels, ...]:
    """The labels over each of ``scenes``. Linear in the number of paragraphs."""
    found: list[SceneLabels] = []
    paragraphs = document.paragraphs
    at = 0
    last: Paragraph | None = None
    for scene in scenes:
        before: list[Paragraph] = [last] if last is not None and _hands_over(document, last) else []
        while at < len(paragraphs) and paragraphs[at].span.start < scene.span.start:
            if paragraphs[at].kind is ParagraphKind.HEADING:
                before.append(paragraphs[at])
            at += 1
        inside: list[Paragraph] = []
        while at < len(paragraphs) and paragraphs[at].span.start < scene.span.end:
            inside.append(paragraphs[at])
            at += 1
        last = inside[-1] if inside else None
        found.append(_labels(document, [*before, *_opening_labels(document, inside)]))
    return tuple(found)


def is_time_label(line: str) -> bool:
    """Whether a short line tells nothing but when, and perhaps where: "London, June 1942", "Three years later".

    Counter-example: "It was June." has a verb; "June" alone may be a girl.
    """
    plain = line.strip("*_#.,:[]() \n")
    words = _WORD.findall(plain)
    if not words or len(words) > LONGEST_LABEL or _SENTENCE_ENDS.search(line):
        return False
    times = find_times(plain)
    if not times:
        return bool(heading_cues(plain)) and len(words) <= 3
    rest = plain
    for time in reversed(times):
        rest = rest[: time.start] + " " + rest[time.end :]
    return all(_NAMELIKE.fullmatch(word) for word in _WORD.findall(rest))


def _hands_over(document: Document, paragraph: Paragraph) -> bool:
    """Whether a scene's last line already speaks of the next: "FLASHBACK TO:", "END FLASHBACK"."""
    if paragraph.kind is ParagraphKind.TRANSITION:
        return True
    line = document.quote(paragraph.span)
    return paragraph.kind is ParagraphKind.ACTION and len(line.split()) <= 4 and bool(heading_cues(line))


def _opening_labels(document: Document, inside: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The slug line, and the lines of time alone that follow it or open the scene."""
    for paragraph in inside:
        line = document.quote(paragraph.span)
        on_screen = paragraph.kind is ParagraphKind.ACTION and is_on_screen(line)
        if (
            paragraph.kind is ParagraphKind.SLUG
            or on_screen
            or (paragraph.kind in {ParagraphKind.PROSE, ParagraphKind.ACTION} and is_time_label(line))
        ):
            yield paragraph
        elif paragraph.kind not in {ParagraphKind.NOTE, ParagraphKind.TRANSITION}:
            return


def _labels(document: Document, paragraphs: list[Paragraph]) -> SceneLabels:
    cues = tuple(
        (cue, Span(paragraph.span.start + cue.start, paragraph.span.start + cue.end))
        for paragraph in paragraphs
        for cue in heading_cues(document.quote(paragraph.span))
    )
    own = any(paragraph.kind in {ParagraphKind.HEADING, ParagraphKind.SLUG} for paragraph in paragraphs)
    slug = next((each for each in paragraphs if each.kind is ParagraphKind.SLUG), None)
    place = slug_place(document.quote(slug.span)).names if slug is not None else ()
    spans = tuple(paragraph.span for paragraph in paragraphs)
    return SceneLabels(spans, cues, own, tuple(name.casefold() for name in place))
