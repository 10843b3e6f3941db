"""Scenes, people and places as a decision keeps them, and found again in a story.

A scene is kept by a passage in it, a character by name and by some of their mentions, a place by name and by the words
of some stays there. Where name and passages disagree, what most of them say holds; where two are as likely, nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from esesea.story.character import Mention, MentionKind
from esesea.story.corrections.errors import NobodyLikeThat
from esesea.story.references import words_of
from esesea.story.story import Story
from esesea.text.span import Span

WITNESSES = 4
"""So many passages are kept of a character or place: some may be rewritten, and they outvote one another."""

NAMED, CALLED = 1.0, 0.5
"""What the name itself weighs beside the share of the passages, in 0…1: the main name, and one among others."""


def scene_at(story: Story, offset: int) -> str | None:
    """The id of the scene whose words stand at ``offset``; None between scenes."""
    return next((scene.id for scene in story.scenes if scene.span.start <= offset < scene.span.end), None)


def opening(story: Story, scene_id: str, longest: int) -> Span:
    """The first ``longest`` characters of a scene. Raises KeyError."""
    span = story.scene(scene_id).span
    return Span(span.start, min(span.end, span.start + longest))


def witnesses_of_character(story: Story, character: str) -> tuple[Span, ...]:
    """Mentions spread over the story, those by name before others."""
    own = [mention for mention in story.mentions if mention.character == character]
    named = [mention.span for mention in own if mention.kind is MentionKind.PROPER]
    return spread(named or [mention.span for mention in own])


def witnesses_of_place(story: Story, place: str) -> tuple[Span, ...]:
    """The words of stays there, spread over the story."""
    return spread([span for visit in story.visits if visit.place == place for span in words_of(visit)])


def character_like(story: Story, name: str, passages: Iterable[Span | None]) -> str:
    """The id of the character who goes by ``name`` and is meant at ``passages``. Raises NobodyLikeThat."""
    found = [span for span in passages if span is not None]
    votes = Counter(who for span in found for who in {mention.character for mention in mentions_at(story, span)})
    weighed = {each.id: _weight(name, each.name, each.names, votes[each.id], len(found)) for each in story.characters}
    return _best(weighed, "character", name)


def place_like(story: Story, name: str, passages: Iterable[Span | None]) -> str:
    """The id of the place that goes by ``name`` and is meant at ``passages``. Raises NobodyLikeThat."""
    found = [span for span in passages if span is not None]
    votes: Counter[str] = Counter()
    for span in found:
        votes.update({visit.place for visit in story.visits if any(each.overlaps(span) for each in words_of(visit))})
    weighed = {each.id: _weight(name, each.name, each.names, votes[each.id], len(found)) for each in story.places}
    return _best(weighed, "place", name)


def mentions_at(story: Story, span: Span) -> Sequence[Mention]:
    """The mentions that share words with ``span``. O(log mentions): they stand in the order of the text."""
    at = bisect_left(story.mentions, span.start, key=lambda mention: mention.span.start)
    first = at
    while first and story.mentions[first - 1].span.start > span.start - LONGEST:
        first -= 1
    found: list[Mention] = []
    for mention in story.mentions[first:]:
        if mention.span.start >= span.end:
            break
        if mention.span.overlaps(span):
            found.append(mention)
    return found


LONGEST = 200
"""Characters; no reference to a person is longer."""


def same_name(one: str, other: str) -> bool:
    """Whether two names differ only in case, white space or a leading article."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


def spread(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Up to `WITNESSES` of ``spans``, evenly from the first to the last."""
    if len(spans) <= WITNESSES:
        return tuple(dict.fromkeys(spans))
    step = (len(spans) - 1) / (WITNESSES - 1)
    return tuple(dict.fromkeys(spans[round(number * step)] for number in range(WITNESSES)))


def _weight(wanted: str, name: str, names: Sequence[str], votes: int, passages: int) -> float:
    called = NAMED if same_name(name, wanted) else CALLED if any(same_name(each, wanted) for each in names) else 0.0
    return called + (votes / passages if passages else 0.0)


def _best(weighed: dict[str, float], kind: str, name: str) -> str:
    most = max(weighed.values(), default=0.0)
    best = [each for each, weight in weighed.items() if weight == most]
    # Under one half, neither the name nor most passages speak for anybody.
    if most < CALLED or len(best) > 1:
        raise NobodyLikeThat(kind, name)
    return best[0]
