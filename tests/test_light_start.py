"""`esesea --help` and `import esesea` stay light."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("spacy", "thinc", "numpy", "pandas", "ortools", "networkx", "lxml", "docx", "py3langid", "fastapi", "uvicorn")


@pytest.mark.parametrize("start", ["import esesea", "import sys; sys.argv = ['esesea', '--help']; import esesea.cli"])
def test_nothing_heavy_is_imported(start: str) -> None:
    script = f"{start}\nimport sys\nprint(*[name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_help_runs_without_anything_heavy() -> None:
    script = (
        "import sys, atexit\n"
        f"atexit.register(lambda: print('HEAVY', *[name for name in {HEAVY} if name in sys.modules]))\n"
        "sys.argv = ['esesea', '--help']\n"
        "from esesea.cli import main\nmain()\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "visit" in done.stdout
    assert done.stdout.strip().endswith("HEAVY")
