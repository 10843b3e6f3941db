"""Screenplays typed or printed as plain text, known by their scene headings and by how far lines are indented."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from esesea.text.decoding import decode
from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Draft, Passage, weave
from esesea.text.limits import Limits
from esesea.text.lines import lines, with_plain_line_ends
from esesea.text.screenplay.lines import is_page_furniture, is_transition
from esesea.text.screenplay.script import passages, with_returns, without_empty_speeches
from esesea.text.screenplay.sketch import Script, sketch
from esesea.text.screenplay.typed import manner
from esesea.text.screenplay.veiled import Shown, unveiled
from esesea.text.source import Source

NAME = "screenplay"
_BYLINE = re.compile(r"(?:written|screenplay|story|an original screenplay)?\s*by\b\s*:?\s*(\S.*)?", re.IGNORECASE)
# A title page's lines are shorter than this many words; longer ones tell something before the first scene.
_TITLE_PAGE_WORDS = 25


def recognises(source: Source) -> bool:
    """Whether a plain text has scene headings, and its speakers' names stand far in from the margin."""
    return sketch(source) is Script.INDENTED


def read(source: Source, limits: Limits) -> Draft:
    """The screenplay, each line known by how far in it is typed; page numbers and (CONTINUED) are left out.

    Raises EmptyManuscript, NotText or TooLong.
    """
    decoded = decode(source, limits)
    plain, _ = with_plain_line_ends(decoded.text)
    veiled = unveiled(plain)
    shown = list(_without_furniture([veiled.shown(line) for line in lines(plain)]))
    found = list(with_returns(without_empty_speeches(passages(shown, manner(plain)))))
    page = list(takewhile(_is_before_the_script, found))
    front = [replace(passage, kind=Kind.FRONT) for passage in page] if len(page) < len(found) else []
    text, blocks, origins = weave([*front, *found[len(front) :]])
    title, author = _facts([" ".join(passage.words.split()) for passage in front])
    return Draft(NAME, text, blocks, origins, title, author, decoded.notes)


def _without_furniture(shown: Sequence[Shown]) -> Iterator[Shown]:
    """``shown`` without what a page's end left; a bare number inside a speech is somebody's words."""
    empty = [line.blank or (is_page_furniture(line.words) and any(map(str.isalpha, line.words))) for line in shown]
    for index, line in enumerate(shown):
        alone = all(empty[at] for at in (index - 1, index + 1) if 0 <= at < len(shown))
        if line.blank or not (empty[index] or (alone and is_page_furniture(line.words))):
            yield line


def _is_before_the_script(passage: Passage) -> bool:
    if passage.kind is Kind.SLUG or is_transition(passage.words):
        return False
    return len(passage.words.split()) < _TITLE_PAGE_WORDS


def _facts(front: Sequence[str]) -> tuple[str | None, str | None]:
    """Title and author on the title page: its first line, and what follows "by"."""
    title = front[0] if front else None
    for index, line in enumerate(front[:6]):
        found = _BYLINE.fullmatch(line)
        if found:
            following = front[index + 1] if index + 1 < len(front) else None
            return title, found.group(1) or following
    return title, None
