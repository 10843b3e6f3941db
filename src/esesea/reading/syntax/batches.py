"""Texts put together to be parsed at once, by what stands in them.

A parse is computed for a batch as a whole, and its last digits may differ with what else is in the batch. So that an
edit leaves the batches elsewhere as they are, a batch ends where the words themselves say so ("content-defined
chunking", after Muthitacharoen, Chen and Mazières 2001), and never for having been counted from the story's beginning.
"""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

FEWEST, MOST = 8, 32
"""Texts in a batch, save the last one. 8 to 64 paragraphs at once are parsed equally fast; one at a time takes 1.6
times as long. A parser's memory grows with the batch; spaCy advises about 1 GB for 100,000 characters."""

ONE_IN = 8
"""How seldom a text opens a batch by its own words: batches hold 14 texts on the average."""

MOST_CHARACTERS = 50_000
"""Before a text that makes a batch longer than this, it ends."""


def batches_of(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Ranges (from, to) of ``texts``, in order. After an edit they are soon the same again. Linear."""
    found: list[tuple[int, int]] = []
    begin = characters = 0
    for at, text in enumerate(texts):
        count = at - begin
        own = count >= FEWEST and crc32(text.encode()) % ONE_IN == 0
        if count and (own or count == MOST or characters + len(text) > MOST_CHARACTERS):
            found.append((begin, at))
            begin, characters = at, 0
        characters += len(text)
    if begin < len(texts):
        found.append((begin, len(texts)))
    return found
