"""Chapter titles that only an EPUB's list of contents knows: brought over the pages they name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from esesea.text.book.contents import Entry
from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Passage, Run
from esesea.text.markup.judgement import Judge, Judgement, words
from esesea.text.structure.heading_words import heading_words

_LONGEST_HEADING = 120
_FIRST_LINES = 4


def by_contents(mine: Sequence[Entry]) -> Judge:
    """A judge by which the places that the contents point to are headings, if they are short."""
    places = {entry.fragment: entry for entry in mine if entry.fragment}

    def judge(element: etree._Element) -> Judgement | None:
        entry = places.get(element.get("id") or "")
        if entry is None or not 0 < len(words(element)) <= _LONGEST_HEADING:
            return None
        return Judgement(Kind.HEADING, entry.level) if _says_same(words(element), entry.title) else None

    return judge


def _key(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words).strip().casefold()


def _says_same(line: str, title: str) -> bool:
    """Whether a line is the title, or the part of it that stands on a line of its own."""
    one, two = _key(line), _key(title)
    if not one or not two:
        return False
    if one == two or two.startswith(f"{one} ") or two.endswith(f" {one}"):
        return True
    first, second = heading_words(line), heading_words(title)
    return first is not None and second is not None and first.number is not None and first.number == second.number


def titled(page: Sequence[Passage], mine: Sequence[Entry]) -> list[Passage]:
    """``page`` with the contents' title over it: its own first lines if they say it, else the contents' words."""
    top = next((entry for entry in mine if not entry.fragment), None) or (mine[0] if len(mine) == 1 else None)
    made = list(page)
    if top is None:
        return made
    first = [index for index, passage in enumerate(made) if passage.words][:_FIRST_LINES]
    if any(made[index].kind is Kind.HEADING for index in first[:2]):
        return made
    for index in first:
        if len(made[index].words) > _LONGEST_HEADING or not _says_same(made[index].words, top.title):
            break
        made[index] = replace(made[index], kind=Kind.HEADING, level=top.level)
    else:
        return made
    if first and made[first[0]].kind is Kind.HEADING:
        return made
    return [Passage((Run(top.title, top.line),), top.source, Kind.HEADING, top.level), *made] if first else made
