"""What is remembered of settled stories is what would be settled anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from esesea.app.correcting import redoing, said, to_redo, to_undo, undoing
from esesea.app.correcting_errors import NothingToUndo
from esesea.app.opened import Settled, settle
from esesea.app.solutions import Solutions
from esesea.app.solving import solved
from esesea.errors import EseseaError
from esesea.story import acts
from esesea.story.correction import Anchor, Correction
from esesea.story.replies import Move, Reply, Stand
from esesea.story.scene import Mode
from esesea.story.story import Story
from tests.story_builders import at, lighthouse

READ = solved(lighthouse())

ACTS: tuple[acts.Act, ...] = (
    acts.SetMode("s5", Mode.ANALEPSIS),
    acts.MergeCharacters("c1", "c3"),
    acts.SplitScene(at("The light is like a coin")),
    acts.Cut(("s3",)),
    Reply(move=Move("s4", "s4", Stand.FIRST)),
)


def decided(steps: list[int]) -> tuple[Correction, ...]:
    """Decisions made one after the other: acts by their number, an undo (-1), a redo (-2), all is meant (-3)."""
    decisions: tuple[Correction, ...] = ()
    for step in steps:
        story = settle(READ, decisions).story
        try:
            if step >= 0:
                decisions = (*decisions, said(story, ACTS[step]))
            elif step == -1:
                decisions = (*decisions, undoing(to_undo(decisions)))
            elif step == -2:
                decisions = (*decisions, redoing(to_redo(decisions)))
            else:
                decisions = (*decisions, *(said(story, acts.Intend(each), why="so") for each in story.findings[:1]))
        except (NothingToUndo, EseseaError):
            continue
    return decisions


def known(found: Settled) -> tuple[object, ...]:
    """Errors are equal to themselves alone."""
    outcomes = [(each.correction, each.act, str(each.loose)) for each in found.done.outcomes]
    return found.story, found.done.story, outcomes


@given(st.lists(st.integers(-3, len(ACTS) - 1), min_size=1, max_size=7), st.integers(1, 4))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_state_on_the_way_is_as_if_settled_anew(steps: list[int], most: int) -> None:
    decisions, remembering = decided(steps), Solutions(READ, most)
    for count in (*range(len(decisions) + 1), *reversed(range(len(decisions) + 1))):
        assert known(remembering(READ, decisions[:count])) == known(settle(READ, decisions[:count]))


def test_what_is_settled_once_is_the_same_afterwards() -> None:
    remembering = Solutions(READ)
    one = said(READ, ACTS[0])
    other = said(READ, ACTS[4])
    first = remembering(READ, (one,))
    both = remembering(READ, (one, other))
    assert remembering(READ, (one,)) is first
    assert remembering(READ, (one, other, undoing(other))) is first
    assert remembering(READ, (one, other, undoing(other), redoing(other))) is both
    assert remembering(READ, ()).story is READ


def test_the_reason_of_what_is_meant_to_be_so_counts_and_solves_nothing_anew() -> None:
    law = said(READ, ACTS[4])
    remembering = Solutions(READ)
    before = remembering(READ, (law,)).story
    meant = said(before, acts.Intend(before.findings[0]), why="a ghost")
    found = [remembering(READ, (law, replace(meant, why=why))).story for why in ("a ghost", "a dream")]
    assert [story.findings[0].intended for story in found] == ["a ghost", "a dream"]
    assert found[0].chronology is found[1].chronology is before.chronology


@pytest.mark.parametrize("start", [0, 40, 10**6])
def test_passages_that_moved_are_looked_for_together(start: int) -> None:
    moved = said(READ, ACTS[0])
    anchors = tuple(Anchor(each.quote, each.prefix, each.suffix, start) for each in moved.anchors)
    loose = replace(said(READ, ACTS[4]), anchors=())
    decisions = (replace(moved, anchors=anchors), loose)
    remembering = Solutions(READ)
    remembering(READ, decisions[:1])
    assert _story(remembering(READ, decisions).story) == _story(settle(READ, decisions).story)


def _story(story: Story) -> tuple[object, ...]:
    return story.scenes, story.chronology, story.findings
