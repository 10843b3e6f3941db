"""Similes: what something is only said to be like."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.aside_sign import AsideSign
from esesea.reading.english.stretch import clause_stretch, trimmed
from esesea.reading.english.word_list import words
from esesea.story.event import AsideKind

AS_IF = frozenset({("as", "if"), ("as", "though")})
SEEMING = frozenset({"look", "sound", "seem", "feel", "appear", "dress", "act"})
NOT_A_LIKENESS = frozenset({"that", "this", "it", "these", "those", "one", "mad", "hell", "thing", "way"})
MEASURES = words(
    "soon well far long much many early late little often close near same such good few high low old young big"
)
"""Between "as" and "as" these measure: "as soon as", "as many as a dozen"."""
ANYBODY = frozenset({"people", "men", "women", "children", "someone", "somebody", "one", "folk", "animals"})
GENERAL = frozenset({"you", "your", "one", "we", "our"})


def likenesses(sentence: TokenSpan) -> Iterator[AsideSign]:
    """The similes of one sentence.

    Example: "It fell *as if a hand had let it go*.", "She ran *like a deer*."
    "It slid out *as smoothly as a drawer*.", "She waved *the way people wave from trains*."
    Counter-example: "He was like his father." (compares two people of the story), "She looked as if for help.",
    "as soon as a man came".
    """
    for token in sentence:
        if token.lower_ not in {"like", "as", "way"}:
            continue
        clause = _compared_clause(token)
        if clause is not None:
            yield AsideSign(_from(token, clause), AsideKind.SIMILE, 0.9)
        elif token.lower_ == "like" and token.dep_ == "prep" and _compared_noun(token):
            yield AsideSign(clause_stretch(token), AsideKind.SIMILE, 0.8)
        elif token.lower_ == "as" and token.dep_ == "prep" and _is_as_as(token):
            start = next(child.i for child in token.head.children if child.lower_ == "as")
            yield AsideSign(trimmed(token.doc[start : clause_stretch(token).end]), AsideKind.SIMILE, 0.8)
        elif token.lower_ == "way" and _way_of_anybody(token):
            yield AsideSign(clause_stretch(token), AsideKind.SIMILE, 0.8)


def opens_likened_passage(sentence: TokenSpan) -> bool:
    """Whether a sentence says that something is like what happens to anyone: "It is like when you lose …"."""
    root = sentence.root
    if root.lemma_ != "be":
        return False
    likes = [child for child in root.children if child.lower_ == "like" and child.i > root.i]
    return any(like.i + 1 < sentence.end and like.nbor(1).lower_ in {"when", "if", "how"} for like in likes)


def goes_on_likening(sentence: TokenSpan) -> bool:
    """Whether a sentence after one that opens a likened passage still belongs to it.

    It does while it speaks of "you" or "one", says "like that", or has no verb of its own.
    """
    words = [token.lower_ for token in sentence]
    if GENERAL & set(words):
        return True
    if "like that" in sentence.text.lower():
        return True
    verbs = [token for token in sentence if token.tag_ in {"VBD", "VBZ", "VBP", "MD"}]
    return not verbs or (len(words) <= 5 and words[0] in {"it", "it’s", "it's"})


def _compared_clause(mark: Token) -> Token | None:
    """The verb of the clause that ``mark`` opens as a likeness."""
    head = mark.head
    if head == mark or head.i < mark.i or head.pos_ not in {"VERB", "AUX"}:
        return None
    if mark.lower_ == "as" and mark.i + 1 < len(mark.doc) and (mark.lower_, mark.nbor(1).lower_) in AS_IF:
        return head
    return head if mark.lower_ == "like" and mark.dep_ == "mark" else None


def _compared_noun(like: Token) -> bool:
    if like.head.lemma_ in {"smell", "taste"}:
        return False
    noun = next((child for child in like.children if child.dep_ == "pobj"), None) or _subject_of_participle(like)
    if noun is not None and noun.lower_ in {"someone", "somebody", "something"}:
        return any(child.dep_ in {"relcl", "acl"} for child in noun.children)
    if noun is None or noun.pos_ != "NOUN" or noun.lower_ in NOT_A_LIKENESS:
        return False
    determiners = {child.lower_ for child in noun.children if child.dep_ in {"det", "poss"}}
    if determiners & {"a", "an", "some"} or (not determiners and noun.tag_ in {"NN", "NNS"}):
        return True
    return "the" in determiners and like.head.lemma_ in SEEMING


def _subject_of_participle(like: Token) -> Token | None:
    """As in "like children waiting to be fetched", where the parser takes the waiting for what is compared."""
    for child in like.children:
        if child.dep_ == "pcomp" and child.tag_ == "VBG":
            return next((below for below in child.children if below.dep_ == "nsubj"), None)
    return None


def _is_as_as(second: Token) -> bool:
    """Whether ``second`` is the later "as" of "as smoothly as a drawer"."""
    quality = second.head
    if quality.pos_ not in {"ADJ", "ADV"} or quality.lower_ in MEASURES:
        return False
    if not any(child.lower_ == "as" and child.i < quality.i for child in quality.children):
        return False
    noun = next((child for child in second.children if child.dep_ == "pobj"), None)
    if noun is None or noun.pos_ != "NOUN" or noun.ent_type_ in {"CARDINAL", "QUANTITY"}:
        return False
    before = {child.dep_ for child in noun.children if child.i < noun.i}
    articles = {child.lower_ for child in noun.children if child.dep_ == "det"}
    return not before & {"poss", "nummod"} and articles <= {"a", "an"}


def _way_of_anybody(way: Token) -> bool:
    """Whether "the way …" tells what people in general do: "the way people look at trains"."""
    if way.dep_ not in {"npadvmod", "dobj", "advmod"} or not any(child.lower_ == "the" for child in way.children):
        return False
    for clause in way.children:
        if clause.dep_ == "relcl":
            subject = next((child for child in clause.children if child.dep_ == "nsubj"), None)
            return subject is not None and (subject.lower_ in ANYBODY or _is_any(subject))
    return False


def _is_any(noun: Token) -> bool:
    determiners = {child.lower_ for child in noun.children if child.dep_ in {"det", "poss"}}
    return noun.pos_ == "NOUN" and (bool(determiners & {"a", "an"}) or (not determiners and noun.tag_ == "NNS"))


def _from(mark: Token, clause: Token) -> TokenSpan:
    stretch = clause_stretch(clause)
    return trimmed(mark.doc[mark.i : max(stretch.end, mark.i + 1)])
