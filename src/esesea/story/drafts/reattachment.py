"""The author's decisions brought to a new draft: where each of their passages stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import uuid4

from esesea.story.anchoring import AROUND, GONE, QUOTED, anchor, as_it_stood, places
from esesea.story.correction import Anchor, Correction
from esesea.story.drafts.alignment import Alignment, aligned
from esesea.story.drafts.search import Index, Sought, chosen, landings
from esesea.story.standing import REATTACH, spoken
from esesea.story.story import Story
from esesea.text.document import Document
from esesea.text.span import Span

WHO = "esesea"
"""Who makes a ``reattach``: not the author."""

NEW = 0.5
"""Least part of a place's words that the old draft did not have, for a passage that was gone to be back there."""

SAME_SCENE = 0.5
"""Least part of a scene's words that one scene of the new draft has, for it to be the same with a new opening."""


@dataclass(frozen=True, slots=True)
class Reattached:
    """What a new draft does to one decision: its anchors as they were, and as they are to be kept from now on.

    ``changed``: the numbers, from 0, of those with new words or surroundings; ``loose``: of those gone.
    """

    correction: Correction
    anchors: tuple[Anchor, ...]
    changed: tuple[int, ...]
    loose: tuple[int, ...]

    @property
    def decision(self) -> Correction:
        """The ``reattach`` that keeps the new anchors, made now."""
        at = datetime.now(UTC).isoformat()
        return Correction(uuid4().hex, REATTACH, at, WHO, anchors=self.anchors, of={"id": self.correction.id})


def reattachments(before: Story | None, after: Story, decisions: Iterable[Correction]) -> tuple[Reattached, ...]:
    """What the draft of ``after`` does to every decision, undone ones too, oldest first.

    ``before`` is the last draft's reading; None where it is not known, and then a passage is found by its own words or
    is loose. A scene named by its opening is found, where that was rewritten, by the rest of its words. A passage that
    was gone comes back only in words that the old draft did not have. Deterministic but for ids and times.
    """
    said = spoken(decisions)
    known = tuple(dict.fromkeys(each for decision in said for each in decision.anchors))
    now = _now(known, before, after) if known else {}
    return tuple(_reattached(decision, now) for decision in said)


def _reattached(decision: Correction, now: Mapping[Anchor, Anchor]) -> Reattached:
    anchors = tuple(now[each] for each in decision.anchors)
    changed = tuple(number for number, each in enumerate(decision.anchors) if anchors[number] != each)
    loose = tuple(number for number, each in enumerate(anchors) if each.start == GONE)
    return Reattached(decision, anchors, changed, loose)


def _now(known: Sequence[Anchor], before: Story | None, after: Story) -> Mapping[Anchor, Anchor]:
    """Each anchor as the new draft has it; itself where its words and surroundings are there as they were."""
    document = after.document
    alone = places(known, document)
    found = _by_words(known, document) if before is None else _by_the_draft(known, before, after)
    return {
        each: _kept(each, by_words, place, document) for each, by_words, place in zip(known, alone, found, strict=True)
    }


def _kept(old: Anchor, by_words: Span | None, place: Span | None, document: Document) -> Anchor:
    if place is None:
        # What its own words would still find is another passage: the one that was meant is gone.
        return replace(old, start=GONE)
    new = anchor(document, place)
    as_before = by_words == place and replace(new, start=old.start) == old
    return old if as_before else new


def _by_words(known: Sequence[Anchor], document: Document) -> tuple[Span | None, ...]:
    """By their own words alone; what was gone may be back."""
    return places([replace(each, start=max(0, each.start)) for each in known], document)


def _by_the_draft(known: Sequence[Anchor], before: Story, after: Story) -> tuple[Span | None, ...]:
    old, new = before.document, after.document
    were = places(known, old)
    if old.text == new.text:
        return tuple(_or_as_it_stood(span, each, new) for span, each in zip(were, known, strict=True))
    laid = aligned(old.text, new.text)
    openings = {scene.span.start: scene.span for scene in before.scenes}
    found: list[Span | None] = []
    for was in were:
        place = None if was is None else laid.place(was)
        if place is None and was is not None and _is_opening(was, openings.get(was.start)):
            place = _scene(laid, openings[was.start], after)
        found.append(place)
    if all(found):
        return tuple(found)
    origins, index = laid.origins(), Index.of(new.text)
    return tuple(
        place or _come_back(each, laid, origins, index) or _or_as_it_stood(None, each, new)
        for each, place in zip(known, found, strict=True)
    )


def _or_as_it_stood(place: Span | None, kept: Anchor, document: Document) -> Span | None:
    """Where it was not found in the old draft, it may have been kept of the new one, before a crash."""
    return place if place is not None else as_it_stood(kept, document.text)


def _is_opening(was: Span, scene: Span | None) -> bool:
    return scene is not None and was.end == min(scene.end, scene.start + QUOTED)


def _scene(laid: Alignment, was: Span, after: Story) -> Span | None:
    """The opening of the scene that has most of the words of the scene at ``was``, if that is most of them."""
    first, last = laid.old.covering(was)
    votes: dict[Span, int] = {}
    scenes = iter(sorted(scene.span for scene in after.scenes))
    scene = next(scenes, None)
    for image in sorted(image for image in laid.images[first:last] if image is not None):
        start = laid.new.starts[image[0]]
        while scene is not None and scene.end <= start:
            scene = next(scenes, None)
        if scene is not None and scene.start <= start:
            votes[scene] = votes.get(scene, 0) + 1
    best = max(votes, key=lambda each: votes[each], default=None)
    if best is None or votes[best] < SAME_SCENE * (last - first):
        return None
    return Span(best.start, min(best.end, best.start + QUOTED))


def _come_back(kept: Anchor, laid: Alignment, origins: bytearray, index: Index) -> Span | None:
    """The passage in words that the old draft did not have."""
    best = chosen(tuple(each for each in landings(Sought.of(kept, AROUND), index) if _is_new(each.span, laid, origins)))
    return None if best is None else best.span


def _is_new(span: Span, laid: Alignment, origins: bytearray) -> bool:
    first, last = laid.new.covering(span)
    return last > first and origins[first:last].count(0) >= NEW * (last - first)
