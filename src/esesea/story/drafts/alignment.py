"""An older draft laid beside a newer one, word by word, moved passages too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from esesea.story.drafts.blocks import Block, blocks
from esesea.story.drafts.ends import same_ends
from esesea.story.drafts.image_row import ImageRow
from esesea.story.drafts.images import Image, Replaced, alike, same_words, touched
from esesea.story.drafts.landing import IN_A_DRAFT, Landing, landing
from esesea.story.drafts.words import Words
from esesea.text.span import Span

OFTEN = 3
"""A word is renamed where another stands in its place so many times, and at least …"""

MOSTLY = 0.5
"""… in this part of the places where something stands in its place."""

NAME = 3
"""Words of a name, at most."""

STRAY = 400
"""Words between two runs that moved together, at most; runs further apart moved each by itself."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """What has become of each word of ``old``: its ``images`` in ``new``, None for a word that is not there."""

    old: Words
    new: Words
    images: ImageRow

    def place(self, span: Span) -> Span | None:
        """Where the passage at ``span`` of the older text stands in the newer; None where it does not for sure."""
        if self.is_same:
            return span
        found = self.landing(span)
        return None if found is None else found.span

    @property
    def is_same(self) -> bool:
        """Whether it is one text beside itself, as where two stories of one draft are compared."""
        return self.old is self.new

    def landing(self, span: Span) -> Landing | None:
        """The same, with how much of it stands there."""
        return landing(self.old, self.new, self.images, span, IN_A_DRAFT)

    def origins(self) -> bytearray:
        """For each newer word 1 where an older one became it, 0 where it is new."""
        return self.images.covered(len(self.new))


def aligned(old: str, new: str) -> Alignment:
    """``old`` laid beside ``new``.

    What both begin and end with is the same. Between, runs of words that stand once in each are found first, wherever
    they are; what lies between two of them is then compared word by word, and words in whose place the same other word
    stands again and again are renamed. Linear in the text but for what was rewritten, which costs the product of the
    words of its two forms, divided by 64.
    """
    if new == old:
        return _unchanged(old)
    before, after = Words.of_draft(old), Words.of_draft(new)
    begins, behind = same_ends(before.keys, after.keys)
    images = _images(before.keys[begins : len(before) - behind], after.keys[begins : len(after) - behind])
    between = [None if each is None else (each[0] + begins, each[1] + begins) for each in images]
    return Alignment(before, after, ImageRow(begins, between, behind, len(after)))


def _images(old: Sequence[str], new: Sequence[str]) -> Iterator[Image | None]:
    """Those of the words of ``old`` in ``new``, two passages between words that are the same."""
    images: list[Image | None] = [None] * len(old)
    kept, moved = blocks(old, new)
    for block in (*kept, *moved):
        first, after_last = block.new, block.new + block.length
        images[block.old : block.old + block.length] = pairwise(range(first, after_last + 1))
    taken = bytearray(len(new))
    for block in moved:
        taken[block.new : block.new + block.length] = b"\1" * block.length
    places: list[Replaced] = []
    for gap in (*_inner_gaps(moved), *_gaps(kept, len(old), len(new))):
        places.extend(_fill(gap, old, new, images, taken))
    _rename(places, old, new, images)
    return touched(images, len(new))


@lru_cache(maxsize=4)
def _unchanged(text: str) -> Alignment:
    """A text beside itself: two stories of one draft are compared after each correction."""
    words = Words.of_draft(text)
    return Alignment(words, words, ImageRow(len(words), (), 0, len(words)))


def _gaps(kept: Sequence[Block], old: int, new: int) -> Iterator[Replaced]:
    """What lies between the runs that keep their order."""
    a = b = 0
    for block in (*kept, Block(old, new, 0)):
        yield Replaced((a, block.old), (b, block.new))
        a, b = block.old + block.length, block.new + block.length


def _inner_gaps(moved: Sequence[Block]) -> Iterator[Replaced]:
    """What lies between two runs that moved together."""
    for one, other in pairwise(moved):
        a, b = one.old + one.length, one.new + one.length
        if 0 <= other.old - a <= STRAY and 0 <= other.new - b <= STRAY:
            yield Replaced((a, other.old), (b, other.new))


def _fill(
    gap: Replaced, old: Sequence[str], new: Sequence[str], images: list[Image | None], taken: bytearray
) -> Iterator[Replaced]:
    """Give the words of ``gap`` that nothing else became their images; yield what stands in place of the others."""
    left = [number for number in range(*gap.old) if images[number] is None]
    free = [number for number in range(*gap.new) if not taken[number]]
    if not left or not free:
        return
    pairs, between = same_words([old[number] for number in left], [new[number] for number in free])
    for source, target in pairs:
        images[left[source]] = (free[target], free[target] + 1)
    for each in between:
        place = Replaced(_stretch(left, each.old), _stretch(free, each.new))
        if _is_whole(place.old, each.old) and _is_whole(place.new, each.new):
            for owner, image in alike(old, new, place):
                images[owner] = image
            yield place


def _stretch(numbers: Sequence[int], part: Image) -> Image:
    return numbers[part[0]], numbers[part[1] - 1] + 1


def _is_whole(stretch: Image, part: Image) -> bool:
    """Whether nothing that moved there or from there lies inside."""
    return stretch[1] - stretch[0] == part[1] - part[0]


def _rename(places: Sequence[Replaced], old: Sequence[str], new: Sequence[str], images: list[Image | None]) -> None:
    """Give images to the words in whose place the same words stand again and again, as a person's new name does."""
    changes = [change for place in places for change in _changes(place, images)]
    times = Counter((old[slice(*change.old)], new[slice(*change.new)]) for change in changes)
    all_times = Counter(old[slice(*change.old)] for change in changes)
    for change in changes:
        before, after = old[slice(*change.old)], new[slice(*change.new)]
        if times[before, after] >= max(OFTEN, MOSTLY * all_times[before]):
            for number in range(*change.old):
                images[number] = change.new


def _changes(place: Replaced, images: Sequence[Image | None]) -> Iterator[Replaced]:
    """What could be a name's change: a word for a word, or up to `NAME` words for others."""
    (a, x), (b, y) = place.old, place.new
    if x - a == y - b:
        yield from (
            Replaced((a + step, a + step + 1), (b + step, b + step + 1))
            for step in range(x - a)
            if images[a + step] is None
        )
    elif x - a <= NAME and y - b <= NAME and all(image is None for image in images[a:x]):
        yield place
