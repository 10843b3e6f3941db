"""Who is let in: those who were given the address, and nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from esesea.web.server import create_app
from tests.web.server.conftest import ID, LIGHT, OWN, TOKEN, outside

COOKIE = "esesea-8000"

WRONG = (
    "",
    "?token=",
    "?token=let-me-out",
    f"?token={TOKEN}x",
    f"?token={TOKEN[:-1]}",
    f"?Token={TOKEN}",
    "?token=%00",
)
WRONG += ("?" + "&".join(f"a{number}=1" for number in range(50)), "?token=%ff%fe", "?token=é")


def test_the_token_is_exchanged_for_a_cookie_and_leaves_the_address(stranger: TestClient) -> None:
    answer = stranger.get(f"/?token={TOKEN}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    name, _, attributes = answer.headers["set-cookie"].partition("=")
    value, *rules = (part.strip() for part in attributes.split(";"))
    assert name == COOKIE
    assert TOKEN not in value
    assert len(value) >= 40
    assert {rule.lower() for rule in rules} == {"httponly", "path=/", "samesite=strict"}
    assert stranger.get("/").status_code == 200


@pytest.mark.parametrize("asked", WRONG)
def test_without_the_right_token_nobody_is_let_in(stranger: TestClient, asked: str) -> None:
    answer = stranger.get(f"/{asked}")
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers
    assert "esesea open" in answer.text


@pytest.mark.parametrize("path", ["/api/shelf", f"/api/stories/{ID}", "/assets/index-abc.js", "/api/notices", "/api/x"])
def test_the_token_opens_nothing_but_the_page(stranger: TestClient, path: str) -> None:
    assert stranger.get(path, headers=OWN).status_code == 403
    assert stranger.get(f"{path}?token={TOKEN}", headers=OWN).status_code == 403
    assert stranger.get(path, headers={**OWN, "Authorization": f"Bearer {TOKEN}"}).status_code == 403


@pytest.mark.parametrize("value", ["", TOKEN, "x" * 43, '"', "a;b"])
def test_a_made_up_cookie_is_of_no_use(stranger: TestClient, value: str) -> None:
    answer = stranger.get("/api/shelf", headers={**OWN, "Cookie": f"{COOKIE}={value}"})
    assert answer.status_code == 403
    assert answer.json()["kind"] == "NotLetIn"
    assert LIGHT not in answer.text


def test_the_cookie_of_another_port_is_of_no_use(stranger: TestClient) -> None:
    value = stranger.get(f"/?token={TOKEN}").cookies[COOKIE]
    stranger.cookies.clear()
    assert stranger.get("/api/shelf", headers={**OWN, "Cookie": f"esesea-8001={value}"}).status_code == 403


def test_the_cookies_of_other_servers_do_no_harm(window: TestClient) -> None:
    mine = window.cookies[COOKIE]
    odd = f'theme={{"a":1}}; =x; a b=c; {COOKIE}={mine}; broken'
    assert window.get("/api/shelf", headers={"Cookie": odd}).status_code == 200


def test_each_server_has_a_cookie_of_its_own(window: TestClient, shelf: Path) -> None:
    brought = {**OWN, "Cookie": f"{COOKIE}={window.cookies[COOKIE]}"}
    assert window.get("/api/shelf").status_code == 200
    assert outside(create_app(shelf, token=TOKEN)).get("/api/shelf", headers=brought).status_code == 403


def test_a_window_that_comes_from_another_site_is_led_on_by_a_page(stranger: TestClient) -> None:
    answer = stranger.get(f"/?token={TOKEN}", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 200
    assert 'http-equiv="refresh" content="0;url=/"' in answer.text
    assert COOKIE in answer.headers["set-cookie"]


def test_the_api_and_people_are_refused_in_their_own_ways(stranger: TestClient) -> None:
    assert stranger.get("/api/shelf").headers["content-type"] == "application/json"
    assert stranger.get("/").headers["content-type"].startswith("text/html")
