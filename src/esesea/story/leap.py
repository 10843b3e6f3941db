"""Where the telling may leap: a scene that does not go on from the one told before it, and where it may belong."""

from __future__ import annotations

from dataclasses import dataclass

MOST_LANDINGS = 12
"""So many landings are kept of each scene: what is stored stays linear in the number of scenes."""


@dataclass(frozen=True, slots=True)
class Landing:
    """One place on the story clock where a scene that leaps may belong.

    It stands directly after the scene ``after`` among those told before it; None: before all of them. ``probability``
    in 0…1 is that of this landing if the scene leaps. ``signs`` are the names of those that speak most for it
    (`esesea.reading.strands`).
    """

    after: str | None
    probability: float
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Leap:
    """How likely ``scene`` does not go on from the scene told just before it.

    There is one for each scene but the first, also where it is unlikely. ``probability`` (0…1) is learned from stories
    told out of order. ``until`` is the last scene of the run that goes on from it in the telling, as far as can be
    seen: what moves with it. ``landings``: the likeliest first, at most ``MOST_LANDINGS``. ``signs`` are the names of
    those that speak most for a leap.
    """

    scene: str
    probability: float
    until: str
    landings: tuple[Landing, ...] = ()
    signs: tuple[str, ...] = ()
