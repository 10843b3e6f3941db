"""How much of a story goes into one request, so that it and its answer fit into the model's context."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.reading.llm.estimate import CHARACTERS, tokens_of
from esesea.reading.llm.instructions import ORDER, PASSAGE
from esesea.reading.llm.windows import TAIL

MARKS = 150
"""Tokens of the lines around a passage, and of what the server's template of a conversation adds."""

FOR_STORY = 0.45
"""What of the free room is the story's; the rest is the answer's, which may hold as much again in quotes and names."""

MOST_STORY, MOST_ANSWER = 5000, 8000
"""Tokens. A model that can take in more attends less to each word of it, and a new draft would ask more again."""


@dataclass(frozen=True, slots=True)
class Room:
    """``story``: characters of the story, or of a list of scenes, in one request; ``answer``: tokens of its answer."""

    story: int
    answer: int


def room_for(context: int) -> Room:
    """The room that a model's context of so many tokens leaves."""
    told = max(tokens_of(PASSAGE), tokens_of(ORDER)) + MARKS + tokens_of("x" * TAIL)
    free = max(0, context - told)
    story = min(MOST_STORY, int(free * FOR_STORY))
    return Room(int(story * CHARACTERS), min(MOST_ANSWER, free - story))
