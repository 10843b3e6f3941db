"""What a word does in its clause, from spaCy's dependency labels (CLEAR style)."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.coreference.reference import Role
from esesea.reading.english.word_list import words

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECTS = frozenset({"dobj", "dative", "obj", "iobj", "oprd"})
_ROLES = {
    **dict.fromkeys(SUBJECTS, Role.SUBJECT),
    **dict.fromkeys(OBJECTS, Role.OBJECT),
    **dict.fromkeys(("npadvmod", "intj", "vocative"), Role.ADDRESS),
    "pobj": Role.OBLIQUE,
    "poss": Role.POSSESSIVE,
    "appos": Role.APPOSITION,
    "attr": Role.PREDICATE,
}
VERBAL = frozenset({"VERB", "AUX"})

SUBJECT_BOUND = words(
    """
    behind with around about before above beside beneath under between near below inside
    """
)
"""Prepositions whose pronoun may well be the subject ("she looked behind her"): place, company."""

_LIMBS = words("arm arms hand hands palm palms finger fingers fist fists head cheek lips mouth leg legs knee foot")
_HELD = words("behind before under beneath above over below beside")
"""Where somebody may hold a limb of their own ("her hands behind her")."""

_SAME = frozenset({"be", "become"})
"""Verbs whose clause may tell of its own subject: "the girl that she had been"."""

_HOP_LIMIT = 12


def role_of(token: Token) -> Role:
    """The role of the noun phrase whose head is ``token``; parts of a coordination share the first part's role."""
    return _ROLES.get(first_of_coordination(token).dep_, Role.OTHER)


def first_of_coordination(token: Token) -> Token:
    """The first part of "Tom, Ann and Joe" for any of its parts."""
    for _ in range(_HOP_LIMIT):
        if token.dep_ != "conj" or token.head.pos_ not in {"NOUN", "PROPN", "PRON"}:
            break
        token = token.head
    return token


def governing_verb(token: Token) -> Token | None:
    """The nearest verb above ``token``, None in a fragment."""
    head = first_of_coordination(token).head
    for _ in range(_HOP_LIMIT):
        if head.pos_ in VERBAL:
            return head
        if head.head is head:
            return None
        head = head.head
    return None


def own_subject(verb: Token) -> Token | None:
    """The subject that stands with the verb itself."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def subject_of(verb: Token) -> Token | None:
    """The verb's subject, its own or the one it shares with the verb it is joined to ("She rose and left")."""
    for _ in range(_HOP_LIMIT):
        own = own_subject(verb)
        if own is not None:
            return own
        if verb.dep_ not in {"conj", "xcomp", "advcl"} or verb.head.pos_ not in VERBAL:
            return None
        verb = verb.head
    return None


def barred_by_binding(token: Token) -> Iterator[int]:
    """Words in the pronoun's own clause that cannot mean whom the pronoun means (Chomsky's principle B).

    Nothing bars a possessive ("she raised her hand") or a pronoun of place and company ("she looked behind her").
    """
    if token.dep_ == "poss":
        return
    for child in token.conjuncts:
        yield child.i
    head = first_of_coordination(token)
    verb = governing_verb(token)
    if verb is None:
        return
    subject = own_subject(verb)
    if head.dep_ in SUBJECTS:
        yield from _own_objects(verb)
        if verb.lemma_.lower() not in _SAME:
            yield from _modified_by(verb)
        return
    if head.dep_ == "pobj" and _may_mean_subject(head, verb):
        return
    if subject is not None and subject.i != head.i:
        yield from (part.i for part in (subject, *subject.conjuncts))
        if subject.tag_ in {"WP", "WDT"}:
            yield from _modified_by(verb)
    yield from (index for index in _own_objects(verb) if index != head.i)


def _modified_by(verb: Token) -> Iterator[int]:
    """The nouns that a relative clause tells more of ("Ann, whom she knew", "Ann, the only friend she had")."""
    noun = verb.head if verb.dep_ == "relcl" else None
    for _ in range(_HOP_LIMIT):
        if noun is None:
            return
        yield noun.i
        first = first_of_coordination(noun)
        noun = first.head if first.dep_ == "appos" else None


def barred_for_a_noun(token: Token) -> Iterator[int]:
    """Words that cannot mean whom the noun ``token`` means: those above it in its sentence (Chomsky's principle C).

    In "He hoped that she would see the girl" these are *she* and *he*; only words before the noun count.
    """
    verb = governing_verb(token)
    for _ in range(_HOP_LIMIT):
        if verb is None:
            return
        subject = subject_of(verb)
        if subject is not None and subject.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl":
            subject = verb.head
        if subject is not None and subject.i < token.i:
            yield from (part.i for part in (subject, *subject.conjuncts) if part.i < token.i)
        yield from (index for index in _own_objects(verb) if index < token.i)
        verb = None if verb.head is verb else governing_verb(verb)


def shared_subject(token: Token) -> Token | None:
    """The subject that the verb of a non-subject takes over from another verb: meant only after a misparse."""
    verb = governing_verb(token)
    if token.dep_ == "poss" or token.dep_ in SUBJECTS:
        return None
    if verb is None:
        return next((word for word in token.sent if word.i < token.i and word.pos_ == "PROPN"), None)
    own = own_subject(verb)
    if own is not None:
        return subject_of(verb.head) if own.lower_ in _LIMBS and verb.dep_ == "ccomp" else None
    head = first_of_coordination(token)
    if head.dep_ == "pobj" and _may_mean_subject(head, verb):
        return None
    return subject_of(verb)


def _may_mean_subject(head: Token, verb: Token) -> bool:
    preposition = head.head.lemma_.lower()
    if _is_touched(head.head, verb):
        return False
    if preposition in SUBJECT_BOUND or head.head.head is not verb:
        return True
    return preposition in {"to", "towards", "toward", "on", "in", "for", "upon", "against", "from"} and any(
        child.dep_ == "dobj" for child in verb.children
    )


def _is_touched(preposition: Token, verb: Token) -> bool:
    """Whether a limb goes where the preposition says ("slid a palm over her"): to somebody else.

    Only one's own limbs are held *behind*, *before*, *under* oneself.
    """
    limbs = (
        [preposition.head]
        if preposition.head is not verb
        else [child for child in verb.children if child.i < preposition.i]
    )
    limb = next((word for word in limbs if word.dep_ == "dobj" and word.lower_ in _LIMBS), None)
    if limb is None:
        return False
    own = any(child.dep_ == "poss" for child in limb.lefts)
    return not (own and preposition.lower_ in _HELD)


def _own_objects(verb: Token) -> Iterator[int]:
    for child in verb.children:
        if child.dep_ in OBJECTS:
            yield child.i
        elif child.dep_ == "prep" and child.lemma_.lower() not in SUBJECT_BOUND:
            yield from (grandchild.i for grandchild in child.children if grandchild.dep_ == "pobj")
