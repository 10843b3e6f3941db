"""Builds the site of these pages under ``build/docs/site``: ``make docs``.

Zensical reads one folder, and no link may lead out of it. So the pages are laid there first, with the few that stand
elsewhere in the repository, the letters and the style. Whatever Zensical warns of, a broken link or anchor among it, is
an error.
"""

from __future__ import annotations

import posixpath
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
SITE = ROOT / "build" / "docs"

ELSEWHERE = {
    "CONTRIBUTING.md": "contributing.md",
    "examples/README.md": "examples.md",
    "src/esesea/reading/literary/weights/MODEL_CARD.md": "model-card.md",
}
"""Pages that stand elsewhere in the repository, and their names on the site."""

ALONG = (".json", ".png", ".svg", ".toml", ".yaml", ".ipynb")
"""Endings of what the pages show or offer beside their words."""

LETTERS = {
    "font_source_serif_pro": "SourceSerifPro-{}.otf",
    "font_source_sans_pro": "SourceSansPro-{}.otf",
}
CUTS = ("Regular", "It", "Semibold")

LINK = re.compile(r"(?<=\]\()(?![a-z]+:|#)([^)#\s]+)")
"""The target of a link within the repository, without its anchor."""


COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class SiteNotBuilt(Exception):
    """Zensical found something wrong; what it said is the message."""


def build(root: Path = SITE, docs: Path = DOCS) -> Path:
    """Build the site of the pages in ``docs``; ``root`` is made anew.

    Returns:
        The site's folder. It is whole: it needs no server and no other machine.

    Raises:
        SiteNotBuilt: a link or an anchor leads nowhere, a page of the navigation is not there, or the like.

    """
    shutil.rmtree(root, ignore_errors=True)
    lay_out(root, docs)
    listed = set(navigation(docs))
    if missing := listed ^ set(places(docs).values()):
        raise SiteNotBuilt(f"on a page and in the navigation (docs/site/zensical.toml), not in one: {sorted(missing)}")
    zensical = [sys.executable, "-m", "zensical", "build", "--strict"]
    done = subprocess.run(zensical, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SiteNotBuilt(COLOUR.sub("", done.stdout + done.stderr).partition("Traceback")[0])
    return root / "site"


def lay_out(root: Path, docs: Path = DOCS) -> None:
    """Put all that the site is made of in ``root``: its settings, and ``pages/``."""
    pages = root / "pages"
    pages.mkdir(parents=True)
    shutil.copy(docs / "site" / "zensical.toml", root)
    for file in sorted((docs / "site" / "pages").iterdir()):
        shutil.copy(file, pages)
    shutil.copy(ROOT / "frontend" / "public" / "icon.svg", pages)
    for package, name in LETTERS.items():
        for cut in CUTS:
            shutil.copy(_files_of(package) / name.format(cut), pages)
    for file in _files(docs):
        if file.suffix in ALONG:
            _to(pages, file.relative_to(docs)).write_bytes(file.read_bytes())
    for source, place in places(docs).items():
        words = source.read_text(encoding="utf-8")
        _to(pages, Path(place)).write_text(placed(words, source, docs), encoding="utf-8")


def places(docs: Path = DOCS) -> dict[Path, str]:
    """Every page's file in the repository, and where it stands on the site."""
    own = {file: file.relative_to(docs).as_posix() for file in _files(docs) if file.suffix == ".md"}
    return own | {ROOT / file: place for file, place in ELSEWHERE.items()}


def navigation(docs: Path = DOCS) -> Iterator[str]:
    """Every page in the navigation."""
    waiting = tomllib.loads((docs / "site" / "zensical.toml").read_text(encoding="utf-8"))["project"]["nav"]
    while waiting:
        match waiting.pop():
            case str(page):
                yield page
            case dict(section):
                waiting += section.values()
            case list(pages):
                waiting += pages


def placed(words: str, source: Path, docs: Path = DOCS) -> str:
    """A page's ``words`` with its links between pages as they are on the site; others stay, for Zensical to judge."""
    standing = {file.resolve(): place for file, place in places(docs).items()}
    here = posixpath.dirname(standing[source.resolve()])

    def target(found: re.Match[str]) -> str:
        place = standing.get((source.parent / found[1]).resolve())
        return found[1] if place is None else posixpath.relpath(place, here or ".")

    return LINK.sub(target, words)


def _files(docs: Path) -> list[Path]:
    """Every file of the pages, without what makes the site."""
    return [file for file in sorted(docs.rglob("*")) if file.is_file() and (docs / "site") not in file.parents]


def _files_of(package: str) -> Path:
    """The folder of a package that carries letters alone."""
    found = find_spec(package)
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "files"


def _to(pages: Path, place: Path) -> Path:
    (pages / place).parent.mkdir(parents=True, exist_ok=True)
    return pages / place


if __name__ == "__main__":
    try:
        built = build()
    except SiteNotBuilt as wrong:
        sys.exit(str(wrong))
    print(built.relative_to(ROOT) / "index.html")
