"""What the scenes show: who does what to whom and with what, where, and who says what."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.cause_words import HAPPENINGS
from esesea.reading.english.modality import SUBJECTS, is_imperative
from esesea.reading.looking_back.reference import NOTHING
from esesea.reading.mention_index import MeantAt, MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import SceneSpan, scene_at
from esesea.reading.people import People
from esesea.story.event import Event
from esesea.story.speech import Quotation
from esesea.text.mask import Mask, Stretches

NOUNS = frozenset({"NOUN", "PROPN"})
TOLD = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})


@dataclass(frozen=True, slots=True)
class Shown:
    """One act that ``scene`` shows: its doers and those it is done to (ids), and the nouns of its sentence."""

    scene: str
    doers: frozenset[str]
    receivers: frozenset[str]
    nouns: frozenset[str]


@dataclass(frozen=True, slots=True)
class Said:
    """One stretch of speech: to whom, its words and the verbs that it commands with (lemmas)."""

    scene: str
    addressee: str | None
    words: frozenset[str]
    bids: frozenset[str]


@dataclass(frozen=True, slots=True)
class ShownActs:
    """An index of all that scenes show. Built in O(tokens); what is looked up is as short as the words are rare."""

    acts: Mapping[str, tuple[Shown, ...]]
    """By a verb's lemma."""
    speech: Mapping[str, tuple[Said, ...]]
    """By its speaker."""
    nouns: Mapping[str, frozenset[str]]
    """Noun → the scenes whose narration has it."""
    settings: Mapping[str, frozenset[str]]
    """Noun → the scenes that are set there."""
    happenings: Mapping[str, frozenset[str]]
    """"fire" → the scenes in which one happens."""

    def by_or_with(self, lemma: str, key: str) -> frozenset[Shown]:
        """The acts of this lemma that ``key``, an id, does, or in whose sentence ``key``, a noun, stands."""
        return frozenset(each for each in self.acts.get(lemma, ()) if key in each.doers or key in each.nouns)

    def holds(self, scene: str, noun: str) -> bool:
        """Whether ``scene`` is set at, or its narration names, ``noun``."""
        return scene in self.nouns.get(noun, NOTHING) or scene in self.settings.get(noun, NOTHING)


@dataclass(frozen=True, slots=True)
class Happened:
    """What an index of shown acts is made from.

    ``shows``: the events that happen before the reader's eyes, not those spoken of. ``untold``: what is not narration.
    ``settings``: the words for where each scene is.
    """

    scenes: tuple[SceneSpan, ...]
    mentions: MentionIndex
    shows: tuple[Event, ...]
    untold: Mask
    quotations: tuple[Quotation, ...]
    settings: Mapping[str, frozenset[str]]


def shown_acts(parse: Parse, happened: Happened) -> ShownActs:
    """Index the acts, speech and nouns of all scenes. O(tokens)."""
    acts: dict[str, list[Shown]] = defaultdict(list)
    nouns: dict[str, set[str]] = defaultdict(set)
    happenings: dict[str, set[str]] = defaultdict(set)
    for paragraph, events in _with_events(parse, happened.shows):
        scene = scene_at(happened.scenes, paragraph.span.start).id
        meant, untold = happened.mentions.meant(paragraph.span), happened.untold.within(paragraph.span)
        for sentence in paragraph.remembered(_sentences_shown, meant, untold, events):
            for noun in sentence.nouns:
                nouns[noun].add(scene)
            for act in sentence.acts:
                if act.happens:
                    happenings[act.lemma].add(scene)
                acts[act.lemma].append(Shown(scene, act.doers, act.receivers, sentence.nouns))
    return ShownActs(
        {lemma: tuple(found) for lemma, found in acts.items()},
        _speech(parse, happened.quotations),
        _frozen(nouns),
        _by_noun(happened.settings),
        _frozen(happenings),
    )


_Events = tuple[tuple[int, str], ...]
"""The events of a paragraph in text order: first character, from the paragraph's start, and lemma."""


def _with_events(parse: Parse, shows: Sequence[Event]) -> Iterator[tuple[ParsedParagraph, _Events]]:
    """All paragraphs with their events."""
    starts = [event.span.start for event in shows]
    after = 0
    for paragraph in parse.paragraphs:
        begin = paragraph.span.start
        first = bisect_left(starts, begin, lo=after)
        after = bisect_left(starts, paragraph.span.end, lo=first)
        yield paragraph, tuple([(each.span.start - begin, each.lemma) for each in shows[first:after]])


@dataclass(frozen=True, slots=True)
class _Act:
    """One act of a sentence; ``happens``: it is a happening that a noun names."""

    lemma: str
    happens: bool
    doers: frozenset[str]
    receivers: frozenset[str]


@dataclass(frozen=True, slots=True)
class _SentenceShown:
    """What one sentence shows: the nouns of its narration, and its acts."""

    nouns: frozenset[str]
    acts: tuple[_Act, ...]


def _sentences_shown(
    paragraph: ParsedParagraph, meant: MeantAt, untold: Stretches, events: _Events
) -> tuple[_SentenceShown, ...]:
    """What the sentences of a paragraph show, those that show nothing left out."""
    people, unheard = People.meant_in(paragraph.doc, meant), Mask.made_of(untold)
    lemmas = dict(events)
    found = (
        _SentenceShown(_nouns(sentence, unheard), tuple(_acts(sentence, people, lemmas)))
        for sentence in paragraph.doc.sents
    )
    return tuple(each for each in found if each.nouns or each.acts)


def _acts(sentence: TokenSpan, people: People, lemmas: Mapping[int, str]) -> Iterator[_Act]:
    for token in sentence:
        lemma = lemmas.get(token.idx)
        if lemma is not None:
            happens = token.pos_ == "NOUN" and lemma in HAPPENINGS
            yield _Act(lemma, happens, frozenset(people.agents(token)), frozenset(people.patients(token)))


def _nouns(sentence: TokenSpan, untold: Mask) -> frozenset[str]:
    return frozenset(token.lemma_.lower() for token in sentence if token.pos_ in NOUNS and not untold.covers(token.idx))


def _speech(parse: Parse, quotations: Iterable[Quotation]) -> Mapping[str, tuple[Said, ...]]:
    spoken: dict[str, list[Said]] = defaultdict(list)
    starts = [paragraph.span.start for paragraph in parse.paragraphs]
    for quotation in quotations:
        at = bisect_right(starts, quotation.span.start) - 1
        if quotation.speaker is None or at < 0:
            continue
        paragraph = parse.paragraphs[at]
        begin, end = quotation.span.start - paragraph.span.start, quotation.span.end - paragraph.span.start
        told, bids = paragraph.remembered(_words_said, max(0, begin), min(end, len(paragraph.text)))
        if told:
            spoken[quotation.speaker].append(Said(quotation.scene, quotation.addressee, told, bids))
    return {speaker: tuple(said) for speaker, said in spoken.items()}


def _words_said(paragraph: ParsedParagraph, start: int, end: int) -> tuple[frozenset[str], frozenset[str]]:
    """The words of characters ``start`` up to ``end``, and the verbs that they command with (lemmas)."""
    words = list(paragraph.doc.char_span(start, end, alignment_mode="contract") or ())
    told = frozenset(token.lemma_.lower() for token in words if token.pos_ in TOLD)
    return told, frozenset(token.lemma_.lower() for token in words if _commands(token, words[0].i))


def _commands(verb: Token, first: int) -> bool:
    """Whether ``verb`` is a command's in a speech whose first word is ``first``; the parser may hang it on "said"."""
    if verb.tag_ != "VB" or any(child.dep_ in SUBJECTS or child.tag_ in {"TO", "MD"} for child in verb.children):
        return False
    opens = all(not word.is_alpha or word.lower_ in {"do", "please"} for word in verb.doc[first : verb.left_edge.i])
    return is_imperative(verb) or (opens and verb.dep_ in {"ccomp", "xcomp", "dep", "advcl"})


def _by_noun(settings: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for scene, names in settings.items():
        for noun in names:
            found[noun].add(scene)
    return _frozen(found)


def _frozen(found: Mapping[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return {noun: frozenset(scenes) for noun, scenes in found.items()}
