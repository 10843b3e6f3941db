"""Which words say that something happens: the triggers of realis events.

LitBank's guidelines (Sims, Park and Bamman 2019) mark one word an event: a verb, or a noun or adjective for
something that happens or a state that begins or holds at a definite time.
"""

from __future__ import annotations

from spacy.tokens import Token

from esesea.reading.english.modality import is_asserted, is_habitual
from esesea.reading.english.word_list import words

NO_EVENT = words(
    """
    be have seem appear become belong consist contain concern cost deserve differ equal exist fit include involve
    lack lie mean measure need owe own possess resemble suffice suit tend weigh remain stand live grow wear hang
    like love hate prefer want wish hope believe think know suppose doubt imagine understand expect
    fear trust value respect despise admire mind care matter regard consider intend depend represent afford
    constitute form amount require serve surround occupy cover fill reign pervade lead spread rest
    do use make get keep begin proceed happen fail succeed dare venture seek allow permit oblige call name
    """
)
"""Verbs of lasting states (VerbNet own-100, contain-15.4, admire-31.2, want-32.1, seem-109, consider-29.9), and verbs
that leave what happens to another word ("made a bow", "began to run"). On LitBank's training books fewer than one in
four of each is an event."""

EVENT_NOUNS = words(
    """
    cry shout scream sob laugh sigh gasp groan moan knock blow shot explosion crash bang thud kiss embrace glance nod
    smile journey voyage walk ride fall fight battle quarrel dance visit arrival departure return death birth marriage
    wedding funeral murder meeting conversation silence answer reply question remark whisper storm war
    dinner supper breakfast attack escape accident fire
    """
)
BACKGROUND = frozenset({"acl", "relcl", "acomp", "pcomp", "amod", "csubj", "pobj", "compound"})
"""Clauses that describe rather than tell: on LitBank's training books 35 in 100 of their verbs are events."""


def is_event(token: Token) -> bool:
    """Whether ``token`` triggers a realis event.

    Example: "She *opened* the door and *heard* a *cry*."
    Counter-example: "She was tall.", "He might open it.", "They always opened it."
    """
    if token.pos_ == "VERB":
        return _is_eventive(token) and is_asserted(token) and not is_habitual(token)
    if token.pos_ == "NOUN":
        return _is_happening(token) and is_asserted(token) and not is_habitual(token)
    return False


def _is_eventive(verb: Token) -> bool:
    if verb.lemma_ == "look" and _likens(verb):
        return False
    if verb.lemma_ in NO_EVENT or verb.dep_ in {"aux", "auxpass"}:
        return False
    if verb.dep_ in BACKGROUND or (verb.tag_ == "VB" and not _is_led(verb)):
        return False
    return not (verb.tag_ in {"VBZ", "VBP"} and _is_gnomic(verb))


def _likens(verb: Token) -> bool:
    """Whether something "looks cold", "looks like" or "looks as if"."""
    return any(child.dep_ in {"acomp", "oprd"} for child in verb.children) or (
        verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ in {"like", "as"}
    )


def _is_led(verb: Token) -> bool:
    """Whether a bare infinitive happens: "began to run", "let him go", "did run"."""
    if verb.dep_ in {"xcomp", "ccomp", "conj"}:
        return verb.head.pos_ == "VERB"
    return any(child.dep_ == "aux" and child.lower_ in {"did", "does", "do"} for child in verb.children)


def _is_gnomic(verb: Token) -> bool:
    """A present-tense verb inside a past-tense sentence speaks of what is always so."""
    return any(token.tag_ == "VBD" for token in verb.sent) and verb.dep_ != "ROOT"


def _is_happening(noun: Token) -> bool:
    if noun.lemma_.lower() not in EVENT_NOUNS:
        return False
    return noun.dep_ in {"dobj", "nsubj", "nsubjpass", "attr", "pobj", "conj", "ROOT"} and noun.tag_ == "NN"
