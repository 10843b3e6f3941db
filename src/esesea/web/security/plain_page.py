"""A page for when there is no other: one fact and the next step, on paper and ink, in light and dark."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import escape
from string import Template

from starlette.responses import HTMLResponse

_STYLE = """
:root { color-scheme: light dark; --paper: #fbfaf6; --ink: #1d1c1a; --rule: #cfc9bb; --blue: #1f3d7a; }
@media (prefers-color-scheme: dark) { :root { --paper: #14161b; --ink: #e9e6dd; --rule: #3a3d45; --blue: #9db8f2; } }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; background: var(--paper); color: var(--ink);
  font: 1.125rem/1.5 "Source Sans Pro", "Source Sans 3", system-ui, sans-serif; }
main { max-width: 34rem; margin: 2rem; padding: 1.5rem 0; border-block: 1px solid var(--rule); }
p { margin: 0; }
h1 { margin: 0 0 .5rem; font: 600 1.75rem/1.25 "Source Serif Pro", "Source Serif 4", Georgia, serif; }
a { color: var(--blue); }
code { font: 1em/1 ui-monospace, monospace; white-space: nowrap; }
"""

_COMMAND = re.compile(r"`([^`]+)`")

_PAGE = Template(
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Esesea</title>'
    '<meta name="viewport" content="width=device-width">$refresh<style>$style</style></head>'
    "<body><main><h1>$title</h1><p>$words</p></main></body></html>"
)

_POLICY = (
    f"default-src 'none'; style-src 'sha256-{b64encode(sha256(_STYLE.encode()).digest()).decode()}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def plain_page(
    title: str, words: str, *, status: int = 200, link: str | None = None, at_once: bool = False
) -> HTMLResponse:
    """A page that says ``title`` and ``words``, in which commands stand in backticks.

    Where a ``link`` is given, the words are one, which is followed without a click where ``at_once``.
    """
    said = _COMMAND.sub(r"<code>\1</code>", escape(words))
    page = _PAGE.substitute(
        style=_STYLE,
        title=escape(title),
        words=said if link is None else f'<a href="{escape(link)}">{said}</a>',
        refresh=f'<meta http-equiv="refresh" content="0;url={escape(link)}">' if at_once and link else "",
    )
    return HTMLResponse(page, status, {"Content-Security-Policy": _POLICY, "Cache-Control": "no-store"})
