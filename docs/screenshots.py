"""The README's pictures of the page, from a real reading, a real server and Debian's Chromium: ``make screenshots``.

Look at them as a stranger would, before they are kept.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

DOCS = Path(__file__).parent
PICTURES = DOCS / "pictures"
EXAMPLE = DOCS.parent / "examples" / "the_upriver_ferry.txt"
WIDTH, HEIGHT = 1440, 900


def main() -> None:
    """Write every picture."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("The pictures are taken in Chromium: sudo apt-get install chromium")
    PICTURES.mkdir(exist_ok=True)
    with _served() as address, sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        size = {"width": WIDTH, "height": HEIGHT}
        for look, taken in (("light", _by_day), ("dark", _by_night)):
            page = browser.new_context(viewport=size, color_scheme=look, reduced_motion="reduce").new_page()
            page.goto(address)
            page.get_by_role("article", name="Scene 1", exact=True).wait_for()
            taken(page)
        browser.close()


def _by_day(page: Page) -> None:
    """The curve, with the cursor on the scene in which two lives meet for the first and the last time."""
    page.get_by_role("button", name="Story order").click()
    _at(page, 3)
    _take(page, "curve")


def _by_night(page: Page) -> None:
    """Lifelines as one of them lives it, and what would fall without a scene."""
    page.get_by_role("combobox", name="Lived by").select_option(label="Nell Farrow")
    page.get_by_role("tab", name="Lifelines").click()
    _at(page, 3)
    page.get_by_role("button", name="What if").click()
    page.get_by_role("complementary").get_by_role("checkbox").nth(0).check()
    page.get_by_role("button", name="Leave without trace").wait_for()
    _take(page, "what-if")


def _at(page: Page, scene: int) -> None:
    """Search for the scene and go there."""
    page.keyboard.press("/")
    searching = page.get_by_role("dialog", name="Search")
    page.keyboard.type(f"scene {scene}")
    searching.get_by_role("option").first.click()
    searching.wait_for(state="hidden")


def _take(page: Page, name: str) -> None:
    page.wait_for_timeout(1500)
    page.screenshot(path=str(PICTURES / f"{name}.png"))


@contextmanager
def _served() -> Iterator[str]:
    """The address of a server with the example on it, read for this."""
    with TemporaryDirectory() as folder:
        esesea = (sys.executable, "-m", "esesea")
        subprocess.run([*esesea, "read", str(EXAMPLE), "-o", folder], check=True, capture_output=True)
        command = [*esesea, "open", f"{EXAMPLE.stem}.story", "--no-browser"]
        server = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            yield server.stdout.readline().strip() if server.stdout else ""
        finally:
            server.terminate()
            server.wait(timeout=20)


if __name__ == "__main__":
    main()
