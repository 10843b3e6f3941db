"""A notebook, run by a kernel of its own: what its cells show."""

from __future__ import annotations

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from esesea.store.folder import StoryFolder
from tests.story_builders import lighthouse

VEGA = "application/vnd.vega.v6+json"

CELLS = {
    "story": {"text/html", "text/plain"},
    "esesea.order(story)": {"text/html", "text/plain"},
    "esesea.show(story, 'cast')": {"text/html", "text/plain"},
    "esesea.visit(story, scene='s1')": {"text/html", "text/plain"},
    "story.tables()": {"text/html", "text/plain"},
    "story.tables()['scenes']": {"text/html", "text/plain"},
    "story.tables('pandas')['scenes']": {"text/html", "text/plain"},
    "story.curve()": {VEGA, "image/svg+xml", "text/plain"},
}
"""What each cell says, and in which forms it shows its last value."""


# The kernel's own sockets and event loop warn on their way out.
@pytest.mark.filterwarnings("ignore")
def test_every_cell_shows_its_last_value(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    StoryFolder.create(tmp_path / "lighthouse.story").save(lighthouse())
    monkeypatch.setitem(os.environ, "IPYTHONDIR", str(tmp_path / "ipython"))
    first = "import esesea\nstory = esesea.open('lighthouse.story')"
    cells = [nbformat.v4.new_code_cell(code) for code in (first, *CELLS)]
    notebook = nbformat.v4.new_notebook(cells=cells)
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}
    ).execute()
    for cell in notebook.cells[1:]:
        (shown,) = cell.outputs
        assert set(shown.data) == CELLS[cell.source], cell.source
    assert "The Lighthouse" in notebook.cells[1].outputs[0].data["text/html"]
