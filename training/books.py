"""LitBank's books as values for training, split so that no figure is taken on what was learnt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from esesea.evaluation.corpora.litbank import Corpus
from esesea.evaluation.measures.spans import TypedSpan, WordSpan
from esesea.evaluation.typed_mentions import typed_mentions
from esesea.reading.entity_mentions import EntityType
from esesea.reading.literary.spans import TYPES

Mention = tuple[int, int, int]
"""First word, last word (inclusive, counted in the book), type (an index of TYPES)."""


@dataclass(frozen=True, slots=True)
class Book:
    """About 2,000 words of a novel with what annotators marked in them. Words are counted from 0 over the book.

    ``entities`` is the nested entity layer (no pronouns); ``mentions`` the coreference layer (pronouns too), with the
    types of ``typed_mentions``, in order, the wider first; ``entity_of`` numbers what each refers to.
    """

    name: str
    sentences: tuple[tuple[str, ...], ...]
    events: frozenset[int]
    entities: frozenset[Mention]
    mentions: tuple[Mention, ...]
    entity_of: tuple[int, ...]

    @property
    def words(self) -> list[str]:
        """All words."""
        return [word for sentence in self.sentences for word in sentence]


@dataclass(frozen=True, slots=True)
class Shelves:
    """The books' names by use.

    Mentions stand in two layers with two splits, so the books of both test parts teach no spans at all; the dev books
    are the entity split's, less those that the coreference split tests on. Events keep their own split; what of its
    training part stands among the dev books teaches nothing, and so chooses the threshold with its dev part.
    """

    spans: frozenset[str]
    dev: frozenset[str]
    events: frozenset[str]
    event_dev: frozenset[str]
    tests: dict[str, frozenset[str]]


def shelves(corpus: Corpus) -> Shelves:
    """The published splits, with nothing tested that was learnt. Raises GoldMissing."""
    parts = {
        layer: {split: frozenset(corpus.works(layer, split)) for split in ("train", "dev", "test")}
        for layer in ("entities", "events", "coreference")
    }
    tested = parts["entities"]["test"] | parts["coreference"]["test"]
    dev = parts["entities"]["dev"] - tested
    known = frozenset().union(*parts["entities"].values())
    return Shelves(
        spans=known - tested - dev,
        dev=dev,
        events=parts["events"]["train"] - dev,
        event_dev=parts["events"]["dev"] | (dev & parts["events"]["train"]),
        tests={layer: splits["test"] for layer, splits in parts.items()},
    )


def book(corpus: Corpus, name: str) -> Book:
    """Read one book. Raises GoldMissing, or GoldUnreadable where a layer is broken."""
    corpus.require(("entities", "coreference", "events"), (name,))
    typed, _ = typed_mentions(corpus.clusters(name), corpus.entities(name))
    owner = {span: number for number, cluster in enumerate(corpus.clusters(name)) for span in cluster}
    order = sorted(typed, key=lambda mention: (mention.span.start, -mention.span.end))
    return Book(
        name,
        corpus.sentences("events", name),
        corpus.events(name),
        frozenset(_marks(corpus.entities(name))),
        tuple(_marks(order)),
        tuple(owner[mention.span] for mention in order),
    )


def books(folder: Path, names: Iterable[str]) -> tuple[Book, ...]:
    """Several, in the order of their names."""
    return tuple(book(Corpus(folder), name) for name in sorted(names))


def _marks(spans: Iterable[TypedSpan]) -> list[Mention]:
    return [(one.span.start, one.span.end - 1, TYPES.index(EntityType(one.type))) for one in spans]


def as_span(mention: Mention) -> WordSpan:
    """A mention's words as the measures count them."""
    return WordSpan(mention[0], mention[1] + 1)
