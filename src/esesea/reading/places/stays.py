"""Which scenes go on where the scene told before was, though they name no place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

from esesea.reading.english.time_shifts import Direction, opening_shift
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import SceneSpan
from esesea.story.character import Mention
from esesea.text.span import Span

SHORT = 3.0
"""Days after which people who are told of on may well be elsewhere."""
_LONG = re.compile(r"\b(?:weeks?|months?|years?|decades?|spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
QUOTES = ('"', "“", "‘", "«")


class Stays:
    """Signs that a scene stays where the last one was; made once for a story, in O(n log n) of its mentions."""

    def __init__(self, parse: Parse, scenes: tuple[SceneSpan, ...], mentions: Iterable[Mention]) -> None:
        self.parse = parse
        self.people: defaultdict[str, set[str]] = defaultdict(set)
        starts = [scene.span.start for scene in scenes]
        for mention in mentions:
            if not mention.quoted:
                at = max(0, bisect_right(starts, mention.span.start) - 1)
                self.people[scenes[at].id].add(mention.character)

    def sign(self, before: SceneSpan, here: SceneSpan) -> Span | None:
        """The words by which ``here`` goes on with the same people: "the next morning", or talk that goes on.

        None without such a sign, and where a chapter begins. A step back in time or over more than ``SHORT`` days
        is no sign. Example: "* * * The next morning he kissed her." Counter-example: "Meanwhile", "In May".
        """
        opening = next(self.parse.within(here.span), None)
        if opening is None or not self.people[before.id] & self.people[here.id]:
            return None
        text = opening.text
        shift = self.parse.remembered(opening_shift, text)
        if shift is not None:
            start, words = opening.span.start, text[shift.start : shift.end]
            near = shift.days <= SHORT if shift.days is not None else not _LONG.search(words)
            goes_on = near and shift.direction is Direction.LATER
            return Span(start + shift.start, start + shift.end) if goes_on else None
        if not here.marked and here.heading is None and text.lstrip().startswith(QUOTES):
            return opening.remembered(_first_sentence).shifted(opening.span.start)
        return None


def _first_sentence(paragraph: ParsedParagraph) -> Span:
    return paragraph.at(next(iter(paragraph.doc.sents)))
