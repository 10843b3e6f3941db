"""Which words of a newer passage are those of an older one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Image = tuple[int, int]
"""The numbers of the newer words that an older one has become: the first, and the one after the last."""

ALIKE = 0.6
"""Least part of a word's letters that stands in the same order in what has taken its place; less is another word.
One letter mistaken in a word of three leaves two thirds."""

SHORT = 200 * 200
"""Passages are short up to this product of their words; the search by longest runs grows faster than it."""

FEW = 8
"""Words replaced at one place are compared letter by letter up to so many."""

BETWEEN = 1
"""So many words may have been put between two words that still touch."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """Older words ``old`` (first, after the last) in whose place the newer words ``new`` stand."""

    old: Image
    new: Image


def same_words(old: Sequence[str], new: Sequence[str]) -> tuple[list[Image], list[Replaced]]:
    """Stretches of equal words as (number in ``old``, number in ``new``) pairs, and what stands between them.

    Both numbers rise. Short passages: the longest equal run first, then those on both sides of it, so that words which
    stood together are looked for together; long ones by the least number of words put in, left out or changed.
    """
    pairs: list[Image] = []
    between: list[Replaced] = []
    a = b = 0
    for source, target, length in (*_runs(old, new), (len(old), len(new), 0)):
        if source > a and target > b:
            between.append(Replaced((a, source), (b, target)))
        pairs.extend((source + step, target + step) for step in range(length))
        a, b = source + length, target + length
    return pairs, between


def _runs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    if len(old) * len(new) <= SHORT:
        from difflib import SequenceMatcher  # noqa: PLC0415 - not needed where nothing changed

        yield from SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()[:-1]
        return
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - as above

    for step in Levenshtein.opcodes(old, new):
        if step.tag == "equal":
            yield step.src_start, step.dest_start, step.src_end - step.src_start


def alike(old: Sequence[str], new: Sequence[str], place: Replaced) -> Iterator[tuple[int, Image]]:
    """The words at ``place`` that were only spelt anew, parted or joined: number of the older, and its image."""
    before, after = old[slice(*place.old)], new[slice(*place.new)]
    if len(before) > FEW or len(after) > FEW:
        return
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - as above

    owners = [place.old[0] + number for number, word in enumerate(before) for _ in word]
    heirs = [place.new[0] + number for number, word in enumerate(after) for _ in word]
    taken: dict[int, list[int]] = {}
    for step in Indel.opcodes("".join(before), "".join(after)):
        if step.tag == "equal":
            for source, target in zip(
                range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True
            ):
                taken.setdefault(owners[source], []).append(heirs[target])
    for owner, found in taken.items():
        first, last = found[0], found[-1]
        letters = max(len(old[owner]), sum(len(new[heir]) for heir in range(first, last + 1)))
        # A word that was joined with others is a part of the new one, so its own letters are what counts.
        joined = first == last and len(new[first]) > len(old[owner]) and old[owner] in new[first]
        if joined or len(found) >= ALIKE * letters:
            yield owner, (first, last + 1)


def touched(images: Sequence[Image | None], length: int) -> Iterator[Image | None]:
    """The images without those that neither the word before nor the one after touches: they are chance.

    ``length`` counts the newer words; what stands first or last in both is touched by the end of the text.
    """
    last = len(images) - 1
    for number, image in enumerate(images):
        if image is None:
            yield None
            continue
        before = images[number - 1] if number else (0, 0)
        after = images[number + 1] if number < last else (length, length)
        near_before = before is not None and (0 <= image[0] - before[1] <= BETWEEN or before == image)
        near_after = after is not None and (0 <= after[0] - image[1] <= BETWEEN or after == image)
        yield image if near_before or near_after else None
