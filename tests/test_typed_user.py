"""The typed script runs as a user would run it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_users_script_runs(tmp_path: Path) -> None:
    command = [sys.executable, ROOT / "tests/typing/user.py", ROOT / "examples/the_upriver_ferry.txt", tmp_path]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "phases" in done.stdout
    assert "no character or place called" in done.stdout
    assert "\nTrue " in done.stdout
    assert (tmp_path / "story.json").is_file()
