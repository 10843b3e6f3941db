"""All that has been between two people."""

from __future__ import annotations

import pytest

from esesea.app.errors import UnknownName
from esesea.app.ledger import Meeting, ledger
from tests.story_builders import lighthouse

STORY = lighthouse()


def test_touches_and_meetings_stand_in_the_clocks_order() -> None:
    first, last = STORY.contacts[0], STORY.contacts[2]
    assert ledger(STORY, "Ada", "Ben") == (Meeting("s2", None), Meeting("s1", first), Meeting("s4", last))


def test_it_does_not_matter_who_is_named_first() -> None:
    assert ledger(STORY, "c2", "c1") == ledger(STORY, "c1", "c2")


def test_somebody_else_is_not_known() -> None:
    with pytest.raises(UnknownName):
        ledger(STORY, "Ada", "Zoe")
