"""How English says how old somebody is: "she was nineteen", "at thirty-one", "a man of forty-six", "ADA, 24,"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.patterns import late
from esesea.reading.english.calendar_words import DAYS_IN, singular
from esesea.reading.english.numerals import NUMBER, ORDINAL, number, ordinal

OLDEST = 120
"""Nobody is older; larger numbers count something else."""

SURELY_AN_AGE = 25
"""From here on a bare "at thirty-one" is no time of the clock."""


class AgeForm(StrEnum):
    """In which words an age is said."""

    IS = "is"
    TURNS = "turns"
    AT = "at"
    AGED = "aged"
    OF = "of"
    YEAR_OLD = "year-old"
    BETWEEN_COMMAS = "between commas"
    BIRTHDAY = "birthday"


@dataclass(frozen=True, slots=True, eq=False)
class SaidAge:
    """Characters ``start`` up to ``end`` of the paragraph say that somebody is ``years`` old, 0 in the first of them.

    ``word`` is the verb whose subject is meant (``IS``, ``TURNS``, ``AT``), the noun that means them (``AGED``, ``OF``,
    ``YEAR_OLD``), or the word before the comma.
    """

    form: AgeForm
    years: int
    start: int
    end: int
    word: Token


_SHORTER = r"(?P<unit>days?|weeks?|fortnights?|months?)"
_OLD = rf"(?:[ -](?:years?|{_SHORTER})[ -](?:old|of age))?"
_ADVERB = r"(?:(?:only|just|now|then|already|barely|still|exactly|all of) )*"
_FORMS: tuple[tuple[AgeForm, re.Pattern[str]], ...] = (
    (
        AgeForm.IS,
        late(rf"\b(?P<word>was|is|am|were|are|[’']m|[’']s) {_ADVERB}(?P<n>{NUMBER}){_OLD}(?![\w-])", re.IGNORECASE),
    ),
    (AgeForm.TURNS, late(rf"\b(?P<word>turn(?:s|ed)?|turning) (?P<n>{NUMBER})(?![\w-])", re.IGNORECASE)),
    (AgeForm.AT, late(rf"\b(?P<word>at) (?P<age>the age of )?(?P<n>{NUMBER})(?![\w-])", re.IGNORECASE)),
    (
        AgeForm.BIRTHDAY,
        late(rf"\bon (?P<word>his|her|my|[A-Z]\w+)(?:[’']s)? (?P<n>{ORDINAL}) birthday(?![\w-])", re.IGNORECASE),
    ),
    (AgeForm.AGED, late(rf"\b(?P<word>aged) (?P<n>{NUMBER})(?![\w-])", re.IGNORECASE)),
    (
        AgeForm.OF,
        late(
            rf"\b(?P<word>man|woman|boy|girl|lad|lass|lady|child|fellow|youth|widow(?:er)?) of (?:only |just )?"
            rf"(?P<n>{NUMBER})(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    (
        AgeForm.YEAR_OLD,
        late(rf"(?<![\w-])(?P<n>{NUMBER})[ -](?:years?|{_SHORTER})[ -](?P<word>old)(?![\w-])", re.IGNORECASE),
    ),
    (
        AgeForm.BETWEEN_COMMAS,
        late(
            r"(?P<word>\w)(?:, | \()(?:now |then |aged? |just |only )*(?P<n>\d{1,2}|(?-i:[a-z]+ty-[a-z]+))(?=[,;)])",
            re.IGNORECASE,
        ),
    ),
)
_YEARS = frozenset({"year", "years"})
_STAYS = frozenset({"old", "when", "that", "again", "now", "then"})
_COUNTED = frozenset({"NOUN", "ADJ", "NUM", "SYM"})
_NOT_AFTER = frozenset(
    {"of", "%", "per", "to", "or", "o'clock", "o’clock", "percent", "times", "past", "in", "at", "-"}
)


def may_say_an_age(text: str) -> bool:
    """Whether some sentence of ``text`` has words of one of these forms."""
    return any(pattern.search(text) for _, pattern in _FORMS)


def said_ages(sentence: TokenSpan) -> Iterator[SaidAge]:
    """The ages that ``sentence`` says, by their form; offsets count from the start of its ``Doc``.

    Counter-example: "She was one of them", "They were five miles off", "At nine she left", "about forty".
    """
    text = sentence.text
    for form, pattern in _FORMS:
        for match in pattern.finditer(text):
            said = _said(form, match, sentence)
            if said is not None:
                yield said


def _said(form: AgeForm, match: re.Match[str], sentence: TokenSpan) -> SaidAge | None:
    count = ordinal(match["n"]) if form is AgeForm.BIRTHDAY else number(match["n"])
    unit = match.groupdict().get("unit")
    if count is None or count != int(count) or count <= 0 or (match["n"].lower() in {"a", "one"} and not unit):
        return None
    years = int(count * DAYS_IN[singular(unit)] / DAYS_IN["year"]) if unit else int(count)
    if years > OLDEST:
        return None
    word = _token_at(sentence, match.start("word"))
    last = _token_at(sentence, match.end() - 1)
    if word is None or last is None or _goes_on(last):
        return None
    if form is AgeForm.AT:
        if not match["age"] and years < SURELY_AN_AGE:
            return None
        word = _verb_of(word)
    elif form in {AgeForm.AGED, AgeForm.YEAR_OLD}:
        word = word.head
    if form is AgeForm.BETWEEN_COMMAS and not match["n"].isdigit() and years < SURELY_AN_AGE:
        return None
    start = match.start("n") if form is AgeForm.BETWEEN_COMMAS else match.start()
    return SaidAge(form, years, sentence.start_char + start, sentence.start_char + match.end(), word)


def _goes_on(last: Token) -> bool:
    """Whether the number counts what follows it: "five miles", "ten of them", "nine o'clock"."""
    if last.i + 1 >= last.doc[last.i].sent.end:
        return False
    after = last.nbor(1)
    if after.lower_ in _YEARS and last.i + 2 < last.sent.end:
        # "nine years old", and not "nine years older", "nine years in prison".
        return last.nbor(2).lower_ not in {"old", "of"}
    if after.lower_ in _STAYS:
        return False
    return after.lower_ in _NOT_AFTER or (last.lower_ != "old" and after.pos_ in _COUNTED)


def _verb_of(token: Token) -> Token:
    """The verb that the prepositional phrase of ``token`` hangs on."""
    while token.pos_ not in {"VERB", "AUX"} and token.head != token:
        token = token.head
    return token


def _token_at(sentence: TokenSpan, offset: int) -> Token | None:
    found = sentence.char_span(offset, offset + 1, alignment_mode="expand")
    return found[0] if found is not None and len(found) else None
