"""Where the telling leaves its present and comes back, as far as headings, slug lines and transitions say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from esesea.reading.cutting.labels import SceneLabels
from esesea.reading.english.heading_cues import Cue, HeadingCue
from esesea.reading.telling.still_away import Away, People, is_soon
from esesea.text.span import Span


class Level(StrEnum):
    """Which line of the telling a scene is on."""

    PRESENT = "present"
    PAST = "past"
    FUTURE = "future"
    DREAM = "dream"
    IMAGINED = "imagined"


@dataclass(frozen=True, slots=True)
class Telling:
    """One scene's ``level``. ``cue`` and ``span``: the words that took the telling there, None on the plain present.

    ``left``: index of the scene that was being told when it left; None where it was not told before.
    ``opens``: this is the first scene of its level. ``comes_back``: the telling returns to ``left`` here, by ``cue``.
    ``surely``: the telling is known to come back from there, or the words themselves say that it is a flashback.
    ``first``: the first scene of the stretch it belongs to, None on the present. ``inside``: the first scene of the
    flashback from which this one looks back further; None where it looks back from the present.
    """

    level: Level = Level.PRESENT
    cue: HeadingCue | None = None
    span: Span | None = None
    left: int | None = None
    opens: bool = False
    comes_back: bool = False
    surely: bool = True
    first: int | None = None
    inside: int | None = None


_LEAVING = {
    Cue.FLASHBACK: Level.PAST,
    Cue.EARLIER: Level.PAST,
    Cue.FLASH_FORWARD: Level.FUTURE,
    Cue.DREAM: Level.DREAM,
    Cue.IMAGINED: Level.IMAGINED,
}
STRAIGHT_ON = frozenset({Cue.CONTINUOUS, Cue.SAME})
"""Cues by which a scene goes on with one that was told: with the one that was left where they name its place."""

LONGEST_NEST = 12
"""Scenes of a flashback within which another step back is told; over more, its end was rather left out."""

DATED_BACK = 0.85
"""Confidence in a flashback that a year in its label and a return behind it tell."""

NEARLY, BEYOND = 0.9, 3.0
"""A step of nine years may undo one of ten: writers round. "Ten years later" comes back from no "two days before"."""


@dataclass(frozen=True, slots=True)
class _Away:
    """A stretch off the present: its first ``telling``, and the index of the first scene after it."""

    telling: Telling
    until: int


def telling_levels(labels: tuple[SceneLabels, ...], people: People = ()) -> tuple[Telling, ...]:
    """The level of each scene, in told order. Linear in the number of scenes, but for the search of each return.

    ``people``: who is in each scene; where that is not known, only labels tell how long a flashback lasts.

    A flashback lasts until a label says that it is over. Where none ever does, it is its one scene, and what goes
    on under the same heading or without a break; a slug line of the place that was left, and not of the flashback's,
    is back there. "Three years earlier" inside one that has not ended looks back from there, and so does an
    "earlier that night" right behind it.
    """
    alternating = _alternates(labels)
    tellings: list[Telling] = []
    open_ones: list[_Away] = []
    for index, label in enumerate(labels):
        open_ones = [away for away in open_ones if index < away.until]
        leaving = _leaving(label, alternating) or _dated_back(labels, index, tellings)
        if leaving is not None:
            away = _gone(labels, people, index, leaving, alternating, tellings, open_ones)
            open_ones.append(away)
            tellings.append(away.telling)
        elif open_ones:
            tellings.append(_going_on(open_ones[-1].telling))
        elif (outer := _back_inside(labels, tellings, index)) is not None:
            tellings.append(_going_on(tellings[outer]))
        else:
            tellings.append(_there(tellings, _present(labels, tellings, index)))
    return tuple(tellings)


def _there(tellings: list[Telling], telling: Telling) -> Telling:
    """``telling``, or the flashback that it comes back to."""
    left = tellings[telling.left] if telling.comes_back and telling.left is not None else telling
    return _going_on(left) if left.level is Level.PAST and left.surely else telling


def _gone(
    labels: tuple[SceneLabels, ...],
    people: People,
    index: int,
    leaving: tuple[HeadingCue, Span, Level],
    alternating: bool,  # noqa: FBT001 - private
    tellings: list[Telling],
    open_ones: list[_Away],
) -> _Away:
    """The stretch that begins at ``index``."""
    cue, span, level = leaving
    inside = _further_back_than(cue, tellings, open_ones)
    end = _return_after(labels, index, cue, alternating)
    if inside and (end is None or not _names_no_present(labels[end], labels[index - 1])):
        end = None
    comes_back = end is not None or any(one.cue is Cue.RETURN for label in labels[index + 1 :] for one, _ in label.cues)
    left = index - 1 if inside else _left(tellings, index)
    until, unsaid = end, False
    if until is None:
        away = _away(labels, people, index, left, tellings) if level is Level.PAST else None
        until, unsaid = _unlabelled_after(labels, index, leaving, left, away)
    telling = Telling(
        level,
        cue,
        span,
        left,
        opens=inside is not None or not (tellings and tellings[-1].level is level),
        surely=comes_back or unsaid or cue.cue is not Cue.EARLIER or inside is not None,
        inside=inside.first if inside else None,
        first=index,
    )
    return _Away(telling, until)


def _names_no_present(back: SceneLabels, left: SceneLabels) -> bool:
    """Whether the label of a return may lead to a scene off the present that was ``left``: "BACK TO SCENE"."""
    return back.present is None and (not back.place or back.is_where(left))


def _back_inside(labels: tuple[SceneLabels, ...], tellings: list[Telling], index: int) -> int | None:
    """The scene of a flashback to which "BACK TO SCENE" comes back from one within it; None where it does not."""
    last = tellings[-1] if tellings else Telling()
    if last.inside is None or last.left is None or not any(cue.cue is Cue.RETURN for cue, _ in labels[index].cues):
        return None
    return last.left if _names_no_present(labels[index], labels[last.left]) else None


def _away(
    labels: tuple[SceneLabels, ...], people: People, index: int, left: int | None, tellings: list[Telling]
) -> Away | None:
    """The flashback that begins at ``index``, as far as people and places tell how long it lasts."""
    if not people or left is None:
        return None
    now = [each for each, telling in enumerate(tellings) if telling.level is Level.PRESENT]
    return Away(labels, people, index, left, now)


def _further_back_than(cue: HeadingCue, tellings: list[Telling], open_ones: list[_Away]) -> Telling | None:
    """The flashback from which ``cue`` looks back further: one not ended, or one just told, by "the week before".

    A flashback announced in what began "TWO DAYS EARLIER" looks back from there; in another it may be the same.
    """
    if open_ones:
        last = open_ones[-1].telling
        stepped = last.cue is not None and last.cue.cue is Cue.EARLIER
        further = cue.cue is Cue.EARLIER or (cue.cue is Cue.FLASHBACK and stepped)
        return last if further and last.level is Level.PAST else None
    last = tellings[-1] if tellings else Telling()
    if cue.cue is not Cue.EARLIER or last.cue is None or last.level is not Level.PAST:
        return None
    further = cue.amount is None if last.cue.cue is Cue.FLASHBACK else last.cue.cue is Cue.EARLIER and cue.from_there
    return last if further else None


def _alternates(labels: tuple[SceneLabels, ...]) -> bool:
    """Whether the story has both kinds of heading, "Then" and "Now"; one alone may be any title."""
    cues = {cue.cue for label in labels for cue, _ in label.cues}
    return Cue.THEN in cues and bool(cues & {Cue.NOW, Cue.RETURN})


def _leaving(label: SceneLabels, alternating: bool) -> tuple[HeadingCue, Span, Level] | None:  # noqa: FBT001 - private
    if any(cue.cue is Cue.RETURN for cue, _ in label.cues) and not any(cue.cue in _LEAVING for cue, _ in label.cues):
        return None
    for cue, span in label.cues:
        level = _LEAVING.get(cue.cue) or (Level.PAST if alternating and cue.cue is Cue.THEN else None)
        if level is not None:
            return cue, span, level
    return None


def _dated_back(
    labels: tuple[SceneLabels, ...], index: int, tellings: list[Telling]
) -> tuple[HeadingCue, Span, Level] | None:
    """A year in a label opens a flashback from a scene without one where another label comes back to that scene.

    Example: "INT. HOSPICE - DAY", "EXT. FARM - DAY (1937)", "BACK TO SCENE". Counter-example: the first year of a film
    that nothing comes back from.
    """
    year, left = labels[index].year, _left(tellings, index)
    if year is None or left != index - 1 or left is None or labels[left].dated or labels[index].cues:
        return None
    for later in range(index + 1, min(len(labels), index + LONGEST_NEST + 1)):
        label = labels[later]
        if any(cue.cue is Cue.RETURN for cue, _ in label.cues):
            back = not label.place or label.is_where(labels[left])
            return (HeadingCue(Cue.FLASHBACK, 0, 0, confidence=DATED_BACK), year, Level.PAST) if back else None
        if any(cue.cue in _LEAVING for cue, _ in label.cues):
            return None
    return None


def _left(tellings: list[Telling], index: int) -> int | None:
    """The last scene of the present told before ``index``."""
    return next((each for each in reversed(range(index)) if tellings[each].level is Level.PRESENT), None)


def _returns(cue: HeadingCue, leaving: HeadingCue, alternating: bool) -> bool:  # noqa: FBT001 - private
    if cue.cue is Cue.RETURN or (alternating and cue.cue is Cue.NOW):
        return True
    opposite = {Cue.EARLIER: Cue.LATER}.get(leaving.cue)
    if cue.cue is not opposite or cue.amount is None or leaving.amount is None:
        return False
    return NEARLY * leaving.amount <= cue.amount <= BEYOND * leaving.amount


def _return_after(
    labels: tuple[SceneLabels, ...],
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
        if leaving.cue is Cue.FLASHBACK and {cue.cue for cue in cues} & set(_LEAVING) == {Cue.EARLIER}:
            looks_further = True
        elif any(cue.cue in _LEAVING for cue in cues) and leaving.cue is not Cue.THEN:
            return None
    return len(labels) if leaving.cue is Cue.THEN else None


def _unlabelled_after(
    labels: tuple[SceneLabels, ...],
    index: int,
    leaving: tuple[HeadingCue, Span, Level],
    left: int | None,
    away: Away | None,
) -> tuple[int, bool]:
    """The first scene after the stretch from ``index`` on, and whether the telling is known to come back from it.

    It ends with the next scene that has a label of its own, for a heading holds for all that stands under it and a line
    of time does not; and with the first that neither place nor people hold there.
    """
    middle = away.middle(leaving[1], leaving[0].amount) if away is not None and leaving[0].cue is Cue.EARLIER else None
    if middle is not None:
        return middle, True
    returns = away.returns() if away is not None else None
    later = index + 1
    while later < len(labels) and (
        _goes_on_from(labels, index, later, left) or (away is not None and away.goes_on(later, returns))
    ):
        later += 1
    return later, returns is not None


def _goes_on_from(labels: tuple[SceneLabels, ...], index: int, later: int, left: int | None) -> bool:
    """Whether the scene at ``later`` belongs to the stretch from ``index`` on, as all between them do."""
    label = labels[later]
    if _is_bare(label):
        return labels[index].own
    cues = [cue for cue, _ in label.cues]
    stays = any(label.is_where(labels[told]) for told in range(index, later))
    back = left is not None and label.is_where(labels[left])
    if {cue.cue for cue in cues} == {Cue.CONTINUOUS}:
        return stays or not back
    return bool(cues) and all(map(is_soon, cues)) and stays and not back


def _is_bare(label: SceneLabels) -> bool:
    return not label.own and not label.cues


def _going_on(last: Telling) -> Telling:
    return replace(last, opens=False)


def _present(labels: tuple[SceneLabels, ...], tellings: list[Telling], index: int) -> Telling:
    last = tellings[-1] if tellings else Telling()
    left = _left(tellings, index)
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


def _resumed(labels: tuple[SceneLabels, ...], away: Telling, index: int, left: int | None) -> int | None:
    """The scene that the telling goes on with: the present that was left, or, by its place, the one told just before.

    "Two weeks earlier" may begin what the rest of the film goes on from; a flashback then comes back there.
    """
    just_before = away.first - 1 if away.first else None
    if just_before is None or (left is not None and labels[index].is_where(labels[left])):
        return left
    return just_before if labels[index].is_where(labels[just_before]) else left
