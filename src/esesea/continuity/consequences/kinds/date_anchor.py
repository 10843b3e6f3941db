"""A scene whose day was counted from one that is gone, or that is no longer told just before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from esesea.continuity.consequences.consequence import Consequence
from esesea.continuity.consequences.retelling import Retelling
from esesea.story.day_words import COUNTED, day_words
from esesea.story.days import Distance, SceneDays
from esesea.story.finding import Severity
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, TemporalRelation
from esesea.text.span import Span

NAME = "date_anchor"

BY_WORDS, BY_LABEL = "phrases", "headings"
"""``Evidence.by`` of steps in time from another scene: by a scene's first words, or by the label over it."""

Days = Mapping[str, SceneDays]

Claim = TemporalRelation | Distance


@dataclass(frozen=True, slots=True)
class _Step:
    """By ``words`` scene ``scene`` is placed from each of ``origins``, the surest claim of them being ``claim``."""

    scene: str
    words: Span
    origins: tuple[str, ...]
    claim: Claim


def consequences(told: Retelling) -> Iterator[Consequence]:
    """Steps in time that count from another scene than before, and dates that nothing gives any more.

    Example: "Three days later", and the scene from which it counts is cut. Counter-example: a cut scene of the same day
    as the one told before it, from which the step then counts: nothing changes.
    """
    stepped: set[str] = set()
    aims = {(step.scene, step.words): step.origins for step in _steps(told.after)}
    for step in _steps(told.before):
        aimed = aims.get((step.scene, step.words), ())
        if step.scene in told.now and not set(aimed) & set(step.origins):
            found = _aimed_anew(told, step, aimed)
            if found is not None and step.scene not in stepped:
                stepped.add(step.scene)
                yield found
    yield from _undated(told, stepped)


def _days(story: Story, clock: str = STORY_CLOCK) -> Days:
    return {each.scene: each for each in story.chronology.days_on(clock).scenes}


def _steps(story: Story) -> Iterator[_Step]:
    """The steps in time that scenes make from others, by their own words."""
    found: dict[tuple[str, Span], list[Claim]] = {}
    scenes = {scene.id for scene in story.scenes}
    claims: tuple[Claim, ...] = (*story.distances, *story.relations)
    for claim in claims:
        if _is_step(claim) and claim.evidence.spans and _origin(claim) in scenes:
            found.setdefault((claim.source, claim.evidence.spans[0]), []).append(claim)
    for (scene, words), said in found.items():
        yield _Step(scene, words, tuple(dict.fromkeys(map(_origin, said))), said[0])


def _is_step(claim: Claim) -> bool:
    """Whether words say how far it is from another scene; a label that only says "back to" does not."""
    return claim.evidence.by == BY_WORDS or (claim.evidence.by == BY_LABEL and isinstance(claim, Distance))


def _origin(claim: Claim) -> str:
    return claim.a if claim.source == claim.b else claim.b


def _aimed_anew(told: Retelling, step: _Step, aimed: tuple[str, ...]) -> Consequence | None:
    origin, said = step.origins[0], told.quote(step.words)
    apart = _apart(_days(told.before, step.claim.clock), aimed[0], origin) if aimed else None
    if apart == (0, 0):
        return None
    message = f"“{said}” counted from {told.number(origin)}, and "
    if not aimed:
        message += "nothing says from which scene it counts now."
    else:
        message += f"counts from {told.number(aimed[0])} now{_days_apart(apart)}."
    plain = not aimed or (apart is not None and (apart[0] > 0 or apart[1] < 0))
    return Consequence(
        NAME,
        Severity.WARNING if plain else Severity.INFO,
        message,
        step.scene,
        (told.sentence(step.words, step.scene),),
        (origin,),
        (told.opening(origin),),
        step.claim.evidence.confidence,
    )


def _apart(days: Days, one: str, other: str) -> tuple[int, int] | None:
    """How many days ``other`` is after ``one``, at least and at most; None where that cannot be said."""
    a, b = days.get(one), days.get(other)
    if a is None or b is None or (a.origin, a.calendar) != (b.origin, b.calendar):
        return None
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return None
    return b.earliest - a.latest, b.latest - a.earliest


def _days_apart(apart: tuple[int, int] | None) -> str:
    """What to add of the distance to the scene from which the step counts now."""
    if apart is None or apart[0] <= 0 <= apart[1]:
        return ""
    least, most = sorted(map(abs, apart))
    side = "earlier" if apart[1] > 0 else "later"
    if least >= COUNTED:
        return f", which is long {'before' if side == 'earlier' else 'after'} that"
    count = f"{most} day{'' if most == 1 else 's'}" if least == most else f"{least} to {most} days"
    return f", which is {count} {side}"


def _undated(told: Retelling, stepped: set[str]) -> Iterator[Consequence]:
    """Scenes that were dated by counting from a date that is gone; one consequence for each such date."""
    days, now = _days(told.before), _days(told.after)
    counted = _counted(told.before)
    lost = sorted(
        (
            scene
            for scene, each in days.items()
            if scene in told.now and scene not in stepped and _is_dated(each) and not _is_dated(now.get(scene))
        ),
        key=told.now.__getitem__,
    )
    for anchor in told.before.scene_dates:
        if anchor.scene not in told.gone:
            continue
        hanging = [scene for scene in lost if scene in _reached(counted, anchor.scene)]
        lost = [scene for scene in lost if scene not in hanging]
        if hanging:
            words = day_words(days[hanging[0]], None, told.before.calendar)
            others = f", and so do {len(hanging) - 1} more" if len(hanging) > 1 else ""
            yield Consequence(
                NAME,
                Severity.WARNING,
                f"{told.number(hanging[0]).capitalize()} loses its date ({words}){others}:"
                f" it was counted from {told.number(anchor.scene)}.",
                hanging[0],
                tuple(told.opening(scene) for scene in hanging),
                (anchor.scene,),
                tuple(told.sentence(span, anchor.scene) for span in anchor.evidence.spans),
                anchor.evidence.confidence,
            )


def _counted(story: Story) -> Mapping[str, frozenset[str]]:
    """From each scene, birth or event those that words put so many days from it, on the story clock."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in story.distances:
        if each.clock == STORY_CLOCK:
            found[each.a].add(each.b)
            found[each.b].add(each.a)
    return {each: frozenset(others) for each, others in found.items()}


def _reached(counted: Mapping[str, frozenset[str]], start: str) -> frozenset[str]:
    """All that can be counted from ``start``."""
    seen, waiting = {start}, [start]
    while waiting:
        for other in counted.get(waiting.pop(), frozenset()) - seen:
            seen.add(other)
            waiting.append(other)
    return frozenset(seen)


def _is_dated(days: SceneDays | None) -> bool:
    """Whether it is dated on both sides."""
    return days is not None and days.calendar is not None and days.earliest is not None and days.latest is not None
