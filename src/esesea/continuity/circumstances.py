"""All that a paragraph is read by: as long as it is the same, its sentences say the same, in whatever draft."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import NamedTuple
from weakref import WeakValueDictionary

from esesea.story.character import MentionKind
from esesea.text.document import ParagraphKind
from esesea.text.mask import Stretches

MOST = 1_000
"""So many times is it remembered of one that nothing was heard; a paragraph of a novel needs some tens."""

Mentioned = tuple[int, str, MentionKind, bool, tuple[bool, str | None] | None]
"""Of a mention its length, who is meant, its form and whether it is spoken; whether they narrate, and their pronoun."""


class ReadBy(NamedTuple):
    """What a paragraph is read by; all places are counted from where it begins.

    ``spoken``: the speeches with their speakers. ``asides``: what of it is in asides, for each reason why that matters.
    ``near``: where those are mentioned who are in it or close by, and ``mentioned`` how each of them is.
    """

    words: str
    kind: ParagraphKind | None
    spoken: tuple[tuple[int, int, str | None], ...]
    asides: tuple[Stretches, ...]
    near: tuple[int, ...]
    mentioned: tuple[Mentioned, ...]


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Circumstances:
    """Stands for all equal `ReadBy` of the stories that are remembered, with what is heard in vain there."""

    _in_vain: set[Hashable] = field(default_factory=set)

    @classmethod
    def of(cls, read_by: ReadBy) -> Circumstances:
        """The very same value for equal ones."""
        return _known.setdefault(read_by, cls())

    def is_in_vain(self, asked: Hashable) -> bool:
        """Whether it is known that nothing is heard where ``asked`` is, which tells what is asked and where."""
        return asked in self._in_vain

    def keep_in_vain(self, asked: Hashable) -> None:
        """Remember that nothing was heard there."""
        if len(self._in_vain) >= MOST:
            self._in_vain.clear()
        self._in_vain.add(asked)


_known: WeakValueDictionary[ReadBy, Circumstances] = WeakValueDictionary()
