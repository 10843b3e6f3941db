"""Processes of Esesea's own look for garbage seldom; whoever imports it keeps the ways of their own."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from esesea.garbage import AFTER, SELDOM, looking_between

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


class Loop:
    """A value that refers to itself."""

    def __init__(self) -> None:
        self.own = self


def test_nobody_waits_while_garbage_is_looked_for_and_still_it_is() -> None:
    def made() -> Iterator[bool]:
        for _ in range(AFTER + 1):
            Loop()
            yield gc.isenabled()

    gc.collect()
    left: list[int] = []
    for looked in looking_between(made()):
        assert not looked
        left.append(sum(isinstance(value, Loop) for value in gc.get_objects()))
    assert left == [*range(1, AFTER + 1), 1]
    assert gc.isenabled()
