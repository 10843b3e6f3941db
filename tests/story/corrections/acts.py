"""One of every act on the lighthouse story, and a story of two people to correct."""

from __future__ import annotations

from esesea.order.replies import laws
from esesea.story import acts
from esesea.story.acts import Act
from esesea.story.corrections.applying import apply
from esesea.story.references import LAYERS
from esesea.story.replies import Move, Reply, Stand
from esesea.story.scene import Mode
from esesea.story.story import Story
from tests.story_builders import at

AT = "2026-11-01T12:00:00+00:00"


def done(story: Story, *all_acts: Act) -> Story:
    """``story`` with each act on it, unsolved."""
    for act in all_acts:
        story = apply(story, act, at=AT, laws=laws)
    return story


def every_act(story: Story) -> list[Act]:
    """Acts of every kind, each of which can be done to the lighthouse story by itself."""
    claimed: list[Act] = [
        judge(value) for layer in LAYERS for value in getattr(story, layer) for judge in (acts.Confirm, acts.Reject)
    ]
    return [
        *claimed,
        *(acts.Intend(finding) for finding in story.findings),
        Reply(first=("s1", "s2")),
        Reply(stands=(("s2", "s1"),), move=Move("s4", "s5", Stand.FIRST)),
        Reply(move=Move("s5", "s5", Stand.SAME, "s1")),
        Reply(left_open=("s3",)),
        acts.Date("s1", "1985-06", 724000, 724029),
        acts.SetPlace("s3", "the rocks"),
        acts.SetPlace("s1", None),
        acts.SetPlace("s5", "Dover"),
        acts.SetPresent("s3", "c1", present=True),
        acts.SetPresent("s1", "c2", present=False),
        acts.SetMode("s5", Mode.ANALEPSIS),
        acts.SetMode("s2", Mode.MAIN),
        acts.SetWeekday("s1", "Monday"),
        acts.SetWeekday("s2", None),
        acts.SetTimeOfDay("s1", "night"),
        acts.SetTimeOfDay("s2", None),
        acts.MergeCharacters("c1", "c2"),
        acts.MergePlaces("p1", "p2"),
        acts.SplitCharacter("c2", "Benjamin", (at("You"),)),
        acts.SplitPlace("p1", "the tower", ("s2",)),
        acts.RenameCharacter("c1", "Adele"),
        acts.RenamePlace("p1", "the tower"),
        acts.AddCharacter("Will", at("the windows")),
        acts.AddMention("c1", at("her")),
        acts.AddContact("c1", "c2", at("held her"), "hold"),
        acts.AddDeath("c2", "s5", at("old")),
        acts.AddDeath("c2", "s5"),
        acts.RemoveDeath("c1"),
        acts.SplitScene(at("Ada was dead")),
        acts.JoinScenes("s1", "s2"),
        acts.Cut(("s2",)),
        acts.Cut(("s2", "s3")),
        acts.MoveScene("s4", None),
        acts.MoveScene("s4", "s1"),
    ]
