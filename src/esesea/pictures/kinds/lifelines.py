"""Lifelines: a line for each character, side by side where they share a scene, along a clock.

R. Munroe, "Movie narrative charts", xkcd 657, 2009, laid out by `storyline`. A line begins where its character is first
seen and ends where they are last, or where they die. Whose own time parts from the world's has a line that goes back:
it follows the order they live, broken where it leaps against the clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from esesea.pictures.along import columns, signals, steps, steps_across, stretches
from esesea.pictures.beside import Line, named
from esesea.pictures.cursor import standing
from esesea.pictures.key import Entry, key
from esesea.pictures.labels import Box, Label
from esesea.pictures.letters import width_of
from esesea.pictures.lifeline_marks import AWAY, LEAP, THERE, deaths, line_marks, scene_marks, shades
from esesea.pictures.living import Laid, death, own_steps
from esesea.pictures.look import Look
from esesea.pictures.specification import SIDE, Sheet, field, specification, table, written
from esesea.pictures.told_scenes import series
from esesea.pictures.under import Foot
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK

HEIGHT, SPACE, WIDE, MOST_HEIGHT = 300, 24, 48, 820
"""Pixels: of the field, as long as that makes line spaces neither narrower nor wider than these; and of it at most."""

LEAST_SPACE = 14
"""Pixels of a line space in a picture that must be low."""

LETTERS = 12.0

ABOVE = 0.8
"""Line spaces above the highest line, and below the lowest."""


CROWDED = 7.0
"""Pixels: scenes that stand closer have no bars of their own."""

ARCH = 26.0
"""Pixels: so high a leap rises over the lines."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of somebody's line through ``steps``, all of one ``kind``."""

    who: str
    kind: str
    steps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """The lines on their sheet: ``spaces`` line spaces are as high as it is."""

    laid: Laid
    sheet: Sheet
    spaces: float

    def spot(self, who: str, step: int) -> tuple[float, float]:
        """Where somebody's line is at a step, in pixels."""
        x = (step + 0.5) * self.sheet.width / max(1, len(self.laid.scenes))
        y = (self.laid.height(who, step) - self.laid.top + ABOVE) * self.sheet.height / self.spaces
        return round(x, 1), round(y, 1)

    def path(self, piece: Piece) -> str:
        """A piece as SVG says it: level where it can be, bent where the line moves, arched where it leaps back."""
        (x, y), *others = (self.spot(piece.who, step) for step in piece.steps)
        drawn = [f"M{x},{y}"]
        for to, down in others:
            middle = round((x + to) / 2, 1)
            if piece.kind == LEAP:
                drawn.append(f"C{x},{y - ARCH:.1f} {to},{down - ARCH:.1f} {to},{down}")
            else:
                drawn.append(f"H{to}" if down == y else f"C{middle},{y} {middle},{down} {to},{down}")
            x, y = to, down
        return "".join(drawn)


def lifelines(
    story: Story, look: Look, clock: str = STORY_CLOCK, width: int = 1040, tall: int | None = None
) -> dict[str, object]:
    """The lifelines on ``clock``, ``width`` pixels wide. Raises KeyError for a clock that is not solved.

    Signals as in `along.signals`.
    """
    laid = Laid.of(story, clock)
    names = {each.id: each.name for each in story.characters}
    coloured = series(story)
    pieces = list(_pieces(story, laid, clock))
    ends = list(_ends(story, laid, clock))
    left = SIDE + _first_names(laid, names, width)
    crowded = (width - left) / max(1, len(laid.scenes)) < CROWDED
    explained = key(_groups(look, laid, pieces, ends, crowded=crowded), width - 2 * SIDE, SIDE - left)
    spaces = laid.lines.height + 2 * ABOVE
    height = round(min(MOST_HEIGHT, spaces * max(SPACE, min(WIDE, max(HEIGHT, tall or 0) / spaces))))
    sheet = Sheet.within(width, height, left=left)
    foot = Foot.of(sheet, stretches(laid.scenes, sheet.width), clock, explained, places=True)
    foot = foot.lowered(tall, LEAST_SPACE * spaces)
    colours = {who: look.of_series(coloured.get(who)) for who in laid.people}
    drawn = Field(laid, foot.sheet, spaces)
    wide = sheet.width / max(1, len(laid.scenes))
    return specification(
        f"Lifelines of {story.title}: {len(laid.people)} characters through {len(laid.scenes)} scenes.",
        foot.sheet,
        look,
        signals=signals("meeting", "column", "number"),
        data=[
            steps(story, laid.scenes),
            table("meetings", _meetings(story, laid)),
            table("there", _there(laid, colours)),
            table(
                "segments",
                ({"path": drawn.path(each), "kind": each.kind, "colour": colours[each.who]} for each in pieces),
            ),
            table("ends", ends),
            table("names", (_name(each, colours) for each in _names(drawn, names))),
            *foot.data,
        ],
        scales=[
            steps_across(len(laid.scenes)),
            {
                "name": "y",
                "type": "linear",
                "domain": [laid.top - ABOVE, laid.top - ABOVE + spaces],
                "range": "height",
                "reverse": True,
            },
        ],
        marks=[
            columns("steps", foot.sheet.height),
            *(shades(look, wide) if crowded else ()),
            *line_marks(len(laid.scenes)),
            *(() if crowded else scene_marks(look, min(9.0, wide * 0.4))),
            deaths(look),
            standing(look, foot.sheet.height, "steps", "step"),
            *written(look, "names", LETTERS, fill=field("colour")),
            *foot.marks(look),
        ],
    )


def _first_names(laid: Laid, names: Mapping[str, str], width: int) -> int:
    """Room for the names of those who are there from the first scene on, in pixels."""
    first = laid.scenes[0].scene.present if laid.scenes else ()
    widest = max((width_of(names[who], LETTERS) for who in first if who in laid.people), default=0.0)
    return round(min(0.25 * width, max(0.0, widest - width / (2 * max(1, len(laid.scenes))) + 10)))


def _groups(
    look: Look,
    laid: Laid,
    pieces: Sequence[Piece],
    ends: Sequence[object],
    *,
    crowded: bool,
) -> Iterator[tuple[str, Sequence[Entry]]]:
    """What the key explains: only what is there."""
    drawn = {piece.kind for piece in pieces}
    kinds = (
        (THERE, Entry("in one scene after another", "stroke", look.ink, thick=2.6)),
        (AWAY, Entry("elsewhere meanwhile", "stroke", look.ink, thick=0.9)),
        (LEAP, Entry("goes back in time", "stroke", look.ink, dash=(2, 4), thick=1.4)),
    )
    lines = [entry for kind, entry in kinds if kind in drawn]
    yield "a line", [*lines, *([Entry("dies", "cross", look.ink)] if ends else [])]
    if crowded:
        yield "a shade", [Entry("scenes, with those who are there", "square", look.rule)]
    else:
        yield "a bar", [Entry("a scene, with those who are there", "circle", look.paper, edge=look.ink, thick=1)]
    left_out = len({who for scene in laid.scenes for who in scene.scene.present}) - len(laid.people)
    if left_out:
        yield f"{left_out} others, who are in few scenes, have no line", []


def _meetings(story: Story, laid: Laid) -> Iterator[dict[str, object]]:
    for step, scene in enumerate(laid.scenes):
        heights = [laid.height(who, step) for who in scene.scene.present if who in laid.lines.steps[step]]
        if heights:
            reach = {"step": step, "top": min(heights), "bottom": max(heights)}
            yield {"id": scene.scene.id, **reach, "says": scene.says(story)}


def _there(laid: Laid, colours: Mapping[str, str]) -> Iterator[dict[str, object]]:
    """A dot in a scene's bar for each who is there, since the bar hides which lines enter it."""
    for step, scene in enumerate(laid.scenes):
        for who in scene.scene.present:
            if who in laid.lines.steps[step]:
                yield {"step": step, "y": laid.height(who, step), "colour": colours[who]}


def _pieces(story: Story, laid: Laid, clock: str) -> Iterator[Piece]:
    """Each line's way from scene to scene: through every step where it goes on, straight where it leaps back."""
    for who in laid.people:
        steps: list[int] = []
        kind = ""
        for one, other in pairwise(own_steps(story, laid, clock, who)):
            now = LEAP if other <= one else AWAY if other > one + 1 else THERE
            if now != kind or now == LEAP:
                yield from _piece(who, kind, steps)
                kind, steps = now, [one]
            steps.extend(range(one + 1, other + 1) if other > one else (other,))
        yield from _piece(who, kind, steps)


def _piece(who: str, kind: str, steps: Sequence[int]) -> Iterator[Piece]:
    if steps:
        yield Piece(who, kind, tuple(steps))


def _ends(story: Story, laid: Laid, clock: str) -> Iterator[dict[str, object]]:
    """Where lines end in a death."""
    for who in laid.people:
        step = death(story, laid, clock, who)
        if step is not None and who in laid.lines.steps[step]:
            yield {"who": who, "step": step, "y": laid.height(who, step), "says": f"{story.character(who).name} dies"}


def _names(field_of: Field, names: Mapping[str, str]) -> list[Label]:
    """Names beside the lines, those in most scenes first."""
    laid, sheet = field_of.laid, field_of.sheet
    runs = {
        who: tuple(field_of.spot(who, step) for step, run in enumerate(laid.lines.steps) if who in run)
        for who in laid.people
    }
    marks: list[Box] = []
    for step, scene in enumerate(laid.scenes):
        spots = [field_of.spot(who, step) for who in scene.scene.present if who in laid.lines.steps[step]]
        if spots:
            ys = [y for _, y in spots]
            marks.append(Box(spots[0][0] - 5, min(ys) - 6, spots[0][0] + 5, max(ys) + 6))
    others = [
        Box(x, min(y, down) - 1, to, max(y, down) + 1) for run in runs.values() for (x, y), (to, down) in pairwise(run)
    ]
    lines = [Line(who, names[who], run) for who, run in runs.items() if run]
    return named(lines, LETTERS, Box(8 - sheet.left, -8, sheet.width + sheet.right - 8, sheet.height), marks, others)


def _name(label: Label, colours: Mapping[str, str]) -> dict[str, object]:
    return {"words": label.words, "x": round(label.x, 1), "y": round(label.y, 1), "colour": colours[label.of]}
