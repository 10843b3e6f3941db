"""How old people are said to be, when they were born, and who is older by how much."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from esesea.continuity.amounts import COUNTED, NTH
from esesea.continuity.narration import UNPLACED, Narration
from esesea.continuity.passages import Passages, places_of
from esesea.continuity.persons import PERSON, Marked, Persons
from esesea.continuity.sureness import HAPPENS
from esesea.patterns import late
from esesea.story.speech import Quotation
from esesea.text.span import Span
from esesea.text.structure.numbers import value

OLDEST = 120
"""Nobody is older; larger numbers count something else."""
SURELY_AN_AGE = 5
"""From here on a bare number behind "was" or between commas is mostly an age."""
ABOUT = 6
"""So many years somebody may be older or younger than "about" so many."""
NEARLY = 4
"""So many years, at most, lack to a number that somebody nearly is."""


@dataclass(frozen=True, slots=True)
class SaidAge:
    """``who`` is ``least`` to ``most`` whole years old in ``scene``, as ``span`` says; in ``year`` where that is said.

    ``birth``: ``year`` is that of the birth, and the age 0.
    """

    who: str
    scene: str
    least: int
    most: int
    span: Span
    year: int | None = None
    birth: bool = False

    @property
    def born(self) -> tuple[int, int] | None:
        """The first and the last year in which they may have been born; None where no year is said."""
        if self.year is None:
            return None
        return (self.year, self.year) if self.birth else (self.year - self.most - 1, self.year - self.least)


@dataclass(frozen=True, slots=True)
class AgeGap:
    """``elder`` is ``years`` older than ``younger`` (None: so many are not said), as ``span`` in ``scene`` says."""

    elder: str
    younger: str
    years: int | None
    span: Span
    scene: str


FALLS = 3
"""Whose age falls so often, and never rises, grows younger by the author's will: nobody slips three times one way."""


def growing_younger(ages: Iterable[SaidAge]) -> frozenset[str]:
    """The ids of those whose ages, in the order told, only fall, `FALLS` times or more."""
    by_person: dict[str, list[SaidAge]] = {}
    for age in ages:
        if not age.birth:
            by_person.setdefault(age.who, []).append(age)
    return frozenset(who for who, told in by_person.items() if _only_falls(told))


def _only_falls(told: Sequence[SaidAge]) -> bool:
    falls = sum(later.most < earlier.least for earlier, later in pairwise(told))
    rises = any(later.least > earlier.most for earlier, later in pairwise(told))
    return falls >= FALLS and not rises


_NUMBERS = (
    *("teen", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet", "eleven", "twelve", "twelf"),
    *(" ten", " nine", " seven", " six", " five", " year", "birthday", " born "),
)
"""One of these, or a figure, is in every age."""
_GAP_WORDS = (" older ", " younger ", " elder", " senior", " junior")
_FIGURES = late(r"\d+")
_FOUR_FIGURES = late(r"1\d{3}|20\d\d")
_N = rf"(?P<n>{COUNTED})"
_OWN = r"(?:his|her|my|their|your)"
_OF_THEM = r"(?:his|her|my|their|our|the)"
_ADVERB = (
    r"(?:(?:now|only|just|still|then|already|but|quite|fully|exactly|all\s+of|scarcely|hardly|barely|at\s+least)\s+)*"
)
_ABOUT = (
    r"(?:(?P<below>not\s+(?:yet|quite|(?:much\s+|far\s+)?(?:over|above|past|more\s+than))|no\s+more\s+than|nearly|almost|not\s+far\s+off|close\s+(?:up)?on|just\s+under|under|below"
    r"|less\s+than|rising|getting\s+on\s+for|going\s+on(?:\s+for)?|approaching|nearing)\s+"
    r"|(?P<about>about|some|perhaps|around|probably)\s+|(?P<above>past|over|above|well\s+past|just\s+past|turned(?:\s+of)?|more\s+than|upwards\s+of|on\s+the\s+wrong\s+side\s+of)\s+)?"
)
_SAYS = (
    r"(?:\s+years?\s+(?:old|of\s+age)\b|(?=\s*(?:[,.;:!?”\"’—]|$))"
    r"|(?=\s+(?:when|last|next|this|that\s+(?:year|spring|summer|autumn|winter|day|month)|in\s+(?:1\d{3}|20\d\d)"
    r"|(?:and|but)\s+(?!a\s+half|more|one|two|odd))))"
)
_THEN = r"(?!\s*-|\s+(?:degrees|miles|yards|pages|feet|fathoms|pounds|knots|per\b|\w+s\b))"
_BE = r"(?:was|is|am|[’']m|[’']s)"
_KIND = (
    r"(?:man|woman|boy|girl|lad|lass|lady|gentleman|child|fellow|youth|widow(?:er)?|bachelor|spinster|person|creature"
    r"|maiden|matron|youngster)"
)
_FORMS = tuple(
    late(form, re.IGNORECASE)
    for form in (
        rf"(?P<who>{PERSON})(?:,?\s+who)?\s*{_BE}\s+{_ADVERB}{_ABOUT}{_N}{_SAYS}",
        (
            rf"(?P<who>{PERSON})(?:,?\s+who)?\s+(?P<had>had\s+(?!just|only))?(?:had\s+)?(?:just\s+|already\s+|lately\s+|only\s+)*(?:turned|reached|attained)\s+"
            rf"(?:the\s+age\s+of\s+)?{_N}\b{_THEN}"
        ),
        rf"(?P<who>{PERSON})(?:,?\s+who)?(?:\s+{_BE}|,)\s+{_ADVERB}an?\s+(?:[\w-]+,?\s+){{0,3}}?{_KIND}\s+of\s+{_ADVERB}{_ABOUT}{_N}{_SAYS}",
        rf"(?P<who>{PERSON})(?:,?\s+who)?\s+{_BE}\s+{_ADVERB}in\s+{_OWN}\s+(?P<year>{NTH})\s+year\b",
        rf"(?P<who>{PERSON})\s+(?:had\s+)?(?:just\s+)?entered\s+(?:up)?(?:on\s+)?{_OWN}\s+(?P<year>{NTH})\s+year\b",
        (
            rf"(?P<who>{PERSON})\s+(?:would|will|should|shall)\s+be\s+(?P<next>{COUNTED})(?:\s+years\s+old)?\s+(?:up)?(?:on\s+|in\s+|at\s+|come\s+)?"
            rf"(?:{_OWN}\s+next\s+birthday|next\s+\w+|the\s+following\s+\w+|Christmas|Easter|Michaelmas|January|February|March"
            r"|April|May|June|July|August|September|October|November|December)\b"
        ),
        rf"(?P<who>{PERSON})\s+(?P<had>had\s+)?(?:just\s+)?(?:kept|celebrated|spent|passed|reached|held|marked|saw)\s+{_OWN}\s+(?P<day>{NTH})\s+birthday\b",
        rf"\b(?:was|is|on)\s+(?P<who>{PERSON})[’']s\s+(?P<day>{NTH})\s+birthday\b",
        rf"\bon\s+{_OWN}\s+(?P<day>{NTH})\s+birthday,?\s+(?P<who>{PERSON})",
        rf"(?P<who>{PERSON})\s+(?:looked|seemed|appeared|was)\s+(?:much\s+|far\s+|rather\s+)?(?:younger|older|taller|wiser)\s+than\s+{_OWN}\s+{_N}\s+years\b",
        rf"(?P<who>{PERSON})\s+(?:bore|carried|wore)\s+{_OWN}\s+{_N}\s+years\b",
        rf"\b(?:for|with|despite|in\s+spite\s+of|notwithstanding)\s+(?:all\s+)?{_OWN}\s+{_N}\s+years,?\s+(?P<who>{PERSON})",
        rf"(?P<who>{PERSON}),\s+(?:for|with|despite|in\s+spite\s+of)\s+(?:all\s+)?{_OWN}\s+{_N}\s+years\b",
        rf"(?P<who>{PERSON})(?:,\s+|\s+\()(?:now\s+|then\s+|just\s+|only\s+)?(?:aged?\s+)?{_N}(?:\s+years\s+old|\s+years\s+of\s+age)?(?=\s*[,);.])",
        rf"(?<![\w-]){_N}[\s-]years?[\s-]old\s+(?P<who>{PERSON})",
        rf"(?P<who>{PERSON}),\s+(?:though|although|who,\s+though)\s+(?:but\s+|only\s+|still\s+|just\s+){_N}(?=\s*[,.;])",
        rf"\b(?:though|although)\s+(?:he|she|{PERSON})\s+was\s+(?:but\s+|only\s+|still\s+|just\s+){_N},\s+(?P<who>{PERSON})",
        rf"\bbeing\s+(?:then\s+|now\s+)?(?:just\s+|only\s+)?{_N},?\s+(?P<who>{PERSON})",
        rf"(?P<who>{PERSON})\s+had\s+been\s+{_N}\b(?=\s+in\s+(?:1\d{{3}}|20\d\d))",
        rf"\bnobody\s+would\s+have\s+(?:guessed|thought|said)\s+that\s+(?P<who>{PERSON})\s+was\s+{_N}(?=\s*[,.;])",
        rf"\b(?:party|dinner|feast|ball|presents?)\s+(?:for|on)\s+(?P<who>{PERSON})[’']s\s+(?P<day>{NTH})\s+birthday\b",
        rf"\b(?:week|day|month|year)\s+(?:before|after)\s+{_OWN}\s+(?P<day>{NTH})\s+birthday,?\s+(?P<who>{PERSON})",
        rf"\b(?:described|entered|put\s+down|registered|gave)\s+(?P<who>{PERSON})(?:\s+as|,)\s+(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?(?:aged|of)\s+{_N}\b",
        rf"^\W*at\s+(?:the\s+age\s+of\s+)?{_N},?\s+(?P<who>{PERSON})\s+(?:had|was|could|still|already|knew)\b",
        rf"(?:^|[\s“\"])at\s+(?:the\s+age\s+of\s+)?{_N},?\s+(?P<who>{PERSON})\s+(?:was|had|is|has)\s+(?:still|already|no\s+longer|yet|now|done\s+with)\b",
    )
)
_BIRTH = r"(?P<birth>1\d{3}|20\d\d)\b"
_BORN = tuple(
    late(form, re.IGNORECASE)
    for form in (
        rf"(?P<who>{PERSON})(?:,?\s+who|,)?\s+(?:was|is|am|had\s+been)\s+born\s+(?:[\w,’']+\s+){{0,6}}?{_BIRTH}",
        # "Leo was born in 1949 and their daughter Ruth in 1953."
        (
            rf"\bborn\s+(?:[\w,’']+\s+){{0,6}}?(?:1\d{{3}}|20\d\d),?\s+and\s+(?:{_OF_THEM}\s+(?:[\w-]+\s+)?)?"
            rf"(?P<who>{PERSON}),?\s+(?:in|on)\s+(?:[\w,’']+\s+){{0,3}}?{_BIRTH}"
        ),
    )
)
_YEAR = late(
    r"(?:\b(?:in|by)\s+(?:the\s+(?:year|spring|summer|autumn|winter|fall)\s+(?:of\s+)?)?"
    r"|\bit\s+(?:was|is)\s+(?:now\s+)?(?:the\s+year\s+)?)(?P<year>1\d{3}|20\d\d)\b",
    re.IGNORECASE,
)
_GAPS = tuple(
    late(form, re.IGNORECASE)
    for form in (
        rf"(?P<a>{PERSON})\s+(?:was|is)\s+(?:(?:just|only|exactly|full|fully)\s+)?(?P<n>{COUNTED})\s+years?\s+(?P<how>older|younger)\s+than\s+(?P<b>{PERSON})",
        rf"(?P<a>{PERSON})\s+(?:was|is)\s+(?P<how>older|younger)\s+than\s+(?P<b>{PERSON})(?:\s+by\s+(?:just\s+|only\s+|full\s+)?(?P<n>{COUNTED})\s+years?)?",
        rf"(?P<a>{PERSON})\s+(?:was|is)\s+(?:(?P<n>{COUNTED})\s+years?\s+)?(?P<b>{PERSON})(?:[’']s?)\s+(?P<how>senior|junior)(?:\s+by\s+(?P<m>{COUNTED})\s+years?)?",
    )
)
_OF_TWO = late(
    rf"(?P<a>{PERSON})\s+(?:was|is)\s+(?:(?P<n>{COUNTED})\s+years?\s+)?the\s+(?P<how>elder|younger|senior|junior)(?:\s+of\s+the\s+two)?"
    rf"(?:,?\s+by\s+(?P<m>{COUNTED})\s+years?)?(?=\s*[,.;:!?]|$)",
    re.IGNORECASE,
)
"""The other of the two is the only one whom the sentence names besides."""
_OLDER = frozenset({"older", "senior", "elder"})
_ELSEWHEN = late(
    r"\b(?:when|since|until|till|before|if|after|while|once|unless|whether|as|like|than|whenever|wish(?:ed|es)?|suppos\w+|dream\w*"
    r"|imagin\w+|pretend\w*|remember\w*)\s*,?\s*$",
    re.IGNORECASE,
)
"""Right before the person: that was at another time, or is not so."""
_UNREAL = late(
    r"\b(?:or\s+so|lied|claimed|on\s+(?:the\s+)?stage|in\s+the\s+(?:play|piece|film|picture|photograph)|played|passed\s+for|if|as\s+though|wish(?:ed|es)?|might|perhaps|(?-i:may)|must|said\s+to|rumou?r\w*|guess\w*|pretend\w*|minutes?|miles?|feet|pounds"
    r"|again|o['’]clock)\b",
    re.IGNORECASE,
)
_ASKED = late(
    r"\b(?:how\s+old\s+(?:are|is|be|were|might|may)\s+you|what\s+(?:is|was)\s+your\s+age|your\s+age\b[^.]*\?)",
    re.IGNORECASE,
)
_ASKS = late(r"\b(?:how\s+old\b|what(?=\s+(?:is|was)\s+your\s+age\b)|your\s+age\b)", re.IGNORECASE)
"""All that `_ASKED` finds begins so."""
_ANSWER = late(
    rf"\W*(?:I\s+am\s+|I[’']m\s+|just\s+|only\s+)*{_N}(?:\s+years\s+old)?\b[^\w?]*(?:[,.!][^?]*)?", re.IGNORECASE
)
_BETWEEN_TURNS = 160


def said_ages(narration: Narration, persons: Persons, *, dated: bool = False) -> tuple[SaidAge, ...]:
    """Each age, birthday and year of birth that the narrator or the person says, in text order.

    ``dated``: only those in a sentence that names a year, which are found sooner.

    Example: "Ada was five-and-twenty", "in her fortieth year", "“I am sixteen,” said Ada", "Ada, 40,". Counter-example:
    "when Ada was ten", "if she were forty", "about forty", "Ada was twenty minutes late".
    """
    sentences = narration.sentences(_with_year if dated else _with_number)
    found = {each.span: each for sentence in sentences for each in _in_sentence(narration, persons, sentence)}
    for each in () if dated else _answers(narration, persons):
        found.setdefault(each.span, each)
    return tuple(sorted(found.values(), key=lambda each: each.span))


def age_gaps(narration: Narration, persons: Persons) -> tuple[AgeGap, ...]:
    """Who is said to be older than whom, in text order. Counter-example: "he felt ten years older than Ben"."""
    found: dict[Span, AgeGap] = {}
    for sentence in narration.sentences(_with_gap):
        marked = persons.marked(sentence)
        for match in narration.recall(_gaps_in, marked):
            gap = _gap(narration, marked, match)
            if gap is not None:
                found.setdefault(gap.span, gap)
    return tuple(sorted(found.values(), key=lambda each: each.span))


def _gap(narration: Narration, marked: Marked, match: re.Match[str]) -> AgeGap | None:
    one, scene = marked.named(match, "a"), narration.scene(marked.span.start)
    others = sorted(marked.everybody - {one})
    other = marked.named(match, "b") if "b" in match.groupdict() else others[0] if len(others) == 1 else None
    if one is None or other is None or one == other or scene is None or scene.mode not in HAPPENS:
        return None
    if _UNREAL.search(marked.text) or _ELSEWHEN.search(marked.text, 0, match.start()):
        return None
    said = match["n"] or match.groupdict().get("m")
    years = value(" ".join(said.split())) if said else None
    if match["how"].lower() not in _OLDER:
        one, other = other, one
    return AgeGap(one, other, years, marked.place(match), scene.id)


def _with_year(text: str) -> Iterator[int]:
    return (each.start() for each in _FOUR_FIGURES.finditer(text))


def _with_number(text: str) -> list[int]:
    low = text.lower()
    return [
        *(each.start() for each in _FIGURES.finditer(low)),
        *(at for word in _NUMBERS for at in places_of(word, low)),
    ]


def _with_gap(text: str) -> Iterator[int]:
    low = text.lower()
    return (at for word in _GAP_WORDS for at in places_of(word, low))


def _gaps_in(marked: Marked) -> tuple[re.Match[str], ...]:
    return tuple(match for form in (*_GAPS, _OF_TWO) for match in form.finditer(marked.text))


def _in_sentence(narration: Narration, persons: Persons, sentence: Span) -> Iterator[SaidAge]:
    scene = narration.scene(sentence.start)
    if scene is None or scene.mode not in HAPPENS:
        return
    for age, where in narration.recall(_ages_in, persons.marked(sentence)):
        if age.birth or _is_told(narration, persons, where, age.who):
            yield replace(age, scene=scene.id)


def _ages_in(marked: Marked) -> tuple[tuple[SaidAge, Span], ...]:
    """The ages in one sentence, each with all the words that say it."""
    if not marked.everybody or _UNREAL.search(marked.text):
        return ()
    found: list[tuple[SaidAge, Span]] = []
    for match in (each for form in _BORN for each in form.finditer(marked.text)):
        who, where = marked.named(match, "who"), marked.place(match)
        if who is not None:
            found.append((SaidAge(who, UNPLACED, 0, 0, where, int(match["birth"]), birth=True), where))
    year = _YEAR.search(marked.text)
    for form in _FORMS:
        for match in form.finditer(marked.text):
            who, years = marked.named(match, "who"), _years(match)
            elsewhen = year is None and _ELSEWHEN.search(marked.text, 0, match.start())
            if who is None or years is None or elsewhen:
                continue
            words = Span(match.start(_number(match)), match.end()).shifted(marked.span.start)
            age = SaidAge(who, UNPLACED, *years, words, int(year["year"]) if year else None)
            found.append((age, marked.place(match)))
    return tuple(found)


def _is_told(narration: Narration, persons: Persons, span: Span, who: str) -> bool:
    """Whether the narrator says it, or the one whom it is about."""
    if narration.asserts(span):
        return True
    said = narration.speech(span.start)
    if said is None or said.speaker != who or not persons.tags(said):
        return False
    return narration.story.document.text[span.start : span.start + 1] == "I"


def _number(match: re.Match[str]) -> str:
    """The group that holds the number."""
    return next(key for key in ("n", "year", "next", "day") if match.groupdict().get(key))


def _years(match: re.Match[str]) -> tuple[int, int] | None:
    """From how many to how many years the words say."""
    groups = match.groupdict()
    kind = _number(match)
    said = value(" ".join(groups[kind].lower().split()))
    if said is None or not 0 < said <= OLDEST or (said < SURELY_AN_AGE and kind == "n" and "year" not in match.group()):
        return None
    if groups.get("below"):
        return _below(" ".join(groups["below"].lower().split()), said)
    if groups.get("about"):
        return max(0, said - ABOUT), said + ABOUT
    if groups.get("above") or groups.get("had"):
        return said, OLDEST
    if kind in {"year", "next"}:
        return said - 1, said - 1
    return said, said


def _below(words: str, said: int) -> tuple[int, int]:
    """From how many to how many years "nearly forty" is, and "under forty", "not much over forty"."""
    if words.startswith(("not yet", "under", "below", "less")):
        return 0, said - 1
    if "over" in words or "more" in words or words.endswith(("past", "above")):
        return max(0, said - NEARLY), said + NEARLY
    return max(0, said - NEARLY), said - 1


def _answers(narration: Narration, persons: Persons) -> Iterator[SaidAge]:
    """What is answered to "How old are you?"."""
    text, said = narration.story.document.text, narration.story.quotations
    for at in narration.recall(_questions, narration.passages, text):
        place = bisect_right(said, at, key=lambda each: each.span.start) - 1
        if 0 <= place < len(said) - 1 and _ASKED.search(text, said[place].span.start, said[place].span.end):
            yield from _answer(narration, persons, said[place], said[place + 1])


def _questions(passages: Passages, text: str) -> tuple[int, ...]:
    """Where somebody may be asked; one question may begin inside what another is taken to be."""
    return tuple(start for start, _, _ in passages.everywhere(_asks) if _ASKED.match(text, start))


def _asks(text: str) -> Iterator[tuple[int, int, None]]:
    return ((*found.span(), None) for found in _ASKS.finditer(text))


def _answer(narration: Narration, persons: Persons, before: Quotation, said: Quotation) -> Iterator[SaidAge]:
    scene = narration.scene(said.span.start)
    if said.span.start - before.span.end > _BETWEEN_TURNS or said.speaker is None or scene is None:
        return
    found = _ANSWER.fullmatch(narration.story.document.text, said.span.start, said.span.end)
    years = value(" ".join(found["n"].split())) if found is not None else None
    if found is not None and years is not None and persons.tags(said):
        yield SaidAge(said.speaker, scene.id, years, years, Span(*found.span("n")))
