"""What somebody knows before they learn it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from esesea.continuity.as_told import comes_before, comes_before_for
from esesea.continuity.hearing import Hearing
from esesea.continuity.naming import called
from esesea.continuity.said_knowledge import SaidKnowledge, said_knowing, said_learning
from esesea.continuity.sureness import HAPPENS, numbered
from esesea.story.character import Mention, MentionKind
from esesea.story.chronology import Timeline
from esesea.story.finding import Finding, Severity
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation
from esesea.text.span import Span

NAME = "known_too_soon"

SIGN = "knowledge"
"""The sign by which the reading says that one scene lets somebody learn what another shows them to know."""

RESOLVE = "Move one of the scenes, or let it be learnt before, or take out the words that show it is known."
SAID = 0.8
"""How sure it is that two sentences that share their words speak of one thing."""

SURE = 0.6
"""From which product of the sureness of knowing and order it is a warning: where the text itself orders the scenes."""


LONGEST_LIFE = 120 * 366
"""Days; who is in two scenes further apart goes through time, or is two people of one name."""


@dataclass(frozen=True, slots=True)
class _Known:
    """Somebody learns in scene ``learnt`` what they know in ``known``, before it."""

    claim: TemporalRelation
    order: float

    @property
    def learnt(self) -> str:
        return self.claim.a

    @property
    def known(self) -> str:
        return self.claim.b


def check(story: Story) -> Iterator[Finding]:
    """One finding for each thing learnt that was known or said in a scene that comes before, on the knower's clock.

    Of the surest kinds alone: a name that is asked for and given, an act that somebody is told of in so many words, and
    two sentences that share most of their words, of which one says that it is known and the other that it is learnt.

    Example: "Ada knew that the bridge was mined." and "Ada was astonished to hear that the bridge was mined."
    Counter-example: the same the other way round, or of two bridges; two scenes further apart than anybody lives.
    """
    timelines = {timeline.clock: timeline for timeline in story.chronology.timelines}
    real = {scene.id for scene in story.scenes if scene.mode in HAPPENS}
    told: set[str] = set()
    for claim in story.relations:
        if claim.evidence.by != SIGN or claim.relation is not Relation.BEFORE or not {claim.a, claim.b} <= real:
            continue
        if _are_lives_apart(story, claim.b, claim.a):
            continue
        timeline = timelines.get(claim.clock) or timelines.get(STORY_CLOCK)
        order = _order(story, timeline, claim) if timeline is not None else 0.0
        if order and claim.a not in told:
            told.add(claim.a)
            yield _finding(story, _Known(claim, order))
    yield from _said(story, told)


def _said(story: Story, told: set[str]) -> Iterator[Finding]:
    """What is known by single sentences that share the words of what is learnt further on."""
    hearing = Hearing.of(story)
    for learnt in said_learning(hearing):
        for known in said_knowing(hearing, learnt):
            order = comes_before_for(story, learnt.who, known.scene, learnt.scene)
            if order and learnt.scene not in told and not _are_lives_apart(story, known.scene, learnt.scene):
                told.add(learnt.scene)
                yield _finding_said(story, known, learnt, order)


def _finding_said(story: Story, known: SaidKnowledge, learnt: SaidKnowledge, order: float) -> Finding:
    where = numbered(story, known.scene), numbered(story, learnt.scene)
    return Finding(
        NAME,
        Severity.WARNING,
        f"{called(story, learnt.who)} knows in {where[0]} what is learnt only in {where[1]}.",
        RESOLVE,
        (known.scene, learnt.scene),
        (known.span, learnt.span),
        SAID * order,
    )


def _are_lives_apart(story: Story, earlier: str, later: str) -> bool:
    days = {each.scene: each for each in story.chronology.days_on(STORY_CLOCK).scenes}
    last = days[earlier].latest if earlier in days else None
    first = days[later].earliest if later in days else None
    absolute = earlier in days and later in days and days[earlier].origin == days[later].origin
    return absolute and last is not None and first is not None and first - last > LONGEST_LIFE


def _order(story: Story, timeline: Timeline, claim: TemporalRelation) -> float:
    return comes_before(story, timeline, claim.b, claim.a)


def _finding(story: Story, found: _Known) -> Finding:
    sure = found.claim.evidence.confidence * found.order
    spans = found.claim.evidence.spans
    said = next((spoken for span in spans if (spoken := _speech(story, found.known, span))), None)
    who = _knower(story, spans, said)
    plain = said is None or said.span in spans or _addresses(story, said, spans)
    where = numbered(story, found.known), numbered(story, found.learnt)
    return Finding(
        NAME,
        Severity.WARNING if sure >= SURE and plain else Severity.INFO,
        f"{who} knows in {where[0]} what is learnt only in {where[1]}.",
        RESOLVE,
        (found.known, found.learnt),
        tuple(sorted(spans)),
        sure,
    )


def _knower(story: Story, spans: Sequence[Span], said: Quotation | None) -> str:
    """What the finding calls who knows: who says it, or the one who is named in all the words."""
    if said is not None and said.speaker is not None:
        return called(story, said.speaker)
    named = [
        {mention.character for mention in story.mentions if span.contains(mention.span) and _is_name(mention)}
        for span in spans
    ]
    both = sorted(set.intersection(*named)) if named else []
    return called(story, both[0]) if len(both) == 1 else "Somebody"


def _is_name(mention: Mention) -> bool:
    return mention.kind is MentionKind.PROPER


def _speech(story: Story, scene: str, span: Span) -> Quotation | None:
    """The speech in ``scene`` that the words at ``span`` stand in."""
    return next((each for each in story.quotations if each.scene == scene and each.span.contains(span)), None)


def _addresses(story: Story, said: Quotation, spans: Sequence[Span]) -> bool:
    """Whether the one named is spoken to: one may have heard of somebody and not know that this is who stands there."""
    inside = [span for span in spans if said.span.contains(span)]
    return any(mention.character == said.addressee and mention.span in inside for mention in story.mentions)
