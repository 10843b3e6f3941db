"""Where sentences have somebody on a day, or through a month or a year, that they name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice

from esesea.continuity.narration import Narration
from esesea.continuity.persons import PERSON, Marked, Persons
from esesea.continuity.said_whereabouts import SaidPlace, SaidWhereabouts
from esesea.patterns import late
from esesea.text.span import Span

_DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|(?P<season>SP|SU|FA|AU|WI)))?(?:T(?P<part>\w\w|\d\d:\d\d))?"
)
_SEASONS = {"SP": ("03", "05"), "SU": ("06", "08"), "FA": ("09", "11"), "AU": ("09", "11"), "WI": ("12", "12")}
_AT = late(
    r"\b(?P<how>in|at|near|off|outside|left|to|of|from|into|for)\s+(?:the\s+)?(?P<proper>(?-i:[A-Z])[\w’'-]+(?:\s+(?:of\s+)?(?-i:[A-Z])[\w’'-]+)*)",
    re.IGNORECASE,
)
_OF_PLACE = late(
    r"\b(?:coast|streets?|gardens?|park|city|town|harbour|docks?|port|quays?|shore|prison|mountains?|hills?|outskirts|suburbs?|squares?|bridges?|slopes)\s+$",
    re.IGNORECASE,
)
_NO_PLACE = late(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday"
    r"|Saturday|Sunday|Christmas|Easter|Michaelmas|God|Heaven|English|French|German|Latin|I|Mrs?|Miss|Sir|Lord|Lady|Doctor|Dr|Captain)\b"
)
_THERE = late(rf"(?P<who>{PERSON})(?![’'])")
_GOES = late(
    r"\b(?:going|gone|leaving|on\s+(?:his|her|their)\s+way|bound|about\s+to|born|buried|known|thinking|thought|dream\w*|long(?:ed|ing)|would|could|might"
    r"|may|must|should|as\s+if|as\s+though|if|letter|wrote|heard|news|travell?\w*|sailed|journey|train|started|set\s+out|between|not|or)\b",
    re.IGNORECASE,
)
_STAYS = late(
    r"\b(?:had\s+)?(?:never|not\s+once)\s+(?:once\s+)?(?:left|set\s+foot\s+(?:outside|out)|went\s+(?:out|outside)|been\s+(?:out|outside)|quitted)\b",
    re.IGNORECASE,
)
_THROUGH = late(
    r"\b(?:all\s+through|throughout|the\s+whole\s+(?:of|month|summer|year|winter|autumn|spring)|all\s+(?:of\s+)?(?:that|the)|from\s+[^.;]{3,30}\b(?:to|until|till)|never|was\s+living"
    r"|were\s+living|lived|lay\s+(?:ill|sick)|was\s+in\s+prison)\b",
    re.IGNORECASE,
)
_NOT_THEN = late(
    r"\b(?:since|until|till|before|after|from|by|about|nearly|almost|towards?|dated)\s+(?:the\s+)?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Stay:
    """``at`` from day ``first`` up to ``last`` ("1851-04-10"), at a ``part`` of the day where one is said.

    ``through``: all that time.
    """

    at: SaidWhereabouts
    first: str
    last: str
    part: str
    through: bool

    def clashes(self, other: _Stay) -> bool:
        """Whether nobody does both at different places."""
        if self.first == self.last == other.first == other.last:
            return not self.part or not other.part or self.part == other.part
        return any(
            one.through and one.first <= two.first and two.last <= one.last
            for one, two in ((self, other), (other, self))
        )


def at_two_places(narration: Narration, persons: Persons) -> Iterator[tuple[SaidWhereabouts, SaidWhereabouts]]:
    """Each two statements that have one person at two places on one day, or within a time that they spent at one.

    Example: "On 10 April 1851 Ada landed at New York." and "It was 10 April 1851; Ada was walking in Rome."
    Counter-example: "On 10 April 1851 Ada left for Rome", two parts of one day.
    """
    stays: dict[str, list[_Stay]] = defaultdict(list)
    times = [each for each in narration.story.time_expressions if _DATE.fullmatch(each.value or "")]
    for start in sorted({narration.sentence(time.span.start).start for time in times}):
        for stay in _in_sentence(narration, persons, start):
            stays[stay.at.who].append(stay)
    for each in stays.values():
        for one, other in combinations(each, 2):
            if one.clashes(other) and one.at.place.words != other.at.place.words:
                yield one.at, other.at
                break


def _in_sentence(narration: Narration, persons: Persons, start: int) -> Iterator[_Stay]:
    sentence = narration.sentence(start)
    text = narration.story.document.text
    if text[sentence.end - 1 : sentence.end] in {";", ":"}:
        # "It was the tenth of April; Ada was in Rome."
        sentence = Span(sentence.start, narration.sentence(min(sentence.end + 1, len(text) - 1)).end)
    dates = list(_dates(narration, sentence))
    scene = narration.scene(sentence.start)
    if len(dates) != 1 or scene is None or not narration.tells(sentence):
        return
    (found, span), marked = dates[0], persons.marked(sentence)
    first, last = _days(found)
    where = _where(narration, marked, span)
    if where is None:
        return
    who, place, shown = where
    part = found["part"] or ""
    at = SaidWhereabouts(who, place, (first, part), scene.id, tuple(sorted({span, shown, place.span})))
    yield _Stay(at, first, last, part, first != last and _THROUGH.search(marked.text) is not None)


def _dates(narration: Narration, sentence: Span) -> Iterator[tuple[re.Match[str], Span]]:
    times = narration.story.time_expressions
    begin = bisect_left(times, sentence.start, key=lambda each: each.span.start)
    for time in islice(times, begin, None):
        if time.span.start >= sentence.end:
            return
        found = _DATE.fullmatch(time.value or "")
        lead = narration.story.document.text[max(sentence.start, time.span.start - 16) : time.span.start]
        if found is not None and not _NOT_THEN.search(lead):
            yield found, time.span


def _days(found: re.Match[str]) -> tuple[str, str]:
    year = found["year"]
    if found["season"]:
        first, last = _SEASONS[found["season"]]
        return f"{year}-{first}-01", f"{year}-{last}-31"
    if not found["month"]:
        return f"{year}-01-01", f"{year}-12-31"
    day = found["day"]
    return f"{year}-{found['month']}-{day or '01'}", f"{year}-{found['month']}-{day or '31'}"


def _where(narration: Narration, marked: Marked, date: Span) -> tuple[str, SaidPlace, Span] | None:
    """Who the sentence has where: the first who is named, and the first place behind them."""
    speech = narration.speech(marked.first.start)
    for person in _THERE.finditer(marked.text):
        who = marked.named(person, "who")
        if who is None or (speech is not None and speech.speaker != who):
            continue
        for found in _AT.finditer(marked.text, person.end()):
            place = marked.place(found, "proper")
            said = _STAYS.sub("", marked.text[person.start() : found.start("proper")])
            how = found["how"].lower()
            if (
                _NO_PLACE.match(found["proper"])
                or place.overlaps(date)
                or "\x01" in said[person.end() - person.start() :]
            ):
                continue
            of = how == "of" and _OF_PLACE.search(marked.text[: found.start()]) is None
            if (
                of
                or how in {"to", "from", "into", "for"}
                or (how == "left" and not _STAYS.search(marked.text))
                or _GOES.search(said)
            ):
                return None
            return who, SaidPlace(found["proper"], place, proper=True), marked.place(person)
        return None
    return None
