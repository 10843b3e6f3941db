"""What a new draft, or an edit, changes in a story: its scenes, their order, its cast and what contradicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from esesea.story.drafts.alignment import aligned
from esesea.story.drafts.pairing import Pairing, pairing
from esesea.story.rising import longest_rising
from esesea.story.time import STORY_CLOCK

if TYPE_CHECKING:
    from esesea.story.drafts.alignment import Alignment
    from esesea.story.finding import Finding
    from esesea.story.story import Story
    from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class SceneDifference:
    """A scene that the two stories do not share as it is; ``before`` and ``after`` are its ids, None: not there.

    ``opens`` are its first words, as they are now, or as they were where it is gone; ``heading`` stands over it.
    """

    before: str | None
    after: str | None
    opens: str
    heading: str | None


@dataclass(frozen=True, slots=True)
class Renamed:
    """Somebody who is in both stories under two names."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What ``after`` has that ``before`` has not; scenes are matched by their words, never by id.

    ``added`` and ``cut`` scenes stand in one story alone; ``moved`` are the fewest whose moving makes the one reading
    order of the other; ``edited`` have other words. ``order``: the fewest scenes whose moving makes the one story order
    of the other, where both know it. ``new``, ``gone`` and ``still``: findings that contradict in the later story
    alone, in the earlier alone, and in both (as the later has them); those meant to be so are left out.
    """

    added: tuple[SceneDifference, ...]
    cut: tuple[SceneDifference, ...]
    moved: tuple[SceneDifference, ...]
    edited: tuple[SceneDifference, ...]
    order: tuple[SceneDifference, ...]
    people: tuple[str, ...]
    people_gone: tuple[str, ...]
    people_renamed: tuple[Renamed, ...]
    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    still: tuple[Finding, ...]

    def __bool__(self) -> bool:
        """Whether anything changed."""
        scenes = self.added or self.cut or self.moved or self.edited or self.order
        people = self.people or self.people_gone or self.people_renamed
        return bool(scenes or people or self.new or self.gone)


def difference(before: Story, after: Story) -> Difference:
    """What ``after`` changes; both solved, of one draft or of two. Linear but for passages that were rewritten."""
    laid = aligned(before.document.text, after.document.text)
    scenes = pairing(laid, before.scenes, after.scenes)
    new, gone, still = _findings(before, after, laid)
    people, people_gone, renamed = _people(before, after, laid)
    return Difference(
        added=tuple(_scene(before, after, None, each) for each in scenes.added),
        cut=tuple(_scene(before, after, each, None) for each in scenes.gone),
        moved=_moved(
            before, after, scenes, [scene.id for scene in before.scenes], [scene.id for scene in after.scenes]
        ),
        edited=tuple(_scene(before, after, scenes.back[each], each) for each in scenes.edited),
        order=_moved(before, after, scenes, _order(before), _order(after)),
        people=people,
        people_gone=people_gone,
        people_renamed=renamed,
        new=new,
        gone=gone,
        still=still,
    )


def _scene(before: Story, after: Story, was: str | None, now: str | None) -> SceneDifference:
    scene = after.scene(now) if now is not None else before.scene(was or "")
    return SceneDifference(was, now, scene.opens, scene.heading)


def _order(story: Story) -> Sequence[str]:
    return story.chronology.timeline(STORY_CLOCK).order


def _moved(
    before: Story, after: Story, scenes: Pairing, was: Sequence[str], now: Sequence[str]
) -> tuple[SceneDifference, ...]:
    """The fewest scenes of both orders whose moving makes the one of the other, as the later story tells them."""
    places = {scene: place for place, scene in enumerate(was)}
    shared = [each for each in now if scenes.back.get(each) in places]
    stayed = frozenset(longest_rising([places[scenes.back[each]] for each in shared]))
    elsewhere = {each for place, each in enumerate(shared) if place not in stayed}
    return tuple(
        _scene(before, after, scenes.back[scene.id], scene.id) for scene in after.scenes if scene.id in elsewhere
    )


def _findings(
    before: Story, after: Story, laid: Alignment
) -> tuple[tuple[Finding, ...], tuple[Finding, ...], tuple[Finding, ...]]:
    """New, gone, and still there: by the same check on the same passages."""
    left = [finding for finding in after.findings if finding.intended is None]
    gone: list[Finding] = []
    still: list[Finding] = []
    for finding in before.findings:
        if finding.intended is not None:
            continue
        spans = [laid.place(span) for span in finding.spans]
        same = next((each for each in left if each.check == finding.check and _meets(spans, each)), None)
        if same is None:
            gone.append(finding)
        else:
            left.remove(same)
            still.append(same)
    # What was meant to be so and now contradicts again is new; what the author now means to be so has gone.
    return tuple(left), tuple(gone), tuple(still)


def _meets(spans: Sequence[Span | None], finding: Finding) -> bool:
    """Whether most of the passages, as far as they are still there, are among those of ``finding``."""
    met = sum(span is not None and any(span.overlaps(each) for each in finding.spans) for span in spans)
    return 2 * met > len(spans)


def _people(
    before: Story, after: Story, laid: Alignment
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Renamed, ...]]:
    """Who is new, who is gone, and who has another name; matched by name first, then by where they are mentioned."""
    was = {each.name: each.id for each in before.characters}
    now = {each.name: each.id for each in after.characters}
    new = [name for name in now if name not in was]
    gone = [name for name in was if name not in now]
    renamed: list[Renamed] = []
    if new and gone:
        votes = _votes(before, after, laid, {was[name] for name in gone})
        for name in list(gone):
            heirs: Mapping[str, int] = votes.get(was[name], {})
            best = max(heirs, key=lambda each: (heirs[each], each), default=None)
            called = next((each for each in new if now[each] == best), None)
            if called is not None and best is not None and heirs[best] * 2 > sum(heirs.values()):
                renamed.append(Renamed(name, called))
                new.remove(called)
                gone.remove(name)
    return tuple(new), tuple(gone), tuple(renamed)


def _votes(before: Story, after: Story, laid: Alignment, of: set[str]) -> Mapping[str, dict[str, int]]:
    """For each character ``of`` the story before, whom the later one has where they were mentioned."""
    there: dict[int, list[str]] = {}
    for mention in after.mentions:
        there.setdefault(mention.span.start, []).append(mention.character)
    votes: dict[str, dict[str, int]] = {}
    for mention in before.mentions:
        if mention.character not in of:
            continue
        span = laid.place(mention.span)
        for who in there.get(span.start, ()) if span is not None else ():
            heirs = votes.setdefault(mention.character, {})
            heirs[who] = heirs.get(who, 0) + 1
    return votes
