"""A place that was introduced in a scene that is gone, or is told only later."""

from __future__ import annotations

import re
from collections.abc import Iterator

from esesea.continuity.consequences.consequence import Consequence
from esesea.continuity.consequences.retelling import Retelling
from esesea.story.finding import Severity
from esesea.story.place import Place
from esesea.text.span import Span

NAME = "place_introduction"

SURE = 0.7
"""A name may say by itself what it is of, or be known to everybody."""

_A = r"(?:an?|the|his|her|their|our|my|one)"


def consequences(told: Retelling) -> Iterator[Consequence]:
    """Places that are named as known, and no scene before says what they are.

    Example: "a village called Harrow End" is cut, and "They talked of Harrow End." stays. Counter-example: a scene that
    is itself set there, or says again what it is; a name that no scene explained.
    """
    carriers = told.carriers()
    words = " ".join(told.before.quote(told.scene(scene).span) for scene in carriers)
    for place in told.before.places:
        for name in place.names:
            proper = name.removeprefix("the ").removeprefix("The ")
            if proper[:1].isupper() and proper in words:
                found = _unknown(told, place, proper)
                if found is not None:
                    yield found
                    break


def _unknown(told: Retelling, place: Place, name: str) -> Consequence | None:
    named = _named(told, name)
    now = min(
        (each for each in named if each[0] in told.now), key=lambda each: (told.now[each[0]], each[1]), default=None
    )
    if now is None or named[0][0] == now[0] or told.lost(named[0][0], now[0]) is None:
        return None
    scene, words = now
    sentence = told.sentence(words, scene)
    if told.scene(scene).place == place.id or told.recall(_says_what, told.quote(sentence), name, place.kind):
        return None
    said = _said(told, named, now, name, place.kind)
    if said is None:
        return None
    carrier = told.scene_at(said)
    gone = carrier in told.gone
    return Consequence(
        NAME,
        Severity.WARNING if gone else Severity.INFO,
        f"{place.name} is named as known; {told.number(carrier)} said what it is, and is gone."
        if gone
        else f"{place.name} is named before {told.number(carrier)}, which says what it is.",
        scene,
        (sentence,),
        (carrier,),
        (said,),
        SURE,
    )


def _named(told: Retelling, name: str) -> list[tuple[str, Span]]:
    """Where the name stands, as told before."""
    standing = told.recall(_standing, told.before.document.text, name)
    found = [(scene, span) for span in standing if (scene := told.finder.at(span.start)) is not None]
    return sorted(found, key=lambda each: (told.was[each[0]], each[1]))


def _standing(text: str, name: str) -> tuple[Span, ...]:
    return tuple(Span(*each.span()) for each in re.finditer(rf"\b{re.escape(name)}\b", text))


def _said(
    told: Retelling, named: list[tuple[str, Span]], first: tuple[str, Span], name: str, kind: str | None
) -> Span | None:
    """The sentence that says what it is, in a scene that is lost to the first that names it now."""
    for scene, words in named:
        if told.was[scene] < told.was[first[0]] and told.lost(scene, first[0]) is not None:
            sentence = told.sentence(words, scene)
            if told.recall(_says_what, told.quote(sentence), name, kind):
                return sentence
    return None


def _says_what(sentence: str, name: str, kind: str | None) -> bool:
    """Whether the sentence says what it is: "a village called Harrow", "Harrow, a village", "the village Harrow"."""
    called = re.escape(name)
    ways = [
        rf"\b{_A}\s+(?:[a-z-]+\s+){{0,3}}[a-z-]+\s*,?\s+(?:called|named)\s+(?:the\s+)?{called}\b",
        rf"\b{called}\s*,\s*(?:an?|the|his|her|their|our|my|where|which)\b",
        rf"\b{called}\s+(?:was|is)\s+(?:an?|the|his|her|their|our|my)\b",
    ]
    if kind is not None:
        ways.append(rf"\b{re.escape(kind)}\s+(?:of\s+)?{called}\b")
    return any(re.search(way, sentence) is not None for way in ways)
