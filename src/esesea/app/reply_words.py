"""What the author typed, as a reply to the question that was asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from esesea.app.errors import NotUnderstood
from esesea.app.names import find_scene
from esesea.story.replies import Move, Reply, Stand

if TYPE_CHECKING:
    from esesea.order.asking import LeapQuestion, Suspect
    from esesea.order.questions import Question
    from esesea.story.leap import Landing
    from esesea.story.story import Story

YES = frozenset({"yes", "y", "goes on", "it goes on", "all go on", "right", "all right", "ok"})
OPEN = frozenset({"skip", "leave open", "leave it open", "i don't know", "don't know", "dont know", "i dont know"})

COMPARED = "1, 2, same, skip, undo or stop; ? explains them"
"""What may be replied where two scenes are compared."""

_SCENE = r"s\d+"
_REPLY = re.compile(
    rf"(?:(?P<scene>{_SCENE})\b[\s:,]*)?(?:goes\s+(?:on\s+)?|is\s+|belongs\s+|stands\s+)?(?:directly\s+|right\s+)?"
    rf"(?:(?P<option>\d+)|(?P<first>first|before\s+(?:all|everything)|(?:at\s+)?the\s+(?:beginning|start))"
    rf"|(?P<how>after|from|before|with|same(?:\s+(?:moment|time))?(?:\s+as)?|at\s+the\s+same\s+(?:moment|time)\s+as)"
    rf"\s+(?P<other>{_SCENE}))"
    rf"(?:[\s,]+(?:until|till|to|up\s+to)\s+(?P<until>{_SCENE}))?[\s.]*"
)


@dataclass(frozen=True, slots=True)
class Option:
    """One of the places offered, by its number in the question."""

    number: int
    suspect: Suspect
    landing: Landing


def options(question: LeapQuestion) -> tuple[Option, ...]:
    """The places that the question offers, numbered from 1 through all its scenes."""
    offered = [(suspect, landing) for suspect in question.suspects for landing in suspect.landings]
    return tuple(Option(number, *each) for number, each in enumerate(offered, 1))


def understood(words: str, question: LeapQuestion, story: Story) -> Reply:
    """The reply that ``words`` give to ``question``.

    ``yes``: all stand right (``s34 yes``: that one). ``2``: the place with that number; ``s34 after s7``, ``before``,
    ``same as``, ``first``: any place (the scene may be left out where one was asked about); ``until s36``: how far
    its run goes, else as offered. ``skip``: leave open. Where several were asked about, those listed before the
    one that is moved stand right. Raises NotUnderstood, and UnknownName for a scene that the story has not.
    """
    said = " ".join(words.lower().replace("’", "'").split())
    named, _, rest = said.partition(" ")
    asked = question.suspects
    if re.fullmatch(_SCENE, named) and rest in YES | OPEN:
        asked = tuple(each for each in asked if each.scene == find_scene(story, named))
        said = rest
    if said in YES and asked:
        return Reply(stands=tuple((each.scene, each.now) for each in asked))
    if said in OPEN and asked:
        return Reply(left_open=tuple(each.scene for each in asked))
    match = _REPLY.fullmatch(said)
    if match is None:
        raise NotUnderstood(words.strip())
    move = _move(words, match, question, story)
    return Reply(stands=_listed_before(move.scene, question.suspects), move=move)


def _move(words: str, match: re.Match[str], question: LeapQuestion, story: Story) -> Move:
    until = match["until"] and find_scene(story, match["until"])
    if match["option"]:
        chosen = next((each for each in options(question) if each.number == int(match["option"])), None)
        if chosen is None or (match["scene"] and find_scene(story, match["scene"]) != chosen.suspect.scene):
            raise NotUnderstood(words.strip())
        after = chosen.landing.after
        stand = Stand.FIRST if after is None else Stand.AFTER
        return _checked(words, Move(chosen.suspect.scene, until or chosen.suspect.until, stand, after), story)
    if match["scene"]:
        scene = find_scene(story, match["scene"])
    elif len(question.suspects) == 1:
        scene = question.suspects[0].scene
    else:
        raise NotUnderstood(words.strip())
    offered = next((each.until for each in question.suspects if each.scene == scene), scene)
    if match["first"]:
        return _checked(words, Move(scene, until or offered, Stand.FIRST), story)
    other = find_scene(story, match["other"])
    return _checked(words, Move(scene, until or offered, _stand(match["how"]), other), story)


def _stand(how: str) -> Stand:
    if how in {"after", "from"}:
        return Stand.AFTER
    return Stand.BEFORE if how == "before" else Stand.SAME


def _checked(words: str, move: Move, story: Story) -> Move:
    """The move, its run cut short before the scene that it goes to. Raises NotUnderstood for a run that is none."""
    told = {scene.id: scene.reading_order for scene in story.scenes}
    start, end = told[move.scene], told[move.until]
    if end < start or move.other == move.scene:
        raise NotUnderstood(words.strip())
    if move.other is not None and start < told[move.other] <= end:
        return Move(move.scene, story.scenes[told[move.other] - 1].id, move.stand, move.other)
    return move


def _listed_before(scene: str, suspects: Sequence[Suspect]) -> tuple[tuple[str, str | None], ...]:
    listed = [each.scene for each in suspects]
    if scene not in listed:
        return ()
    return tuple((each.scene, each.now) for each in suspects[: listed.index(scene)])


def compared(words: str, question: Question) -> Reply:
    """The reply to "which of two scenes happens first?": ``1``, ``2``, a scene or ``same``. Raises NotUnderstood."""
    said = " ".join(words.lower().split())
    if said in {"1", question.first}:
        return Reply(first=(question.first, question.second))
    if said in {"2", question.second}:
        return Reply(first=(question.second, question.first))
    if said in {"same", "same time", "same moment"}:
        return Reply(move=Move(question.second, question.second, Stand.SAME, question.first))
    raise NotUnderstood(words.strip(), COMPARED)
