from __future__ import annotations

from esesea.reading.annotators.causes import causes
from esesea.reading.annotators.events import events
from esesea.reading.annotators.places import places
from esesea.reading.annotators.presence import presence
from esesea.reading.annotators.speakers import speakers
from esesea.reading.annotators.tenses import tenses
from esesea.story.event import Cause
from esesea.story.off_stage import OffStage
from tests.reading.case_files import PEOPLE, layers_of

READ = (*PEOPLE, tenses, speakers, presence, places, events, causes)


def test_two_scenes_that_look_back_on_one_thing_mean_one_event() -> None:
    document, layers = layers_of(
        "Ada sat down. Tom paid Ada because she had painted the fence.\n\n\n"
        "Ben laughed. He paid nobody.\n\n\n"
        "Tom smiled because Ada had painted the fence.",
        *READ,
    )
    (event,) = layers.of(OffStage)
    assert (event.id, event.told_in, len(event.participants)) == ("o1", ("s1", "s3"), 1)
    assert document.quote(event.span) == "because she had painted the fence"
    assert [cause.off_stage for cause in layers.of(Cause)] == ["o1", "o1"]


def test_it_may_follow_what_a_scene_shows() -> None:
    _, layers = layers_of(
        "Ada walked round the mill. Tom watched her.\n\n\n"
        "Ada laughed because after the night at the mill Tom had painted the fence.",
        *READ,
    )
    (event,) = layers.of(OffStage)
    assert (event.told_in, event.after) == (("s2",), ("s1",))


def test_what_a_scene_shows_or_cannot_be_told_from_others_is_no_event_of_its_own() -> None:
    _, layers = layers_of(
        "Ada painted the fence. Tom laughed.\n\n\n"
        "Tom paid Ada because she had painted the fence and because she had come.",
        *READ,
    )
    assert layers.of(OffStage) == ()
