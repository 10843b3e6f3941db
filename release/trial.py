"""Installs a wheel into an empty environment where no network is, and does with it what Esesea is for."""

from __future__ import annotations

import json
import shutil
import time
import venv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from release.sealed import Sealed, sealed

VISIT = Path(__file__).parent / "page_visit.py"
SCENES = 3
"""Least scenes that an example has."""


@dataclass(frozen=True, slots=True)
class Installed:
    """A wheel installed into ``folder``, and how its commands are run."""

    folder: Path
    seal: Sealed

    def bin(self, name: str) -> Path:
        """A program of the environment."""
        return self.folder / "bin" / name

    def esesea(self, *arguments: str | Path, cwd: Path, codes: tuple[int, ...] = (0,)) -> str:
        """What a command prints."""
        return self.seal.run(self.bin("esesea"), *arguments, cwd=cwd, codes=codes)


def installed(wheel: Path, wheels: Path, folder: Path) -> Installed:
    """An environment at ``folder`` with ``wheel`` and what it needs from ``wheels``. Raises RuntimeError."""
    shutil.rmtree(folder, ignore_errors=True)
    home = folder / "home"
    home.mkdir(parents=True)
    venv.create(folder, with_pip=True, symlinks=True)
    seal = sealed(home, folder / "bin")
    pip = (folder / "bin" / "python", "-m", "pip")
    seal.run(*pip, "install", "-qq", "--no-index", "--find-links", wheels, wheel, cwd=folder)
    seal.run(*pip, "check", cwd=folder)
    return Installed(folder, seal)


def tried(there: Installed, manuscript: Path, expected: bytes, say: Callable[[str], None]) -> None:
    """Read ``manuscript``, show, order, check, export and open it. Raises RuntimeError where something is amiss.

    ``expected`` is what the checkout exports of the same manuscript as JSON: the wheel must read the very same.
    """
    work = there.folder / "work"
    work.mkdir()
    own = Path(shutil.copy(manuscript, work))
    story = own.with_suffix(".story").name
    with _told("doctor", say):
        found = json.loads(there.esesea("doctor", "--json", cwd=work))
        _sure(found["fine"], "the doctor finds something broken")
    with _told("read", say):
        there.esesea("read", own.name, cwd=work)
    with _told("show", say):
        _sure(len(json.loads(there.esesea("show", story, "scenes", "--json", cwd=work))) >= SCENES, "too few scenes")
    with _told("order", say):
        steps = json.loads(there.esesea("order", story, "--json", cwd=work))["scenes"]
        _sure(any(step["why"] for step in steps), "no word says anything of the order")
    with _told("check", say):
        json.loads(there.esesea("check", story, "--json", cwd=work, codes=(0, 1)))
    with _told("export", say):
        there.esesea("export", story, "story.json", cwd=work)
        _sure((work / "story.json").read_bytes() == expected, "the wheel reads otherwise than the checkout")
        there.esesea("export", story, "report.html", cwd=work)
        _sure("data:image/svg+xml" in (work / "report.html").read_text(encoding="utf-8"), "the report has no pictures")
    with _told("open", say):
        there.seal.run(there.bin("python"), VISIT, story, cwd=work)
    with _told("man, completion, help", say):
        _papers(there, work)


def _papers(there: Installed, work: Path) -> None:
    """The manual where `man` looks for it, completion by the shell's protocol, the help of a command."""
    pages = {page.name for page in (there.folder / "share" / "man" / "man1").iterdir()}
    _sure({"esesea.1", "esesea-read.1"} <= pages, "no manual pages")
    _sure("--port" in there.esesea("open", "--help", cwd=work), "no help")
    asking = {"_ESESEA_COMPLETE": "complete_bash", "COMP_WORDS": "esesea ord", "COMP_CWORD": "1"}
    completing = Sealed({**there.seal.environment, **asking}, there.seal.prefix)
    _sure(completing.run(there.bin("esesea"), cwd=work).split() == ["order"], "no completion")


@contextmanager
def _told(what: str, say: Callable[[str], None]) -> Iterator[None]:
    began = time.monotonic()
    yield
    say(f"  {what:<24}{time.monotonic() - began:6.1f} s")


def _sure(so: object, otherwise: str) -> None:
    if not so:
        raise RuntimeError(otherwise)
