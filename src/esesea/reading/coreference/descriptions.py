"""Finding common nouns that mean one person: *the captain*, *an old woman*, *her mother*."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator

from spacy.tokens import Token

from esesea.reading.coreference.attribution import SaidBy, attributes_speech
from esesea.reading.coreference.passage import Passage
from esesea.reading.coreference.reference import Description
from esesea.reading.coreference.senses import Sense, people_of_two_senses, sense_of
from esesea.reading.english.genders import Gender
from esesea.reading.english.given_names import GIVEN_NAMES
from esesea.reading.english.person_nouns import GENERIC, KINSHIP, OWN_KIN, PERSON_NOUNS, ROLES, relation
from esesea.reading.english.speech_verbs import SPEECH_NOUNS, VOICES
from esesea.reading.english.two_senses import TWO_SENSES
from esesea.reading.english.word_list import words

_INDEFINITE = words("a an another one some")
_DEMONSTRATIVE = words("this that")
_NOT_ONE = words("no any every each either neither what which whatever whichever such all both")
_LIKENING = words("like as than")
_PICKING = words("other last first next only second third same former latter new")
_NO_SPEAKER = VOICES | SPEECH_NOUNS | words("other one rest pair crowd mob chorus half")
_MODIFIERS = frozenset({"relcl", "acl", "prep"})
_NO_EPITHET = words(
    """
    other same own last first next only very whole new second third certain mere single dead late poor dear
    """
)


SPEAKS = 2
"""How often a noun must say speech to mean a person."""


def descriptions(passage: Passage, speaking: Container[str] = ()) -> Iterator[tuple[Token, Description]]:
    """Each head noun in ``passage`` that can mean one certain person, with its description, in order.

    ``speaking``: nouns, lower case, that in this story mean somebody though no list says so (``speaking_nouns``).
    """
    for token in passage.paragraph.doc:
        if token.tag_ in {"NN", "NNP"} and _is_a_persons(token, speaking):
            found = _description(token)
            if found is not None:
                yield token, found


def speaking_nouns(passages: Iterable[Passage], saying: Iterable[str], leading: Iterable[str] = ()) -> frozenset[str]:
    """The nouns, lower case, that mean somebody in this story though no list says so. Linear.

    Those ``saying`` speech ("…," said the bargee), ``SPEAKS`` times or more, and those of two senses that it uses so.
    Being the subject of words that lead up to speech (``leading``) counts too, but not alone: so do signs and letters.
    """
    counted, led = Counter(saying), Counter(leading)
    speaking = frozenset(noun for noun, times in counted.items() if times + led[noun] >= SPEAKS)
    return speaking | people_of_two_senses(passages)


def _is_a_persons(noun: Token, speaking: Container[str]) -> bool:
    """Whether ``noun`` can mean somebody here: by the lists, by how the story uses it, by the words around it."""
    listed = noun.lower_ in PERSON_NOUNS
    if listed and noun.lower_ not in TWO_SENSES:
        return True
    if not listed and noun.lower_ not in speaking:
        return False
    sense = sense_of(noun)
    return sense is Sense.PERSON or (sense is Sense.OPEN and noun.lower_ in speaking)


def nouns_that_say(passage: Passage) -> tuple[str, ...]:
    """The nouns in ``passage``, lower case, that say the speech beside them."""
    return tuple(
        token.lower_
        for token in passage.paragraph.doc
        if token.tag_ == "NN" and token.lower_ not in _NO_SPEAKER and attributes_speech(passage, token.i, token.i + 1)
    )


def nouns_that_lead(passage: Passage, beside: Iterable[SaidBy | None]) -> tuple[str, ...]:
    """The nouns in ``passage``, lower case, that lead up to the speech behind them ("The bargee said, …")."""
    heads = (passage.paragraph.doc[found.subject] for found in beside if found is not None)
    return tuple(
        head.lower_
        for head in heads
        if head.tag_ == "NN" and head.lower_ not in _NO_SPEAKER and not attributes_speech(passage, head.i, head.i + 1)
    )


def _description(head: Token) -> Description | None:
    if head.dep_ in {"compound", "amod", "nmod"} or _is_of_a_place(head):
        return None
    determiner = next((child for child in head.lefts if child.dep_ in {"det", "predet"}), None)
    owner = next((child for child in head.lefts if child.dep_ == "poss"), None)
    word = determiner.lower_ if determiner is not None else None
    if word in _NOT_ONE or _is_likened(head) or _is_title(head):
        return None
    noun = head.lower_
    capital = head.text[0].isupper() and not head.is_sent_start
    named_kin = noun in OWN_KIN and word is None and owner is None and head.text[0].isupper()
    epithets = tuple(
        child.lower_
        for child in head.lefts
        if child.dep_ in {"amod", "compound"} and child.text[0].isupper() and not child.is_sent_start
    )
    called = capital and word == "the" and (noun in ROLES or bool(epithets))
    if word is None and owner is None and not named_kin and noun not in KINSHIP:
        return None
    if owner is not None and noun in GENERIC and noun != "child":
        return None
    adjectives = tuple(
        child.lower_
        for child in head.lefts
        if child.dep_ in {"amod", "compound", "nummod"} and child.lower_ not in _NO_EPITHET and child.text.isalpha()
    )
    if any(child.dep_ == "nummod" for child in head.lefts if child.lower_ != "one"):
        return None
    return Description(
        head=noun,
        adjectives=adjectives,
        gender=_gender(noun, adjectives),
        definite=word not in _INDEFINITE,
        demonstrative=word in _DEMONSTRATIVE,
        called=" ".join((*epithets, relation(noun))) if called or named_kin else None,
        owned=owner is not None,
        told_apart=_is_told_apart(head),
        told_by=telling_words(
            word
            for child in head.rights
            if child.dep_ in _MODIFIERS and child.i == head.i + 1
            for word in child.subtree
        ),
    )


def _is_of_a_place(head: Token) -> bool:
    """Whether the noun is a word of a longer name of a place or company (*the King Street Tailor*).

    The tagger's word on a noun that stands alone is not taken: it calls many a Bishop an organisation.
    """
    if head.ent_type_ not in {"ORG", "GPE", "FAC", "LOC"}:
        return False
    beside = (head.nbor(step) for step in (-1, 1) if 0 <= head.i + step < len(head.doc))
    return any(token.ent_type_ == head.ent_type_ and token.text[:1].isupper() for token in beside)


def _is_told_apart(head: Token) -> bool:
    """Whether more words pick out somebody not yet known: *the last man*, *the woman who sold it*."""
    if any(child.lower_ in _PICKING for child in head.lefts):
        return True
    return any(child.dep_ in _MODIFIERS and child.i == head.i + 1 for child in head.rights)


def telling_words(words: Iterable[Token]) -> frozenset[str]:
    """The words, lower case, by which somebody may be known again: nouns, names and adverbs, and their lemmas."""
    told = [word for word in words if word.pos_ in {"NOUN", "PROPN", "ADV"}]
    return frozenset({word.lemma_.lower() for word in told} | {word.lower_ for word in told})


def _gender(noun: str, adjectives: tuple[str, ...]) -> Gender:
    """The noun's own gender, or what an adjective adds (*male nurse*)."""
    if "female" in adjectives or "woman" in adjectives or "lady" in adjectives or "girl" in adjectives:
        return Gender.WOMAN
    return Gender.MAN if "male" in adjectives else PERSON_NOUNS.get(noun, Gender.UNKNOWN)


def _is_likened(head: Token) -> bool:
    """Whether the noun only lends its likeness: *like a captain*, *as a boy*."""
    governor = head.head
    return head.dep_ == "pobj" and governor.lower_ in _LIKENING


def _is_title(head: Token) -> bool:
    """Whether a name follows at once (*Captain Hale*, *her cousin Ann*) and is the head or its apposition."""
    if head.i + 1 >= len(head.doc) or not head.text[0].isupper():
        return False
    following = head.nbor(1)
    return following.text[:1].isupper() and (following.tag_ == "NNP" or following.lower_ in GIVEN_NAMES)
