"""Which kinds of cue suit a joint, and how often each is drawn."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bench.retell.moments import Moments
from bench.retell.tellings import Joint, JointKind, Telling


@dataclass(frozen=True, slots=True)
class Offer:
    """A section of a kind's wordings (all its forms), and how often it is drawn beside the others."""

    kind: str
    situation: str
    weight: float


def offers_at(telling: Telling, joint: Joint, line: Moments, used: Collection[str]) -> tuple[Offer, ...]:
    """What may be said at ``joint``. ``used``: the kinds that the story spoke in before."""
    if joint.kind is JointKind.AGAIN:
        return (Offer("again", "again", 1),)
    if joint.kind is JointKind.MEANWHILE:
        resumes = (Offer("place", "return", 1),) if joint.lands_after is not None else ()
        return (Offer("meanwhile", "meanwhile", 2), *resumes)
    if telling.way == "frame":
        return _framed(joint)
    if joint.kind is JointKind.BACK:
        return tuple(_back(line, joint))
    if joint.kind is JointKind.AHEAD:
        return tuple(_ahead(telling, line, joint))
    return tuple(_resumed(line, joint, used))


def _framed(joint: Joint) -> tuple[Offer, ...]:
    if joint.over > 0:
        return (Offer("frame", "frame", 1),)
    return (Offer("frame", "resume" if joint.lands_after is not None else "tale", 1),)


def _back(line: Moments, joint: Joint) -> Iterator[Offer]:
    yield Offer("vague", "back", 1.5)
    yield Offer("headings", "back", 1)
    yield Offer("memory", "back", 2)
    yield Offer("pluperfect", "back", 2)
    if line.between(joint.at):
        yield Offer("distance", "back", 4)
    if line.unit == "year":
        yield Offer("ages", "back", 0.7)


def _ahead(telling: Telling, line: Moments, joint: Joint) -> Iterator[Offer]:
    yield Offer("vague", "on", 1)
    if telling.way == "flash_forward":
        yield Offer("ahead", "ahead", 3)
        yield Offer("headings", "ahead", 1)
    if line.between(joint.at):
        yield Offer("distance", "on", 3)


def _resumed(line: Moments, joint: Joint, used: Collection[str]) -> Iterator[Offer]:
    yield Offer("place", "return", 2)
    if joint.over < 0:
        yield Offer("now", "resume_back", 2)
        if line.between(joint.at):
            yield Offer("distance", "back", 1.5)
        return
    yield Offer("now", "return", 2)
    yield Offer("headings", "return", 1)
    if line.between(joint.at):
        yield Offer("distance", "on", 1)
    if "memory" in used:
        yield Offer("memory", "return", 5)
