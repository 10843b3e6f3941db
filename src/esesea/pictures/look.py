"""Paper and ink: the colours and letters that all pictures share, by day and by night.

Series are told apart in hues that people with any colour vision can tell apart (after P. Tol, "Colour schemes", SRON
technical note 2021), and never by hue alone: every line and stripe also has its name, its place or its pattern.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SERIF = "'Source Serif Pro', Georgia, 'Times New Roman', serif"
SANS = "'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif"

SERIES = 8
"""So many people can be told apart by colour."""

BASIC_COLOURS: Mapping[str, str] = {
    "black": "#23252b",
    "white": "#f7f5ef",
    "grey": "#8e9197",
    "red": "#b5322f",
    "orange": "#d9822b",
    "yellow": "#e3c23c",
    "gold": "#c99a2e",
    "green": "#3d7f4f",
    "blue": "#3a62b8",
    "purple": "#6d4a8f",
    "pink": "#dd8fa5",
    "brown": "#7b5537",
    "silver": "#b9bdc4",
}
"""What a story's colour words look like; of others `colour_of` takes the grey."""


@dataclass(frozen=True, slots=True)
class Look:
    """One way to draw. Colours are CSS; ``series`` are as many as can be told apart, first for whom most is told."""

    paper: str
    ink: str
    muted: str
    rule: str
    faint: str
    accent: str
    signal: str
    series: tuple[str, ...]
    hours: Mapping[str, str]

    def of_series(self, at: int | None) -> str:
        """The colour of a series, or the grey that all who have none share."""
        return self.muted if at is None else self.series[at]


LIGHT = Look(
    paper="#fbfaf7",
    ink="#1d2433",
    muted="#666b7a",
    rule="#dedad0",
    faint="#efece4",
    accent="#1f3d8f",
    signal="#b3202c",
    series=("#3f5fc7", "#c8741c", "#2a8767", "#a63d74", "#7d7420", "#2f8fb5", "#b04f45", "#6b5b95"),
    hours={"dawn": "#f8e8dc", "day": "#fbf3dc", "dusk": "#efe3ee", "night": "#e3e7f2"},
)
DARK = Look(
    paper="#14161c",
    ink="#e9e6dd",
    muted="#9a9daa",
    rule="#2e323d",
    faint="#1d2029",
    accent="#8fa8ff",
    signal="#ff6b6b",
    series=("#8fa5ff", "#f0a45a", "#5cc6a0", "#e58bb9", "#cbbf5c", "#6cc4e6", "#ea8d83", "#b3a4e0"),
    hours={"dawn": "#2b2320", "day": "#2a271c", "dusk": "#271f2b", "night": "#171c2c"},
)

HOUR_OF = {
    "dawn": "dawn",
    "sunrise": "dawn",
    "morning": "day",
    "noon": "day",
    "afternoon": "day",
    "late afternoon": "day",
    "day": "day",
    "sunset": "dusk",
    "dusk": "dusk",
    "evening": "dusk",
    "night": "night",
    "midnight": "night",
}


def hour_of(of_day: str | None) -> str | None:
    """``dawn``, ``day``, ``dusk`` or ``night`` for a scene's time of day (see `SceneTime`), None where unknown."""
    if of_day is None:
        return None
    if ":" in of_day:
        hour = int(of_day.split(":", 1)[0])
        return "night" if hour < 5 or hour >= 22 else "dawn" if hour < 8 else "day" if hour < 18 else "dusk"
    return HOUR_OF.get(of_day)


def colour_of(word: str) -> str:
    """What a basic colour word looks like."""
    return BASIC_COLOURS.get(word, BASIC_COLOURS["grey"])
