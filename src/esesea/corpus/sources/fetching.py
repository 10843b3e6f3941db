"""The bytes of a book, from wherever it lies, within bounds."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import msgspec

from esesea.corpus.book import Book, Kind, Location
from esesea.corpus.sources.archive import Archive
from esesea.corpus.sources.opening import filesystem, is_local, opened, told
from esesea.text.errors import Damaged, ManuscriptError, TooLong, Unreadable
from esesea.text.folder import Folder
from esesea.text.limits import DEFAULT
from esesea.text.manuscript import manuscript_at
from esesea.text.source import Source

if TYPE_CHECKING:
    import pyarrow as pa

MOST = DEFAULT.max_source_bytes


class ChangedSince(ManuscriptError):
    """The file is another than when the run was planned."""

    @property
    def fact(self) -> str:
        """Which file."""
        return f"`{self.file}` changed after the run had begun"

    @property
    def hint(self) -> str:
        """The next step."""
        return "run the same command again: it is read as it is now"


def fetched(book: Book) -> Source | Folder:
    """The manuscript of ``book``. Raises a ManuscriptError where it cannot be had, or is not what was planned."""
    found = _BY_KIND[book.location.kind](book.location, book.name, book.source)
    if found.sha256 != book.content:
        raise ChangedSince(book.source)
    return found


def file_at(url: str, name: str, called: str) -> Source:
    """The file at ``url``. Raises NoSuchFile, Unreadable or TooLong."""
    with opened(url, called) as stream:
        data = stream.read(MOST + 1)
    if len(data) > MOST:
        raise TooLong(called, len(data), MOST, "bytes")
    return Source(name, data)


def folder_at(url: str, name: str) -> Folder:
    """The manuscript that is the folder at ``url``; one that is far is brought here first. Raises ManuscriptErrors."""
    system, path = filesystem(url)
    if is_local(system):
        return _named(manuscript_at(Path(path)), name, url)
    with tempfile.TemporaryDirectory() as near, told(name):
        place = Path(near, Path(name).name)
        size = sum(int(size or 0) for size in system.du(path, total=False).values())
        if size > MOST:
            raise TooLong(name, size, MOST, "bytes")
        system.get(path.rstrip("/") + "/", str(place), recursive=True)
        return _named(manuscript_at(place), name, url)


def _named(found: Source | Folder, name: str, called: str) -> Folder:
    if isinstance(found, Source):
        raise Unreadable(called, "it is a file now")
    return Folder(name, found.names, found.sources, found.chosen)


def _file(location: Location, name: str, called: str) -> Source:
    return file_at(location.url, name, called)


def _folder(location: Location, name: str, _called: str) -> Folder:
    return folder_at(location.url, name)


def _member(location: Location, name: str, called: str) -> Source | Folder:
    archive = _archive(location.url)
    if location.member.endswith("/"):
        return archive.folder(location.member, name, called)
    return Source(name, archive.read(location.member, called))


def _line(location: Location, name: str, called: str) -> Source:
    with opened(location.url, called) as stream:
        stream.seek(location.begin)
        line = stream.read(location.length)
    try:
        text = msgspec.json.decode(line)[location.member]
    except (msgspec.DecodeError, KeyError, TypeError) as fault:
        raise Damaged(called, "its line is no JSON object with the text in it") from fault
    return _text(text, name, called)


def _row(location: Location, name: str, called: str) -> Source:
    texts = _row_group(location.url, location.begin, location.member)
    if location.length >= len(texts):
        raise Damaged(called, "its row is not there any more")
    return _text(texts[location.length].as_py(), name, called)


def _text(text: object, name: str, called: str) -> Source:
    if not isinstance(text, str):
        raise Damaged(called, "its text is missing")
    return Source(name, text.encode(errors="surrogatepass"))


@lru_cache(maxsize=1)
def _archive(url: str) -> Archive:
    """Kept open: the books of a part are mostly of one archive, whose list takes longer to read than a story."""
    return Archive.at(url)


@lru_cache(maxsize=1)
def _row_group(url: str, group: int, column: str) -> pa.ChunkedArray:
    """Kept for the next book, which is mostly of the same rows."""
    from esesea.corpus.sources.parquet_rows import texts_of  # noqa: PLC0415 - loads Arrow where it is needed

    return texts_of(url, group, column)


_BY_KIND: Mapping[Kind, Callable[[Location, str, str], Source | Folder]] = MappingProxyType(
    {Kind.FILE: _file, Kind.FOLDER: _folder, Kind.ZIP: _member, Kind.JSONL: _line, Kind.PARQUET: _row}
)
