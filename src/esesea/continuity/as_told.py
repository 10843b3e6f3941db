"""Whether the telling itself is good ground for the order of two scenes."""

from __future__ import annotations

from esesea.continuity.sureness import BACKWARD, FORWARD, UNKNOWN, own_timeline, sureness
from esesea.story.chronology import Timeline
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK

AS_TOLD = 0.85
"""How sure it is that of two scenes of the main line, neither of which seems to leap, the one told first comes first.
Set by hand: a second strand may step back in time without a word."""

LEAPS = 0.5
"""How likely a scene that leaps is not to go on from the one told before it."""

MOST_LEAPS = 0.05
"""The share of scenes that leap, or are flashbacks, above which a story is not told straight on. Of twelve novels of
LitBank and PDNC none has more than one scene in thirty that leaps; of a story told out of order every other does."""


CIRCULAR = frozenset({"life_states", "changes", "knowledge"})
"""Signs of order (`Evidence.by`) that take it that nothing contradicts: who acts is alive, so the death comes later."""


def comes_before(
    story: Story, timeline: Timeline, first: str, second: str, *, unheeded: frozenset[str] = CIRCULAR
) -> float:
    """How sure it is, 0…1, that scene ``first`` comes before ``second``: as `sureness`, and by the telling alone.

    The telling counts where both are in the main line, neither seems to leap, and they keep their told order on the
    clock, or lose it, in a story told straight on, by signs alone that are ``unheeded``: those that take it that
    there is no such contradiction as is asked for.
    """
    sure = sureness(timeline, first, second)
    if sure > UNKNOWN:
        return sure
    one, other = story.scene(first), story.scene(second)
    if not (one.reading_order < other.reading_order and one.mode is other.mode is Mode.MAIN):
        return UNKNOWN
    if story.travellers or story.chronology.parted:
        # Where somebody travels in time the telling follows them, and what is told later may be of any year.
        return UNKNOWN
    if any(leap.probability >= LEAPS for leap in story.leaps if leap.scene in {first, second}):
        return UNKNOWN
    ranks = timeline.ranks
    rank_first, rank_second = ranks.get(first), ranks.get(second)
    if rank_first is None or rank_second is None:
        return UNKNOWN
    as_told = rank_first < rank_second or (told_straight(story) and _is_circular(timeline, second, first, unheeded))
    return AS_TOLD if as_told else UNKNOWN


def comes_before_for(story: Story, who: str, first: str, second: str, *, unheeded: frozenset[str] = CIRCULAR) -> float:
    """How sure it is, 0…1, that ``first`` comes before ``second`` for ``who``: as `comes_before`, on their own clock.

    On the clock of the story where their own has not both scenes: who is buried is not there.
    """
    return comes_before(story, timeline_with(story, who, first, second), first, second, unheeded=unheeded)


def timeline_with(story: Story, who: str, first: str, second: str) -> Timeline:
    """Their own clock where it has both scenes; else that of the story, unless the two have parted."""
    own = own_timeline(story, who)
    if {first, second} <= own.ranks.keys() or who in story.chronology.parted:
        return own
    clocks = {timeline.clock: timeline for timeline in story.chronology.timelines}
    return clocks.get(STORY_CLOCK, own)


def told_straight(story: Story) -> bool:
    """Whether next to nothing in the story seems to be told out of order."""
    leaping = {leap.scene for leap in story.leaps if leap.probability >= LEAPS}
    leaping |= {scene.id for scene in story.scenes if scene.mode in {Mode.ANALEPSIS, Mode.PROLEPSIS}}
    return len(leaping) <= max(1.0, MOST_LEAPS * len(story.scenes))


def _is_circular(timeline: Timeline, first: str, second: str, unheeded: frozenset[str]) -> bool:
    """Whether all that puts ``first`` before ``second``, directly, are such signs."""
    claims = [
        claim
        for claim in timeline.relations
        if (claim.a, claim.b, claim.relation in FORWARD) == (first, second, True)
        or (claim.b, claim.a, claim.relation in BACKWARD) == (first, second, True)
    ]
    return bool(claims) and all(claim.evidence.by in unheeded for claim in claims)
