"""Names that come soon after the pronoun that opened a scene ("He ran. … Tom stopped.")."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from esesea.reading.coreference.passage import NARRATED
from esesea.reading.coreference.point import Point
from esesea.reading.coreference.reference import Name, Reference
from esesea.reading.english.genders import Gender

SENTENCES = 6
"""How many sentences ahead a name may still stand for a pronoun."""

_NAMES = 12


class NamesAhead:
    """The told names that follow a reference. Built in linear time; a look-up reads a dozen names at most."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self._references = references
        self._names = [
            index
            for index, found in enumerate(references)
            if isinstance(found.of, Name) and found.turn == NARRATED and not found.aside
        ]

    def soon(self, index: int, gender: Gender, point: Point, *, sentences: int | None = SENTENCES) -> int | None:
        """The first person of ``gender`` named after the ``index``-th reference, in its scene.

        ``sentences`` is how far to look, to the scene's end where None.
        """
        here = self._references[index]
        first = bisect_right(self._names, index)
        for other in self._names[first : first + _NAMES]:
            found = self._references[other]
            if found.scene != here.scene or (sentences is not None and found.sentence > here.sentence + sentences):
                return None
            if isinstance(found.of, Name):
                entity = point.entities[point.known.named[found.of][0]]
                if entity.gender is gender:
                    return entity.index
        return None
