"""Writes the pages that are made from the code: ``commands.md`` and ``story-1.schema.json``.

``make docs`` runs it; ``tests/test_docs.py`` fails where a page is not what the code says.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec

from esesea.export.story_json import schema

DOCS = Path(__file__).parent
TYPER = ("-m", "typer", "esesea.cli", "utils", "docs", "--name", "esesea", "--title", "Commands")


def commands() -> str:
    """Every command with its help, by Typer's own generator."""
    done = subprocess.run([sys.executable, *TYPER], capture_output=True, text=True, check=True)
    return done.stdout.rstrip() + "\n"


def story_schema() -> str:
    """The JSON Schema of ``esesea.story/1``."""
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode() + "\n"


PAGES = {"commands.md": commands, "story-1.schema.json": story_schema}


if __name__ == "__main__":
    for name, make in PAGES.items():
        (DOCS / name).write_text(make(), encoding="utf-8")
