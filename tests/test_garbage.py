"""Processes of Esesea's own look for garbage seldom; whoever imports it keeps the ways of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from esesea.garbage import RARELY, SELDOM

ASK = "import atexit, gc; atexit.register(lambda: print(gc.get_threshold()))"


@pytest.mark.parametrize(
    ("does", "thresholds"),
    [("from esesea.cli import main; main()", SELDOM), ("import esesea, esesea.cli; esesea.read", None)],
)
def test_only_our_own_processes_look_seldom(does: str, thresholds: tuple[int, int, int] | None) -> None:
    own = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True).stdout
    done = subprocess.run(
        [sys.executable, "-c", f"{ASK}; {does}", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == (str(thresholds) if thresholds else own.strip())


def test_who_does_nothing_but_read_hardly_looks_at_all(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("Ann sat by the fire. Tom came in and kissed her.")
    command = [sys.executable, "-c", f"{ASK}; from esesea.cli import main; main()", "read", "draft.txt"]
    done = subprocess.run([*command, "--reader", "rules"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == str(RARELY)
