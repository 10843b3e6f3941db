"""Files of JSON lines: a book a line, its text in one of the fields."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from esesea.corpus.book import Kind, Location
from esesea.corpus.sources.columns import TEXT, Columns, chosen, said
from esesea.corpus.sources.found import Found, Listed, NotFound, hash_of, words_in
from esesea.corpus.sources.opening import opened
from esesea.text.errors import Damaged, EmptyManuscript, ManuscriptError, TooLong
from esesea.text.limits import DEFAULT

MOST = DEFAULT.max_source_bytes
"""Bytes of one line."""


def lines_of(url: str, called: str, text_column: str | None) -> Iterator[Listed]:
    """Every book in the file at ``url``; its text is in ``text_column``, by default the first of `TEXT` there is.

    A line that is no JSON object, is too long or has no text is a failure of its own; empty lines are passed over.
    """
    try:
        with opened(url, called) as stream:
            begin = number = 0
            while line := stream.readline(MOST + 1):
                number += 1
                source = f"{called}#{number}"
                if len(line) > MOST:
                    yield NotFound.of(source, TooLong(source, len(line), MOST, "bytes"))
                    return  # where the next line begins is not known within bounds
                if line.strip():
                    yield _listed(line, source, Location(Kind.JSONL, url, "", begin, len(line)), text_column)
                begin += len(line)
    except ManuscriptError as error:
        yield NotFound.of(called, error)


def _listed(line: bytes, source: str, location: Location, text_column: str | None) -> Listed:
    try:
        row = msgspec.json.decode(line)
    except msgspec.DecodeError:
        return NotFound.of(source, Damaged(source, "its line is no JSON"))
    except RecursionError:
        return NotFound.of(source, Damaged(source, "its line is nested too deep"))
    columns = chosen(row, text_column) if isinstance(row, dict) else None
    if columns is None:
        return NotFound.of(source, Damaged(source, f"its line has no field “{text_column or '”, “'.join(TEXT)}”"))
    return book_of(
        row, columns, source, Location(Kind.JSONL, location.url, columns.text, location.begin, location.length)
    )


def book_of(row: dict[str, object], columns: Columns, source: str, location: Location) -> Listed:
    """The book of one row of a table of texts."""
    text = row.get(columns.text)
    if not isinstance(text, str):
        return NotFound.of(source, Damaged(source, f"its “{columns.text}” is no text"))
    if not text.strip():
        return NotFound.of(source, EmptyManuscript(source))
    title, author, rest = said(row, columns)
    name = f"{(title or source.rpartition('/')[2].replace('#', ' ')).replace('/', ' ')}.txt"
    return Found(source, name, location, hash_of(text), words_in(len(text), name), title, author, rest)
