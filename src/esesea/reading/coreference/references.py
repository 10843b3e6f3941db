"""All places in a story that may refer to somebody, in text order."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.coreference.addressing import is_address
from esesea.reading.coreference.clauses import (
    barred_by_binding,
    barred_for_a_noun,
    first_of_coordination,
    governing_verb,
    role_of,
    shared_subject,
)
from esesea.reading.coreference.descriptions import descriptions, speaking_nouns
from esesea.reading.coreference.name_evidence import FoundName
from esesea.reading.coreference.passage import NARRATED, Marks, Passage, alone
from esesea.reading.coreference.pronouns import pronouns
from esesea.reading.coreference.reference import Description, Name, Pronoun, Reference, Role
from esesea.reading.coreference.senses import senses
from esesea.reading.coreference.telling import Telling
from esesea.reading.english.body_parts import BODY_PARTS
from esesea.reading.english.person_nouns import KINSHIP
from esesea.reading.english.speech_verbs import SAYING
from esesea.reading.english.two_senses import TWO_SENSES
from esesea.reading.english.word_list import words
from esesea.reading.parse import ParsedParagraph
from esesea.text.span import Span

_UNREAL = words("would could might may can should must")


@dataclass(frozen=True, slots=True)
class _Found:
    """A reference as a paragraph by itself tells it: one of ``name``, ``description`` and ``pronoun`` is there."""

    span: Span
    name: Name | None
    description: Description | None
    pronoun: Pronoun | None
    tokens: tuple[int, int]
    token: int
    role: Role
    verb: int
    at: int
    barred: tuple[int, ...]
    unlikely: int
    says: bool
    owns: bool
    teaches: bool
    anybody: bool


def references_of(telling: Telling, names: Sequence[tuple[FoundName, ...]]) -> tuple[Reference, ...]:
    """Names (those of people, by passage), descriptions and pronouns in a story, in text order. Linear."""
    found: list[Reference] = []
    speaking = speaking_nouns(
        telling.passages,
        (noun for heard in telling.heard for noun in heard.saying),
        (noun for heard in telling.heard for noun in heard.leading),
    )
    unlisted = sorted(speaking - TWO_SENSES)
    for index, (passage, here) in enumerate(zip(telling.passages, names, strict=True)):
        nouns = _those_in(passage.paragraph, speaking, unlisted)
        found.extend(_references(index, passage, passage.paragraph.remembered(_in, passage.marks, here, nouns)))
    return tuple(found)


def _those_in(paragraph: ParsedParagraph, speaking: Container[str], unlisted: Sequence[str]) -> tuple[str, ...]:
    """The ``speaking`` nouns in ``paragraph``; of those that are ``unlisted`` also such as stand within a word."""
    two_sensed = sorted({noun for noun, _ in paragraph.remembered(senses) if noun in speaking})
    if not unlisted:
        return tuple(two_sensed)
    text = paragraph.text.lower()
    return (*two_sensed, *(noun for noun in unlisted if noun in text))


def _references(index: int, passage: Passage, found: Sequence[_Found]) -> Iterator[Reference]:
    start = passage.paragraph.span.start
    sentence_of, turns, aside = passage.sentence_of, passage.turns, passage.aside
    for one in found:
        of = one.name or one.description or one.pronoun
        assert of is not None
        yield Reference(
            span=one.span.shifted(start),
            of=of,
            passage=index,
            tokens=one.tokens,
            token=one.token,
            sentence=sentence_of[one.token],
            scene=passage.scene,
            turn=turns[one.token],
            aside=aside[one.token],
            role=one.role,
            at=one.at + start,
            verb=one.verb,
            barred=one.barred,
            unlikely=one.unlikely,
            says=one.says,
            owns=one.owns,
            teaches=one.teaches,
            anybody=one.anybody,
        )


def _in(
    paragraph: ParsedParagraph, marks: Marks, names: tuple[FoundName, ...], speaking: tuple[str, ...]
) -> tuple[_Found, ...]:
    """The references in one paragraph, in text order."""
    return tuple(sorted(_all_in(alone(paragraph, marks), names, speaking), key=lambda found: found.span))


def _all_in(passage: Passage, names: Iterable[FoundName], speaking: Container[str]) -> Iterator[_Found]:
    doc = passage.paragraph.doc
    taken: set[int] = set()
    for use in names:
        taken.update(range(use.start, use.end))
        yield _found(passage, doc[use.head], use.name, use.start, use.end)
    for token, description in descriptions(passage, speaking):
        if token.i not in taken:
            start = min(
                (child.i for child in token.lefts if child.dep_ in {"det", "amod", "compound"}), default=token.i
            )
            found = _found(passage, token, description, _after_owner(token, start), token.i + 1)
            if _means_somebody(token, description, found.role):
                yield found
    for token, pronoun in pronouns(passage):
        if token.i not in taken:
            yield _found(passage, token, pronoun, token.i, token.i + 1)


def _means_somebody(head: Token, description: Description, role: Role) -> bool:
    """Whether a kin noun without article or owner is a name ("Mother slept") or an address ("Yes, mother")."""
    if description.owned or description.called is not None or role is Role.ADDRESS:
        return True
    return any(child.dep_ in {"det", "predet"} for child in head.lefts)


def _after_owner(head: Token, start: int) -> int:
    """Where the words of a description begin; its owner ("Tom's") is a reference of its own and is left out."""
    owner = next((child for child in head.lefts if child.dep_ == "poss"), None)
    return start if owner is None else max(owner.right_edge.i + 1, min(start, head.i))


def _found(passage: Passage, head: Token, of: Name | Description | Pronoun, start: int, end: int) -> _Found:
    doc = passage.paragraph.doc
    verb = governing_verb(head)
    role = role_of(head)
    if passage.turns[head.i] != NARRATED and not isinstance(of, Pronoun) and is_address(passage, start, end):
        role = Role.ADDRESS
    first, last = doc[start], doc[end - 1]
    bound = isinstance(of, Pronoun) and not of.reflexive
    shared = shared_subject(head) if bound else None
    return _Found(
        span=Span(first.idx, last.idx + (1 if last.text == "I." else len(last))),
        name=of if isinstance(of, Name) else None,
        description=of if isinstance(of, Description) else None,
        pronoun=of if isinstance(of, Pronoun) else None,
        tokens=(start, end),
        token=head.i,
        role=role,
        verb=-1 if verb is None else verb.i,
        at=head.idx,
        barred=tuple(_barred(passage, head, of)),
        unlikely=-1 if shared is None else shared.i,
        says=verb is not None and verb.lemma_.lower() in SAYING and any(child.i == head.i for child in verb.children),
        owns=is_only_owner(head),
        teaches=isinstance(of, Name) and may_teach(head),
        anybody=isinstance(of, Description) and not of.definite and is_anybody(head),
    )


def is_anybody(token: Token) -> bool:
    """Whether an indefinite noun stands for anybody of the kind ("as high as a girl could reach")."""
    verb = governing_verb(token)
    return verb is not None and any(child.tag_ == "MD" and child.lower_ in _UNREAL for child in verb.children)


def may_teach(name: Token) -> bool:
    """Whether a name stands where somebody is introduced by it: beside a word of kinship, or as what one is called."""
    if name.dep_ in {"oprd", "attr", "appos"} or (name.dep_ == "pobj" and name.head.lower_ == "as"):
        return True
    beside = (*name.lefts, *name.left_edge.doc[max(0, name.i - 2) : name.i])
    return any(noun.lower_ in KINSHIP for noun in beside)


def is_only_owner(token: Token) -> bool:
    """Whether somebody is named only as whose a thing is (*Tom's boat*, *the boat of Tom*) or as what is said."""
    head = first_of_coordination(token)
    if head.tag_ != "PRP$" and head.dep_ == "poss":
        return head.head.lower_ not in BODY_PARTS
    return head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.pos_ == "NOUN"


def _barred(passage: Passage, head: Token, of: Name | Description | Pronoun) -> Iterator[int]:
    """Words that binding keeps from meaning the same person; of those outside a speech, none bars what stands in it."""
    if isinstance(of, Name) or (isinstance(of, Pronoun) and of.reflexive):
        return
    found = barred_by_binding(head) if isinstance(of, Pronoun) else barred_for_a_noun(head)
    yield from (index for index in found if passage.turns[index] == passage.turns[head.i])
