"""Things that single sentences destroy or lose, whatever they are, and where they are whole again or used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from esesea.continuity.hearing import Hearing
from esesea.continuity.narration import UNPLACED
from esesea.continuity.owners import Owners
from esesea.continuity.passages import places_of
from esesea.continuity.persons import PERSON, Marked
from esesea.continuity.word_lists import words_of
from esesea.patterns import late
from esesea.story.evidence import Evidence
from esesea.story.thing import Fate, ThingState
from esesea.text.span import Span

BY = "said_fates"
KNOWN, ANY = 0.85, 0.6
"""How sure it is that two passages mean one thing: where it is told from others of its kind by its words, or not."""

STANDS_ALONE = words_of(
    """
    bridge mill windmill chapel church cathedral abbey castle lighthouse barn summer-house tower inn lodge mansion
    cottage palace temple theatre library boathouse pavilion pier jetty hospital prison gaol monastery convent school
    factory warehouse stables conservatory greenhouse belfry steeple fort fortress portrait statue organ gallows
    """
)
"""Of which a story mostly has one where it says "the"."""
_NO_THING = words_of(
    """
    hand hands head face heart eyes eye arm arms leg legs foot feet body bodies life lives hope hopes spirit spirits
    silence voice voices soul mind day night morning evening time year week world war peace law power love ice snow
    fog mist rain storm wind sea river fire flame light lamp candle match cigarette cigar pipe meal dinner supper
    bread meat wine tea coffee cup glass plate bottle way ways path road street room door window floor wall ground
    place thing things man woman men women boy girl child children people party army enemy ship's conversation thread
    spell charm link word words promise oath engagement habit record speech party rest sum money game match train
    tension crowd line circle news truth secret question matter point side end moment
    """
)
"""Nouns of which a figure, or any one of many, is meant."""

_STOP = (
    r"(?:of|was|were|is|are|had|has|have|and|or|but|in|on|at|by|to|into|from|with|for|over|under|upon"
    r"|through|across|behind|below|beside|near|above"
    r"|till|until|when|while|that|which|who|as|so|then|than|if|it|he|she|they|him|her|his|the|a|an|up"
    r"|down|off|out|away|overboard|himself|herself|again"
    r"|before|after|because|where|went|fell|lay|stood|got|came|did|would|could|never|not|there|this"
    r"|once|still|now|yet|without|round|around|against|between)\b"
)
_ADJECTIVES = rf"(?P<adj>(?:(?!{_STOP})[\w-]+,?\s+){{0,3}})"
_WHERE = (
    r"(?P<where>\s+(?:at|on|in|by|behind|near|below|beside|of|under|above|opposite|across)\s+"
    rf"(?:the\s+(?:(?!{_STOP})[\w-]+\s+)?(?!{_STOP})[\w-]+|(?-i:[A-Z])[\w-]+)(?=\W|$))?"
)


def _phrase(but: str = "") -> str:
    """A noun phrase that names a thing; none of the nouns ``but``."""
    noun = rf"(?!(?:{but})\b)[a-z][a-z-]{{2,}}" if but else r"[a-z][a-z-]{2,}"
    return rf"(?<![\w-])(?P<own>{PERSON}[’']s?|his|her|the|their)\s+{_ADJECTIVES}(?!{_STOP})(?P<noun>{noun}){_WHERE}"


_NP = _phrase()
_AIMED = "gun|guns|musket|pistol|rifle|revolver|bow|lance|spear|telescope|glass"
_CLIMBED = "staircase|stair|hill|lane|drive|avenue|passage|corridor|beach|track|slope|bank|alley|mountain|gangway|aisle"
_DRAWN = "blind|curtain|shade|shutter|sash|hat|cap|veil|visor|flag|sail|lid|brim|shirt|skirt|jersey|ladder"
_DIPPED = (
    "bucket|pail|net|line|rope|anchor|lead|boat|dinghy|canoe|hook|oar|bait|float|ladder|kettle|poker|pot|iron"
    "|shovel|tongs|rod|cable|chain"
)
"""What is levelled, run up, pulled down or let into the water, and is as whole as before."""
_END = rf"(?=\s*[,.;:!?”“)]|\s+{_STOP}|\s+\w+ly\b|\s*$)"
"""Behind the last noun of a phrase."""
_HAD = (
    r"(?:,?\s+which)?\s+(?:was|were|had\s+been|has\s+been|is|lay|got)\s+(?:\w+ly\s+|all\s+|then\s+"
    r"|at\s+last\s+|quite\s+|soon\s+|afterwards\s+)?"
)
_PAST = r"(?:had\s+|has\s+)?(?:\w+ly\s+)?"
_DESTROYED = (
    r"(?:burn(?:t|ed)|destroyed|smashed|shattered|wrecked|demolished|razed|gutted|levelled|felled|sunk"
    r"|dynamited|dashed\s+to|crushed\s+flat"
    r"|reduced\s+to|torn\s+(?:up|down|to)|pulled\s+(?:down|to)|blown\s+(?:up|down|to)|broken\s+(?:up"
    r"|to)|cut\s+(?:down|to)|chopped\s+(?:up|down)|hacked\s+to"
    r"|swept\s+away|washed\s+away|carried\s+away\s+by|melted\s+down"
    r"|slashed|sawn\s+(?:up|into)|thrown\s+(?:upon|on|into)\s+the\s+(?:fire"
    r"|bonfire)"
    r"|in\s+(?:ruins|splinters|ashes|fragments|pieces))"
)
_INTO_DEEP = (
    r"(?:into|in|to\s+the\s+bottom\s+of|over)\s+the\s+(?:\w+\s+)?(?:sea|lake|river|harbour|harbor|canal"
    r"|well|pond|bay|ocean|side|cliff|bog|fire|flames|stove|furnace|grate)"
)
_ENDS = tuple(
    (late(form, re.IGNORECASE), fate)
    for form, fate in (
        (rf"{_phrase(_DRAWN)}{_HAD}{_DESTROYED}\b", Fate.DESTROYED),
        (
            (rf"{_NP},?\s+(?:and|which|so\s+that|but)\s+(?:it\s+)?(?:was|had\s+been)\s+(?:\w+ly\s+"
            rf"|then\s+)?{_DESTROYED}\b")
        , Fate.DESTROYED),
        (

                (rf"{_NP}\s+{_PAST}(?:burn(?:t|ed)\s+(?:down|up|to|with|and)|collapsed|foundered|blew\s+up"
                r"|blown\s+up|gone?\s+up\s+in|went\s+(?:to\s+pieces|down\s+with|down\s+in|over\s+the"
                r"|up\s+in|to\s+the\s+bottom)"
                r"|gone\s+(?:to\s+pieces|to\s+the\s+bottom|over\s+the|down\s+(?:with|in))|(?:gone"
                r"|went)\s+in\s+the\s+(?:flood|storm|fire|gale|earthquake)|broke\s+(?:into|to|in\s+(?:two"
                r"|half|pieces))|broken\s+(?:into|to)|was\s+no\s+more|fell\s+to\s+pieces"
                r"|struck\s+[^.;“”]{1,30}\band\s+(?:went\s+to\s+pieces|broke\s+up|sank)"
                r"|fell\s+under\s+[^.;“”]{1,40}\bcrushed)\b")
            ,
            Fate.DESTROYED,
        ),
        (

                (rf"(?:{PERSON}|\b(?:they|he|she|who|men|troops|lightning|fire|flood|storm|gale|earthquake"
                rf"|explosion|hurricane|enemy|soldiers|workmen|had|have|and))\s+{_PAST}(?:burn(?:t|ed)"
                r"|smashed|destroyed|demolished"
                r"|shattered|blew\s+up|blown\s+up|pulled\s+down|tore\s+(?:up|down)|torn\s+(?:up|down)"
                r"|broke\s+up|broken\s+up|chopped\s+up|cut\s+down|levelled|wrecked|swept\s+away"
                rf"|struck\s+down|felled)\s+{_phrase(f'{_AIMED}|{_CLIMBED}|{_DRAWN}')}{_END}")
            ,
            Fate.DESTROYED,
        ),
        (
            (r"\b(?:nothing|no\s+more|little\s+enough)\s+(?:was\s+|is\s+|had\s+been\s+)?(?:left|remained"
            rf"|remains|survived)\s+of\s+{_NP}{_END}")
        , Fate.DESTROYED),
        (
            (rf"\b(?:what|all(?:\s+that)?)\s+(?:was|is|had\s+been)?\s*(?:left|remained|remains|survived)\s+of\s+{_NP}\s+(?:was|were|is|lay"
            r"|hung|stood)\b(?!\s+(?:\w+ed|enough|good|still)\b)")
        , Fate.DESTROYED),
        (
            (rf"\b(?:nothing|not\s+an?\s+\w+)\s+of\s+{_NP}\s+(?:was|were|had\s+been|is)\s+(?:left|standing"
            r"|saved)")
        , Fate.DESTROYED),
        (
            (rf"{_NP}(?P<after>[^.;“”]*?),?\s+and\s+(?:there\s+was\s+)?(?:nothing|not\s+an?\s+\w+)\s+"
            rf"(?:but\s+[^.;“”]{{1,30}})?(?:of\s+it\s+)?(?:was\s+|had\s+been\s+|is\s+)?(?:left|stood"
            r"|standing|remained)")
        , Fate.DESTROYED),
        (
            (rf"\b(?:threw|thrown|flung|tossed|cast|hurled|thrust|dropped|put)\s+{_phrase(_DIPPED)}\s+"
            rf"(?:\w+\s+){{0,2}}?{_INTO_DEEP}\b")
        , Fate.DESTROYED),
        (rf"\btore\s+{_NP}\s+(?:across|to\s+(?:pieces|bits|shreds)|in\s+(?:two|half|pieces)|into)\b", Fate.DESTROYED),
        (
            (rf"\b(?:dropped|let\s+fall|knocked\s+over|upset)\s+{_NP},?\s+(?:and|which)\s+(?:it\s+)?(?:broke"
            r"|was\s+(?:broken|smashed|shattered)|smashed|shattered|went\s+to|fell\s+to|flew\s+to)")
        , Fate.DESTROYED),
        (
            (rf"{_phrase(_DIPPED)}\s+{_PAST}(?:fell|fallen|slipped|rolled|dropped|gone|went|plunged|sank"
            rf"|sunk)\s+[^.;“”]{{0,40}}?\b{_INTO_DEEP}\b")
        , Fate.LOST),
        (
            (rf"{_NP}\s+{_PAST}(?:slipped|fallen|fell|gone|went)\s+[^.;“”]{{1,60}}\b(?:sank|never\s+(?:found"
            r"|seen)|bottom\s+of|no\s+one\s+(?:would|could|ever))")
        , Fate.LOST),
        (
            (rf"\b(?:lost|mislaid)\s+{_NP}(?P<after>[^.;“”]*?)\b(?:overboard|never\s+(?:saw|found|got|seen)"
            r"|for\s+ever|for\s+good|no\s+others?|at\s+sea|beyond\s+recovery)\b")
        , Fate.LOST),
        (
            (rf"{_NP}{_HAD}(?:stolen|lost)\b[^.;“”]{{0,30}}\b(?:and|never|for\s+ever|overboard|melted|sold"
            r"|seen|found)\b")
        , Fate.LOST),
    )
)  # fmt: skip
_UNREAL = late(
    r"\b(?:if|as\s+if|as\s+though|would|should|might|(?-i:may)|must|could|dream\w*|almost|nearly|half|partly"
    r"|wish\w*|wanted|threaten\w*|feared|going\s+to"
    r"|about\s+to|said\s+to|suppos\w+|imagin\w+|pretend\w*|perhaps|tried|unless|until|lest|story|tale"
    r"|play|like)\b|n[’']t\b",
    re.IGNORECASE,
)
_UNREAL_BUT = late(r"\b(?:no\s+one|nobody)\s+(?:would|could)\s+ever\b|\bwhere\s+no\s+one\b[^.;]*", re.IGNORECASE)
_NO_USE = late(
    r"\b(?:remember\w*|recall\w*|thought|think\w*|where|site|ruins?|remains|wreck\w*|ashes|rubble"
    r"|cinders|stump|fragments|pieces|spoke|speak\w*|told|tell\w*"
    r"|talk\w*|ask\w*|dream\w*|stor(?:y|ies)|news|loss|lost|burn\w*|burnt|destroyed|smashed|shattered"
    r"|broken?|gone|felled|sunk|sank|stolen|mourn\w*|regret\w*|miss(?:ed|es)"
    r"|new|another|other|rebuilt|rebuilding|mended|repaired|restored|second|next|had|used\s+to|would"
    r"|could|might|should|must|if|no\s+longer|never|not|without|instead"
    r"|wish\w*|want\w*|hop\w+|once|about|of\s+old|as\s+if|as\s+though|before\s+(?:it|they)"
    r"|from\s+memory|what\s+was\s+left|painted|sketch\w*|drew|drawn|describ\w*|photograph\w*|looking\s+for|looked\s+for|searched|every|heard)\b|n[’']t\b",
    re.IGNORECASE,
)
_BACK = late(
    r"\b(?:found|find|recovered|regained|rebuil\w+|mend\w*|repair\w*|restor\w*|replac\w*|new|another"
    r"|second|bought|built|buil\w+|got\s+back|given?\s+back|gave\s+back"
    r"|copy|duplicate|fished\s+(?:up|out)|raised|salvaged|rescued|saved|similar|spare|glued)\b",
    re.IGNORECASE,
)
_NEVER = late(r"\b(?:never|not|no\s+one|nobody|cannot)\b|n[’']t\b", re.IGNORECASE)
_HINTS = (
    "burn", "destroy", "smash", "shatter", "wreck", "demolish", "razed", "gutted", "level", "fell", "sunk", "sank",
    "dash", "crush", "reduced", "tore", "torn ", "pulled ", "blown ", "blew ", "broke", "cut down", "chopped",
    "swept ", "washed ", "melted", "lightning", "ruins", "splinters", "ashes", "collapsed", " gone ", " went ",
    "left of", "nothing", "threw ", "thrown ", "flung ", "tossed", "cast ", "hurled", "thrust", "dropped", " lost ",
    "stolen", "slipped", "slashed", "standing", "not a ",
)  # fmt: skip
_FURTHEST = 70


@dataclass(frozen=True, slots=True)
class _Named:
    """A noun phrase that names a thing: its noun, its adjectives and where it is, and whose."""

    noun: str
    marks: tuple[str, ...]
    owner: str | None
    sure: float

    @property
    def thing(self) -> str:
        return " ".join((*self.marks, self.noun))


def said_fates(hearing: Hearing) -> tuple[ThingState, ...]:
    """What becomes of things that are destroyed or lost, and each return and use of one like it, in text order.

    Example: "Ann tore the will up", "the barn collapsed", "not a stick of the mill was left"; "Ann sat in the mill".
    Counter-example: "the mill nearly burned", "Ann remembered the mill", "she broke the silence".
    """
    narration = hearing.narration
    ends = [replace(state, scene=scene.id) for scene, state in hearing.each(_ends_in, narration.sentences(_hinted))]
    nouns = {state.thing.rsplit(maxsplit=1)[-1] for state in ends}
    later = [
        replace(state, scene=scene.id)
        for noun in sorted(nouns)
        for scene, state in hearing.each(_uses_in, narration.sentences_with(noun), noun)
    ]
    return tuple(sorted((*ends, *later), key=lambda state: state.evidence[0].spans))


def _hinted(text: str) -> Iterator[int]:
    low = text.lower()
    return (at for word in _HINTS for at in places_of(word, low))


def _ends_in(hearing: Hearing, sentence: Span) -> Iterator[ThingState]:
    if not hearing.narration.asserts(sentence):
        return
    marked = hearing.persons.marked(sentence)
    if _UNREAL.search(_UNREAL_BUT.sub("", marked.text)):
        return
    for form, fate in _ENDS:
        for found in form.finditer(marked.text):
            named = _named(hearing.owners, marked, found)
            if named is not None:
                yield _state(named, fate, Span(*found.span()).shifted(marked.span.start))
                return


def _state(named: _Named, fate: Fate, span: Span) -> ThingState:
    return ThingState(named.thing, named.owner, fate, UNPLACED, (Evidence((span,), BY, named.sure),))


def _named(owners: Owners, marked: Marked, found: re.Match[str]) -> _Named | None:
    noun = found["noun"].lower()
    if noun in _NO_THING or (
        noun.endswith("s") and not noun.endswith(("ss", "us", "is", "spectacles", "glasses", "gallows", "stables"))
    ):
        return None
    owner = None
    if found["own"].lower() not in {"the", "their"}:
        whose = owners.owner(marked, found.start("adj"), found.end("noun"))
        owner = whose[0] if whose is not None else None
        if owner is None:
            return None
    marks = [word.strip(",").lower() for word in found["adj"].split()]
    where = (found["where"] or "").split() if owner is None else []
    if where and where[0].lower() != "of":
        marks.append(where[-1].lower())
    known = owner is not None or bool(marks) or noun in STANDS_ALONE
    return _Named(noun, tuple(sorted(set(marks) - {"only", "own"})), owner, KNOWN if known else ANY)


def _uses_in(hearing: Hearing, sentence: Span, noun: str) -> Iterator[ThingState]:
    narration, owners = hearing.narration, hearing.owners
    if not narration.tells(sentence) or narration.is_off(Span(sentence.start, sentence.start + 1)):
        return
    marked = hearing.persons.marked(sentence)
    if (
        _BACK.search(marked.text)
        and not _NEVER.search(marked.text)
        and re.search(rf"\b{re.escape(noun)}\b", marked.text, re.IGNORECASE)
    ):
        yield _state(_Named(noun, (), None, KNOWN), Fate.BACK, sentence)
        return
    if _NO_USE.search(re.sub(r"“[^”]*”?", "", marked.text)):
        return
    phrase = re.compile(
        rf"(?<![\w-])(?P<own>{PERSON}[’']s?|his|her|the)\s+{_ADJECTIVES}(?P<noun>{re.escape(noun)})\b{_WHERE}{_END}",
        re.IGNORECASE,
    )
    for found in phrase.finditer(marked.text):
        named = _named(owners, marked, found)
        if named is None or not _is_done(marked, found):
            continue
        span = Span(*found.span()).shifted(marked.span.start)
        yield _state(named, Fate.USED, span)
        doer = owners.doer(marked, found.start())
        if named.owner is None and doer is not None and noun not in STANDS_ALONE:
            # "The watch" that Ann winds may be hers of which was told before.
            theirs = _Named(noun, tuple(sorted(set(found["adj"].lower().split()))), doer[0], KNOWN)
            yield _state(theirs, Fate.USED, span)


def _is_done(marked: Marked, found: re.Match[str]) -> bool:
    """Whether somebody who is named does something with the thing, a few words before it."""
    lead = marked.text[max(0, found.start() - _FURTHEST) : found.start()]
    doer = re.search(rf"{PERSON}(?![’'])(?P<does>[^“”]*)$", lead)
    if doer is not None:
        return (
            re.match(r"\s+(?:was|is|were)\s+(?:in|at|on)\s|\s*,?\s*(?:\w+,?\s+)*?\w+(?:ed|[a-z])\b", doer["does"] + " ")
            is not None
        )
    return (
        re.search(r"\b(?:beam|light|bell|bells|wheel|sails|lamp|clock|roof|door)\s+of\s+$", lead, re.IGNORECASE)
        is not None
    )
