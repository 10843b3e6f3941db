"""The order of scenes along a clock, why one stands before another, and what happened off stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esesea.app.names import clock_label, find_clock, find_scene
from esesea.app.order_words import claim_of_order, standing_words
from esesea.app.ordering import OffStageEvent, off_stage_events, standing
from esesea.app.ordering import Step as Found
from esesea.app.ordering import order as ordered
from esesea.app.sign_words import sign_words
from esesea.app.wording import sentence
from esesea.mcp.answers.order import Link, OffStage, OffStages, Order, Step, Why
from esesea.mcp.arguments import ClockName, First, Most, SceneName, part
from esesea.mcp.told import MOST_NAMED, Told
from esesea.story.judged import unjudged
from esesea.story.time import STORY_CLOCK, Status
from esesea.text.span import Span

if TYPE_CHECKING:
    from esesea.story.time import TemporalRelation


def order_of_scenes(told: Told, clock: ClockName = STORY_CLOCK, first: First = 1, most: Most = 40) -> Order:
    """The scenes along a clock, each with how surely it follows the one before it and the words that say so."""
    on = find_clock(told.story, clock)
    steps, page = part(ordered(told.story, on), first, most)
    label = sentence(clock_label(told.story, on))
    return Order(told.revision, on, label, page, tuple(_step(told, each) for each in steps))


def why_in_this_order(told: Told, a: SceneName, b: SceneName, clock: ClockName = STORY_CLOCK) -> Why:
    """Why one scene comes before or after another: proven, likely, or only as told, and by which words."""
    found = standing(told.story, find_scene(told.story, a), find_scene(told.story, b), find_clock(told.story, clock))
    return Why(
        revision=told.revision,
        clock=found.clock,
        a=told.scene(found.a),
        b=told.scene(found.b),
        relation=found.relation,
        status=found.status.value,
        says=standing_words(found, told.wording),
        chain=tuple(link(told, each) for each in found.chain),
    )


def off_stage(told: Told, clock: ClockName = STORY_CLOCK, first: First = 1, most: Most = 25) -> OffStages:
    """What happened that no scene shows, between which scenes it falls, and the words that tell of it."""
    on = find_clock(told.story, clock)
    events, page = part(off_stage_events(told.story, on), first, most)
    return OffStages(told.revision, on, page, tuple(_event(told, each) for each in events))


def link(told: Told, claim: TemporalRelation) -> Link:
    """One claim about order, with its words."""
    seen = claim.evidence
    return Link(
        says=claim_of_order(claim, told.wording),
        a=claim.a,
        b=claim.b,
        status=(claim.status or Status.DEFAULT).value,
        by=sign_words(seen.by),
        confidence=round(seen.confidence, 3),
        claim=told.relations.get(unjudged(claim)) if seen.spans else None,
        quotes=told.quotes(seen.spans),
    )


def _step(told: Told, step: Found) -> Step:
    return Step(
        scene=told.scene(step.scene),
        rank=step.rank,
        status=None if step.status is None else Status(step.status).value,
        why=told.quotes(Span(*each.span) for each in step.why),
        when=step.when,
        ages=tuple(f"{age.name} is {age.words}" for age in step.ages[:MOST_NAMED]),
    )


def _event(told: Told, event: OffStageEvent) -> OffStage:
    return OffStage(
        id=event.id,
        quotes=told.quotes(Span(*each.span) for each in event.words),
        who=told.named(each for each in event.participants if each in told.names),
        after=event.earliest,
        before=event.latest,
        told_in=event.told_in[:MOST_NAMED],
    )
