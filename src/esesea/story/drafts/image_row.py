"""The images of all words of a draft, of which most often only those of an edited passage need be looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

from esesea.story.drafts.images import Image


class ImageRow(Sequence[Image | None]):
    """``same`` words that became themselves, the images in ``between``, and then ``rest`` words one behind another.

    The last of them became the last of ``length`` newer words.
    """

    __slots__ = ("_after", "_between", "_by", "_length", "_same")

    def __init__(self, same: int, between: Sequence[Image | None], rest: int, length: int) -> None:
        self._same, self._between = same, between
        self._after = same + len(between)
        self._length = self._after + rest
        self._by = length - self._length

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> Image | None: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Image | None]: ...

    def __getitem__(self, at: int | slice) -> Image | Sequence[Image | None] | None:
        numbers = range(self._length)[at]
        return self._image(numbers) if isinstance(numbers, int) else [self._image(number) for number in numbers]

    def _image(self, number: int) -> Image | None:
        if number < self._same:
            return number, number + 1
        if number < self._after:
            return self._between[number - self._same]
        return number + self._by, number + self._by + 1

    def firsts(self, first: int, after: int) -> Iterator[range]:
        """The numbers of the first newer words of the images from ``first`` up to ``after``, in stretches."""
        yield range(first, min(after, self._same))
        for image in self._between[max(0, first - self._same) : max(0, after - self._same)]:
            if image is not None:
                yield range(image[0], image[0] + 1)
        yield range(max(first, self._after) + self._by, after + self._by)

    def covered(self, length: int) -> bytearray:
        """For each of ``length`` newer words 1 where an older one became it, else 0."""
        found = bytearray(length)
        found[: self._same] = b"\1" * self._same
        for image in self._between:
            if image is not None:
                found[slice(*image)] = b"\1" * (image[1] - image[0])
        rest = self._length - self._after
        found[length - rest :] = b"\1" * rest
        return found
