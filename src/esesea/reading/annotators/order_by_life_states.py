"""What death says of order: who acts in a scene acts before they are dead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import prod

from esesea.reading.annotator import annotator
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.lives.acting_scenes import acting_scenes, speaking_scenes
from esesea.reading.mask import Mask
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan
from esesea.reading.scene_facts import Presence, SceneClock, SceneMode
from esesea.reading.telling.clocks_meant import present_in
from esesea.reading.telling.tense_lines import CLEARLY_PRESENT
from esesea.reading.telling.tense_profiles import tense_profiles
from esesea.reading.telling.told_dates import DatedScene, own_dates
from esesea.story.character import Character, Life, LifeState, Mention
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.speech import Quotation
from esesea.story.time import Relation, TemporalRelation
from esesea.text.document import Document

SURE = 0.9
"""A death must be told so surely, all its signs together, to put a scene before one that is told earlier."""
SUREST = 0.93
LESS_REAL = 0.85
"""The most that a scene weighs that is not wholly of the main line."""
MOST_REVIVALS = 2
"""Somebody who acts in more scenes told after their death is more often another of that name ("the captain", a son)
than somebody told of out of order. Seen in *Treasure Island* and *Jane Eyre* (LitBank), where six and four scenes
moved for a namesake."""
UNREAL = frozenset({Mode.DREAM, Mode.HYPOTHETICAL, Mode.EMBEDDED})
NOWHERE: frozenset[str] = frozenset()
SOFT = frozenset({Mode.ITERATIVE, Mode.REFLECTION, Mode.FRAME})


@annotator(
    requires=(
        *(Parse, SceneSpan, QuoteSpan, SentenceTense, Aside, Mention, Presence, Quotation),
        *(SceneMode, SceneClock, LifeState, Character),
    ),
    produces=TemporalRelation,
)
def order_by_life_states(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put each scene in which somebody lives and acts before the scene from which they are dead.

    A traveller's death is ordered on their own clock. Deaths only heard of order nothing, and a death told by one
    doubtful sign moves no scene that is told after it.

    Example: Tom lies dead in one scene; a later-told scene in which Tom walks is before it.
    Counter-example: "Tom's ghost walked", dreams, a scene that only remembers Tom, and whoever lives on in many scenes.
    """
    told = {scene.id: scene.reading_order for scene in layers.of(SceneSpan)}
    modes = {mode.scene: mode.mode for mode in layers.of(SceneMode)}
    dates = {each.scene: each for each in own_dates(document, layers.of(SceneClock))}
    deaths = _deaths(layers.of(LifeState))
    acting = _acting(layers, frozenset(death.character for death in deaths))
    nameless = {each.id for each in layers.of(Character) if each.name.startswith(("the ", "The "))}
    for death in deaths:
        sure = min(SUREST, 1 - prod(1 - evidence.confidence for evidence in death.evidence))
        if modes.get(death.from_scene) in UNREAL:
            continue
        alive = [
            scene
            for scene in sorted(acting[death.character], key=told.__getitem__)
            if scene != death.from_scene
            and modes.get(scene) not in UNREAL
            and not _is_later_by_other_words(scene, death.from_scene, modes, dates)
        ]
        revived = [scene for scene in alive if told[scene] > told[death.from_scene]]
        moves = sure >= SURE and len(revived) <= MOST_REVIVALS and death.character not in nameless
        for scene in alive if moves else [scene for scene in alive if scene not in revived]:
            weight = min(sure, LESS_REAL) if modes.get(scene) in SOFT else sure
            spans = tuple(sorted({span for evidence in death.evidence for span in evidence.spans}))
            evidence = Evidence(spans, "life_states", weight)
            yield TemporalRelation(scene, death.from_scene, Relation.BEFORE, death.clock, evidence, death.from_scene)


def _is_later_by_other_words(
    scene: str, death: str, modes: Mapping[str, Mode], dates: Mapping[str, DatedScene]
) -> bool:
    """Whether the acting is of a later time than the death for reasons that outweigh it: then it is another's.

    Those are their dates, and that the death is told in a flashback and the acting on the main line.
    """
    if scene in dates and death in dates:
        return dates[scene].relation_to(dates[death]) is Relation.AFTER
    return modes.get(death) is Mode.ANALEPSIS and modes.get(scene, Mode.MAIN) is Mode.MAIN


def _deaths(states: Iterable[LifeState]) -> list[LifeState]:
    return [state for state in states if state.state is Life.DEAD and not state.known_only]


def _acting(layers: Layers, dead: frozenset[str]) -> dict[str, frozenset[str]]:
    """The scenes in which each of the ``dead`` is there and does or says something."""
    if not dead:
        return {}
    untold = Mask.of((*(quote.span for quote in layers.of(QuoteSpan)), *(aside.span for aside in layers.of(Aside))))
    mentions, scenes = MentionIndex.of(layers.of(Mention)), layers.of(SceneSpan)
    profiles = tense_profiles(scenes, layers.of(SentenceTense))
    told_now = {profile.scene for profile in profiles if profile.present >= CLEARLY_PRESENT}
    doing = acting_scenes(layers.one(Parse), scenes, mentions, untold, dead, told_now)
    saying = speaking_scenes(layers.of(Quotation))
    present = present_in(layers.of(Presence))
    return {
        who: frozenset(
            scene for scene in doing.get(who, NOWHERE) | saying.get(who, NOWHERE) if who in present.get(scene, NOWHERE)
        )
        for who in dead
    }
