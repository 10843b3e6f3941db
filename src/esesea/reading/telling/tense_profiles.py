"""The tenses of one scene's narration, counted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from esesea.reading.grammar import SentenceTense, Tense
from esesea.reading.passages import SceneSpan
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class TenseProfile:
    """The narrated sentences of a scene that have a finite verb, in order; futures and fragments are left out."""

    scene: str
    sentences: tuple[SentenceTense, ...]

    @property
    def count(self) -> int:
        """How many sentences there are."""
        return len(self.sentences)

    @property
    def past(self) -> float:
        """The share told in the past, 0…1; 0 where there are none."""
        return self._share(sum(each.tense is Tense.PAST for each in self.sentences))

    @property
    def present(self) -> float:
        """The share told in the present, 0…1."""
        return self._share(sum(each.tense is Tense.PRESENT for each in self.sentences))

    @property
    def pluperfect(self) -> float:
        """The share told in the past perfect, 0…1."""
        return self._share(sum(is_pluperfect(each) for each in self.sentences))

    @property
    def habitual(self) -> float:
        """The share that tells what happens again and again, 0…1."""
        return self._share(sum(each.habitual for each in self.sentences))

    def span(self) -> Span:
        """The first sentence: where a reader first sees the tense."""
        return self.sentences[0].span

    def _share(self, some: int) -> float:
        return some / len(self.sentences) if self.sentences else 0.0


def is_pluperfect(sentence: SentenceTense) -> bool:
    """Whether the sentence is told from a later past: "he had gone"."""
    return sentence.perfect and sentence.tense is Tense.PAST and not sentence.modal


def tense_profiles(scenes: Sequence[SceneSpan], tenses: Sequence[SentenceTense]) -> tuple[TenseProfile, ...]:
    """The profile of each scene, in the order of ``scenes``. O(n log n) in sentences."""
    finite = [each for each in tenses if each.tense in {Tense.PAST, Tense.PRESENT}]
    starts = [each.span.start for each in finite]
    return tuple(
        TenseProfile(
            scene.id,
            tuple(finite[bisect_left(starts, scene.span.start) : bisect_left(starts, scene.span.end)]),
        )
        for scene in scenes
    )
