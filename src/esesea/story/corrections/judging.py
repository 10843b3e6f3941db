"""Claims confirmed and rejected."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from esesea.story.acts import Confirm, Reject, RemoveDeath, Statement
from esesea.story.character import Character, Life, LifeState, Mention
from esesea.story.corrections.errors import MakesNoSense
from esesea.story.corrections.layers import added, layer_of, with_layer, without
from esesea.story.corrections.matching import same
from esesea.story.corrections.saying import is_referred_to, owned
from esesea.story.days import DayPattern, SceneDate
from esesea.story.event import Cause, Contact
from esesea.story.evidence import Evidence
from esesea.story.off_stage import OffStage
from esesea.story.ordinal import Ordinal
from esesea.story.pattern import NameVariant
from esesea.story.place import Visit
from esesea.story.references import Words, words_of
from esesea.story.replies import AUTHOR, COMPARES
from esesea.story.scene import Scene, SceneTime
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.story.time import Status, TemporalRelation, TimeExpression, Traveller
from esesea.story.visits import BY_COUNT

CONCLUDED_FROM = (LifeState, Cause, OffStage, Ordinal, TimeExpression, SceneDate, DayPattern, Traveller)
"""From these, readers conclude in which order scenes happen and how far they are apart."""

CONCLUSIONS = ("relations", "distances", "scene_dates", "day_patterns")


def confirm(story: Story, act: Confirm, at: str) -> Story:
    """The statement as the author's own; a claim about order is law. ``at`` is when they said so.

    Raises MakesNoSense for a touch of somebody with themselves, as it is where the two have become one.
    """
    statement = act.statement
    if isinstance(statement, Contact) and statement.a == statement.b:
        raise MakesNoSense(f"a touch is between two people, and both are {story.character(statement.a).name}")
    if isinstance(statement, TemporalRelation):
        law = replace(
            statement,
            evidence=replace(statement.evidence, by=COMPARES, confidence=1.0),
            status=Status.STATED,
            stated_at=at,
        )
        says = same(law)
        return added(without(story, "relations", lambda each: each.status is Status.STATED and says(each)), law)
    return assured(story, statement)


def assured(story: Story, statement: Statement) -> Story:
    """What says the same as the statement as the author's own; the statement itself where nothing does."""
    layer, says = layer_of(statement), same(statement)
    found: list[Statement] = list(getattr(story, layer))
    if not any(map(says, found)):
        return _made(added(story, _owned(statement)), statement)
    return with_layer(story, layer, (_owned(each) if says(each) else each for each in found))


def reject(story: Story, act: Reject) -> Story:
    """``story`` without what says the same as the statement, and without what was concluded from it."""
    statement = act.statement
    says = same(statement)
    if isinstance(statement, Quotation):
        unsaid = (replace(each, speaker=None, addressee=None) if says(each) else each for each in story.quotations)
        return with_layer(story, "quotations", unsaid)
    layer = layer_of(statement)
    gone: list[Statement] = list(filter(says, getattr(story, layer)))
    left = without(story, layer, says)
    for each in gone:
        left = _without_conclusions(left, each)
        tidy = _TIDY.get(type(each))
        left = left if tidy is None else tidy(left, each)
    return left


def remove_death(story: Story, act: RemoveDeath) -> Story:
    """``story`` in which the character does not die. Raises KeyError."""
    who = story.character(act.character).id
    for death in [each for each in story.life_states if each.character == who and each.state is Life.DEAD]:
        story = reject(story, Reject(death))
    return story


def _owned(statement: Statement) -> Statement:
    evidence = getattr(statement, "evidence", None)
    if isinstance(evidence, Evidence):
        return _with_evidence(statement, _authors(evidence))
    return _with_evidence(statement, owned(evidence)) if isinstance(evidence, tuple) else statement


def _authors(evidence: Evidence) -> Evidence:
    return replace(evidence, by=AUTHOR, confidence=1.0)


def _with_evidence(statement: Statement, evidence: object) -> Statement:
    changes: dict[str, Any] = {"evidence": evidence}
    return replace(statement, **changes)


def _made(story: Story, statement: Statement) -> Story:
    """What goes with a statement that no reading makes."""
    if isinstance(statement, Mention):
        return _mentioned(story, statement)
    if isinstance(statement, Visit):
        return _with_scenes(
            story,
            lambda scene: (
                replace(scene, place=statement.place, visit=statement.n) if scene.id == statement.scene else scene
            ),
        )
    return story


def _mentioned(story: Story, mention: Mention) -> Story:
    def counted(each: Character) -> Character:
        return replace(each, mentions=each.mentions + 1) if each.id == mention.character else each

    def named(scene: Scene) -> Scene:
        inside = scene.span.start <= mention.span.start < scene.span.end
        if not inside or mention.character in (*scene.present, *scene.mentioned):
            return scene
        return replace(scene, mentioned=tuple(sorted((*scene.mentioned, mention.character))))

    return replace(_with_scenes(story, named), characters=tuple(map(counted, story.characters)))


def mentioned(story: Story, mention: Mention) -> Story:
    """``story`` with one more mention: counted, and its character at least spoken of in the scene."""
    return _mentioned(added(story, mention), mention)


def _without_conclusions(story: Story, statement: Statement) -> Story:
    words = words_of(statement)
    if not isinstance(statement, CONCLUDED_FROM) or not words:
        return story
    for layer in CONCLUSIONS:
        story = without(story, layer, lambda each: _stands_on(each, words))
    return story


def _stands_on(conclusion: Any, words: Words) -> bool:  # noqa: ANN401 - a value of any layer of conclusions
    if getattr(conclusion, "status", None) is Status.STATED:
        return False
    return any(each.overlaps(word) for each in words_of(conclusion) for word in words)


def _not_mentioned(story: Story, mention: Mention) -> Story:
    """One mention less; where it was the last in a scene, the character is not there either."""

    def counted(each: Character) -> Character:
        return replace(each, mentions=max(0, each.mentions - 1)) if each.id == mention.character else each

    def left(scene: Scene) -> Scene:
        inside = scene.span.start <= mention.span.start < scene.span.end
        if not inside or is_referred_to(story.mentions, scene, mention.character):
            return scene
        return replace(
            scene,
            present=tuple(each for each in scene.present if each != mention.character),
            mentioned=tuple(each for each in scene.mentioned if each != mention.character),
        )

    changed = replace(_with_scenes(story, left), characters=tuple(map(counted, story.characters)))
    present = {scene.id: scene.present for scene in changed.scenes}
    visits = tuple(
        replace(each, by=tuple(who for who in each.by if who != mention.character))
        if mention.character in each.by and mention.character not in present[each.scene]
        else each
        for each in changed.visits
    )
    return replace(changed, visits=visits)


def _nowhere(story: Story, visit: Visit) -> Story:
    return _with_scenes(
        story, lambda scene: replace(scene, place=None, visit=None) if scene.id == visit.scene else scene
    )


def _untimed(story: Story, time: TimeExpression) -> Story:
    """Scenes without the time that only those words gave."""

    def untimed(scene: Scene) -> Scene:
        words = [span for each in scene.time.evidence for span in each.spans]
        only = bool(words) and all(time.span.overlaps(span) for span in words)
        return replace(scene, time=SceneTime()) if only else scene

    return _with_scenes(story, untimed)


def _uncounted(story: Story, ordinal: Ordinal) -> Story:
    """Stays that are no longer numbered by those words."""

    def uncounted(visit: Visit) -> Visit:
        evidence = tuple(
            each
            for each in visit.evidence
            if not (each.by == BY_COUNT and any(span.overlaps(ordinal.span) for span in each.spans))
        )
        return replace(visit, evidence=evidence)

    return replace(story, visits=tuple(map(uncounted, story.visits)))


def _unnamed(story: Story, variant: NameVariant) -> Story:
    def without_name(names: Sequence[str]) -> tuple[str, ...]:
        return tuple(name for name in names if name != variant.variant)

    return replace(
        story,
        characters=tuple(
            replace(each, names=without_name(each.names)) if each.id == variant.of else each
            for each in story.characters
        ),
        places=tuple(
            replace(each, names=without_name(each.names)) if each.id == variant.of else each for each in story.places
        ),
    )


def _pointless(story: Story, event: OffStage) -> Story:
    causes = tuple(replace(each, off_stage=None) if each.off_stage == event.id else each for each in story.causes)
    return replace(story, causes=causes)


def _living(story: Story, gone: LifeState) -> Story:
    """Whose last death is taken back is alive by the author's word: no other sentence is taken for it then."""
    dead = (each.character for each in story.life_states if each.state is Life.DEAD)
    if gone.state is not Life.DEAD or gone.character in dead:
        return story
    return added(story, replace(gone, state=Life.ALIVE, evidence=tuple(map(_authors, gone.evidence)), known_only=False))


_TIDY: Mapping[type, Callable[[Story, Any], Story]] = MappingProxyType(
    {
        Mention: _not_mentioned,
        LifeState: _living,
        Visit: _nowhere,
        TimeExpression: _untimed,
        Ordinal: _uncounted,
        NameVariant: _unnamed,
        OffStage: _pointless,
    }
)
"""What else in the story rests on a statement that is gone."""


def _with_scenes(story: Story, change: Callable[[Scene], Scene]) -> Story:
    return replace(story, scenes=tuple(map(change, story.scenes)))
