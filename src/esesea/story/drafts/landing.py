"""Where a passage has come to stand, given what became of its words and of those around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from esesea.story.drafts.images import Image
from esesea.story.drafts.words import Words, folded
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class Bar:
    """What a passage must keep to be the same one.

    ``around``: so many words on each side are looked at; ``kept``: the least part of its own
    letters (``kept_short`` for a passage of `SHORT` words that lost its first or its last); ``support``: the
    least number of words kept, its own (``own`` at most) and those around it together; ``beside``: of those around it.
    """

    around: int
    kept: float
    support: int
    own: int
    kept_short: float
    beside: int = 0


IN_A_DRAFT = Bar(around=8, kept=0.5, kept_short=0.75, support=8, own=12)
"""For a passage whose whole old draft is known. So on the novels for choosing thresholds none that was gone was put
anywhere (bench/reattach --dev)."""


SHORT = 3
"""A passage of so many words is short: each word tells it from others (``Chapter XII``)."""

FEW_LOST = 3
"""Words at a passage's end that others may have replaced, at most, for these to be taken in."""


@dataclass(frozen=True, slots=True)
class Landing:
    """A passage's place: its ``span`` in the newer text and the part of its letters that was ``kept``.

    ``own``: how many of its words were kept, ``left`` and ``right``: of the words around it, as `Bar` counts them.
    """

    span: Span
    kept: float
    own: int
    left: int
    right: int

    @property
    def support(self) -> int:
        """How many words speak for the place."""
        return self.own + self.left + self.right


def landing(old: Words, new: Words, images: Sequence[Image | None], span: Span, bar: Bar) -> Landing | None:
    """Where the passage at ``span`` of ``old`` stands in ``new``; None where too little of it is left (see `Bar`)."""
    first, after = old.covering(span)
    if first >= after:
        return _between(old, new, images, span, bar)
    inside = _in_one_place(images[first:after])
    letters = sum(len(old.keys[first + step]) for step in inside)
    kept = letters / sum(map(len, old.keys[first:after]))
    framed = images[first] is not None and images[after - 1] is not None
    if kept < (bar.kept if after - first > SHORT or framed else bar.kept_short):
        return None
    found = [images[first + step] for step in inside]
    low = min(image[0] for image in found if image is not None)
    high = max(image[1] for image in found if image is not None)
    left, right = _left(images, first, low, bar.around), _right(images, after, high, bar.around, len(new))
    own = min(len(inside), bar.own)
    if own + left + right < bar.support or left + right < bar.beside:
        return None
    low, high = _with_edges(images, first, after, low, high)
    return Landing(_characters(old, new, span, (first, after), (low, high), images), kept, own, left, right)


def _in_one_place(images: Sequence[Image | None]) -> list[int]:
    """Which of the images stand near one another and in order: those of the longest such run, gaps allowed.

    A gap may be as long as the whole passage, and a few words more: what was put into a passage does not end it.
    """
    room = len(images) + 4
    best: list[int] = []
    run: list[int] = []
    for step, image in enumerate(images):
        if image is None:
            continue
        previous = images[run[-1]] if run else None
        if previous is not None and not (previous == image or 0 <= image[0] - previous[1] <= room):
            best, run = max(best, run, key=len), []
        run.append(step)
    return max(best, run, key=len)


def _left(images: Sequence[Image | None], first: int, low: int, around: int) -> int:
    """How many of the words before the passage still stand just before it; where the text begins, all do."""
    count = max(0, around - first) if low <= around else 0
    near = range(low - 2 * around, low + 1)
    return count + sum(image is not None and image[1] in near for image in images[max(0, first - around) : first])


def _right(images: Sequence[Image | None], after: int, high: int, around: int, length: int) -> int:
    """The same for the words after it."""
    missing = max(0, after + around - len(images))
    count = missing if length - high <= around else 0
    near = range(high, high + 2 * around + 1)
    return count + sum(image is not None and image[0] in near for image in images[after : after + around])


def _with_edges(images: Sequence[Image | None], first: int, after: int, low: int, high: int) -> Image:
    """The place widened to what now stands where its first or last words stood, if its neighbours still touch it."""
    known = [step for step in range(first, after) if images[step] is not None]
    before = images[first - 1] if first else None
    behind = images[after] if after < len(images) else None
    if before is not None and 0 < low - before[1] <= _room(known[0] - first):
        low = before[1]
    if behind is not None and 0 < behind[0] - high <= _room(after - 1 - known[-1]):
        high = behind[0]
    return low, high


def _room(lost: int) -> int:
    """How many words may have come in the place of so many at a passage's end; of more, none is known to be its own."""
    return lost + 1 if 0 < lost <= FEW_LOST else 0


def _characters(
    old: Words, new: Words, span: Span, passage: Image, place: Image, images: Sequence[Image | None]
) -> Span:
    """The characters of the words at ``place``, with the marks that stood at the passage's ends where they still do."""
    (first, after), (low, high) = passage, place
    start, end = new.starts[low], new.ends[high - 1]
    if span.start > old.starts[first] and images[first] == (low, low + 1):
        start += min(span.start - old.starts[first], new.ends[low] - start - 1)
    elif span.start < old.starts[first]:
        marks = folded(old.text[span.start : old.starts[first]])
        start -= _shared_end(marks, folded(new.text[max(0, start - len(marks)) : start]))
    if span.end < old.ends[after - 1] and images[after - 1] == (high - 1, high):
        end -= min(old.ends[after - 1] - span.end, end - max(start, new.starts[high - 1]) - 1)
    elif span.end > old.ends[after - 1]:
        marks = folded(old.text[old.ends[after - 1] : span.end])
        end += _shared_end(marks[::-1], folded(new.text[end : end + len(marks)])[::-1])
    return Span(start, max(start, end))


def _shared_end(one: str, other: str) -> int:
    """How many characters at their ends are the same."""
    shorter = min(len(one), len(other))
    return next((step for step in range(shorter) if one[-1 - step] != other[-1 - step]), shorter)


def _between(old: Words, new: Words, images: Sequence[Image | None], span: Span, bar: Bar) -> Landing | None:
    """A passage without words (``***``, a dash): the same marks between the same two words, where they stand once."""
    behind = old.covering(span)[0]
    if not len(new):
        return None
    before = images[behind - 1] if behind else (0, 0)
    after = images[behind] if behind < len(images) else (len(new), len(new))
    if before is None or after is None or before[1] != after[0]:
        return None
    low = new.ends[before[1] - 1] if before[1] else 0
    high = new.starts[after[0]] if after[0] < len(new) else len(new.text)
    marks, room = folded(span.of(old.text)), folded(new.text[low:high])
    left = _left(images, behind, before[1], bar.around)
    right = _right(images, behind, after[0], bar.around, len(new))
    if left + right < bar.support or not marks or room.count(marks) != 1:
        return None
    start = low + room.index(marks)
    return Landing(Span(start, start + len(marks)), 1.0, 0, left, right)
