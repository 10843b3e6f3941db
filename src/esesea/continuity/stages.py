"""Where a play is spoken of: who dies in it gets up again."""

from __future__ import annotations

import re

from esesea.story.story import Story
from esesea.text.span import Span

STAGE = re.compile(
    r"\b(?:plays?|stage|acts?|curtain|audience|applause|scenery|rehears\w+|perform\w*|actors?|actress\w*|villain|drama"
    r"|tragedy|theatre|theater|theatricals?|footlights?|playbill|prompter|understudy|costumes?|hero|heroine)\b",
    re.IGNORECASE,
)
AROUND, FEWEST_STAGE_WORDS = 1500, 4
"""So many characters around a passage are asked for the words of a stage, and so many of these make a play of it."""


def on_stage(story: Story, span: Span) -> bool:
    """Whether a play is spoken of around ``span``."""
    around = story.document.text[max(0, span.start - AROUND) : span.end + AROUND]
    return len({found[0].lower() for found in STAGE.finditer(around)}) >= FEWEST_STAGE_WORDS
