"""The author's replies as decisions that last: what is kept of them, and what they say of this draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from esesea.order.replies import AUTHOR, Move, Reply, Stand, heeding, laws_in_force
from esesea.story.anchoring import anchor_of, reattached
from esesea.story.correction import Correction
from esesea.story.standing import standing

if TYPE_CHECKING:
    from esesea.story.story import Story
    from esesea.story.time import TemporalRelation

ORDER = "order"
"""The act of a decision about where scenes stand."""

Fact = str | int | float | bool | list[str] | None


def correction_of(reply: Reply, story: Story) -> Correction:
    """The reply as a decision made now, with the opening words of each scene it names, so that the next draft has it.

    ``of``: ``scenes`` are the ids named, in the order of ``anchors``; the reply's own facts refer to these ids.
    """
    named = tuple(dict.fromkeys(_named(reply)))
    move = reply.move
    facts: dict[str, Fact] = {
        "scenes": list(named),
        "stands": [scene for scene, _ in reply.stands],
        "stands_after": [after or "" for _, after in reply.stands],
        "left_open": list(reply.left_open),
    }
    if move is not None:
        facts |= {"scene": move.scene, "until": move.until, "stand": move.stand.value, "other": move.other}
    if reply.first is not None:
        facts["first"] = list(reply.first)
    return Correction(
        id=uuid4().hex,
        act=ORDER,
        at=datetime.now(UTC).isoformat(),
        who=AUTHOR,
        anchors=tuple(anchor_of(story, scene) for scene in named),
        of=facts,
    )


def undoing(decision: Correction) -> Correction:
    """The decision that takes ``decision`` back, made now."""
    return Correction(uuid4().hex, "undo", datetime.now(UTC).isoformat(), AUTHOR, of={"id": decision.id})


def on_order(decisions: Iterable[Correction]) -> tuple[Correction, ...]:
    """The decisions about order that are in force, oldest first."""
    return tuple(decision for decision in standing(decisions) if decision.act == ORDER)


def replies_in(decisions: Iterable[Correction], story: Story) -> tuple[tuple[Reply, str], ...]:
    """The replies in force, oldest first, in the scene ids of ``story``, each with when it was given.

    A reply whose scenes are not all in this draft is left out; it stays among the decisions.
    """
    found = ((_reply(decision, story), decision.at) for decision in on_order(decisions))
    return tuple((reply, at) for reply, at in found if reply is not None)


def corrected(story: Story, decisions: Iterable[Correction]) -> Story:
    """``story`` with the author's decisions about its order as laws, solved; itself where there is none."""
    said = laws_of(replies_in(decisions, story), story)
    if not said:
        return story
    from esesea.app.solving import solved  # noqa: PLC0415 - the solver library is slow to load

    told = [scene.id for scene in story.scenes]
    return solved(replace(story, relations=heeding(story.relations, said, told)))


def laws_of(replies: Iterable[tuple[Reply, str]], story: Story) -> tuple[TemporalRelation, ...]:
    """What the replies say, as claims that are law."""
    return laws_in_force(replies, [scene.id for scene in story.scenes])


def _named(reply: Reply) -> Iterator[str]:
    for scene, after in reply.stands:
        yield from (each for each in (scene, after) if each is not None)
    if reply.move is not None:
        yield from (each for each in (reply.move.scene, reply.move.until, reply.move.other) if each is not None)
    yield from reply.first or ()
    yield from reply.left_open


def _reply(decision: Correction, story: Story) -> Reply | None:
    """The reply that a decision keeps; None where a scene it names is gone, or it is not as this Esesea writes it."""
    facts = decision.of
    told = {scene.id: scene.reading_order for scene in story.scenes}
    now = dict(zip(_listed(facts.get("scenes")), (reattached(each, story) for each in decision.anchors), strict=False))
    try:
        reply = _read(facts, {old: new for old, new in now.items() if new is not None})
    except (KeyError, ValueError):
        return None
    move = reply.move
    if move is not None and (
        told[move.until] < told[move.scene]
        or (move.other is not None and told[move.scene] <= told[move.other] <= told[move.until])
    ):
        return None
    return reply


def _read(facts: Mapping[str, Fact], now: Mapping[str, str]) -> Reply:
    """The reply in today's scene ids. Raises KeyError and ValueError."""
    stands = zip(_listed(facts.get("stands")), _listed(facts.get("stands_after")), strict=True)
    first = _listed(facts.get("first"))
    move = None
    if facts.get("scene") is not None:
        other = facts.get("other")
        move = Move(
            scene=now[str(facts["scene"])],
            until=now[str(facts["until"])],
            stand=Stand(str(facts["stand"])),
            other=None if other is None else now[str(other)],
        )
    return Reply(
        stands=tuple((now[scene], now[after] if after else None) for scene, after in stands),
        move=move,
        left_open=tuple(now[scene] for scene in _listed(facts.get("left_open"))),
        first=(now[first[0]], now[first[1]]) if len(first) == 2 else None,
    )


def _listed(fact: Fact) -> Sequence[str]:
    return fact if isinstance(fact, list) else ()
