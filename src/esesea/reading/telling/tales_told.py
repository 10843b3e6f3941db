"""Scenes that are a tale told in the scene before them, from the words that announce it to those that end it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from esesea.reading.english.tale_frames import announces_a_tale, announces_reading, is_made_up, tale_is_over
from esesea.reading.english.tales import opens_letter
from esesea.reading.passages import SceneSpan, Sentence
from esesea.reading.telling.persons import ScenePerson
from esesea.text.document import Document
from esesea.text.span import Span

SHORT = 6
"""Scenes that a tale has at most where nothing but the words around it set it off: a longer one was rather left."""
LONGEST = 60
"""Scenes of a tale in another person than the scene that tells it, at most."""

BOTH_ENDS, OTHER_PERSON, OTHER_PERSON_ENDED, LETTER = 0.75, 0.75, 0.85, 0.7
"""Confidence that scenes are the tale announced: its end is told; it says "I" where the scene that tells it does not;
both; a letter that is read. Set by hand."""


@dataclass(frozen=True, slots=True)
class TaleTold:
    """Scenes ``first`` up to but not including ``after`` (indices) are told in the scene just before ``first``.

    ``words`` announce it and ``over``, where it is told, says that it is over. ``made_up``: it is no true one.
    """

    first: int
    after: int
    words: Span
    over: Span | None
    confidence: float
    made_up: bool

    @property
    def teller(self) -> int:
        """The index of the scene in which it is told."""
        return self.first - 1

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words that say so."""
        return (self.words,) if self.over is None else (self.words, self.over)


def tales_told(
    document: Document, scenes: Sequence[SceneSpan], sentences: Sequence[Sentence], persons: Sequence[ScenePerson]
) -> tuple[TaleTold, ...]:
    """The tales of a story, in order; one inside another is left out. Linear in scenes and sentences.

    Example: a scene that ends "This is what he told us.", two scenes, and one that opens "When he had finished".
    Counter-example: "He told us everything." and the next morning.
    """
    ends = [_ends(scene, sentences) for scene in scenes]
    overs = [tale_is_over(_words(document, opening)) for opening, _ in ends]
    found: list[TaleTold] = []
    at = 0
    while at + 1 < len(scenes):
        tale = _tale(document, at + 1, ends, overs, persons)
        if tale is not None:
            found.append(tale)
        at = tale.after if tale is not None else at + 1
    return tuple(found)


_Ends = tuple[Span | None, Span | None]


def _tale(
    document: Document,
    first: int,
    ends: Sequence[_Ends],
    overs: Sequence[object],
    persons: Sequence[ScenePerson],
) -> TaleTold | None:
    """The tale that begins at scene ``first``, if the one before it announces any."""
    closing, opening = ends[first - 1][1], ends[first][0]
    if closing is None or opening is None or overs[first] is not None:
        return None
    said = _words(document, closing)
    read = announces_reading(said)
    match = announces_a_tale(said) or read
    if match is None:
        return None
    words = Span(match.start(), match.end()).shifted(closing.start)
    made_up = is_made_up(said) or is_made_up(_words(document, opening))
    after, sure = _reach(first, overs, persons)
    if sure is None and read is not None and opens_letter(_words(document, opening)):
        after, sure = first + 1, LETTER
    if sure is None:
        return None
    over = ends[after][0] if after < len(ends) and overs[after] is not None else None
    return TaleTold(first, after, words, over, sure, made_up)


def _reach(first: int, overs: Sequence[object], persons: Sequence[ScenePerson]) -> tuple[int, float | None]:
    """The first scene after the tale that begins at ``first``, and how sure that is; None where nothing sets it off."""
    other = persons[first].person == 1 and persons[first - 1].person == 3
    limit = min(len(overs), first + (LONGEST if other else SHORT) + 1)
    for at in range(first + 1, limit):
        if overs[at] is not None:
            return at, OTHER_PERSON_ENDED if other else BOTH_ENDS
        if other and persons[at].person == 3:
            return at, OTHER_PERSON
    return first, None


def _ends(scene: SceneSpan, sentences: Sequence[Sentence]) -> _Ends:
    """The first and the last sentence of a scene; None where it has none."""
    low, high = (bisect_left(sentences, bound, key=lambda each: each.span.start) for bound in _bounds(scene.span))
    inside = sentences[low:high]
    return (inside[0].span, _last(inside)) if inside else (None, None)


def _bounds(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _last(inside: Sequence[Sentence]) -> Span:
    """The last two sentences, where they stand in one paragraph: "“Let me tell you how it was.” He sat down."."""
    last = inside[-1]
    before = inside[-2] if len(inside) > 1 and inside[-2].paragraph == last.paragraph else last
    return Span(before.span.start, last.span.end)


def _words(document: Document, span: Span | None) -> str:
    return " " if span is None else document.quote(span).replace("\n", " ")
