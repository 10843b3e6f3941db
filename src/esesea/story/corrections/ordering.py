"""What the author says of the order of scenes, as laws among the story's claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from esesea.story.corrections.errors import MakesNoSense
from esesea.story.replies import AGREES, AUTHOR, COMPARES, Reply
from esesea.story.story import Story
from esesea.story.time import Status, TemporalRelation

Laws = Callable[[Reply, Sequence[str], str], tuple[TemporalRelation, ...]]
"""What a reply says as claims that are law, given all scene ids in told order and when it was given
(`esesea.order.replies.laws`, which stands above this room)."""


def ordered(story: Story, reply: Reply, at: str, laws: Laws) -> Story:
    """``story`` with the reply's laws in place of what the author said before of the same scenes.

    Raises MakesNoSense for a scene that would be before, or at the same time as, itself.
    """
    move = reply.move
    if (reply.first and reply.first[0] == reply.first[1]) or (move is not None and move.other == move.scene):
        raise MakesNoSense("a scene cannot be put in order with itself", "name two scenes")
    new = laws(reply, [scene.id for scene in story.scenes], at)
    if not new:
        return story
    kept = tuple(law for law in story.relations if not outdated(law, new))
    return replace(story, relations=(*kept, *new))


def is_law(relation: TemporalRelation) -> bool:
    """Whether the author said so."""
    return relation.status is Status.STATED


def outdated(law: TemporalRelation, new: Iterable[TemporalRelation]) -> bool:
    """Whether one of the laws ``new``, given later, says anew what ``law`` says; claims of the text are no laws."""
    return any(_is_outdated(law, each) for each in new)


def _is_outdated(law: TemporalRelation, new: TemporalRelation) -> bool:
    """Whether the new law says anew where a scene goes, or how two stand to each other."""
    if not is_law(law):
        return False
    if COMPARES in {law.evidence.by, new.evidence.by}:
        return law.evidence.by == new.evidence.by and {law.a, law.b} == {new.a, new.b} and law.clock == new.clock
    return law.evidence.by in {AUTHOR, AGREES} and law.source == new.source


def laws_among(relations: Iterable[TemporalRelation]) -> tuple[TemporalRelation, ...]:
    """The laws among claims."""
    return tuple(filter(is_law, relations))
