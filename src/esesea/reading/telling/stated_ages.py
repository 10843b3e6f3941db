"""Which of the ages that a text says are those that people have in the scene itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.age_words import AgeForm, SaidAge, said_ages
from esesea.reading.english.modality import clause_of, has_modal, is_habitual, is_negated, is_question
from esesea.reading.english.tense import clause_tense
from esesea.reading.grammar import Tense
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import ParsedParagraph
from esesea.reading.people import SUBJECTS, People
from esesea.story.character import Mention, MentionKind
from esesea.text.span import Span

NAMED, BY_PRONOUN = 0.96, 0.88
"""Confidence that an age is that of the one meant: by name or as "I", or by a pronoun or description that had to be
resolved. Set by hand; two ages must both be right to say which comes first."""

_LONGEST_NAME = 40
"""Characters of "PROFESSOR EMERITA ADA KING-LOVELACE"."""

_NAME_GOES_ON = re.compile(r"(?: [A-Z][\w.'’-]*)*")
_OF_A_VERB = frozenset({AgeForm.IS, AgeForm.TURNS, AgeForm.AT})
_FOR_A_MOMENT = re.compile(
    r"\b(?:for (?:a|one) (?:moment|second|instant|minute|heartbeat|breath)"
    r"|in (?:his|her|my|their) (?:mind|head|dream))\b",
    re.IGNORECASE,
)
_THEN = frozenset({"when", "while", "as"})
_OTHER_TIMES = frozenset({"until", "till", "since", "before", "after", "if", "though", "unless", "once", "whenever"})
_MOMENTS = frozenset({"day", "night", "year", "morning", "summer", "winter", "spring", "autumn", "week", "time"})


@dataclass(frozen=True, slots=True)
class FoundAge:
    """``character`` is ``years`` old here; ``span`` are the words."""

    character: str
    years: int
    span: Span
    confidence: float


def stated_ages(
    paragraph: ParsedParagraph, sentence: TokenSpan, mentions: MentionIndex, told_in: Tense | None, *, opens: bool
) -> Iterator[FoundAge]:
    """The ages that people have at the time of the scene, as far as ``sentence`` says them.

    ``told_in`` is the tense of the scene, None where it is mixed; ``opens``: the sentence is the scene's first, where
    also "when I was twenty-two" says when the scene is.

    Example: "She was nineteen." Counter-example: "She had been nineteen when they met", "He might be forty".
    """
    said = tuple(said_ages(sentence))
    if not said:
        return
    people = People.of(paragraph, mentions)
    for age in said:
        who = _who(age, paragraph, people, mentions)
        if len(who) == 1 and _is_now(age, told_in, opens=opens):
            at = Span(age.start, age.end).shifted(paragraph.span.start)
            yield FoundAge(who[0], age.years, at, _sureness(age, who[0], paragraph, mentions))


def _who(age: SaidAge, paragraph: ParsedParagraph, people: People, mentions: MentionIndex) -> tuple[str, ...]:
    if age.form is AgeForm.BETWEEN_COMMAS:
        named = _named_before(age, paragraph, mentions)
        return (named.character,) if named is not None else ()
    if age.form in _OF_A_VERB:
        return people.doers(age.word)
    if age.form is AgeForm.OF and age.word.dep_ == "attr":
        return people.doers(age.word.head) or people.who(age.word)
    return people.who(age.word)


def _named_before(age: SaidAge, paragraph: ParsedParagraph, mentions: MentionIndex) -> Mention | None:
    """The name that ends right before the comma, be it only known by its first words."""
    start, end = paragraph.span.start, paragraph.at(age.word).end
    near = mentions.within(Span(max(start, end - _LONGEST_NAME), end))
    named = (each for each in reversed(near) if each.kind is MentionKind.PROPER and each.span.end <= end)
    return next(
        (each for each in named if _NAME_GOES_ON.fullmatch(paragraph.doc.text[each.span.end - start : end - start])),
        None,
    )


def _is_now(age: SaidAge, told_in: Tense | None, *, opens: bool) -> bool:
    if age.form is AgeForm.BIRTHDAY:
        return opens and not _looks_elsewhere(clause_of(age.word))
    if age.form is AgeForm.TURNS and _has_just(age.word):
        return not _is_thought(age.word) and not is_negated(age.word)
    if age.form not in _OF_A_VERB:
        return age.form is AgeForm.BETWEEN_COMMAS or not _looks_elsewhere(clause_of(age.word))
    verb = age.word
    if _looks_elsewhere(verb) or _is_thought(verb) or _is_relived(age, verb):
        return False
    tense = clause_tense(verb)
    if tense is None or tense.tense not in {Tense.PAST, Tense.PRESENT} or (told_in and tense.tense is not told_in):
        return False
    return opens or not _names_another_time(verb)


def _has_just(verb: Token) -> bool:
    """Whether it is "had just turned forty": told from so shortly after that it is now."""
    words = {child.lower_ for child in verb.children}
    return "just" in words and bool(words & {"had", "has", "have", "’d", "'d", "’s", "'s", "’ve", "'ve"})


def _is_relived(age: SaidAge, verb: Token) -> bool:
    """Whether a memory makes them so old: "he was nineteen again", "for a moment she was seven"."""
    text = verb.doc.text
    after = text[age.end : age.end + len(" years old again")].lower()
    if re.match(r"(?: years old)? (?:again|once more)\b", after):
        return True
    return _FOR_A_MOMENT.search(text[verb.sent.start_char : age.start]) is not None


def _looks_elsewhere(verb: Token) -> bool:
    """Whether the clause is denied, asked, possible, usual, or told from later."""
    if is_negated(verb) or has_modal(verb) or is_question(verb) or is_habitual(verb):
        return True
    if any(child.dep_ == "aux" and child.lower_ in {"had", "’d", "'d", "has", "have"} for child in verb.children):
        return True
    return any(child.lower_ in _OTHER_TIMES and child.dep_ in {"mark", "prep", "advmod"} for child in _before(verb))


def _before(verb: Token) -> Iterator[Token]:
    return (child for child in verb.children if child.i < verb.i)


def _is_thought(verb: Token) -> bool:
    """Whether somebody says, thinks or remembers it: "She said he was forty"."""
    return verb.dep_ == "ccomp" and verb.head.pos_ == "VERB" and verb.head.i < verb.i and _has_subject(verb.head)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def _names_another_time(verb: Token) -> bool:
    """Whether the sentence says when that was: "when she was ten", "she was ten when …", "the year she was ten"."""
    if any(child.lower_ in _THEN and child.dep_ in {"advmod", "mark"} for child in _before(verb)):
        return True
    if verb.dep_ == "relcl" and verb.head.lemma_.lower() in _MOMENTS:
        return True
    for below in verb.subtree:
        if below.i <= verb.i:
            continue
        if below.lower_ in _THEN and below.dep_ in {"advmod", "mark"} and below.head.pos_ in {"VERB", "AUX"}:
            return True
        if below.lemma_.lower() in _MOMENTS and below.dep_ in {"npadvmod", "attr"} and _has_clause(below):
            return True
    return False


def _has_clause(noun: Token) -> bool:
    return any(child.dep_ in {"relcl", "acl", "ccomp"} for child in (*noun.children, *noun.head.children))


def _sureness(age: SaidAge, who: str, paragraph: ParsedParagraph, mentions: MentionIndex) -> float:
    if age.form is AgeForm.BETWEEN_COMMAS:
        return NAMED
    sentence = paragraph.at(age.word.sent)
    words = [mention for mention in mentions.within(sentence) if mention.character == who]
    before = [mention for mention in words if mention.span.start <= paragraph.span.start + age.start]
    if not before:
        return BY_PRONOUN
    nearest = before[-1]
    spoken = paragraph.doc.text[nearest.span.start - paragraph.span.start : nearest.span.end - paragraph.span.start]
    return NAMED if nearest.kind is MentionKind.PROPER or spoken == "I" else BY_PRONOUN
