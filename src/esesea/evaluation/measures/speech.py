"""Who speaks, end to end: a quotation that was not found has no speaker either."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from esesea.evaluation.corpora.pdnc import SpokenLine
from esesea.evaluation.measures.counts import Counts, share
from esesea.story.character import Character
from esesea.story.speech import Quotation

OUTCOMES = ("right", "wrong", "open", "missed")
ATTRIBUTIONS = ("explicit", "anaphoric", "implicit")


def outcomes(
    lines: Iterable[SpokenLine],
    places: Sequence[int],
    found: Sequence[Quotation],
    whose: Mapping[str, str | None],
    owners: Mapping[str, str],
) -> dict[str, float]:
    """Of the gold quotations, how many are ``right``, ``wrong``, ``open`` and ``missed``; and again by attribution.

    ``places`` says where each character of the corpus's text stands in the document. ``whose`` gives the gold
    character that each of ours is, None where none; ``owners`` that which an alias, in small letters, belongs to.
    Missed: no quotation of ``found`` (in text order) overlaps the gold one. Open: the first that does has no speaker.
    Right: its speaker is the gold one.
    """
    counted = dict.fromkeys((*OUTCOMES, "quotations"), 0.0)
    for line in lines:
        outcome = _outcome(line, places, found, whose, owners)
        kind = line.attribution.lower()
        for name in (outcome, "quotations", f"{kind}_{outcome}", f"{kind}_quotations"):
            counted[name] = counted.get(name, 0.0) + 1
    return counted


def _outcome(
    line: SpokenLine,
    places: Sequence[int],
    found: Sequence[Quotation],
    whose: Mapping[str, str | None],
    owners: Mapping[str, str],
) -> str:
    last = len(places) - 1
    start, end = places[min(line.span.start, last)], places[min(line.span.end, last)]
    first = max(bisect_right(found, start + 1, key=lambda one: one.span.start) - 1, 0)
    met = next((one for one in found[first : first + 2] if one.span.start < end and one.span.end > start), None)
    if met is None:
        return "missed"
    if met.speaker is None:
        return "open"
    return "right" if whose[met.speaker] == owners.get(line.speaker.lower(), line.speaker) else "wrong"


def attribution(counted: Counts) -> dict[str, float]:
    """``speaker_accuracy``: right of all gold quotations; ``precision``: right of those given a speaker.

    ``quotations_found``: the share of gold quotations that some quotation overlaps. ``explicit_accuracy`` and so on:
    the accuracy on each kind of attribution that the gold has.
    """
    right, wanted = counted.get("right", 0.0), counted.get("quotations", 0.0)
    said = right + counted.get("wrong", 0.0)
    by_kind = {
        f"{kind}_accuracy": share(counted.get(f"{kind}_right", 0.0), counted[f"{kind}_quotations"])
        for kind in ATTRIBUTIONS
        if counted.get(f"{kind}_quotations")
    }
    return {
        "speaker_accuracy": share(right, wanted),
        "precision": share(right, said),
        "quotations_found": share(said + counted.get("open", 0.0), wanted),
    } | by_kind


def gold_character(character: Character, owners: Mapping[str, str]) -> str | None:
    """Which gold character ours is: by its name, else by the first of its names that is an alias."""
    for name in (character.name, *character.names):
        plain = name.lower().removeprefix("the ")
        found = owners.get(name.lower()) or owners.get(plain) or owners.get(f"the {plain}")
        if found:
            return found
    return None
