"""The signs by which something was read, in words for people who write."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from esesea.story.replies import AUTHOR

YOU = "you said so"
TOLD = "told in this order"

SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "ages": "how old somebody is",
        "asides": "words that step aside",
        "back_references": "looking back",
        "causes": "looking back",
        "changes": "something that has changed",
        "contacts": "a touch",
        "crossed_calendars": "ages that run against the dates",
        "crossed_lives": "lives that run against each other",
        "dates": "a date",
        "day_patterns": "a day of the week or year",
        "distances": "how far apart scenes are",
        "embedding": "a tale within the tale",
        "events": "something that happens",
        "headings": "a heading",
        "knowledge": "what somebody knows",
        "language_model": "a language model says so",
        "landmarks": "the same event",
        "life_states": "what becomes of somebody",
        "mentions": "who is meant",
        "meetings": "a first meeting",
        "moods": "the mood",
        "openings": "how the scene opens",
        "name_variants": "another name",
        "ordinals": "counting (the first, the second time)",
        "phrases": "words of time",
        "places": "where it is said to be",
        "presence": "who acts and speaks",
        "replays": "the same moment told twice",
        "scene_clocks": "the day or the hour",
        "scene_modes": "how it is told",
        "speakers": "who speaks",
        "stays": "nobody leaves in between",
        "strands": "a thread taken up again",
        "tense": "a step back in tense",
        "thing_states": "what becomes of a thing",
        "times": "words of time",
        "told_order": TOLD,
        "traits": "what somebody is like",
        "travellers": "travel through time",
        "visits": "a stay at a place",
    }
)
"""By the name of the sign, as `Evidence.by` has it. What the author says is not in it: see `sign_words`."""


def sign_words(by: str) -> str:
    """``by`` in words; one of another package's is said by its own name."""
    if is_authors(by):
        return YOU
    return SIGNS.get(by) or by.replace("_", " ")


def is_authors(by: str) -> bool:
    """Whether the author said it, or it follows from what they said."""
    return by == AUTHOR or by.startswith(f"{AUTHOR}_")
