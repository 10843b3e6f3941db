"""Other sites, other names, other machines: what they cannot make the server do."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from esesea.store.folder import StoryFolder
from esesea.web.reach import Reach, address_of, reach_of
from esesea.web.security.headers import SAFE
from esesea.web.server import create_app
from tests.web.server.conftest import HOME, ID, LIGHT, TOKEN

ACT = {"revision": 1, "act": {"act": "rename", "of": "c1", "name": "Mallory"}}
EVIL = "https://evil.example"

REBOUND = (
    "evil.example",
    "evil.example:8000",
    "127.0.0.1",
    "127.0.0.1:8001",
    "127.0.0.1.evil.example:8000",
    "localhost.evil.example:8000",
    "user@127.0.0.1:8000",
    "127.0.0.1:8000@evil.example",
    "127.0.0.1:8000/x",
    "127.0.0.1:8000?x",
    "127.0.0.1:8000#x",
    "127.0.0.1:",
    "127.0.0.1:x",
    "192.0.2.7:8000",
    "[::1",
    "",
)

FOREIGN = (
    {"Origin": EVIL, "Sec-Fetch-Site": "cross-site"},
    {"Origin": EVIL},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:8001", "Sec-Fetch-Site": "same-site"},
    {"Origin": "https://127.0.0.1:8000"},
    {"Origin": "http://localhost:8000"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
    {"Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "cross-site"},
    {},
)


def bare(window: TestClient) -> TestClient:
    """The same window, whose requests say nothing of where they come from but what a test adds."""
    del window.headers["Sec-Fetch-Site"]
    return window


@pytest.mark.parametrize("host", REBOUND)
def test_a_name_that_leads_here_gets_nothing(window: TestClient, host: str) -> None:
    answer = window.get("/api/shelf", headers={"Host": host})
    assert answer.status_code == 403
    assert answer.json()["kind"] == "StrangeHost"
    assert window.get("/", headers={"Host": host}).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000"])
def test_the_names_of_this_machine_are_answered(stranger: TestClient, host: str) -> None:
    assert stranger.get(f"/?token={TOKEN}", headers={"Host": host}).status_code == 303


@pytest.mark.parametrize("headers", FOREIGN)
def test_the_form_of_another_site_changes_nothing(app: FastAPI, window: TestClient, headers: dict[str, str]) -> None:
    shelf = app.state.desk.shelf.folder
    asker = bare(window)
    sent = (
        asker.post(f"/api/stories/{ID}/corrections", json=ACT, headers=headers),
        asker.post(f"/api/stories/{ID}/corrections", data={"act": "x"}, headers=headers),
        asker.post(f"/api/stories/{ID}/corrections", content="{}", headers={**headers, "Content-Type": "text/plain"}),
        asker.post("/api/readings", files={"manuscript": ("a.txt", b"Once.")}, headers=headers),
        asker.delete("/api/readings/x", headers=headers),
        asker.post("/", headers=headers),
    )
    assert {answer.status_code for answer in sent} == {403}
    assert {answer.json()["kind"] for answer in sent[:5]} == {"StrangeOrigin"}
    assert StoryFolder.open(shelf / LIGHT).decisions().corrections == ()
    assert [path.name for path in shelf.iterdir()] == [LIGHT]


@pytest.mark.parametrize(
    "headers", [{"Origin": EVIL}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}]
)
def test_another_site_reads_nothing(window: TestClient, headers: dict[str, str]) -> None:
    asker = bare(window)
    for path in ("/api/shelf", f"/api/stories/{ID}", f"/api/stories/{ID}/report.html", "/api/notices"):
        assert asker.get(path, headers=headers).status_code == 403


def test_a_browser_that_says_only_its_origin_is_served(window: TestClient) -> None:
    answer = bare(window).delete("/api/readings/x", headers={"Origin": HOME})
    assert answer.json()["kind"] == "NoSuchReading"


def test_no_other_site_is_ever_given_leave(window: TestClient) -> None:
    asked = {"Origin": EVIL, "Access-Control-Request-Method": "POST", "Sec-Fetch-Site": "cross-site"}
    answer = bare(window).options(f"/api/stories/{ID}/corrections", headers=asked)
    assert answer.status_code == 403
    assert not [name for name in answer.headers if name.startswith("access-control-")]


@pytest.mark.parametrize("path", ["/", "/nothing", "/api/shelf", "/api/nothing", "/assets/index-abc.js"])
def test_every_answer_forbids_what_it_can(window: TestClient, path: str) -> None:
    for answer in (window.get(path), window.get(path, headers={"Host": "evil.example"}), window.put(path)):
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert {name: answer.headers[name] for name in SAFE if name != "Content-Security-Policy"} == {
            name: value for name, value in SAFE.items() if name != "Content-Security-Policy"
        }
        assert "server" not in answer.headers


def test_other_machines_are_let_in_by_numbers_and_by_the_own_name_alone(shelf: Path) -> None:
    reach = Reach(("127.0.0.1", "localhost", "::1", "desk.local"), others=True)
    stranger = TestClient(create_app(shelf, token=TOKEN, reach=reach), base_url=HOME, follow_redirects=False)
    asked = ("192.0.2.7:8000", "[2001:db8::7]:8000", "desk.local:8000", "evil.example:8000", "192.0.2.7:8001")
    codes = [stranger.get(f"/?token={TOKEN}", headers={"Host": host}).status_code for host in asked]
    assert codes == [303, 303, 303, 403, 403]


def test_a_socket_says_who_can_reach_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as here, socket.create_server(("0.0.0.0", 0)) as anywhere:
        assert not reach_of(here, "127.0.0.1").others
        assert address_of(here) == f"http://127.0.0.1:{here.getsockname()[1]}"
        assert reach_of(anywhere, "0.0.0.0").others
        assert "0.0.0.0" not in address_of(anywhere)
