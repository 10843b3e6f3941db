"""A stay or a deed that the text counts, and those before it are gone, or told only later."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from esesea.continuity.consequences.consequence import Consequence, Loss
from esesea.continuity.consequences.retelling import Retelling
from esesea.story.finding import Severity
from esesea.story.ordinal import Ordinal
from esesea.story.ordinal_words import nth
from esesea.story.place import Visit
from esesea.story.visits import BY_COUNT, is_counted
from esesea.text.span import Span

NAME = "visit_count"

STAY, DEED = 0.95, 0.8
"""How sure it is that the text counts from what is lost: a stay is numbered at its place; a deed by who does it."""


def consequences(told: Retelling) -> Iterator[Consequence]:
    """Counts that begin in the middle now.

    Example: "The second time they came to the island", and the scene of the first time is cut. Counter-example: a
    second time whose first no scene ever showed.
    """
    yield from _stays(told)
    yield from _deeds(told)


def _stays(told: Retelling) -> Iterator[Consequence]:
    now = {(visit.place, visit.n): visit.scene for visit in reversed(told.after.visits)}
    was: dict[tuple[str, int], list[Visit]] = defaultdict(list)
    for visit in told.before.visits:
        was[visit.place, visit.n].append(visit)
    for visit in told.before.visits:
        if visit.n < 2 or not is_counted(visit) or visit.scene not in told.now:
            continue
        earlier = was.get((visit.place, visit.n - 1), [])
        losses = [told.lost(each.scene, visit.scene) for each in earlier]
        if not earlier or None in losses:
            continue
        stands_in = now.get((visit.place, visit.n - 1))
        if Loss.GONE in losses and stands_in is not None:
            continue
        words = tuple(span for each in visit.evidence if each.by == BY_COUNT for span in each.spans)
        yield _consequence(
            told,
            (visit.scene, words),
            tuple((each.scene, _where(told, each)) for each in earlier),
            f"at {told.before.place(visit.place).name}",
            visit.n,
            STAY,
        )


def _deeds(told: Retelling) -> Iterator[Consequence]:
    counted: dict[Hashable, list[Ordinal]] = defaultdict(list)
    deeds = [each for each in told.before.ordinals if each.n > 0 and each.act is not None and each.of is None]
    for deed in deeds:
        counted[_doing(deed, deed.n)].append(deed)
    for deed in deeds:
        if deed.n < 2 or deed.scene not in told.now:
            continue
        earlier = counted.get(_doing(deed, deed.n - 1), [])
        if not earlier or None in [told.lost(each.scene, deed.scene) for each in earlier]:
            continue
        yield _consequence(
            told, (deed.scene, (deed.span,)), tuple((each.scene, each.span) for each in earlier), "", deed.n, DEED
        )


def _doing(deed: Ordinal, n: int) -> Hashable:
    """The ``n``-th doing of the same by the same people, and not their stays at a place."""
    return deed.act, frozenset(deed.by), n


def _where(told: Retelling, visit: Visit) -> Span:
    """The words by which the scene is there; its count where it has one."""
    counted = [span for each in visit.evidence if each.by == BY_COUNT for span in each.spans]
    others = [span for each in visit.evidence for span in each.spans]
    return next(iter((*counted, *others)), told.opening(visit.scene))


def _consequence(
    told: Retelling,
    hanging: tuple[str, tuple[Span, ...]],
    earlier: tuple[tuple[str, Span], ...],
    where: str,
    n: int,
    sure: float,
) -> Consequence:
    scene, words = hanging
    counted = told.quote(words[0])
    gone = any(each not in told.now for each, _ in earlier)
    before = f"the {nth(n - 1)} time" + (f" {where}" if where else "")
    if gone:
        message = f"“{counted}” has no {nth(n - 1)} any more: {before} was {told.number(earlier[0][0])}."
    else:
        message = f"“{counted}” now comes before {told.number(earlier[0][0])}, {before}."
    return Consequence(
        NAME,
        Severity.WARNING if gone else Severity.INFO,
        message,
        scene,
        (told.sentence(words[0], scene),),
        tuple(dict.fromkeys(each for each, _ in earlier)),
        tuple(told.sentence(span, each) for each, span in earlier),
        sure,
    )
