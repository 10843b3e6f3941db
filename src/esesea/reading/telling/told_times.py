"""Which time expressions say when their own scene is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Token

from esesea.reading.calendars.words import calendar_rules
from esesea.reading.english.calendar_words import DAY_PART
from esesea.reading.english.modality import clause_of
from esesea.reading.english.time_expressions import find_times
from esesea.reading.english.time_rule import Anchor, FoundTime, TimeRule, Timex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import SceneSpan
from esesea.story.calendar import Calendar
from esesea.story.time import TimeExpression, TimexType
from esesea.text.document import ParagraphKind
from esesea.text.mask import Mask
from esesea.text.span import Span

OPENING_PARAGRAPHS = 2
"""A date, weekday or season counts only from here: further in, prose speaks of other times more often."""

CONTEXT = 24
"""Characters before an expression that its rule may look at."""

_EDGES = frozenset(
    """until till since before after from for of than about like toward towards by all no any as between to and or
    hardly""".split()  # noqa: SIM905 - a list of words reads best in lines
)
_EACH = frozenset({"each", "every", "any", "no", "some", "all", "most", "other"})
_UNSURE = frozenset(
    {"remember", "recall", "think", "say", "tell", "hope", "promise", "plan", "know", "dream", "mean", "ask", "if"}
    | {"imagine", "expect", "wish", "want", "decide", "wait", "believe", "forget", "agree"}
)
_CONDITIONS = frozenset({"if", "when", "whenever", "unless", "whether"})
_PERFECT = frozenset({"had", "'d", "’d"})
_OTHER_TIMES = frozenset({"has", "have", "will", "would", "shall", "'ll", "’ll", "might", "could", "to"})
_BEFORE_A_LEAD = re.compile(
    r"(?:\W|\b(?:and|but|it|was|is|in|on|at|by|during|about|around|early|late|back|the|one|of|only|just|when|again)\b)*",
    re.IGNORECASE,
)
_NOW = re.compile(r"\bnow\b", re.IGNORECASE)
_EVENING_BEFORE = re.compile(rf"the (?:very )?{DAY_PART} (?:before|after) \S", re.IGNORECASE)
_MADE = frozenset(
    {"bear", "build", "make", "found", "establish", "erect", "construct", "invent", "publish", "print", "compose"}
    | {"paint", "carve", "cast", "forge", "christen", "baptize", "baptise", "date"}
)
"""What the narrator says of a thing or person to tell their age: it was made long before the scene."""
_TO_THE_END = frozenset({"toward", "towards", "by", "at", "about", "near"})
_PART_OF_IT = re.compile(r"(?:the )?(?:very )?(?:end|close|middle|beginning|start|last days) of ", re.IGNORECASE)
_NEARLY = frozenset({"little", "just", "shortly", "bit", "soon"})
_STEPS_TO_PARTS = frozenset({"next", "following weekday", "following season", "later that day"})


@dataclass(frozen=True, slots=True)
class ToldTime:
    """An expression that names its scene's own time; ``opening``: it stands in the scene's first paragraphs."""

    expression: TimeExpression
    timex: Timex
    words: str
    opening: bool


def told_times(
    parse: Parse,
    scenes: tuple[SceneSpan, ...],
    expressions: tuple[TimeExpression, ...],
    asides: Mask,
    calendar: Calendar | None = None,
) -> dict[str, tuple[ToldTime, ...]]:
    """For each scene, in text order, the times the narrator gives it: no speech, memory, plan or other time.

    ``calendar``: the one that the author declared.

    Example: "One Wednesday they stay in." Counter-example: "“Next Wednesday,” he says", "until morning".
    O(n log n) in expressions and paragraphs.
    """
    starts = [paragraph.span.start for paragraph in parse.paragraphs]
    opening_ends = dict(_opening_ends(parse, scenes, starts))
    firsts = frozenset(first_paragraphs(parse, scenes, starts))
    found: dict[str, list[ToldTime]] = defaultdict(list)
    for expression in expressions:
        paragraph = parse.paragraphs[bisect_right(starts, expression.span.start) - 1]
        unsaid = expression.quoted or asides.covers(expression.span.start)
        if unsaid or paragraph.kind is ParagraphKind.DIALOGUE or not paragraph.span.contains(expression.span):
            continue
        opening = expression.span.start < opening_ends.get(expression.scene, 0)
        if not opening and expression.type is not TimexType.TIME:
            continue
        at = expression.span.shifted(-paragraph.span.start)
        timex = paragraph.remembered(_own_time, at.start, at.end, calendar, first=paragraph.span.start in firsts)
        if timex is not None:
            found[expression.scene].append(ToldTime(expression, timex, paragraph.text[at.start : at.end], opening))
    return {scene: _consistent(times) for scene, times in found.items()}


def _consistent(times: list[ToldTime]) -> tuple[ToldTime, ...]:
    """The times of the opening; those further in only where they all say the same, or the day goes by in the scene."""
    opening = [time for time in times if time.opening]
    further = [time for time in times if not time.opening]
    values = {time.timex.value for time in times if time.expression.type is TimexType.TIME}
    return (*opening, *further) if len(values) == 1 else tuple(opening)


def _opening_ends(parse: Parse, scenes: tuple[SceneSpan, ...], starts: list[int]) -> Iterator[tuple[str, int]]:
    """Where each scene's opening ends: after so many paragraphs."""
    for scene in scenes:
        first = bisect_left(starts, scene.span.start)
        last = min(first + OPENING_PARAGRAPHS, bisect_left(starts, scene.span.end)) - 1
        if last >= first:
            yield scene.id, parse.paragraphs[last].span.end


def first_paragraphs(parse: Parse, scenes: tuple[SceneSpan, ...], starts: list[int]) -> Iterator[int]:
    """Where the narration of each scene begins: its first paragraph that is no label."""
    for scene in scenes:
        inside = parse.paragraphs[bisect_left(starts, scene.span.start) : bisect_left(starts, scene.span.end)]
        told = (each for each in inside if each.kind in {ParagraphKind.PROSE, ParagraphKind.ACTION})
        yield from (each.span.start for each in islice(told, 1))


def leads_scene(paragraph: ParsedParagraph, span: Span, more: tuple[TimeRule, ...] = ()) -> bool:
    """Whether a time stands at the head of a paragraph that does not go on to a now: it is when all of it was.

    Example: "In the spring of 1902, when Ada was ten, Ben had built a boat." Counter-example: "In 1902 he had been a
    smith; now he was old."
    """
    lead = paragraph.text[: span.start - paragraph.span.start]
    for found in reversed(find_times(lead, more)):
        lead = lead[: found.start] + lead[found.end :]
    return bool(_BEFORE_A_LEAD.fullmatch(lead)) and not _NOW.search(paragraph.text)


def _own_time(
    paragraph: ParsedParagraph, start: int, end: int, calendar: Calendar | None, *, first: bool
) -> Timex | None:
    """What the expression at ``start`` says of the scene's own time; ``first``: it is the scene's first paragraph."""
    more = calendar_rules(calendar) if calendar else ()
    at = Span(start, end)
    leads = first and leads_scene(paragraph, at, more)
    found = _found_again(paragraph.text, at, more)
    if found is None or not (_names_now(found) or (leads and _EVENING_BEFORE.match(paragraph.text[start:end]))):
        return None
    tokens = paragraph.doc.char_span(start, end, alignment_mode="expand")
    return found.timex if tokens is not None and _stands_now(tokens[0], tokens.root, leads=leads) else None


def _found_again(text: str, at: Span, more: tuple[TimeRule, ...]) -> FoundTime | None:
    """The rule that saw the expression at ``at``; some need the words before it ("in" 1985)."""
    begin = text.rfind(" ", 0, max(0, at.start - CONTEXT)) + 1
    around = find_times(text[begin : at.end], more)
    return next((found for found in around if begin + found.start <= at.start < begin + found.end), None)


def _names_now(found: FoundTime) -> bool:
    if found.rule.anchor is Anchor.SHIFT:
        return found.rule.name in _STEPS_TO_PARTS
    return found.rule.anchor is Anchor.NOW and found.timex.value is not None


def _is_nearly(first: Token) -> bool:
    """Whether it is "a little before midnight", "just after dawn": that time, nearly; "before midnight" is any."""
    edge = first.nbor(-1)
    return edge.lower_ in {"before", "after"} and edge.i > first.sent.start and edge.nbor(-1).lower_ in _NEARLY


def _stands_now(first: Token, head: Token, *, leads: bool) -> bool:
    """Whether the clause around a time tells of the scene's now: no "until", no plan, no perfect, no condition.

    A scene that opens with a time (``leads``) may be told from later, in the past perfect.
    """
    before = first.nbor(-1).lower_ if first.i > first.sent.start else ""
    verb = clause_of(head)
    if _is_an_edge(first, before) or any(child.lower_ in _EACH for child in head.children):
        return False
    if _is_relived(first, verb) or _is_of_a_recap(verb) or (not leads and _tells_its_age(verb)):
        return False
    if before in {"a", "an"} and verb.lemma_ != "be":
        # "They hardly ever spent an evening at home." is any evening; "It was an evening of rain." is this one.
        return False
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if auxiliaries & _OTHER_TIMES or (auxiliaries & _PERFECT and not leads):
        return False
    if (verb.dep_ in {"relcl", "acl"} and not _is_it_was(verb)) or _is_bid(verb):
        return False
    return not _is_supposed(verb)


def _is_an_edge(first: Token, before: str) -> bool:
    """Whether the word before only bounds the time: "until June"; "toward the end of June" is in it."""
    part = before in _TO_THE_END and _PART_OF_IT.match(first.doc[first.i : first.sent.end].text)
    return before in _EDGES and not part and not _is_nearly(first)


def _is_supposed(verb: Token) -> bool:
    """Whether the clause is a condition, or hangs on what somebody says or thinks."""
    if any(
        child.lower_ in _CONDITIONS and child.dep_ in {"mark", "advmod"} and child.i < verb.i for child in verb.children
    ):
        return True
    return any(above.lemma_.lower() in _UNSURE for above in verb.ancestors) or verb.lemma_.lower() in _UNSURE


def _is_bid(verb: Token) -> bool:
    """Whether somebody is asked or wished it: "See you Saturday", "Meet me at noon" in a letter or a message."""
    subjects = {"nsubj", "nsubjpass", "expl", "csubj"}
    bare = verb.tag_ in {"VB", "VBP"} and verb.pos_ == "VERB" and verb.dep_ == "ROOT"
    named = verb.i > verb.sent.start and verb.nbor(-1).pos_ in {"NOUN", "PROPN", "PRON"}
    return bare and not named and not any(child.dep_ in subjects or child.dep_ == "aux" for child in verb.children)


def _tells_its_age(verb: Token) -> bool:
    """Whether it is "the clock was made in 1790", "she was born in 1950": what is told of is there since then."""
    passive = any(child.dep_ == "auxpass" for child in verb.children) or verb.lemma_ == "date"
    return passive and verb.lemma_.lower() in _MADE


def _is_relived(first: Token, verb: Token) -> bool:
    """Whether somebody only is "back in 1950", as memory has it; "it was back in 1950" is a date."""
    if first.i < 2 or first.nbor(-1).lower_ not in {"in", "at", "on"} or first.nbor(-2).lower_ != "back":
        return False
    subject = next((child for child in verb.children if child.dep_ in {"nsubj", "expl"}), None)
    return verb.lemma_ in {"be", "feel"} and subject is not None and subject.lower_ not in {"it", "this", "that"}


def _is_of_a_recap(verb: Token) -> bool:
    """Whether "that was in 1879" says when something had happened of which the scene only speaks.

    It is behind a sentence in the past perfect, in a paragraph that does not begin in it: else all of it was then.
    """
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if verb.lemma_ != "be" or subject is None or subject.lower_ not in {"that", "this"}:
        return False
    before = [sentence.root for sentence in verb.doc.sents if sentence.end <= verb.sent.start]
    return len(before) > 1 and _looks_back(before[-1]) and not _looks_back(before[0])


def _looks_back(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in _PERFECT for child in verb.children)


def _is_it_was(verb: Token) -> bool:
    """Whether it is "it was": where that follows a noun at once it looks like its relative clause."""
    its = (child for child in verb.children if child.lower_ == "it")
    return verb.lemma_ == "be" and any(child.dep_ in {"nsubj", "expl"} for child in its)
