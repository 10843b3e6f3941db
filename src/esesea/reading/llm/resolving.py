"""Which character of the story a claim speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from esesea.reading.llm.claims import PersonClaim, Who
from esesea.reading.llm.naming import key_of
from esesea.reading.llm.people_at import mentions_at
from esesea.reading.mention_index import MentionIndex
from esesea.story.character import Mention


@dataclass(frozen=True, slots=True)
class People:
    """Who is meant by what the model calls people, passage by passage."""

    _index: MentionIndex
    _named: dict[tuple[int, str], str]

    @classmethod
    def of(cls, mentions: Iterable[Mention], claims: Iterable[PersonClaim]) -> People:
        """Everybody whom ``claims`` name, by the mentions that stand where their names do."""
        index = MentionIndex.of(mentions)
        named: dict[tuple[int, str], str] = {}
        for claim in claims:
            meant = Counter(
                mention.character for spans in claim.places for span in spans for mention in mentions_at(span, index)
            )
            if meant:
                character = meant.most_common(1)[0][0]
                for called in claim.called:
                    named.setdefault((claim.passage, called), character)
        return cls(index, named)

    def whom(self, who: Who) -> str | None:
        """The id of the character; None where it cannot be told."""
        named = self._named.get((who.passage, key_of(who.name)))
        if named is not None:
            return named
        at = [mention.character for mention in mentions_at(who.at, self._index)]
        return at[0] if len(set(at)) == 1 else None
