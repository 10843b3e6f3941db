"""How the shipped graphs do on books: thresholds chosen on the development books, figures on the tests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from esesea.evaluation.corpora.litbank import Corpus
from esesea.evaluation.measures.coreference import compared, conll
from esesea.evaluation.measures.counts import Counts, total
from esesea.evaluation.measures.spans import WordSpan, exactness, matches
from esesea.evaluation.pronouns import is_pronoun
from esesea.reading.literary.coreference import pairs_compared
from esesea.reading.literary.encoder import Encoded, Vectors, encode
from esesea.reading.literary.entities import entities_of
from esesea.reading.literary.spans import FoundSpan
from esesea.reading.literary.weights import Weights
from training.books import Book, as_span, books, shelves
from training.speech import speech_in
from training.texts import mentions_in, words_of

LOW = 0.1
"""What is below this is never a mention; thresholds are chosen among those above."""

GRID = tuple(np.arange(0.2, 0.81, 0.05).round(2).tolist())
ANTECEDENT_GRID = tuple(np.arange(-1.5, 1.51, 0.25).round(2).tolist())
UNCHOSEN = {"mention": LOW, "entity": LOW, "event": LOW, "antecedent": 0.0}

Figures = dict[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """A book, and what the encoder says of it at the lowest thresholds."""

    book: Book
    encoded: Encoded


def answers(books: Iterable[Book], weights: Weights, *, gold_mentions: bool = False) -> list[Answer]:
    """Read every book; with ``gold_mentions`` take those marked in place of those found."""
    low = weights.at(UNCHOSEN)
    pieces = weights.pieces
    return [
        Answer(book, encode(words_of(book.sentences, pieces), low, book.mentions if gold_mentions else None))
        for book in books
    ]


def thresholds_of(data: Path, weights: Weights) -> dict[str, float]:
    """What ``chosen`` chooses on LitBank at ``data``."""
    shelf = shelves(Corpus(data))
    dev, event_dev = (answers(books(data, names), weights) for names in (shelf.dev, shelf.event_dev))
    return chosen(dev, answers(books(data, shelf.dev), weights, gold_mentions=True), event_dev, weights)


def figures_of(data: Path, weights: Weights) -> dict[str, Figures]:
    """The figures of ``dev`` and ``test`` with the thresholds of ``weights``."""
    shelf, at = shelves(Corpus(data)), weights.manifest.thresholds
    found: dict[str, Figures] = {}
    for part, spans, entities, events in (
        ("dev", shelf.dev, shelf.dev, shelf.event_dev),
        ("test", shelf.tests["coreference"], shelf.tests["entities"], shelf.tests["events"]),
    ):
        said = answers(books(data, spans), weights)
        marked = answers(books(data, spans), weights, gold_mentions=True)
        in_entities = mention_figures(answers(books(data, entities), weights), at["mention"], at["entity"])
        found[part] = {
            **mention_figures(said, at["mention"], at["entity"]),
            "entities": in_entities["entities"],
            **event_figures(answers(books(data, events), weights), at["event"]),
            **coreference_figures(said, at["mention"], at["antecedent"], weights),
            "gold_mentions": coreference_figures(marked, at["mention"], at["antecedent"], weights)["coreference"],
        }
    return found


def chosen(
    dev: Sequence[Answer], marked: Sequence[Answer], event_dev: Sequence[Answer], weights: Weights
) -> dict[str, float]:
    """The thresholds that do best on the development books, each for its own figure.

    That of antecedents for the mean of coreference on mentions found and on ``marked`` ones: nine books say little.
    """
    mention = _best(GRID, lambda at: mention_figures(dev, at, LOW)["mentions"])
    entity = _best(GRID, lambda at: mention_figures(dev, mention, at)["entities"])
    event = _best(GRID, lambda at: event_figures(event_dev, at)["events"])

    def joined(at: float) -> float:
        return sum(coreference_figures(found, mention, at, weights)["coreference"] for found in (dev, marked))

    antecedent = _best(ANTECEDENT_GRID, joined)
    return {"mention": mention, "entity": entity, "event": event, "antecedent": antecedent}


def _best(grid: Sequence[float], figure: Callable[[float], float]) -> float:
    return max(grid, key=figure)


def mention_figures(found: Sequence[Answer], mention: float, entity: float) -> Figures:
    """Typed exact F1, in [0, 1]: of mentions, of those that are no pronouns, of the entity layer."""
    counted: list[Counts] = []
    for answer in found:
        book, words = answer.book, answer.book.words
        said = _above(answer.encoded.mentions, mention)

        def named(spans: Iterable[tuple[int, int, int]], words: list[str] = words) -> list[tuple[int, int, int]]:
            return [span for span in spans if not is_pronoun(words[span[0] : span[1] + 1])]

        counted.append(
            matches(book.mentions, said, "mentions_")
            | matches(named(book.mentions), named(said), "named_")
            | matches(book.entities, _above(answer.encoded.entities, entity), "entities_")
        )
    summed = total(counted)
    return {
        name: exactness(summed, f"{key}_")["f1"]
        for name, key in (("mentions", "mentions"), ("nonpronoun", "named"), ("entities", "entities"))
    }


def event_figures(found: Sequence[Answer], threshold: float) -> Figures:
    """F1 of the words that tell of an event."""
    counted = [
        matches(answer.book.events, set(np.nonzero(answer.encoded.events > threshold)[0].tolist())) for answer in found
    ]
    return {"events": exactness(total(counted))["f1"]}


def coreference_figures(found: Sequence[Answer], mention: float, antecedent: float, weights: Weights) -> Figures:
    """CoNLL F1 of the entities among the mentions surer than ``mention``."""
    counted: list[Counts] = []
    for answer in found:
        book = answer.book
        kept = [at for at, span in enumerate(answer.encoded.mentions) if span.probability > mention]
        spans = [answer.encoded.mentions[at] for at in kept]
        mentions = mentions_in(book, [(span.first, span.last, span.type) for span in spans], speech_in(book))
        vectors = answer.encoded.vectors
        few = Vectors(*(one[kept] for one in (vectors.vector, vectors.as_later, vectors.as_earlier, vectors.names)))
        entity = entities_of(mentions, pairs_compared(mentions, few, weights), antecedent)
        words = [WordSpan(span.first, span.last + 1) for span in spans]
        counted.append(compared(clusters(map(as_span, book.mentions), book.entity_of), clusters(words, entity)))
    return {"coreference": conll(total(counted))["conll_f1"]}


def _above(spans: Iterable[FoundSpan], threshold: float) -> list[tuple[int, int, int]]:
    return [(span.first, span.last, span.type) for span in spans if span.probability > threshold]


def clusters(spans: Iterable[WordSpan], entity: Iterable[int]) -> list[frozenset[WordSpan]]:
    """The mentions by the number of their entity."""
    found: defaultdict[int, set[WordSpan]] = defaultdict(set)
    for span, number in zip(spans, entity, strict=True):
        found[number].add(span)
    return [frozenset(cluster) for cluster in found.values()]
