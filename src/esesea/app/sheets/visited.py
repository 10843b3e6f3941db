"""The world as it stands at a scene, as a sheet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from esesea.app.sheets.sheet import Heading, Pairs, Sheet, Told, pairs

if TYPE_CHECKING:
    from esesea.app.visiting import Visited
    from esesea.story.moment import Moment, Neighbours, Touches
    from esesea.story.place import Visit
    from esesea.story.story import Story


def visited_sheet(story: Story, arrived: Visited) -> Sheet:
    """The scene's words, and the world there."""
    parts = (Told(arrived.text.strip(), quoted=True), Heading("The world as it stands"), world(story, arrived))
    return Sheet(title(story, arrived), (), parts)


def title(story: Story, arrived: Visited) -> str:
    """Where one has arrived, in a line."""
    from esesea.app.names import clock_label  # noqa: PLC0415

    scene = arrived.scene
    where = f", {story.place(scene.place).name}" if scene.place else ""
    visit = f" (visit {scene.visit})" if scene.place and scene.visit else ""
    return f"{scene.id}{where}{visit} · {clock_label(story, arrived.moment.clock)}"


def world(story: Story, arrived: Visited) -> Pairs:
    """The world as it stands there."""
    when = [("when", arrived.when or ""), ("ages", _listed(f"{age.name} is {age.words}" for age in arrived.ages))]
    return pairs((*when, *_world(story, arrived.moment)))


def _world(story: Story, moment: Moment) -> Iterable[tuple[str, str]]:
    name = {character.id: character.name for character in story.characters}
    yield "here", _listed(name[each] for each in moment.here)
    yield (
        "elsewhere",
        _listed(f"{name[other.character]} (last seen in {other.last_seen})" for other in moment.elsewhere),
    )
    yield "not met yet", _listed(name[each] for each in moment.not_met)
    yield "hurt", _listed(name[each] for each in moment.hurt)
    yield "dead", _listed(name[each] for each in moment.dead)
    yield "gone", _listed(name[each] for each in moment.gone)
    yield "this place", _stay(moment.visit)
    yield "last time", _stay(moment.last_visit)
    yield "touches so far", _listed(_touch(touch, name) for touch in moment.touches)
    yield "of them here", _listed(_touch(touch, name) for touch in moment.touches_here)
    for neighbours in moment.neighbours:
        yield _neighbours(story, neighbours)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def _touch(touch: Touches, name: dict[str, str]) -> str:
    return f"{name[touch.a]} and {name[touch.b]} {touch.count}"


def _stay(stay: Visit | None) -> str:
    if stay is None:
        return ""
    return f"visit {stay.n} ({stay.scene})" + (f": {', '.join(stay.state)}" if stay.state else "")


def _neighbours(story: Story, neighbours: Neighbours) -> tuple[str, str]:
    from esesea.app.names import clock_label  # noqa: PLC0415

    before, after = neighbours.before or "the start", neighbours.after or "the end"
    return "clock", f"{clock_label(story, neighbours.clock)}: {before} ← here → {after}"
