"""The kinds of consequence in a few plain words."""

from __future__ import annotations

KINDS = {
    "cause": "Loses its cause",
    "knowledge": "Known, and learnt nowhere",
    "fate": "Dead, and nothing tells of it",
    "introduction": "Loses its introduction",
    "place_introduction": "A place that nothing introduces",
    "first_mention": "First mentioned there",
    "thing": "A thing that comes from nowhere",
    "name": "A name that nothing explains",
    "visit_count": "Counted, and begun nowhere",
    "date_anchor": "Counts its days from elsewhere, or not at all",
    "place": "Loses its place",
}


def kind_words(kind: str) -> str:
    """What falls in that way: "Loses its cause"; of a kind added from outside its name."""
    return KINDS.get(kind) or kind.replace("_", " ").capitalize()
