"""Making stories ready holds nobody up."""

from __future__ import annotations

import gc
from threading import Event

from esesea.story.story import Story
from esesea.web.readier import Readier

PATIENCE = 20


def test_the_server_ends_at_once_while_a_story_is_made_ready(story: Story) -> None:
    before = gc.get_threshold()
    begun, ended = Event(), Event()

    def ready(_: Story) -> None:
        begun.set()
        ended.wait(PATIENCE)

    readier = Readier(ready)
    readier.make_ready(story)
    assert begun.wait(PATIENCE)
    readier.stop()
    assert not ended.is_set()
    assert gc.get_threshold() == before
    ended.set()


def test_a_story_that_cannot_be_made_ready_does_not_keep_the_next_one_waiting(story: Story) -> None:
    done: list[Story] = []
    second = Event()

    def ready(read: Story) -> None:
        done.append(read)
        if len(done) == 1:
            raise ValueError
        second.set()

    readier = Readier(ready)
    readier.make_ready(story)
    readier.make_ready(story)
    assert second.wait(PATIENCE)
    readier.stop()
