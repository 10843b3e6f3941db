"""``.aeon.csv``: scenes, people and places as one CSV that Aeon Timeline 3 imports, again to update what it has.

A row for each item (help.timeline.app, articles 235, 236, 238). ``Internal Identifier`` is Esesea's own id: importing a
later export with that column mapped so updates the items instead of doubling them. Lists are parted by ``|``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from esesea.export.export import Export, Wanted
from esesea.export.one_file import write_one
from esesea.export.spreadsheet import csv_bytes
from esesea.export.story_time import StoryTime
from esesea.story.calendar import GREGORIAN
from esesea.story.character import Character
from esesea.story.place import Place
from esesea.story.scene import Scene
from esesea.story.story import Story

FORMAT = "Aeon Timeline CSV"
COLUMNS = (
    "Internal Identifier",
    "Type",
    "Label",
    "Start Date",
    "Latest Start Date",
    "Summary",
    "Participant",
    "Mentioned",
    "Location",
    "Parent",
    "Story Order",
    "Narrative Order",
    "When",
    "Mode",
    "Tags",
)
OURS = re.compile(rb"\A" + ",".join(COLUMNS[:5]).encode() + b",")
EVENT, CHARACTER, PLACE = "Event", "Character", "Location"
PARTED = "|"
LAST_YEAR = 9999

Row = Mapping[str, str | int | None]


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the items to ``target``, in place of an earlier export but of nothing else.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    rows = ([row.get(column) for column in COLUMNS] for row in items(wanted.story))
    return write_one(target, csv_bytes(COLUMNS, rows), OURS)


def items(story: Story) -> Iterator[Row]:
    """Places and people first, so that they are there when events name them; then the scenes as they are told."""
    names = _labels(story)
    for place in story.places:
        parent = names.get(place.within) if place.within else None
        yield _row(place.id, PLACE, names[place.id], Parent=parent, Tags=_list(filter(None, [place.kind])))
    for character in story.characters:
        yield _row(character.id, CHARACTER, names[character.id], Summary=_also(character))
    time = StoryTime.of(story)
    for scene in story.scenes:
        yield _scene(scene, names, time)


def _scene(scene: Scene, names: Mapping[str, str], time: StoryTime) -> Row:
    first, last = time.gregorian(scene.id)
    when, rank = time.words(scene.id), time.rank(scene.id)
    said = (when or scene.time.date, None if when else scene.time.weekday, scene.time.of_day)
    return {
        **_row(scene.id, EVENT, scene.heading or scene.opens),
        "Start Date": _date(first),
        "Latest Start Date": _date(last) if first is not None and last != first else None,
        "Summary": scene.opens if scene.heading else None,
        "Participant": _list(names[each] for each in scene.present if each in names),
        "Mentioned": _list(names[each] for each in scene.mentioned if each in names),
        "Location": names.get(scene.place) if scene.place else None,
        "Story Order": None if rank is None else rank + 1,
        "Narrative Order": scene.reading_order + 1,
        "When": ", ".join(filter(None, said)) or None,
        "Mode": scene.mode.value,
        "Tags": _list(scene.colours),
    }


def _row(name: str, kind: str, label: str, **besides: str | None) -> Row:
    return {"Internal Identifier": name, "Type": kind, "Label": label, **besides}


def _labels(story: Story) -> dict[str, str]:
    """What people and places are called in the file: lists name items by label, so no two may share one."""
    taken: dict[str, int] = {}
    labels: dict[str, str] = {}
    named: tuple[Place | Character, ...] = (*story.places, *story.characters)
    for each in named:
        name = " ".join(each.name.replace(PARTED, "/").split())
        taken[name] = taken.get(name, 0) + 1
        labels[each.id] = name if taken[name] == 1 else f"{name} ({each.id})"
    return labels


def _date(day: int | None) -> str | None:
    """The day where four digits say its year: how the program writes others is not documented."""
    if day is None:
        return None
    year, month, of_month = GREGORIAN.date(day)
    return f"{year:04}-{month:02}-{of_month:02}" if 0 < year <= LAST_YEAR else None


def _also(character: Character) -> str | None:
    others = [name for name in character.names if name != character.name]
    return f"Also called {', '.join(others)}" if others else None


def _list(values: Iterable[str]) -> str | None:
    return PARTED.join(values) or None


EXPORT = Export(
    ".aeon.csv",
    FORMAT,
    write,
    about="scenes, people and places for Aeon Timeline 3; importing again updates",
    keeps="scenes as events with who is there, where, when as far as it is known, and both orders; people and places;"
    " each with its id as `Internal Identifier`.",
    loses="how sure an order is and why, lived orders, touches, speech, findings and the text; a scene without a date"
    " has none (its place is in `Story Order`).",
)
