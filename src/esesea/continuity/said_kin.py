"""Whose kin somebody is, which kin they have and which they have not, as one sentence says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from esesea.continuity.amounts import COUNTED
from esesea.continuity.figures_of_kin import is_likened, is_such_a_thing
from esesea.continuity.hearing import Hearing
from esesea.continuity.kin_of_two import of_two
from esesea.continuity.narration import UNPLACED
from esesea.continuity.owners import NAMED, Owners
from esesea.continuity.passages import places_of
from esesea.continuity.persons import PERSON, Marked
from esesea.continuity.shades import before
from esesea.patterns import late
from esesea.story.evidence import Evidence
from esesea.story.trait import Trait, TraitKind
from esesea.text.span import Span
from esesea.text.structure.numbers import value

BY = "said_kin"

_HINTS = (
    "brother", "sister", "father", "mother", "parent", "married", "marriage", "unmarried", "bachelor", "spinster",
    "husband", " wife", "orphan", " child", " son", "daughter", "cousin", "uncle", "aunt", "nephew", "niece",
    " twin", " kin", "relati", "eldest", "youngest", "family", "widow",
)  # fmt: skip
_KIN = {
    "brother": "brother brothers",
    "sister": "sister sisters",
    "father": "father papa",
    "mother": "mother mamma mama",
    "parents": "parents",
    "son": "son sons",
    "daughter": "daughter daughters",
    "child": "child children",
    "spouse": "husband wife",
    "uncle": "uncle uncles",
    "aunt": "aunt aunts",
    "cousin": "cousin cousins",
}
_OF_WORD = {word: kin for kin, listed in _KIN.items() for word in listed.split()}
_WORDS = "|".join(sorted(_OF_WORD, key=len, reverse=True))
_NO_KIN = (
    r"\s+(?:officers?|knights?|artists?|monks?|friars?|nuns?|ships?|confessors?|superior|tongue|country"
    r"|in\s+(?:Christ|God|arms|law|religion|the\s+(?:convent|cloister|order|lodge|faith))|of\s+the\s+(?:convent|order))\b"
)
"""Behind a word of kin: of an office, an order or a figure."""
_NOUN = late(rf"(?<![\w-])(?P<kin>{_WORDS})\b(?!-in-law|\s*-|{_NO_KIN})", re.IGNORECASE)
UNRELATED = late(
    rf"\b(?:{_WORDS}){_NO_KIN}|\bon\s+(?:the\s+)?stage\b|\bin\s+the\s+(?:play|piece|film)\b", re.IGNORECASE
)
"""In a sentence with any of these, whoever takes it apart, somebody may be called kin who is not."""
_LOOSE = late(
    r"\b(?:step|half|foster|adopted|god|great|grand|second|third|distant|would-be|like\s+an?|as\s+an?"
    r"|such\s+an?|any|no|without|dead|late"
    r"|poor|in\s+law|every|holy|reverend|spiritual)[\s-]*$",
    re.IGNORECASE,
)

_BE = r"(?:was|is|am|were|are|had\s+(?:always\s+)?been|had\s+grown\s+up|grew\s+up|being)"
_WHO = rf"(?P<who>{PERSON})(?:,?\s+who)?,?"
_HAD = r"(?:had|has|have|[’']ve)"
_NONE = (
    (
        (r"(?:neither\s+brothers?\s+nor\s+sisters?|(?:no|never\s+(?:a|any))\s+brothers?\s+(?:or|and|nor)\s+"
        r"(?:no\s+)?sisters?|no\s+siblings?)")
    , "no siblings"),
    (r"(?:(?:no|never\s+(?:had\s+)?(?:a|any)|not\s+(?:a|any))\s+brothers?)\b(?!\s+(?:or|and|nor))", "no brother"),
    (r"(?:(?:no|never\s+(?:had\s+)?(?:a|any)|not\s+(?:a|any))\s+sisters?)\b(?!\s+(?:or|and|nor))", "no sister"),
    (
        (r"(?:(?:no|never\s+(?:had\s+)?(?:a|any)|not\s+(?:a|any))\s+(?:children|child)"
        r"|neither\s+chick\s+nor\s+child|neither\s+child\s+nor\s+chick)")
    , "no child"),
    (r"(?:no|never\s+(?:had\s+)?(?:a|any)|not\s+(?:a|any))\s+sons?\b", "no son"),
    (r"(?:no|never\s+(?:had\s+)?(?:a|any)|not\s+(?:a|any))\s+daughters?\b", "no daughter"),
    (
        (r"(?:no|not\s+an?y?)\s+(?:other\s+)?(?:family\s+living|living\s+(?:kin|relati\w+)|kin(?:dred"
        r"|sfolk)?|relations?|relatives?)(?=\s+(?:in\s+the\s+world|left|living|alive|whatever)|\s*[,.;])")
    , "no kin"),
)  # fmt: skip
_LACKS = tuple((late(rf"{_WHO}\s+(?:{_HAD}\s+)?(?:never\s+)?(?:{form})", re.IGNORECASE), said) for form, said in _NONE)
_LACKED = tuple((late(rf"\b{form}\s+{_HAD}\s+(?P<who>{PERSON})", re.IGNORECASE), said) for form, said in _NONE)
_BUT = late(r",?\s+(?:but|except|save|besides|apart\s+from|other\s+than)\b(?!\s+(?:he|she|they)\b)", re.IGNORECASE)
"""Behind "no child": there is one, or what stands for one ("no child but the boat")."""
_ALSO = late(
    rf"{_WHO}\s+{_HAD}\s+(?:[\w-]+\s+){{1,4}}(?:and|but)\s+no\s+(?P<kin>brother|sister|son|daughter)s?\b", re.IGNORECASE
)
_STATES = (
    (rf"{_WHO}\s+{_BE}\s+(?:the|an)\s+only\s+child\b(?!\s+(?:in|at|on|who|there))", "only child"),
    (rf"{_WHO}\s+{_BE}\s+an\s+orphan\b", "orphan"),
    (rf"{_WHO}\s+(?:had\s+)?lost\s+both\s+(?:his|her)?\s*parents\b", "orphan"),
    (
        (rf"{_WHO}\s+(?:{_BE}\s+unmarried|had\s+never\s+(?:been\s+)?married|never\s+married|{_BE}\s+(?:an?"
        r"\s+(?:old\s+|confirmed\s+)?)(?:bachelor|spinster|old\s+maid))\b")
    , "never married"),
    (
        (rf"{_WHO}\s+(?:{_HAD}\s+been|{_BE})\s+married\s+(?:for\s+|these\s+|this\s+)?(?:\w+[\s-]){{1,3}}"
        r"(?:years?|months?)\b(?!\s+(?:later|after))")
    , "long married"),
    (rf"(?P<who>{PERSON})[’']s\s+(?:first|second|third)\s+(?:marriage|husband|wife)\b", "long married"),
    (rf"{_WHO}\s+{_BE}\s+the\s+(?:eldest|oldest|first-born)\s+(?:of|in|child|son|daughter)\b", "eldest"),
    (
        (rf"(?P<who>{PERSON}),\s+(?:as\s+)?(?:the|being\s+the)\s+(?:eldest|oldest|first-born)\s+(?:of|in"
        r"|child|son|daughter)\b")
    , "eldest"),
    (rf"{_WHO}\s+{_BE}\s+the\s+youngest\s+(?:of|in|child|son|daughter)\b", "youngest"),
    (rf"(?P<who>{PERSON}),\s+(?:as\s+)?(?:the|being\s+the)\s+youngest\s+(?:of|in|child|son|daughter)\b", "youngest"),
)  # fmt: skip
_FORMS = tuple((late(form, re.IGNORECASE), said) for form, said in _STATES)
_BORN_WITHOUT = late(
    r"\b(?P<kin>father|mother|parents)\s+(?:had\s+)?(?:both\s+)?(?:died|been\s+(?:dead|killed"
    r"|drowned))\s+(?:\w+\s+){0,3}?"
    rf"(?:before\s+(?:he|she|{PERSON})\s+(?:was\s+born|could\s+(?:walk|speak|talk|remember))|when\s+"
    rf"(?:he|she|{PERSON})\s+was\s+(?:born|a\s+(?:baby|week|month))"
    r"|at\s+(?:his|her)\s+birth|in\s+(?:his|her)\s+infancy|in\s+giving\s+(?:him|her)\s+birth)",
    re.IGNORECASE,
)
_ALIVE = late(
    r"^\s+(?:was\s+\w+ing|is\s+\w+ing|came|comes|went|said|says|sent|sat|stood|looked|asked|told|wrote"
    r"|writes|brought|gave|met|took|kissed"
    r"|laughed|called|lives|lived|had\s+(?:just\s+)?(?:come|gone|sent|written|told)|smiled|nodded"
    r"|answered|cried|opened|shook)\b"
    r"(?!\s+(?:died|to\s+be\s+dead))|^,\s+who\s+(?:lived|lives|was|is|came)\b",
    re.IGNORECASE,
)
_WITH_THEM = late(
    r"\b(?:wrote|written|spoke|spoken|letter|letters|sent|visit\w*|stayed|lived|dined|quarrel\w*"
    r"|fishing|hunting|walk\w*|danc\w+|talk\w*|home|return\w*"
    r"|kiss\w*|ask\w*|tell|told|see|saw|met|beside|help\w*)\s+(?:[\w-]+\s+){0,4}?(?:to|with|from|by"
    r"|beside|of)?\s*$",
    re.IGNORECASE,
)
_UNREAL = late(
    r"\b(?:if|as\s+if|as\s+though|would|might|could\s+have|dream\w*|imagin\w+|wish\w*|pretend\w*|seem\w*|suppos\w+"
    r"|call(?:ed|s)?\s+(?:him|her|them|him\s+so|each\s+other)|as\s+(?:he|she|\x01+)\s+(?:\w+\s+){0,3}call\w*|ly(?:ing|ied)|lied|invent\w*"
    r"|on\s+(?:the\s+)?stage|in\s+the\s+(?:play|piece|film)|played|part\s+of|thought\s+of|remember\w*|memory|grave|ghost|portrait|frame|photograph\w*|painting|will\s+be)\b",
    re.IGNORECASE,
)
_LEFT = late(r"\s+(?:left|living|alive|still|surviving|now|remaining|at\s+home|by\s+then)\b", re.IGNORECASE)
_SIBLINGS = frozenset({"brother", "sister"})
_PLURAL = frozenset({"brothers", "sisters", "sons", "daughters", "children"})

_STATED = late(
    r"\b(?:no|never|neither|not|lost|orphan|unmarried|married|bachelor|spinster|marriage|eldest|oldest"
    r"|first-born|youngest|only|own|relat\w+"
    r"|cousins?|twins?|siblings?|brothers?|sisters?|in-law|my|first|second|third|uncle|aunt|nephew"
    r"|niece|grand\w+|child|son|daughter|father|mother|kin|kindred|old\s+maid)\b",
    re.IGNORECASE,
)
"""One of these is in all that is not said by "Ann's brother" alone."""


def said_kin(hearing: Hearing) -> Iterator[Trait]:
    """Each statement of kin, in text order; of two who are named it is told of both.

    Example: "Ann had neither brothers nor sisters", "“My sister told me,” said Ann", "Ann was the youngest of five",
    "Ann was Tom's cousin". Counter-example: "like a sister to Ann", "if Ann had a brother", "Ann's step-sister",
    "Ann's only child was the shop".
    """
    for scene, trait in hearing.each(_heard, hearing.narration.sentences(_hinted)):
        yield replace(trait, scene=scene.id)


def _heard(hearing: Hearing, sentence: Span) -> Iterator[Trait]:
    marked = hearing.persons.marked(sentence)
    if _UNREAL.search(marked.text):
        return
    for who, said, of, span, sure in _in_sentence(hearing.owners, marked):
        if hearing.narration.tells(span):
            spoken = hearing.narration.speech(span.start) is not None
            yield Trait(who, TraitKind.KIN, said, UNPLACED, (Evidence((span,), BY, sure),), of, quoted=spoken)


def _hinted(text: str) -> Iterator[int]:
    low = text.lower()
    return (at for word in _HINTS for at in places_of(word, low))


Found = tuple[str, str, str, Span, float]


def _in_sentence(owners: Owners, marked: Marked) -> Iterator[Found]:
    for noun in _NOUN.finditer(marked.text):
        yield from _having(owners, marked, noun)
    if _STATED.search(marked.text) is None:
        return
    for form, said in (*_LACKS, *_LACKED, *_FORMS):
        for found in form.finditer(marked.text):
            who = marked.named(found, "who")
            if who is not None and _BUT.match(marked.text, found.end()) is None:
                yield who, said, "", marked.place(found), NAMED
    for found in _ALSO.finditer(marked.text):
        who = marked.named(found, "who")
        if who is not None:
            yield who, f"no {found['kin'].lower()}", "", marked.place(found), NAMED
    if len(marked.everybody) > 1 or "my " in marked.text:
        yield from of_two(owners, marked)


def _having(owners: Owners, marked: Marked, noun: re.Match[str]) -> Iterator[Found]:
    """A kinsman whom somebody has: "Ann's elder brother", "Ann had two sisters"."""
    text, kin = marked.text, _OF_WORD[noun["kin"].lower()]
    start = before(text, noun.start())
    lead = text[:start]
    described = text[start : noun.start()].lower()
    owned = re.search(rf"(?:{PERSON}[’']s?|\b(?:his|her|my|whose))\s+$", lead, re.IGNORECASE) is not None
    has = re.search(rf"(?P<who>{PERSON})(?:,?\s+who)?,?\s+(?:had|has|have)\s+(?:an?\s+|the\s+)?$", lead)
    if not (owned or has is not None) or _LOOSE.search(text[max(0, start - 12) : noun.start()]):
        return
    owner = (
        owners.owner(marked, start, noun.end()) if owned else (marked.named(has, "who") or "", NAMED) if has else None
    )
    if owner is None or not owner[0]:
        return
    if is_likened(lead, text[noun.end() :]) or ("only" in described and is_such_a_thing(text[noun.end() :])):
        return
    place = Span(start, noun.end()).shifted(marked.span.start)
    gone = _BORN_WITHOUT.match(text, noun.start())
    if gone is not None:
        for each in ("father", "mother") if kin == "parents" else (kin,):
            yield owner[0], f"never knew a {each}", "", Span(place.start, place.start + gone.end() - start), owner[1]
        if kin == "parents":
            yield owner[0], "orphan", "", place, owner[1]
        return
    for said in _implied(kin, described, noun["kin"].lower(), text, noun.end(), lead, counted=has is not None):
        yield owner[0], said, "", place, owner[1]


def _implied(kin: str, described: str, word: str, text: str, end: int, lead: str, *, counted: bool) -> Iterator[str]:
    """What it says that somebody has whose kinsman is spoken of."""
    if kin in {"father", "mother", "parents"}:
        with_them = _WITH_THEM.search(re.sub(r"\b(?:his|her|my)\s+$", "", lead))
        if _ALIVE.match(text[end:]) or with_them:
            yield kin
        return
    if re.search(r"\b(?:died|dead|was\s+born|baby|been\s+lost)\b", text[end : end + 30]) is None or kin in _SIBLINGS:
        yield kin
    if kin in _SIBLINGS:
        for age in ("elder", "younger"):
            if re.search(rf"\b{age}\b", described) or (
                age == "elder" and re.search(r"\b(?:older|eldest)\b", described)
            ):
                yield f"{age} sibling"
    if kin in _SIBLINGS | {"son", "daughter", "child"}:
        left = _LEFT.match(text, end) is not None
        number = _number(described, word, counted=counted, left=left)
        if number:
            yield f"{number} {kin}"


def _number(described: str, word: str, *, counted: bool, left: bool) -> str:
    """How many of them there are: "1", "2", or "more" than one; "her two daughters" may be those who are there.

    ``left``: those who are told of may be what is left of more.
    """
    if re.search(r"\bonly\b", described) and word.rstrip("s") == word:
        return "1"
    said = re.search(rf"\b(?P<n>{COUNTED})\b", described) if counted and not left else None
    if said is not None and not re.search(r"\b(?:elder|younger|eldest|youngest|of)\b", described):
        return str(value(said["n"]))
    if re.search(r"\bother\b", described) or word in _PLURAL:
        return "more"
    return ""


_COUNTS = frozenset({"brother", "sister", "son", "daughter", "child"})
_EXCLUDED = {
    "only child": {"brother", "sister", "elder sibling", "younger sibling"},
    "no siblings": {"brother", "sister", "elder sibling", "younger sibling"},
    "no kin": {
        "brother",
        "sister",
        "father",
        "mother",
        "parents",
        "uncle",
        "aunt",
        "cousin",
        "son",
        "daughter",
        "child",
    },
    "no brother": {"brother"},
    "no sister": {"sister"},
    "no child": {"son", "daughter", "child"},
    "no son": {"son"},
    "no daughter": {"daughter"},
    "orphan": {"father", "mother", "parents"},
    "never knew a father": {"father", "parents"},
    "never knew a mother": {"mother", "parents"},
    "never married": {"long married"},
    "eldest": {"elder sibling", "youngest"},
    "youngest": {"younger sibling"},
}
IN_TURN = frozenset({"orphan", "no kin", "no child", "no son", "no daughter"})
"""What may be so later on, and may not have been: only what is told after it contradicts."""
IN_TIME = frozenset({"never married", "no child", "no son", "no daughter", "son", "daughter", "child"})
"""What years may change."""


def kin_clash(one: str, other: str) -> bool:
    """Whether nobody of whom ``one`` is told can have ``other``; of somebody else's name neither says anything."""
    if other in _EXCLUDED.get(one, ()) or (one not in IN_TURN and one in _EXCLUDED.get(other, ())):
        return True
    first, _, kin = one.partition(" ")
    second, _, same = other.partition(" ")
    if kin != same or kin not in _COUNTS or first == second:
        return False
    return "more" not in {first, second} or "1" in {first, second}
