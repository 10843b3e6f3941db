"""The page's files: whole, packed, kept as long as they may be, and none but them."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from esesea.web.server import create_app
from tests.web.server.conftest import HOME, INDEX, SCRIPT, TOKEN, built, inside


def test_the_index_is_asked_for_again_and_hashed_files_are_kept(window: TestClient) -> None:
    index, script = window.get("/"), window.get("/assets/index-abc.js")
    assert (index.text, script.text) == (INDEX, SCRIPT)
    assert index.headers["cache-control"] == "no-cache"
    assert "immutable" in script.headers["cache-control"]
    assert script.headers["content-type"] == "text/javascript; charset=utf-8"
    assert window.get("/assets/letters-def.woff2").headers["content-type"] == "font/woff2"


def test_what_the_browser_has_is_not_sent_again(window: TestClient) -> None:
    tag = window.get("/").headers["etag"]
    again = window.get("/", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_text_is_packed_for_those_who_can_unpack_it(window: TestClient) -> None:
    with window.stream("GET", "/assets/index-abc.js", headers={"Accept-Encoding": "gzip"}) as packed:
        raw = b"".join(packed.iter_raw())
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(raw).decode() == SCRIPT
    plain = window.get("/assets/index-abc.js", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.text == SCRIPT


def test_a_head_is_answered_without_the_body(window: TestClient) -> None:
    answer = window.head("/assets/index-abc.js", headers={"Accept-Encoding": "identity"})
    assert answer.headers["content-length"] == str(len(SCRIPT))
    assert answer.content == b""


def test_a_page_that_was_built_again_is_served_as_it_is_now(shelf: Path, tmp_path: Path) -> None:
    page = built(tmp_path / "page")
    window = inside(create_app(shelf, token=TOKEN, page=page))
    window.get("/")
    (page / "index.html").write_text("<!doctype html><title>New</title>")
    assert "New" in window.get("/").text


@pytest.mark.parametrize(
    "path",
    [
        "/secret.txt",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/assets/..%2f..%2fsecret.txt",
        "/assets",
        "/assets/",
        "//etc/passwd",
        "/%2fetc%2fpasswd",
        "/index.html%00",
        "/assets/index-abc.js/",
        "/nothing.js",
    ],
)
def test_nothing_else_is_a_file(window: TestClient, path: str) -> None:
    answer = window.get(path)
    assert answer.status_code == 404
    assert "nobody's business" not in answer.text
    assert "There is nothing here" in answer.text


def test_methods_that_files_do_not_have(window: TestClient) -> None:
    assert [window.request(method, "/").status_code for method in ("POST", "PUT", "DELETE", "TRACE")] == [405] * 4


def test_a_page_that_was_never_built_says_how(shelf: Path, tmp_path: Path) -> None:
    stranger = TestClient(create_app(shelf, token=TOKEN, page=tmp_path / "none"), base_url=HOME)
    answer = stranger.get(f"/?token={TOKEN}")
    assert answer.status_code == 503
    assert "make page" in answer.text
