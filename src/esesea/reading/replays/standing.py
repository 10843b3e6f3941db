"""Which of two scenes that tell one moment has to go to the other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from esesea.reading.english.played_back import is_shown_again
from esesea.reading.passages import SceneSpan
from esesea.reading.replays.replay import Replay
from esesea.story.scene import Mode
from esesea.story.time import BEGINS_EARLIER

OPENING = 0.05
"""A scene in so early a part of the story, or in a run from its first scene on that is all told again, opens it."""

REACHED = 1 / 3
"""What is told again by then is hardly what the story leads up to: the same hour from another side, more likely."""

SOON = 2
"""Scenes; the story does not lead up to what comes so soon again."""

SURE_ENOUGH = 0.6
"""Confidence in one moment from which an opening is called a look ahead. Set by hand."""

RETURNS = 0.9
"""How often the later scene goes to the earlier where a sign says that it looks back to it. Set by hand."""

EITHER = 0.5
"""The same without a sign: as often all between leads up to the later, and the earlier goes there. Where it does, in
novels retold with a moment told from two sides (``bench/retell``), moving the later scene cost 4 drags in 15."""

UNCERTAIN = 0.85
"""How often the relation is right where both scenes have a part of their own on the same side of the passage."""


def looks_ahead(replays: Iterable[Replay], told: Mapping[str, int]) -> tuple[Replay, ...]:
    """The replays that show their earlier scene to be an opening out of the middle of things; at most one for each.

    Such an opening is told again, far on, where the story reaches it, and begins no earlier than what tells it again.
    ``told`` gives the told index of each scene.
    """
    found: dict[str, Replay] = {}
    surest = sorted(replays, key=lambda each: (-each.confidence, told[each.scene]))
    opening = _opening({each.of for each in surest if _far_on(each, told)}, told)
    for each in surest:
        if told[each.of] <= opening and _far_on(each, told) and each.relation not in BEGINS_EARLIER:
            found.setdefault(each.of, each)
    return tuple(each for each in found.values() if each.confidence >= SURE_ENOUGH)


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What is known of the scenes around two tellings.

    ``scenes`` in the order told, ``told`` the index of each; ``modes`` of those off the main line; ``places`` of those
    that have one; ``steps``: the first told index that a step on in time leads to, by the scene it is taken from.
    """

    scenes: Sequence[SceneSpan]
    told: Mapping[str, int]
    modes: Mapping[str, Mode]
    places: Mapping[str, str]
    steps: Mapping[str, int]

    def belongs_with_the_earlier(self, replay: Replay) -> float:
        """The probability that the claim puts the two scenes where they belong, if they tell one moment.

        It makes the later go to the earlier (``order.placement``), unless the earlier looks ahead.
        """
        sure = 1.0 if replay.certain else UNCERTAIN
        of, scene = self.told[replay.of], self.told[replay.scene]
        if scene - of <= 1 or self.modes.get(replay.of) is Mode.PROLEPSIS:
            return sure
        return sure * (RETURNS if self._looks_back(replay, of, scene) else EITHER)

    def _looks_back(self, replay: Replay, of: int, scene: int) -> bool:
        """Whether the later scene is a flashback or shown again, or what is between goes on from the earlier."""
        if self.modes.get(replay.scene) is Mode.ANALEPSIS or is_shown_again(self.scenes[scene].heading or ""):
            return True
        return of < self.steps.get(replay.of, -1) < scene or self._is_inserted(scene)

    def _is_inserted(self, scene: int) -> bool:
        """Whether the telling is at one place before and after the scene, and at another in it."""
        if not 0 < scene < len(self.scenes) - 1:
            return False
        before, here, after = (self.places.get(each.id) for each in self.scenes[scene - 1 : scene + 2])
        return before is not None and before == after and here is not None and here != before


def _far_on(replay: Replay, told: Mapping[str, int]) -> bool:
    return told[replay.scene] - told[replay.of] >= max(SOON + 1, REACHED * len(told))


def _opening(told_again: Collection[str], told: Mapping[str, int]) -> float:
    """The told index of the last scene that opens the story."""
    run = {told[scene] for scene in told_again}
    last = 0
    while last + 1 in run and last in run:
        last += 1
    return max(last, OPENING * len(told))
