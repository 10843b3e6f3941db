"""Somebody whose death only a scene told that is gone, or who no longer dies there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from esesea.continuity.consequences.consequence import Consequence
from esesea.continuity.consequences.retelling import Retelling
from esesea.continuity.stages import on_stage
from esesea.story.character import Life, LifeState, MentionKind
from esesea.story.finding import Severity
from esesea.story.time import STORY_CLOCK
from esesea.text.span import Span

NAME = "fate"

ONLY_NAMED = 0.6
"""By this factor it is less sure where they are only named afterwards, and not as the dead are."""

_OF_THE_DEAD = re.compile(
    r"\b(?:dead|died|death|killed|murdered|grave|funeral|buried|burial|coffin|corpse|widow(?:er)?|mourn\w*|griev\w+|"
    r"tomb|ashes|drowned|hanged|will and testament|late)\b|['’]s\s+body\b",
    re.IGNORECASE,
)


def consequences(told: Retelling) -> Iterator[Consequence]:
    """People who die in no scene any more, and of whom scenes after their death still speak.

    Example: the scene in which he is shot is cut, and "At his grave she said nothing." stays. Counter-example: a death
    that another scene tells, too; somebody who is met alive after it, so that the death is no plain one; who dies in a
    play.
    """
    dead = {state.character for state in told.after.life_states if state.state is Life.DEAD}
    for state in told.before.life_states:
        if state.state is Life.DEAD and state.character not in dead and not _is_played(told, state):
            dead.add(state.character)
            later = _later(told, state)
            if not any(state.character in told.scene(scene).present for scene in later):
                hanging = _spoken_of(told, state.character, later)
                if hanging and (state.from_scene in told.gone or _is_of_the_dead(told, hanging[0][1])):
                    yield _consequence(told, state, hanging)


def _is_played(told: Retelling, state: LifeState) -> bool:
    return any(on_stage(told.before, span) for each in state.evidence for span in each.spans)


def _later(told: Retelling, state: LifeState) -> tuple[str, ...]:
    """The scenes that are left and happen after the death, in story order."""
    timeline = told.before.chronology.timeline(STORY_CLOCK)
    ranks = timeline.ranks
    died = ranks.get(state.from_scene)
    if died is None:
        return ()
    return tuple(
        scene for scene in timeline.order if scene in told.now and (rank := ranks[scene]) is not None and rank > died
    )


def _spoken_of(told: Retelling, who: str, later: Sequence[str]) -> tuple[tuple[str, Span], ...]:
    """Sentences after the death that speak of them as of the dead, then those that name them.

    Where none does, the first that refers to them, in the scene that happens next.
    """
    dead: dict[tuple[str, Span], None] = {}
    named: dict[tuple[str, Span], None] = {}
    others: list[tuple[str, Span]] = []
    soon = next(iter(later), None)
    for scene, mention in told.mentions.get(who, ()):
        if scene in later:
            sentence = told.sentence(mention.span, scene)
            if _is_of_the_dead(told, sentence):
                dead[scene, sentence] = None
            elif mention.kind is MentionKind.PROPER:
                named[scene, sentence] = None
            elif scene == soon and not mention.quoted:
                others.append((scene, sentence))
    return tuple({**dead, **named}) or tuple(others[:1])


def _is_of_the_dead(told: Retelling, sentence: Span) -> bool:
    return _OF_THE_DEAD.search(told.quote(sentence)) is not None


def _consequence(told: Retelling, state: LifeState, hanging: tuple[tuple[str, Span], ...]) -> Consequence:
    name = told.before.character(state.character).name
    mourned = _is_of_the_dead(told, hanging[0][1])
    words = tuple(span for each in state.evidence for span in each.spans)
    sure = max((each.confidence for each in state.evidence), default=0.5)
    return Consequence(
        NAME,
        Severity.WARNING if mourned else Severity.INFO,
        f"No scene tells any more that {name} is dead: only {told.number(state.from_scene)} did.",
        hanging[0][0],
        tuple(span for _, span in hanging),
        (state.from_scene,),
        tuple(dict.fromkeys(told.sentence(span, state.from_scene) for span in words)),
        sure if mourned else sure * ONLY_NAMED,
    )
