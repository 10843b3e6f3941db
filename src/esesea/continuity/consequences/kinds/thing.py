"""A thing that was set up in a scene that is gone, or is told only later."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.continuity.consequences.consequence import Consequence
from esesea.continuity.consequences.prop_words import PROPS
from esesea.continuity.consequences.retelling import Retelling
from esesea.continuity.consequences.set_up import from_nowhere
from esesea.story.finding import Severity

NAME = "thing"

SURE = 0.65
"""The thing may be another, or known to everybody."""


def consequences(told: Retelling) -> Iterator[Consequence]:
    """Things that are spoken of as known, and no scene before has them.

    Example: "He found a brass key", or "the key, the brass one", is cut, and "She took the key." stays.
    Counter-example: another scene told before names one, too; "his key" and "the key of the house", which need no
    other.
    """
    for noun, first, now in from_nowhere(told, PROPS):
        gone = first.scene in told.gone
        yield Consequence(
            NAME,
            Severity.WARNING if gone else Severity.INFO,
            f"The {noun} is spoken of as known; {told.number(first.scene)}, where it comes from, "
            + ("is gone." if gone else "is told only later now."),
            now[0].scene,
            tuple(dict.fromkeys(told.sentence(each.span, each.scene) for each in now)),
            (first.scene,),
            (told.sentence(first.span, first.scene),),
            SURE,
        )
