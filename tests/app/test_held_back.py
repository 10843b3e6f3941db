"""What the text proves holds a scene where its author would not have it, and that is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.app.correcting import said
from esesea.app.held_back import held_back
from esesea.app.opened import settle
from esesea.app.solving import solved
from esesea.story.replies import Move, Reply, Stand
from esesea.story.story import Story
from tests.story_builders import claim, lighthouse, seen


@pytest.fixture(scope="module")
def read() -> Story:
    """Scene 5 happens after scene 4 for sure; of the others nothing is known."""
    proven = claim("s4", "s5", seen("three years later", "phrases", 0.95))
    return solved(replace(lighthouse(), relations=(proven,), distances=(), scene_dates=(), travellers=()))


@pytest.mark.parametrize(
    ("move", "first", "then"),
    [
        (Move("s5", "s5", Stand.AFTER, "s1"), "s4", None),
        (Move("s5", "s5", Stand.FIRST), None, None),
        (Move("s4", "s4", Stand.BEFORE, "s1"), None, None),
        (Move("s5", "s5", Stand.AFTER, "s4"), None, None),
        (Move("s2", "s2", Stand.AFTER, "s4"), None, None),
        (Move("s5", "s5", Stand.SAME, "s1"), None, None),
    ],
)
def test_a_scene_that_words_hold_is_told(read: Story, move: Move, first: str | None, then: str | None) -> None:
    moved = settle(read, (said(read, Reply(move=move)),)).story
    found = held_back(moved, move)
    assert (found and (found.first, found.then)) == ((first, then) if first or then else None)
    if found is not None:
        assert [quote.quote for link in found.why.chain for quote in link.quotes] == ["three years later"]
