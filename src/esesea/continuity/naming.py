"""Whether the words name whom they speak of, so that no pronoun can have gone astray."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from types import MappingProxyType

from esesea.continuity.remembering import memory_of
from esesea.story.character import Mention, MentionKind
from esesea.story.story import Story
from esesea.text.span import Span

OWN = MappingProxyType({"I": "The narrator's", "He": "His", "She": "Her", "They": "Their", "It": "Its"})
"""Whose a thing is whose owner is never named."""

BEFORE = 300
"""So many characters back names are looked for that a pronoun could mean."""


def called(story: Story, who: str) -> str:
    """What a finding calls the character at the beginning of a sentence."""
    name = story.character(who).name
    return "The narrator" if name == "I" else name


def possessive(story: Story, who: str) -> str:
    """What a finding says before what is theirs."""
    name = story.character(who).name
    return OWN.get(name, f"{name}'s")


@dataclass(frozen=True, slots=True)
class Names:
    """Where the narration, not somebody's speech, names people or says "I" of the narrator; look-ups are O(log n)."""

    _starts: Sequence[int]
    _named: Sequence[Mention]
    _theirs: Mapping[str, Sequence[int]]
    _pronouns: Mapping[str, str | None]

    @classmethod
    def of(cls, story: Story) -> Names:
        """All names in the narration of ``story``."""
        return memory_of(story.document).recall_of(named_by, story.mentions, cast_of(story))

    def within(self, start: int, end: int) -> Iterator[Mention]:
        """The names that begin from ``start`` up to ``end``, in text order."""
        return iter(self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)])

    def names(self, span: Span, who: str, before: int = 0) -> bool:
        """Whether ``who`` is named in ``span`` or up to ``before`` characters before it."""
        starts = self._theirs.get(who, ())
        at = bisect_left(starts, span.start - before)
        return at < len(starts) and starts[at] < span.end

    def means(self, span: Span, who: str) -> bool:
        """Whether ``span`` names ``who``, or theirs is the last name before it that the same pronoun could mean."""
        return self.names(span, who) or [*self._rivals(who, span)][-1:] == [who]

    def _rivals(self, who: str, span: Span) -> Iterator[str]:
        pronoun = self._pronouns.get(who)
        for mention in self.within(span.start - BEFORE, span.end):
            if self._pronouns.get(mention.character) in {pronoun, None}:
                yield mention.character


Cast = tuple[tuple[str, bool, str | None], ...]
"""Of each character the id, whether they tell the story, and their pronoun."""


def cast_of(story: Story) -> Cast:
    """The very same value for all stories of a manuscript that have the same cast, whatever its names are."""
    cast = tuple((each.id, each.narrator, each.pronouns) for each in story.characters)
    return memory_of(story.document).same(cast)


def named_by(mentions: tuple[Mention, ...], cast: Cast) -> Names:
    """All names among ``mentions``."""
    narrators = {who for who, narrator, _ in cast if narrator}
    proper = MentionKind.PROPER
    named = [
        mention
        for mention in mentions
        if not mention.quoted and (mention.kind is proper or mention.character in narrators)
    ]
    named.sort(key=attrgetter("span.start", "span.end"))
    theirs: dict[str, list[int]] = defaultdict(list)
    for mention in named:
        theirs[mention.character].append(mention.span.start)
    pronouns = {who: pronoun for who, _, pronoun in cast}
    return Names([mention.span.start for mention in named], named, theirs, pronouns)
