"""On which side somebody is marked or hurt, and with which hand they write, as one sentence says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from esesea.continuity.hearing import Hearing
from esesea.continuity.narration import UNPLACED
from esesea.continuity.owners import NAMED, Owners
from esesea.continuity.passages import places_of
from esesea.continuity.persons import PERSON, Marked
from esesea.continuity.shades import before
from esesea.patterns import late
from esesea.story.evidence import Evidence
from esesea.story.trait import Trait, TraitKind
from esesea.text.span import Span

BY = "said_marks"
ANY, BOTH = "one", "both"
"""Sides of what is missing: one of the two, not said which; and of what somebody still has two of."""

PARTS = {
    "arm": "arm sleeve",
    "hand": "hand palm fist",
    "finger": "finger fingers thumb forefinger",
    "wrist": "wrist forearm elbow",
    "shoulder": "shoulder collar-bone collarbone",
    "leg": "leg thigh stump",
    "knee": "knee",
    "foot": "foot ankle heel toe toes",
    "eye": "eye eyebrow eyelid socket",
    "ear": "ear lobe",
    "face": "cheek temple jaw jawbone brow chin cheekbone",
    "side": "side hip breast flank lung",
}
"""By the part that two statements must share to be compared."""
OF_WORD = {word: part for part, listed in PARTS.items() for word in listed.split()}
_LIMBS = {
    "arm": "arm",
    "hand": "arm",
    "leg": "leg",
    "foot": "leg",
    "knee": "leg",
    "eye": "eye",
    "ear": "ear",
    "wrist": "arm",
}
"""What is lost with each."""

MARKS = {
    "missing": (
        r"lost|loses?|missing|wanting|gone|empty|pinned|amputated|(?:taken|cut|torn|shot|bitten"
        r"|blown)\s+off|stump|wooden|cork|artificial"
        r"|glass|false|hook|without|maimed|lacked|lacking|no\s+more\s+than\s+a\s+stump|armless"
    ),
    "lame": r"lame|limp(?:s|ed|ing)?|dragg(?:ed|ing)|drags|halt(?:ed|ing)|club|crippled|shorter|shattered|stiff",
    "blind": r"blind|sightless|(?:see|saw|seen|sees)\s+(?:nothing|nought|little)|not\s+see|without\s+sight|dead",
    "deaf": r"deaf|(?:hear|heard|hears)\s+(?:nothing|nought|little)|not\s+hear",
    "scar": r"scar|scars|scarred|cicatrice|seam|gash",
    "mole": r"mole|wart",
    "birthmark": r"birthmark|birth-mark|strawberry\s+mark",
    "tattoo": r"tattoo\w*",
    "patch": r"patch|eyepatch|eye-patch",
    "ring": r"(?:wedding-)?ring|signet-ring",
    "useless": r"useless|withered|paraly[sz]ed|crippled|lost\s+the\s+use|palsied|shrunken|dead",
    "wounded": r"bullet|ball|wound(?:ed)?|stabbed|shot|musket-ball|arrow|sabre-cut",
    "broken": r"broke|broken|fractured|splints?|set\s+by",
    "burnt": r"burn|burnt|burned|scalded|scald",
    "bandaged": r"bandage[ds]?|bound\s+up|in\s+a\s+sling",
    "sprained": r"sprain\w*|twisted|dislocated|put\s+out",
    "bitten": r"bitten|bit",
}
_MARKS = tuple((name, late(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in MARKS.items())
HURTS = frozenset({"wounded", "broken", "burnt", "bitten", "sprained"})
"""What may befall somebody twice."""
_BEFALLS = late(
    r"(?<!\bhad\s)\b(?:broke|burn(?:t|ed)|scalded|sprained|twisted|dislocated|bit|struck|hit|stabbed|shot)\s+(?:his|her|my|him|me|[A-Z])"
    r"|\b(?:was|got)\s+(?:\w+ly\s+)?(?:shot|stabbed|bitten|wounded|hit|struck|scalded)\b"
)
_ALONE_ON = {
    "missing": frozenset({"arm", "hand", "leg", "foot", "eye", "ear", "finger", "side"}),
    "lame": frozenset({"leg", "foot", "knee"}),
    "blind": frozenset({"eye"}),
    "deaf": frozenset({"ear", "side"}),
    "patch": frozenset({"eye"}),
    "ring": frozenset({"hand", "finger"}),
    "useless": frozenset({"arm", "hand", "leg"}),
    "bandaged": frozenset({"arm", "hand", "leg", "foot", "wrist", "eye"}),
}
"""Of which parts these are said; all others of any."""
_PART = rf"(?P<part>{'|'.join(OF_WORD)})s?"
_SIDED = late(rf"\b(?P<side>left|right)(?:-hand)?,?\s+(?:[\w-]+\s+){{0,2}}?{_PART}\b", re.IGNORECASE)
_SIDE_AFTER = late(
    rf"\b{_PART},?\s+(?:on\s+)?the\s+(?P<side>left|right)(?:\s+one)?\b|\b(?P<only>ear|leg|eye|arm|hand"
    r"|foot),\s+the\s+(?P<that>left|right)\b",
    re.IGNORECASE,
)
_UNSOUND = late(
    r"\b(?P<what>deaf|blind|lame)\s+(?:in|of|on)\s+(?:the|his|her|my)\s+(?P<side>left|right)(?!\s+"
    r"(?:ear|eye|leg|foot|knee))\b",
    re.IGNORECASE,
)
_UNSOUND_PART = {"deaf": "ear", "blind": "eye", "lame": "leg"}
_HANDED = late(r"\b(?P<side>left|right)-(?:handed|hander)\b", re.IGNORECASE)
_WROTE = late(
    r"\b(?:writ(?:e|es|ing)|wrote|written|signed|signs|sign|scrawled|scribbled|drew|sketched|pen|pencil|quill)\b",
    re.IGNORECASE,
)
_NOT_AS_USUAL = late(
    r"\b(?:hurt\w*|broke\w*|bandage\w*|wound\w*|injur\w*|burnt|burned|sprain\w*|awkward\w*|clums\w*"
    r"|badly|tried|practi[sc]\w*"
    r"|learn\w*|taught|disguis\w*|while|holding|laid|touched|shook|raised)\b",
    re.IGNORECASE,
)
_TWO = late(
    r"\b(?:both|two\s+(?:\w+\s+)?)\s*(?:of\s+)?(?:his\s+|her\s+)?(?:\w+\s+)?(?P<pair>arms|hands|legs"
    r"|feet|eyes|ears)\b|\bunder\s+each\s+(?P<each>arm)\b"
    r"|\bin\s+each\s+(?P<hand>hand)\b|\b(?:clapped|rubbed|folded|wrung|clasped)\s+(?:his|her)"
    r"\s+(?P<rubbed>hands|arms)\b"
    r"|\b(?:crossed|stretched|stamped|swung)\s+(?:his|her)\s+(?:long\s+)?(?P<crossed>legs|feet)\b",
    re.IGNORECASE,
)
_HAS_ONE = late(
    rf"(?P<who>{PERSON})(?:,?\s+who)?\s+(?:had|has)\s+(?:(?:but|only)\s+one|only\s+(?:the\s+)?one|one)"
    r"\s+(?P<part>arm|leg|eye|hand|ear)\b(?!\s+(?:on|in|round|around|over|upon|open|closed|free))"
    rf"|(?P<lost>{PERSON})(?:,?\s+who)?\s+(?:had\s+)?lost\s+(?P<what>an?\s+(?:arm|leg|eye|hand|foot"
    r"|ear)|both\s+(?:arms|legs|eyes|hands|feet))\b"
    rf"|(?P<one>{PERSON}),?\s+(?:was\s+|who\s+was\s+)?(?:a\s+|the\s+)?one-(?P<short>armed|legged|eyed"
    r"|handed)\b",
    re.IGNORECASE,
)
_ONE = late(
    r"\bone\s+(?:arm|leg|eye|hand|ear)\b|\blost\s+(?:an?|both)\s|\bone-(?:armed|legged|eyed|handed)\b", re.IGNORECASE
)
"""In all that `_HAS_ONE` finds."""
_MARKED = late(rf"\b(?:{'|'.join(MARKS.values())})\b|{_WROTE.pattern}", re.IGNORECASE)
_UNREAL = late(
    r"\b(?:if|as\s+if|as\s+though|would|might|could\s+have|dream\w*|imagin\w+|wish\w*|almost|nearly"
    r"|portrait|statue|like\s+a|pretend\w*"
    r"|seem\w*|another|opposite|someone|mirrors?|looking-glass(?:es)?|reflect\w*|on\s+(?:the\s+)?stage)\b",
    re.IGNORECASE,
)
_HINTS = (
    "left", "right", "both ", "each arm", "each hand",
    "one arm", "one leg", "one eye", "one hand", "lost an", "lost a ", "one-", " hands", " legs", " feet", " arms",
)  # fmt: skip


def said_marks(hearing: Hearing) -> Iterator[Trait]:
    """Each mark, hurt or loss of one of two sides, and each hand somebody writes with, in text order.

    Example: "the scar ran down Ann's left cheek", "Ann was lame of the right leg", "“I am deaf in the left ear,” said
    Ann", "Ann was left-handed", "Ann clapped both hands". Counter-example: "Ann took his left hand".
    """
    for scene, trait in hearing.each(_heard, hearing.narration.sentences(_hinted, likely=_likely)):
        yield replace(trait, scene=scene.id)


def _heard(hearing: Hearing, sentence: Span) -> Iterator[Trait]:
    marked, owners = hearing.persons.marked(sentence), hearing.owners
    if _UNREAL.search(marked.text):
        return
    for kind, value, of, start, end, owner in chain(
        _sides(owners, marked), _unsound(owners, marked), _handed(owners, marked), _counted(owners, marked)
    ):
        span = Span(start, end).shifted(marked.span.start)
        if hearing.narration.tells(span):
            spoken = hearing.narration.speech(span.start) is not None
            yield Trait(owner[0], kind, value, UNPLACED, (Evidence((span,), BY, owner[1]),), of, quoted=spoken)


def compared(of: str) -> str:
    """What two marks must share to be compared, of a mark read elsewhere: "scar hand" for a "scar palm"."""
    mark, _, part = of.partition(" ")
    return f"{mark} {_of(mark, OF_WORD.get(part, part))}"


MIRRORED = late(r"\b(?:mirrors?|looking-glass(?:es)?|reflect\w*)\b", re.IGNORECASE)
"""In a sentence with any of these the left may be the right."""


def befalls(words: str) -> bool:
    """Whether a sentence tells of a hurt as happening now: "Tom broke his left arm", not "his broken left arm"."""
    return _BEFALLS.search(words) is not None


def _likely(words: str) -> bool:
    """Whether a side and a mark are in the words, or else what tells of one side or of both."""
    sided = _SIDED.search(words) or _SIDE_AFTER.search(words)
    return (sided is not None and _MARKED.search(words) is not None) or any(
        form.search(words) for form in (_HANDED, _UNSOUND, _TWO, _ONE)
    )


def _hinted(text: str) -> Iterator[int]:
    low = text.lower()
    return (at for word in _HINTS for at in places_of(word, low))


Found = tuple[TraitKind, str, str, int, int, tuple[str, float]]


def _sides(owners: Owners, marked: Marked) -> Iterator[Found]:
    text = marked.text
    for found in chain(_SIDED.finditer(text), _SIDE_AFTER.finditer(text)):
        groups = found.groupdict()
        word = (groups["part"] or groups.get("only") or "").lower()
        side = (groups["side"] or groups.get("that") or "").lower()
        part = OF_WORD[word]
        owner = _owner(owners, marked, found, text)
        if owner is None:
            continue
        for name, form in _MARKS:
            if part in _ALONE_ON.get(name, {part}) and _near(form, text, found):
                yield TraitKind.MARK, side, f"{name} {_of(name, part)}", *found.span(), owner


def _unsound(owners: Owners, marked: Marked) -> Iterator[Found]:
    """Who is "deaf on the left"."""
    for found in _UNSOUND.finditer(marked.text):
        owner = owners.subject(marked, found.start(), found.end())
        if owner is not None:
            what = found["what"].lower()
            yield TraitKind.MARK, found["side"].lower(), f"{what} {_UNSOUND_PART[what]}", *found.span(), owner


def _of(mark: str, part: str) -> str:
    """The part by which two such marks are compared: who has lost a hand has lost it with the arm."""
    return _LIMBS.get(part, part) if mark in {"missing", "lame", "useless", "bandaged"} else part


def _near(form: re.Pattern[str], text: str, found: re.Match[str]) -> bool:
    """Whether the word for the mark stands in the same part of the sentence; what "the other" is does not count."""
    first = max((text.rfind(mark, 0, found.start()) for mark in ("but ", "“", "while ", ", and ")), default=-1)
    stops = [
        at for mark in (" but ", "”", " while ", "the other", ", and ") if (at := text.find(mark, found.end())) >= 0
    ]
    last = min(stops, default=len(text))
    return form.search(text, max(0, first), last) is not None


def _owner(owners: Owners, marked: Marked, found: re.Match[str], text: str) -> tuple[str, float] | None:
    start = before(text, found.start())
    lead = re.compile(r"\b(?:the|a|an|of|in|on|at)\s+$", re.IGNORECASE).search(text[:start])
    if lead is None or re.search(r"[’']s\s+$", text[:start]):
        return owners.owner(marked, start, found.end())
    return owners.owner(marked, start, found.end()) or owners.subject(marked, start, found.end())


def _handed(owners: Owners, marked: Marked) -> Iterator[Found]:
    """Who is left-handed, or writes with the left hand."""
    text = marked.text
    for found in _HANDED.finditer(text):
        owner = owners.subject(marked, found.start(), found.end())
        denied = re.search(r"\b(?:no(?:t|\s+more)?|never|neither)\s+(?:\w+\s+)?$", text[: found.start()])
        if owner is not None:
            side = found["side"].lower()
            value = {"left": "right", "right": "left"}[side] if denied else side
            yield TraitKind.HAND, value, "", *found.span(), owner
    for found in _SIDED.finditer(text):
        if found["part"].lower() == "hand" and _WROTE.search(text) and not _NOT_AS_USUAL.search(text):
            owner = _owner(owners, marked, found, text)
            if owner is not None:
                yield TraitKind.HAND, found["side"].lower(), "", *found.span(), owner


def _counted(owners: Owners, marked: Marked) -> Iterator[Found]:
    """Who has but one arm, and who uses two."""
    for found in _HAS_ONE.finditer(marked.text):
        who = marked.named(found, "who") or marked.named(found, "lost") or marked.named(found, "one")
        said = (found["part"] or found["what"] or found["short"] or "").lower().rsplit(maxsplit=1)[-1]
        part = {"armed": "arm", "legged": "leg", "eyed": "eye", "handed": "hand", "feet": "foot"}.get(
            said, said.rstrip("s")
        )
        if who is not None:
            yield TraitKind.MARK, ANY, f"missing {_LIMBS.get(part, part)}", *found.span(), (who, NAMED)
    for found in _TWO.finditer(marked.text):
        said = next(word for word in found.groupdict().values() if word).lower()
        part = "foot" if said == "feet" else said.rstrip("s")
        owner = owners.doer(marked, found.start())
        if owner is not None:
            yield TraitKind.MARK, BOTH, f"missing {_LIMBS[part]}", *found.span(), owner
