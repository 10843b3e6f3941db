"""What headings, slug lines and transitions say of order: FLASHBACK, LATER, "Ten years earlier", "Day 3", "Age 12"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TypeVar

from esesea.reading.annotator import annotator
from esesea.reading.cutting.labels import SceneLabels, scene_labels
from esesea.reading.english.heading_cues import Cue, HeadingCue
from esesea.reading.layers import Layers
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import Presence
from esesea.reading.telling.clocks_meant import companies, present_in, step_clocks
from esesea.reading.telling.heading_ages import HeadingAge, heading_ages
from esesea.reading.telling.levels import telling_levels
from esesea.reading.telling.still_away import People
from esesea.reading.telling.tellings import STRAIGHT_ON, Level, Telling
from esesea.reading.telling.told_ahead import told_ahead
from esesea.story.evidence import Evidence
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation, Traveller
from esesea.text.document import Document
from esesea.text.span import Span

FLASHBACK, RESUMED, CONTINUED, ALTERNATING = 0.93, 0.9, 0.92, 0.85
"""How sure each kind of label makes its claim. Of those that open a flashback, come back or go on under a label of
their own 44 of 45 were right on re-told stories (docs/signs.md); the one wrong was a "Before" among alternating
strands."""

UNDER_ONE_LABEL, UNMARKED = 0.85, 0.45
"""What goes on under a flashback's label without one of its own: in a scene with a slug line or heading, where the end
of the flashback is announced (3 of 3); and without any (7 of 18: prose comes back unsaid), which orders nothing."""

BEFORE_IT_ALL = 0.82
"""Confidence that a step back from the middle of an action goes back to before it began."""

LONG_AGO = 30.0
"""Days; so long a step back leads out of the whole flashback from which it is taken."""

AT_EACH_END = 4
"""Of many scenes on one numbered day or at one age, so many of the first and last told are compared with the next."""

FEWEST_COUNTED = 2
"""Different numbers that make a count."""

_FRESHMAN, _SENIOR = 9, 12
"""Grades; behind the last year of a school the first of a college may be told."""

_Told = TypeVar("_Told")
_UNREAL = frozenset({Level.DREAM, Level.IMAGINED})


@dataclass(frozen=True, slots=True)
class _Claim:
    """Indices of two scenes, how the first stands to the second, and the words."""

    a: int
    b: int
    relation: Relation
    span: Span
    confidence: float
    source: int


@annotator(requires=(SceneSpan, Presence, Traveller), produces=TemporalRelation)
def order_by_headings(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Order scenes by their labels: each is compared with the scene told before, or with the one the telling left.

    Example: "INT. BARN - DAY (FLASHBACK)" is before the scene told before it; "MOMENTS LATER" after it; "BACK TO
    SCENE" goes on with the scene that the flashback left. Counter-example: "INT. KITCHEN - NIGHT" after a scene by day.
    """
    scenes = layers.of(SceneSpan)
    labels = scene_labels(document, scenes)
    people = companies(scenes, layers.of(Presence))
    tellings = telling_levels(labels, people)
    present, travellers = present_in(layers.of(Presence)), layers.of(Traveller)
    claims = [
        *_by_level(labels, tellings, people),
        *_by_step(labels, tellings),
        *_by_number(labels),
        *_before_the_prologue(document, labels),
        *_beside_the_count(document, labels),
        *_by_age(heading_ages(document, labels)),
        *_before_it_all(labels, tellings),
    ]
    for claim in sorted(claims, key=lambda each: (each.source, each.a, each.b)):
        a, b = scenes[claim.a].id, scenes[claim.b].id
        evidence = Evidence((claim.span,), "headings", claim.confidence)
        numbered = claim.span in {span for cue, span in labels[claim.source].cues if cue.cue is Cue.NUMBERED}
        clocks = (STORY_CLOCK,) if numbered else step_clocks(a, b, present, travellers)
        for clock in clocks:
            yield TemporalRelation(a, b, claim.relation, clock, evidence, scenes[claim.source].id)


def _by_level(labels: Sequence[SceneLabels], tellings: Sequence[Telling], people: People) -> Iterator[_Claim]:
    """Flashbacks before, and flash-forwards after, the scene that was left; a return goes on with it."""
    for index, telling in enumerate(tellings):
        if telling.cue is None or telling.span is None or telling.level in _UNREAL:
            continue
        if _is_directed(labels, telling) and not _comes_back_to_its_people(tellings, index, people):
            continue
        if telling.comes_back:
            yield from _return(labels, tellings, index)
        elif telling.cue.cue is Cue.THEN:
            yield from _before_the_present(labels, tellings, index)
        elif telling.left is not None and telling.level is not Level.PRESENT:
            yield from _back_inside(labels, tellings, index)
            yield _away(telling, index, telling.left, _sureness(labels[index], telling))


def _is_directed(labels: Sequence[SceneLabels], telling: Telling) -> bool:
    """Whether no label but a direction announces a flashback: "FLASHBACK OF THE ATTIC. She laughs."."""
    if telling.cue is None or telling.cue.cue is not Cue.FLASHBACK or telling.first is None or telling.span is None:
        return False
    return any(telling.span.overlaps(sentence) for sentence in labels[telling.first].directed)


def _comes_back_to_its_people(tellings: Sequence[Telling], index: int, people: People) -> bool:
    """Whether more than half of those in the scene that was left are seen as soon as the telling is back.

    A direction's "FLASHBACK" may as well say how a memory looks that is told in its place, or what an earlier draft
    left; where the story goes on with those whom it left, the telling was away.
    """
    left = tellings[index].left
    back = next((each for each in range(index, len(tellings)) if tellings[each].level is Level.PRESENT), None)
    return left is not None and back is not None and 2 * len(people[left] & people[back]) > len(people[left])


def _sureness(label: SceneLabels, telling: Telling) -> float:
    """How sure it is that the scene is where ``telling`` has it."""
    labelled = any(span == telling.span for _, span in label.cues)
    if not labelled:
        return UNDER_ONE_LABEL if label.own and telling.surely else UNMARKED
    if telling.cue is not None and telling.cue.cue is Cue.THEN:
        return ALTERNATING
    return FLASHBACK if telling.opens else RESUMED


def _away(telling: Telling, index: int, left: int, sure: float) -> _Claim:
    assert telling.span is not None
    if telling.level is Level.PAST:
        return _Claim(index, left, Relation.BEFORE, telling.span, sure, index)
    return _Claim(left, index, Relation.BEFORE, telling.span, sure, index)


def _before_the_present(labels: Sequence[SceneLabels], tellings: Sequence[Telling], index: int) -> Iterator[_Claim]:
    """What stands under "Then" is before all that stands under "Now", as the two run beside each other."""
    span = tellings[index].span
    now = next((each for each, label in enumerate(labels) if _is_now(label) and _is_present(tellings[each])), None)
    now = tellings[index].left if now is None else now
    if now is not None and span is not None:
        yield _Claim(index, now, Relation.BEFORE, span, _sureness(labels[index], tellings[index]), index)


def _back_inside(labels: Sequence[SceneLabels], tellings: Sequence[Telling], index: int) -> Iterator[_Claim]:
    """A return to a flashback goes on with the last scene that was told of it."""
    words = next((span for cue, span in labels[index].cues if cue.cue is Cue.RETURN), None)
    if words is None or tellings[index].opens or tellings[index - 1].first == tellings[index].first:
        return
    told = [each for each in range(index) if tellings[each].first == tellings[index].first]
    if told:
        yield _Claim(told[-1], index, Relation.MEETS, words, RESUMED, index)
        yield from _before_the_resumed(labels, tellings, index, told[-1])


def _is_now(label: SceneLabels) -> bool:
    return any(cue.cue in {Cue.NOW, Cue.RETURN} for cue, _ in label.cues)


def _is_present(telling: Telling) -> bool:
    return telling.level is Level.PRESENT


def _return(labels: Sequence[SceneLabels], tellings: Sequence[Telling], index: int) -> Iterator[_Claim]:
    telling = tellings[index]
    assert telling.cue is not None
    assert telling.span is not None
    if telling.left is not None:
        some_time_on = any(cue.cue is Cue.LATER for cue, _ in labels[index].cues)
        goes_on = telling.cue.cue in {Cue.RETURN, *STRAIGHT_ON} and not some_time_on
        relation = Relation.MEETS if goes_on else Relation.BEFORE
        yield _Claim(telling.left, index, relation, telling.span, RESUMED, index)
        yield from _before_the_resumed(labels, tellings, index, telling.left)
    if tellings[index - 1].level is Level.FUTURE:
        yield _Claim(index, index - 1, Relation.BEFORE, telling.span, RESUMED, index)


def _before_the_resumed(
    labels: Sequence[SceneLabels], tellings: Sequence[Telling], index: int, resumed: int
) -> Iterator[_Claim]:
    """A flashback that came back to another scene than it seemed to have left looked back from that one."""
    away = tellings[index - 1]
    if (
        away.level is Level.PAST
        and away.inside is None
        and away.first is not None
        and away.left != resumed < away.first
    ):
        for scene in range(away.first, index):
            span = tellings[scene].span
            if span is not None:
                yield _Claim(scene, resumed, Relation.BEFORE, span, _sureness(labels[scene], tellings[scene]), scene)


def _before_it_all(labels: Sequence[SceneLabels], tellings: Sequence[Telling]) -> Iterator[_Claim]:
    """A step back from the middle of an action that a flashback had interrupted, or of a flashback, to before it."""
    for index, telling in enumerate(tellings):
        if not telling.opens or telling.cue is None or telling.span is None or telling.left is None:
            continue
        begun = telling.inside
        if begun is None and telling.level is Level.PAST and telling.cue.cue in {Cue.EARLIER, Cue.FLASHBACK}:
            begun = _begun(labels, tellings, telling.left)
        elif telling.cue.amount is None or telling.cue.amount < LONG_AGO:
            continue
        if begun is not None and begun != telling.left:
            yield _Claim(index, begun, Relation.BEFORE, telling.span, BEFORE_IT_ALL, index)


def _begun(labels: Sequence[SceneLabels], tellings: Sequence[Telling], index: int) -> int | None:
    """Where the action of a scene to which the telling came back was begun, at the same place."""
    while tellings[index].comes_back:
        left = tellings[index].left
        # Finer places are left out: an action may go from one room to another.
        if left is None or not labels[left].place or labels[left].place[:1] != labels[index].place[:1]:
            return index
        index = left
    return index


def _by_step(labels: Sequence[SceneLabels], tellings: Sequence[Telling]) -> Iterator[_Claim]:
    """LATER and CONTINUOUS follow the scene told just before."""
    for index in range(1, len(labels)):
        found = _step(labels[index])
        if found is None or tellings[index].opens or tellings[index].comes_back or tellings[index].level in _UNREAL:
            continue
        if tellings[index - 1].level in _UNREAL:
            continue
        cue, span = found
        relation = Relation.MEETS if cue.cue is Cue.CONTINUOUS else Relation.BEFORE
        yield _Claim(index - 1, index, relation, span, CONTINUED, index)


def _step(label: SceneLabels) -> tuple[HeadingCue, Span] | None:
    return next(((cue, span) for cue, span in label.cues if cue.cue in {Cue.LATER, Cue.CONTINUOUS}), None)


def _by_number(labels: Sequence[SceneLabels]) -> Iterator[_Claim]:
    """Order "Day 2" before "Day 3", where each number comes once: a count that starts anew counts other days."""
    by_unit: dict[str, list[tuple[int, int, HeadingCue, Span]]] = defaultdict(list)
    for index, label in enumerate(labels):
        for cue, span in label.cues:
            if cue.cue is Cue.NUMBERED and cue.amount is not None:
                by_unit[cue.unit].append((int(cue.amount), index, cue, span))
    for unit in sorted(by_unit):
        runs = [number for number, _ in groupby(by_unit[unit], key=lambda entry: entry[0])]
        if len(runs) != len(set(runs)) or (unit == "grade" and (_SENIOR, _FRESHMAN) in pairwise(runs)):
            continue
        ordered = [
            list(group)
            for _, group in groupby(sorted(by_unit[unit], key=lambda entry: entry[:2]), key=lambda entry: entry[0])
        ]
        for earlier, later in pairwise(ordered):
            for _, a, _, _ in _ends(earlier):
                for _, b, cue, span in _ends(later):
                    yield _Claim(a, b, Relation.BEFORE, span, cue.confidence, b)


def _before_the_prologue(document: Document, labels: Sequence[SceneLabels]) -> Iterator[_Claim]:
    """What is told after a prologue headed "Eleven years later" is before it."""
    ahead = told_ahead(document, labels)
    if ahead is not None:
        for index in range(1, ahead.until):
            yield _Claim(index, 0, Relation.BEFORE, ahead.span, ALTERNATING, 0)


def _beside_the_count(document: Document, labels: Sequence[SceneLabels]) -> Iterator[_Claim]:
    """What stands under "Before" or "After" beside "Day 1" and "Day 9" is before or after all days that are counted."""
    counted = [
        (cue.amount, index)
        for index, label in enumerate(labels)
        for cue, _ in label.cues
        if cue.cue is Cue.NUMBERED and cue.amount is not None
    ]
    if len({amount for amount, _ in counted}) < FEWEST_COUNTED:
        return
    (_, first), (_, last) = min(counted), max(counted, key=lambda each: (each[0], -each[1]))
    for index, label in enumerate(labels):
        for _, span in label.cues:
            words = document.quote(span).lower()
            if words == "before":
                yield _Claim(index, first, Relation.BEFORE, span, ALTERNATING, index)
            elif words == "after":
                yield _Claim(last, index, Relation.BEFORE, span, ALTERNATING, index)


def _by_age(ages: Sequence[HeadingAge]) -> Iterator[_Claim]:
    """Order "Nine" before "Forty-One"; what stands under one age twice is in no order by it."""
    ordered = [list(group) for _, group in groupby(sorted(ages, key=lambda age: age.years), key=lambda age: age.years)]
    for younger, older in pairwise(ordered):
        for a in _ends(younger):
            for b in _ends(older):
                yield _Claim(a.scene, b.scene, Relation.BEFORE, b.span, min(a.confidence, b.confidence), b.scene)


def _ends(told: list[_Told]) -> list[_Told]:
    return told if len(told) <= 2 * AT_EACH_END else [*told[:AT_EACH_END], *told[-AT_EACH_END:]]
