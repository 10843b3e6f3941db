"""A question about order in plain words, in lines of at most eighty columns but for long names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esesea.app.reply_words import options
from esesea.story.time import STORY_CLOCK

if TYPE_CHECKING:
    from esesea.order.asking import LeapQuestion, Suspect
    from esesea.order.questions import Question
    from esesea.story.story import Story

FIRST = "before all that is told earlier"

ONE = "Does this scene happen where it stands now? If not, where?"
SEVERAL = """\
Do these scenes happen where they stand now? If not, name the first that does
not, and where it belongs. (Those above it are then taken as right.)"""

ONE_REPLY = "yes · a number · after s7, before s3 … · skip · undo · stop · ? explains"
SEVERAL_REPLY = "yes (all do) · a number · s34 after s7 … · skip · undo · stop · ? explains"
COMPARED_REPLY = "1 · 2 · same · skip · undo · stop · ? explains"

LEAP_HELP = """\
  yes            every scene listed happens where it stands now
  2              the scene belongs at the place with that number
  after s7       it happens directly after s7; also: before s3, same as s5
                 (the same moment), first (before all that is told earlier)
  s34 after s7   where several scenes are listed, or for any other scene
  … until s36    added to these: only the scenes told up to s36 go with it
  skip           leave it open
  undo           take the last answer back
  stop           leave; all answers are kept, and can be undone later"""

COMPARED_HELP = """\
  1, 2           that one happens first
  same           they happen at the same moment
  skip           leave it open for now
  undo           take the last answer back
  stop           leave; all answers are kept, and can be undone later"""


def ask_leap(question: LeapQuestion, story: Story) -> str:
    """The question with the openings of all scenes it names and the places offered, numbered."""
    several = len(question.suspects) > 1
    lines = [SEVERAL if several else ONE]
    for suspect in question.suspects:
        lines += ["", *_suspect(suspect, question, story)]
    return "\n".join([*lines, "", SEVERAL_REPLY if several else ONE_REPLY])


def _suspect(suspect: Suspect, question: LeapQuestion, story: Story) -> list[str]:
    offered = [option for option in options(question) if option.suspect is suspect]
    lines = [_name(suspect.scene, story), f"    now   {_place(suspect.now, story)}"]
    for option in offered:
        either = "or" if option is offered[0] else ""
        lines.append(f"    {either:2} {option.number:2}) {_place(option.landing.after, story)}")
    goes_with = _goes_with(suspect, story)
    return [*lines, f"    {goes_with} with it; for fewer add “until …”"] if goes_with else lines


def _goes_with(suspect: Suspect, story: Story) -> str:
    """The scenes that are moved with it where no other end is named; nothing where it moves alone."""
    told = [scene.id for scene in story.scenes]
    run = told[told.index(suspect.scene) + 1 : told.index(suspect.until) + 1]
    if not run:
        return ""
    return f"{run[0]} goes" if len(run) == 1 else f"{run[0]} to {run[-1]} go"


def _place(after: str | None, story: Story) -> str:
    return f"after {_name(after, story)}" if after else FIRST


def ask_comparison(question: Question, story: Story) -> str:
    """Which of two scenes happens first."""
    pair = f"    1) {_name(question.first, story)}\n    2) {_name(question.second, story)}"
    return f"Which happens first?\n\n{pair}\n\n{question.reason}\n{COMPARED_REPLY}"


def between(scene: str, story: Story) -> str:
    """Between which scenes one stands in story order, as a sentence."""
    order = story.chronology.timeline(STORY_CLOCK).order
    if scene not in order:
        return f"{scene} stands outside of time."
    place = order.index(scene)
    before = f"after {_name(order[place - 1], story)}" if place else ""
    after = f"before {_name(order[place + 1], story)}" if place + 1 < len(order) else ""
    stands = "\n  and ".join(each for each in (before, after) if each)
    return f"{scene} now stands {stands}." if stands else f"{scene} stands alone."


def _name(scene: str, story: Story) -> str:
    return f"{scene} “{story.scene(scene).opens} …”"
