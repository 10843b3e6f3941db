"""Dates, times, durations and sets, normalised as TIMEX3."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.annotator import Annotator, annotator
from esesea.reading.calendars.words import calendar_rules
from esesea.reading.english.given_names import GIVEN_NAMES
from esesea.reading.english.slug_times import label_times
from esesea.reading.english.time_expressions import find_times, may_tell_time
from esesea.reading.english.time_rule import FoundTime, TimeRule, Timex
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.reading.untold import speech_in
from esesea.story.calendar import Calendar
from esesea.story.evidence import Evidence
from esesea.story.time import TimeExpression
from esesea.text.document import Document, ParagraphKind
from esesea.text.span import Span

SURE, SHARED = 0.95, 0.85
"""Confidence in a form that is only ever a time, and in a word that may be something else."""

LONGEST_TAIL = 14
"""Words of the clause or noun that "sometime before …" may take with it."""

_GREETED = frozenset({"morning", "evening", "night", "afternoon", "day"})
_LIGHT = frozenset(
    {"light", "sunlight", "sunshine", "sun", "sky", "air", "heat", "breeze", "wind", "chill", "mist", "fog", "rain"}
    | {"shadow", "shadows", "glow", "gloom", "sea"}
)
"""What a part of the day colours: "the late afternoon light" tells the time, "a night train" does not."""

_YEARS = frozenset({"year", "year from", "spelt year", "it was a year"})
_BEFORE_A_DAY = frozenset({"the", "on", "every", "each", "one", "that", "this"})
_POINTING = frozenset({"that", "this", "one", "next"})
_LEAN_ON_NOUN = frozenset({"compound", "amod", "nmod", "nummod"})
_CLAUSE_ENDS = frozenset({"conj", "cc", "punct"})


def times_with(calendar: Calendar | None) -> Annotator:
    """The annotator of time expressions that knows a ``calendar`` of the author's beside the Gregorian."""

    @annotator(requires=(Parse, SceneSpan, QuoteSpan), produces=TimeExpression)
    def times(document: Document, layers: Layers) -> Iterator[TimeExpression]:
        """Give the time expressions of the story, spoken ones and those of slug lines too, with their values.

        Example: "One Wednesday they stay in for half an hour." gives a ``XXXX-WXX-3`` and a ``PT30M``, "INT. BAR -
        NIGHT (1961)" the year.
        Counter-example: "Good night", "a second chance", "the night train", "May came in" give none.
        """
        yield from _times(document, layers, calendar)

    return times


times = times_with(None)
"""The annotator that knows the Gregorian calendar alone."""


@dataclass(frozen=True, slots=True)
class _Written:
    """A time as the words of its paragraph give it. ``shared``: its form is a word for other things too."""

    span: Span
    timex: Timex
    shared: bool


def _times(document: Document, layers: Layers, calendar: Calendar | None) -> Iterator[TimeExpression]:
    scenes = layers.of(SceneSpan)
    speech = speech_in(layers)
    for paragraph in layers.one(Parse).paragraphs:
        for written in paragraph.remembered(_written, calendar):
            span, timex = written.span.shifted(paragraph.span.start), written.timex
            scene = scene_at(scenes, span.start).id
            evidence = (Evidence((span,), "times", SHARED if written.shared else SURE),)
            yield TimeExpression(span, scene, timex.type, timex.value, timex.mod, speech.covers(span.start), evidence)
    for line in document.story_paragraphs:
        if line.kind is ParagraphKind.SLUG:
            for at, timex in label_times(document.quote(line.span)):
                span = at.shifted(line.span.start)
                scene = scene_at(scenes, span.start).id
                evidence = (Evidence((span,), "times", SURE),)
                yield TimeExpression(span, scene, timex.type, timex.value, timex.mod, quoted=False, evidence=evidence)


def _written(paragraph: ParsedParagraph, calendar: Calendar | None) -> tuple[_Written, ...]:
    """The expressions of one paragraph; ``calendar``: the one the author declared."""
    more = calendar_rules(calendar) if calendar else ()
    if not may_tell_time(paragraph.text, more):
        return ()
    return tuple(
        _Written(Span(*_bounds(found, tokens)), found.timex, found.rule.bare)
        for found, tokens in _found(paragraph, more)
    )


def _found(paragraph: ParsedParagraph, more: tuple[TimeRule, ...]) -> Iterator[tuple[FoundTime, TokenSpan]]:
    """The expressions of one paragraph, with offsets of its text, and the tokens they take."""
    for sentence in paragraph.doc.sents:
        for found in find_times(paragraph.text[sentence.start_char : sentence.end_char], more):
            at = replace(found, start=found.start + sentence.start_char, end=found.end + sentence.start_char)
            tokens = paragraph.doc.char_span(at.start, at.end, alignment_mode="expand")
            if tokens is not None and _is_time(at, tokens):
                yield at, tokens


def _is_time(found: FoundTime, tokens: TokenSpan) -> bool:
    """Whether a form that other words share is a time here; others always are."""
    if not found.rule.bare:
        return True
    last = tokens[-1]
    if _names_a_person(tokens) or _is_greeting(tokens) or last.pos_ in {"VERB", "AUX", "ADV"}:
        return False
    after = last.nbor(1) if last.i + 1 < len(last.doc) else None
    if found.rule.name == "duration":
        return not (last.lower_ == "second" and after is not None and after.pos_ in {"NOUN", "ADJ", "PROPN"})
    if found.rule.name in _YEARS:
        # A name after a year ("In 1990 Ada left") often looks like its noun; only a common noun is counted.
        return after is None or after.pos_ != "NOUN"
    return not _leans_on_noun(last, after) or _coloured(last) is not None or _stands_before_a_name(tokens)


def _names_a_person(tokens: TokenSpan) -> bool:
    """A girl called June, a man called Friday."""
    words = [token for token in tokens if token.is_title]
    return bool(words) and all(token.ent_type_ == "PERSON" for token in words)


def _is_greeting(tokens: TokenSpan) -> bool:
    first, last = tokens[0], tokens[-1]
    before = first.nbor(-1).lower_ if first.i > 0 else ""
    return last.lower_ in _GREETED and before == "good"


def _leans_on_noun(last: Token, after: Token | None) -> bool:
    if last.dep_ in _LEAN_ON_NOUN and last.head.i > last.i:
        return True
    return after is not None and after.lower_ == "-"


def _stands_before_a_name(tokens: TokenSpan) -> bool:
    """Whether it is as in "that winter Ben went" and "the Monday Ben left".

    There the parser takes the time for a part of the name; nobody is called *the* Monday Ben.
    """
    head = tokens[-1].head
    before = tokens[0].nbor(-1).lower_ if tokens[0].i > 0 else ""
    if before in _BEFORE_A_DAY and head.pos_ == "PROPN":
        return head.ent_type_ == "PERSON" or head.lower_ in GIVEN_NAMES
    return tokens[0].lower_ in _POINTING and tokens[-1].is_lower and head.pos_ == "PROPN" and head.dep_ != "compound"


def _coloured(last: Token) -> Token | None:
    """The light or sky that a part of the day belongs to."""
    return last.head if last.dep_ in _LEAN_ON_NOUN and last.head.lower_ in _LIGHT else None


def _bounds(found: FoundTime, tokens: TokenSpan) -> tuple[int, int]:
    """First and last character: with the clause that belongs to it, without an article that belongs to the light."""
    if found.rule.open_end:
        return found.start, max(found.end, _tail_end(tokens[-1]))
    if found.rule.bare and len(tokens) > 1 and tokens[0].pos_ == "DET" and _coloured(tokens[-1]) is not None:
        return tokens[1].idx, found.end
    return found.start, found.end


def _tail_end(side: Token) -> int:
    """Where the clause or noun ends that "before" or "after" governs; its own end where it governs none."""
    governor = side.head if side.dep_ == "mark" else side
    governed = {
        governor.i,
        *(token.i for child in governor.children if child.dep_ not in _CLAUSE_ENDS for token in child.subtree),
    }
    end = side
    for token in side.doc[side.i + 1 : min(side.i + 1 + LONGEST_TAIL, side.sent.end)]:
        if token.i not in governed or token.is_punct:
            break
        end = token
    return end.idx + len(end)
