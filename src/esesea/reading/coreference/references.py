"""All places in a story that may refer to somebody, in text order."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Token

from esesea.reading.coreference.addressing import is_address
from esesea.reading.coreference.clauses import (
    barred_by_binding,
    barred_for_a_noun,
    governing_verb,
    role_of,
    shared_subject,
)
from esesea.reading.coreference.descriptions import descriptions, speaking_nouns
from esesea.reading.coreference.names import NameUse
from esesea.reading.coreference.passage import NARRATED, Passage
from esesea.reading.coreference.pronouns import pronouns
from esesea.reading.coreference.reference import Description, Name, Pronoun, Reference, Role
from esesea.text.span import Span


def references_of(passages: Sequence[Passage], names: Mapping[int, Sequence[NameUse]]) -> tuple[Reference, ...]:
    """Names (those of people, by passage index), descriptions and pronouns in ``passages``, in text order. Linear."""
    speaking = speaking_nouns(passages)
    return tuple(
        reference
        for index, passage in enumerate(passages)
        for reference in sorted(_in(index, passage, names.get(index, ()), speaking), key=lambda found: found.span)
    )


def _in(index: int, passage: Passage, names: Iterable[NameUse], speaking: Container[str]) -> Iterator[Reference]:
    taken: set[int] = set()
    for use in names:
        taken.update(range(use.start, use.end))
        yield _reference(index, passage, use.head, use.name, use.start, use.end)
    for token, description in descriptions(passage, speaking):
        if token.i not in taken:
            start = min(
                (child.i for child in token.lefts if child.dep_ in {"det", "amod", "compound"}), default=token.i
            )
            found = _reference(index, passage, token, description, _after_owner(token, start), token.i + 1)
            if _means_somebody(token, description, found.role):
                yield found
    for token, pronoun in pronouns(passage):
        if token.i not in taken:
            yield _reference(index, passage, token, pronoun, token.i, token.i + 1)


def _means_somebody(head: Token, description: Description, role: Role) -> bool:
    """Whether a kin noun without article or owner is a name ("Mother slept") or an address ("Yes, mother")."""
    if description.owned or description.called is not None or role is Role.ADDRESS:
        return True
    return any(child.dep_ in {"det", "predet"} for child in head.lefts)


def _after_owner(head: Token, start: int) -> int:
    """Where the words of a description begin; its owner ("Tom's") is a reference of its own and is left out."""
    owner = next((child for child in head.lefts if child.dep_ == "poss"), None)
    return start if owner is None else max(owner.right_edge.i + 1, min(start, head.i))


def _reference(
    index: int, passage: Passage, head: Token, of: Name | Description | Pronoun, start: int, end: int
) -> Reference:
    doc = passage.paragraph.doc
    turn = passage.turns[head.i]
    verb = governing_verb(head)
    role = role_of(head)
    if turn != NARRATED and not isinstance(of, Pronoun) and is_address(passage, start, end):
        role = Role.ADDRESS
    first, last = doc[start], doc[end - 1]
    offset = passage.paragraph.span.start
    bound = isinstance(of, Pronoun) and not of.reflexive
    shared = shared_subject(head) if bound else None
    return Reference(
        span=Span(offset + first.idx, offset + last.idx + (1 if last.text == "I." else len(last))),
        of=of,
        passage=index,
        token=head.i,
        sentence=passage.sentence_of[head.i],
        scene=passage.scene,
        turn=turn,
        aside=passage.aside[head.i],
        role=role,
        verb=-1 if verb is None else verb.i,
        barred=tuple(_barred(passage, head, of)),
        unlikely=-1 if shared is None else shared.i,
    )


def _barred(passage: Passage, head: Token, of: Name | Description | Pronoun) -> Iterator[int]:
    """Words that binding keeps from meaning the same person; of those outside a speech, none bars what stands in it."""
    if isinstance(of, Name) or (isinstance(of, Pronoun) and of.reflexive):
        return
    found = barred_by_binding(head) if isinstance(of, Pronoun) else barred_for_a_noun(head)
    yield from (index for index in found if passage.turns[index] == passage.turns[head.i])
