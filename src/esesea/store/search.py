"""Words looked up in the manuscript."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass

from esesea.text.span import Span

WORD = re.compile(r'"([^"]*)"|(\S+)')
SAYABLE = re.compile(r"\w")

# Two of Unicode's noncharacters: for use inside programs, never in a text (Unicode 16, section 23.7).
OPEN, CLOSE = "\ufdd0", "\ufdd1"

QUERY = f"""
SELECT paragraphs.scene, paragraphs.start, paragraphs.text, highlight(search, 0, '{OPEN}', '{CLOSE}')
FROM search JOIN paragraphs ON paragraphs.n = search.rowid
WHERE search MATCH ? ORDER BY search.rank, paragraphs.n LIMIT ?
"""  # noqa: S608 - nothing of it comes from outside


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that holds all the words: its ``span`` and ``text``, its ``scene`` (None outside of scenes).

    ``found`` are the places of the words that were asked for, in order.
    """

    scene: str | None
    span: Span
    text: str
    found: tuple[Span, ...]


def search(connection: sqlite3.Connection, words: str, limit: int) -> tuple[Hit, ...]:
    """The paragraphs that hold all of ``words``, best first (BM25), at most ``limit``.

    Forms of an English word are alike (``ran`` is not ``run``, but ``runs`` is), as are letters with and without
    accents. Words between double quotes stand together; ``light*`` also finds ``lighthouse``. No words, no hits.
    """
    query = fts_query(words)
    if not query:
        return ()
    rows = connection.execute(QUERY, (query, limit)).fetchall()
    return tuple(
        Hit(scene, Span(start, start + len(text)), text, _found(marked, start)) for scene, start, text, marked in rows
    )


def fts_query(words: str) -> str:
    """``words`` as an FTS5 query in which nothing is an operator but the quotes and a final ``*``."""
    parts: list[str] = []
    for phrase, word in WORD.findall(words):
        said = phrase or word.replace('"', "")
        if SAYABLE.search(said):
            parts.append(f'"{said.rstrip("*")}"' + ("*" if word.endswith("*") else ""))
    return " ".join(parts)


def _found(marked: str, start: int) -> tuple[Span, ...]:
    """Where the marks stand, once they are taken out again."""
    spans: list[Span] = []
    at, begun = start, start
    for part in re.split(f"([{OPEN}{CLOSE}])", marked):
        if part == OPEN:
            begun = at
        elif part == CLOSE:
            spans.append(Span(begun, at))
        else:
            at += len(part)
    return tuple(spans)
