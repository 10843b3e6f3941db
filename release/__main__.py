"""``make dist``: the wheel and the source archive, and the proof that the wheel works where nothing else is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from release import contents, trial, wheelhouse

ROOT = Path(__file__).parents[1]
DIST = ROOT / "dist"
BUILD = ROOT / "build" / "dist"
LOCK = ROOT / "requirements" / "run.txt"
EXAMPLE = ROOT / "examples" / "the_upriver_ferry.txt"


def main() -> None:
    """Make both, and try the wheel; ends with a sentence and exit code 1 where something is amiss."""
    try:
        wheel, archive = made()
        print(f"{wheel.relative_to(ROOT)}  {wheel.stat().st_size / 1e6:.1f} MB  sha256 {_digest(wheel)}")
        print(f"{archive.relative_to(ROOT)}  {archive.stat().st_size / 1e6:.1f} MB  sha256 {_digest(archive)}")
        print(f"Gathered {wheelhouse.gather(wheel, LOCK, BUILD / 'wheels')} packages, as pinned in {LOCK.name}.")
        there = trial.installed(wheel, BUILD / "wheels", BUILD / "empty")
        print(f"Installed into an empty environment, {there.seal.off}. There:")
        trial.tried(there, EXAMPLE, _expected(), print)
    except (RuntimeError, LookupError, subprocess.CalledProcessError) as fault:
        sys.exit(f"error: {fault}")
    print("The wheel is whole, is made the same each time, and works offline.")


def made() -> tuple[Path, Path]:
    """The wheel and the source archive in ``dist``. Raises RuntimeError where the wheel is not whole.

    The wheel is built once from here and once from the source archive, with no Node: the same bytes.
    """
    shutil.rmtree(DIST, ignore_errors=True)
    _build(ROOT, DIST, "wheel")
    _build(ROOT, DIST, "sdist")
    (wheel,), (archive,) = DIST.glob("*.whl"), DIST.glob("*.tar.gz")
    amiss = [*contents.faults(wheel, ROOT), *_otherwise(wheel, archive)]
    if amiss:
        raise RuntimeError("\n  ".join(("the wheel is not as it should be:", *amiss)))
    return wheel, archive


def _otherwise(wheel: Path, archive: Path) -> Iterator[str]:
    with TemporaryDirectory() as folder:
        shutil.unpack_archive(archive, folder, filter="data")
        (unpacked,) = Path(folder).iterdir()
        _build(unpacked, Path(folder) / "out", "wheel")
        (again,) = (Path(folder) / "out").glob("*.whl")
        if again.read_bytes() != wheel.read_bytes():
            yield "built from the source archive it comes out otherwise"


def _build(source: Path, out: Path, target: str) -> None:
    """Build ``target`` by hatchling; its files have the day of the last commit, so that they are the same each time."""
    day = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S607 - the person's own git
    environment = os.environ | ({"SOURCE_DATE_EPOCH": day.stdout.strip()} if day.returncode == 0 else {})
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(out)],
        cwd=source, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def _expected() -> bytes:
    """The example as this checkout reads and exports it."""
    with TemporaryDirectory() as folder:
        own = shutil.copy(EXAMPLE, folder)
        for command in (["read", own], ["export", str(Path(own).with_suffix(".story")), f"{folder}/story.json"]):
            subprocess.run([sys.executable, "-m", "esesea", *command], check=True, capture_output=True)
        return (Path(folder) / "story.json").read_bytes()


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
