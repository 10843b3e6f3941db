"""Readers measured on LitBank: its words are given to them, and nothing else is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from esesea.evaluation.corpora.litbank import Corpus
from esesea.evaluation.evaluation import Panel
from esesea.evaluation.measures.coreference import compared, conll
from esesea.evaluation.measures.counts import Counts
from esesea.evaluation.measures.spans import TypedSpan, WordSpan, exactness, matches, typed_matches
from esesea.evaluation.pronouns import is_pronoun
from esesea.evaluation.typed_mentions import typed_mentions
from esesea.progress import Progress, tracked
from esesea.reading import readers
from esesea.reading.entity_layer import NEEDS, entities_found, mentions_found
from esesea.reading.given_words import GivenWords, WordMention, given_words, on_given_words, takes_mentions
from esesea.reading.layers import Layers
from esesea.reading.literary.spans import TYPES
from esesea.reading.partial import making
from esesea.story.event import Event
from esesea.story.speech import Quotation
from esesea.text.span import Span

PHASE = "reading the works"
GOLD_MENTIONS = "gold_mentions_"


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the works lie, which split of them is read, and by whom; ``fold`` is coreference's, from 0."""

    corpus: Corpus
    split: str
    fold: int
    reader: str
    spacy_model: str
    progress: Progress

    def works(self, layer: str) -> tuple[str, ...]:
        """The works of the split of ``layer``."""
        return self.corpus.works(layer, self.split, self.fold)

    def read(
        self, words_of: str, work: str, needs: Iterable[type], mentions: Sequence[WordMention] | None = None
    ) -> tuple[GivenWords, Layers]:
        """The words of ``work``, as they stand in the gold's layer ``words_of``, and the reader's layers."""
        given = given_words(work, self.corpus.sentences(words_of, work))
        whole = readers.reader(self.reader, self.spacy_model)
        reader = on_given_words(making(whole, needs), given, self.spacy_model, mentions)
        return given, reader.read(given.document)


def entities(desk: Desk) -> tuple[Panel, ...]:
    """Mentions of people, places, vehicles and organisations: the entity layer, and coreference's mentions."""
    layer, mentions = desk.works("entities"), desk.works("coreference")
    desk.corpus.require(("entities",), (*layer, *mentions))
    desk.corpus.require(("coreference",), mentions)
    works = tuple(dict.fromkeys((*layer, *mentions)))
    of_layer: dict[str, Counts] = {}
    of_mentions: dict[str, Counts] = {}
    for work in tracked(works, PHASE, len(works), desk.progress):
        given, layers = desk.read("entities", work, NEEDS)
        if work in layer:
            found = [_typed(given, span, kind) for span, kind in entities_found(layers)]
            of_layer[work] = typed_matches(desk.corpus.entities(work), _named(given, found))
        if work in mentions:
            found = [_typed(given, mention.span, mention.type) for mention in mentions_found(layers)]
            of_mentions[work] = _mention_counts(desk, given, work, found)
    return Panel(of_layer, _entity_measures), Panel(of_mentions, _mention_measures)


def _mention_counts(desk: Desk, given: GivenWords, work: str, found: Sequence[TypedSpan]) -> Counts:
    gold, guessed = typed_mentions(desk.corpus.clusters(work), desk.corpus.entities(work))
    return (
        matches(gold, found, "mentions_")
        | matches(_named(given, gold), _named(given, found), "mentions_nonpronoun_")
        | {"mentions_typed_by_default": guessed}
    )


def _entity_measures(counted: Counts) -> dict[str, float]:
    kinds = sorted(name.removesuffix("_wanted") for name in counted if name.endswith("_wanted"))
    whole = exactness(counted)
    return {"typed_f1": whole.pop("f1"), **whole} | {
        name: value for kind in kinds for name, value in exactness(counted, f"{kind}_", f"{kind}_").items()
    }


def _mention_measures(counted: Counts) -> dict[str, float]:
    figures: dict[str, float] = {}
    for prefix in ("mentions_", "mentions_nonpronoun_"):
        found = exactness(counted, prefix, prefix)
        figures |= {f"{prefix}typed_f1": found.pop(f"{prefix}f1"), **found}
    return figures


def coreference(desk: Desk) -> tuple[Panel, ...]:
    """Who is who, among the mentions that the reader finds; and among the gold ones where they can be given to it."""
    given_too = takes_mentions(readers.reader(desk.reader, desk.spacy_model))
    works = desk.works("coreference")
    desk.corpus.require(("coreference", "entities") if given_too else ("coreference",), works)
    counted: dict[str, Counts] = {}
    for work in tracked(works, PHASE, len(works), desk.progress):
        gold = desk.corpus.clusters(work)
        counted[work] = compared(gold, _clusters(*desk.read("coreference", work, NEEDS)))
        if given_too:
            mentions = _as_given(typed_mentions(gold, desk.corpus.entities(work))[0])
            found = _clusters(*desk.read("coreference", work, NEEDS, mentions))
            counted[work] = {**counted[work], **compared(gold, found, GOLD_MENTIONS)}
    return (Panel(counted, _both_conll if given_too else conll),)


def _both_conll(counted: Counts) -> dict[str, float]:
    return conll(counted) | conll(counted, GOLD_MENTIONS, GOLD_MENTIONS)


def _as_given(mentions: Iterable[TypedSpan]) -> list[WordMention]:
    names = [kind.value for kind in TYPES]
    return [(one.span.start, one.span.end - 1, names.index(one.type)) for one in mentions]


def _clusters(given: GivenWords, layers: Layers) -> list[frozenset[WordSpan]]:
    found: defaultdict[int, set[WordSpan]] = defaultdict(set)
    seen: set[WordSpan] = set()
    for mention in mentions_found(layers):
        words = WordSpan(*given.words_in(mention.span))
        if words not in seen:
            seen.add(words)
            found[mention.entity].add(words)
    return [frozenset(cluster) for cluster in found.values()]


def events(desk: Desk) -> tuple[Panel, ...]:
    """The words that tell of a realis event."""

    def compare(work: str, given: GivenWords, layers: Layers) -> Counts:
        found = {given.words_in(event.span)[0] for event in layers.of(Event)}
        return matches(desk.corpus.events(work), found)

    return (Panel(_each(desk, "events", "events", Event, compare), exactness),)


def quotations(desk: Desk) -> tuple[Panel, ...]:
    """Where speech begins and ends. The works are those of coreference's split."""
    desk.corpus.require(("entities",), desk.works("coreference"))

    def compare(work: str, given: GivenWords, layers: Layers) -> Counts:
        found = {WordSpan(*given.words_in(one.span)) for one in layers.of(Quotation)}
        return matches(desk.corpus.quotations(work), found)

    return (Panel(_each(desk, "quotations", "coreference", Quotation, compare), exactness),)


def _each(
    desk: Desk, layer: str, split_of: str, needs: type, compare: Callable[[str, GivenWords, Layers], Counts]
) -> Mapping[str, Counts]:
    works = desk.works(split_of)
    desk.corpus.require((layer,), works)
    words_of = "entities" if layer == "quotations" else layer
    return {
        work: compare(work, *desk.read(words_of, work, (needs,)))
        for work in tracked(works, PHASE, len(works), desk.progress)
    }


def _typed(given: GivenWords, span: Span, kind: str) -> TypedSpan:
    return TypedSpan(WordSpan(*given.words_in(span)), str(kind))


def _named(given: GivenWords, spans: Iterable[TypedSpan]) -> frozenset[TypedSpan]:
    """Those that are no pronouns."""
    return frozenset(one for one in spans if not is_pronoun(given.words[one.span.start : one.span.end]))
