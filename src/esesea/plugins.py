"""What installed packages add to Esesea: found by their entry points, loaded when it is needed, named when it fails."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

from esesea.errors import EseseaError

T = TypeVar("T")

ANNOTATORS = "esesea.annotators"
FORMATS = "esesea.formats"
EXPORTS = "esesea.exports"
CHECKS = "esesea.checks"

WHAT = {ANNOTATORS: "annotator", FORMATS: "manuscript format", EXPORTS: "export", CHECKS: "continuity check"}
"""Each group of entry points, and what a package adds by it."""


class BrokenPlugin(EseseaError):
    """Something that an installed package adds cannot be used."""

    def __init__(self, what: str, name: str, package: str, reason: str) -> None:
        super().__init__(what, name, package, reason)
        self.what, self.name, self.package, self.reason = what, name, package, reason

    @property
    def fact(self) -> str:
        """What cannot be used, who brought it, and what is wrong with it."""
        return f"the {self.what} “{self.name}” of the package {self.package} cannot be used: {self.reason}"

    @property
    def hint(self) -> str:
        """The next step."""
        return f"update the package, or remove it: pip uninstall {self.package.partition(' ')[0]}"


def installed(group: str) -> tuple[EntryPoint, ...]:
    """What packages add by ``group``, by name; of one name the first that Python finds. Nothing is loaded.

    Looking takes as long as several checks do, so it is done once for a ``sys.path``.
    """
    return _found(group, tuple(sys.path))


def loaded(point: EntryPoint, kind: type[T]) -> T:
    """What the entry point names. Raises BrokenPlugin where it cannot be loaded, or is no ``kind``."""
    with faults_of(point):
        found = point.load()
    if not isinstance(found, kind):
        raise broken(point, f"it is not {_with_article(kind.__name__)}, but {_with_article(type(found).__name__)}")
    return found


@contextmanager
def faults_of(point: EntryPoint) -> Iterator[None]:
    """Turn whatever fails in the block into a BrokenPlugin that names the package; Esesea's own errors stay."""
    try:
        yield
    except EseseaError:
        raise
    except Exception as fault:  # the code is somebody else's
        said = " ".join(str(fault).split())
        raise broken(point, f"{type(fault).__name__}: {said}" if said else type(fault).__name__) from fault


def broken(point: EntryPoint, reason: str) -> BrokenPlugin:
    """The error that ``point`` cannot be used."""
    return BrokenPlugin(WHAT.get(point.group, point.group), point.name, package_of(point), reason)


def package_of(point: EntryPoint) -> str:
    """The package that brought it, with its version."""
    return f"{point.dist.name} {point.dist.version}" if point.dist else point.module


def maker_of(point: EntryPoint) -> str:
    """What tells two versions of a plug-in apart: names, package, version, and a digest of its module's source.

    The whole package that the module is in is looked at, so that a plug-in that is being written counts as another
    with each change.
    """
    return f"{point.group} {point.name} {point.value} {package_of(point)} {_source(point.module.partition('.')[0])}"


@cache
def _found(group: str, _path: tuple[str, ...]) -> tuple[EntryPoint, ...]:
    first: dict[str, EntryPoint] = {}
    for point in entry_points(group=group):
        first.setdefault(point.name, point)
    return tuple(first[name] for name in sorted(first))


@cache
def _source(module: str) -> str:
    spec = find_spec(module)
    digest = sha256()
    for file in sorted(_files(spec.origin if spec else None, spec.submodule_search_locations if spec else None)):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _files(origin: str | None, folders: list[str] | None) -> Iterator[Path]:
    if folders:
        for folder in folders:
            yield from Path(folder).rglob("*.py")
    elif origin and Path(origin).is_file():
        yield Path(origin)


def _with_article(name: str) -> str:
    return f"{'an' if name[:1] in 'AEIOUaeiou' else 'a'} {name}"


def makers() -> str:
    """A digest of every plug-in as it is now: another set of them may read, check or write something else."""
    every = (maker_of(point) for group in WHAT for point in installed(group))
    return sha256("\n".join(every).encode()).hexdigest()[:16]
