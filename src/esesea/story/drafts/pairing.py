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
    bounds = [after[at].span for at in standing]
    starts = [bisect_left(laid.new.starts, span.start) for span in bounds]
    ends = [bisect_left(laid.new.starts, span.end) for span in bounds]
    found: Counter[tuple[int, int]] = Counter()
    for at, scene in enumerate(before):
        for words in laid.images.firsts(*laid.old.covering(scene.span)):
            for now in range(max(0, bisect_right(starts, words.start) - 1), bisect_left(starts, words.stop)):
                if (both := min(words.stop, ends[now]) - max(words.start, starts[now])) > 0:
                    found[at, standing[now]] += both
    return found


def _sizes(words: Words, scenes: Sequence[Scene]) -> list[int]:
    return [last - first for first, last in (words.covering(scene.span) for scene in scenes)]


def _is_unedited(laid: Alignment, before: Scene, after: Scene) -> bool:
    was, now = before.span.of(laid.old.text), after.span.of(laid.new.text)
    return was == now or _read(was) == _read(now)


def _read(words: str) -> str:
    return " ".join(folded(words).split())
