"""A story without some of its scenes, or with one told elsewhere: what a reading of that telling would still say.

Both are pure. The ids of the scenes stay, so that before and after can be compared; only `reading_order` is counted
anew. The document is not touched, and all spans stay valid: what is cut still stands in `Document.text`, under no
scene's span. Whoever reads the words of the result goes by the spans of its scenes, in their order, and never by the
document's paragraphs. Layers of single words (mentions, quotations, events …) stay in the order of the document; what
is told scene by scene (scenes, visits, leaps) is in the order of the new telling.

The result is unsolved: its chronology and its findings are empty until it is solved.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import fields, replace

from esesea.story.bridging import bridged
from esesea.story.chronology import Chronology
from esesea.story.event import Cause
from esesea.story.left_out import LeftOut
from esesea.story.naming import named_still
from esesea.story.off_stage import OffStage
from esesea.story.pattern import Motif
from esesea.story.scene import Scene, SceneTime
from esesea.story.story import Story
from esesea.story.told_steps import aimed_anew, landing_anew

UNSOLVED = Chronology((), ())

OWN = frozenset(
    {"scenes", "characters", "places", "off_stage", "name_variants", "motifs", "leaps", "travellers", "findings"}
)
"""Layers whose values lose more, or less, than the words and the scene that are gone."""

FEWEST_SCENES = 2
"""An image that is left in fewer scenes no longer comes back."""


def without(story: Story, scene_ids: Collection[str]) -> Story:
    """``story`` as it would be told without these scenes, unsolved.

    With them goes all that stands on their words: claims that have an end there or were made there, visits, life
    states that begin there, mentions, and people and places that nothing else names. What other scenes say of them
    stays and loses its aim: a cause keeps its words and has no scene that shows it; "three days later" behind a cut
    counts from the scene that is told before it now; dates are compared across the gap. Raises KeyError for a scene
    that the story does not have, and ValueError where none would be left. Linear in the story.
    """
    gone = frozenset(scene_ids)
    cut = LeftOut.of({scene: story.scene(scene).span for scene in gone})
    scenes = _counted(_scene(scene, cut) for scene in story.scenes if scene.id not in gone)
    if not scenes:
        raise ValueError("a story without scenes")
    aimed = aimed_anew(story, scenes)
    layers = {name: cut.layer(getattr(aimed, name)) for name in _layers(story)}
    kept = replace(aimed, **layers)  # type: ignore[arg-type]  # each layer by its own name, of the same values
    happened = tuple(_off_stage(each, cut) for each in story.off_stage if not gone.issuperset(each.told_in))
    unshown = frozenset(event.id for event in happened)
    lost = frozenset(visit.scene for visit in story.visits) - {visit.scene for visit in kept.visits}
    kept = replace(
        kept,
        relations=(*kept.relations, *bridged(story.relations, cut)),
        scenes=tuple(replace(each, place=None, visit=None) if each.id in lost else each for each in scenes),
        causes=tuple(_cause(each, gone, unshown) for each in kept.causes),
        off_stage=happened,
        name_variants=tuple(
            replace(each, spans=left) for each in story.name_variants if (left := cut.left(each.spans))
        ),
        motifs=tuple(found for each in story.motifs for found in _motif(each, cut, story)),
        travellers=tuple(
            replace(each, evidence=signs)
            for each in story.travellers
            if (signs := cut.tallied(each.evidence)) or not each.evidence
        ),
        leaps=landing_anew(story.leaps, scenes),
        chronology=UNSOLVED,
        findings=(),
    )
    return named_still(kept, story)


def moved(story: Story, scene_id: str, after: str | None) -> Story:
    """``story`` with one scene told directly after the scene ``after``, or first of all where that is None; unsolved.

    What the words of the scenes say stays. A step in time from the scene told just before ("the next morning") counts
    from the one that is told there now, and what else was said by where a scene stood goes. Raises KeyError for a scene
    that the story does not have, and ValueError for moving a scene after itself. Linear in the story.
    """
    scene = story.scene(scene_id)
    if after == scene_id:
        raise ValueError("a scene cannot be moved after itself")
    others = [each for each in story.scenes if each.id != scene_id]
    at = 0 if after is None else 1 + others.index(story.scene(after))
    scenes = _counted((*others[:at], scene, *others[at:]))
    told = {each.id: each.reading_order for each in scenes}

    def in_turn(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(ids, key=told.__getitem__))

    return replace(
        aimed_anew(story, scenes),
        scenes=scenes,
        visits=tuple(sorted(story.visits, key=lambda visit: told[visit.scene])),
        off_stage=tuple(replace(each, told_in=in_turn(each.told_in)) for each in story.off_stage),
        motifs=tuple(replace(each, scenes=in_turn(each.scenes)) for each in story.motifs),
        leaps=landing_anew(story.leaps, scenes),
        chronology=UNSOLVED,
        findings=(),
    )


def _layers(story: Story) -> tuple[str, ...]:
    """The names of the layers whose values stand or fall by themselves, also those that are added one day."""
    return tuple(
        field.name for field in fields(story) if field.name not in OWN and isinstance(getattr(story, field.name), tuple)
    )


def _counted(scenes: Iterable[Scene]) -> tuple[Scene, ...]:
    return tuple(
        scene if scene.reading_order == place else replace(scene, reading_order=place)
        for place, scene in enumerate(scenes)
    )


def _scene(scene: Scene, cut: LeftOut) -> Scene:
    """The scene without what only words that are gone say of it."""
    modes, times = cut.evidence(scene.mode_evidence), cut.evidence(scene.time.evidence)
    if modes == scene.mode_evidence and times == scene.time.evidence:
        return scene
    time = replace(scene.time, evidence=times) if times or not scene.time.evidence else SceneTime()
    return replace(scene, mode_evidence=modes, time=time)


def _cause(cause: Cause, gone: frozenset[str], unshown: frozenset[str]) -> Cause:
    """The same words; they point at no scene where it is gone."""
    return replace(
        cause,
        cause_scene=None if cause.cause_scene in gone else cause.cause_scene,
        off_stage=cause.off_stage if cause.off_stage in unshown else None,
    )


def _off_stage(event: OffStage, cut: LeftOut) -> OffStage:
    """The event as the scenes that are left tell of it."""
    evidence = cut.evidence(event.evidence)
    told = next((span for each in evidence for span in each.spans), event.span)
    return replace(
        event,
        span=told if cut.touches(event.span) else event.span,
        told_in=tuple(scene for scene in event.told_in if scene not in cut.scenes),
        after=tuple(scene for scene in event.after if scene not in cut.scenes),
        evidence=evidence,
    )


def _motif(motif: Motif, cut: LeftOut, story: Story) -> Iterable[Motif]:
    """What is left of an image, where it still comes back."""
    spans, scenes = cut.left(motif.spans), tuple(scene for scene in motif.scenes if scene not in cut.scenes)
    if len(scenes) >= FEWEST_SCENES:
        said = {story.quote(span).casefold() for span in spans}
        words = tuple(word for word in motif.words if word.casefold() in said)
        yield replace(motif, spans=spans, scenes=scenes, words=words or motif.words)
