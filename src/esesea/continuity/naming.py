"""Whether the words name whom they speak of, so that no pronoun can have gone astray."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

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
    _pronouns: Mapping[str, str | None]

    @classmethod
    def of(cls, story: Story) -> Names:
        """All names in the narration of ``story``."""
        narrators = {character.id for character in story.characters if character.narrator}
        named = sorted(
            (
                mention
                for mention in story.mentions
                if not mention.quoted and (mention.kind is MentionKind.PROPER or mention.character in narrators)
            ),
            key=lambda mention: mention.span,
        )
        pronouns = {character.id: character.pronouns for character in story.characters}
        return cls([mention.span.start for mention in named], named, pronouns)

    def within(self, start: int, end: int) -> Iterator[Mention]:
        """The names that begin from ``start`` up to ``end``, in text order."""
        return iter(self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)])

    def names(self, span: Span, who: str, before: int = 0) -> bool:
        """Whether ``who`` is named in ``span`` or up to ``before`` characters before it."""
        return any(mention.character == who for mention in self.within(span.start - before, span.end))

    def means(self, span: Span, who: str) -> bool:
        """Whether ``span`` names ``who``, or theirs is the last name before it that the same pronoun could mean."""
        return self.names(span, who) or [*self._rivals(who, span)][-1:] == [who]

    def _rivals(self, who: str, span: Span) -> Iterator[str]:
        pronoun = self._pronouns.get(who)
        for mention in self.within(span.start - BEFORE, span.end):
            if self._pronouns.get(mention.character) in {pronoun, None}:
                yield mention.character
