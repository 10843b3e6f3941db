"""What a new draft changed: the report of a reading that replaced another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from esesea.app.authors_word import applying, settled
from esesea.app.checking import Report, report
from esesea.app.correction_words import sentence
from esesea.app.opening import with_travel
from esesea.store.folder import StoryFolder
from esesea.story.anchoring import GONE
from esesea.story.drafts.difference import Renamed, SceneDifference, difference

if TYPE_CHECKING:
    from esesea.app.keeping import Draft
    from esesea.story.corrections.applying import Applied
    from esesea.story.drafts.reattachment import Reattached

NAMED = 6
"""So many scenes or names are told; of more the number is."""

SHOWN = 40
"""Characters of a passage that are shown."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A correction in the new draft: what it ``says``, and the words that it stands on.

    ``was`` is the first of its passages that changed, as the old draft had it, and ``start`` where it stood; ``now`` is
    the passage in the new draft, None where it is gone. ``loose`` says why the correction does not apply to this draft,
    None where it does.
    """

    id: str
    says: str
    was: str
    start: int
    now: str | None
    loose: str | None


@dataclass(frozen=True, slots=True)
class Rereading:
    """What the new draft has that the old one had not, both as their author corrected them; see `Difference`.

    ``new`` and ``gone`` are findings of one draft alone, ``still`` how many both have. ``brought``: corrections whose
    words changed and that hold on; ``loose``: those that this draft left without their words; ``back``: those that were
    loose and are no longer; ``still_loose``: how many were and are.
    """

    added: tuple[SceneDifference, ...]
    cut: tuple[SceneDifference, ...]
    moved: tuple[SceneDifference, ...]
    edited: tuple[SceneDifference, ...]
    order: tuple[SceneDifference, ...]
    people: tuple[str, ...]
    people_gone: tuple[str, ...]
    people_renamed: tuple[Renamed, ...]
    new: tuple[Report, ...]
    gone: tuple[Report, ...]
    still: int
    brought: tuple[Brought, ...]
    loose: tuple[Brought, ...]
    back: tuple[Brought, ...]
    still_loose: int

    def lines(self) -> Iterator[str]:
        """The report as people read it."""
        yield "Since the last reading:"
        yield from _scene_lines(self)
        yield from _people_lines(self)
        yield from _finding_lines(self)
        yield from _correction_lines(self)


def rereading(draft: Draft) -> Rereading | None:
    """What ``draft`` changed; None where it is the first, and where nothing that is told here changed."""
    if draft.before is None or draft.story is draft.before:
        return None
    anew = [each.decision for each in draft.brought if each.changed]
    travel = StoryFolder(draft.folder).travel_if_any()
    was, now = with_travel(draft.before, travel), with_travel(draft.story, travel)
    done_before, done_after = applying(was, draft.said), applying(now, (*draft.said, *anew))
    before, after = settled(was, done_before), settled(now, done_after)
    found = difference(before, after)
    fates = _fates(draft.brought, done_before, done_after)
    if not found and not any((fates.brought, fates.loose, fates.back)):
        return None
    return Rereading(
        added=found.added,
        cut=found.cut,
        moved=found.moved,
        edited=found.edited,
        order=found.order,
        people=found.people,
        people_gone=found.people_gone,
        people_renamed=found.people_renamed,
        new=tuple(report(after, each) for each in found.new),
        gone=tuple(report(before, each) for each in found.gone),
        still=len(found.still),
        brought=fates.brought,
        loose=fates.loose,
        back=fates.back,
        still_loose=fates.still_loose,
    )


@dataclass(frozen=True, slots=True)
class _Fates:
    """What became of the corrections in force; as in `Rereading`."""

    brought: tuple[Brought, ...]
    loose: tuple[Brought, ...]
    back: tuple[Brought, ...]
    still_loose: int


def _fates(brought: Iterable[Reattached], before: Applied, after: Applied) -> _Fates:
    was = {each.correction.id for each in before.outcomes if each.loose is not None}
    now = {each.correction.id: each.loose.fact for each in after.outcomes if each.loose is not None}
    in_force = {each.correction.id for each in after.outcomes}
    known = [each for each in brought if each.correction.id in in_force]

    def told(wanted: Callable[[Reattached], bool]) -> tuple[Brought, ...]:
        return tuple(_brought(each, now.get(each.correction.id)) for each in known if wanted(each))

    return _Fates(
        brought=told(lambda each: bool(each.changed) and each.correction.id not in was | now.keys()),
        loose=told(lambda each: each.correction.id in now and each.correction.id not in was),
        back=told(lambda each: each.correction.id in was and each.correction.id not in now),
        still_loose=len(was & now.keys()),
    )


def _brought(each: Reattached, loose: str | None) -> Brought:
    """The passage shown is one that is gone, else one that changed, else the first."""
    number = next(iter((*each.loose, *each.changed, 0)))
    says = sentence(each.correction)
    if not each.anchors:
        return Brought(each.correction.id, says, "", 0, None, loose)
    old, new = each.correction.anchors[number], each.anchors[number]
    return Brought(each.correction.id, says, old.quote, old.start, None if new.start == GONE else new.quote, loose)


def _scene_lines(found: Rereading) -> Iterator[str]:
    for what, scenes in (
        ("added", found.added),
        ("cut", found.cut),
        ("told elsewhere", found.moved),
        ("edited", found.edited),
        ("elsewhere in story order", found.order),
    ):
        if scenes:
            yield f"  {what:<15} {_some([_named(each) for each in scenes])}"


def _named(scene: SceneDifference) -> str:
    return f"{scene.after or f'what was {scene.before}'} “{_short(scene.opens)}”"


def _people_lines(found: Rereading) -> Iterator[str]:
    if found.people_renamed:
        yield f"  {'now called':<15} {_some([f'{each.after} (was {each.before})' for each in found.people_renamed])}"
    if found.people:
        yield f"  {'new people':<15} {_some(found.people)}"
    if found.people_gone:
        yield f"  {'people gone':<15} {_some(found.people_gone)}"


def _finding_lines(found: Rereading) -> Iterator[str]:
    if not found.new and not found.gone:
        return
    still = f", {found.still} still {'does' if found.still == 1 else 'do'}" if found.still else ""
    yield f"  {'check':<15} {len(found.new)} new, {len(found.gone)} no longer{still}"
    yield from (f"    new: {each.message}" for each in found.new[:NAMED])
    yield from (f"    gone: {each.message}" for each in found.gone[:NAMED])


def _correction_lines(found: Rereading) -> Iterator[str]:
    if found.brought:
        yield f"  {'your word':<15} {_count(found.brought)} went along with words that changed"
    for each in found.back:
        yield f"  {'found again':<15} {each.says}"
    for each in found.loose:
        yield f"  {'loose':<15} {each.says}: {_why(each)}"
    if found.still_loose:
        yield f"  {'still loose':<15} {found.still_loose}; `esesea correct STORY list` shows them"


def _why(each: Brought) -> str:
    if each.now is None and each.was:
        return f"“{_short(each.was)}” is gone; it stood at character {each.start:,}"
    return each.loose or ""


def _count(brought: Sequence[Brought]) -> str:
    return "1 correction" if len(brought) == 1 else f"{len(brought)} corrections"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1].rstrip() + "…"


def _some(names: Sequence[str]) -> str:
    more = len(names) - NAMED
    return f"{len(names)}: " * (len(names) > 1) + ", ".join(names[:NAMED]) + (f" and {more} more" if more > 0 else "")
