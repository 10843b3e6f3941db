"""What might be, should be, would have been; and what someone means to do."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.aside_sign import AsideSign
from esesea.reading.english.modality import is_infinitive, is_negated, is_question
from esesea.reading.english.stretch import clause_stretch, own_clause, trimmed
from esesea.reading.english.word_list import words
from esesea.story.event import AsideKind

WOULD = frozenset({"would", "could", "might", "should", "'d", "’d"})
OUGHT = frozenset({"should", "ought"})
ASKING = frozenset(
    {"ask", "wonder", "see", "know", "doubt", "sure", "certain", "inquire", "enquire", "tell", "question", "care"}
)
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
FARTHEST_IF = 15
POLITE = frozenset({"like", "think", "say", "suppose", "be"})
WILL = frozenset({"will", "shall", "'ll", "’ll"})
NO_PLAN = words("see tell say know be have bet let need want think hope remember forget miss regret find hear")
"""Of "we'll see", "I'll bet" and the like nobody plans anything."""
INTENDING = frozenset({"plan", "intend", "mean", "resolve", "propose"})
TO_COME = (
    "tomorrow",
    "to-morrow",
    "next week",
    "next day",
    "next month",
    "next year",
    "next time",
    "one day",
    "someday",
)


def suppositions(sentence: TokenSpan) -> Iterator[AsideSign]:
    """The hypothetical clauses and the plans of one narrated sentence.

    Example: "*If he leaned forward they would touch.*", "She *should have told him*", "He *was going to sell*."
    Counter-example: "He asked if she was well." (a question), "He could see her.", "She would sit there for hours."
    """
    heads = {token.head.i for token in sentence if token.tag_ in {"MD", "TO"} and token.head.i != token.i}
    for token in (sentence.doc[index] for index in sorted(heads)):
        supposed = _supposed(token)
        if supposed is not None:
            yield AsideSign(supposed, AsideKind.HYPOTHETICAL, 0.85)
        elif _planned(token):
            yield AsideSign(clause_stretch(token), AsideKind.PLAN, 0.8)


def _supposed(clause: Token) -> TokenSpan | None:
    modals = {child.lower_ for child in clause.children if child.dep_ == "aux" and child.tag_ == "MD"}
    if modals & WOULD:
        condition = _condition_of(clause)
        if condition is not None:
            return _supposed_stretch(clause, condition)
    has = any(child.lower_ in {"have", "’ve", "'ve"} and child.dep_ == "aux" for child in clause.children)
    if modals & WOULD and has and clause.tag_ == "VBN":
        return _from_modal(clause)
    if modals & OUGHT and clause.lemma_ not in POLITE:
        return _from_modal(clause)
    return None


def _condition_of(clause: Token) -> Token | None:
    """The "if" (or inverted "had") of the condition under which ``clause`` would hold.

    Where the parser ties the two together it is found there; else it is an "if" that opens up to
    ``FARTHEST_IF`` words before the modal verb, with no other clause boundary between.
    """
    for child in clause.children:
        mark = _condition_mark(child) if child.dep_ == "advcl" else None
        if mark is not None:
            return mark
    first = min(child.i for child in clause.children if child.tag_ == "MD")
    for index in range(first - 1, max(clause.sent.start, first - FARTHEST_IF) - 1, -1):
        token = clause.doc[index]
        if token.text in {";", ":"} or token.lower_ in {"but", "or"} or token.tag_ == "MD":
            return None
        if token.lower_ == "if":
            return None if _asks_whether(token) else token
    return None


def _condition_mark(clause: Token) -> Token | None:
    for child in clause.children:
        if child.i > clause.i or child.lower_ not in {"if", "had"}:
            continue
        if child.lower_ == "had" and not _is_inverted(child, clause):
            continue
        return None if _asks_whether(child) else child
    return None


def _asks_whether(mark: Token) -> bool:
    """Whether an "if" only asks ("he asked if she would come") or likens ("as if")."""
    before = mark.nbor(-1) if mark.i > mark.sent.start else None
    if before is not None and (before.lower_ == "as" or before.lemma_.lower() in ASKING):
        return True
    clause = mark.head
    return clause.dep_ == "ccomp" and clause.head.lemma_.lower() in ASKING


def _supposed_stretch(clause: Token, condition: Token) -> TokenSpan:
    """From the condition to the end of what would follow, or the other way round."""
    subjects = [child.left_edge.i for child in clause.children if child.dep_ in SUBJECTS]
    start = min([condition.i, *subjects])
    if start and clause.doc[start].lower_ == "if" and clause.doc[start - 1].lower_ == "even":
        start -= 1
    # "they would be touching": where the parser takes "touching" for an adjective, "would" hangs on its helper "be".
    whole = clause.head if clause.dep_ in {"aux", "auxpass"} else clause
    return trimmed(clause.doc[start : max(own_clause(whole).end, condition.i + 1)])


def _is_inverted(had: Token, clause: Token) -> bool:
    """Whether "had" stands before its subject: "had he come, she would have stayed"."""
    subject = next((child for child in clause.children if child.dep_ in SUBJECTS), None)
    return subject is not None and had.i < subject.i and clause.tag_ == "VBN"


def _from_modal(clause: Token) -> TokenSpan:
    subject = [child.left_edge.i for child in clause.children if child.dep_ in SUBJECTS]
    modal = [child.i for child in clause.children if child.tag_ == "MD"]
    return trimmed(clause.doc[min(subject + modal) : own_clause(clause).end])


def spoken_plans(sentence: TokenSpan) -> Iterator[AsideSign]:
    """The plans that somebody speaks of doing together or at a time to come.

    Example: "*We'll take the roof off*, …", "*I will see to the wall tomorrow*."
    Counter-example: "I'll tell you.", "We shall see.", "Will we go?", "We won't go."
    """
    for token in sentence:
        if token.pos_ != "VERB" or token.lemma_ in NO_PLAN:
            continue
        subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
        if subject is None or subject.lower_ not in {"i", "we"}:
            continue
        if not any(child.lower_ in WILL for child in token.children if child.dep_ == "aux"):
            continue
        asked = any(child.tag_ in {"WP", "WRB", "WDT"} for child in token.children)
        if asked or is_negated(token) or is_question(token) or any(map(_condition_mark, token.children)):
            continue
        stretch = own_clause(token)
        dated = _is_to_come(stretch)
        if dated or (subject.lower_ == "we" and any(child.dep_ in {"dobj", "prep", "prt"} for child in token.children)):
            yield AsideSign(stretch, AsideKind.PLAN, 0.75)


def _planned(clause: Token) -> bool:
    head = clause.head
    if is_negated(clause):
        return False
    if clause.dep_ == "xcomp" and is_infinitive(clause):
        if head.lower_ in {"going", "gon"}:
            return any(child.lemma_ == "be" for child in head.children)
        return head.lemma_ in INTENDING
    modals = {child.lower_ for child in clause.children if child.dep_ == "aux"}
    if not modals & {"will", "shall", "would", "'ll", "’ll", "'d", "’d"}:
        return False
    if modals & {"would", "'d", "’d"} and _follows_a_plan(clause):
        return True
    return _is_to_come(own_clause(clause))


def _is_to_come(stretch: TokenSpan) -> bool:
    """Whether the words name a time to come."""
    words = stretch.text.lower()
    return any(phrase in words for phrase in TO_COME)


def _follows_a_plan(clause: Token) -> bool:
    """Whether the sentence before says that there was a plan: "He had a plan. They would take the boat."."""
    start = clause.sent.start
    if start == 0:
        return False
    before = clause.doc[start - 1].sent
    return any(word.lemma_ in {"plan", "scheme"} and word.dep_ in {"dobj", "attr"} for word in before)
