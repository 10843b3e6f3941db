"""Where the telling leaves its present and how far it is away, as far as headings, slug lines and transitions say."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.reading.cutting.labels import SceneLabels
from esesea.reading.english.heading_cues import Cue, HeadingCue
from esesea.reading.telling.returning import LONGEST_NEST, back_at, back_inside, names_no_present, return_after
from esesea.reading.telling.still_away import Away, People, is_soon
from esesea.reading.telling.tellings import LEAVING, Level, Telling, going_on, last_present
from esesea.text.span import Span

DATED_BACK = 0.85
"""Confidence in a flashback that a year in its label and a return behind it tell."""


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
            tellings.append(going_on(open_ones[-1].telling))
        elif (outer := back_inside(labels, tellings, index)) is not None:
            tellings.append(going_on(tellings[outer]))
        else:
            tellings.append(back_at(labels, tellings, index))
    return tuple(tellings)


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
    end = return_after(labels, index, cue, alternating)
    if inside and (end is None or not names_no_present(labels[end], labels[index - 1])):
        end = None
    comes_back = end is not None or any(one.cue is Cue.RETURN for label in labels[index + 1 :] for one, _ in label.cues)
    left = index - 1 if inside else last_present(tellings, index)
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
    if any(cue.cue is Cue.RETURN for cue, _ in label.cues) and not any(cue.cue in LEAVING for cue, _ in label.cues):
        return None
    for cue, span in label.cues:
        level = LEAVING.get(cue.cue) or (Level.PAST if alternating and cue.cue is Cue.THEN else None)
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
    year, left = labels[index].year, last_present(tellings, index)
    if year is None or left != index - 1 or left is None or labels[left].dated or labels[index].cues:
        return None
    for later in range(index + 1, min(len(labels), index + LONGEST_NEST + 1)):
        label = labels[later]
        if any(cue.cue is Cue.RETURN for cue, _ in label.cues):
            back = not label.place or label.is_where(labels[left])
            return (HeadingCue(Cue.FLASHBACK, 0, 0, confidence=DATED_BACK), year, Level.PAST) if back else None
        if any(cue.cue in LEAVING for cue, _ in label.cues):
            return None
    return None


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
