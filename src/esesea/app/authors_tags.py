"""What the author says of scenes in their writing program's own tags, taken as their word at each reading.

They are corrections that nobody keeps: a reading makes them anew from the manuscript, so that the same tag says the
same once, and one that is gone says nothing any more. What the author decides in Esesea comes after, and wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from esesea.app.correcting_errors import NotADate
from esesea.app.pointing_out import date_of
from esesea.order.replies import laws
from esesea.story.acts import Act, SetMode, SetPlace, SetPresent, SetTimeOfDay, SetWeekday
from esesea.story.calendar import GREGORIAN
from esesea.story.character import Character
from esesea.story.corrections.applying import apply
from esesea.story.corrections.errors import CorrectionError
from esesea.story.corrections.pointing import same_name
from esesea.story.corrections.saying import is_referred_to
from esesea.story.scene import Mode, Scene
from esesea.story.story import Story
from esesea.text.document import AuthorsNote

AT = "1970-01-01T00:00:00+00:00"
"""When tags are taken to be said: before anything that is decided in Esesea."""

_HOUR = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d")
_OF_DAY = re.compile(
    "dawn|sunrise|morning|noon|afternoon|late afternoon|sunset|dusk|evening|night|midnight|day", re.IGNORECASE
)
_WHO = frozenset({"pov", "present", "mentioned"})
_SHOWN = 5
_MODES = {
    "linear": Mode.MAIN,
    "flashback": Mode.ANALEPSIS,
    "flashforward": Mode.PROLEPSIS,
    "dream": Mode.DREAM,
    "frame": Mode.FRAME,
}
"""StoryLine's words for how a scene is told, those that say what a mode does."""


def with_tags(story: Story) -> Story:
    """``story``, not solved yet, as the tags of its manuscript say it is; itself where there are none.

    A tag that names nobody whom the text names, or a time that cannot be read, changes nothing and is told in the
    document's notes.
    """
    unheard: list[AuthorsNote] = []
    told = story
    for note in _first_in_it(story.document.said):
        acts = list(_acts(told, note))
        if not acts:
            unheard.append(note)
        for act in acts:
            try:
                told = apply(told, act, at=AT, laws=laws)
            except CorrectionError:
                unheard.append(note)
    return _with_remark(told, unheard)


def _first_in_it(said: Sequence[AuthorsNote]) -> Iterator[AuthorsNote]:
    """``said`` without those who are only mentioned where they are said to be there, too."""
    there = {(note.span, note.value) for note in said if note.what in _WHO - {"mentioned"}}
    return (note for note in said if note.what != "mentioned" or (note.span, note.value) not in there)


def _with_remark(story: Story, unheard: Iterable[AuthorsNote]) -> Story:
    values = tuple(dict.fromkeys(f"“{note.value}” in {note.part}" for note in unheard))
    if not values:
        return story
    more = f", and {len(values) - _SHOWN} more" if len(values) > _SHOWN else ""
    remark = f"Some tags say what the text does not name, or no known time: {', '.join(values[:_SHOWN])}{more}."
    return replace(story, document=replace(story.document, notes=(*story.document.notes, remark)))


def _acts(story: Story, note: AuthorsNote) -> Iterator[Act]:
    """What a tag says, of the scenes that lie in its stretch."""
    scenes = [scene for scene in story.scenes if note.span.start <= scene.span.start < note.span.end]
    if note.what in _WHO:
        yield from _presence(story, note, scenes)
        return
    for scene in scenes:
        act = _of_scene(story, scene.id, note)
        if act is not None:
            yield act


def _of_scene(story: Story, scene: str, note: AuthorsNote) -> Act | None:
    if note.what == "place":
        return SetPlace(scene, note.value)
    if note.what == "mode":
        mode = _MODES.get("".join(filter(str.isalpha, note.value.casefold())))
        return None if mode is None else SetMode(scene, mode)
    return _time(story, scene, note.value)


def _presence(story: Story, note: AuthorsNote, scenes: list[Scene]) -> Iterator[Act]:
    """Whoever sees a stretch is in all of it; others where they are named, or else where it begins."""
    who = _called(story, note.value)
    if who is None or not scenes:
        return
    named = [scene for scene in scenes if is_referred_to(story.mentions, scene, who.id)]
    meant = scenes if note.what == "pov" else named or scenes[:1]
    for scene in meant:
        yield SetPresent(scene.id, who.id, note.what != "mentioned")


def _called(story: Story, name: str) -> Character | None:
    """Whoever goes by ``name``, or the only one whose name holds all of its words, or is held by it."""
    exact = [each for each in story.characters if any(same_name(name, own) for own in (each.name, *each.names))]
    if exact:
        return exact[0]
    words = set(name.casefold().split())
    alike = [each for each in story.characters if _overlap(words, set(each.name.casefold().split()))]
    return alike[0] if len(alike) == 1 else None


def _overlap(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and (one <= other or other <= one)


def _time(story: Story, scene: str, value: str) -> Act | None:
    """A date, a weekday, a time of day or an hour; None where it is none of them."""
    words = " ".join(value.split())
    weekday = next((each for each in GREGORIAN.weekdays if each.casefold() == words.casefold()), None)
    if weekday is not None:
        return SetWeekday(scene, weekday)
    if _OF_DAY.fullmatch(words):
        return SetTimeOfDay(scene, words.casefold())
    if _HOUR.fullmatch(words):
        return SetTimeOfDay(scene, words.zfill(5))
    try:
        return date_of(story, scene, words)
    except NotADate:
        return None
