"""What the author's replies about scenes say: laws of the story clock that the solver heeds before anything else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from esesea.order.constraints import STRONG
from esesea.order.errors import UnknownScene
from esesea.story.evidence import Evidence
from esesea.story.replies import AGREES, AUTHOR, COMPARES, Move, Reply, Stand
from esesea.story.time import STORY_CLOCK, Relation, Status, TemporalRelation


def laws(reply: Reply, told: Sequence[str], stated_at: str) -> tuple[TemporalRelation, ...]:
    """The author's words as claims that are law, given the ids of all scenes in told order.

    Each claim's ``source`` is the scene that it moves or keeps: a scene stated to be after another goes directly after
    it, wherever that goes, and a run goes with its first scene. Nothing is claimed that a true reply does not entail:
    what will stand between two scenes later stays open. Raises UnknownScene, and ValueError for a run that ends
    before it begins.
    """
    place = {scene: index for index, scene in enumerate(told)}
    found = [law for scene, after in reply.stands for law in _after(scene, after, told, place, (AGREES, stated_at))]
    if reply.move is not None:
        found += _moved(reply.move, told, place, (AUTHOR, stated_at))
    if reply.first is not None:
        one, other = reply.first
        _place(one, place)
        _place(other, place)
        found.append(_law(one, Relation.BEFORE, other, one, (COMPARES, stated_at)))
    return tuple(found)


def laws_in_force(replies: Iterable[tuple[Reply, str]], told: Sequence[str]) -> tuple[TemporalRelation, ...]:
    """The laws of all ``replies``, each with when it was given, oldest first: of each scene moved or kept the last.

    Raises as ``laws`` does.
    """
    by_scene: dict[tuple[str, str], list[TemporalRelation]] = {}
    for number, (reply, stated_at) in enumerate(replies):
        found: dict[tuple[str, str], list[TemporalRelation]] = {}
        for law in laws(reply, told, stated_at):
            compared = law.evidence.by == COMPARES
            found.setdefault((law.source, str(number) if compared else ""), []).append(law)
        by_scene |= found
    return tuple(law for group in by_scene.values() for law in group)


def heeding(
    relations: Iterable[TemporalRelation], said: Sequence[TemporalRelation], told: Sequence[str]
) -> tuple[TemporalRelation, ...]:
    """The text's claims and the author's laws together, without the claims that a law makes idle.

    Of a scene that the author moved, or said to stand right, it is said where it stands among all that is told before
    it; what the text says of that and does not prove is no longer heard, or it could part the scene from what they put
    it behind.
    """
    place = {scene: index for index, scene in enumerate(told)}
    settled = {law.source for law in said if law.evidence.by in {AUTHOR, AGREES}}

    def idle(claim: TemporalRelation) -> bool:
        later = claim.a if place[claim.a] > place[claim.b] else claim.b
        return claim.evidence.confidence < STRONG and later in settled

    return (*(claim for claim in relations if not idle(claim)), *said)


def run(move: Move, told: Sequence[str]) -> tuple[str, ...]:
    """The scenes that go together, in told order. Raises UnknownScene; ValueError for a run that ends too early."""
    place = {scene: index for index, scene in enumerate(told)}
    start, end = _place(move.scene, place), _place(move.until, place)
    if end < start:
        raise ValueError(f"a run from {move.scene} cannot end at {move.until}")
    return tuple(told[start : end + 1])


Said = tuple[str, str]
"""By whom, in the evidence, and when."""


def _moved(move: Move, told: Sequence[str], place: dict[str, int], said: Said) -> Iterator[TemporalRelation]:
    together = run(move, told)
    if move.stand is Stand.FIRST:
        yield from _after(move.scene, None, told, place, said)
    else:
        other = move.other or ""
        if place[together[0]] <= _place(other, place) <= place[together[-1]]:
            raise ValueError(f"{other} is itself in the run from {move.scene} to {move.until}")
        if move.stand is Stand.AFTER:
            yield _law(other, Relation.BEFORE, move.scene, move.scene, said)
        elif move.stand is Stand.SAME:
            yield _law(move.scene, Relation.EQUAL, other, move.scene, said)
        else:
            ends = dict.fromkeys((move.scene, move.until))
            yield from (_law(end, Relation.BEFORE, other, end, said) for end in ends)
    for one, following in pairwise(together):
        yield _law(one, Relation.BEFORE, following, following, said)


def _after(
    scene: str, other: str | None, told: Sequence[str], place: dict[str, int], said: Said
) -> Iterator[TemporalRelation]:
    """``scene`` stands after ``other``; before all that is told before it where that is None."""
    if other is not None:
        _place(other, place)
        yield _law(other, Relation.BEFORE, scene, scene, said)
    else:
        yield from (_law(scene, Relation.BEFORE, each, scene, said) for each in told[: _place(scene, place)])


def _law(a: str, relation: Relation, b: str, moved: str, said: Said) -> TemporalRelation:
    by, at = said
    return TemporalRelation(a, b, relation, STORY_CLOCK, Evidence((), by, 1.0), moved, Status.STATED, at)


def _place(scene: str, place: dict[str, int]) -> int:
    if scene not in place:
        raise UnknownScene(scene)
    return place[scene]
