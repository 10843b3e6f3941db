"""Who is younger in a scene lives through it earlier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby, pairwise

from esesea.reading.annotator import annotator
from esesea.reading.layers import Layers
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import SceneClock, SceneMode, StatedAge
from esesea.reading.telling.crossed_calendars import growing_younger
from esesea.reading.telling.second_person_ages import second_person_ages
from esesea.reading.telling.told_dates import own_dates
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation, Traveller, lived
from esesea.text.document import Document

SUREST = 0.95
"""Ages are said loosely now and then, and stories make mistakes with them."""

AT_EACH_END = 4
"""Of many scenes in which somebody has one age, so many of the first and last told are compared with the next age's."""

_UNREAL = frozenset({Mode.DREAM, Mode.HYPOTHETICAL})


@annotator(requires=(SceneSpan, StatedAge, SceneMode, SceneClock, Traveller), produces=TemporalRelation)
def order_by_ages(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put the scenes in which a character's age is said in the order of those ages, on that character's own clock.

    Example: "She was nineteen" is before "She was forty", and so is "You are nineteen" where scenes open so.
    Counter-example: two people's ages, the same age twice, or the ages of one whom the dates show to grow younger with
    the years.
    """
    unreal = {mode.scene for mode in layers.of(SceneMode) if mode.mode in _UNREAL}
    away = {traveller.character for traveller in layers.of(Traveller)}
    dates = {each.scene: each for each in own_dates(document, layers.of(SceneClock))}
    backwards = growing_younger(layers.of(StatedAge), dates) - away
    by_person: dict[str, list[StatedAge]] = defaultdict(list)
    for age in (*layers.of(StatedAge), *second_person_ages(document, layers.of(SceneSpan))):
        if age.scene not in unreal and age.character not in backwards:
            by_person[age.character].append(age)
    for person in sorted(by_person):
        clock = lived(person) if person in away else STORY_CLOCK
        ordered = sorted(by_person[person], key=lambda age: age.years)
        steps = [list(group) for _, group in groupby(ordered, key=lambda age: age.years)]
        for younger, older in pairwise(steps):
            yield from (_claim(a, b, clock) for a in _ends(younger) for b in _ends(older))


def _ends(ages: list[StatedAge]) -> list[StatedAge]:
    return ages if len(ages) <= 2 * AT_EACH_END else [*ages[:AT_EACH_END], *ages[-AT_EACH_END:]]


def _claim(a: StatedAge, b: StatedAge, clock: str) -> TemporalRelation:
    spans = tuple(sorted((*a.evidence.spans, *b.evidence.spans)))
    sure = min(SUREST, a.evidence.confidence * b.evidence.confidence)
    return TemporalRelation(a.scene, b.scene, Relation.BEFORE, clock, Evidence(spans, "ages", sure), b.scene)
