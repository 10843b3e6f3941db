"""The answers about a story, as the page asks for them."""

from __future__ import annotations

import json

import pytest
from fastapi.testclient import TestClient
from pydantic import TypeAdapter

from esesea.app.drawing import draw
from esesea.story.story import Story
from esesea.web.answers.story import StoryFrame
from esesea.web.describing.frame import frame
from esesea.web.describing.told import Told
from tests.web.server.conftest import ID

ROOT = f"/api/stories/{ID}"
ADDRESSES = (
    "",
    "/scenes/s1",
    "/scenes/s1/world",
    "/scenes/s1/world?clock=reading",
    "/why?a=s1&b=s2",
    "/cast",
    "/cast?clock=lived:c1",
    "/ledger?a=c1&b=c2",
    "/search?words=light",
    "/findings",
    *(f"/pictures/{each}" for each in ("curve", "lifelines", "constellation", "places", "arc", "palette")),
    "/pictures/curve?clock=lived:c2&look=dark&width=800",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_address_answers_the_same_again(window: TestClient, address: str) -> None:
    first = window.get(ROOT + address)
    assert first.status_code == 200, first.text
    assert window.get(ROOT + address).content == first.content


def test_an_answer_is_what_is_told_of_the_story(window: TestClient, story: Story) -> None:
    got = window.get(ROOT).json()
    described = frame(Told(story, (), ID, got["revision"]))
    assert got == json.loads(TypeAdapter(StoryFrame).dump_json(described))


def test_a_picture_is_the_one_that_is_drawn_to_a_file(window: TestClient, story: Story) -> None:
    got = window.get(f"{ROOT}/pictures/palette?width=600&look=dark").json()
    assert got == json.loads(json.dumps(draw(story, "palette", dark=True, width=600).specification))


@pytest.mark.parametrize(
    "address",
    [
        "/scenes/s99",
        "/scenes/s99/world",
        "/scenes/s1/world?clock=lived:nobody",
        "/scenes/s1/world?clock=neither",
        "/why?a=s1&b=s99",
        "/cast?clock=x",
        "/ledger?a=c1&b=x",
        "/pictures/curve?clock=x",
    ],
)
def test_what_the_story_does_not_have_is_not_found(window: TestClient, address: str) -> None:
    found = window.get(ROOT + address)
    assert found.status_code == 404
    assert found.json()["kind"] == "UnknownName"


@pytest.mark.parametrize(
    "address", ["/pictures/pie", "/pictures/curve?width=9", "/search?words=", "/why?a=s1", "/pictures/curve?look=loud"]
)
def test_what_makes_no_sense_is_refused(window: TestClient, address: str) -> None:
    assert window.get(ROOT + address).status_code == 422


def test_the_report_is_a_file_to_keep_with_the_storys_name(window: TestClient) -> None:
    got = window.get(f"{ROOT}/report.html")
    assert got.status_code == 200
    assert got.headers["content-type"].startswith("text/html")
    assert got.headers["content-disposition"] == "attachment; filename*=UTF-8''The%20Lighthouse.html"
    assert "<!doctype html>" in got.text[:40].lower()
