"""What the parse says of the words around a reference: plain values, remembered with their paragraph.

So whoever settles what the references of a story mean need not look at the parse of what did not change. Words are
given by their index in the paragraph, ``NONE`` where there is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.coreference.clauses import governing_verb, own_subject, subject_of
from esesea.reading.coreference.descriptions import telling_words
from esesea.reading.english.modality import is_asserted
from esesea.reading.english.person_nouns import KINSHIP, PERSON_NOUNS, ROLES
from esesea.reading.parse import ParsedParagraph

NONE = -1
_GIVING = frozenset({"give", "introduce", "announce", "describe", "sign", "register", "present"})
"""Verbs with which people give themselves a name: "gave his name as Daniel Frost"."""


@dataclass(frozen=True, slots=True)
class AroundNoun:
    """Around the head of a description.

    ``head``: what the noun depends on. ``owner``: whose it is (*her*, *Tom's*); ``ours``: *our*; ``by_pronoun``: any
    such word. ``subject``: of what it is said ("*Tom* was the captain"), unless it is denied.
    """

    head: int
    owner: int
    ours: bool
    by_pronoun: bool
    subject: int
    of_name: int
    exists: bool


@dataclass(frozen=True, slots=True)
class Kin:
    """A word of kinship beside a name: "her *sister* Ann"."""

    noun: str
    at: int
    owner: int


@dataclass(frozen=True, slots=True)
class AroundName:
    """Around a name.

    ``head``: what it depends on; ``apposed``: as an apposition. ``kin``: words of kinship that somebody owns, the
    nearest first. ``bearer``: who is called so ("a *man* called Hale", "*whose* name was Ruth", "the
    *captain* was a Mr. Hale"); ``oneself``: the name is what a speaker gives of themselves ("I'm Ruth").
    """

    head: int
    apposed: bool
    kin: tuple[Kin, ...]
    bearer: int
    oneself: bool


def around_noun(paragraph: ParsedParagraph, at: int) -> AroundNoun:
    """What stands around the head of a description."""
    noun = paragraph.doc[at]
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    return AroundNoun(
        noun.head.i,
        _place(owner),
        owner is not None and owner.lower_ == "our",
        owner is not None and owner.tag_ == "PRP$",
        _described(noun),
        _place(_name_before(noun)),
        _is_brought_in(noun),
    )


def told_beside(paragraph: ParsedParagraph, at: int) -> frozenset[str]:
    """The telling words of the sentence that the word stands in; see ``telling_words``."""
    return telling_words(paragraph.doc[at].sent)


def around_name(paragraph: ParsedParagraph, at: int) -> AroundName:
    """What stands around the head of a name."""
    name = paragraph.doc[at]
    bearer, oneself = _bearer(name)
    return AroundName(name.head.i, name.dep_ == "appos", tuple(_kin(name)), bearer, oneself)


def speaks_to_a_noun(paragraph: ParsedParagraph, at: int) -> bool:
    """Whether the name's verb has somebody for its object whom a noun describes: "Tom asked the guard"."""
    verb = paragraph.doc[at].head
    return any(child.dep_ in {"dobj", "dative"} and child.lower_ in PERSON_NOUNS for child in verb.rights)


def _place(token: Token | None) -> int:
    return NONE if token is None else token.i


def _described(noun: Token) -> int:
    verb = governing_verb(noun)
    if verb is None or not is_asserted(verb):
        return NONE
    subject = subject_of(verb)
    if subject is not None and subject.tag_ == "WP" and verb.dep_ == "relcl":
        subject = verb.head
    return _place(subject)


def _is_brought_in(noun: Token) -> bool:
    there = any(child.dep_ == "expl" and child.lower_ == "there" for child in noun.head.children)
    return noun.dep_ == "attr" and there and is_asserted(noun.head)


def _name_before(noun: Token) -> Token | None:
    """The name that *the baker* is put behind without a comma: "Tom Hale the baker"."""
    article = noun.left_edge
    if article.lower_ != "the" or article.i == 0 or article.is_sent_start:
        return None
    before = article.nbor(-1)
    return before if before.tag_ == "NNP" and before.head.i == noun.head.i and before.ent_type_ == "PERSON" else None


def _kin(name: Token) -> Iterator[Kin]:
    for noun in (*name.lefts, *name.doc[max(0, name.i - 2) : name.i]):
        if noun.lower_ in KINSHIP:
            owners = (child for child in (*noun.lefts, *name.lefts) if child.dep_ == "poss" and child.i < noun.i)
            owner = next(owners, None)
            if owner is not None:
                yield Kin(noun.lower_, noun.i, owner.i)


def _bearer(name: Token) -> tuple[int, bool]:
    """Who is called by the name, and whether a speaker calls themselves so."""
    verb = name.head
    subject = own_subject(verb)
    if name.dep_ == "oprd" and verb.lower_ in {"called", "named"}:
        return _place(_who_is_called(verb, subject)), False
    if name.dep_ == "pobj" and verb.lower_ == "as" and verb.head.lemma_.lower() in _GIVING:
        return _place(_who_gives_a_name(verb.head)), False
    if name.dep_ == "attr" and verb.lemma_ == "be" and not any(child.dep_ == "neg" for child in verb.children):
        owner = _owner_of_name(subject, verb)
        whose = owner or subject
        if owner is None and subject is not None and subject.lower_ in ROLES and is_asserted(verb):
            owner = subject
        return _place(owner), whose is not None and whose.lower_ in {"i", "my"}
    return NONE, False


def _who_is_called(verb: Token, subject: Token | None) -> Token | None:
    """Who "is called", "calls *herself*" or is somebody "called" or "who calls himself" so."""
    called = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if called is not None and called.lower_ not in {"himself", "herself"}:
        return None
    if subject is None and verb.dep_ == "acl":
        return verb.head
    if subject is not None and subject.tag_ == "WP" and verb.dep_ == "relcl":
        return verb.head if is_asserted(verb) else None
    return subject


def _who_gives_a_name(verb: Token) -> Token | None:
    """Who "gave *his* name as …" or "introduced *himself* as …"; the word for oneself, or for whose name it is."""
    given = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if given is None or not is_asserted(verb):
        return None
    if given.lower_ in {"himself", "herself"}:
        return subject_of(verb)
    owner = next((child for child in given.lefts if child.dep_ == "poss"), None)
    return owner if given.lower_ == "name" and owner is not None and owner.tag_ == "PRP$" else None


def _owner_of_name(subject: Token | None, verb: Token) -> Token | None:
    """Whose name the clause gives ("his name was …", "a boy whose name was …")."""
    if subject is None or subject.lower_ != "name":
        return None
    owner = next((child for child in subject.lefts if child.dep_ == "poss"), None)
    return verb.head if owner is not None and owner.lower_ == "whose" and verb.dep_ == "relcl" else owner
