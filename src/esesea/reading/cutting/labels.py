"""The labels that stand over a scene: headings, slug lines, transitions, titles on the screen, a line of time alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from esesea.patterns import late
from esesea.reading.english.heading_cues import Cue, HeadingCue, account_cue, heading_cues, is_the_present
from esesea.reading.english.screen_titles import title_on_screen
from esesea.reading.english.slug_places import slug_place
from esesea.reading.english.slug_times import label_times, slug_time, year_alone
from esesea.reading.english.time_expressions import find_times
from esesea.reading.passages import SceneSpan
from esesea.text.document import Document, Paragraph, ParagraphKind
from esesea.text.span import Span

LONGEST_LABEL = 10
"""Words of an unmarked line that may be a label: "London, a cold morning in the spring of 1942"."""

LONGEST_VIEW = 4
"""Paragraphs of a scene over whose picture a title may tell when it is."""

SHORT_VIEW = 25
"""Words of a scene that shows no more than where the story is next: "Cranes. Mist."."""

LONGEST_STEP = 6
"""Words of a sentence that may be no more than a step in time, or the like before one: "Eight years before."."""

_STEPS = frozenset({Cue.EARLIER, Cue.LATER})
_SHORT_SENTENCE = re.compile(r"[\s(\[]*(?P<words>[^.!?;:]+?)\s*[.!?;:)\]]+")
_OUTSIDE = re.compile(r"\b(?:EXT|EST)\b")
_SHOWN = frozenset({ParagraphKind.SLUG, ParagraphKind.ACTION})
_SILENT = frozenset({ParagraphKind.ACTION, ParagraphKind.NOTE, ParagraphKind.TRANSITION, ParagraphKind.PROSE})
FEWEST_FROM_ONE_EVENT, FEWEST_BEFORE = 3, 2
"""Headings that make it plain that all count from one event, and those that say "before" where none names it."""

_BARE = late(r".+ (?:before|after)")
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
    slug: Span | None = None
    of_day: str | None = None
    """The part of the day that the slug line says."""
    dated: bool = False
    """Whether a label names a date, or a year."""

    year: Span | None = None
    """A year that a slug line or a title gives alone: "1937"."""
    present: Span | None = None
    """The words that call it the story's present."""
    directed: tuple[Span, ...] = ()
    """Those of ``spans`` that are sentences of a direction: said of the scene, and no label over it."""

    def is_where(self, other: SceneLabels) -> bool:
        """Whether both slug lines name one place, as far as both say it: "HOUSE - KITCHEN", "KITCHEN"."""
        shared = min(len(self.place), len(other.place))
        return shared > 0 and self.place[-shared:] == other.place[-shared:]


def scene_labels(document: Document, scenes: tuple[SceneSpan, ...]) -> tuple[SceneLabels, ...]:
    """The labels over each of ``scenes``. Linear in the number of paragraphs."""
    found: list[SceneLabels] = []
    paragraphs = document.paragraphs
    at = 0
    handed: list[Paragraph] = []
    scripted = document.is_script
    for scene in scenes:
        before = handed
        while at < len(paragraphs) and paragraphs[at].span.start < scene.span.start:
            if paragraphs[at].kind is ParagraphKind.HEADING:
                before.append(paragraphs[at])
            at += 1
        inside: list[Paragraph] = []
        while at < len(paragraphs) and paragraphs[at].span.start < scene.span.end:
            inside.append(paragraphs[at])
            at += 1
        handed = _handed_over(document, inside)
        shown = inside[: len(inside) - len(handed)]
        directions = tuple(_directions(document, shown)) if scripted else ()
        labels = _labels(document, [*before, *_opening_labels(document, shown), *directions])
        found.append(replace(labels, directed=tuple(each.span for each in directions)))
    return tuple(found) if scripted else _from_one_event(document, found)


def _from_one_event(document: Document, labels: list[SceneLabels]) -> tuple[SceneLabels, ...]:
    """``labels``, where three or more count from one event ("Six weeks before", "The morning after"), with that cue.

    "Before" and "after" with nothing behind them else step from the scene told before, as "earlier" and "later" do.
    """
    words = {span: document.quote(span).lower() for label in labels for _, span in label.cues}
    bare = {span for label in labels for cue, span in label.cues if cue.cue in _STEPS and _BARE.fullmatch(words[span])}
    named = any(cue.cue is Cue.FROM_EVENT for label in labels for cue, _ in label.cues)
    before = {words[span] for span in bare if words[span].endswith("before")}
    if len(bare) + named < FEWEST_FROM_ONE_EVENT or len(before) < (1 if named else FEWEST_BEFORE):
        return tuple(labels)
    return tuple(
        replace(label, cues=tuple((_from_event(cue) if span in bare else cue, span) for cue, span in label.cues))
        for label in labels
    )


def _from_event(step: HeadingCue) -> HeadingCue:
    return replace(step, cue=Cue.FROM_EVENT)


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


def _handed_over(document: Document, inside: list[Paragraph]) -> list[Paragraph]:
    """A scene's last lines that already speak of the next: "FLASHBACK TO:", "END FLASHBACK", "TITLE CARD: 1962"."""
    after = len(inside)
    while after > 1 and _hands_over(document, inside, after - 1):
        after -= 1
    return inside[after:]


def _hands_over(document: Document, inside: list[Paragraph], at: int) -> bool:
    """Whether the line at ``at``, behind which nothing else stands in its scene, speaks of the next scene."""
    paragraph = inside[at]
    if paragraph.kind is ParagraphKind.TRANSITION:
        return True
    if paragraph.kind is not ParagraphKind.ACTION:
        return False
    line = document.quote(paragraph.span)
    title = title_on_screen(line)
    if title is None:
        return len(line.split()) <= 4 and bool(heading_cues(line))
    is_of_the_next = title.alone or at > LONGEST_VIEW or any(each.kind is ParagraphKind.CUE for each in inside[:at])
    return is_of_the_next and _is_time(title.words)


def _opening_labels(document: Document, inside: list[Paragraph]) -> Iterator[Paragraph]:
    """The slug line, and the lines of time alone that follow it or open the scene, or are shown over its picture.

    What stands before the first slug line of a script ("BLACK SCREEN.") opens its first scene.
    """
    opening = True
    slug = next((index for index, paragraph in enumerate(inside) if paragraph.kind is ParagraphKind.SLUG), 0)
    for index, paragraph in enumerate(inside, -slug):
        line = document.quote(paragraph.span)
        title = title_on_screen(line) if paragraph.kind is ParagraphKind.ACTION else None
        opens_with_it = opening and (
            paragraph.kind is ParagraphKind.SLUG
            or title is not None
            or (paragraph.kind in {ParagraphKind.PROSE, ParagraphKind.ACTION} and is_time_label(line))
        )
        over_it = title is not None and not title.alone and _is_time(title.words)
        if opens_with_it or (over_it and (index + slug + 1 < len(inside) or _is_a_view(document, inside))):
            yield paragraph
        elif index >= 0 and paragraph.kind not in {ParagraphKind.NOTE, ParagraphKind.TRANSITION}:
            opening = False
        if index > LONGEST_VIEW or (index > 0 and paragraph.kind not in _SILENT):
            return


def _directions(document: Document, inside: list[Paragraph]) -> Iterator[Paragraph]:
    """The steps in time among the short sentences with which a script's first direction begins.

    Example: "The same. An hour later. The piano has gone.", "FLASHBACK OF A MAN IN A CAR. He waits." Counter-example:
    "An hour later he returns.", "Flashbacks haunt him."
    """
    told = next((each for each in inside if each.kind in {ParagraphKind.ACTION, ParagraphKind.PROSE}), None)
    if told is None:
        return
    for sentence in islice(_SHORT_SENTENCE.finditer(document.quote(told.span)), LONGEST_VIEW):
        words = sentence["words"]
        announced = words.startswith("FLASHBACK")
        if len(words.split()) > LONGEST_STEP and not announced:
            return
        whole = (cue.cue for cue in heading_cues(words) if len(words) == cue.end - cue.start)
        if announced or any(cue in _STEPS for cue in whole):
            yield Paragraph(Span(*sentence.span("words")).shifted(told.span.start), told.kind)


def _is_a_view(document: Document, inside: list[Paragraph]) -> bool:
    """Whether a scene only shows where the story is next: out of doors, in few words. Its last title tells its time.

    Of another scene's last title nobody knows whether it speaks of it or of the next.
    """
    slug = next((document.quote(each.span) for each in inside if each.kind is ParagraphKind.SLUG), "")
    told = [each for each in inside if each.kind is ParagraphKind.ACTION]
    words = sum(len(document.quote(each.span).split()) for each in told[:-1])
    return _OUTSIDE.search(slug) is not None and words <= SHORT_VIEW


def _is_time(title: str) -> bool:
    return is_time_label(title) or bool(heading_cues(title))


def _years(document: Document, paragraphs: list[Paragraph]) -> Iterator[Span]:
    for paragraph in paragraphs:
        year = year_alone(document.quote(paragraph.span)) if paragraph.kind in _SHOWN else None
        if year is not None:
            yield year.shifted(paragraph.span.start)


def _cues(document: Document, paragraph: Paragraph) -> Iterator[HeadingCue]:
    line = document.quote(paragraph.span)
    yield from heading_cues(line)
    account = account_cue(line) if paragraph.kind is ParagraphKind.SLUG else None
    if account is not None:
        yield account


def _labels(document: Document, paragraphs: list[Paragraph]) -> SceneLabels:
    cues = tuple(
        (cue, Span(paragraph.span.start + cue.start, paragraph.span.start + cue.end))
        for paragraph in paragraphs
        for cue in _cues(document, paragraph)
    )
    own = any(paragraph.kind in {ParagraphKind.HEADING, ParagraphKind.SLUG} for paragraph in paragraphs)
    slug = next((each for each in paragraphs if each.kind is ParagraphKind.SLUG), None)
    line = document.quote(slug.span) if slug is not None else ""
    time = slug_time(line)
    return SceneLabels(
        spans=tuple(paragraph.span for paragraph in paragraphs),
        cues=cues,
        own=own,
        place=tuple(name.casefold() for name in slug_place(line).names) if line else (),
        slug=slug.span if slug is not None else None,
        year=next(_years(document, paragraphs), None),
        present=next((span for _, span in cues if is_the_present(document.quote(span))), None),
        of_day=time.of_day if time is not None else None,
        dated=any(label_times(document.quote(paragraph.span)) for paragraph in paragraphs),
    )
