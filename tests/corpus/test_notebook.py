"""The notebook of the docs does what it shows."""

from __future__ import annotations

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).parents[2] / "docs" / "notebooks"


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::RuntimeWarning:zmq")
@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.stem)
def test_a_notebook_shows_what_its_cells_give(path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every table and every printed line, run again, is the one that stands in the file."""
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    monkeypatch.setenv("TMPDIR", os.fspath(tmp_path))
    shown = nbformat.read(path, as_version=4)
    again = nbformat.read(path, as_version=4)
    client = NotebookClient(
        again, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}
    )
    client.execute()
    assert [_words(each) for each in again.cells] == [_words(each) for each in shown.cells]


def _words(cell: nbformat.NotebookNode) -> list[str]:
    """What a cell shows, as plain text."""
    outputs = cell.get("outputs", [])
    return [each.get("text") or each["data"]["text/plain"] for each in outputs]
