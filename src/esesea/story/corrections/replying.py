"""A reply about the order of scenes as a decision keeps it, and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from esesea.story.correction import Correction, Fact
from esesea.story.corrections.errors import MakesNoSense, PassageGone
from esesea.story.corrections.pointing import scene_at
from esesea.story.replies import Move, Reply, Stand
from esesea.story.story import Story
from esesea.text.span import Span


def facts_of(reply: Reply) -> dict[str, Fact]:
    """``scenes`` are the ids named, one for each anchor; the other facts are in these ids."""
    move = reply.move
    facts: dict[str, Fact] = {
        "scenes": list(named(reply)),
        "stands": [scene for scene, _ in reply.stands],
        "stands_after": [after or "" for _, after in reply.stands],
        "left_open": list(reply.left_open),
    }
    if move is not None:
        facts |= {"scene": move.scene, "until": move.until, "stand": move.stand.value, "other": move.other}
    if reply.first is not None:
        facts["first"] = list(reply.first)
    return facts


def named(reply: Reply) -> tuple[str, ...]:
    """The scenes that a reply names, each once."""
    return tuple(dict.fromkeys(_named(reply)))


def reply_of(correction: Correction, story: Story, spans: Sequence[Span | None]) -> Reply:
    """The reply in the scene ids of ``story``; ``spans``: where its anchors stand.

    Raises PassageGone where a scene is gone, MakesNoSense where its scenes no longer stand in a row, KeyError and
    ValueError for facts that are none.
    """
    facts, now = correction.of, {}
    for old, anchor, span in zip(_listed(facts.get("scenes")), correction.anchors, spans, strict=True):
        scene = None if span is None else scene_at(story, span.start)
        if scene is None:
            raise PassageGone(anchor.quote)
        now[old] = scene
    reply = _read(facts, now)
    told = {scene.id: scene.reading_order for scene in story.scenes}
    move = reply.move
    if move is not None and told[move.until] < told[move.scene]:
        raise MakesNoSense(f"{move.until} is told before {move.scene} now, and they can no longer go together")
    if move is not None and move.other is not None and told[move.scene] <= told[move.other] <= told[move.until]:
        raise MakesNoSense(f"{move.other} is among the scenes that were to go to it")
    return reply


def renamed(facts: Mapping[str, Fact], now: Mapping[str, str | None]) -> dict[str, Fact]:
    """The facts with other ids for scenes; those without another stay."""

    def new(fact: Fact) -> Fact:
        if isinstance(fact, list):
            return [now.get(each) or each for each in fact]
        return now.get(fact) or fact if isinstance(fact, str) else fact

    names = ("scenes", "stands", "stands_after", "left_open", "scene", "until", "other", "first")
    return {name: new(facts[name]) for name in names if name in facts}


def _named(reply: Reply) -> Iterator[str]:
    for scene, after in reply.stands:
        yield from (each for each in (scene, after) if each is not None)
    if reply.move is not None:
        yield from (each for each in (reply.move.scene, reply.move.until, reply.move.other) if each is not None)
    yield from reply.first or ()
    yield from reply.left_open


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
