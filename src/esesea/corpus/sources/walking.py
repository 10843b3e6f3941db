"""The books in a tree, one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from esesea.corpus.sources.found import Found, Listed, NotFound, words_in
from esesea.corpus.sources.projects import is_corpus, is_project
from esesea.corpus.sources.trees import Tree
from esesea.text.errors import ManuscriptError
from esesea.text.folder import is_apart
from esesea.text.manuscript import formats

DEEPEST = 32
"""Folders in folders that are gone into."""

Container = Callable[[str, str], Iterator[Listed]]
"""What lists the books in a file that holds many: called with its URL and what it is called."""


def walked(tree: Tree, called: str, *, whole_folders: bool, containers: dict[str, Container]) -> Iterator[Listed]:
    """Every book of ``tree``, in the order of names, a folder's files before its folders.

    A file is a book where its ending is that of a format, and a list of books where it is one of ``containers``; a
    folder that is a project of a writing program is one book, and so is, with ``whole_folders``, every folder right
    in the tree. Hidden files, those of other kinds, and corpora that were read are passed over.
    """
    suffixes = frozenset(suffix for each in formats() for suffix in each.suffixes)
    yield from _Walk(tree, suffixes, containers, whole_folders).below("", called, 0)


class _Walk:
    """What stays the same on the way through a tree."""

    def __init__(
        self,
        tree: Tree,
        suffixes: frozenset[str],
        containers: dict[str, Container],
        whole_folders: bool,  # noqa: FBT001 - made in one place
    ) -> None:
        self._tree, self._suffixes, self._containers = tree, suffixes, containers
        self._whole = whole_folders

    def below(self, path: str, called: str, depth: int) -> Iterator[Listed]:
        try:
            level = self._tree.level(path, called)
        except ManuscriptError as error:
            yield NotFound.of(called, error)
            return
        if is_corpus(self._tree, path, level.files, called):
            return
        own = self._whole and depth == 1
        if own or is_project(self._tree, path, level.files, called):
            yield self._folder(path, called)
            return
        for name in level.files:
            if not is_apart(name):
                yield from self._file(_joined(path, name), _joined(called.rstrip("/"), name))
        for name in level.folders:
            if not is_apart(name) and depth < DEEPEST:
                yield from self.below(_joined(path, name), _joined(called.rstrip("/"), name), depth + 1)

    def _file(self, path: str, called: str) -> Iterator[Listed]:
        suffix = PurePosixPath(path).suffix.lower()
        location = self._tree.location(path, folder=False)
        if suffix in self._containers and not location.member:
            yield from self._containers[suffix](location.url, called)
        elif suffix in self._suffixes:
            try:
                content, size = self._tree.content(path, called)
            except ManuscriptError as error:
                yield NotFound.of(called, error)
            else:
                name = PurePosixPath(path).name
                yield Found(called, name, location, content, words_in(size, name))

    def _folder(self, path: str, called: str) -> Listed:
        name = PurePosixPath(path or called.rstrip("/")).name
        try:
            held = self._tree.folder(path, name, called)
        except ManuscriptError as error:
            return NotFound.of(called, error)
        words = sum(words_in(len(each.data), each.file) for each in held.sources.values())
        return Found(called, name, self._tree.location(path, folder=True), held.sha256, words)


def _joined(path: str, name: str) -> str:
    return f"{path}/{name}" if path else name
