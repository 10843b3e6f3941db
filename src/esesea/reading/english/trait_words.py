"""Words for what somebody looks like and whose kin they are: by the family of shades or of relations they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from esesea.patterns import late
from esesea.reading.english.word_list import words


def _by_word(families: dict[str, str]) -> MappingProxyType[str, str]:
    return MappingProxyType({word: family for family, listed in families.items() for word in listed.split()})


EYE_COLOURS = _by_word(
    {
        "blue": "blue bluest azure sapphire",
        "green": "green greenest emerald",
        "brown": "brown brownest chestnut",
        "hazel": "hazel",
        "black": "black blackest",
        "grey": "grey gray greyest grayest",
        "amber": "amber golden",
        "violet": "violet",
    }
)
"""Colours that eyes have; red and white ones weep, rage or are blind."""

HAIR_COLOURS = _by_word(
    {
        "fair": "fair fairest blond blonde golden gold yellow yellowest flaxen sandy",
        "red": "red reddest ginger auburn carroty copper coppery",
        "brown": "brown brownest chestnut",
        "black": "black blackest raven jet-black",
        "dark": "dark darkest",
    }
)
"""Colours that hair has until it is grey: white and grey come with the years and are no colour of somebody's."""

HAIR = words("hair curls locks tresses braid braids plait plaits")
HAIRED = MappingProxyType({"blonde": "fair", "blond": "fair", "redhead": "red", "brunette": "dark"})
"""What somebody is by their hair, as a noun: "a tall blonde"."""
AMOUNTS = words("pair head mop shock mane mass crop lock strand wisp crown tuft fringe coil coils cloud")
"""Of eyes or hair; "a pair of grey eyes" are somebody's, as "grey eyes" are."""
DYED = late(
    r"\b(?:(?:dye|bleach|tint|henna|colour|color)(?:d|s|ed|ing)? (?:\w+ ){0,2}hair|hair (?:\w+ ){0,3}(?:dyed|bleached"
    r"|tinted|hennaed)|(?:dyed|bleached|tinted|hennaed|false|powdered) (?:\w+ )?(?:hair|curls|locks)|wigs?|peroxide)\b",
    re.IGNORECASE,
)

PASSING = late(
    r"\b(?:seem(?:s|ed|ing)?|appear(?:s|ed)?|as if|as though"
    r"|(?:look(?:s|ed|ing)?|turn(?:s|ed|ing)?|went|going|gone|became|become|grew|grown)(?: \w+)? "
    r"(?:black|blue|green|grey|gray|brown|dark|red|golden|amber|violet)(?:er)?\b(?! eye| hair)"
    r"|in the (?:\w+ )?(?:\w*light"
    r"|dusk|dark|darkness|shadows?|glow|dimness|gloom|sun|sunshine)|by (?:\w+ )?\w*light"
    r"|with (?:\w+ ){0,2}(?:rage|anger|fury|fear|grief|excitement|passion|pain|hate|hatred|terror|emotion|desire|joy"
    r"|fright|jealousy|envy|horror|paint|ink|dust|soot|mud|coal|tears))\b",
    re.IGNORECASE,
)
"""What makes a colour one of the moment, of the light, or of a comparison."""

TALL = words("tall towering lanky")
SHORT = words("short diminutive undersized")
BODILY = words("man woman girl boy lady gentleman fellow figure person lad lass chap guy youth")
"""Nouns for somebody who is seen; "a short man" is one, "a short answer" is none."""

MARKS = words("scar birthmark mole tattoo patch eyepatch stump hook")
MISSING = words("missing wooden artificial glass false")
LIMBS = words("arm leg hand foot eye ear")
"""Of which somebody may have lost one of two."""
PARTS = words(
    """
    cheek hand arm leg eye eyebrow brow temple wrist shoulder thigh knee foot ankle ear calf forearm palm thumb breast
    shin elbow heel hip side
    """
)
UNSOUND = words("blind deaf lame")
"""What somebody is in one of two eyes, ears or legs."""
MARKED_AT = words("on across over along above below under beneath down near beside of at through by")

KIN = _by_word(
    {
        "sibling": "brother sister",
        "cousin": "cousin",
        "parent": "mother father",
        "child": "son daughter",
        "uncle or aunt": "uncle aunt",
        "nephew or niece": "nephew niece",
        "grandparent": "grandmother grandfather",
        "grandchild": "grandson granddaughter",
        "spouse": "husband wife",
    }
)
PAIRS = MappingProxyType(
    {"twins": "sibling", "siblings": "sibling", "brothers": "sibling", "sisters": "sibling", "cousins": "cousin"}
)
"""What two are to each other."""
UNRELATED = words("relation relations relatives related kin")
SIBLINGS = MappingProxyType({"brother": "brother", "brothers": "brother", "sister": "sister", "sisters": "sister"})
INVERSE = MappingProxyType(
    {
        "sibling": "sibling",
        "cousin": "cousin",
        "spouse": "spouse",
        "parent": "child",
        "child": "parent",
        "uncle or aunt": "nephew or niece",
        "nephew or niece": "uncle or aunt",
        "grandparent": "grandchild",
        "grandchild": "grandparent",
    }
)
"""What the one is to the other where the other is that to the one."""

LOOSE_KIN = words("step half foster adopted adoptive god great grand law would-be like second third distant first")
"""Beside a word for kin they make it another one."""

_COLOURED = frozenset({"eyes", "eyed", "haired"}) | HAIR
_HANDED = frozenset({"handed", "hander"})
_PLAIN = TALL | SHORT | MARKS | _HANDED | HAIRED.keys()

HINTS = _COLOURED | _PLAIN | LIMBS | UNSOUND | {*KIN, *PAIRS, *UNRELATED, "child"}
"""Words that may say such a thing."""
HINT = late(rf"\b(?:{'|'.join(sorted(HINTS))})\b")
_DYES = words(
    "dye dyed dyes dyeing bleach bleached bleaches bleaching tint tinted henna hennaed coloured colored"
) | words("false powdered wig wigs peroxide")

_COLOUR = late(rf"\b(?:{'|'.join(sorted({*EYE_COLOURS, *HAIR_COLOURS}))})\b", re.IGNORECASE)
_GONE = late(rf"\b(?:{'|'.join(sorted(MISSING))}|lost|lose)\b")
_WRITES = late(r"\b(?:writ\w+|wrote|sign\w*|drew|draw\w*|sketch\w*|paint\w*|everything|pen|pencil)\b")
_NAME_BEHIND = late(r",?\s+[A-Z]")
_LACKS = late(r"\b(?:no|never|neither|without|not|any|n[’']t)\b", re.IGNORECASE)
_ARE = late(r"\b(?:are|were|being)\b")
_NAME_BEFORE = late(r"(?:[A-Z][\w.]*(?:,|\s+(?:is|was))|[’']s)\s+(?:[\w’'.]+\s+){0,3}$")
_OF_NAME = late(r" (?:of|to) [A-Z]")
_NEAR = 60


def of_dyed_hair(text: str, said: frozenset[str]) -> Iterator[re.Match[str]]:
    """Where ``text``, which holds the words ``said``, speaks of hair that is dyed or false."""
    return iter(()) if said.isdisjoint(_DYES) else DYED.finditer(text)


def may_tell(text: str, start: int, end: int) -> bool:
    """Whether the hint at ``start`` is worth a look at the parse, by the words near by.

    Eyes and hair are with a colour, limbs where one is lost, kin with a name, a child where it is an only one.
    """
    word, before = text[start:end], max(0, start - _NEAR)
    if word in _COLOURED:
        return _COLOUR.search(text, before, end + _NEAR) is not None
    if word in LIMBS and word not in MARKS:
        writes = word == "hand" and _WRITES.search(text, before, end + _NEAR) is not None
        return writes or _GONE.search(text, before, end + _NEAR) is not None
    if word == "child":
        return text[before:start].rstrip().endswith("only")
    return _may_be_kin(text, start, end) if word in KIN or word in PAIRS or word in UNRELATED else True


def _may_be_kin(text: str, start: int, end: int) -> bool:
    """Whether a name is near the word for kin, or it is denied, or said of two."""
    word, before = text[start:end], max(0, start - _NEAR)
    if word in KIN and (_NAME_BEHIND.match(text, end) or _OF_NAME.match(text, end)):
        return True
    if word in KIN and _NAME_BEFORE.search(text, before, start):
        return True
    two = word not in KIN or word == "sister"
    return bool((word in SIBLINGS and _LACKS.search(text, before, start)) or (two and _ARE.search(text, before, start)))
