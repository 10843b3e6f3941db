"""Scenes that tell on what somebody began to tell in speech, up to where the talk goes on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.patterns import late
from esesea.reading.english.tale_openings import is_told_in_the_past, may_begin_a_tale
from esesea.reading.english.time_shifts import Direction, opening_shift
from esesea.reading.english.word_list import words
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan
from esesea.reading.telling.tales_told import SHORT, TaleTold
from esesea.text.document import Document
from esesea.text.span import Span

BEGUN_IN_SPEECH = 0.7
"""Confidence that scenes tell a tale on that speech began, where the listener is away meanwhile and takes it up again.
Set by hand."""

LAST_TURNS = 3
"""Speaking turns at the end of a scene of which one may begin a tale; a listener says a word or two behind it."""

TAKEN_UP = 2
"""Paragraphs within which the talk goes on where the tale is over."""

_PRESENT = ("VBZ", "VBP", "MD")
_GOES_ON = late(r"\W*(?:and|so|but|then|what)\b", re.IGNORECASE)
"""How a listener takes up what was told: "And the cow?"."""

_ANY_TALE = words(
    "time day night morning evening man woman people thing way hand head eye face door house room side year hour word"
)
"""Nouns that two scenes share by chance."""


@dataclass(frozen=True, slots=True)
class Talk:
    """What is known of one scene: its paragraphs, its turns of speech in order, and who is there."""

    scene: SceneSpan
    paragraphs: Sequence[ParsedParagraph]
    turns: Sequence[Sequence[Span]]
    present: frozenset[str]


def tales_begun(
    document: Document,
    parse: Parse,
    scenes: Sequence[SceneSpan],
    quotes: Sequence[QuoteSpan],
    present: Mapping[str, frozenset[str]],
    speakers: Mapping[int, str],
) -> Iterator[TaleTold]:
    """The tales of a story that begin in speech and are told on in scenes of their own, in order.

    One listens who is in none of these scenes; with the teller and speech the talk goes on behind them, of what was
    told or where it was told. ``speakers``: who speaks, by where their words begin. Linear in the scenes, but for the
    few behind a beginning.

    Example: "“It was the winter of the flood,” he said. “We had no boat.” Ilse sat down." – a scene of a flood without
    Ilse – "“And the cow?” said Ilse.". Counter-example: the same where Ilse goes home in the scene between.
    """
    talks = list(_talks(parse, scenes, quotes, present))
    at = 0
    while at + 2 < len(talks):
        tale = _tale(document, talks, at, speakers)
        if tale is not None:
            yield tale
        at = tale.after if tale is not None else at + 1


def _talks(
    parse: Parse, scenes: Sequence[SceneSpan], quotes: Sequence[QuoteSpan], present: Mapping[str, frozenset[str]]
) -> Iterator[Talk]:
    starts = [paragraph.span.start for paragraph in parse.paragraphs]
    begun = [quote.span.start for quote in quotes]
    for scene in scenes:
        low, high = (bisect_left(starts, bound) for bound in (scene.span.start, scene.span.end))
        turns: defaultdict[int, list[Span]] = defaultdict(list)
        for quote in quotes[bisect_left(begun, scene.span.start) : bisect_left(begun, scene.span.end)]:
            turns[quote.turn].append(quote.span)
        yield Talk(scene, parse.paragraphs[low:high], tuple(turns.values()), present.get(scene.id, frozenset()))


def _tale(document: Document, talks: Sequence[Talk], at: int, speakers: Mapping[int, str]) -> TaleTold | None:
    frame, first = talks[at], talks[at + 1]
    if not first.scene.marked or frame.present <= first.present or _steps_on(document, first) or _is_spoken(first):
        return None
    beginning = _beginning(document, frame)
    if beginning is None:
        return None
    turn, begun = beginning
    after = _return(talks, at, {speakers[each.start] for each in turn if each.start in speakers})
    if after is None:
        return None
    tale, back = _nouns_of(talks[at + 1 : after]), talks[after]
    if not _goes_on(document, back, _nouns_of([frame]) | tale):
        return None
    only_told = tale - _nouns_of([frame])
    if begun.isdisjoint(_nouns_of([first])) and only_told.isdisjoint(_nouns_of_opening(back)):
        return None
    return TaleTold(at + 1, after, Span(turn[0].start, turn[-1].end), None, BEGUN_IN_SPEECH, made_up=False)


def _is_spoken(talk: Talk) -> bool:
    """Whether a scene is speech for the most part: then the teller speaks on, and the talk is what is shown."""
    return 2 * sum(len(span) for turn in talk.turns for span in turn) > len(talk.scene.span)


def _beginning(document: Document, talk: Talk) -> tuple[Sequence[Span], frozenset[str]] | None:
    """The turn near the end of a scene that begins a tale, and its nouns."""
    turns = talk.turns
    for place in range(len(turns) - 1, max(-1, len(turns) - 1 - LAST_TURNS), -1):
        asked = " ".join(document.quote(span) for span in turns[place - 1]) if place else ""
        if may_begin_a_tale(" ".join(document.quote(span) for span in turns[place]), asked):
            said = list(_said(talk.paragraphs, turns[place]))
            if is_told_in_the_past(sum(one.past for one in said), sum(one.present for one in said)):
                return turns[place], frozenset().union(*(one.nouns for one in said))
    return None


@dataclass(frozen=True, slots=True)
class _Said:
    """What a paragraph says in some of its words: how many verbs in each tense, and which nouns."""

    past: int
    present: int
    nouns: frozenset[str]


def _said(paragraphs: Sequence[ParsedParagraph], spans: Sequence[Span]) -> Iterator[_Said]:
    for paragraph in paragraphs:
        here = tuple(span.shifted(-paragraph.span.start) for span in spans if paragraph.span.overlaps(span))
        if here:
            yield paragraph.remembered(_in_words, tuple((span.start, span.end) for span in here))


def _in_words(paragraph: ParsedParagraph, at: tuple[tuple[int, int], ...]) -> _Said:
    tokens = [token for token in paragraph.doc if any(start <= token.idx < end for start, end in at)]
    tags = Counter(token.tag_ for token in tokens)
    return _Said(tags["VBD"], sum(tags[tag] for tag in _PRESENT), _nouns(tokens))


def _steps_on(document: Document, talk: Talk) -> bool:
    """Whether a scene opens with a step on from the talk ("The next morning")."""
    shift = opening_shift(" ".join(document.quote(talk.scene.span)[:200].split()))
    return shift is not None and shift.direction is Direction.LATER


def _return(talks: Sequence[Talk], at: int, tellers: set[str]) -> int | None:
    """The first scene after the tale: where somebody who listened, and is in no scene of it, is there again."""
    away = talks[at].present - talks[at + 1].present - tellers
    for later in range(at + 2, min(len(talks), at + 2 + SHORT)):
        if not talks[later].scene.marked:
            return None
        if away & talks[later].present:
            return later
    return None


def _goes_on(document: Document, back: Talk, known: frozenset[str]) -> bool:
    """Whether the talk goes on at once: with speech, and of what is ``known`` of the tale or its telling."""
    opening = back.paragraphs[:TAKEN_UP]
    said = next((span for turn in back.turns for span in turn), None)
    if said is None or not any(each.span.overlaps(said) for each in opening) or _steps_on(document, back):
        return False
    return _GOES_ON.match(document.quote(said)) is not None or not known.isdisjoint(_nouns_of_opening(back))


def _nouns_of_opening(talk: Talk) -> frozenset[str]:
    opening = talk.paragraphs[:TAKEN_UP]
    return frozenset(noun for paragraph in opening for noun in paragraph.remembered(_common_nouns))


def _nouns_of(talks: Iterable[Talk]) -> frozenset[str]:
    return frozenset(
        noun for talk in talks for paragraph in talk.paragraphs for noun in paragraph.remembered(_common_nouns)
    )


def _common_nouns(paragraph: ParsedParagraph) -> frozenset[str]:
    return _nouns(paragraph.doc)


def _nouns(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(token.lemma_.lower() for token in tokens if token.tag_ in {"NN", "NNS"}) - _ANY_TALE
