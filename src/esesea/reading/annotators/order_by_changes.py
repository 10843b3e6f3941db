"""What happens once and shows: the scene of the wound is before that of the scar, the wedding before the marriage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from esesea.reading.annotator import annotator
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.lives.change import SURE, Change
from esesea.reading.lives.changes_shown import ChangeSeen, changes_shown, is_event
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan
from esesea.reading.scene_facts import Presence, SceneClock, SceneMode
from esesea.reading.telling.clocks_meant import clocks_of, present_in
from esesea.reading.telling.tense_lines import CLEARLY_PRESENT
from esesea.reading.telling.tense_profiles import tense_profiles
from esesea.reading.telling.told_dates import DatedScene, own_dates
from esesea.reading.untold import untold_in
from esesea.story.character import Mention
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.time import Relation, TemporalRelation, Traveller
from esesea.text.document import Document

AT_EACH_END = 3
"""Of many scenes that show one stage, so many of the first and of the last told are compared with the next stage's."""

ANYWHERE = frozenset({Change.THING, Change.BIRTH, Change.PRISON, Change.WOUND})
"""What the narration may say of somebody who does nothing in the scene."""

EITHER = frozenset({0, 1})
"""Stages of a marriage that the narrator may tell of one of the two: "Ada was engaged to Tom"."""

_OFF = frozenset({Mode.DREAM, Mode.HYPOTHETICAL, Mode.EMBEDDED, Mode.REFLECTION, Mode.ITERATIVE})

Subject = tuple[Change, tuple[str, ...], str]
Stages = Mapping[int, Sequence[ChangeSeen]]


@dataclass(frozen=True, slots=True)
class _Scenes:
    """What is known of scenes beside what they show: where each is told, its mode, and its own date."""

    told: Mapping[str, int]
    modes: Mapping[str, Mode]
    dates: Mapping[str, DatedScene]

    def allow(self, earlier: str, later: str) -> bool:
        """Whether nothing weightier says that it is the other way round.

        That is their dates, or that the later one is told as a flashback and the earlier one in the main line.
        """
        if earlier in self.dates and later in self.dates:
            return self.dates[earlier].relation_to(self.dates[later]) is not Relation.AFTER
        return not (self.modes.get(later) is Mode.ANALEPSIS and self.modes.get(earlier, Mode.MAIN) is Mode.MAIN)


@annotator(
    requires=(
        *(Parse, SceneSpan, QuoteSpan, SentenceTense, Aside, Mention, Presence),
        *(SceneMode, SceneClock, Traveller),
    ),
    produces=TemporalRelation,
)
def order_by_changes(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put scenes that show a change of somebody or something, once, in the order of its stages.

    What happens to people is on their own clocks. What happens in two scenes may have happened twice: then nothing is
    said.

    Example: "A blade cut his cheek." is before "the scar on his cheek", "the new bridge collapsed" before "the ruins
    of the bridge". Counter-example: two wounds of one arm, "a scar" of nobody, "he spoke of the scar" in speech.
    """
    scenes = layers.of(SceneSpan)
    known = _Scenes(
        {scene.id: scene.reading_order for scene in scenes},
        {mode.scene: mode.mode for mode in layers.of(SceneMode)},
        {each.scene: each for each in own_dates(document, layers.of(SceneClock))},
    )
    travellers = layers.of(Traveller)
    for (change, whom, _), stages in _by_subject(_seen(layers, known)):
        for earlier, later, sure in _in_order(change, stages):
            if not known.allow(earlier.scene, later.scene):
                continue
            evidence = Evidence(tuple(sorted((earlier.span, later.span))), "changes", sure)
            for clock in clocks_of(whom, travellers):
                yield TemporalRelation(earlier.scene, later.scene, Relation.BEFORE, clock, evidence, later.scene)


def _seen(layers: Layers, known: _Scenes) -> list[ChangeSeen]:
    """What is shown, in scenes that are told as real, of people who are there."""
    scenes = layers.of(SceneSpan)
    untold = untold_in(layers)
    profiles = tense_profiles(scenes, layers.of(SentenceTense))
    told_now = {profile.scene for profile in profiles if profile.present >= CLEARLY_PRESENT}
    present = present_in(layers.of(Presence))
    mentions = layers.view(MentionIndex.of, Mention)
    return [
        seen
        for seen in changes_shown(layers.one(Parse), scenes, mentions, untold, told_now)
        if known.modes.get(seen.scene) not in _OFF and _are_there(seen, present.get(seen.scene, frozenset()))
    ]


def _are_there(seen: ChangeSeen, present: frozenset[str]) -> bool:
    """Whether those whose change it is are there as far as it matters: for a betrothal or a wedding one will do."""
    if seen.change in ANYWHERE:
        return True
    if seen.change is Change.MARRIAGE and seen.stage in EITHER:
        return not present.isdisjoint(seen.whom)
    return present.issuperset(seen.whom)


def _by_subject(found: Iterable[ChangeSeen]) -> Iterator[tuple[Subject, Stages]]:
    """What is shown of each subject, by stage, in told order; nothing of one whose signs are at odds."""
    subjects: dict[Subject, list[ChangeSeen]] = defaultdict(list)
    for seen in found:
        subjects[seen.change, tuple(sorted(seen.whom)), seen.what].append(seen)
    twice = _married_twice(subjects)
    _bereave(subjects)
    for subject in sorted(subjects):
        seen_of = subjects[subject]
        if len({each.kind for each in seen_of if each.kind}) > 1 or subject in twice:
            continue
        happened: dict[int, set[str]] = defaultdict(set)
        stages: dict[int, dict[str, ChangeSeen]] = defaultdict(dict)
        for each in seen_of:
            stages[each.stage].setdefault(each.scene, each)
            if is_event(each):
                happened[each.stage].add(each.scene)
        if all(len(scenes) == 1 for scenes in happened.values()):
            yield subject, {stage: tuple(by_scene.values()) for stage, by_scene in stages.items()}


def _married_twice(subjects: Iterable[Subject]) -> frozenset[Subject]:
    """The couples of whom one is shown with another spouse, too."""
    couples = [subject for subject in subjects if subject[0] is Change.MARRIAGE and len(subject[1]) == 2]
    spouses: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for _, couple, _ in couples:
        for one in couple:
            spouses[one].add(couple)
    return frozenset(couple for couple in couples if any(len(spouses[one]) > 1 for one in couple[1]))


def _bereave(subjects: dict[Subject, list[ChangeSeen]]) -> None:
    """Count a widow's signs with those of her one marriage."""
    of_marriage = [subject for subject in subjects if subject[0] is Change.MARRIAGE]
    couples: dict[str, list[Subject]] = defaultdict(list)
    for subject in of_marriage:
        for one in subject[1] if len(subject[1]) == 2 else ():
            couples[one].append(subject)
    for subject in of_marriage:
        if len(subject[1]) == 1 and len(couples[subject[1][0]]) == 1:
            subjects[couples[subject[1][0]][0]].extend(subjects[subject])


def _in_order(change: Change, stages: Stages) -> Iterator[tuple[ChangeSeen, ChangeSeen, float]]:
    """Pairs of scenes of which one shows an earlier stage than the other, and neither also shows the other's."""
    for (low, high), sure in SURE[change].items():
        if low not in stages or high not in stages:
            continue
        lower, higher = ({each.scene for each in stages[stage]} for stage in (low, high))
        for earlier in _ends([each for each in stages[low] if each.scene not in higher]):
            for later in _ends([each for each in stages[high] if each.scene not in lower]):
                yield earlier, later, sure


def _ends(seen: list[ChangeSeen]) -> list[ChangeSeen]:
    return seen if len(seen) <= 2 * AT_EACH_END else [*seen[:AT_EACH_END], *seen[-AT_EACH_END:]]
