"""Who speaks by the words beside speech: "said Ann", "Ann heard him say", "was Ann's reply"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.coreference.clauses import own_subject, subject_of
from esesea.reading.coreference.passage import NARRATED, Passage, telling_after, telling_before
from esesea.reading.english.speech_verbs import ADDRESSED, SAYING, SAYING_ON, SPEECH_NOUNS, VOICES
from esesea.text.span import Span

AFTER_TOKENS, BEFORE_TOKENS, NEAR_TOKENS = 12, 14, 4
"""How many words behind speech, before speech led up to by a comma or colon, and before other speech, are looked at."""

_STOPS = frozenset({".", ";", "!", "?"})
_LEADS = frozenset({",", ":", "—", "–", "--", "-"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PERCEIVED = frozenset({"hear", "make", "let"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """The word for whoever speaks, and the verb that says so."""

    subject: Token
    verb: Token


@dataclass(frozen=True, slots=True)
class SaidBy:
    """An attribution in plain values, counted within its paragraph.

    ``subject`` is the token of the word ``text`` at ``span`` for whoever speaks; ``told``: the tokens that may mean
    whom the speech is for, likelier ones first.
    """

    subject: int
    text: str
    span: Span
    told: tuple[int, ...]


def said_beside(passage: Passage, speech: tuple[int, int]) -> SaidBy | None:
    """The words beside a stretch of speech (tokens from, to), behind it or else before it, that say whose it is."""
    found = _behind(telling_after(passage, speech[1])) or _ahead(telling_before(passage, speech[0]))
    if found is None:
        return None
    where = passage.paragraph.at(found.subject)
    return SaidBy(found.subject.i, found.subject.text, where, tuple(_told_to(found.verb)))


def _told_to(verb: Token) -> Iterator[int]:
    """Who may be whom the attribution says the speech is for: told him, said to Ann."""
    for child in verb.children:
        if child.dep_ in {"dobj", "dative"} and (verb.lemma_.lower() in ADDRESSED or child.tag_ == "PRP"):
            yield child.i
        if child.dep_ in {"prep", "dative"} and child.lower_ == "to":
            yield from (to.i for to in child.children)
            return


def attributes_speech(passage: Passage, start: int, end: int) -> bool:
    """Whether the words at tokens ``start`` up to ``end`` are the speaker in "…," said the Miller or "…," Tom said.

    Asks only what stands there and no parse: parsers trip over inverted clauses.
    """
    doc = passage.paragraph.doc
    first = start
    while first and (doc[first - 1].pos_ in {"DET", "ADJ"} or doc[first - 1].dep_ in {"det", "amod"}):
        first -= 1
    if passage.turns[start] != NARRATED:
        return False
    if first and _is_saying_form(doc[first - 1]) and _follows_speech(passage, first - 1):
        return True
    after = next((token for token in doc[end : end + 2] if token.pos_ != "ADV"), None)
    return after is not None and says(after) and _follows_speech(passage, first)


def says(token: Token) -> bool:
    """Whether ``token`` reports speech: *said*, *went on*, and no participle or infinitive."""
    if token.pos_ not in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"} or token.tag_ in {"VBN", "VB"}:
        return False
    if token.tag_ == "NNS" and token.head.pos_ == "VERB":
        return False
    return _is_saying_form(token)


def _is_saying_form(token: Token) -> bool:
    lemma = token.lemma_.lower()
    if lemma in SAYING:
        return True
    particles = SAYING_ON.get(lemma, frozenset())
    if not particles:
        return False
    return any(word.lower_ in particles for word in token.doc[token.i + 1 : token.i + 5])


def _follows_speech(passage: Passage, at: int) -> bool:
    """Whether speech ends right before token ``at``, but for a comma, a dash or one adverb."""
    doc = passage.paragraph.doc
    for place in range(at - 1, max(-1, at - 4), -1):
        if passage.turns[place] != NARRATED:
            return True
        if not (doc[place].is_punct or doc[place].pos_ in {"ADV", "CCONJ"}):
            return False
    return False


def _behind(segment: Sequence[Token]) -> Attribution | None:
    """From the telling behind speech: "said Ann", "Ann went on", "was Ann's answer"."""
    opening = [token for token in segment[:3] if not token.is_punct and token.pos_ != "ADV"]
    if opening and opening[0].tag_ in _FINITE | {"VBN", "NNP", "NN", "JJ"} and _is_saying_form(opening[0]):
        subject = _right_behind(opening[0], segment) or subject_beside(opening[0], segment)
        if subject is not None:
            return Attribution(subject, opening[0])
    if opening and opening[0].lemma_ in {"be", "come"}:
        return _as_noun(opening[0], segment)
    for token in segment[:AFTER_TOKENS]:
        broken = token.is_sent_start and token.i > segment[0].i + 1 and segment[0].text not in _LEADS
        if broken or token.text in {".", ";"}:
            return None
        if says(token):
            subject = subject_beside(token, segment)
            if subject is not None:
                return Attribution(subject, token)
    return None


def _right_behind(verb: Token, segment: Sequence[Token]) -> Token | None:
    """The speaker behind an inverted verb: the head of the first noun phrase, before any punctuation."""
    for token in segment:
        if token.i <= verb.i:
            continue
        if token.is_punct:
            return None
        if token.tag_ == "PRP":
            return token if token.lower_ in _NOMINATIVE else None
        if token.pos_ in {"ADP", "VERB", "SCONJ"} and token.lower_ not in _ALSO_PARTICLES:
            return None
        if token.pos_ in {"PROPN", "NOUN"} and not _goes_on(token, segment):
            return whose_voice(token)
    return None


_NOMINATIVE = frozenset({"he", "she", "i", "they", "we", "it", "you"})
_ALSO_PARTICLES = frozenset({"out", "in", "on", "up", "back", "forth", "off"})


def _goes_on(token: Token, segment: Sequence[Token]) -> bool:
    """Whether the noun is no head yet: a title, a first name, an owner (*her mother's* friend)."""
    following = token.i + 1 - segment[0].i
    if following >= len(segment):
        return False
    after = segment[following]
    return after.pos_ in {"PROPN", "NOUN", "PART"} and (after.pos_ != "PART" or after.tag_ == "POS")


def _as_noun(verb: Token, segment: Sequence[Token]) -> Attribution | None:
    """Whose speech a noun for it is: "… were Ann's words", "came his answer"."""
    for token in segment[:AFTER_TOKENS]:
        if token.text in _STOPS:
            return None
        if token.lower_ in SPEECH_NOUNS:
            owner = next((child for child in token.children if child.dep_ == "poss"), None)
            if owner is not None:
                return Attribution(owner, verb)
            return next(
                (
                    Attribution(child, verb)
                    for of in token.children
                    if of.lower_ in {"of", "from"}
                    for child in of.children
                ),
                None,
            )
    return None


def _ahead(segment: Sequence[Token]) -> Attribution | None:
    """From the telling before speech: "Ann said," "Tom heard her say:", "accosted by Ann with,"."""
    leads_up = bool(segment) and segment[-1].text in _LEADS
    for token in reversed(segment[-BEFORE_TOKENS if leads_up else -NEAR_TOKENS :]):
        if token.text in {".", "!", "?"}:
            return None
        found = said_by(token, segment, leads_up=leads_up)
        if found is not None:
            return found
    return None


def said_by(verb: Token, segment: Sequence[Token], *, leads_up: bool) -> Attribution | None:
    """Who speaks by ``verb``, one of ``segment``, if it reports the speech that follows."""
    if leads_up and verb.tag_ == "VBN" and _is_saying_form(verb):
        agents = [by for by in verb.children if by.dep_ == "agent"]
        people = [child for by in agents for child in by.children if child.dep_ == "pobj"]
        return Attribution(people[0], verb) if people else None
    if not says(verb) and not _is_said_in_the_end(verb):
        return None
    subject = subject_beside(verb, segment)
    return None if subject is None else Attribution(subject, verb)


def _is_said_in_the_end(verb: Token) -> bool:
    """Whether a bare infinitive reports speech that is said ("he heard her say", "she would only say"), none denied."""
    if verb.tag_ not in {"VB", "VBN"} or not _is_saying_form(verb):
        return False
    if any(child.dep_ == "neg" or child.lower_ == "to" for child in verb.children):
        return False
    return (
        verb.tag_ == "VBN"
        or verb.head.lemma_ in _PERCEIVED
        or any(child.tag_ == "MD" for child in verb.children)
        or (any(child.lemma_ in {"do", "have"} for child in verb.children))
    )


def subject_beside(verb: Token, segment: Sequence[Token]) -> Token | None:
    """The verb's subject, by the parse, or else the noun or pronoun right before or right behind it."""
    inside = {token.i for token in segment}
    parsed = own_subject(verb) or subject_of(verb)
    if parsed is not None and parsed.i in inside:
        return _named_by(parsed)
    behind = [token for token in segment if verb.i < token.i <= verb.i + 4]
    for token in behind:
        if token.text in {",", "."}:
            break
        if token.pos_ in {"PROPN", "NOUN"} or token.tag_ == "PRP":
            return whose_voice(token)
    ahead = [token for token in segment if verb.i - 4 <= token.i < verb.i]
    return next((token for token in reversed(ahead) if token.pos_ in {"PROPN", "NOUN"} or token.tag_ == "PRP"), None)


def _named_by(subject: Token) -> Token:
    """Whom a relative pronoun takes up ("the porter, who said"); another subject's voice is its owner's."""
    if subject.tag_ in {"WP", "WDT"}:
        clause = subject.head
        while clause.dep_ in {"conj", "ccomp", "xcomp", "advcl"} and clause.head is not clause:
            clause = clause.head
        return clause.head if clause.dep_ == "relcl" else subject
    return whose_voice(subject)


def whose_voice(noun: Token) -> Token:
    """Whose *voice*, where the noun is one (``her mother's voice``, ``the voice of Ann``); else the noun itself."""
    if noun.lower_ not in VOICES:
        return noun
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is not None:
        return owner
    of = next((child for child in noun.children if child.lower_ == "of"), None)
    return noun if of is None else next((child for child in of.children if child.dep_ == "pobj"), noun)
