"""Who somebody of a story is in the same draft corrected otherwise."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from esesea.story.story import Story


def same_people(before: Story, after: Story) -> Mapping[str, str]:
    """For each character of ``before``, by id, the one of ``after`` that most of the same words mean.

    Of two names that are made one both are that one; of one that is split, the one that keeps more. Who is not
    mentioned is the one of the same name. Those who are nobody any more are left out. Linear in the mentions.
    """
    named = {each.name: each.id for each in after.characters}
    if before.mentions == after.mentions:
        known = frozenset(named.values())
        return {each.id: each.id for each in before.characters if each.id in known}
    same = {each.id: named[each.name] for each in before.characters if each.name in named}
    return {**same, **_by_words(before, after)}


def _by_words(before: Story, after: Story) -> dict[str, str]:
    there = {(mention.span, mention.quoted, mention.kind): mention.character for mention in after.mentions}
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in before.mentions:
        heir = there.get((mention.span, mention.quoted, mention.kind))
        if heir is not None:
            votes[mention.character][heir] += 1
    return {who: min(heirs, key=lambda each: (-heirs[each], each)) for who, heirs in votes.items()}
