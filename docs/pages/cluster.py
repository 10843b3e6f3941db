"""The cluster guide's table of sizes: what was measured, and what that makes for larger libraries."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pages.marks import DOCS, between, head, page, row

MEASURED = "sizing.json"
"""What ``python -m bench.sizing NOVEL … --out docs/sizing.json`` measured."""

HOUR, DAY = 3600, 24 * 3600
CORES = (16, 256)
LIBRARIES = (
    ("10,000 novels of 100,000 words", "novels", 10_000 * 100_000),
    ("10 million fan fictions of 5,000 words", "short_stories", 10_000_000 * 5_000),
)


def cluster() -> str:
    """``corpus-cluster.md`` with its sizes."""
    measured = json.loads((DOCS / MEASURED).read_text(encoding="utf-8"))
    return between(page("corpus-cluster.md"), "sizing", ["", *_sizing(measured), ""])


def _sizing(measured: dict[str, dict[str, float]]) -> Iterator[str]:
    yield f"Measured on {measured['machine']}."
    yield ""
    yield from head(
        "measured", "books", "words", "words a core-second", "a million words", "memory of a worker", "Parquet"
    )
    for name, words in (("novels", "novels"), ("short_stories", "short stories of 300 words")):
        found = measured[name]
        rate = found["words_per_core_second"]
        yield row(
            words,
            f"{found['books']:,}",
            f"{found['words']:,}",
            f"{rate:,}",
            f"{1e6 / rate / 60:.0f} core-minutes, {1e6 / rate / HOUR:.2f} × *P*",
            f"{found['mebibytes']:,} MiB",
            f"{found['bytes_per_word']:.0f} bytes a word",
        )
    yield ""
    yield from head("projected", "words", "core-hours", *(f"with {each} cores" for each in CORES), "costs", "Parquet")
    for words, like, many in LIBRARIES:
        found = measured[like]
        seconds = many / found["words_per_core_second"]
        times = (_spoken(seconds / each) for each in CORES)
        size = f"{many * found['bytes_per_word'] / 1e9:,.0f} GB"
        yield row(words, f"{many:,}", f"{seconds / HOUR:,.0f}", *times, f"{seconds / HOUR:,.0f} × *P*", size)


def _spoken(seconds: float) -> str:
    if seconds < 3 * HOUR:
        return f"{seconds / 60:.0f} minutes"
    return f"{seconds / HOUR:.0f} hours" if seconds < 3 * DAY else f"{seconds / DAY:,.0f} days"
