"""Which scene of a later draft is which of an earlier one, by their words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from esesea.story.drafts.alignment import Alignment
from esesea.story.drafts.words import Words, folded
from esesea.story.scene import Scene

SHARED = 0.5
"""Least part of the words of the smaller of two scenes that both must have to be the same scene."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """``back`` gives for a later scene the earlier one that it was. ``added`` and ``gone`` have no other half.

    ``edited``: later scenes whose words, or the marks between them, are not what they were (kinds of quotes and dashes
    and white space apart). All in the order of the text.
    """

    back: Mapping[str, str]
    added: tuple[str, ...]
    gone: tuple[str, ...]
    edited: tuple[str, ...]


def pairing(laid: Alignment, before: Sequence[Scene], after: Sequence[Scene]) -> Pairing:
    """The scenes of two drafts, two and two, by the most words that both have."""
    common = _common(laid, before, after)
    sizes = (_sizes(laid.old, before), _sizes(laid.new, after))
    back: dict[str, str] = {}
    taken: set[int] = set()
    for (was, now), words in sorted(common.items(), key=lambda each: (-each[1], each[0])):
        if was in taken or after[now].id in back or words < SHARED * min(sizes[0][was], sizes[1][now]):
            continue
        back[after[now].id] = before[was].id
        taken.add(was)
    by_id = {scene.id: scene for scene in before}
    return Pairing(
        back=back,
        added=tuple(scene.id for scene in after if scene.id not in back),
        gone=tuple(scene.id for at, scene in enumerate(before) if at not in taken),
        edited=tuple(
            scene.id for scene in after if scene.id in back and not _is_unedited(laid, by_id[back[scene.id]], scene)
        ),
    )


def _common(laid: Alignment, before: Sequence[Scene], after: Sequence[Scene]) -> Counter[tuple[int, int]]:
    """How many words a scene of the one (by its number) and one of the other share."""
    if laid.old.keys == laid.new.keys and [each.span for each in before] == [each.span for each in after]:
        return Counter({(at, at): max(1, size) for at, size in enumerate(_sizes(laid.old, before))})
    # An edit may tell a scene elsewhere than where its words stand.
    standing = sorted(range(len(after)), key=lambda at: after[at].span)
    starts, ends = [after[at].span.start for at in standing], [after[at].span.end for at in standing]
    found: Counter[tuple[int, int]] = Counter()
    for at, scene in enumerate(before):
        first, last = laid.old.covering(scene.span)
        if laid.is_same:
            for now in range(max(0, bisect_right(starts, scene.span.start) - 1), bisect_left(starts, scene.span.end)):
                begins, behind = bisect_left(laid.new.starts, starts[now]), bisect_left(laid.new.starts, ends[now])
                if (both := min(last, behind) - max(first, begins)) > 0:
                    found[at, standing[now]] = both
            continue
        for image in laid.images[first:last]:
            if image is None:
                continue
            place = laid.new.starts[image[0]]
            now = bisect_right(starts, place) - 1
            if now >= 0 and place < ends[now]:
                found[at, standing[now]] += 1
    return found


def _sizes(words: Words, scenes: Sequence[Scene]) -> list[int]:
    return [last - first for first, last in (words.covering(scene.span) for scene in scenes)]


def _is_unedited(laid: Alignment, before: Scene, after: Scene) -> bool:
    return (laid.is_same and before.span == after.span) or _read(laid.old, before) == _read(laid.new, after)


def _read(words: Words, scene: Scene) -> str:
    return " ".join(folded(scene.span.of(words.text)).split())
