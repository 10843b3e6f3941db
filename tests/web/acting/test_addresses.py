"""Acts, what-ifs and questions by their addresses: what is answered, and what is said when it cannot be."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from esesea.store.folder import StoryFolder
from esesea.web.server import create_app
from tests.web.acting.conftest import ID
from tests.web.server.conftest import TOKEN, inside

ADDRESS = f"/api/stories/{ID}"


@pytest.fixture
def window(folder: StoryFolder) -> TestClient:
    return inside(create_app(folder.path.parent, token=TOKEN))


def revision(window: TestClient) -> int:
    found: int = window.get(f"{ADDRESS}/corrections").json()["revision"]
    return found


def act(window: TestClient, **wish: Any) -> Any:
    body = {"revision": wish.pop("revision", None) or revision(window), "keep": wish.pop("keep", True), "act": wish}
    return window.post(f"{ADDRESS}/corrections", json=body)


def test_an_act_goes_round(window: TestClient) -> None:
    shown = act(window, act="mode", scene="s5", mode="flashback", keep=False).json()
    done = act(window, act="mode", scene="s5", mode="flashback").json()
    assert (done["id"], done["says"], done["kept"]) == (shown["id"], "Scene 5 is told as a flashback", True)
    listed = window.get(f"{ADDRESS}/corrections").json()
    assert [each["id"] for each in listed["corrections"]] == [done["id"]]
    assert listed["revision"] == done["revision"]
    taken_back = window.post(f"{ADDRESS}/undo", json={}).json()
    assert window.get(f"{ADDRESS}/corrections").json()["corrections"][0]["in_force"] is False
    again = window.post(f"{ADDRESS}/redo", json={"correction": taken_back["id"]}).json()
    assert again["id"] == done["id"]


def test_a_what_if_and_a_question_go_round(window: TestClient) -> None:
    found = window.post(f"{ADDRESS}/whatif", json={"revision": revision(window), "cut": ["s2"]}).json()
    assert found["edit"] == ["Without scene 2"]
    assert found["kept"] == []
    asked = window.get(f"{ADDRESS}/question").json()
    reply = {"revision": asked["revision"], "token": asked["token"], "skip": True}
    assert window.post(f"{ADDRESS}/question", json=reply).json()["says"] == "Left open for now"


@pytest.mark.parametrize(
    ("wish", "status", "kind"),
    [
        ({"act": "mode", "scene": "s99", "mode": "dream"}, 404, "UnknownName"),
        ({"act": "confirm", "claim": "contact-0"}, 404, "UnknownId"),
        ({"act": "mode", "scene": "s5", "mode": "sideways"}, 422, "NoSuchChoice"),
        ({"act": "merge", "kept": "c1", "merged": "c1"}, 409, "MakesNoSense"),
        ({"act": "mode", "scene": "s5", "mode": "dream", "revision": 7}, 409, "StaleWindow"),
        ({"act": "fly"}, 422, "WishNotUnderstood"),
        ({"act": "mode", "scene": "s5", "mode": " "}, 422, "WishNotUnderstood"),
        ({"act": "rename", "of": "c1", "name": "A\x00da"}, 422, "WishNotUnderstood"),
        ({"act": "mode", "scene": "²", "mode": "dream"}, 404, "UnknownName"),
    ],
)
def test_what_cannot_be_done_is_said(window: TestClient, wish: dict[str, Any], status: int, kind: str) -> None:
    said = act(window, **wish)
    assert (said.status_code, said.json()["kind"]) == (status, kind)
    assert said.json()["fact"]


def test_an_order_against_ones_own_word_is_refused(window: TestClient) -> None:
    act(window, act="order", scene="s5", how="after", other="s4")
    said = act(window, act="order", scene="s4", how="after", other="s5")
    assert (said.status_code, said.json()["kind"]) == (409, "AgainstYourWord")
    before, after = "scene 4 happens directly after scene 5", "scene 5 happens directly after scene 4"
    assert said.json()["fact"] == f"“{before}” cannot be with what you said before: {after}"
    assert said.json()["hint"] == "take that back first: it stands among what you have said"


def test_what_is_past_or_not_there_is_refused(window: TestClient) -> None:
    past = window.post(f"{ADDRESS}/question", json={"revision": 1, "token": "none", "reply": "yes"})
    assert (past.status_code, past.json()["kind"]) == (409, "QuestionPast")
    nothing = window.post(f"{ADDRESS}/undo", json={})
    assert (nothing.status_code, nothing.json()["kind"]) == (409, "NothingToUndo")
    nowhere = window.get("/api/stories/0123456789ab/corrections")
    assert (nowhere.status_code, nowhere.json()["kind"]) == (404, "NotOnTheShelf")
