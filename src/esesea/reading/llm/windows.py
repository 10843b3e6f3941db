"""A story cut into windows that a model can take in: whole scenes where they fit, else whole paragraphs.

Where a window ends hangs on the words around, not on what was counted before them: a draft that changes one scene
changes the windows near it and no others, so that no other is asked again (content-defined chunking, as in
Muthitacharoen, Chen and Mazières 2001, "A Low-bandwidth Network File System", section 3).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import accumulate, groupby

from esesea.reading.passages import SceneSpan, scene_at
from esesea.text.document import Document
from esesea.text.span import Span

FULL = 0.4
"""A window may end early from this share of its room on."""

TAIL = 400
"""Characters told just before a window that are shown with it, so that "she" is somebody."""

SMALLEST = 400
"""Characters of a half below which one scene is not divided further."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of one scene, in a window."""

    scene: str
    span: Span


@dataclass(frozen=True, slots=True)
class Window:
    """Parts that are asked about together, in text order. ``before``: what is told just before them, None at the start.

    Scenes are numbered within the window, from 1, so that its words alone tell what is sent.
    """

    parts: tuple[Part, ...]
    before: Span | None

    @property
    def scenes(self) -> tuple[str, ...]:
        """The ids of its scenes, in order: number 1 is the first."""
        return tuple(dict.fromkeys(part.scene for part in self.parts))

    @property
    def span(self) -> Span:
        """From its first character to its last."""
        return Span(self.parts[0].span.start, self.parts[-1].span.end)

    def where(self, scene: int) -> tuple[Span, ...]:
        """The stretches of the scene with this number; none where there is no such number."""
        if not 1 <= scene <= len(self.scenes):
            return ()
        return tuple(part.span for part in self.parts if part.scene == self.scenes[scene - 1])


def windows_of(document: Document, scenes: Sequence[SceneSpan], room: int) -> tuple[Window, ...]:
    """The story in windows of at most ``room`` characters, and all of it. Linear in its length."""
    if not scenes:
        return ()
    paragraphs = [piece for each in document.story_paragraphs for piece in _pieces(document, each.span, room)]
    told = tuple(scenes)
    by_scene = groupby(paragraphs, key=lambda span: scene_at(told, span.start).id)
    units = [Part(scene, _hull(group)) for scene, spans in by_scene for group in _parts(document, list(spans), room)]
    groups = _packed(document, [unit.span for unit in units], room)
    found: list[Window] = []
    at = 0
    for group in groups:
        found.append(_window(document, units[at : at + len(group)]))
        at += len(group)
    return tuple(found)


def halves(document: Document, window: Window) -> tuple[Window, ...]:
    """``window`` as two, none longer than some two thirds of it; nothing where it is too small to be divided."""
    parts = window.parts
    if len(parts) == 1:
        if len(window.span) < 2 * SMALLEST:
            return ()
        pieces = list(_pieces(document, parts[0].span, len(window.span) * 2 // 3))
        parts = tuple(Part(parts[0].scene, piece) for piece in pieces)
    middle = _middle(parts)
    return tuple(_window(document, side) for side in (parts[:middle], parts[middle:]) if side)


def _middle(parts: Sequence[Part]) -> int:
    half = sum(len(part.span) for part in parts) / 2
    sizes = [sum(len(part.span) for part in parts[:cut]) for cut in range(1, len(parts))]
    return 1 + min(range(len(sizes)), key=lambda cut: abs(sizes[cut] - half))


def _window(document: Document, parts: Sequence[Part]) -> Window:
    """The window of these parts; beside one another in a scene they are one part."""
    joined: list[Part] = []
    for part in parts:
        if joined and joined[-1].scene == part.scene:
            joined[-1] = Part(part.scene, _hull((joined[-1].span, part.span)))
        else:
            joined.append(part)
    start = joined[0].span.start
    told = [each.span for each in document.story_paragraphs if each.span.start < start]
    if not told:
        return Window(tuple(joined), None)
    last = Span(told[-1].start, min(told[-1].end, start))
    return Window(tuple(joined), Span(max(last.start, last.end - TAIL), last.end))


def _parts(document: Document, paragraphs: list[Span], room: int) -> list[list[Span]]:
    """The paragraphs of a scene: all together where there is room, else in groups."""
    return [paragraphs] if len(_hull(paragraphs)) <= room else _packed(document, paragraphs, room)


def _packed(document: Document, units: Sequence[Span], room: int) -> list[list[Span]]:
    """Units that stand one after another, in groups of at most ``room`` characters (a larger unit is alone).

    Of the units before which a group could end, that one begins the next whose words have the least digest.
    """
    groups: list[list[Span]] = []
    at = 0
    while at < len(units):
        sizes = list(accumulate(len(unit) for unit in units[at : at + room]))
        fits = max(1, bisect_right(sizes, room))
        after = at + fits
        if after < len(units):
            ends = [at + n for n in range(1, fits + 1) if sizes[n - 1] >= FULL * room]
            after = min(ends, key=lambda end: _digest(document.quote(units[end])), default=after)
        groups.append(list(units[at:after]))
        at = after
    return groups


def _digest(words: str) -> bytes:
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def _pieces(document: Document, span: Span, room: int) -> Iterator[Span]:
    """A stretch in pieces of at most ``room`` characters: cut at a line's end, else a sentence's, else a word's."""
    start = span.start
    while span.end - start > room:
        words = document.text[start : start + room]
        cut = max(_last(words, "\n", room), 0) or _last(words, ". ", room) or _last(words, " ", room) or room
        yield Span(start, start + len(words[:cut].rstrip()) or start + cut)
        start += cut
        while start < span.end and document.text[start].isspace():
            start += 1
    if start < span.end:
        yield Span(start, span.end)


def _last(words: str, mark: str, room: int) -> int:
    """One past the last ``mark`` in the second half of ``words``; 0 without."""
    found = words.rfind(mark)
    return found + len(mark) if found >= room // 2 else 0


def _hull(spans: Iterable[Span]) -> Span:
    ordered = list(spans)
    return Span(ordered[0].start, ordered[-1].end)
