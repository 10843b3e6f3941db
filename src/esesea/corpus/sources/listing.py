"""Every book of some sources, listed one after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from esesea.corpus.book import Kind, Location
from esesea.corpus.errors import NoSource
from esesea.corpus.sources.archive import Archive
from esesea.corpus.sources.fetching import file_at
from esesea.corpus.sources.found import Found, Listed, NotFound, words_in
from esesea.corpus.sources.json_lines import lines_of
from esesea.corpus.sources.opening import filesystem, is_local, told
from esesea.corpus.sources.parquet_rows import rows_of
from esesea.corpus.sources.projects import is_corpus
from esesea.corpus.sources.trees import FarTree, LocalTree, Tree, ZipTree
from esesea.corpus.sources.walking import Container, walked
from esesea.text.errors import ManuscriptError
from esesea.text.folder import home

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_PATTERN = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Sources:
    """What is to be listed: paths, patterns or fsspec URLs (``given``), and how.

    ``text_column`` names the column or field of the text in Parquet and JSON lines, None to know it by its name;
    ``whole_folders`` takes every folder right in a source for one book of chapters.
    """

    given: tuple[str, ...]
    text_column: str | None = None
    whole_folders: bool = False

    def __iter__(self) -> Iterator[Listed]:
        """Every book, and what is there and cannot be one, in the same order each time; errors as `check`; NoColumn."""
        for each in self.given:
            for place in _places(each):
                yield from self._listed(place)

    def check(self) -> None:
        """Raise NoSource where a source is missing or a corpus itself, NeedsCorpus where fsspec is missing."""
        for each in self.given:
            if any(place.called == each and _holds_corpus(place) for place in _places(each)):
                raise NoSource(each, "it is a corpus that was read, and holds no books")

    def _listed(self, place: _Place) -> Iterator[Listed]:
        if place.is_folder:
            yield from self._walked(place)
            return
        suffix = PurePosixPath(place.path).suffix.lower()
        url = str(Path(place.path).absolute()) if place.is_near else str(place.system.unstrip_protocol(place.path))
        container = self._containers().get(suffix)
        yield from container(url, place.called) if container else _file(url, place.called)

    def _walked(self, place: _Place) -> Iterator[Listed]:
        yield from walked(_tree(place), place.called, whole_folders=self.whole_folders, containers=self._containers())

    def _containers(self) -> dict[str, Container]:
        lines = partial(lines_of, text_column=self.text_column)
        rows = partial(rows_of, text_column=self.text_column)
        return {".zip": self._zipped, ".jsonl": lines, ".ndjson": lines, ".parquet": rows}

    def _zipped(self, url: str, called: str) -> Iterator[Listed]:
        try:
            archive = Archive.at(url)
        except ManuscriptError as error:
            yield NotFound.of(called, error)
            return
        with archive.file:
            tree = ZipTree(archive, archive.names())
            yield from walked(tree, called, whole_folders=self.whole_folders, containers={})


@dataclass(frozen=True, slots=True)
class _Place:
    """A file or a folder that a source means."""

    called: str
    system: AbstractFileSystem
    path: str
    is_folder: bool

    @property
    def is_near(self) -> bool:
        return is_local(self.system)


def _places(given: str) -> list[_Place]:
    """What a source means: itself, or what fits the pattern that it is, in the order of names."""
    try:
        system, path = filesystem(given)
        with told(given):
            if system.exists(path):
                return [_place(given, system, path)]
            if not _PATTERN.isdisjoint(given):
                fits = sorted(map(str, system.glob(path)))
                if fits:
                    return [_place(_called(given, path, each), system, each) for each in fits]
                raise NoSource(given, "nothing fits the pattern")
    except ManuscriptError as error:
        raise NoSource(given, error.fact) from error
    raise NoSource(given, "there is no such file or folder")


def _tree(place: _Place) -> Tree:
    return LocalTree(Path(place.path)) if place.is_near else FarTree(place.system, place.path)


def _holds_corpus(place: _Place) -> bool:
    if not place.is_folder:
        return False
    try:
        tree = _tree(place)
        return is_corpus(tree, "", tree.level("", place.called).files, place.called)
    except ManuscriptError:
        return False  # what is wrong is told where it is listed


def _place(called: str, system: AbstractFileSystem, path: str) -> _Place:
    if is_local(system):
        meant = home(Path(path))
        if str(meant) != path:
            return _Place(str(home(Path(called))), system, str(meant), is_folder=True)
    return _Place(called, system, path, is_folder=system.isdir(path))


def _called(pattern: str, path: str, found: str) -> str:
    """What a file that fits is called: its folders as the pattern writes them."""
    fixed = _fixed(path)
    return _fixed(pattern) + found.removeprefix(fixed) if found.startswith(fixed) else found


def _fixed(pattern: str) -> str:
    """The folders of a pattern before its first sign that stands for others."""
    at = next(at for at, sign in enumerate(pattern) if sign in _PATTERN)
    return pattern[: pattern.rfind("/", 0, at) + 1]


def _file(url: str, called: str) -> Iterable[Listed]:
    name = PurePosixPath(called).name
    try:
        found = file_at(url, name, called)
    except ManuscriptError as error:
        return (NotFound.of(called, error),)
    words = words_in(len(found.data), name)
    return (Found(called, name, Location(Kind.FILE, url), found.sha256, words),)
