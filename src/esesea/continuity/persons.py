"""A text in which each person stands as a mark, so that a pattern can ask for "somebody was forty"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from esesea.continuity.naming import Names
from esesea.story.character import Mention, MentionKind
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.text.span import Span

_MARK = "\x01"
PERSON = rf"(?:{_MARK}+)"
"""A pattern for one person in the text of `Marked`."""

_TITLE = re.compile(
    r"(?<![\w-])(?:(?:Mr|Mrs|Ms|Dr|Capt|Col|St)\.?|Miss|Master|Captain|Colonel|Major|General|Doctor|Professor|Sir|Lady|Lord|Aunt"
    r"|Uncle|Old|Young|Little|Poor|old|young|little|poor)\s+$"
)
_LONGEST_TITLE = 12
NEAR_SPEECH = 40
"""Characters around a speech in which a name says whose it is."""
_SUBJECT = frozenset({"he", "she", "i"})


@dataclass(frozen=True, slots=True)
class Marked:
    """The words at ``span`` with every person marked, each character for one, and all white space as single blanks."""

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


@dataclass(frozen=True, slots=True)
class Persons:
    """Where people are meant beyond doubt: by name, by "I", and by "he" or "she" of whom was named last."""

    _story: Story
    _names: Names
    _mentions: Sequence[Mention]
    _starts: Sequence[int]

    @classmethod
    def of(cls, story: Story) -> Persons:
        """All persons of ``story``."""
        mentions = sorted((each for each in story.mentions if _may_mean(story, each)), key=lambda each: each.span)
        return cls(story, Names.of(story), mentions, [each.span.start for each in mentions])

    def marked(self, span: Span) -> Marked:
        """The words at ``span``; who is meant by two names at once is not marked twice."""
        text = " ".join(re.split(r"\s", span.of(self._story.document.text)))
        who: dict[int, str] = {}
        last = 0
        for mention in self._mentions[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]:
            start, end = mention.span.start - span.start, mention.span.end - span.start
            if start < last or end > len(text) or not self._is_sure(mention):
                continue
            title = _TITLE.search(text, max(last, start - _LONGEST_TITLE), start)
            start = title.start() if title is not None else start
            who[start], last = mention.character, end
            text = text[:start] + _MARK * (end - start) + text[end:]
        return Marked(text, span, who)

    def tags(self, said: Quotation) -> bool:
        """Whether the words right before or behind the speech name its speaker."""
        near = Span(max(0, said.span.start - NEAR_SPEECH), said.span.end + NEAR_SPEECH)
        within = self._mentions[bisect_left(self._starts, near.start) : bisect_left(self._starts, near.end)]
        return any(
            each.character == said.speaker and not each.quoted and each.kind is MentionKind.PROPER for each in within
        )

    def _is_sure(self, mention: Mention) -> bool:
        if mention.kind is not MentionKind.PRONOUN or mention.span.of(self._story.document.text) == "I":
            return True
        return self._names.means(mention.span, mention.character)


def _may_mean(story: Story, mention: Mention) -> bool:
    if mention.kind is MentionKind.PROPER:
        return True
    words = mention.span.of(story.document.text) if len(mention.span) < 4 else ""
    return mention.kind is MentionKind.PRONOUN and words.lower() in _SUBJECT and (words == "I" or not mention.quoted)
