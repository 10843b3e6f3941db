"""How sure it is whom a word means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from esesea.reading.mention_index import MentionIndex
from esesea.story.character import Character, Mention, MentionKind
from esesea.text.span import Span

NAMED, ALONE, SOON_AFTER, DESCRIBED, ONE_OF_SEVERAL = 0.95, 0.85, 0.75, 0.7, 0.5
"""By name; by a pronoun where nobody else it could mean is named before it in the sentence, or else in the paragraph;
where they alone are named in the paragraph before; by a description; by a pronoun that could mean several. By hand."""

BEFORE = 600
"""So many characters before a paragraph somebody named there is still the one whom "she" can mean."""


LONGEST_NAME = 60
"""Characters: so far before its last word a name begins at most."""


@dataclass(frozen=True, slots=True)
class Bearers:
    """Who is meant where, and by which pronoun each goes."""

    _mentions: MentionIndex
    _pronouns: Mapping[str, str | None]
    _narrators: frozenset[str]

    @classmethod
    def of(cls, characters: Sequence[Character], mentions: MentionIndex) -> Bearers:
        """Those of ``characters``, as ``mentions`` mean them."""
        return cls(
            mentions,
            {character.id: character.pronouns for character in characters},
            frozenset(character.id for character in characters if character.narrator),
        )

    def sureness(self, who: str, word: Span, sentence: Span, paragraph: Span) -> float:
        """How sure it is, in (0, 1), that the ``word``, in ``sentence`` of ``paragraph``, means ``who``."""
        around = Span(max(paragraph.start, word.start - LONGEST_NAME), word.end)
        covering = (mention for mention in self._mentions.within(around) if mention.span.contains(word))
        here = [mention for mention in covering if mention.character == who]
        kind = here[0].kind if here else MentionKind.COMMON
        if kind is MentionKind.PROPER or (who in self._narrators and here and not here[0].quoted):
            return NAMED
        if kind is MentionKind.COMMON:
            return DESCRIBED
        for start in (sentence.start, paragraph.start):
            named = self._rivals(who, Span(start, max(start, word.start)))
            if named:
                return ALONE if named == {who} else ONE_OF_SEVERAL
        before = self._rivals(who, Span(max(0, paragraph.start - BEFORE), paragraph.start))
        return SOON_AFTER if before == {who} else ONE_OF_SEVERAL

    def _rivals(self, who: str, span: Span) -> set[str]:
        """Those named in ``span`` whom the pronoun of ``who`` can mean."""
        pronoun = self._pronouns.get(who)
        return {
            mention.character
            for mention in self._mentions.within(span)
            if _names(mention) and self._pronouns.get(mention.character) in {pronoun, None}
        }


def _names(mention: Mention) -> bool:
    return mention.kind is MentionKind.PROPER and not mention.quoted
