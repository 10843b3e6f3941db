"""What somebody is like, and stays: the colour of eyes and hair, height, the hand they use, marks, kin."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from esesea.story.evidence import Evidence


class TraitKind(StrEnum):
    """What a trait is of."""

    EYES = "eyes"
    HAIR = "hair"
    HEIGHT = "height"
    HAND = "hand"
    MARK = "mark"
    KIN = "kin"


@dataclass(frozen=True, slots=True)
class Trait:
    """``scene`` says that ``character`` has ``value`` of ``kind``.

    ``value``: a colour of eyes or hair by its family (``blue``, ``fair``; ``changed`` of hair that is dyed or a wig),
    ``tall`` or ``short``, ``left`` or ``right`` (hand; side of a mark), or how ``of`` is their kin (``sibling``,
    ``cousin``, ``no relation``; of nobody ``only child``, ``no brother``, ``no sister``, and ``brother`` or ``sister``
    where one of these is said elsewhere). ``of``: the mark and where it is ("scar cheek", "deaf ear"), the id of the
    kinsman, else "". ``speaker``: the id of who says so, None for the narrator or where it is not known who speaks;
    ``quoted``: in somebody's speech. ``evidence``: the words; their confidence is how sure it is that they speak of
    ``character``.
    """

    character: str
    kind: TraitKind
    value: str
    scene: str
    evidence: tuple[Evidence, ...]
    of: str = ""
    speaker: str | None = None
    quoted: bool = False
