"""The wheels that Esesea's own needs, as pinned, in one folder: all that an installation without a network takes."""

from __future__ import annotations

import re
import subprocess
import sys
from email.message import Message
from email.parser import Parser
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

BLOCK = re.compile(r"^(?=[A-Za-z0-9])", re.MULTILINE)
"""Where the lines of one package begin in a lock."""


def gather(wheel: Path, lock: Path, folder: Path) -> int:
    """Bring every wheel that ``wheel`` needs on this machine to ``folder``, checked by the lock's hashes.

    Returns how many. Uses pip and its cache; raises CalledProcessError where a package cannot be had.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = folder / "wanted.txt"
    pinned = pinned_for(needed(wheel), lock.read_text(encoding="utf-8"))
    wanted.write_text("".join(pinned), encoding="utf-8")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "-qq")
    subprocess.run([*pip, "wheel", "--no-deps", "--require-hashes", "-r", str(wanted), "-w", str(folder)], check=True)
    return len(pinned)


def needed(wheel: Path) -> frozenset[str]:
    """The names of all packages that an installation of ``wheel`` without extras has, by what is installed here."""
    found: set[str] = set()
    left = _requirements(metadata_of(wheel).get_all("Requires-Dist", []))
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left |= _requirements(distribution(name).requires or [])
    return frozenset(found)


def metadata_of(wheel: Path) -> Message:
    """What a wheel says of itself."""
    with ZipFile(wheel) as opened:
        (name,) = (each for each in opened.namelist() if each.endswith(".dist-info/METADATA"))
        return Parser().parsestr(opened.read(name).decode())


def pinned_for(names: frozenset[str], lock: str) -> tuple[str, ...]:
    """The blocks of ``lock`` that pin ``names``. Raises LookupError where one is not pinned."""
    blocks: dict[str, str] = {}
    for block in BLOCK.split(lock):
        if "==" in block:  # a package may have one for each of several Pythons
            name = canonicalize_name(block.partition("==")[0])
            blocks[name] = blocks.get(name, "") + block
    lacking = sorted(names - blocks.keys())
    if lacking:
        said = f"not pinned, run `make lock`: {', '.join(lacking)}"
        raise LookupError(said)
    return tuple(blocks[name] for name in sorted(names))


def _requirements(lines: list[str]) -> set[str]:
    """What is needed where no extra is asked for; an extra of another package that it names is left to its own lock."""
    told = [Requirement(line) for line in lines]
    return {canonicalize_name(each.name) for each in told if each.marker is None or each.marker.evaluate({"extra": ""})}


if __name__ == "__main__":
    gather(Path(sys.argv[1]), Path("requirements/run.txt"), Path(sys.argv[2]))
