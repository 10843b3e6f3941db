"""Every error as an answer."""

from __future__ import annotations

import logging

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from esesea.app.correcting_errors import AgainstYourWord
from esesea.app.errors import NoStoryHere, UnknownName
from esesea.errors import EseseaError
from esesea.store.errors import DiskFull, FolderBusy
from esesea.text.errors import NotText
from esesea.web.errors import Refused
from esesea.web.security.errors import TooLarge
from esesea.web.security.headers import SAFE
from esesea.web.troubles import status, tell_troubles, trouble
from tests.test_errors import every_error, example
from tests.web.server.conftest import ID


@pytest.mark.parametrize(
    ("error", "number"),
    [
        (UnknownName("person", "Anna", (), ()), 404),
        (NoStoryHere("x", False), 404),
        (example(AgainstYourWord), 409),
        (TooLarge(5), 413),
        (NotText("a.txt"), 422),
        (FolderBusy("x", 1.0), 503),
        (DiskFull("x"), 507),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_error_has_the_status_that_fits_it(error: EseseaError, number: int) -> None:
    assert status(error) == number
    assert trouble(error).kind == type(error).__name__


def test_every_error_has_a_status_that_says_it_is_no_fault() -> None:
    # What is said again in the page's words keeps the status of what it says.
    numbers = {status(example(error)) for error in every_error() if error is not Refused}
    assert numbers <= {403, 404, 409, 413, 422, 429, 503, 507}


def test_what_the_framework_refuses_is_told_in_the_same_form(window: TestClient) -> None:
    answers = (
        window.get("/api/nothing"),
        window.put("/api/shelf"),
        window.post(f"/api/stories/{ID}/undo", content=b"{", headers={"Content-Type": "application/json"}),
        window.get(f"/api/stories/{ID}/pictures/portrait"),
        window.post("/api/readings", content=b"x", headers={"Content-Type": "multipart/form-data"}),
    )
    assert [answer.status_code for answer in answers] == [404, 405, 422, 422, 400]
    assert answers[1].headers["allow"] == "GET"
    for answer in answers:
        assert set(answer.json()) == {"kind", "fact", "hint"}


def test_a_fault_is_told_without_its_insides_which_go_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    app = FastAPI()
    tell_troubles(app)

    @app.get("/")
    def falls() -> None:
        secret = "what nobody shall read"
        raise KeyError(secret)

    with caplog.at_level(logging.ERROR):
        answer = TestClient(app, raise_server_exceptions=False).get("/")
    assert (answer.status_code, answer.json()["kind"]) == (500, "Fault")
    assert "secret" not in answer.text
    assert "nobody shall read" not in answer.text
    assert "what nobody shall read" in caplog.text
    assert {name: answer.headers[name] for name in SAFE} == SAFE
    assert answer.headers["cache-control"] == "no-store"
