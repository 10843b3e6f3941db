"""``.timelinejs.json``: the scenes in story order as TimelineJS 3 reads them (timeline.knightlab.com/docs/json-format).

TimelineJS gives everything a year. Where every scene that has a place in time also has its days of the Gregorian
calendar, those are the dates. Otherwise the year is the scene's place in story order, counted from 1, for all of them:
half of a story on real dates and half on made ones would stand in a wrong order. What is shown (``display_date``) is
what is known.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import escape
from pathlib import Path

from esesea.export.export import Export, Wanted
from esesea.export.one_file import write_one
from esesea.export.story_time import StoryTime
from esesea.story.calendar import GREGORIAN
from esesea.story.scene import Mode, Scene
from esesea.story.story import Story

FORMAT = "TimelineJS 3"
MARK = "esesea.timelinejs/1"
OURS = re.compile(rb'\A\s*\{\s*"exported_as"\s*:\s*"esesea\.timelinejs/')

FARTHEST = 271_820
"""Years on either side of 1970 that a browser's dates reach (ECMA-262, 21.4.1.1), in the scale ``human``."""

Json = dict[str, object]


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the timeline to ``target``, in place of an earlier export but of nothing else.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    content = json.dumps(described(wanted.story), ensure_ascii=False, indent=1) + "\n"
    return write_one(target, content.encode(), OURS)


def described(story: Story) -> Json:
    """The timeline: a slide for the story, and one for each scene that has a place in time, in that order."""
    time = StoryTime.of(story)
    placed = [(rank, scene) for scene in story.scenes if (rank := time.rank(scene.id)) is not None]
    timeless = [scene.id for scene in story.scenes if time.rank(scene.id) is None]
    laid = _Laid(story, time, dates=all(_dated(*time.gregorian(scene.id)) for _, scene in placed))
    credit = f"By {story.document.author}." if story.document.author else ""
    outside = f"Outside of time, and not shown: {', '.join(timeless)}." if timeless else ""
    return {
        "exported_as": MARK,
        "title": {
            "text": _text(story.title or story.document.name, " ".join(filter(None, (credit, outside)))),
            "autolink": False,
        },
        "events": [laid.slide(scene) for _, scene in sorted(placed, key=lambda each: (each[0], each[1].reading_order))],
        "scale": "human",
    }


@dataclass(frozen=True, slots=True)
class _Laid:
    """The story laid out in time; ``dates``: on real days, else on a year for each rank."""

    story: Story
    time: StoryTime
    dates: bool

    def slide(self, scene: Scene) -> Json:
        told = f"scene {scene.reading_order + 1} as told"
        when = self._when(scene)
        group = self.story.place(scene.place).name if scene.place is not None else None
        slide: Json = {
            "unique_id": scene.id,
            **self._dates(scene),
            "display_date": escape(f"{when} ({told})" if when else told),
            "text": _text(scene.heading or scene.opens, self._facts(scene)),
            "autolink": False,
        }
        return {**slide, "group": escape(group)} if group else slide

    def _dates(self, scene: Scene) -> Json:
        first, last = self.time.gregorian(scene.id)
        if not self.dates or first is None or last is None:
            return {"start_date": {"year": (self.time.rank(scene.id) or 0) + 1}}
        dates: Json = {"start_date": _date(first)}
        return dates if first == last else {**dates, "end_date": _date(last)}

    def _when(self, scene: Scene) -> str:
        words = self.time.words(scene.id)
        said = (words, scene.time.of_day) if words else (scene.time.date, scene.time.weekday, scene.time.of_day)
        return ", ".join(filter(None, said))

    def _facts(self, scene: Scene) -> str:
        names = {character.id: character.name for character in self.story.characters}
        people = ", ".join(names.get(each, each) for each in scene.present)
        mode = "" if scene.mode is Mode.MAIN else f"{scene.mode.value}."
        words = f"“{scene.opens} …”" if scene.heading else ""
        return " ".join(filter(None, (words, f"With {people}." if people else "", mode)))


def _dated(first: int | None, last: int | None) -> bool:
    """Whether both ends are known, in years that a browser can count."""
    if first is None or last is None:
        return False
    return all(abs(GREGORIAN.date(day)[0] - 1970) < FARTHEST for day in (first, last))


def _date(day: int) -> Json:
    year, month, of_month = GREGORIAN.date(day)
    return {"year": year, "month": month, "day": of_month}


def _text(headline: str, text: str) -> Json:
    """TimelineJS takes both for HTML."""
    return {"headline": escape(headline), "text": f"<p>{escape(text)}</p>" if text else ""}


EXPORT = Export(
    ".timelinejs.json",
    FORMAT,
    write,
    about="the scenes in story order, for TimelineJS on a web page",
    keeps="each scene that has a place in time, with where, who, how it begins and when, as far as it is known; the"
    " scene's id as `unique_id`.",
    loses="true distances, unless every scene has its date (else a scene's year is only its place in story order);"
    " relations, evidence, scenes outside of time (the title names them) and the text.",
)
