"""Lifelines: a line for each character, side by side where they share a scene, along a clock.

R. Munroe, "Movie narrative charts", xkcd 657, 2009, laid out by `storyline`. A line begins where its character is first
seen and ends where they are last, or where they die. Whose own time parts from the world's has a line that goes back:
it follows the order they live, broken where it leaps against the clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from esesea.pictures.along import clock_axis, in_order, signals, standing, steps_across
from esesea.pictures.labels import Box, placed
from esesea.pictures.look import Look
from esesea.pictures.specification import Json, Size, field, signal, specification, table, value
from esesea.pictures.storyline import Storyline, storyline
from esesea.pictures.told_scenes import ToldScene, leads
from esesea.story.character import Life
from esesea.story.story import Story
from esesea.story.time import READING_CLOCK, STORY_CLOCK, lived

MOST_LINES = 24
"""More lines than can be told apart are a thicket; those present in most scenes are drawn."""

SPACE, MOST_HEIGHT, LEAST_HEIGHT = 22, 820, 200
"""Pixels: of a line space where there is room, and of the whole."""

LETTERS = 12.0


@dataclass(frozen=True, slots=True)
class Laid:
    """The scenes in the clock's order, and where the lines run through them. ``at`` gives each scene's step."""

    scenes: tuple[ToldScene, ...]
    people: tuple[str, ...]
    lines: Storyline
    at: Mapping[str, int]

    @classmethod
    def of(cls, story: Story, clock: str) -> Laid:
        """Lay out ``story`` on ``clock``."""
        ordered = in_order(story, clock)
        people = leads(story, (each.scene for each in ordered), MOST_LINES)
        drawn = frozenset(people)
        lines = storyline([drawn & frozenset(scene.scene.present) for scene in ordered])
        return cls(ordered, people, lines, {scene.scene.id: step for step, scene in enumerate(ordered)})

    def height(self, who: str, step: int) -> float:
        """Of somebody's line at a step, in line spaces."""
        return self.lines.steps[step][who]


def lifelines(story: Story, look: Look, clock: str = STORY_CLOCK, width: int = 1040) -> dict[str, object]:
    """The lifelines on ``clock``. Raises KeyError for a clock that is not solved.

    Signals as in `along.signals`.
    """
    laid = Laid.of(story, clock)
    spaces = laid.lines.height + 2
    size = Size(width, round(min(MOST_HEIGHT, max(LEAST_HEIGHT, SPACE * spaces))))
    top = min((height for step in laid.lines.steps for height in step.values()), default=0.0)
    names = {each.id: each.name for each in story.characters}
    segments = list(_segments(story, laid, clock))
    return specification(
        f"Lifelines of {story.title}: {len(laid.people)} characters through {len(laid.scenes)} scenes.",
        size,
        look,
        signals=signals("meeting"),
        data=[
            table("meetings", _meetings(laid, names)),
            table("segments", segments),
            table("ends", _ends(story, laid, clock)),
            table("names", _names(laid, names, size, top, spaces)),
        ],
        scales=[
            steps_across(len(laid.scenes)),
            {"name": "y", "type": "linear", "domain": [top - 1, top + spaces - 1], "range": "height", "reverse": True},
            {"name": "who", "type": "ordinal", "domain": list(laid.people), "range": list(look.series)},
        ],
        axes=[clock_axis(clock)],
        marks=_marks(look, size, len(laid.scenes)),
    )


def _meetings(laid: Laid, names: Mapping[str, str]) -> Iterator[Mapping[str, object]]:
    for step, scene in enumerate(laid.scenes):
        heights = {who: laid.height(who, step) for who in scene.scene.present if who in laid.lines.steps[step]}
        if heights:
            who = ", ".join(names[each] for each in scene.scene.present)
            yield {
                "id": scene.scene.id,
                "step": step,
                "top": min(heights.values()),
                "bottom": max(heights.values()),
                "says": f"Scene {scene.number}: {scene.title}\n{scene.place or 'place not said'} · {who}",
            }


def _segments(story: Story, laid: Laid, clock: str) -> Iterator[Mapping[str, object]]:
    """A line's way from each scene to the next: through every step where it goes on, straight where it leaps back."""
    for who in laid.people:
        steps = _own_steps(story, laid, clock, who)
        for one, other in pairwise(steps):
            if other > one:
                for step in range(one, other):
                    yield _piece(laid, who, (step, step + 1), "away" if other > one + 1 else "there")
            else:
                yield _piece(laid, who, (one, other), "leap")


def _own_steps(story: Story, laid: Laid, clock: str, who: str) -> list[int]:
    """The steps of the scenes somebody is in: as they live them where their time parts from the world's."""
    here = [step for step, scene in enumerate(laid.scenes) if who in scene.scene.present]
    death = _death(story, laid, clock, who)
    if clock == STORY_CLOCK and who in story.chronology.parted:
        order = story.chronology.timeline(lived(who)).order
        return [laid.at[scene] for scene in order if laid.at.get(scene) in here]
    return [step for step in here if death is None or step <= death]


def _death(story: Story, laid: Laid, clock: str, who: str) -> int | None:
    """The step of the scene in which somebody dies, None where they do not or it is only told of."""
    if clock == READING_CLOCK:
        return None
    dies = [
        laid.at[state.from_scene]
        for state in story.life_states
        if state.character == who and state.state is Life.DEAD and not state.known_only and state.from_scene in laid.at
    ]
    return min(dies, default=None)


def _piece(laid: Laid, who: str, steps: tuple[int, int], kind: str) -> Mapping[str, object]:
    """``kind``: ``there`` between two scenes they are in, ``away`` through others, ``leap`` against the clock."""
    one, other = steps
    return {
        "who": who,
        "from": one,
        "to": other,
        "y": laid.height(who, one),
        "next": laid.height(who, other),
        "kind": kind,
    }


def _ends(story: Story, laid: Laid, clock: str) -> Iterator[Mapping[str, object]]:
    """Where lines end in a death."""
    for who in laid.people:
        step = _death(story, laid, clock, who)
        if step is not None and who in laid.lines.steps[step]:
            yield {"who": who, "step": step, "y": laid.height(who, step), "says": f"{story.character(who).name} dies"}


def _names(
    laid: Laid, names: Mapping[str, str], size: Size, top: float, spaces: float
) -> Iterator[Mapping[str, object]]:
    """Names where the lines begin, those in most scenes first."""
    wide = size.width / max(1, len(laid.scenes))
    high = size.height / spaces
    marks: list[tuple[str, str, Box]] = []
    for who in laid.people:
        step = next(step for step, scene in enumerate(laid.scenes) if who in scene.scene.present)
        x, y = (step + 0.5) * wide, (laid.height(who, step) - top + 1) * high
        marks.append((who, names[who], Box(x - 4, y - 4, x + 4, y + 4)))
    for label in placed(marks, LETTERS, Box(-150, 0, size.width, size.height)):
        yield {"who": label.of, "name": label.words, "x": round(label.x, 1), "y": round(label.y, 1)}


def _marks(look: Look, size: Size, count: int) -> list[Json]:
    thick = 2.6 if count < 120 else 1.6
    return [
        standing(look, size.height, "meetings", "step"),
        {
            "type": "path",
            "from": {"data": "segments"},
            "encode": {
                "enter": {
                    "stroke": field("who", "who"),
                    "strokeWidth": signal(f"datum.kind === 'there' ? {thick} : 1.2"),
                    "strokeOpacity": signal("datum.kind === 'away' ? 0.55 : 1"),
                    "strokeDash": signal("datum.kind === 'leap' ? [2, 4] : [1, 0]"),
                    "strokeCap": value("round"),
                },
                "update": {"path": signal(_PATH)},
            },
        },
        {
            "type": "rect",
            "name": "meeting",
            "from": {"data": "meetings"},
            "encode": {
                "enter": {
                    "x": field("step", "x", offset=-4),
                    "width": value(8),
                    "y": field("top", "y", offset=-6),
                    "y2": field("bottom", "y", offset=6),
                    "cornerRadius": value(4),
                    "fill": value(look.paper),
                    "cursor": value("pointer"),
                    "tooltip": field("says"),
                },
                "update": {
                    "stroke": signal(f"datum.id === here ? '{look.signal}' : '{look.ink}'"),
                    "strokeWidth": signal("datum.id === here ? 2.5 : 1"),
                },
            },
        },
        {
            "type": "symbol",
            "from": {"data": "ends"},
            "encode": {
                "enter": {
                    "x": field("step", "x", offset=12),
                    "y": field("y", "y"),
                    "shape": value("cross"),
                    "angle": value(45),
                    "size": value(70),
                    "fill": value(look.ink),
                    "tooltip": field("says"),
                }
            },
        },
        _written(fill=value(look.paper), stroke=value(look.paper), strokeWidth=value(3)),
        _written(fill=field("who", "who")),
    ]


def _written(**inked: Json) -> Json:
    """The names, drawn as ``inked`` says: first as a halo in the paper's colour, then themselves."""
    placed_names = {
        "text": field("name"),
        "x": field("x"),
        "y": field("y"),
        "align": value("center"),
        "baseline": value("middle"),
        "fontSize": value(LETTERS),
    }
    return {"type": "text", "from": {"data": "names"}, "encode": {"enter": placed_names | inked}}


_MIDDLE = "(scale('x', datum.from) + scale('x', datum.to)) / 2"
_PATH = (
    "'M' + scale('x', datum.from) + ',' + scale('y', datum.y)"
    f" + 'C' + {_MIDDLE} + ',' + scale('y', datum.y)"
    f" + ' ' + {_MIDDLE} + ',' + scale('y', datum.next)"
    " + ' ' + scale('x', datum.to) + ',' + scale('y', datum.next)"
)
