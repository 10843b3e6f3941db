"""The built page, from its folder."""

from __future__ import annotations

import gzip
import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from esesea.web.security.plain_page import plain_page
from esesea.web.security.refusal import is_api

BUILT = Path(__file__).parent / "page"
"""Where `make page` puts it, and the wheel keeps it."""

INDEX = "index.html"
HASHED = "assets/"
"""Files whose names change with their content."""

TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".woff": "font/woff",
    ".txt": "text/plain; charset=utf-8",
}
PACKED = frozenset({".js", ".css", ".html", ".svg", ".json", ".webmanifest", ".txt"})
"""What gets smaller by packing; letters and pictures are packed already."""


@dataclass(frozen=True, slots=True)
class PageFile:
    """A file of the page as it is sent. ``packed`` is its content by gzip, None where that is no smaller."""

    content: bytes
    packed: bytes | None
    kind: str
    tag: str


class PageFiles:
    """Serves the files of ``folder`` by their names in its listing; a name that is not in it is not there."""

    def __init__(self, folder: Path = BUILT) -> None:
        self.folder = folder

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request for which there is no other address; raises HTTPException for what is no file's."""
        if is_api(scope):
            raise HTTPException(404)
        if scope["method"] not in {"GET", "HEAD"}:
            raise HTTPException(405)
        await self._answer(scope)(scope, receive, send)

    def _answer(self, scope: Scope) -> Response:
        listed = _listed(self.folder)
        if INDEX not in listed:
            return plain_page(
                "The page has not been built yet.",
                "Run `make page` in Esesea's folder, then load this again. The command line works without it.",
                status=503,
            )
        name = scope["path"].removeprefix("/") or INDEX
        if name not in listed:
            return plain_page("There is nothing here.", "Go to the stories.", status=404, link="/")
        path = listed[name]
        about = path.stat()
        return _sent(
            _file(path, about.st_mtime_ns, about.st_size), Headers(scope=scope), hashed=name.startswith(HASHED)
        )


def _listed(folder: Path) -> Mapping[str, Path]:
    """The files in ``folder`` and below, by the names that addresses have for them."""
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


@lru_cache(maxsize=256)
def _file(path: Path, _changed: int, _size: int) -> PageFile:
    content = path.read_bytes()
    packed = gzip.compress(content, 9, mtime=0) if path.suffix in PACKED else content
    kind = TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    tag = f'W/"{sha256(content).hexdigest()[:32]}"'
    return PageFile(content, packed if len(packed) < len(content) else None, kind, tag)


def _sent(file: PageFile, asked: Headers, *, hashed: bool) -> Response:
    headers = {
        "Content-Type": file.kind,
        "Cache-Control": "public, max-age=31536000, immutable" if hashed else "no-cache",
        "ETag": file.tag,
        "Vary": "Accept-Encoding",
    }
    if asked.get("if-none-match") == file.tag:
        return Response(status_code=304, headers=headers)
    if file.packed is not None and "gzip" in asked.get("accept-encoding", ""):
        return Response(file.packed, headers=headers | {"Content-Encoding": "gzip"})
    return Response(file.content, headers=headers)
