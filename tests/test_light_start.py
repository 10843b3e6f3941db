"""`esesea --help` and `import esesea` stay light."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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


def test_a_wrong_file_is_told_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "novel.txt").write_bytes(bytes(range(256)) * 40)
    script = (
        "import sys\nfrom esesea.app.keeping import keep\nfrom esesea.text.errors import ManuscriptError\n"
        "try: keep(sys.argv[1])\nexcept ManuscriptError: print('spacy' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "novel.txt")], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False"]


def test_planning_a_corpus_loads_no_reader(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    script = (
        "import sys\nfrom esesea import corpus\n"
        "print(corpus.read(sys.argv[1], sys.argv[2]).failed, 'spacy' in sys.modules, 'pandas' in sys.modules)"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "empty.txt"), str(tmp_path / "shelf")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1", "False", "False"]
