"""Deaths told of *her mother*, and whether it is certain enough whose mother that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan

from esesea.reading.english.person_nouns import KINSHIP
from esesea.reading.lives.acting_scenes import acts_in
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse
from esesea.reading.passages import Sentence
from esesea.reading.people import People
from esesea.story.character import Mention, MentionKind
from esesea.text.mask import Mask
from esesea.text.span import Span

_OWNERS = frozenset({"his", "her", "their"})


def kin_of_a_pronoun(clause: TokenSpan, dead: str, people: People) -> int | None:
    """Where the pronoun stands by whose kin alone ``clause`` means the ``dead``: "*her* mother"; None by other words.

    The offset is that of the clause's paragraph.
    """
    owners = [
        owner.idx
        for noun in clause
        if noun.lower_ in KINSHIP and dead in people.one(noun)
        for owner in noun.lefts
        if owner.dep_ == "poss" and owner.lower_ in _OWNERS
    ]
    words = sum(1 for word in clause if dead in people.one(word))
    return owners[0] if len(owners) == words == 1 else None


@dataclass(frozen=True, slots=True)
class WhoseKin:
    """What tells whether a pronoun names its owner surely enough for a death to land on the owner's kin.

    ``untold``: speech and asides. ``pronouns``: of each character, None where they are open.
    """

    parse: Parse
    sentences: Sequence[Sentence]
    mentions: MentionIndex
    untold: Mask
    pronouns: Mapping[str, str | None]

    def is_sure(self, dead: str, pronoun: Span, scene: Span) -> bool:
        """Whether the owner is the one of that sex whom the scene named last, and the ``dead`` is not seen to act on.

        Example: "Anna sat by the bed. Towards morning her mother died." Counter-example: "Anna sewed. Vera wept. Her
        mother was dead.", read as Anna's; "Her mother was dead. Mrs. Hale (who is it) poured the tea."
        """
        owners = {mention.character for mention in self.mentions.within(pronoun)}
        named = self._named_last(owners, Span(scene.start, pronoun.start))
        rest = Span(pronoun.end, scene.end)
        return (not named or bool(named & owners)) and not acts_in(self.parse, self.mentions, self.untold, dead, rest)

    def _named_last(self, owners: set[str], before: Span) -> set[str]:
        """Whom of the owners' sex the last sentence with any such name names; nobody where the scene names none."""
        fits = {self.pronouns.get(owner) for owner in owners} | {None}
        names = [each for each in self.mentions.within(before) if self._is_told_name(each, fits)]
        if not names:
            return set()
        last = next((each.span for each in reversed(self.sentences) if each.span.start <= names[-1].span.start), before)
        return {each.character for each in names if last.start <= each.span.start}

    def _is_told_name(self, mention: Mention, fits: set[str | None]) -> bool:
        told = mention.kind is MentionKind.PROPER and not mention.quoted
        return told and self.pronouns.get(mention.character) in fits
