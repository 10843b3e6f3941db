"""Where the telling comes back from where it had gone, as labels say: "BACK TO SCENE", "PRESENT DAY", "LATER"."""

from __future__ import annotations

from collections.abc import Sequence

from esesea.reading.cutting.labels import SceneLabels
from esesea.reading.english.heading_cues import Cue, HeadingCue
from esesea.reading.telling.still_away import is_soon
from esesea.reading.telling.tellings import LEAVING, STRAIGHT_ON, Level, Telling, going_on, last_present

LONGEST_NEST = 12
"""Scenes of a flashback within which another step back is told; over more, its end was rather left out."""

NEARLY, BEYOND = 0.9, 3.0
"""A step of nine years may undo one of ten: writers round. "Ten years later" comes back from no "two days before"."""


def _returns(cue: HeadingCue, leaving: HeadingCue, alternating: bool) -> bool:  # noqa: FBT001 - private
    if cue.cue is Cue.RETURN or (alternating and cue.cue is Cue.NOW):
        return True
    opposite = {Cue.EARLIER: Cue.LATER}.get(leaving.cue)
    if cue.cue is not opposite or cue.amount is None or leaving.amount is None:
        return False
    return NEARLY * leaving.amount <= cue.amount <= BEYOND * leaving.amount


def return_after(
    labels: Sequence[SceneLabels],
    index: int,
    leaving: HeadingCue,
    alternating: bool,  # noqa: FBT001 - private
) -> int | None:
    """Where the telling comes back before it leaves anew; None where no label says so.

    An announced flashback may look back further on its way ("three years earlier"), if its end is not far.
    """
    looks_further = False
    for later in range(index + 1, len(labels)):
        cues = [cue for cue, _ in labels[later].cues]
        if any(_returns(cue, leaving, alternating) for cue in cues):
            return later if not looks_further or later - index <= LONGEST_NEST else None
        if leaving.cue is Cue.FLASHBACK and {cue.cue for cue in cues} & set(LEAVING) == {Cue.EARLIER}:
            looks_further = True
        elif any(cue.cue in LEAVING for cue in cues) and leaving.cue is not Cue.THEN:
            return None
    return len(labels) if leaving.cue is Cue.THEN else None


def names_no_present(back: SceneLabels, left: SceneLabels) -> bool:
    """Whether the label of a return may lead to a scene off the present that was ``left``: "BACK TO SCENE"."""
    return back.present is None and (not back.place or back.is_where(left))


def back_inside(labels: Sequence[SceneLabels], tellings: Sequence[Telling], index: int) -> int | None:
    """The scene of a flashback to which "BACK TO SCENE" comes back from one within it; None where it does not."""
    last = tellings[-1] if tellings else Telling()
    if last.inside is None or last.left is None or not any(cue.cue is Cue.RETURN for cue, _ in labels[index].cues):
        return None
    return last.left if names_no_present(labels[index], labels[last.left]) else None


def back_at(labels: Sequence[SceneLabels], tellings: Sequence[Telling], index: int) -> Telling:
    """The plain present, or the flashback to which a label comes back, at a scene that no stretch holds."""
    telling = _present(labels, tellings, index)
    left = tellings[telling.left] if telling.comes_back and telling.left is not None else telling
    return going_on(left) if left.level is Level.PAST and left.surely else telling


def _present(labels: Sequence[SceneLabels], tellings: Sequence[Telling], index: int) -> Telling:
    last = tellings[-1] if tellings else Telling()
    left = last_present(tellings, index)
    cues = labels[index].cues
    if last.level is Level.PRESENT:
        return Telling()
    back = next(((cue, span) for cue, span in cues if cue.cue in {Cue.RETURN, Cue.NOW, Cue.LATER}), None)
    if back is None and left is not None and labels[index].is_where(labels[left]):
        back = next(((cue, span) for cue, span in cues if cue.cue in STRAIGHT_ON), None)
    if back is None or (back[0].cue is Cue.LATER and not (last.level is Level.PAST and last.surely)):
        return Telling()
    if is_soon(back[0]) and labels[index].place and (left is None or not labels[index].is_where(labels[left])):
        # "LATER", elsewhere: later than the flashback, or than what it left.
        return Telling()
    return Telling(Level.PRESENT, back[0], back[1], _resumed(labels, last, index, left), comes_back=True)


def _resumed(labels: Sequence[SceneLabels], away: Telling, index: int, left: int | None) -> int | None:
    """The scene that the telling goes on with: the present that was left, or, by its place, the one told just before.

    "Two weeks earlier" may begin what the rest of the film goes on from; a flashback then comes back there.
    """
    just_before = away.first - 1 if away.first else None
    if just_before is None or (left is not None and labels[index].is_where(labels[left])):
        return left
    return just_before if labels[index].is_where(labels[just_before]) else left
