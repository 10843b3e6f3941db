"""The page about corpora: the tables that a corpus has beside those of a story, and what bounds a book."""

from __future__ import annotations

from collections.abc import Iterator

from pages.marks import between, head, page, row

from esesea.corpus.meaning import ABOUT, COLUMNS
from esesea.corpus.plan.making import LEAST_WORDS, MOST_WORDS
from esesea.corpus.schema import OWN, columns
from esesea.corpus.settings import GIBIBYTE, Bounds


def corpus() -> str:
    """``corpus.md`` with its tables and its bounds."""
    own = [line for name in OWN for line in _table(name)]
    named = ", ".join(f"[`{name}`](reference/tables.md#{name})" for name in columns() if name not in OWN)
    told = between(between(page("corpus.md"), "own tables", own), "story tables", ["", named, ""])
    return between(told, "bounds", _bounds(Bounds()))


def _table(name: str) -> Iterator[str]:
    yield from ("", f"### {name}", ABOUT[name], "", *head("column", "type", "what it says"))
    for column in OWN[name]:
        yield row(f"`{column.name}`", column.type.value, COLUMNS[name][column.name])


def _bounds(bounds: Bounds) -> Iterator[str]:
    yield from head("bound", "if not said otherwise", "option")
    yield row("memory of the processes that read one book", f"{bounds.memory // GIBIBYTE} GiB", "`--limit-memory`")
    yield row("time that one book may take", f"{bounds.seconds / 60:.0f} minutes", "`--limit-time`")
    yield row("words of a book", f"{bounds.words:,}", "`--limit-words`")
    yield row("tries of a book under which the reading process died", f"{bounds.attempts}", "`corpus.Bounds`")
    suiting = f"{LEAST_WORDS:,}, up to {MOST_WORDS:,} in a large corpus"
    together = f"{bounds.part_words:,}" if bounds.part_words else suiting
    yield row("words of short books that are read and written together", together, "`corpus.Bounds`")
    yield row("time that writing waits for a full disk", f"{bounds.patience / 60:.0f} minutes", "`corpus.Bounds`")
