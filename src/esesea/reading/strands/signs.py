"""The signs of a leap and of a landing, as named numbers."""

from __future__ import annotations

import numpy as np

from esesea.reading.english.heading_cues import Cue
from esesea.reading.strands.likeness import LIKENESSES, Floats, Likenesses
from esesea.reading.strands.told_scene import ToldScene

LATELY = 3
"""Scenes told just before, any of which a scene may go on from as part of one action."""

LONG = 400
"""Content words; a scene that is longer says no more by its length."""

RARELY = 0.1
"""Even where no scene seems to leap behind it, a strand may be taken up there. Set by hand."""

LEAP_SIGNS = (
    "near_place",
    "people",
    "edge_people",
    "edge_speakers",
    "same_hour",
    "hour_differs",
    "openings",
    "ending_and_opening",
    "people_lately",
    "place_lately",
    "words_lately",
    "follows",
    "hour_said",
    "opens_young",
    "ends_looking_back",
    "more_past",
    "more_pluperfect",
    "short",
    "says_straight_on",
)
"""Those of the first eight are likenesses to the scene told just before."""

LANDING_SIGNS = (
    "near_place",
    "people",
    "edge_people",
    "words",
    "openings",
    "people_of_next",
    "last_told_with_them",
    "before_all",
    "recent",
    "strand_ends",
)
"""The first five are likenesses to the scene it would go on from; "next" is the one told after that."""

_AT = {name: index for index, name in enumerate(LIKENESSES)}
_LIKE_BEFORE = [_AT[name] for name in LEAP_SIGNS[:8]]
_LIKE_LANDING = [_AT[name] for name in LANDING_SIGNS[:5]]
_LATELY = [_AT[name] for name in ("people", "same_place", "words")]
_STRAIGHT_ON = frozenset({Cue.CONTINUOUS, Cue.LATER, Cue.SAME})


def leap_signs(likenesses: Likenesses) -> Floats:
    """Shape (scenes - 1, len(LEAP_SIGNS)): that each but the first does not go on from the one told just before it."""
    scenes = likenesses.scenes
    hours = sum(told.hour_said for told in scenes) / max(1, len(scenes))
    found = [
        _leap_signs(scenes[i - 1], scenes[i], row, likenesses.follows(i), hours)
        for i, row in enumerate(likenesses.rows())
        if i
    ]
    return np.array(found, np.float32).reshape(-1, len(LEAP_SIGNS))


def _leap_signs(before: ToldScene, scene: ToldScene, row: Floats, follows: float, hours: float) -> Floats:
    own = (
        follows,
        scene.hour_said * (1 - hours),
        scene.opens_young and not before.opens_young,
        before.ends_looking_back,
        max(0.0, (scene.past - scene.present_tense) - (before.past - before.present_tense)),
        max(0.0, scene.pluperfect - before.pluperfect),
        1 - min(1.0, scene.length / LONG),
        bool(scene.cues & _STRAIGHT_ON),
    )
    lately = row[-LATELY:].max(axis=0)[_LATELY]
    return np.concatenate([row[-1, _LIKE_BEFORE], lately, np.array(own, np.float32)])


def landing_signs(row: Floats, leaps: Floats) -> Floats:
    """Shape (i + 1, len(LANDING_SIGNS)): row 0 for "before all told before", row j + 1 for "directly after scene j".

    ``row`` is scene i's of ``Likenesses.rows``.
    ``leaps``: of each scene told before ``i`` how likely it leaps, so that the strand of the one before it ends there.
    """
    i = len(row)
    found = np.zeros((i + 1, len(LANDING_SIGNS)), np.float32)
    found[1:, :5] = row[:, _LIKE_LANDING]
    found[:i, 5] = row[:, _AT["people"]]
    with_them = np.flatnonzero(row[:, _AT["people"]] > 0)
    if len(with_them):
        found[with_them[-1] + 1, 6] = 1
    found[0, 7] = 1
    found[1:, 8] = 1 / np.sqrt(np.arange(i, 0, -1))
    found[1:i, 9] = np.log((leaps[1:i] + RARELY) / RARELY)
    return found
