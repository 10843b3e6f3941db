"""What death says of order: who acts in a scene acts before they are dead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import prod

from esesea.reading.annotator import annotator
from esesea.reading.coreference.turns import EXPLICIT
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.lives.acting_scenes import acting_scenes, speaking_scenes
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan
from esesea.reading.scene_facts import Presence, SceneClock, SceneMode
from esesea.reading.telling.clocks_meant import present_in
from esesea.reading.telling.tense_lines import CLEARLY_PRESENT
from esesea.reading.telling.tense_profiles import tense_profiles
from esesea.reading.telling.told_dates import DatedScene, own_dates
from esesea.reading.untold import speech_in, untold_in
from esesea.story.character import Character, Life, LifeState, Mention, MentionKind
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.speech import Quotation
from esesea.story.time import Relation, TemporalRelation
from esesea.text.document import Document
from esesea.text.mask import Mask
from esesea.text.span import Span

SURE = 0.9
"""A death must be told so surely, all its signs together, to put a scene before one that is told earlier."""
SUREST = 0.93
LESS_REAL = 0.85
"""The most that a scene weighs that is not wholly of the main line."""
LOOKED_BACK_ON = 0.8
"""The most that a death weighs that the narrator only looks back on ("he had died", a grave): likely at most."""
HEARD_OF = 0.6
"""A death of which nothing surer is said than this is hearsay, and orders nothing (see `life_states`)."""
MOST_LOOKED_BACK_ON = 2
"""Of many scenes that look back on one death, so many of the first told are compared."""
MOST_REVIVALS = 2
"""Somebody who acts in more scenes told after their death is more often another of that name ("the captain", a son)
than somebody told of out of order. Seen in *Treasure Island* and *Jane Eyre* (LitBank), where six and four scenes
moved for a namesake."""
NEAR = 200
"""Characters: about two sentences."""
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

    A traveller's death is ordered on their own clock. Deaths only heard of order nothing, those that the narrator looks
    back on ("he had died") are likely at most, and a death told by one doubtful sign moves no scene that is told after
    it.

    Example: Tom lies dead in one scene; a later-told scene in which Tom walks is before it.
    Counter-example: "Tom's ghost walked", dreams, a scene that only remembers Tom, and whoever lives on in many scenes.
    """
    told = {scene.id: scene.reading_order for scene in layers.of(SceneSpan)}
    modes = {mode.scene: mode.mode for mode in layers.of(SceneMode)}
    dates = {each.scene: each for each in own_dates(document, layers.of(SceneClock))}
    speech = speech_in(layers)
    deaths = _deaths(_narrated(state, speech) for state in layers.of(LifeState))
    acting = _acting(layers, frozenset(death.character for death in deaths))
    nameless = {each.id for each in layers.of(Character) if each.name.startswith(("the ", "The "))}
    # Who has long been dead in the very scene that shows them at work is a vampire, or was given up too soon.
    walking = {death.character for death in deaths if death.known_only and death.from_scene in acting[death.character]}
    for death in deaths:
        sure = _sureness(death)
        if modes.get(death.from_scene) in UNREAL or death.character in walking:
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
        again = _surely_acting(death, revived, layers) if moves and revived else NOWHERE
        for scene in (scene for scene in alive if scene not in revived or scene in again):
            weight = min(sure, LESS_REAL) if modes.get(scene) in SOFT else sure
            weight = min(weight, LOOKED_BACK_ON) if death.known_only else weight
            # Another may be called so: what is said of one "captain" proves nothing of the next.
            weight = min(weight, LESS_REAL) if death.character in nameless else weight
            spans = tuple(sorted({span for evidence in death.evidence for span in evidence.spans}))
            evidence = Evidence(spans, "life_states", weight)
            yield TemporalRelation(scene, death.from_scene, Relation.BEFORE, death.clock, evidence, death.from_scene)


def _surely_acting(death: LifeState, revived: Sequence[str], layers: Layers) -> frozenset[str]:
    """The ``revived`` scenes in which it is surely the dead who act: by name, or since nobody else there is "he".

    Of whom "he" is said among several men is too often guessed, where the death is told as where somebody acts.
    """
    pronouns = {each.id: each.pronouns for each in layers.of(Character)}
    his = pronouns.get(death.character)
    present = present_in(layers.of(Presence))

    def only_one(scene: str) -> bool:
        others = present.get(scene, NOWHERE) - {death.character}
        return his is not None and all(pronouns.get(other) not in {his, None} for other in others)

    if not only_one(death.from_scene) and not _is_named(death, layers):
        return NOWHERE
    by_name = _acting_by_name(layers, death.character)
    return frozenset(scene for scene in revived if scene in by_name or only_one(scene))


def _is_named(death: LifeState, layers: Layers) -> bool:
    """Whether the dead are named where it is told, or last before."""
    mentions = layers.view(MentionIndex.of, Mention)
    return any(
        any(each.character == death.character for each in _named_last(span, mentions))
        for evidence in death.evidence
        for span in evidence.spans
    )


def _named_last(told: Span, mentions: MentionIndex) -> list[Mention]:
    """The people named in what is told, else the one named last shortly before."""
    inside = [each for each in mentions.within(told) if each.kind is MentionKind.PROPER]
    before = mentions.within(Span(max(0, told.start - NEAR), told.start))
    return inside or [each for each in before if each.kind is MentionKind.PROPER][-1:]


def _is_later_by_other_words(
    scene: str, death: str, modes: Mapping[str, Mode], dates: Mapping[str, DatedScene]
) -> bool:
    """Whether the acting is of a later time than the death for reasons that outweigh it: then it is another's.

    Those are their dates, and that the death is told in a flashback and the acting on the main line.
    """
    if scene in dates and death in dates:
        return dates[scene].relation_to(dates[death]) is Relation.AFTER
    return modes.get(death) is Mode.ANALEPSIS and modes.get(scene, Mode.MAIN) is Mode.MAIN


def _narrated(state: LifeState, speech: Mask) -> LifeState:
    """The state by what is narrated of it: "he's dead" in somebody's mouth is hearsay, and often of another he."""
    # In a screenplay the words begin with the speaker's name.
    told = (
        each
        for each in state.evidence
        if not all(speech.covers(span.start) or speech.covers(span.end - 1) for span in each.spans)
    )
    return replace(state, evidence=tuple(told))


def _deaths(states: Iterable[LifeState]) -> list[LifeState]:
    """The deaths that scenes show, and the first of those that the narrator looks back on."""
    found: list[LifeState] = []
    looked_back: Counter[str] = Counter()
    for state in states:
        if state.state is Life.DEAD and not state.known_only and state.evidence:
            found.append(state)
        elif state.state is Life.DEAD and _sureness(state) > HEARD_OF:
            looked_back[state.character] += 1
            if looked_back[state.character] <= MOST_LOOKED_BACK_ON:
                found.append(state)
    return found


def _sureness(death: LifeState) -> float:
    """How sure the death is by all its signs together; hearsay counts for nothing."""
    sure = [evidence.confidence for evidence in death.evidence if evidence.confidence > HEARD_OF]
    return min(SUREST, 1 - prod(1 - each for each in sure))


def _acting_by_name(layers: Layers, who: str) -> frozenset[str]:
    """The scenes in which somebody is called by name where they do something, or beside what they say."""
    named = MentionIndex.of(each for each in layers.of(Mention) if each.kind is MentionKind.PROPER)
    said = (each for each in layers.of(Quotation) if any(by.confidence >= EXPLICIT for by in each.evidence))
    return _doing(layers, named, frozenset({who}))[who] | speaking_scenes(said).get(who, NOWHERE)


def _doing(layers: Layers, mentions: MentionIndex, people: frozenset[str]) -> dict[str, frozenset[str]]:
    """The scenes in which each of the ``people`` does something, by such ``mentions`` of them."""
    scenes = layers.of(SceneSpan)
    profiles = tense_profiles(scenes, layers.of(SentenceTense))
    told_now = {profile.scene for profile in profiles if profile.present >= CLEARLY_PRESENT}
    found = acting_scenes(layers.one(Parse), scenes, mentions, untold_in(layers), people, told_now)
    return {who: found.get(who, NOWHERE) for who in people}


def _acting(layers: Layers, dead: frozenset[str]) -> dict[str, frozenset[str]]:
    """The scenes in which each of the ``dead`` is there and does or says something."""
    if not dead:
        return {}
    doing = _doing(layers, layers.view(MentionIndex.of, Mention), dead)
    saying = speaking_scenes(layers.of(Quotation))
    present = present_in(layers.of(Presence))
    return {
        who: frozenset(scene for scene in doing[who] | saying.get(who, NOWHERE) if who in present.get(scene, NOWHERE))
        for who in dead
    }
