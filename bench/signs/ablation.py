"""What a sign is worth in scenes that the author need not drag: the order solved again without its claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from bench.signs.samples import Truth

from esesea.app.solving import solved
from esesea.evaluation.order_scores import drags
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, TemporalRelation
from esesea.text.span import Span

CARRIERS = frozenset({"strands"})
"""Signs that carry other signs' claims on to further scenes: what a removed claim brought with it goes with it."""


@dataclass(frozen=True, slots=True)
class Ablation:
    """Scenes to drag in a group of stories: as told, as found, and found without, and by, each sign alone."""

    told: int = 0
    found: int = 0
    without: Mapping[str, int] = field(default_factory=dict)
    alone: Mapping[str, int] = field(default_factory=dict)

    def plus(self, other: Ablation) -> Ablation:
        """The sum over both; a sign that was silent in one costs there what was found, or told, anyway."""
        signs = sorted({*self.without, *other.without})
        return Ablation(
            self.told + other.told,
            self.found + other.found,
            {sign: self.without.get(sign, self.found) + other.without.get(sign, other.found) for sign in signs},
            {sign: self.alone.get(sign, self.told) + other.alone.get(sign, other.told) for sign in signs},
        )


def ablation(story: Story, truth: Truth) -> Ablation:
    """Solve the story without each sign that speaks in it, and with that alone. Nothing is read again."""
    spoke = Counter(claim.evidence.by for claim in story.relations)
    return Ablation(
        told=_drags((scene.id for scene in story.scenes), truth),
        found=_drags(story.chronology.timeline(STORY_CLOCK).order, truth),
        without={sign: _solved(story, without(story.relations, sign), truth) for sign in spoke},
        alone={
            sign: _solved(story, (claim for claim in story.relations if claim.evidence.by == sign), truth)
            for sign in spoke
        },
    )


def without(claims: Iterable[TemporalRelation], sign: str) -> tuple[TemporalRelation, ...]:
    """The claims that are left where ``sign`` is silent."""
    given = tuple(claims)
    gone = [frozenset(claim.evidence.spans) for claim in given if claim.evidence.by == sign]
    return tuple(claim for claim in given if claim.evidence.by != sign and not _is_carried(claim, gone))


def _is_carried(claim: TemporalRelation, gone: list[frozenset[Span]]) -> bool:
    return claim.evidence.by in CARRIERS and any(spans.issubset(claim.evidence.spans) for spans in gone)


def _solved(story: Story, claims: Iterable[TemporalRelation], truth: Truth) -> int:
    again = solved(replace(story, relations=tuple(claims)))
    return _drags(again.chronology.timeline(STORY_CLOCK).order, truth)


def _drags(order: Iterable[str], truth: Truth) -> int:
    ranks = (truth.ranks.get(scene) for scene in order)
    return drags([rank for rank in ranks if rank is not None])
