"""The families of colours that eyes and hair have, and where words give one of them to a noun."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from esesea.continuity.word_lists import words_of
from esesea.patterns import late


def _by_word(families: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType({word: family for family, listed in families.items() for word in listed.split()})


EYES = _by_word(
    {
        "blue": "blue bluest azure sapphire sky-blue steel-blue ice-blue cornflower china-blue",
        "green": "green greenest emerald sea-green",
        "brown": "brown brownest chestnut chocolate",
        "hazel": "hazel",
        "black": "black blackest jet jet-black coal-black",
        "grey": "grey gray greyest grayest steel-grey slate-grey",
        "amber": "amber",
        "violet": "violet",
        "dark": "dark darkest",
    }
)
"""Of eyes."""
HAIR = _by_word(
    {
        "fair": "fair fairest golden gold sandy",
        "yellow": "blond blonde yellow yellowest flaxen tow-coloured",
        "red": "red reddest ginger carroty fiery",
        "auburn": "auburn copper coppery russet red-gold",
        "brown": "brown brownest mouse-coloured mousy",
        "chestnut": "chestnut",
        "black": "black blackest raven jet-black jet ebony raven-black coal-black",
        "dark": "dark darkest",
        "white": "white snow-white silver-white",
    }
)
"""Of hair; grey comes and goes with the light, white comes once."""
AS_THINGS = _by_word(
    {
        "blue": "cornflower cornflowers forget-me-not forget-me-nots sky harebells periwinkles sapphires bluebells",
        "green": "grass emerald emeralds gooseberries",
        "brown": "chestnut chestnuts coffee nuts chocolate",
        "black": "coal coals sloe sloes jet ink pitch soot ebony crow raven rook",
        "fair": "honey gold",
        "yellow": "corn straw flax wheat butter tow barley",
        "red": "fox carrot carrots flame fire rust beetroot",
        "auburn": "copper",
        "white": "snow wool",
        "grey": "slate steel",
    }
)
"""What something is said to have the colour of."""
LIGHT = frozenset({"light", "pale", "lightest", "palest", "bright", "ice"})
PALE = "pale "
"""Before the family of a light shade, which no "dark" one can be."""

_TOKEN = late(r"[^\s,]+")
_STOPS = words_of(
    """
    a an the his her my your their its our this that these those of with had has have having in on at to into from by
    for was were is are be been behind under over before through against upon whose what such no not never
    """
)
_MOST_ADJECTIVES = 5
_AFTER = late(
    r"(?:,\s+which\s+[^,.;“”]{1,40},)?(?:,?\s+(?:which|that)|,?\s+and\s+they)?,?\s+(?:was|were|are|is|had\s+(?:always\s+)?been|being|turned\s+out\s+to\s+be|proved\s+to\s+be)\s+"
    r"(?P<said>[^.;:!?“”]{1,60})"
    r"|\s+(?P<as>(?:as|so)\s+[^.;:!?“”]{1,40})"
    r"|,?\s+of\s+(?P<of>(?:a|an|the)\s+[^.;:!?“”]{1,40})"
    r"|,?\s+the\s+colou?r\s+of\s+(?P<like>[^.;:!?“”]{1,30})"
    r"|,\s+(?P<beside>[^.;:!?“”]{1,40})"
    r"|\s+(?P<bare>[a-z-]+)(?=\s*[.,;:!?”])",
    re.IGNORECASE,
)
_NO_COLOUR = late(
    r"\s+(?:with\s+(?!age)|from\s|in\s+the|for\s|(?:holes|pools|pits|stones|slits|sparks|stars|lamps|coals)\b)"
)
"""Behind a colour: it is that of the moment, or of what the eyes are likened to."""
_COLOUR_OF = late(r"(?:the\s+)?colou?r\s+of\s+(?P<like>.{1,30})", re.IGNORECASE)
_BETWEEN = words_of(
    """
    a an the as so very quite rather of and too clear deep deepest cold soft bright light pale dark large small big
    wide almost nearly mild fine steady lovely beautiful purest own most just always how really wonderfully lightest
    palest shade kind sort little pure rich warm wonderful curious peculiar colour color still both same
    """
)
_WORD = late(r"[\w’'-]+")


def before(text: str, noun: int) -> int:
    """Where the adjectives begin that stand right before the noun that begins at ``noun``."""
    start = noun
    words = list(_TOKEN.finditer(text, max(0, noun - 60), noun))[-_MOST_ADJECTIVES:]
    for word in reversed(words):
        bare = word[0].strip("“”\"'’(").lower()
        if bare in _STOPS or "\x01" in word[0] or word[0][-1] in ".;:!?”" or bare.endswith(("’s", "'s")):
            break
        start = word.start()
    return start


def shade_before(text: str, start: int, noun: int, known: Mapping[str, str]) -> str | None:
    """The family that the adjectives between ``start`` and the noun give it; None for none, or for a mixed one."""
    words = [word.lower() for word in _WORD.findall(text[start:noun])]
    if len(words) >= 2 and words[0] in known and not set(words[1:]) - {"than", "as"}:
        return None
    return _family(words, known)


def shade_after(text: str, noun_end: int, known: Mapping[str, str]) -> tuple[str, int] | None:
    """The family that words behind the noun give it, and where these end: "eyes, which were of a clear blue"."""
    found = _AFTER.match(text, noun_end)
    if found is None:
        return None
    kind = found.lastgroup or "said"
    said = found[kind]
    like = said if kind == "like" else (_COLOUR_OF.match(said) or {"like": None})["like"]
    if like is not None:
        shade = _first(like, AS_THINGS)
        return (shade, found.end()) if shade is not None and shade in known.values() else None
    words: list[str] = []
    for word in _WORD.finditer(said):
        lower = word[0].lower()
        if _family([lower], known) is not None:
            words.append(lower)
            follows = said[word.end() : word.end() + 12]
            if _NO_COLOUR.match(follows):
                return None
            family = _family(words, known)
            return (family, found.start(kind) + word.end()) if family is not None else None
        if lower not in _BETWEEN:
            return None
        words.append(lower)
    return None


def _first(words: str, families: Mapping[str, str]) -> str | None:
    return next((families[word] for each in _WORD.findall(words) if (word := each.lower()) in families), None)


def _family(words: list[str], known: Mapping[str, str]) -> str | None:
    """The one family among the adjectives; "dark" gives way, and two others are a mixture."""
    found: list[str] = []
    for word in words:
        head, _, last = word.rpartition("-")
        if word in known:
            found.append(known[word])
        elif head and last in known and head not in known:
            found.append(known[last])
        elif head and last in {"coloured", "colored"}:
            found += [AS_THINGS[head]] if head in AS_THINGS else []
        elif head and (last in known or head in known):
            return None
    plain = [family for family in found if family != "dark"] or found
    if not plain or len(set(plain)) > 1:
        return None
    return f"{PALE}{plain[0]}" if not LIGHT.isdisjoint(words) and plain[0] != "dark" else plain[0]
