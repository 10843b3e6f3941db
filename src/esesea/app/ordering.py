"""The order of scenes along a clock, and why."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from esesea.app.errors import NotLived
from esesea.app.listing import Listing
from esesea.app.sheets.showing import ShowsItself
from esesea.app.showing import quoted
from esesea.app.when import AgeThen, ages_in_scenes, days_of_scenes
from esesea.story.moment import clock_order
from esesea.story.time import READING_CLOCK, STORY_CLOCK, Status, TemporalRelation, lived

if TYPE_CHECKING:
    from esesea.app.sheets.sheet import Sheet
    from esesea.app.table import Table
    from esesea.story.evidence import Evidence
    from esesea.story.story import Story
    from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class Quote:
    """Words behind a statement, with where they stand in the text, who saw them and how sure that is."""

    span: tuple[int, int]
    quote: str
    by: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Step:
    """One scene along a clock. Ranks count from 0, None outside of time or in reading order.

    ``status`` is how surely the scene follows the step before it (None for the first, and in reading order);
    ``why`` are the words that say so, the shortest chain of them. ``when`` says on which day it is ("Tuesday 4 June
    1985", "day 3", "about 10 years before s1"), None where nothing tells; ``ages`` how old people are there.
    """

    scene: str
    opens: str
    rank: int | None
    earliest: int | None
    latest: int | None
    status: str | None
    why: tuple[Quote, ...]
    when: str | None = None
    ages: tuple[AgeThen, ...] = ()


@dataclass(frozen=True, slots=True)
class OffStageEvent:
    """Something that happened off stage, ``earliest`` and ``latest`` being the scenes that it falls between.

    None where nothing says. ``participants`` are ids; ``told_in`` the scenes that look back on it, by these ``words``.
    """

    id: str
    words: tuple[Quote, ...]
    participants: tuple[str, ...]
    told_in: tuple[str, ...]
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """One claim in an explanation: ``a`` stands in ``relation`` to ``b``, and these words, or that sign, say so."""

    a: str
    b: str
    relation: str
    status: str | None
    quotes: tuple[Quote, ...]
    by: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Explanation(ShowsItself):
    """Why ``a`` stands where it does to ``b`` on ``clock``.

    ``relation`` is ``before``, ``after``, ``same time`` or ``outside of time``; ``status`` how surely;
    ``chain`` the shortest chain of claims between the two, empty where nothing in the text says.
    """

    clock: str
    a: str
    b: str
    relation: str
    status: str
    chain: tuple[Link, ...]

    def _sheet(self) -> Sheet:
        from esesea.app.sheets.order import explanation_sheet  # noqa: PLC0415 - only where it is shown

        return explanation_sheet(self)


def order(story: Story, clock: str = STORY_CLOCK) -> Listing[Step]:
    """The scenes along ``clock`` (``reading``, ``story`` or ``lived:<id>``), each with how its place is known.

    Scenes outside of time are left out. Raises KeyError for a clock the story does not have.
    """
    steps = _steps(story, clock)
    return Listing(steps, partial(_shown_steps, story, clock, steps))


def _shown_steps(story: Story, clock: str, steps: tuple[Step, ...]) -> Table:
    from esesea.app.sheets.order import steps_table  # noqa: PLC0415 - only where it is shown

    return steps_table(story, clock, steps)


def _steps(story: Story, clock: str) -> tuple[Step, ...]:
    if clock == READING_CLOCK:
        return tuple(Step(scene.id, scene.opens, None, None, None, None, ()) for scene in story.scenes)
    from esesea.order.explanation import explainer  # noqa: PLC0415 - `import esesea` stays light

    timeline = story.chronology.timeline(clock)
    slots = {slot.scene: slot for slot in timeline.slots}
    chain_between = explainer(timeline)
    when, ages = days_of_scenes(story, clock), ages_in_scenes(story, clock)
    steps: list[Step] = []
    for scene_id in timeline.order:
        slot = slots[scene_id]
        before = steps[-1].scene if steps else None
        status = None if before is None else timeline.settled.get((before, scene_id), Status.DEFAULT)
        chain = () if before is None else chain_between(before, scene_id)
        steps.append(
            Step(
                scene=scene_id,
                opens=story.scene(scene_id).opens,
                rank=slot.rank,
                earliest=slot.earliest,
                latest=slot.latest,
                status=status.value if status else None,
                why=tuple(quote for claim in chain for quote in quotes(story, claim)),
                when=when.get(scene_id),
                ages=ages.get(scene_id, ()),
            )
        )
    return tuple(steps)


def off_stage_events(story: Story, clock: str = STORY_CLOCK) -> tuple[OffStageEvent, ...]:
    """What happened off stage, each event with the scenes on ``clock`` between which it falls, in the text's order.

    None on the reading clock, which only tells. Raises KeyError for a clock the story does not have.
    """
    if clock == READING_CLOCK:
        return ()
    from esesea.story.off_stage import between  # noqa: PLC0415 - as above

    timeline = story.chronology.timeline(clock)
    found = ((event, *between(event, timeline)) for event in story.off_stage)
    return tuple(
        OffStageEvent(
            id=event.id,
            words=tuple(_quote(story, span, seen) for seen in event.evidence for span in seen.spans),
            participants=event.participants,
            told_in=event.told_in,
            earliest=earliest,
            latest=latest,
        )
        for event, earliest, latest in found
    )


def contradictions(story: Story) -> tuple[int, int]:
    """How many contradictions in the order the text leaves open, and how many the author's word has settled."""
    settled = [
        any(claim.status is Status.STATED for claim in conflict.cycle) for conflict in story.chronology.conflicts
    ]
    return settled.count(False), settled.count(True)


@dataclass(frozen=True, slots=True)
class Standing:
    """How ``a`` stands to ``b`` on ``clock``: as in `Explanation`, the ``chain`` being the claims themselves."""

    clock: str
    a: str
    b: str
    relation: str
    status: Status
    chain: tuple[TemporalRelation, ...]


def standing(story: Story, a: str, b: str, clock: str = STORY_CLOCK) -> Standing:
    """How two scenes (ids) stand to each other on ``clock``, and the shortest chain of claims that orders them.

    On the reading clock the order is as told and needs no words. Raises NotLived for a scene that its person does not
    go through, and KeyError for an unknown scene or clock.
    """
    if clock == READING_CLOCK:
        places = clock_order(story, clock)
        one, other = places.index(a), places.index(b)
        relation = "same time" if one == other else "before" if one < other else "after"
        return Standing(clock, a, b, relation, Status.STATED, ())
    from esesea.order.explanation import explainer  # noqa: PLC0415 - as above

    timeline = story.chronology.timeline(clock)
    ranks = timeline.ranks
    for scene in (a, b):
        if scene not in ranks and clock != STORY_CLOCK:
            raise NotLived(scene, story.character(clock.removeprefix(lived(""))).name)
    rank_a, rank_b = ranks[a], ranks[b]
    if rank_a is None or rank_b is None:
        return Standing(clock, a, b, "outside of time", Status.DEFAULT, ())
    relation = "same time" if rank_a == rank_b else "before" if rank_a < rank_b else "after"
    first, second = (a, b) if rank_a <= rank_b else (b, a)
    status = timeline.settled.get((first, second), Status.DEFAULT)
    return Standing(clock, a, b, relation, status, explainer(timeline)(first, second))


def explain(story: Story, a: str, b: str, clock: str = STORY_CLOCK) -> Explanation:
    """The shortest chain of quotes that orders two scenes (ids) on ``clock``, or none.

    As `standing`, with the words of each claim.
    """
    found = standing(story, a, b, clock)
    chain = tuple(_shown(story, claim) for claim in found.chain)
    return Explanation(clock, a, b, found.relation, found.status.value, chain)


def quotes(story: Story, claim: TemporalRelation) -> tuple[Quote, ...]:
    """The words behind a claim; those of scene ``a`` first, as the claim names it first."""
    seen, first = claim.evidence, story.scene(claim.a).span
    return tuple(
        _quote(story, span, seen) for span in sorted(seen.spans, key=lambda span: (not first.contains(span), span))
    )


def _quote(story: Story, span: Span, seen: Evidence) -> Quote:
    return Quote((span.start, span.end), quoted(story, span), seen.by, round(seen.confidence, 3))


def _shown(story: Story, claim: TemporalRelation) -> Link:
    status = claim.status.value if claim.status else None
    return Link(claim.a, claim.b, claim.relation.value, status, quotes(story, claim), claim.evidence.by)
