"""Short stories made from the sentences of the examples, as many as wanted, each another, from a fixed seed.

No sense is in them; their sentences are real ones, so that what reads them has as much to do as with others.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

EXAMPLES = Path(__file__).parents[1] / "examples"
WORDS = 300
SENTENCES = 4
"""Of a paragraph."""

_SENTENCE = re.compile(r"[A-Z“\"][^.!?]*[.!?]”?(?=\s)")


def stories(count: int, seed: int = 1, words: int = WORDS) -> Iterator[str]:
    """``count`` stories of about ``words`` words."""
    known = sentences()
    for n in range(count):
        chance = Random(f"{seed}:{n}")
        told: list[str] = [f"It was the {n + 1:,}th of these stories."]
        length = 7
        while length < words:
            told.append(chance.choice(known))
            length += len(told[-1].split())
        yield "\n\n".join(" ".join(told[at : at + SENTENCES]) for at in range(0, len(told), SENTENCES)) + "\n"


def sentences() -> list[str]:
    """The sentences of the examples."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("the_*")) if path.suffix != ".json")
    return [" ".join(found.split()) for text in texts for found in _SENTENCE.findall(text) if len(found.split()) > 3]


def write_lines(file: Path, count: int, seed: int = 1) -> None:
    """Write ``count`` stories as JSON lines, with a title and a year each."""
    with file.open("w", encoding="utf-8") as stream:
        for n, text in enumerate(stories(count, seed)):
            stream.write(json.dumps({"title": f"Story {n + 1}", "year": 1900 + n % 120, "text": text}) + "\n")
