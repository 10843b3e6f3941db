"""A text in which each person stands as a mark, so that a pattern can ask for "somebody was forty"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from esesea.continuity.naming import Cast, Names, cast_of, named_by
from esesea.continuity.passages import Passages
from esesea.continuity.remembering import Memory, memory_of
from esesea.patterns import late
from esesea.story.character import Mention, MentionKind
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.text.document import Document
from esesea.text.span import Span

_MARK = "\x01"
PERSON = rf"(?:{_MARK}+)"
"""A pattern for one person in the text of `Marked`."""

_TITLE = late(
    r"(?<![\w-])(?:(?:Mr|Mrs|Ms|Dr|Capt|Col|St)\.?|Miss|Master|Captain|Colonel|Major|General|Doctor|Professor|Sir|Lady|Lord|Aunt"
    r"|Uncle|Old|Young|Little|Poor|old|young|little|poor)\s+$"
)
_LONGEST_TITLE = 12
NEAR_SPEECH = 40
"""Characters around a speech in which a name says whose it is."""
_SUBJECT = late(r"\b(?:he|she|i)\b", re.IGNORECASE)
_TELLER = "I"
_WHITE = late(r"\s")

Marks = tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """The words at ``span`` with every person marked, each character for one, and all white space as single blanks.

    Made by `Persons.marked` alone: of the same words and the same people it is the very same value.
    """

    text: str
    span: Span
    _who: Mapping[int, str]

    def who(self, offset: int) -> str | None:
        """The id of the character whose mark begins at ``offset`` of ``text``."""
        return self._who.get(offset)

    @property
    def everybody(self) -> frozenset[str]:
        """The ids of all who are marked."""
        return frozenset(self._who.values())

    @property
    def first(self) -> Span:
        """Where the first of them is marked; the whole where nobody is."""
        start = min(self._who, default=None)
        return self.span if start is None else Span(start, start + 1).shifted(self.span.start)

    def named(self, found: re.Match[str], group: str) -> str | None:
        """Who is meant by the group of a match in ``text``."""
        return self.who(found.start(group))

    def place(self, found: re.Match[str], group: str | int = 0) -> Span:
        """Where the group of a match in ``text`` stands in the story."""
        return Span(*found.span(group)).shifted(self.span.start)


@dataclass(frozen=True, slots=True, eq=False)
class Persons:
    """Where people are meant beyond doubt: by name, by "I", and by "he" or "she" of whom was named last."""

    _memory: Memory
    _names: Names
    _mentions: Sequence[Mention]
    _starts: Sequence[int]
    _known: dict[Span, Marked] = field(default_factory=dict)
    """What was marked; it goes with these people, of whom there are others after each act."""

    @classmethod
    def of(cls, story: Story) -> Persons:
        """All persons of ``story``."""
        return memory_of(story.document).recall_of(_persons, story.document, story.mentions, cast_of(story))

    def marked(self, span: Span) -> Marked:
        """The words at ``span``; who is meant by two names at once is not marked twice."""
        known = self._known.get(span)
        if known is None:
            known = self._known[span] = self._memory.recall(_marked, self._memory, span, self._sure(span))
        return known

    def tags(self, said: Quotation) -> bool:
        """Whether the words right before or behind the speech name its speaker."""
        near = Span(max(0, said.span.start - NEAR_SPEECH), said.span.end + NEAR_SPEECH)
        return any(
            each.character == said.speaker and not each.quoted and each.kind is MentionKind.PROPER
            for each in self._within(near)
        )

    def _sure(self, span: Span) -> Marks:
        """Who is meant there: where each begins and ends, and their id, in order and apart."""
        found: list[tuple[int, int, str]] = []
        last = span.start
        for mention in self._within(span):
            place = mention.span
            if last <= place.start and place.end <= span.end and self._is_sure(mention):
                found.append((place.start, place.end, mention.character))
                last = place.end
        return tuple(found)

    def _within(self, span: Span) -> Sequence[Mention]:
        return self._mentions[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def _is_sure(self, mention: Mention) -> bool:
        if mention.kind is not MentionKind.PRONOUN or mention.span.of(self._memory.document.text) == "I":
            return True
        return self._names.means(mention.span, mention.character)


def _persons(document: Document, mentions: tuple[Mention, ...], cast: Cast) -> Persons:
    memory = memory_of(document)
    subjects, tellers = memory.recall_of(_subjects, memory.passages)
    # A novel has ten thousands of them, and an act asks for all: what is looked up in a loop is looked up before.
    proper, pronoun = MentionKind.PROPER, MentionKind.PRONOUN
    found = [
        each
        for each in mentions
        if (kind := each.kind) is proper
        or (
            kind is pronoun
            and subjects.get((span := each.span).start) == span.end
            and (not each.quoted or span.start in tellers)
        )
    ]
    found.sort(key=attrgetter("span.start", "span.end"))
    return Persons(memory, memory.recall_of(named_by, mentions, cast), found, [each.span.start for each in found])


def _subjects(passages: Passages) -> tuple[Mapping[int, int], frozenset[int]]:
    """Where the pronouns of a subject begin, with where they end; and where those of a teller do."""
    found = passages.everywhere(_subjects_in)
    return {start: end for start, end, _ in found}, frozenset(start for start, _, teller in found if teller)


def _subjects_in(text: str) -> Iterator[tuple[int, int, bool]]:
    return ((*found.span(), found.group() == _TELLER) for found in _SUBJECT.finditer(text))


def _marked(memory: Memory, span: Span, marks: Marks) -> Marked:
    text = " ".join(_WHITE.split(span.of(memory.document.text)))
    who: dict[int, str] = {}
    last = 0
    for first, past, character in marks:
        start, end = first - span.start, past - span.start
        title = _TITLE.search(text, max(last, start - _LONGEST_TITLE), start)
        start = title.start() if title is not None else start
        who[start], last = character, end
        text = text[:start] + _MARK * (end - start) + text[end:]
    return Marked(text, span, who)
