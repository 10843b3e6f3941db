"""How wide words are, since nothing is drawn here: by the letters of Source Serif, than which Source Sans is narrower.

Widths are tenths of the type's height, rounded; a line of twenty letters comes out within a letter of what is drawn.
"""

from __future__ import annotations

LEAST = 6
"""Characters: words cut to so few say nothing."""

_TENTHS = (
    (2.2, " '’"),
    (3.1, "ijlt!(),-./:;[]|·"),
    (4.2, 'frsIJ"*?“”'),
    (5.9, "bdhnpquBCEFLPTXYZ"),
    (7.0, "ADGKNOQRUV&→"),
    (8.4, "wH@—"),
    (9.2, "mMW%…"),
)
_WIDTH = {letter: tenths / 10 for tenths, letters in _TENTHS for letter in letters}
_OTHERS = 0.51


def width_of(words: str, height: float) -> float:
    """How many pixels ``words`` take in type of ``height`` pixels."""
    return height * sum(_WIDTH.get(letter, _OTHERS) for letter in words)


def shortened(words: str, most: int) -> str:
    """``words`` cut at a word's end so that they and an ellipsis take at most ``most`` characters."""
    if len(words) <= most:
        return words
    cut = words[: max(1, most - 1)]
    return (cut[: cut.rindex(" ")] if " " in cut else cut).rstrip(" ,;:.—-–") + "…"


def fitted(words: str, height: float, room: float) -> str:
    """As much of ``words`` as ``room`` pixels hold; nothing where too little would be left to know them by."""
    if width_of(words, height) <= room:
        return words
    for most in range(len(words) - 1, LEAST, -1):
        short = shortened(words, most)
        if len(short) > LEAST and width_of(short, height) <= room:
            return short
    return ""
