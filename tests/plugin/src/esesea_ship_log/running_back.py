"""The check: bells that run back within a watch."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from esesea.story.finding import Finding, Severity
from esesea.story.story import Story
from esesea.text.span import Span
from esesea_ship_log.bells import BELLS, count_of

NAME = "bells_run_back"


def bells_run_back(story: Story) -> Iterator[Finding]:
    """Fewer bells after more, in one entry, and no eighth between them that would end the watch.

    Example: "At six bells we reefed. At five bells the wind fell."
    Counter-example: "At eight bells we came on deck. At two bells we reefed."
    """
    for scene in story.scenes:
        bells = list(BELLS.finditer(story.document.text, scene.span.start, scene.span.end))
        for before, after in pairwise(bells):
            if count_of(after[1]) < count_of(before[1]) < 8:
                yield Finding(
                    check=NAME,
                    severity=Severity.WARNING,
                    message=f"{after[0].capitalize()} are struck after {before[0].lower()}, in one watch.",
                    resolve="Change one of the two, or let the watch end between them.",
                    scenes=(scene.id,),
                    spans=(Span(*before.span()), Span(*after.span())),
                    confidence=0.9,
                )
