"""A passage looked for in a draft by its words and those around it, where the draft it came from is not known."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from esesea.story.correction import Anchor
from esesea.story.drafts.images import Image, alike, same_words, touched
from esesea.story.drafts.landing import Bar, Landing, landing
from esesea.story.drafts.words import Words
from esesea.text.span import Span

SUPPORT = 8
"""Words that must speak for a place, its own and those around it, and …"""

BESIDE = 4
"""… of those around it: what is said alike elsewhere (“God's will be done!”) stands in other words there. With these
two, of 241 passages that were gone none was found, and 3,141 of 3,214 that were there (bench/reattach, the edits that
cut or rewrite, on the novels that thresholds are chosen on)."""

CLEAR = 3
"""By so many words more the best place must be supported than any other."""

RIVAL = Bar(around=6, kept=0.5, kept_short=0.75, support=SUPPORT - CLEAR, own=12)
"""What a place must keep of the passage to be compared, where 32 characters on each side are all that is known."""

COMMON = 400
"""A pair of words that stands oftener than this says nothing of where a passage is."""

LOOKED_AT = 12
"""So many places, the likeliest, are compared word by word."""

DRIFT = 12
"""Words by which pairs may have moved against one another and still speak of the same place."""


@dataclass(frozen=True, slots=True)
class Index:
    """Where each pair of neighbouring words of a draft stands."""

    words: Words
    pairs: dict[tuple[str, str], list[int]]

    @classmethod
    def of(cls, text: str) -> Index:
        """All pairs of ``text``; linear."""
        words = Words.of_draft(text)
        pairs: dict[tuple[str, str], list[int]] = {}
        for at, pair in enumerate(itertools.pairwise(words.keys)):
            pairs.setdefault(pair, []).append(at)
        return cls(words, pairs)


@dataclass(frozen=True, slots=True)
class Sought:
    """An anchor's words: ``passage`` is where its quote stands in ``words``."""

    words: Words
    passage: Span

    @classmethod
    def of(cls, anchor: Anchor, around: int) -> Sought:
        """A word that was cut where its surroundings end, at ``around`` characters, is left out."""
        prefix = _whole_words(anchor.prefix, around)
        suffix = _whole_words(anchor.suffix[::-1], around)[::-1]
        words = Words.of(prefix + anchor.quote + suffix)
        return cls(words, Span(len(prefix), len(prefix) + len(anchor.quote)))


def landings(sought: Sought, index: Index) -> tuple[Landing, ...]:
    """Every place where the passage may stand, by falling support; no two of them touch."""
    found = (_landing(sought, index, at) for at in _likely(sought.words.keys, index))
    ranked = sorted(filter(None, found), key=lambda each: (-each.support, -each.kept, each.span))
    chosen: list[Landing] = []
    for each in ranked:
        if not any(each.span.overlaps(other.span) or each.span == other.span for other in chosen):
            chosen.append(each)
    return tuple(chosen)


def is_enough(found: Landing) -> bool:
    """Whether so many words speak for the place that it may be taken."""
    return found.support >= SUPPORT and found.left + found.right >= BESIDE


def chosen(found: Sequence[Landing]) -> Landing | None:
    """The best place, if it is good enough and clearly better than the next one."""
    if not found or not is_enough(found[0]) or rivals(found):
        return None
    return found[0]


def rivals(found: Sequence[Landing]) -> tuple[Landing, ...]:
    """The places about as good as the best, itself first; none where it stands out."""
    near = tuple(each for each in found if found[0].support - each.support < CLEAR)
    return near if len(near) > 1 else ()


def _whole_words(before: str, around: int) -> str:
    """``before`` without the word that was cut at its far end."""
    if len(before) < around:
        return before
    space = next((at for at, letter in enumerate(before) if letter.isspace()), len(before))
    return before[space:]


def _likely(keys: Sequence[str], index: Index) -> Iterator[int]:
    """Where the first of ``keys`` would stand, the likeliest first: what most pairs say, rare pairs loudest."""
    votes: dict[int, float] = {}
    for at, pair in enumerate(itertools.pairwise(keys)):
        places = index.pairs.get(pair, ())
        if len(places) <= COMMON:
            for place in places:
                votes[place - at] = votes.get(place - at, 0.0) + 1.0
    gathered: list[tuple[float, int]] = []
    for start in sorted(votes):
        if gathered and start - gathered[-1][1] <= DRIFT:
            gathered[-1] = (gathered[-1][0] + votes[start], gathered[-1][1])
        else:
            gathered.append((votes[start], start))
    gathered.sort(key=lambda each: (-each[0], each[1]))
    return (start for _, start in gathered[:LOOKED_AT])


def _landing(sought: Sought, index: Index, at: int) -> Landing | None:
    """The passage laid beside the words from about ``at`` on."""
    old, new = sought.words.keys, index.words
    low, high = max(0, at - DRIFT), min(len(new), at + 2 * len(old) + 2 * DRIFT)
    window = new.keys[low:high]
    images: list[Image | None] = [None] * len(old)
    pairs, between = same_words(old, window)
    for source, target in pairs:
        images[source] = (low + target, low + target + 1)
    for place in between:
        for owner, (first, after) in alike(old, window, place):
            images[owner] = (low + first, low + after)
    images = list(touched(images, len(new)))
    return landing(sought.words, new, images, sought.passage, RIVAL)
