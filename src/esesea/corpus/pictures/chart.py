"""What pictures of many stories share: a heading, room for axes, and quiet axes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from esesea.pictures.key import Entry, key
from esesea.pictures.look import SANS, SERIF, Look
from esesea.pictures.specification import Json, Sheet, signal, specification, value

HEAD, LEFT, RIGHT, FOOT = 74, 76, 28, 50
"""Pixels: above the field for heading and the line under it, beside it for an axis, at its right, and below."""

TITLE, LETTERS = 21, 12.5
"""The height of the heading's type and of the line's under it, in pixels."""

ABOVE_KEY = 46


@dataclass(frozen=True, slots=True)
class Chart:
    """A field with a heading (``title``, and ``says`` in a line under it) and a key under it where ``entries`` are."""

    title: str
    says: str
    sheet: Sheet
    look: Look
    entries: tuple[tuple[str, tuple[Entry, ...]], ...] = ()

    @classmethod
    def of(
        cls,
        heading: tuple[str, str],
        look: Look,
        size: tuple[int, int],
        *,
        left: int = LEFT,
        entries: Sequence[tuple[str, Sequence[Entry]]] = (),
    ) -> Chart:
        """A chart ``size`` pixels: wide with its margins, and high without them."""
        width, height = size
        held = tuple((words, tuple(each)) for words, each in entries)
        explained = key(held, width - left - RIGHT) if held else None
        bottom = FOOT + (explained.height + 8 if explained else 0)
        sheet = Sheet(max(80, width - left - RIGHT), height, left=left, right=RIGHT, top=HEAD, bottom=bottom)
        return cls(*heading, sheet, look, held)

    def drawn(
        self,
        *,
        data: Iterable[Json],
        scales: Iterable[Json],
        axes: Iterable[Json],
        marks: Iterable[Json],
    ) -> dict[str, object]:
        """The whole specification."""
        explained = key(self.entries, self.sheet.width)
        return specification(
            f"{self.title}: {self.says}",
            self.sheet,
            self.look,
            data=[*data, explained.data()],
            scales=scales,
            axes=axes,
            marks=[*self._heading(), *marks, *explained.marks(self.look, ABOVE_KEY)],
        )

    def _heading(self) -> list[Json]:
        left = -self.sheet.left + 20
        return [
            _words(self.title, left, 34 - HEAD, {"font": SERIF, "fontSize": TITLE, "fill": self.look.ink}),
            _words(self.says, left, 55 - HEAD, {"font": SANS, "fontSize": LETTERS, "fill": self.look.muted}),
        ]


def _words(words: str, x: float, y: float, style: Mapping[str, object]) -> Json:
    spot = {"x": value(x), "y": value(y), "text": value(words), "baseline": value("alphabetic")}
    looks = {name: value(each) for name, each in style.items()}
    return {"type": "text", "interactive": False, "encode": {"enter": spot | looks}}


def axis(orient: str, scale: str, title: str, **more: object) -> dict[str, object]:
    """A quiet axis: fine lines over the field where it stands upright, no ticks."""
    quiet = {"domain": orient == "bottom", "ticks": orient == "bottom", "grid": orient == "left", "labelPadding": 6}
    return {"orient": orient, "scale": scale, "title": title, "titlePadding": 10, "tickCount": 6} | quiet | more


def along_the_book(scale: str, title: str) -> dict[str, object]:
    """The axis of a telling, whose scale runs from 0 to 1."""
    words = signal(
        "datum.value === 0 ? 'first word' : datum.value === 1 ? 'last word' : datum.value === 0.5 ? 'the middle' :"
        " datum.value === 0.25 ? 'a quarter' : 'three quarters'"
    )
    labels = {"labels": {"update": {"text": words}}}
    return axis("bottom", scale, title, values=[0, 0.25, 0.5, 0.75, 1], encode=labels)


def counted(count: int, one: str, many: str) -> str:
    """``1 story``, ``12,000 stories``."""
    return f"{count:,} {one if count == 1 else many}"


def faded(colour: str, look: Look, share: float = 0.3) -> str:
    """The colour mixed with the paper's, of which ``share`` is the colour."""
    parts = [(int(colour[at : at + 2], 16), int(look.paper[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(share * ink + (1 - share) * paper):02x}" for ink, paper in parts)
