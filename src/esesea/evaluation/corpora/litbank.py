"""LitBank: a hundred works of fiction, some 2,000 words of each annotated by hand.

Entities: Bamman, Popat and Shen, NAACL 2019. Events: Sims, Park and Bamman, ACL 2019. Coreference: Bamman, Lewke and
Mansoor, LREC 2020. Quotations: Sims and Bamman, EMNLP 2020. The words and sentences of all four layers are the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from esesea.evaluation.corpora.columns import Row, cell, read_columns, read_lines
from esesea.evaluation.errors import GoldMissing, GoldUnreadable
from esesea.evaluation.measures.spans import TypedSpan, WordSpan

LAYERS = {
    "entities": "entities/tsv/{}.tsv",
    "coreference": "coref/conll/{}.conll",
    "events": "events/tsv/{}.tsv",
    "quotations": "quotations/tsv/{}.ann",
}
"""Where each layer of a work is kept."""

SPLITS = {
    "entities": "splits/entities.{split}.ids",
    "events": "splits/events.{split}.ids",
    "coreference": "splits/coref_tenfold/{fold}/{split}.ids",
}
"""The lists of works in the published splits; quotations, which attribute speech to coreference's people, share its."""

FIRST_LABEL = 1
COREFERENCE, COREFERENCE_WORD = 12, 3
_ENDING = re.compile(r"\.(?:tsv|conll|ann|txt)$")
_REFERENCE = re.compile(r"(\()?(\d+)(\))?")


@dataclass(frozen=True, slots=True)
class Corpus:
    """The folder that holds LitBank's layers and splits."""

    folder: Path

    def works(self, list_of: str, split: str, fold: int = 0) -> tuple[str, ...]:
        """The works of a published split, in its order; ``fold`` counts coreference's ten folds from 0.

        Raises GoldMissing where the list is not there.
        """
        path = self.folder / SPLITS[list_of].format(split=split, fold=fold)
        if not path.is_file():
            raise GoldMissing(str(self.folder), (str(path.relative_to(self.folder)),), "LitBank")
        names = (line.strip() for line in read_lines(path))
        return tuple(_ENDING.sub("", name) for name in names if name)

    def path(self, layer: str, work: str) -> Path:
        """Where ``work``'s file of ``layer`` is."""
        return self.folder / LAYERS[layer].format(work)

    def require(self, layers: Iterable[str], works: Iterable[str]) -> None:
        """Raise GoldMissing, naming every file, unless each of ``works`` has each of ``layers``."""
        named = list(works)
        missing = [
            LAYERS[layer].format(work) for layer in layers for work in named if not self.path(layer, work).is_file()
        ]
        if missing:
            raise GoldMissing(str(self.folder), tuple(missing), "LitBank")

    def sentences(self, layer: str, work: str) -> tuple[tuple[str, ...], ...]:
        """The words of ``work``, sentence by sentence, as they stand in ``layer`` (one of columns)."""
        column, comment = (COREFERENCE_WORD, "#") if layer == "coreference" else (0, None)
        rows = read_columns(self.path(layer, work), comment=comment)
        return tuple(tuple(row[column] for row in sentence) for sentence in rows)

    def entities(self, work: str) -> tuple[TypedSpan, ...]:
        """The entity layer: nested mentions that are no pronouns, each with its type; four columns of BIO labels."""
        rows = [row for sentence in read_columns(self.path("entities", work)) for row in sentence]
        columns = range(FIRST_LABEL, max((len(row) for row in rows), default=0))
        return tuple(sorted({found for column in columns for found in _labelled(rows, column)}))

    def events(self, work: str) -> frozenset[int]:
        """The words, counted from 0, that trigger a realis event."""
        rows = [row for sentence in read_columns(self.path("events", work)) for row in sentence]
        return frozenset(place for place, row in enumerate(rows) if cell(row, 1) == "EVENT")

    def clusters(self, work: str) -> tuple[frozenset[WordSpan], ...]:
        """Who or what is who: the mentions that mean the same, pronouns and singletons among them.

        Raises GoldUnreadable where a mention opens and never ends, or ends and never opened.
        """
        path = self.path("coreference", work)
        rows = [row for sentence in read_columns(path, comment="#") for row in sentence]
        open_at: defaultdict[str, list[int]] = defaultdict(list)
        found: defaultdict[str, list[WordSpan]] = defaultdict(list)
        for place, row in enumerate(rows):
            for opens, entity, closes in _REFERENCE.findall(cell(row, COREFERENCE, "_")):
                if opens:
                    open_at[entity].append(place)
                if closes:
                    if not open_at[entity]:
                        raise GoldUnreadable(str(path), f"a mention of {entity} ends at word {place} and never began")
                    found[entity].append(WordSpan(open_at[entity].pop(), place + 1))
        if any(open_at.values()):
            raise GoldUnreadable(str(path), "a mention begins and never ends")
        return _once_each(found.values())

    def quotations(self, work: str) -> frozenset[WordSpan]:
        """Where speech stands, marks and all."""
        starts = [0]
        for sentence in self.sentences("entities", work):
            starts.append(starts[-1] + len(sentence))
        path = self.path("quotations", work)
        rows = [line.split("\t") for line in read_lines(path) if line.startswith("QUOTE\t")]
        try:
            return frozenset(
                WordSpan(starts[int(row[2])] + int(row[3]), starts[int(row[4])] + int(row[5]) + 1) for row in rows
            )
        except (ValueError, IndexError) as fault:
            raise GoldUnreadable(str(path), f"a QUOTE line does not fit the sentences of {work}") from fault


def _labelled(rows: Sequence[Row], column: int) -> list[TypedSpan]:
    """The spans that the BIO labels of one column mark; an I- without its B- opens one, as in CoNLL's evaluation."""
    found: list[TypedSpan] = []
    start, kind = 0, ""
    for place, label in enumerate([*(cell(row, column, "O") for row in rows), "O"]):
        if label.startswith("I-") and label[2:] == kind:
            continue
        if kind:
            found.append(TypedSpan(WordSpan(start, place), kind))
        start, kind = place, label[2:] if label[:2] in {"B-", "I-"} else ""
    return found


def _once_each(clusters: Iterable[list[WordSpan]]) -> tuple[frozenset[WordSpan], ...]:
    """The clusters, each span in the first one that has it; a scorer cannot place one span twice."""
    seen: set[WordSpan] = set()
    kept: list[frozenset[WordSpan]] = []
    for cluster in clusters:
        fresh = frozenset(cluster) - seen
        seen |= fresh
        if fresh:
            kept.append(fresh)
    return tuple(kept)
