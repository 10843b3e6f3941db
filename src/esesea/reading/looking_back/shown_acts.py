"""Which scene shows what another one points back at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from esesea.reading.english.cause_words import COMMON_VERBS
from esesea.reading.looking_back.back_references import Act, BackReference
from esesea.reading.parse import Parse
from esesea.reading.passages import SceneSpan, scene_at
from esesea.story.event import Event

BY_DOER, BY_MOMENT = 0.9, 0.75
"""Confidence that a scene is meant: it alone shows the act, done by the same person to the same things; it alone has
the words that name the moment. Set by hand: no annotated data says."""

Shown = Mapping[tuple[str, str], Mapping[str, frozenset[str]]]


@dataclass(frozen=True, slots=True)
class ShownActs:
    """Which scenes show which acts and hold which nouns. Built in O(tokens)."""

    _by_doer: Shown
    """(lemma, doer) → scene → the nouns of the sentences that show it."""
    _by_noun: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, parse: Parse, scenes: tuple[SceneSpan, ...], events: Iterable[Event]) -> ShownActs:
        """Index the events and nouns of all scenes."""
        happened = {event.span.start: event for event in events if event.tense != "pluperfect"}
        by_doer: dict[tuple[str, str], dict[str, frozenset[str]]] = defaultdict(dict)
        by_noun: dict[str, set[str]] = defaultdict(set)
        for paragraph in parse.paragraphs:
            scene = scene_at(scenes, paragraph.span.start).id
            for sentence in paragraph.doc.sents:
                nouns = frozenset(token.lemma_.lower() for token in sentence if token.pos_ in {"NOUN", "PROPN"})
                for noun in nouns:
                    by_noun[noun].add(scene)
                for token in sentence:
                    event = happened.get(paragraph.span.start + token.idx)
                    if event is not None and event.participants:
                        shown = by_doer[event.lemma, event.participants[0]]
                        shown[scene] = shown.get(scene, frozenset()) | nouns
        return cls(by_doer, {noun: frozenset(found) for noun, found in by_noun.items()})

    def scene_of(self, reference: BackReference, told_in: str) -> tuple[str, float] | None:
        """The scene that shows what ``reference``, which stands in scene ``told_in``, means; and how sure that is.

        None where no scene shows it, or more than one might.
        """
        for act in reversed(reference.acts):
            found = self._showing(act) - {told_in}
            if len(found) == 1:
                return min(found), BY_DOER
        if reference.nouns and not reference.acts:
            places = [self._by_noun.get(noun, frozenset()) for noun in reference.nouns]
            found = frozenset.intersection(*places) - {told_in}
            if len(found) == 1:
                return min(found), BY_MOMENT
        return None

    def _showing(self, act: Act) -> frozenset[str]:
        """The scenes in which all the act's doers do it, with a thing it is done to where the words name one."""
        if not act.doers or (act.lemma in COMMON_VERBS and not act.things):
            return frozenset()
        each = [
            {
                scene
                for scene, nouns in self._by_doer.get((act.lemma, doer), {}).items()
                if not act.things or act.things & nouns
            }
            for doer in act.doers
        ]
        return frozenset(set.intersection(*each))
