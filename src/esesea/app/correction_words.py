"""A correction as one sentence, from what is kept of it alone: it reads the same where its passage is gone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from esesea.story.correction import Anchor, Correction

QUOTED = 60
"""Characters of a passage that a sentence quotes."""


def sentence(correction: Correction) -> str:
    """What the correction says: “merge Benjamin into Ben”."""
    of = correction.of
    words = _SENTENCES.get((correction.act, str(of.get("what", ""))))
    return correction.act if words is None else words(correction)


def passage(correction: Correction) -> Anchor | None:
    """The passage that the correction is about: its words before those by which people and scenes are found."""
    for fact in ("words_at", "span_at", "evidence_at", "spans_at", "scene_at", "scenes_at"):
        found = _anchor(correction, fact)
        if found is not None:
            return found
    return correction.anchors[0] if correction.anchors else None


def _facts(template: str) -> Callable[[Correction], str]:
    def filled(correction: Correction) -> str:
        facts = {name: _said(value) for name, value in correction.of.items()}
        return template.format_map({"words": _passage(correction, "words_at"), **facts})

    return filled


def _said(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "nothing" if value is None else str(value)


def _passage(correction: Correction, fact: str) -> str:
    found = _anchor(correction, fact)
    if found is None:
        return ""
    words = " ".join(found.quote.split())
    return f"“{words if len(words) <= QUOTED else words[: QUOTED - 1].rstrip() + '…'}”"


def _anchor(correction: Correction, fact: str) -> Anchor | None:
    """The first of the anchors whose numbers the fact gives; None where there are none."""
    at = correction.of.get(fact)
    numbers = " ".join(at).split() if isinstance(at, list) else [str(at)] if isinstance(at, int) else []
    if not numbers or not numbers[0].isdigit() or int(numbers[0]) >= len(correction.anchors):
        return None
    return correction.anchors[int(numbers[0])]


def _statement(act: str) -> Callable[[Correction], str]:
    def said(correction: Correction) -> str:
        of = correction.of
        layer = str(of.get("layer", "claim")).removesuffix("s").replace("_", " ")
        names = [str(of[each]) for each in _NAMES if isinstance(of.get(each), str)]
        quote = (
            _passage(correction, "span_at") or _passage(correction, "evidence_at") or _passage(correction, "spans_at")
        )
        return " ".join(part for part in (act, layer, " ".join(names), quote) if part)

    return said


_NAMES = ("character", "a", "relation", "b", "name", "variant", "place", "lemma", "state", "scene")


def _order(correction: Correction) -> str:
    of = correction.of
    first = of.get("first")
    if isinstance(first, list) and len(first) == 2:
        return f"{first[0]} happens before {first[1]}"
    if of.get("scene") is not None:
        run = str(of["scene"]) if of.get("until") in {of["scene"], None} else f"{of['scene']} to {of['until']}"
        stand, other = str(of.get("stand")), of.get("other")
        if stand == "first":
            return f"{run} before all that is told before"
        return f"{run} at the same time as {other}" if stand == "same" else f"{run} directly {stand} {other}"
    if of.get("stands"):
        return f"{_said(of['stands'])} as told"
    return f"{_said(of.get('left_open'))} left open"


def _present(correction: Correction) -> str:
    of = correction.of
    return f"{of.get('character')} is {'' if of.get('present') else 'not '}in {of.get('scene')}"


_SENTENCES: Mapping[tuple[str, str], Callable[[Correction], str]] = MappingProxyType(
    {
        ("confirm", ""): _statement("confirm"),
        ("reject", ""): _statement("reject"),
        ("order", ""): _order,
        ("date", ""): _facts("{scene} is on {date}"),
        ("set", "place"): _facts("{scene} is at {place}"),
        ("set", "present"): _present,
        ("set", "mode"): _facts("{scene} is told as {mode}"),
        ("set", "weekday"): _facts("{scene} is on a {weekday}"),
        ("set", "time_of_day"): _facts("{scene} is at {of_day}"),
        ("merge", "characters"): _facts("{merged} is {kept}"),
        ("merge", "places"): _facts("{merged} is {kept}"),
        ("split", "character"): _facts("{name} is not {character}"),
        ("split", "place"): _facts("{name} is not {place}"),
        ("rename", "character"): _facts("{character} is called {name}"),
        ("rename", "place"): _facts("{place} is called {name}"),
        ("add", "character"): _facts("{words} is {name}, somebody new"),
        ("add", "mention"): _facts("{words} is {character}"),
        ("add", "contact"): _facts("{a} touches {b}: {words}"),
        ("add", "death"): _facts("{character} is dead from {scene} on"),
        ("remove", "death"): _facts("{character} does not die"),
        ("split_scene", ""): _facts("a scene begins with {words}"),
        ("join_scenes", ""): _facts("{second} is part of {first}"),
        ("cut", ""): _facts("without {scenes}"),
        ("move", ""): _facts("{scene} told after {after}"),
        ("intend", ""): _statement("intend"),
        ("undo", ""): _facts("undo {id}"),
        ("redo", ""): _facts("redo {id}"),
    }
)
