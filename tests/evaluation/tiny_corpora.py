"""Corpora of a few words in the form of LitBank and of PDNC."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

Columns = Sequence[Sequence[tuple[str, ...]]]
"""Sentences of words, each with the cells that follow it."""

ENTITIES = (
    (("Ann", "B-PER", "B-PER"), ("of", "I-PER", "O"), ("Hale", "I-PER", "B-GPE"), ("sat", "O", "O"), (".", "O", "O")),
    (("Her", "B-PER", "O"), ("aunt", "I-PER", "O"), ("saw", "O", "O"), ("her", "O", "O"), (".", "O", "O")),
)

COREFERENCE = (
    (("Ann", "(0"), ("of", ""), ("Hale", "(1)|0)"), ("sat", "_"), (".", "_")),
    (("Her", "(2|(0)"), ("aunt", "2)"), ("saw", "_"), ("her", "(0)|"), (".", "_")),
)
"""A cell is empty and one ends in a stray bar, as in the published files."""

EVENTS = (
    (("Ann", "O"), ("of", "O"), ("Hale", "O"), ("sat", "EVENT"), (".", "O")),
    (("Her", "O"), ("aunt", "O"), ("saw", "EVENT"), ("her", "O"), (".", "O")),
)
QUOTATIONS = "QUOTE\tQ1\t0\t3\t1\t1\tsat . Her aunt\nATTRIB\tQ1\tAnn-0\n"


def litbank(folder: Path, works: Sequence[str] = ("tiny_brat",)) -> Path:
    """A folder in which every work and every split is the same two sentences."""
    for work in works:
        write(folder / "entities" / "tsv" / f"{work}.tsv", columns(ENTITIES, end="\t"))
        write(folder / "events" / "tsv" / f"{work}.tsv", columns(EVENTS))
        write(folder / "quotations" / "tsv" / f"{work}.ann", QUOTATIONS)
        told = tuple(
            tuple((work, "0", str(place), word, *"_" * 8, cell) for place, (word, cell) in enumerate(sentence))
            for sentence in COREFERENCE
        )
        begin, end = f"#begin document ({work}); part 0\n", "#end document\n"
        write(folder / "coref" / "conll" / f"{work}.conll", begin + columns(told) + end)
    for split in ("train", "dev", "test"):
        write(folder / "splits" / f"entities.{split}.ids", "".join(f"{work}.tsv\n" for work in works))
        write(folder / "splits" / f"events.{split}.ids", "".join(f"{work}\n" for work in works))
        write(folder / "splits" / "coref_tenfold" / "0" / f"{split}.ids", "".join(f"{work}.tsv\n" for work in works))
    return folder


TALE = (
    '"Come in," said Anna Hale.\n\n"I will," Tom Reed answered, and he came in.\n\n'
    '"Sit down," said Anna. Anna smiled. Mr. Reed sat down.\n'
)
PEOPLE = {"Anna Hale": {"Anna Hale", "Anna", "Miss Hale"}, "Tom Reed": {"Tom Reed", "Mr. Reed"}}
LINES = (("Come in,", "Anna Hale", "Explicit"), ("I will,", "Tom Reed", "Explicit"), ("Sit down,", "Anna Hale", ""))


def novel(
    folder: Path,
    text: str = TALE,
    people: Mapping[str, set[str]] = PEOPLE,
    lines: Sequence[tuple[str, str, str]] = LINES,
) -> Path:
    """A novel whose gold says that ``lines`` (words, speaker, attribution) are spoken."""
    write(folder / "novel_text.txt", text)
    write_csv(
        folder / "character_info.csv", [{"Main Name": one, "Aliases": repr(all_)} for one, all_ in people.items()]
    )
    rows = [
        {
            "quoteByteSpans": repr([[text.index(words), text.index(words) + len(words)]]),
            "speaker": speaker,
            "quoteType": kind,
        }
        for words, speaker, kind in lines
    ]
    write_csv(folder / "quotation_info.csv", rows)
    return folder


def columns(sentences: Columns, end: str = "") -> str:
    return "".join("".join("\t".join(row) + end + "\n" for row in sentence) + "\n" for sentence in sentences)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_csv(path: Path, rows: Sequence[Mapping[str, str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
