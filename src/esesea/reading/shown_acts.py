"""Which scene shows what another one points back at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from esesea.reading.back_references import BackReference
from esesea.reading.english.cause_words import COMMON_VERBS
from esesea.reading.parse import Parse
from esesea.reading.passages import SceneSpan, scene_at
from esesea.story.event import Event

K = TypeVar("K")

BY_DOER, BY_WORD, BY_MOMENT = 0.9, 0.7, 0.75
"""Confidence that a scene is meant: it alone shows the act done by the same person; it alone has the act; it alone
has the words that name the moment. Set by hand: no annotated data says."""
MOST_SCENES = 1
"""How many scenes may qualify: which of two is meant nobody can say."""


@dataclass(frozen=True, slots=True)
class ShownActs:
    """Which scenes show which acts and hold which nouns. Built in O(tokens)."""

    _by_doer: Mapping[tuple[str, str], frozenset[str]]
    _by_lemma: Mapping[str, frozenset[str]]
    _by_noun: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, parse: Parse, scenes: tuple[SceneSpan, ...], events: Iterable[Event]) -> ShownActs:
        """Index the events and nouns of all scenes."""
        by_doer: dict[tuple[str, str], set[str]] = defaultdict(set)
        by_lemma: dict[str, set[str]] = defaultdict(set)
        by_noun: dict[str, set[str]] = defaultdict(set)
        for event in events:
            if event.tense == "pluperfect":
                continue
            by_lemma[event.lemma].add(event.scene)
            for character in event.participants[:1]:
                by_doer[event.lemma, character].add(event.scene)
        for paragraph in parse.paragraphs:
            scene = scene_at(scenes, paragraph.span.start).id
            for token in paragraph.doc:
                if token.pos_ in {"NOUN", "PROPN"}:
                    by_noun[token.lemma_.lower()].add(scene)
        return cls(_frozen(by_doer), _frozen(by_lemma), _frozen(by_noun))

    def scene_of(self, reference: BackReference, told_in: str) -> tuple[str, float] | None:
        """The scene that shows what ``reference``, which stands in scene ``told_in``, means; and how sure that is.

        None where no scene shows it, or more than one might.
        """
        for act in reversed(reference.acts):
            if act.lemma in COMMON_VERBS:
                continue
            if act.doers:
                shared = [self._by_doer.get((act.lemma, doer), frozenset()) for doer in act.doers]
                found = frozenset.intersection(*shared) - {told_in}
                if len(found) == MOST_SCENES:
                    return min(found), BY_DOER
            found = self._by_lemma.get(act.lemma, frozenset()) - {told_in}
            if len(found) == MOST_SCENES:
                return min(found), BY_WORD
        if reference.nouns:
            places = [self._by_noun.get(noun, frozenset()) for noun in reference.nouns]
            found = frozenset.intersection(*places) - {told_in}
            if len(found) == MOST_SCENES:
                return min(found), BY_MOMENT
        return None


def _frozen(sets: Mapping[K, set[str]]) -> dict[K, frozenset[str]]:
    return {key: frozenset(found) for key, found in sets.items()}
