"""What a wheel must hold, and what must not be in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

PACKAGE = "esesea"
MODULES = (".py", ".pyi")
WEIGHTS = "esesea/reading/literary/weights"
PAGE = "esesea/web/page"
MANUAL = "data/share/man/man1"
LICENCES = ("LICENSE", "LICENSES/README.md", "LICENSES/Apache-2.0.txt")
LETTERS = ("source-sans-pro", "source-serif-pro")

STRANGERS = frozenset({"tests", "bench", "training", "release", "node_modules", "__pycache__", ".git", "examples"})
"""Names of folders that nobody needs who reads stories."""


def faults(wheel: Path, checkout: Path) -> tuple[str, ...]:
    """What is wrong with ``wheel``, made from ``checkout``: a sentence each; none where it is whole.

    Every module and every file of the weights and of the page is there, byte for byte; so are the command, the
    licences and a manual page for each command; nothing else is, and no path of the machine it was made on.
    """
    return amiss(held_by(wheel), checkout)


def held_by(wheel: Path) -> dict[str, bytes]:
    """Every file of ``wheel`` by its name."""
    with ZipFile(wheel) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def amiss(held: dict[str, bytes], checkout: Path) -> tuple[str, ...]:
    """What is wrong with a wheel that holds these files; see `faults`."""
    return (
        *_lacking(held, _sources(checkout)),
        *_without_page(held),
        *_without_weights(held),
        *_without_papers(held, checkout),
        *_strangers(held, _sources(checkout)),
        *_own_paths(held, (checkout, Path.home())),
    )


def _sources(checkout: Path) -> dict[str, Path]:
    """Every file of the package by its name in a wheel."""
    package = checkout / "src" / PACKAGE
    return {
        file.relative_to(package.parent).as_posix(): file
        for file in sorted(package.rglob("*"))
        if file.is_file() and "__pycache__" not in file.parts
    }


def _lacking(held: dict[str, bytes], sources: dict[str, Path]) -> Iterator[str]:
    for name, file in sources.items():
        if name not in held:
            yield f"{name} is missing"
        elif held[name] != file.read_bytes():
            yield f"{name} is not what stands in the checkout"


def _without_page(held: dict[str, bytes]) -> Iterator[str]:
    index = held.get(f"{PAGE}/index.html", b"").decode()
    assets = [name for name in held if name.startswith(f"{PAGE}/assets/") and name.endswith((".js", ".css"))]
    if not any(PurePosixPath(name).name in index for name in assets):
        yield "the page is not built in: make page"
    wanted = (f"{PAGE}/licences/{name}" for name in ("code.md", *(f"{letters}.txt" for letters in LETTERS)))
    yield from (f"{name} is missing, a licence that the page owes" for name in wanted if name not in held)


def _without_weights(held: dict[str, bytes]) -> Iterator[str]:
    manifest = held.get(f"{WEIGHTS}/manifest.json")
    if manifest is None:
        yield "the weights are not in it"
        return
    for name, digest in json.loads(manifest)["files"].items():
        if sha256(held.get(f"{WEIGHTS}/{name}", b"")).hexdigest() != digest:
            yield f"{WEIGHTS}/{name} is not the file that the manifest names"


def _without_papers(held: dict[str, bytes], checkout: Path) -> Iterator[str]:
    """The command, the licences, the manual: what stands beside the package."""
    ends = {name.partition("/")[2]: content for name, content in held.items() if not name.startswith(f"{PACKAGE}/")}
    if b"esesea = esesea.cli:main" not in ends.get("entry_points.txt", b""):
        yield "the command `esesea` is not declared"
    yield from (f"the licence {name} is missing" for name in LICENCES if f"licenses/{name}" not in ends)
    for page in sorted((checkout / "release" / "man").iterdir()):
        if ends.get(f"{MANUAL}/{page.name}") != page.read_bytes():
            yield f"the manual page {page.name} is missing, or an old one"


def _strangers(held: dict[str, bytes], sources: dict[str, Path]) -> Iterator[str]:
    for name in held:
        parts = PurePosixPath(name).parts
        if name.startswith(f"{PACKAGE}/"):
            if name not in sources or STRANGERS.intersection(parts):
                yield f"{name} has no business in it"
        elif not parts[0].startswith(f"{PACKAGE}-"):
            yield f"{name} stands outside of the package"


def _own_paths(held: dict[str, bytes], folders: Iterable[Path]) -> Iterator[str]:
    """Files that name a folder of this machine; those directly below the root are too common as words."""
    told = [str(folder).encode() for folder in folders if len(folder.parts) > 2]
    for name, content in held.items():
        yield from (f"{name} names the folder {path.decode()}" for path in told if path in content)
