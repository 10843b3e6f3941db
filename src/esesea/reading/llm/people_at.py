"""Who Esesea's own reading has at the words that a model calls somebody by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from esesea.reading.mention_index import MentionIndex
from esesea.story.character import Character, Mention, MentionKind
from esesea.text.span import Span

LONGEST_MENTION = 60
"""Characters that a mention may begin before the name in it."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Characters, most mentioned first, and their mentions in text order."""

    characters: tuple[Character, ...]
    mentions: tuple[Mention, ...]


def mentions_at(span: Span, index: MentionIndex) -> Iterator[Mention]:
    """The mentions whose name the words at ``span`` are: that end with them, or are a fuller name around them."""
    for mention in index.within(Span(max(0, span.start - LONGEST_MENTION), span.end)):
        if mention.kind is MentionKind.PRONOUN and mention.span != span:
            continue
        fuller = mention.kind is MentionKind.PROPER and mention.span.contains(span)
        if fuller or mention.span.end == span.end:
            yield mention
