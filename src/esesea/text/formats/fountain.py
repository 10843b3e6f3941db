"""Fountain 1.1 screenplays (fountain.io/syntax), the whole syntax."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from esesea.text.decoding import decode
from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Draft, Passage, Run, weave
from esesea.text.limits import Limits
from esesea.text.lines import Line, lines, with_plain_line_ends
from esesea.text.screenplay.element import Manner
from esesea.text.screenplay.emphasis import emphasis_marks
from esesea.text.screenplay.script import passages, with_returns, without_empty_speeches
from esesea.text.screenplay.sketch import Script, sketch
from esesea.text.screenplay.veiled import Veiled, unveiled
from esesea.text.source import Source
from esesea.text.span import Span

NAME = "fountain"
# A note may run over lines, but not over an empty one (a line of two spaces is not empty).
_NOTE = re.compile(r"\[\[((?:(?!\[\[|\]\]|\n\n).)*)\]\]", re.DOTALL)
_KEYS = r"title|credit|authors?|source|notes?|draft(?: date)?|date|contact|copyright|revision|episode|series|format"
_TITLE_PAGE = re.compile(rf"\s*(?:{_KEYS})\s*:", re.IGNORECASE)
_KEY = re.compile(r"(?P<key>[^\s:][^:]*?)\s*:\s*(?P<value>.*)")
_LEFT_OUT = "What stands between /* and */ was left out, as Fountain's rules say."


def recognises(source: Source) -> bool:
    """Whether a plain text has scene headings and no indents: then it is Fountain, or can be read as such."""
    return sketch(source) is Script.FLUSH


def read(source: Source, limits: Limits) -> Draft:
    """The screenplay without its marks: what each paragraph is, is known from them.

    Raises EmptyManuscript, NotText or TooLong.
    """
    decoded = decode(source, limits)
    plain, _ = with_plain_line_ends(decoded.text)
    boneyard = list(_boneyard(plain))
    veiled = unveiled(plain).without(boneyard)
    head = _title_page(veiled)
    notes = [found for found in _NOTE.finditer(plain) if not any(veiled.hidden[found.start() : found.end()])]
    veiled = veiled.without(Span(found.start(), found.end()) for found in notes)
    veiled = veiled.without(mark for line in lines(plain) for mark in emphasis_marks(line.text, line.start))
    shown = [veiled.shown(line) for line in list(lines(plain))[len(head) :]]
    body = passages(shown, Manner(marked=True), _asides(plain, notes))
    front = [Passage(tuple(veiled.shown(line).runs()), kind=Kind.FRONT, tight=True) for line in head]
    text, blocks, origins = weave([*front, *with_returns(without_empty_speeches(body))])
    facts = _facts(veiled.shown(line).words for line in head)
    remarks = (*decoded.notes, *([_LEFT_OUT] if boneyard else []))
    return Draft(NAME, text, blocks, origins, facts.get("title"), facts.get("author") or facts.get("authors"), remarks)


def _boneyard(text: str) -> Iterator[Span]:
    """What stands between ``/*`` and ``*/``, marks and all; one that is never closed is no boneyard."""
    start = text.find("/*")
    while start >= 0 and (end := text.find("*/", start + 2)) >= 0:
        yield Span(start, end + 2)
        start = text.find("/*", end + 2)


def _title_page(veiled: Veiled) -> list[Line]:
    """The lines of the title page, which ends at the first empty line; none where the script has none."""
    found = list(lines(veiled.text))
    leading = list(takewhile(lambda line: veiled.shown(line).blank, found))
    page = list(takewhile(lambda line: not veiled.shown(line).blank, found[len(leading) :]))
    return [*leading, *page] if page and _TITLE_PAGE.match(veiled.shown(page[0]).words) else []


def _facts(page: Iterable[str]) -> dict[str, str]:
    """The title page's values by key in small letters; a value may stand indented below its key."""
    values: dict[str, list[str]] = {}
    key = ""
    for line in page:
        found = _KEY.fullmatch(line.rstrip()) if not line[:1].isspace() else None
        if found:
            key = found["key"].lower()
        values.setdefault(key, []).append(found["value"] if found else line.strip())
    return {key: " ".join(part for part in parts if part) for key, parts in values.items()}


def _asides(text: str, notes: Iterable[re.Match[str]]) -> dict[int, list[Passage]]:
    """Each note as a passage, by the number of the line on which it begins."""
    asides: dict[int, list[Passage]] = {}
    number, counted = 1, 0
    for note in notes:
        number += text.count("\n", counted, note.start())
        counted = note.start()
        asides.setdefault(number, []).append(Passage(tuple(_note_runs(text, note, number)), kind=Kind.NOTE))
    return asides


def _note_runs(text: str, note: re.Match[str], number: int) -> Iterator[Run]:
    start = note.start(1)
    for row in note.group(1).split("\n"):
        column = start - text.rfind("\n", 0, start)
        yield Run(row, number, column)
        yield Run("\n", number, column + len(row))
        start, number = start + len(row) + 1, number + 1
