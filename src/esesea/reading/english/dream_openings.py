"""Passages that open by saying that they are dreamt."""

from __future__ import annotations

import re

_OPENS = re.compile(
    r"\W*(?:(?:that|one|last|the (?:same|next)) (?:night|morning|afternoon|evening),? |(?:and"
    r"|then|again|so|sometimes),? ){0,2}"
    r"(?:(?:I|he|she|we|they|[A-Z]\w+) (?:(?:had |have |has )?(?:dreamt|dreamed|dreams"
    r"|dream)) (?!of (?:being|becoming|going|a|the)\b)"
    r"|in (?:the|his|her|my|their|this|that) (?:dream|nightmare)\b)",
    re.IGNORECASE,
)
_WAKES = re.compile(r"\b(?:wakes?|woke|awoke|awakes?|wakened|awakened|waking|woken)\b", re.IGNORECASE)
LAST_PART = 0.75


def is_dreamt(passage: str) -> bool:
    """Whether ``passage`` opens as a dream and nobody wakes before its last quarter.

    Example: "I dreamt that I stood at the gate. It was locked." Counter-example: "She dreamed of becoming a pilot."
    """
    if not _OPENS.match(passage):
        return False
    waking = _WAKES.search(passage)
    return waking is None or waking.start() >= LAST_PART * len(passage)
