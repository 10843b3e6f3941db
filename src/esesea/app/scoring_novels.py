"""Readers measured on whole novels: who speaks, and which names are one person's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from esesea.evaluation.corpora.pdnc import FOR_NAMES, FOR_SPEAKERS, Novel, novels
from esesea.evaluation.evaluation import Panel
from esesea.evaluation.measures.aliases import b_cubed, grouped, last_words
from esesea.evaluation.measures.counts import Counts
from esesea.evaluation.measures.speech import attribution, gold_character, outcomes
from esesea.evaluation.naming import found_names, gold_names
from esesea.progress import Progress, tracked
from esesea.reading import readers
from esesea.reading.layers import Layers
from esesea.reading.partial import making
from esesea.story.character import Character, Mention
from esesea.story.speech import Quotation
from esesea.text.document import Document
from esesea.text.manuscript import open_manuscript

PHASE = "reading the novels"
FLOOR = "last_word_"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder of novels, and who reads them."""

    folder: Path
    reader: str
    spacy_model: str
    progress: Progress


def speakers(shelf: Shelf) -> tuple[Panel, ...]:
    """Who speaks each quotation, end to end."""

    def compare(novel: Novel, document: Document, layers: Layers) -> Counts:
        owners = novel.owners()
        whose = {character.id: gold_character(character, owners) for character in layers.of(Character)}
        places = novel.places_in(document.text)
        return outcomes(novel.quotations(), places, layers.of(Quotation), whose, owners)

    return (Panel(_each(shelf, FOR_SPEAKERS, (Quotation, Character), compare), attribution),)


def names(shelf: Shelf) -> tuple[Panel, ...]:
    """Which aliases are one person's; besides, as a floor, what grouping them by their last word gives."""

    def compare(novel: Novel, document: Document, layers: Layers) -> Counts:
        gold = gold_names(novel.characters(), document.text)
        found = found_names(gold, document, layers.of(Character), layers.of(Mention))
        return grouped(gold, found) | grouped(gold, last_words(tuple(gold)), FLOOR)

    return (Panel(_each(shelf, FOR_NAMES, (Character, Mention), compare), _names),)


def _names(counted: Counts) -> dict[str, float]:
    return b_cubed(counted) | b_cubed(counted, FLOOR)


def _each(
    shelf: Shelf,
    files: tuple[str, ...],
    needs: tuple[type, ...],
    compare: Callable[[Novel, Document, Layers], Counts],
) -> dict[str, Counts]:
    reader = making(readers.reader(shelf.reader, shelf.spacy_model), needs)
    found: dict[str, Counts] = {}
    shelved = novels(shelf.folder, files)
    for novel in tracked(shelved, PHASE, len(shelved), shelf.progress):
        document = open_manuscript(novel.text)
        found[novel.name] = compare(novel, document, reader.read(document, shelf.progress))
    return found
