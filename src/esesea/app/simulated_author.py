"""An author who answers from gold: how much of their effort asking saves, and whether it ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from esesea.evaluation.order_scores import drags
from esesea.order.asking import LeapQuestion, Suspect, leap_question
from esesea.order.constraints import Told
from esesea.order.replies import heeding, laws_in_force
from esesea.order.solver import solve
from esesea.story.leap import Leap
from esesea.story.replies import Move, Reply, Stand
from esesea.story.time import STORY_CLOCK, TemporalRelation, Traveller

Gold = Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a story cost its author.

    ``answers``: replies given until asking stopped by its own rule; ``drags``: scenes still to be moved then, one by
    one; ``drags_told`` and ``drags_found``: those of the told order and of the order found before asking.
    ``leaps``: scenes that stood wrong among those asked about and were moved; ``offered``: those whose right place
    was among the places offered.
    """

    answers: int
    drags: int
    drags_told: int
    drags_found: int
    leaps: int
    offered: int

    @property
    def acts(self) -> int:
        """Answers and drags together."""
        return self.answers + self.drags

    def as_json(self) -> dict[str, int]:
        """The counts as plain values."""
        return {
            "answers": self.answers,
            "drags": self.drags,
            "acts": self.acts,
            "drags_told": self.drags_told,
            "drags_found": self.drags_found,
            "leaps_moved": self.leaps,
            "landing_offered": self.offered,
        }


def simulate(
    told: Sequence[Told],
    leaps: Sequence[Leap],
    relations: Iterable[TemporalRelation],
    gold: Gold,
    travellers: Iterable[Traveller] = (),
) -> Asked:
    """Ask an author who answers from ``gold`` (the true rank of each scene id; None or absent: not known).

    The rule that ends the asking does not look at gold. Deterministic.
    """
    relations, travellers = tuple(relations), tuple(travellers)
    ids = [scene.id for scene in told]
    given: list[tuple[Reply, str]] = []
    found = -1
    moved = offered = 0
    while True:
        said = laws_in_force(given, ids)
        timeline = solve(told, heeding(relations, said, ids), travellers).timeline(STORY_CLOCK)
        if found < 0:
            found = drags_of(timeline.order, gold)
        question = leap_question(told, leaps, timeline, [each for each, _ in given])
        if question is None:
            return Asked(len(given), drags_of(timeline.order, gold), drags_of(ids, gold), found, moved, offered)
        reply = answer(question, ids, timeline.order, gold)
        given.append((reply, f"{len(given):06}"))
        if reply.move is not None:
            moved += 1
            offered += _was_offered(question, reply.move)


def drags_of(order: Sequence[str], gold: Gold) -> int:
    """The scenes still to be moved in ``order``, of those whose true rank is known."""
    return drags([rank for scene in order if (rank := gold.get(scene)) is not None])


def answer(question: LeapQuestion, ids: Sequence[str], order: Sequence[str], gold: Gold) -> Reply:
    """What an author who knows the true ranks replies: which scenes stand right, up to the first that does not.

    ``ids`` are the scenes as told, ``order`` as they stand now.
    """
    stands: list[tuple[str, str | None]] = []
    left_open: list[str] = []
    for suspect in question.suspects:
        if gold.get(suspect.scene) is None:
            left_open.append(suspect.scene)
        elif _stands(suspect, ids, order, gold):
            stands.append((suspect.scene, suspect.now))
        else:
            return Reply(tuple(stands), _true_move(suspect.scene, ids, gold), tuple(left_open))
    return Reply(tuple(stands), None, tuple(left_open))


def _stands(suspect: Suspect, ids: Sequence[str], order: Sequence[str], gold: Gold) -> bool:
    """Whether it stands directly after the right one of the scenes told before it whose rank is known."""
    told_before = frozenset(each for each in ids[: ids.index(suspect.scene)] if gold.get(each) is not None)
    standing = [each for each in order[: order.index(suspect.scene)] if each in told_before]
    truly = _before(suspect.scene, ids, gold)
    return (standing[-1] if standing else None) == truly and (truly is None or gold[truly] != gold[suspect.scene])


def _before(scene: str, ids: Sequence[str], gold: Gold) -> str | None:
    """After which of the scenes told before it the scene stands in truth; of several of one rank the last told."""
    rank = gold[scene]
    assert rank is not None
    earlier = [
        (other, place, each)
        for place, each in enumerate(ids[: ids.index(scene)])
        if (other := gold.get(each)) is not None and other <= rank
    ]
    return max(earlier)[2] if earlier else None


def _true_move(scene: str, ids: Sequence[str], gold: Gold) -> Move:
    until = scene
    for following in ids[ids.index(scene) + 1 :]:
        if gold.get(following) is None or gold[following] == gold[until] or _before(following, ids, gold) != until:
            break
        until = following
    other = _before(scene, ids, gold)
    if other is None:
        return Move(scene, until, Stand.FIRST)
    return Move(scene, until, Stand.SAME if gold[other] == gold[scene] else Stand.AFTER, other)


def _was_offered(question: LeapQuestion, move: Move) -> bool:
    suspect = next(each for each in question.suspects if each.scene == move.scene)
    return move.other in [landing.after for landing in suspect.landings]
