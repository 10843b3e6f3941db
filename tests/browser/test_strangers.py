"""Other sites, and manuscripts full of scripts: what they cannot do to the page, in a browser that would let them."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from string import Template
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from esesea.store.folder import StoryFolder
from esesea.web.shelf import story_id
from tests.browser.conftest import STORY, Server, serving
from tests.web.scripted_story import SCRIPT, scripted

PICTURES = ("Curve", "Lifelines", "Constellation", "Places", "Arc", "Cast")
WIDE = {"width": 1600, "height": 900}
DRAWERS = ("Findings", "What if", "Questions", "History")

EVIL = Template("""<!doctype html><title>Another site</title>
<a href="$address">a link</a><iframe src="$home/"></iframe>
<script>onerror = () => true; var shelf = 0</script><script src="$home/api/shelf" onload="shelf = 1"></script>
<form id="form" method="post" enctype="text/plain" action="$home/api/stories/$story/undo">
<input name='{"keep":true,"correction":"' value='"}'></form>""")

ASK = """([address, how]) => fetch(address, {credentials: 'include', ...how})
  .then(answer => answer.text()).then(words => 'read: ' + words, () => 'nothing')"""


@pytest.fixture
def another_site(server: Server) -> Iterator[int]:
    """The port of another site on this machine, whose page attacks the server."""
    page = EVIL.substitute(address=server.address, home=server.home, story=story_id(Path(STORY))).encode()

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *_: Any) -> None:
            pass

    site = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = Thread(target=site.serve_forever)
    thread.start()
    yield site.server_address[1]
    site.shutdown()
    thread.join()
    site.server_close()


def test_another_site_can_lead_to_the_page_and_do_nothing_else(
    browser: Browser, server: Server, another_site: int
) -> None:
    said = StoryFolder.open(server.folder / STORY).decisions_file.read_bytes()
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"http://localhost:{another_site}/")
        page.get_by_role("link").click()
        expect(page.get_by_role("tab", name="Curve")).to_be_visible()
        assert page.url.startswith(f"{server.home}/")
        assert "token" not in page.url
        # To the browser this is the same site now, and it sends the cookie.
        page.goto(f"http://127.0.0.1:{another_site}/")
        assert page.evaluate("shelf") == 0
        framed = page.frames[1]
        assert "Curve" not in (framed.content() if not framed.is_detached() else "")
        assert page.evaluate(ASK, [f"{server.home}/api/shelf", {}]) == "nothing"
        blind = {"method": "POST", "mode": "no-cors", "body": "{}"}
        assert "keep" not in page.evaluate(ASK, [f"{server.home}/api/stories/{story_id(Path(STORY))}/undo", blind])
        with page.expect_response("**/undo") as refused:
            page.evaluate("document.getElementById('form').submit()")
        assert refused.value.status == 403
    assert StoryFolder.open(server.folder / STORY).decisions_file.read_bytes() == said


def test_a_story_full_of_scripts_is_shown_and_none_is_run(browser: Browser, tmp_path: Path) -> None:
    StoryFolder.create(tmp_path / "scripts.story").save(scripted())
    ran: list[str] = []
    with serving(tmp_path, "scripts.story") as server, browser.new_context(viewport=WIDE) as context:
        page = context.new_page()
        page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
        page.on("pageerror", lambda fault: ran.append(str(fault)))
        page.on("console", lambda line: line.type == "error" and ran.append(line.text))
        page.goto(server.address)
        expect(page.get_by_text(SCRIPT).first).to_be_visible()
        _everywhere(page)
        assert page.locator("img[src=x], main script").count() == 0
    assert ran == []


def _everywhere(page: Page) -> None:
    """Look at every picture and every drawer."""
    for picture in PICTURES:
        page.get_by_role("tab", name=picture, exact=True).click()
        page.wait_for_timeout(300)
    for drawer in DRAWERS:
        page.get_by_role("button", name=drawer).first.click()
        page.wait_for_timeout(300)
        page.keyboard.press("Escape")
