"""Processes of Esesea's own look for garbage seldom; whoever imports it keeps the ways of their own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from esesea.garbage import SELDOM

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
