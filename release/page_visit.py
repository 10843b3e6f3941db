"""Opens a story's page with the `esesea` beside this Python, asks for it as a browser would, and ends it.

A program of its own, with nothing but what Python brings: ``python page_visit.py STORY``.
"""

from __future__ import annotations

import http.cookiejar
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

WAIT = 60
SCRIPT = re.compile(r'src="\./(assets/[^"]+\.js)"')


def visited(story: str) -> str:
    """What the page gave, in words. Raises where it gave nothing."""
    command = [str(Path(sys.executable).with_name("esesea")), "open", story, "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout is not None
            return _looked_at(server.stdout.readline().strip())
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(WAIT)


def _looked_at(address: str) -> str:
    at = address.partition("/?")[0]
    browser = urllib.request.build_opener(
        urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    )
    page = browser.open(address, timeout=WAIT).read().decode()
    found = SCRIPT.search(page)
    if found is None:
        said = f"no page at {at}, but: {page[:200]}"
        raise RuntimeError(said)
    code = browser.open(f"{at}/{found[1]}", timeout=WAIT).read()
    shelf = browser.open(f"{at}/api/shelf", timeout=WAIT).read()
    return f"page of {len(page) + len(code)} bytes, shelf of {len(shelf)}"


if __name__ == "__main__":
    print(visited(sys.argv[1]))
