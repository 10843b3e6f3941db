"""How often speech is given to the right speaker, on the novels of PDNC beside this repository.

    python bench/speakers.py [NOVEL …]

Right: the character's name, or one of its names, is an alias of the speaker in ``character_info.csv``. The floor,
the nearest name outside the quotation, is .32 (design notes, "Floors").
"""

from __future__ import annotations

import ast
import csv
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from esesea.reading.annotators.asides import asides
from esesea.reading.annotators.cast import cast
from esesea.reading.annotators.parsing import parsing
from esesea.reading.annotators.quotes import quotes
from esesea.reading.annotators.scenes import scenes
from esesea.reading.annotators.sentences import sentences
from esesea.reading.annotators.speakers import speakers
from esesea.reading.layers import Layers
from esesea.reading.reader import Reader
from esesea.story.character import Character
from esesea.story.speech import Quotation
from esesea.text.manuscript import open_manuscript

PDNC = Path(__file__).parents[2] / "shared" / "data" / "pdnc"
READER = Reader("speech", (parsing, sentences, scenes, quotes, asides, cast, speakers))


def main(novels: list[str]) -> None:
    total: Counter[str] = Counter()
    for folder in sorted(PDNC.iterdir()):
        if folder.is_dir() and (not novels or folder.name in novels):
            counted = Counter(outcomes(folder))
            total += counted
            print(folder.name, report(counted))
    print("all", report(total))


def report(counted: Counter[str]) -> str:
    said = counted["right"] + counted["wrong"]
    return f"accuracy {counted['right'] / counted.total():.3f} precision {counted['right'] / said:.3f} {dict(counted)}"


def outcomes(folder: Path) -> Iterator[str]:
    """For each gold quotation: right, wrong, open (no speaker given) or missed (no quotation there)."""
    document = open_manuscript(folder / "novel_text.txt")
    layers = READER.read(document)
    aliases = gold_aliases(folder)
    persons = {character.id: gold_name(character, aliases) for character in layers.of(Character)}
    told = (folder / "novel_text.txt").read_text(encoding="utf-8")
    offset = document.text.find(told[1000:1200]) - 1000
    yield from (compare(row, offset, layers, persons, aliases) for row in rows(folder / "quotation_info.csv"))


def compare(
    row: dict[str, str], offset: int, layers: Layers, persons: dict[str, str | None], aliases: dict[str, str]
) -> str:
    found = layers.of(Quotation)
    start, end = (place + offset for place in ast.literal_eval(row["quoteByteSpans"])[0])
    first = bisect_right(found, start + 1, key=lambda one: one.span.start) - 1
    near = [one for one in found[max(first, 0) : first + 2] if one.span.start < end and one.span.end > start]
    if not near:
        return "missed"
    if near[0].speaker is None:
        return "open"
    return "right" if persons[near[0].speaker] == aliases.get(row["speaker"].lower(), row["speaker"]) else "wrong"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def gold_aliases(folder: Path) -> dict[str, str]:
    """The main name by each alias, lower case."""
    found: dict[str, str] = {}
    for row in rows(folder / "character_info.csv"):
        for alias in (*ast.literal_eval(row["Aliases"]), row["Main Name"]):
            found.setdefault(alias.lower(), row["Main Name"])
    return found


def gold_name(character: Character, aliases: dict[str, str]) -> str | None:
    """Which gold character ours is: by its name, else by the first of its names that is an alias."""
    for name in (character.name, *character.names):
        plain = name.lower().removeprefix("the ")
        found = aliases.get(name.lower()) or aliases.get(plain) or aliases.get(f"the {plain}")
        if found:
            return found
    return None


if __name__ == "__main__":
    main(sys.argv[1:])
