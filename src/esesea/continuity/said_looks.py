"""The colour of eyes and hair, as one sentence says it of somebody who is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from esesea.continuity.hearing import Hearing
from esesea.continuity.narration import UNPLACED, Narration
from esesea.continuity.owners import NAMED, Owners
from esesea.continuity.passages import places_of
from esesea.continuity.persons import PERSON, Marked
from esesea.continuity.shades import EYES, HAIR, PALE, before, shade_after, shade_before
from esesea.patterns import late
from esesea.story.evidence import Evidence
from esesea.story.trait import Trait, TraitKind
from esesea.text.span import Span

BY = "said_looks"
BALD, SOME, WHITE = "bald", "some", "white"
"""Values of hair: none, of whatever colour, and that of age."""

_HINTS = (
    "eye",
    "hair",
    "curls",
    "locks",
    "tresses",
    "ringlets",
    "braid",
    "plait",
    " head",
    "bald",
    "blond",
    "brunette",
    "redhead",
    "red-head",
)
_EYES = late(r"\b(?:eyes|eye)\b", re.IGNORECASE)
_HAIR = late(
    r"\b(?:hair|curls|locks|tresses|ringlets|(?<!gold\s)(?<!golden\s)(?<!silver\s)braids?|plaits?|mane)\b",
    re.IGNORECASE,
)
_OF_OTHERS = frozenset({"locks", "braid", "braids", "plait", "plaits", "mane"})
"""Of doors, coats, bread and horses, too: they must be somebody's in so many words."""
_OWNED = late(rf"(?:{PERSON}[’']s?(?:\s+own)?|\b(?:his|her|my|your)(?:\s+own)?)\s+$", re.IGNORECASE)
_SEES = late(
    rf"{PERSON}(?:,?\s+who)?\s+(?:\w+ly\s+)?(?:had\s+|could\s+)?(?:saw|see|sees|seen|met|watched|noticed|caught|loved|liked|counted|drew|painted"
    r"|remembered|faced|(?:looked|stared|gazed|peered)\s+(?:\w+\s+)?(?:at|into|upon|on))\s+(?:[\w-]+,?\s+){0,5}$"
)
"""Somebody looks at those eyes."""
_OF_A_THING = late(rf"\s+of\s+(?!{PERSON})(?:(?:the|an?|his|her|some|that|this)\s+)?[\w-]+")
_AT_SOMEBODY = late(
    rf"^[^,.;:]*\b(?:at|on|upon|to|into|for|past|towards?|before|after)\s+{PERSON}(?![’'])", re.IGNORECASE
)
"""Behind the eyes: they look at whoever is named."""
_NO_EYES = late(r"\s+(?:monster|jealousy|envy|goddess|devil)\b", re.IGNORECASE)
_DISGUISED = late(r"\b(?:wigs?|dyed?|bleach\w*|peroxide|tinted|disguise[ds]?)\b", re.IGNORECASE)
"""In the same paragraph: any hair may be put on."""
_HEAD = late(
    r"\b(?P<shade>golden|fair|blonde?|flaxen|yellow|red|ginger|auburn|dark|black|raven)\s+head\b", re.IGNORECASE
)
_OF = late(
    r"\b(?:the|a|such\s+a|that)\s+(?:[\w-]+,?\s+){0,3}?(?P<shade>[a-z]+)\s+(?:of|in)\s+$"
    r"|\b(?P<first>[a-z]+)\s+(?:were|was|are)\s+the\s+$",
    re.IGNORECASE,
)
_JOINED = late(r"\b(?P<shade>[a-z]+(?:-[a-z]+)?)[- ](?P<what>eyed|haired|headed|locked)\b", re.IGNORECASE)
_CALLED = late(
    rf"(?P<who>{PERSON})(?:,?\s+who)?(?:\s+(?:was|is|had\s+always\s+been)|,)\s+(?:an?\s+|the\s+)?"
    rf"(?:[\w-]+,?\s+){{0,3}}?"
    r"(?P<what>blonde?|brunette|redhead|red-head)\b(?!\s+[a-z])",
    re.IGNORECASE,
)
_CALLED_BY = {"blond": "yellow", "blonde": "yellow", "brunette": "dark", "redhead": "red", "red-head": "red"}
_BALD = late(
    rf"(?P<who>{PERSON})(?:,?\s+who)?\s+(?:was|is|had\s+(?:long\s+|always\s+)?been)\s+"
    rf"(?:[\w-]+\s+){{0,2}}?(?:as\s+)?bald\b(?!\s+(?:spot|patch))",
    re.IGNORECASE,
)
_FINGERED = late(r"\b(?:through|into|back|down|up)\s+(?:his|her)\s+(?:own\s+)?$", re.IGNORECASE)
_ELSEWISE = late(
    r"\b(?:seem(?:s|ed|ing)?|appear(?:s|ed)?|as\s+if|as\s+though|if|portrait|picture|photograph"
    r"|painting|painted|statue|doll"
    r"|dream(?:s|ed|t)?|imagin\w+|wish(?:ed|es)?|would|might|used\s+to|once|no\s+longer|wig|dyed?"
    r"|bleached|tinted|false|powdered"
    r"|lashes|brows|lids|glasses|spectacles|rimmed|blackened|bruised|swollen|bloodshot"
    r"|(?:look(?:s|ed|ing)?|turn(?:s|ed|ing)?|went|going|gone|became|become|grew|grown)\s+(?:\w+\s+)?"
    r"(?:black|blue|green|grey|gray|brown|dark|red|golden|amber|violet)(?:er)?"
    r"|in\s+the\s+(?:\w+\s+)?(?:lamp|moon|candle|fire|sun|day|torch)?light(?!\s*,?\s+(?:blue|brown"
    r"|grey|green))"
    r"|in\s+the\s+(?:\w+\s+)?(?:dusk|dark|darkness|shadows?|glow|dimness|gloom|sunset|sunrise|sunshine|dawn|blaze)"
    r"|with\s+(?:\w+\s+){0,2}(?:rage|anger|fury|fear|grief|excitement|passion|pain|hate|hatred|terror"
    r"|emotion|desire|joy|fright"
    r"|jealousy|envy|horror|paint|ink|dust|soot|mud|coal|sleep|fatigue|weeping))\b",
    re.IGNORECASE,
)
"""In the same part of a sentence: a colour of the moment, of the light, of a likeness, or of another time."""
_BEFORE_EYE = frozenset({"black", "golden"})
"""A black eye, of one, is a bruise."""


def said_looks(hearing: Hearing) -> Iterator[Trait]:
    """Each colour of eyes or hair that a sentence gives to somebody, in text order.

    Example: "Ann's small black eyes", "“What blue eyes Ann has!”", "Ann, whose hair was the colour of straw",
    "brown-eyed Ann". Counter-example: "Ann's eyes were black with rage", "blue-green eyes".
    """
    for scene, trait in hearing.each(_heard, hearing.narration.sentences(_hinted)):
        yield replace(trait, scene=scene.id)


def _heard(hearing: Hearing, sentence: Span) -> Iterator[Trait]:
    marked = hearing.persons.marked(sentence)
    if _ELSEWISE.search(marked.text):
        return
    for kind, value, start, end, owner in _in_sentence(hearing.owners, marked):
        span = Span(start, end).shifted(marked.span.start)
        spoken = hearing.narration.speech(span.start) is not None
        if hearing.narration.tells(span) and not (kind is TraitKind.HAIR and _is_put_on(hearing.narration, span)):
            said = Evidence((span,), BY, owner[1])
            yield Trait(owner[0], kind, value, UNPLACED, (said,), quoted=spoken)


def _is_put_on(narration: Narration, span: Span) -> bool:
    paragraph = narration.paragraph(span.start)
    return _DISGUISED.search(narration.story.document.text, paragraph.start, paragraph.end) is not None


def _hinted(text: str) -> Iterator[int]:
    low = text.lower()
    return (at for word in _HINTS for at in places_of(word, low))


Found = tuple[TraitKind, str, int, int, tuple[str, float]]


def _in_sentence(owners: Owners, marked: Marked) -> Iterator[Found]:
    for noun in _EYES.finditer(marked.text):
        yield from _by_noun(owners, marked, noun, TraitKind.EYES, EYES)
    for noun in _HAIR.finditer(marked.text):
        yield from _by_noun(owners, marked, noun, TraitKind.HAIR, HAIR)
        yield from _not_bald(owners, marked, noun)
    for head in _HEAD.finditer(marked.text):
        owned = _OWNED.search(marked.text, 0, head.start())
        owner = owners.owner(marked, head.start(), head.end()) if owned else None
        if owner is not None:
            yield TraitKind.HAIR, HAIR[head["shade"].lower()], *head.span(), owner
    yield from _joined(owners, marked)
    for form, values in ((_CALLED, _CALLED_BY), (_BALD, {})):
        for found in form.finditer(marked.text):
            who = marked.named(found, "who")
            if who is not None:
                value = values[found["what"].lower()] if values else BALD
                yield TraitKind.HAIR, value, *found.span(), (who, NAMED)


def _by_noun(
    owners: Owners, marked: Marked, noun: re.Match[str], kind: TraitKind, known: Mapping[str, str]
) -> Iterator[Found]:
    text = marked.text
    start = before(text, noun.start())
    first, end = start, noun.end()
    shade = shade_before(text, start, noun.start(), known)
    bruised = shade in _BEFORE_EYE and re.search(r"\btwo\b", text[start : noun.start()], re.IGNORECASE)
    if bruised or (noun[0].lower() == "eye" and (shade in _BEFORE_EYE or shade is None)):
        return
    if _is_of_others(text, start, noun, named=shade is not None):
        return
    if shade is None:
        behind = shade_after(_without_owner(text, noun), noun.end(), known)
        shade, end = behind if behind is not None else (None, end)
    if shade is None:
        shade, first = _in_front(text, start, known)
    owner = owners.owner(marked, start, noun.end()) if shade is not None else None
    if shade is not None and owner is not None and not (kind is TraitKind.EYES and shade.startswith("white")):
        yield kind, shade, first, end, owner


def _is_of_others(text: str, start: int, noun: re.Match[str], *, named: bool) -> bool:
    """Whether the eyes or locks are said to be nobody's, and are looked at, or look, or are a thing's.

    ``named``: a colour stands before them. What is behind "of" may else be the colour itself.
    """
    if _OWNED.search(text, 0, start) or re.match(rf"\s+(?:\w+\s+)?of\s+(?:\w+\s+)?{PERSON}", text[noun.end() :]):
        return False
    if noun[0].lower() in _OF_OTHERS or _SEES.search(text, 0, noun.start()):
        return True
    thing = named and _OF_A_THING.match(text, noun.end()) is not None
    return thing or (named and _AT_SOMEBODY.match(text[noun.end() :]) is not None)


def _without_owner(text: str, noun: re.Match[str]) -> str:
    """The text with what stands behind the noun as it would if no owner followed: "the eyes of Ann were"."""
    of = re.compile(rf"\s+of\s+{PERSON}(?:['’]s)?").match(text, noun.end())
    if of is None:
        return text
    gap = of.end() - noun.end()
    return text[: noun.end()] + text[of.end() :] + " " * gap


def _in_front(text: str, start: int, known: Mapping[str, str]) -> tuple[str | None, int]:
    """The colour in "the green of Ann's eyes", "blue were the eyes", and where it begins."""
    lead = re.sub(rf"(?:{PERSON}[’']s?|\b(?:his|her|my|the))\s+$", "", text[:start])
    found = _OF.search(lead) or _OF.search(text[:start])
    if found is None:
        return None, start
    word = (found["shade"] or found["first"]).lower()
    return known.get(word), found.start()


def _joined(owners: Owners, marked: Marked) -> Iterator[Found]:
    """Who is "grey-eyed"."""
    for found in _JOINED.finditer(marked.text):
        kind, known = (TraitKind.EYES, EYES) if found["what"].lower() == "eyed" else (TraitKind.HAIR, HAIR)
        shade = known.get(found["shade"].lower().rpartition("-")[2])
        if _NO_EYES.match(marked.text, found.end()) or _AT_SOMEBODY.match(marked.text[found.end() :]):
            continue
        behind = re.compile(rf"(?:\s+(?:and\s+)?[\w-]+,?){{0,2}}?\s+(?P<who>{PERSON})").match(marked.text, found.end())
        who = marked.named(behind, "who") if behind is not None else None
        owner = (who, NAMED) if who is not None else owners.subject(marked, found.start(), found.end())
        if shade is not None and owner is not None:
            yield kind, shade, *found.span(), owner


def _not_bald(owners: Owners, marked: Marked, noun: re.Match[str]) -> Iterator[Found]:
    """Who runs their fingers through their hair, and so has some."""
    start = before(marked.text, noun.start())
    if _FINGERED.search(marked.text[:start]) or re.search(
        r"\b(?:thick|long|abundant)\b", marked.text[start : noun.start()]
    ):
        owner = owners.owner(marked, start, noun.end())
        if owner is not None:
            yield TraitKind.HAIR, SOME, *noun.span(), owner


def family(trait: Trait, words: str) -> str:
    """The family of the shade that ``words`` give: "blue" of "pale blue", and of hair the narrower one."""
    value = trait.value.removeprefix(PALE)
    if trait.kind is not TraitKind.HAIR or trait.evidence[0].by == BY:
        return value
    return next((HAIR[each] for word in words.split() if (each := word.lower().strip(".,;:")) in HAIR), value)
