"""Who is meant by the words of one parsed paragraph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from esesea.reading.mention_index import MeantAt, MentionIndex
from esesea.reading.parse import ParsedParagraph

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
RELATIVE = frozenset({"who", "whom", "that", "which"})
STANDING_POSSESSIVES = frozenset({"his", "hers", "theirs", "mine", "yours", "ours", "her"})
NEAREST = 8
"""How many clauses up a shared subject is looked for."""


@dataclass(frozen=True, slots=True)
class People:
    """The ids of the characters that each token of a paragraph refers to, by the index of the token."""

    _meant: Mapping[int, tuple[str, ...]]

    @classmethod
    def of(cls, paragraph: ParsedParagraph, mentions: MentionIndex) -> People:
        """Map the mentions in ``paragraph`` to the head words of their phrases. O(mentions of the paragraph)."""
        return cls.meant_in(paragraph.doc, mentions.meant(paragraph.span))

    @classmethod
    def meant_in(cls, doc: Doc, mentions: MeantAt) -> People:
        """The same of the paragraph that ``doc`` is the parse of."""
        meant: dict[int, list[str]] = defaultdict(list)
        for start, end, character in mentions:
            words = doc.char_span(start, end, alignment_mode="expand")
            if words is not None and len(words) and character not in meant[words.root.i]:
                meant[words.root.i].append(character)
        return cls({index: tuple(ids) for index, ids in meant.items()})

    def who(self, word: Token) -> tuple[str, ...]:
        """The ids of those ``word`` and the words coordinated with it refer to; "who" stands for its noun."""
        noun = _stands_for(word)
        if noun is not None:
            return self.who(noun)
        return _each_once(character for part in (word, *_joined_to(word)) for character in self._meant.get(part.i, ()))

    def one(self, word: Token) -> tuple[str, ...]:
        """The ids of those ``word`` alone refers to."""
        return self._meant.get(word.i, ())

    def owners(self, noun: Token) -> tuple[str, ...]:
        """Whose ``noun`` is: "her arm", "Ann's arm", "the small of her back", "his" for "his hand"."""
        if noun.lower_ in STANDING_POSSESSIVES and noun.dep_ in {"pobj", "dobj", "nsubj", "conj", "attr"}:
            return self.who(noun)
        for child in noun.children:
            if child.dep_ == "poss":
                return self.who(child)
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for below in child.children:
                    if below.dep_ == "pobj":
                        return self.owners(below) or self.who(below)
        if noun.dep_ in {"conj", "appos"} and not any(child.dep_ == "det" for child in noun.children):
            return self.owners(noun.head)
        return ()

    def doers(self, verb: Token) -> tuple[str, ...]:
        """The ids of those who do what ``verb`` says; empty where its subject is nobody of the story."""
        subject = subject_of(verb)
        return self.who(subject) if subject is not None else ()

    def agents(self, verb: Token) -> tuple[str, ...]:
        """Those who do what ``verb`` says: its subject's, or behind a passive the words after "by"."""
        if is_passive(verb):
            return _each_once(
                character
                for child in verb.children
                if child.dep_ == "agent"
                for below in child.children
                for character in self.who(below)
            )
        return self.doers(verb)

    def patients(self, verb: Token) -> tuple[str, ...]:
        """Those to whom it is done: its objects, or the subject of a passive."""
        undergoing = {"nsubjpass"} if is_passive(verb) else {"dobj", "dative"}
        return _each_once(
            character for child in verb.children if child.dep_ in undergoing for character in self.who(child)
        )


def is_passive(verb: Token) -> bool:
    """Whether ``verb`` has a passive subject or auxiliary."""
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def subject_of(verb: Token) -> Token | None:
    """The subject of ``verb``, its own or the one it shares; the noun that a participle hangs on; None without."""
    current = verb
    for _ in range(NEAREST):
        own = next((child for child in current.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            return own
        if current.dep_ in {"acl", "relcl"} and current.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return current.head if current.tag_ != "VBN" else None
        if current.dep_ == "pcomp":
            current = current.head.head
        elif current.dep_ in {"conj", "xcomp", "advcl", "ccomp", "dep", "parataxis"} and current.head != current:
            current = current.head
        else:
            return None
    return None


def _stands_for(word: Token) -> Token | None:
    """The noun that a relative "who" stands for, also in "it was he who …", and "the two of them"; None for others."""
    if word.lower_ in {"two", "both", "three"}:
        of = next((child for child in word.children if child.lower_ == "of"), None)
        return next((below for below in of.children if below.dep_ == "pobj"), None) if of is not None else None
    if word.lower_ not in RELATIVE:
        return None
    if word.head.dep_ == "relcl":
        return word.head.head
    if word.lower_ == "who" and word.head.dep_ == "ccomp" and word.head.head.lemma_ == "be":
        return next((child for child in word.head.head.children if child.dep_ == "attr"), None)
    return None


def _joined_to(word: Token) -> Iterator[Token]:
    for child in word.children:
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON"}:
            yield child
            yield from _joined_to(child)


def _each_once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
