"""Writes what the docs show of the code: commands, forms, tables, the JSON Schema, and what commands print.

``make docs`` runs it; ``tests/docs`` fails where a page is not what the code says. The parts stand in ``pages/``.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from pages.checks import checks
from pages.cluster import cluster
from pages.commands import commands
from pages.corpus import corpus
from pages.forms import exports, manuscripts
from pages.python import python
from pages.questions import questions
from pages.story_json import story_json
from pages.tables import tables
from pages.terminal import is_run, with_sessions

from esesea.export.story_json import schema

DOCS = Path(__file__).parent


def story_schema() -> str:
    """The JSON Schema of ``esesea.story/1``."""
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode() + "\n"


PAGES = {
    "commands.md": commands,
    "continuity.md": checks,
    "corpus.md": corpus,
    "corpus-cluster.md": cluster,
    "corpus-questions.md": questions,
    "exports.md": exports,
    "manuscripts.md": manuscripts,
    "reference/json.md": story_json,
    "reference/python.md": python,
    "reference/tables.md": tables,
    "story-1.schema.json": story_schema,
}
"""Pages that are made from the code, or have a part that is."""


def sessions() -> dict[str, str]:
    """Every page that shows sessions on the examples, the README among them, with what they print now."""
    names = ["../README.md", *sorted(file.relative_to(DOCS).as_posix() for file in DOCS.rglob("*.md"))]
    pages = {name: (DOCS / name).read_text(encoding="utf-8") for name in names}
    return with_sessions({name: text for name, text in pages.items() if is_run(text)})


if __name__ == "__main__":
    for name, make in PAGES.items():
        (DOCS / name).write_text(make(), encoding="utf-8")
    for name, text in sessions().items():
        (DOCS / name).write_text(text, encoding="utf-8")
