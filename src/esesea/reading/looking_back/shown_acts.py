"""What the scenes show: who does what to whom and with what, where, and who says what."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.cause_words import HAPPENINGS
from esesea.reading.english.modality import SUBJECTS, is_imperative
from esesea.reading.looking_back.reference import NOTHING
from esesea.reading.mask import Mask
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import SceneSpan, scene_at
from esesea.reading.people import People
from esesea.story.event import Event
from esesea.story.speech import Quotation

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

    acts: Mapping[tuple[str, str], tuple[Shown, ...]]
    """By a verb's lemma with one of its doers, or with a noun of its sentence."""
    speech: Mapping[str, tuple[Said, ...]]
    """By its speaker."""
    nouns: Mapping[str, frozenset[str]]
    """Noun → the scenes whose narration has it."""
    settings: Mapping[str, frozenset[str]]
    """Noun → the scenes that are set there."""
    happenings: Mapping[str, frozenset[str]]
    """"fire" → the scenes in which one happens."""

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
    acts: dict[tuple[str, str], dict[Shown, None]] = defaultdict(dict)
    nouns: dict[str, set[str]] = defaultdict(set)
    happenings: dict[str, set[str]] = defaultdict(set)
    events = {event.span.start: event for event in happened.shows}
    for paragraph in parse.paragraphs:
        people = People.of(paragraph, happened.mentions)
        scene = scene_at(happened.scenes, paragraph.span.start).id
        for sentence in paragraph.doc.sents:
            named = _nouns(sentence, paragraph, happened.untold)
            for noun in named:
                nouns[noun].add(scene)
            for token in sentence:
                event = events.get(paragraph.span.start + token.idx)
                if event is None:
                    continue
                if token.pos_ == "NOUN" and event.lemma in HAPPENINGS:
                    happenings[event.lemma].add(scene)
                shown = Shown(scene, frozenset(people.agents(token)), frozenset(people.patients(token)), named)
                for key in (*shown.doers, *named):
                    acts[event.lemma, key][shown] = None
    return ShownActs(
        {key: tuple(found) for key, found in acts.items()},
        _speech(parse, happened.quotations),
        _frozen(nouns),
        _by_noun(happened.settings),
        _frozen(happenings),
    )


def _nouns(sentence: TokenSpan, paragraph: ParsedParagraph, untold: Mask) -> frozenset[str]:
    return frozenset(
        token.lemma_.lower()
        for token in sentence
        if token.pos_ in NOUNS and not untold.covers(paragraph.span.start + token.idx)
    )


def _speech(parse: Parse, quotations: Iterable[Quotation]) -> Mapping[str, tuple[Said, ...]]:
    spoken: dict[str, list[Said]] = defaultdict(list)
    starts = [paragraph.span.start for paragraph in parse.paragraphs]
    for quotation in quotations:
        at = bisect_right(starts, quotation.span.start) - 1
        if quotation.speaker is None or at < 0:
            continue
        paragraph = parse.paragraphs[at]
        begin, end = quotation.span.start - paragraph.span.start, quotation.span.end - paragraph.span.start
        words = list(
            paragraph.doc.char_span(max(0, begin), min(end, len(paragraph.doc.text)), alignment_mode="contract") or ()
        )
        told = frozenset(token.lemma_.lower() for token in words if token.pos_ in TOLD)
        bids = frozenset(token.lemma_.lower() for token in words if _commands(token, words[0].i))
        if told:
            spoken[quotation.speaker].append(Said(quotation.scene, quotation.addressee, told, bids))
    return {speaker: tuple(said) for speaker, said in spoken.items()}


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
