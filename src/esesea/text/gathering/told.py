"""The text of one document of a project: what its author's own outline leaves to be recognised in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Passage
from esesea.text.gathering.pieces import heading, note, parted
from esesea.text.marks import is_ornament
from esesea.text.structure.heading_words import heading_words

_LONGEST_HEADING = 160


def told(passages: Iterable[Passage], depth: int) -> tuple[Passage, ...]:
    """``passages`` that stand below headings of ``depth`` levels, each of a known kind.

    The outline says what the parts and chapters are; headings inside the text go below them.
    """
    return tuple(_known(passage, depth) for passage in passages)


def _known(passage: Passage, depth: int) -> Passage:
    words = passage.words
    if passage.kind is Kind.HEADING and not is_ornament(words):
        return replace(passage, level=depth + max(1, passage.level))
    if passage.kind in {None, Kind.HEADING} and is_ornament(words):
        return replace(passage, kind=Kind.BREAK)
    if passage.kind is None and words:
        if len(words) <= _LONGEST_HEADING and not passage.set_off and heading_words(words):
            return replace(passage, kind=Kind.HEADING, level=depth + 1)
        return replace(passage, kind=Kind.PROSE)
    return passage


def chapter(title: str, level: int, passages: Sequence[Passage], part: str) -> tuple[Passage, ...]:
    """``passages`` under their heading, which is not said twice where they begin with it."""
    made = heading(title, level, part)
    first = next((at for at, passage in enumerate(passages) if passage.words and passage.kind is not Kind.NOTE), None)
    if first is not None and _same(passages[first].words, title):
        own = replace(passages[first], kind=Kind.HEADING, level=made.level)
        return (*passages[:first], own, *passages[first + 1 :])
    return (made, *passages) if made.words else tuple(passages)


def scene(title: str, level: int, passages: Sequence[Passage], part: str) -> tuple[Passage, ...]:
    """``passages`` as a scene of their own: its title is the author's note, but a heading where it says so itself.

    A number alone counts scenes as often as chapters, and is none. ``level`` is that of a heading here.
    """
    words = heading_words(title)
    if words is not None and words.label:
        return chapter(title, level, passages, part)
    named = note(title, part) if title.strip() else ()
    first = next((at for at, passage in enumerate(passages) if passage.words), None)
    if first is not None and passages[first].kind is Kind.HEADING and _same(passages[first].words, title):
        passages, named = [*passages[:first], *passages[first + 1 :]], note(title, part)
    return parted((*named, *passages))


def _same(one: str, two: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(two.split()).casefold()
