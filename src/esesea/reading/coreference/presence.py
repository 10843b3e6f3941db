"""What a mention says of where somebody is: there in the flesh, or only spoken and thought of."""

from __future__ import annotations

from spacy.tokens import Token

from esesea.reading.coreference.clauses import SUBJECTS, first_of_coordination, governing_verb, own_subject
from esesea.reading.english.body_parts import BODY_PARTS
from esesea.reading.english.word_list import words
from esesea.reading.grammar import Tense

_MENTAL = words(
    """
    think remember recall miss imagine dream wonder know believe forget hope wish fear love hate want need worry
    suppose picture expect doubt regret mourn blame trust envy forgive pity recollect consider long yearn resent
    admire mention describe tell name call write phone telephone text email
    """
)
"""Verbs whose object need not be there."""

_REMOTE = words("write phone telephone text email wire cable telegraph radio")
_SEEKING = words("seek hunt await expect miss avoid")
_ABOUT = words("about of for without from like than as since until regarding concerning despite")
_IMPLICATIVE = words(
    """
    begin start continue come go proceed manage happen stop cease turn rise bend lean stoop reach sit stand get
    force make cause seem appear help be have bother dare tend hurry rush run move step pause
    """
)
STAGED = 0.8
"""What a sentence of a screenplay's action that has no verb, and whose head is a name, says for being there."""

_NEGATIVE = words("not n't n’t never no nobody neither nor hardly")


def tense_of(verb: Token) -> tuple[Tense, bool]:
    """The tense of the clause a verb heads, and whether it is perfect; NONE where it has no finite verb of its own."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    finite = next((word for word in (*helpers, verb) if word.tag_ in {"VBD", "VBZ", "VBP", "MD"}), None)
    if finite is None:
        return Tense.NONE, False
    perfect = (finite.lemma_ == "have" and finite is not verb and verb.tag_ == "VBN") or (
        finite.lower_ == "'d" and verb.tag_ == "VBN"
    )
    return (Tense.PAST if finite.tag_ == "VBD" else Tense.PRESENT), perfect


def shows_presence(token: Token, base: Tense, *, staged: bool = False) -> float:
    """How strongly a told mention at ``token`` puts somebody into the scene: 0 (not at all) to 1 (acts there).

    ``base`` is the tense the scene is told in; ``staged``: by a screenplay, which shows people without a verb
    ("In the bed: Ann, asleep.").
    """
    head = first_of_coordination(token)
    if head.dep_ == "poss":
        return _as_owner(head, base)
    verb = governing_verb(token)
    if verb is None:
        return (STAGED if staged else 0.3) if head.dep_ == "ROOT" else 0.0
    if not happens(verb, base):
        return 0.0
    if head.dep_ in SUBJECTS:
        joined = (word for word in verb.conjuncts if word.pos_ == "VERB" and own_subject(word) is None)
        return max(_as_subject(head, deed) for deed in (verb, *joined) if deed is verb or happens(deed, base))
    return _as_other(head, verb)


def happens(verb: Token, base: Tense) -> bool:
    """Whether what a verb says goes on in the scene: in its tense, not denied, wished or possible."""
    denied = any(child.dep_ == "neg" or child.lower_ in _NEGATIVE for child in verb.children)
    if denied and not _still_shows(verb):
        return False
    at: Token = verb
    for _ in range(8):
        if any(child.dep_ == "aux" and child.tag_ == "MD" for child in at.children) and not _is_perceived(at):
            return False
        tense, perfect = tense_of(at)
        if tense is not Tense.NONE:
            before = perfect and base is Tense.PAST and not _perfect_result(at)
            return tense is base and not before and not _is_within_what_may_be(at)
        if at.dep_ == "ROOT" or at.head is at:
            return True
        if at.tag_ == "VB" and any(child.tag_ == "TO" for child in at.children) and not _comes_true(at):
            return False
        at = at.head
    return True


def _is_within_what_may_be(verb: Token) -> bool:
    """Whether a clause belongs to one that tells what would or might be ("she would call when he sang")."""
    at = verb
    while at.dep_ in {"ccomp", "advcl"} and at.head is not at:
        at = at.head
        if any(child.dep_ == "aux" and child.tag_ == "MD" for child in at.children) and not _is_perceived(at):
            return True
    return False


def _is_perceived(verb: Token) -> bool:
    """Whether *can* only adds that a sense is at work ("we could hear her")."""
    return verb.lemma_.lower() in {"see", "hear", "feel", "smell"} and any(
        child.lower_ in {"can", "could"} for child in verb.children
    )


def _comes_true(infinitive: Token) -> bool:
    """Whether what an infinitive says happens if its governor does ("began to sing", not "hoped to sing")."""
    return infinitive.head.lemma_.lower() in _IMPLICATIVE


def _perfect_result(verb: Token) -> bool:
    """Whether a perfect still shows somebody there ("Ann had come in and was standing …")."""
    return verb.lemma_.lower() in {"come", "arrive", "return", "enter", "sit", "stand", "turn", "rise"}


def _still_shows(verb: Token) -> bool:
    """Whether a denied deed still shows the doer there ("he did not answer", "she isn't looking at him")."""
    return verb.lemma_.lower() not in {"be", "find", "come", "arrive", "see", "meet", "know"}


def _as_subject(head: Token, verb: Token) -> float:
    if _is_said_to_be_away(verb):
        return 0.0
    if verb.lemma_.lower() == "be":
        return 0.6
    if verb.lemma_.lower() in {"live", "die", "mean", "seem", "become", "have", "use"}:
        return 0.5
    return 1.0 if head.dep_ == "nsubj" else 0.7


def _is_said_to_be_away(verb: Token) -> bool:
    """Whether the clause says that its subject is not there: *she's gone*, *he was away*."""
    if verb.lower_ == "gone" and any(
        child.lower_ in {"'s", "’s", "is", "was", "are", "were"} for child in verb.children
    ):
        return True
    return verb.lemma_.lower() == "be" and any(
        child.lower_ in {"gone", "away", "absent", "missing", "elsewhere"} for child in verb.children
    )


def _as_owner(head: Token, base: Tense) -> float:
    """A hand shows who is there; a ring or a mother does not."""
    part = head.head
    if part.lower_ not in BODY_PARTS:
        return 0.1
    verb = governing_verb(part)
    if verb is not None and part.dep_ in {"pobj", "dobj"} and verb.lemma_.lower() in _MENTAL:
        return 0.1
    if verb is not None and own_subject(verb) is not None and not happens(verb, base):
        return 0.0
    return 0.6


def _as_other(head: Token, verb: Token) -> float:
    lemma = verb.lemma_.lower()
    if head.dep_ == "pobj":
        if head.head.lower_ in _ABOUT or lemma in _MENTAL | _REMOTE:
            return 0.1
        return 0.7
    if lemma in _MENTAL | _SEEKING:
        return 0.1
    return 0.8 if head.dep_ in {"dobj", "dative", "nsubjpass"} else 0.2
