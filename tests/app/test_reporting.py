"""What a report gathers from a story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.app.exporting import report
from esesea.app.ordering import order
from esesea.app.reporting import TITLES, gathered
from esesea.app.solving import solved
from esesea.export.report import Report
from esesea.pictures.registry import PICTURES
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story
from tests.story_builders import lighthouse


@pytest.fixture(scope="module")
def story() -> Story:
    return solved(lighthouse())


@pytest.fixture(scope="module")
def found(story: Story) -> Report:
    return gathered(story)


def test_every_picture_is_in_it_in_both_looks(found: Report) -> None:
    assert set(TITLES) == set(PICTURES)
    assert len(found.pictures) == len(PICTURES)
    for picture in found.pictures:
        assert picture.light.startswith(b"<svg")
        assert picture.dark.startswith(b"<svg")
        assert picture.light != picture.dark
        assert picture.words


def test_every_scene_is_in_it_once(found: Report, story: Story) -> None:
    numbers = [step.number for step in (*found.order, *found.timeless)]
    assert sorted(numbers) == list(range(1, len(story.scenes) + 1))
    told = {scene.id: number for number, scene in enumerate(story.scenes, 1)}
    assert [step.number for step in found.order] == [told[step.scene] for step in order(story)]


def test_the_first_scene_follows_nothing(found: Report) -> None:
    assert found.order[0].known is None
    assert all(step.known for step in found.order[1:])


def test_cast_and_places(found: Report, story: Story) -> None:
    assert [member.name for member in found.cast] == [each.name for each in story.characters]
    assert {place.name for place in found.places} == {
        place.name for place in story.places if any(stay.place == place.id for stay in story.visits)
    }


def test_a_finding_that_is_meant_gives_the_reason(story: Story) -> None:
    scenes = story.scenes[:2]
    spans = tuple(scene.span for scene in scenes)
    finding = Finding("dead_act", Severity.ERROR, "He acts.", "Cut it.", tuple(s.id for s in scenes), spans, 0.9)
    page = report(replace(story, findings=(finding, replace(finding, message="She acts.", intended="a dream"))))
    assert page.count("Meant to be so: a dream.") == 1
    assert page.count("Cut it.") == 1


def test_the_title_and_the_openings_are_in_the_page(story: Story) -> None:
    page = report(story)
    assert story.title in page
    assert story.scenes[0].opens in page
