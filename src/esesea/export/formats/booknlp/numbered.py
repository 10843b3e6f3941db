"""A story by BookNLP's numbers: its tokens, its people, and which tokens refer to whom."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from esesea.export.formats.booknlp.tokens import Tokens
from esesea.story.character import Mention
from esesea.story.story import Story
from esesea.text.span import Span

NARRATOR = 0
"""BookNLP's number for a narrator in the first person."""

Placed = tuple[int, int, Mention]
"""A mention with its first and last token."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """``numbers`` has one for each character, from 1, for the narrator 0; ``mentions`` are in the order of the text."""

    story: Story
    tokens: Tokens
    numbers: Mapping[str, int]
    mentions: tuple[Placed, ...]
    of_character: Mapping[str, tuple[Placed, ...]]

    @classmethod
    def of(cls, story: Story) -> Numbered:
        """Cut the text into tokens and number the characters."""
        tokens = Tokens.of(story.document)
        tellers = [each.id for each in story.characters if each.narrator][:1]
        others = [each.id for each in story.characters if each.id not in tellers]
        numbers = {**dict.fromkeys(tellers, NARRATOR), **{each: at for at, each in enumerate(others, 1)}}
        found = ((tokens.within(each.span), each) for each in story.mentions if each.character in numbers)
        placed = sorted(
            ((*stretch, each) for stretch, each in found if stretch is not None),
            key=lambda mention: (mention[0], mention[1], numbers[mention[2].character]),
        )
        of_character: dict[str, list[Placed]] = defaultdict(list)
        for each in placed:
            of_character[each[2].character].append(each)
        return cls(story, tokens, numbers, tuple(placed), {name: tuple(each) for name, each in of_character.items()})

    def words(self, first: int, last: int) -> str:
        """The tokens from ``first`` to ``last``, with spaces between, as BookNLP writes words."""
        return " ".join(self.story.quote(token.span) for token in self.tokens.all[first : last + 1])

    def mentions_within(self, character: str, span: Span) -> Iterator[Placed]:
        """The mentions of ``character`` that begin inside ``span``."""
        mentions = self.of_character.get(character, ())
        at = bisect_left(mentions, span.start, key=lambda each: each[2].span.start)
        while at < len(mentions) and mentions[at][2].span.start < span.end:
            yield mentions[at]
            at += 1
