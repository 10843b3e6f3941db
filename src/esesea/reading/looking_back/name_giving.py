"""Where somebody asks another's name and hears it: before that they did not know it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from esesea.reading.coreference.turns import TURNS
from esesea.reading.english.knowing_words import ASKING_A_NAME, ASKS_A_NAME, GIVES_OWN_NAME
from esesea.reading.mention_index import MentionIndex
from esesea.story.character import Mention, MentionKind
from esesea.story.speech import Quotation
from esesea.text.document import Document
from esesea.text.span import Span

SOON = 3
"""An answer is among so many stretches of speech behind the question."""


@dataclass(frozen=True, slots=True)
class NameGiven:
    """In ``scene``, ``asker`` learns the name of ``named`` (ids) by ``question`` and ``answer``."""

    scene: str
    asker: str
    named: str
    question: Span
    answer: Span


def names_given(document: Document, quotations: Sequence[Quotation], mentions: MentionIndex) -> Iterator[NameGiven]:
    """The names asked for and given. Linear.

    Both must be heard in that scene by more than whose turn it would be: a wrong guess makes a stranger of a friend.

    Example: "“What’s your name?” asked Ada. “Tom,” he said." Counter-example: "“What’s your name?” asked Ada. “Guess.”"
    """
    heard = {(each.scene, each.speaker) for each in quotations if not _is_guessed(each)}
    for index, asked in enumerate(quotations):
        said = document.quote(asked.span)
        if asked.speaker is None or (asked.scene, asked.speaker) not in heard or not _may_ask(said.lower()):
            continue
        question = ASKS_A_NAME.search(said)
        if question is None:
            continue
        for answer in quotations[index + 1 : index + 1 + SOON]:
            name = _own_name(document, answer, mentions)
            if name is not None and answer.scene == asked.scene and answer.speaker != asked.speaker:
                if (answer.scene, answer.speaker) not in heard:
                    break
                at = Span(question.start(), question.end()).shifted(asked.span.start)
                yield NameGiven(asked.scene, asked.speaker, name.character, at, name.span)
                break


def _is_guessed(quotation: Quotation) -> bool:
    """Whether nothing but the turns of the conversation says who speaks."""
    return all(evidence.confidence <= TURNS for evidence in quotation.evidence)


def _may_ask(said: str) -> bool:
    return any(each in said for each in ASKING_A_NAME)


def _own_name(document: Document, answer: Quotation, mentions: MentionIndex) -> Mention | None:
    """The speaker's own name, where the speech gives it first of all."""
    if answer.speaker is None:
        return None
    for mention in mentions.within(answer.span):
        if mention.character != answer.speaker or mention.kind is not MentionKind.PROPER:
            continue
        if GIVES_OWN_NAME.match(document.quote(Span(answer.span.start, mention.span.start))):
            return mention
    return None


def names_used(quotations: Sequence[Quotation], mentions: MentionIndex) -> Mapping[tuple[str, str], Mapping[str, Span]]:
    """(speaker, named) → each scene in which the speaker calls that one by name to their face, and where first.

    Of somebody of whom one has only heard one may still ask who they are.
    """
    found: dict[tuple[str, str], dict[str, Span]] = defaultdict(dict)
    for quotation in quotations:
        if quotation.speaker is None or _is_guessed(quotation):
            continue
        for mention in mentions.within(quotation.span):
            if mention.kind is MentionKind.PROPER and mention.character == quotation.addressee:
                found[quotation.speaker, mention.character].setdefault(quotation.scene, mention.span)
    return found
