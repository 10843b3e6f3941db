"""What of a scene tells with which others it belongs, whatever the order they are told in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from esesea.reading.cutting.labels import SceneLabels, scene_labels
from esesea.reading.english.heading_cues import Cue
from esesea.reading.english.recollections import CHILDHOOD
from esesea.reading.english.slug_times import slug_time
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import Presence, SceneClock
from esesea.reading.telling.clocks_meant import present_in
from esesea.reading.telling.tense_profiles import TenseProfile, tense_profiles
from esesea.story.character import Mention
from esesea.story.speech import Quotation
from esesea.text.document import Document
from esesea.text.span import Span

EDGE = 900
"""Characters of a scene that are its opening, or its ending: a long paragraph or a few turns of talk, about the window
of 256 pieces in which Hosseini et al. 2019 told the order of paragraphs."""

SHORT = 2
"""Letters; such words ("go", "do") say nothing of a scene."""

_LOOKING_BACK = re.compile(
    r"\b(?:remember(?:s|ed|ing)?|memor(?:y|ies)|recall(?:s|ed)?|back (?:when|then)|used to"
    r"|that (?:day|night|summer|year)"
    r"|when (?:I|we|you|he|she|they) (?:was|were)|years ago"
    r"|(?:how|what) (?:did|happened|was|were)\b[^.?!]*\?)",
    re.IGNORECASE,
)
"""Words after which a telling may go back, near a scene's end; weighed, not trusted (the weights are learned)."""

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


@dataclass(frozen=True, slots=True)
class Edge:
    """The opening or the ending of a scene: who is spoken of there, and who speaks there."""

    people: frozenset[str]
    speakers: frozenset[str]


@dataclass(frozen=True, slots=True)
class ToldScene:
    """The facts of one scene that say with which others it belongs. People by their ids.

    ``length`` and ``words``: how many content words it has, and how often each (lemma) comes. ``place`` is where a
    slug line puts it, the widest first, in small letters. ``past``, ``present_tense``, ``pluperfect``: shares of its
    narrated sentences, 0…1. ``cues``: what its labels say about time. ``hour_said``: its slug line says the time of
    day. ``opens_young``: its opening names a child or a young person. ``ends_looking_back``: its ending speaks of
    remembering.
    """

    id: str
    length: int
    place: tuple[str, ...]
    of_day: str | None
    present: frozenset[str]
    words: Mapping[str, int]
    opening: Edge
    ending: Edge
    past: float
    present_tense: float
    pluperfect: float
    cues: frozenset[Cue]
    hour_said: bool
    opens_young: bool
    ends_looking_back: bool


def told_scenes(document: Document, layers: Layers) -> tuple[ToldScene, ...]:
    """The facts of each scene, in told order. Linear in the text."""
    scenes = layers.of(SceneSpan)
    facts = _Facts(document, layers)
    labels = scene_labels(document, scenes)
    profiles = tense_profiles(scenes, layers.of(SentenceTense))
    return tuple(
        facts.told(scene, label, profile) for scene, label, profile in zip(scenes, labels, profiles, strict=True)
    )


class _Facts:
    """The layers by scene; it never leaves the making of told scenes."""

    def __init__(self, document: Document, layers: Layers) -> None:
        self.document = document
        self.parse = layers.one(Parse)
        self.clocks = {each.scene: each.time for each in layers.of(SceneClock)}
        self.present = present_in(layers.of(Presence))
        self.mentions = _Sorted.of((each.span, each.character) for each in layers.of(Mention))
        self.spoken = _Sorted.of((each.span, each.speaker) for each in layers.of(Quotation) if each.speaker)

    def told(self, scene: SceneSpan, label: SceneLabels, profile: TenseProfile) -> ToldScene:
        """The facts of one scene, its labels apart from what they stand over."""
        first = max([scene.span.start, *(span.end for span in label.spans if span.end < scene.span.end)])
        body = Span(first, scene.span.end)
        words = self._words(body)
        opening = Span(body.start, min(body.end, body.start + EDGE))
        ending = Span(max(body.start, body.end - EDGE), body.end)
        clock = self.clocks.get(scene.id)
        return ToldScene(
            id=scene.id,
            length=len(words.names),
            place=label.place,
            of_day=clock.of_day if clock else None,
            present=self.present.get(scene.id, frozenset()),
            words=Counter(words.names),
            opening=self._edge(opening),
            ending=self._edge(ending),
            past=profile.past,
            present_tense=profile.present,
            pluperfect=profile.pluperfect,
            cues=frozenset(cue.cue for cue, _ in label.cues),
            hour_said=label.own and slug_time(scene.heading or "") is not None,
            opens_young=bool(CHILDHOOD.intersection(words.within(opening))),
            ends_looking_back=bool(_LOOKING_BACK.search(self.document.quote(ending))),
        )

    def _edge(self, span: Span) -> Edge:
        return Edge(frozenset(self.mentions.within(span)), frozenset(self.spoken.within(span)))

    def _words(self, span: Span) -> _Sorted:
        """The content lemmas in ``span``."""
        starts: list[int] = []
        words: list[str] = []
        for paragraph in self.parse.within(span):
            for start, word in paragraph.remembered(_content):
                starts.append(paragraph.span.start + start)
                words.append(word)
        return _Sorted(tuple(starts), tuple(words))


def _content(paragraph: ParsedParagraph) -> tuple[tuple[int, str], ...]:
    """The content lemmas of a paragraph, each with where its word begins."""
    return tuple(
        (token.idx, token.lemma_.lower())
        for token in paragraph.doc
        if token.pos_ in _CONTENT and not token.is_stop and len(token) > SHORT
    )


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Names at places in the text, to be asked for by stretches. Look-ups are O(log n + found)."""

    starts: tuple[int, ...]
    names: tuple[str, ...]

    @classmethod
    def of(cls, found: Iterable[tuple[Span, str]]) -> _Sorted:
        pairs = sorted((span.start, name) for span, name in found)
        return cls(tuple(start for start, _ in pairs), tuple(name for _, name in pairs))

    def within(self, span: Span) -> Sequence[str]:
        """The names whose places begin in ``span``."""
        return self.names[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]
