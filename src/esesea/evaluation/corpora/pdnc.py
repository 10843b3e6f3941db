"""Novels of the Project Dialogism Novel Corpus (Vishnubhotla, Hammond and Hirst, LREC 2022).

A folder each: the text, its characters with their aliases, its quotations with their speakers. What the corpus calls
byte spans counts characters of the text.
"""

from __future__ import annotations

import ast
import csv
import io
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from esesea.evaluation.corpora.columns import read_text
from esesea.evaluation.errors import GoldMissing, GoldUnreadable
from esesea.text.span import Span

TEXT, CHARACTERS, QUOTATIONS = "novel_text.txt", "character_info.csv", "quotation_info.csv"
FOR_NAMES, FOR_SPEAKERS = (TEXT, CHARACTERS), (TEXT, CHARACTERS, QUOTATIONS)
"""What a measure needs of each novel."""
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A quotation: where its first part stands in the corpus's text, who speaks it, and how the text says who.

    ``attribution`` is the corpus's ``quoteType``: ``Explicit`` ("said Ann"), ``Anaphoric`` ("she said"), ``Implicit``.
    """

    span: Span
    speaker: str
    attribution: str


@dataclass(frozen=True, slots=True)
class Novel:
    """The folder of one novel."""

    folder: Path

    @property
    def name(self) -> str:
        """What the corpus calls it."""
        return self.folder.name

    @property
    def text(self) -> Path:
        """The file that is read."""
        return self.folder / TEXT

    def characters(self) -> dict[str, tuple[str, ...]]:
        """The aliases of each character, its main name among them, as the corpus spells them."""
        found: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for row in self._rows(CHARACTERS, "Main Name", "Aliases"):
            found[row["Main Name"]] |= dict.fromkeys((row["Main Name"], *sorted(self._listed(row["Aliases"]))))
        return {name: tuple(aliases) for name, aliases in found.items()}

    def owners(self) -> dict[str, str]:
        """Whose each alias is, in small letters; one that several bear is its first bearer's."""
        found: dict[str, str] = {}
        for name, aliases in self.characters().items():
            for alias in aliases:
                found.setdefault(alias.lower(), name)
        return found

    def quotations(self) -> Iterator[SpokenLine]:
        """The quotations in the file's order; of one in several parts the first part's place counts."""
        for row in self._rows(QUOTATIONS, "quoteByteSpans", "speaker"):
            spans = self._listed(row["quoteByteSpans"])
            try:
                start, end = (int(place) for place in spans[0])
                yield SpokenLine(Span(start, end), row["speaker"], row.get("quoteType") or "")
            except (IndexError, TypeError, ValueError) as fault:
                raise GoldUnreadable(str(self.folder / QUOTATIONS), f"no spans: {row['quoteByteSpans']}") from fault

    def places_in(self, text: str) -> list[int]:
        """Where each character of the corpus's text, and its end, stands in ``text``, which the reader made of it.

        The two may differ in white space and a byte order mark alone; raises GoldUnreadable where they do in more.
        """
        told = read_text(self.text)
        if told == text:
            return list(range(len(text) + 1))
        solid = [place for place, character in enumerate(text) if not character.isspace()]
        places: list[int] = []
        met = 0
        for character in told:
            if character.isspace() or character == BYTE_ORDER_MARK:
                places.append(solid[met - 1] + 1 if met else 0)
                continue
            if met == len(solid) or text[solid[met]] != character:
                raise GoldUnreadable(str(self.text), f"its text is read otherwise from character {len(places)} on")
            places.append(solid[met])
            met += 1
        return [*places, len(text)]

    def _rows(self, file: str, *columns: str) -> list[dict[str, str]]:
        path = self.folder / file
        try:
            rows = list(csv.DictReader(io.StringIO(read_text(path).removeprefix(BYTE_ORDER_MARK))))
        except csv.Error as fault:
            raise GoldUnreadable(str(path), str(fault)) from fault
        absent = [column for column in columns if rows and rows[0].get(column) is None]
        if absent or not rows:
            raise GoldUnreadable(str(path), f"it has no column {absent[0]!r}" if absent else "it has no rows")
        return rows

    def _listed(self, cell: str) -> list[Any]:
        try:
            return list(ast.literal_eval(cell)) if cell.strip() else []
        except (SyntaxError, TypeError, ValueError) as fault:
            raise GoldUnreadable(str(self.folder), f"no list: {cell[:60]}") from fault


def novels(folder: Path, needed: tuple[str, ...] = FOR_SPEAKERS) -> tuple[Novel, ...]:
    """The novels in ``folder``, by name: the folder itself where it is one, else those of its folders that are.

    Raises GoldMissing, naming the files, where there is no novel or one has not all the files ``needed``.
    """
    inside = sorted(entry for entry in folder.iterdir() if entry.is_dir()) if folder.is_dir() else []
    found = [each for each in (folder, *inside) if any((each / file).is_file() for file in needed)]
    if folder in found:
        found = [folder]
    missing = [
        str((each / file).relative_to(folder)) for each in found for file in needed if not (each / file).is_file()
    ]
    if missing or not found:
        raise GoldMissing(str(folder), tuple(missing or (f"NOVEL/{file}" for file in needed)), "PDNC")
    return tuple(Novel(each) for each in found)
