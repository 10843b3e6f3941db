"""How tall somebody is by measure, as one sentence says it: six foot four, five feet ten inches, 5'6", 185 cm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from esesea.continuity.hearing import Hearing
from esesea.continuity.narration import UNPLACED
from esesea.continuity.owners import ALONE, NAMED, Owners
from esesea.continuity.passages import places_of
from esesea.continuity.persons import PERSON, Marked
from esesea.patterns import late
from esesea.story.evidence import Evidence
from esesea.story.trait import Trait, TraitKind
from esesea.text.span import Span
from esesea.text.structure.numbers import UNITS, value

BY = "said_heights"

APART = 3
"""Inches; shoes, age and rounding make less."""
SHORTEST, TALLEST = 48, 90
"""Inches between which grown people mostly are; what is beyond is a child, a giant or a way of speaking."""
TALL, SHORT = 72, 61
"""From the first on nobody is called short, up to the second nobody tall."""

_INCH_IN_CM = 2.54
_SMALL = "|".join(sorted(UNITS[1:13], key=len, reverse=True))
_FEET = (
    rf"(?P<feet>four|five|six|seven|[4-7])[\s-](?:foot|feet|ft\.?)[\s-]+(?:and\s+)?(?P<inches>{_SMALL}|\d{{1,2}}|nothing)\b"
    r"(?:[\s-]and\s+a\s+half)?+(?:[\s-]?(?:inch(?:es)?|ins?\.|ins)\b)?+"
)
_PLAIN = (
    r"(?P<round>four|five|six|seven|[4-7])[\s-](?:foot|feet|ft\.?)\s+(?:tall|in\s+(?:his|her|my)\s+(?:\w+\s+)?"
    r"(?:socks?|stockings?|stockinged\s+feet|shoes|boots|heels|slippers))\b"
)
_MARKS = r"(?P<f>[4-7])\s?['’′]\s?(?P<i>\d{1,2})?\s?(?:[\"”″]|['’′]{2})?(?![\w’'])"
_METRES = (
    r"(?:(?P<m>[12])[.,](?P<dm>\d{2})\s?m(?:et(?:re|er)s?)?\b|(?P<cm>1\d{2}|2[0-2]\d)\s?(?:cm|centimet(?:re|er)s?)\b"
    r"|(?:a|one)\s+(?:hundred\s+(?:and\s+)?(?P<cm_words>\w+(?:-\w+)?)\s+centimet(?:re|er)s\b"
    r"|met(?:re|er)\s+(?P<past_metre>(?:fif|six|seven|eigh|nine)ty(?:-\w+)?)\b(?!\s+(?:long|wide|deep|away|from))))"
)
_MEASURE = rf"(?:{_FEET}|{_PLAIN}|{_MARKS}|{_METRES})"
_NOT_BEHIND = (
    r"(?!\s+(?:long|wide|deep|thick|away|from|below|above|under|off|apart|across|down|up|ahead|high"
    r"|of\s+(?:water|snow|rope|cloth|line))\b)"
)
_ROUNDING = r"(?:nearly|almost|about|around|over|under|well|some|perhaps|maybe|roughly|close|near|than|least|most)\b"
_EXACTLY = (
    r"(?:(?:only|just|barely|fully|all\s+of|every\s+inch\s+of|a\s+good|an\s+easy|a\s+solid|exactly"
    rf"|an?\s+(?!{'{_ROUNDING}'})\w+(?:,\s+\w+)?)\s+)?"
)
_KIND = r"(?:man|woman|boy|girl|lad|lass|fellow|figure|person|creature|chap|bloke|guy|giant|youth)"
_FORMS = tuple(
    late(form + _NOT_BEHIND, re.IGNORECASE)
    for form in (
        rf"(?P<who>{PERSON})(?:,?\s+who)?\s+(?:was|is|am|stood|stands|measured|['’]s|['’]m)\s+(?:[\w-]+,\s+)?{_EXACTLY}{_MEASURE}",
        (
            rf"(?P<who>{PERSON})(?:,?\s+who)?(?:\s+(?:was|is)|,)\s+(?:an?|the)\s+(?:[\w-]+,?\s+){{0,4}}?{_KIND},?\s+(?:of\s+)?"
            rf"{_EXACTLY}{_MEASURE}"
        ),
        rf"(?P<who>{PERSON}),\s+(?:(?!{_ROUNDING})[\w-]+,?\s+(?:and\s+)?){{0,3}}?(?:at\s+|standing\s+|all\s+)?{_EXACTLY}{_MEASURE}",
        rf"\b(?:at|with\s+(?:his|her))\s+{_EXACTLY}{_MEASURE}(?:\s+in\s+(?:his|her)\s+\w+)?,\s+(?P<who>{PERSON})",
        (
            rf"(?P<who>{PERSON})(?:,?\s+who)?\s+(?:\w+ed|got|rose)\s+(?:\w+\s+){{0,5}}?to\s+(?:(?:all|the\s+whole)\s+of\s+)?"
            rf"(?:his|her)\s+(?:full\s+)?(?:height\s+of\s+)?{_MEASURE}"
        ),
        rf"(?P<owned>(?:(?P<who>{PERSON})[’']s|\b(?:his|her|my))\s+(?:full\s+|whole\s+|lanky\s+|massive\s+)?){_MEASURE}",
    )
)
_HINTS = (" foot", " feet", "-foot", " ft", "centimet", "metre", "meter")
_FIGURES = late(r"\d(?:\s?['’′]|\s?c?m\b)")
"""One of these is in every height."""
_LIKELY = late(_MEASURE, re.IGNORECASE)
_UNREAL = late(
    r"\b(?:if|as\s+if|as\s+though|would|might|could|seem\w*|looking|feeling|dream\w*|imagin\w+|wish\w*|pretend\w*|portrait"
    r"|statue|grew|grown|growing|will|used\s+to|when\s+\S+\s+was|heels|stilts|horse|pony|hands\s+high)\b",
    re.IGNORECASE,
)
"""In the sentence: a likeness, another time's height, or none of a person."""


def said_heights(hearing: Hearing) -> Iterator[Trait]:
    """Each height by measure that a sentence gives to somebody, in text order.

    Example: "Ann was five foot two", "Tom, six feet four in his socks,", "“I’m 5'6",” said Ann". Counter-example: "Tom
    was nearly six foot two", "a plank six foot four long", "six feet away".
    """
    for scene, trait in hearing.each(_heard, hearing.narration.sentences(_hinted, likely=_LIKELY.search)):
        yield replace(trait, scene=scene.id)


def inches(height: str) -> int | None:
    """So many inches is a height of `said_heights`; None for "tall"."""
    found = _WRITTEN.fullmatch(height)
    return int(found[1]) * 12 + int(found[2]) if found is not None else None


def heights_clash(one: str, other: str) -> bool:
    """Whether nobody can be both: 6 ft 4 and 5 ft 6, 6 ft 4 and short."""
    first, second = inches(one), inches(other)
    if first is not None and second is not None:
        return abs(first - second) >= APART
    measured, word = (first, other) if first is not None else (second, one)
    if measured is None:
        return one != other
    return measured >= TALL if word == "short" else measured <= SHORT


_WRITTEN = re.compile(r"(\d) ft (\d+)")


def _hinted(text: str) -> Iterator[int]:
    low = text.lower()
    yield from (at for word in _HINTS for at in places_of(word, low))
    yield from (found.start() for found in _FIGURES.finditer(text))


def _heard(hearing: Hearing, sentence: Span) -> Iterator[Trait]:
    marked = hearing.persons.marked(sentence)
    for form in _FORMS:
        for found in form.finditer(marked.text):
            tall = _measured(found)
            if tall is None or _UNREAL.search(marked.text):
                continue
            owner = _owner(hearing.owners, marked, found)
            span = Span(*found.span()).shifted(marked.span.start)
            if owner is not None and hearing.narration.tells(span):
                spoken = hearing.narration.speech(span.start) is not None
                said = Evidence((span,), BY, owner[1])
                yield Trait(owner[0], TraitKind.HEIGHT, tall, UNPLACED, (said,), quoted=spoken)
                return


def _owner(owners: Owners, marked: Marked, found: re.Match[str]) -> tuple[str, float] | None:
    who = marked.named(found, "who") if found["who"] else None
    if who is not None:
        return who, NAMED
    if "owned" not in found.groupdict() or not found["owned"]:
        return None
    owner = owners.owner(marked, found.end("owned"), found.end())
    return (owner[0], min(owner[1], ALONE)) if owner is not None else None


def _measured(found: re.Match[str]) -> str | None:
    groups = found.groupdict()
    if groups["feet"]:
        more = groups["inches"].lower()
        said = _number(groups["feet"]) * 12 + (0 if more == "nothing" else _number(more))
    elif groups["round"]:
        said = _number(groups["round"]) * 12
    elif groups["f"]:
        said = int(groups["f"]) * 12 + int(groups["i"] or 0)
    elif groups["cm_words"] or groups["past_metre"]:
        said = round((100 + _number(groups["cm_words"] or groups["past_metre"])) / _INCH_IN_CM)
    else:
        said = round(int(groups["cm"] or f"{groups['m']}{groups['dm']}") / _INCH_IN_CM)
    return f"{said // 12} ft {said % 12}" if SHORTEST <= said <= TALLEST else None


def _number(words: str) -> int:
    return value(words.lower()) or 0
