"""Writes what the docs show of the code: the commands, the JSON Schema, and the README's example.

``make docs`` runs it; ``tests/test_docs.py`` fails where a page is not what the code says.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from esesea.export.story_json import schema

DOCS = Path(__file__).parent
EXAMPLE = DOCS.parent / "examples" / "the_upriver_ferry.txt"
PAIR = ("s3", "s1")
TYPER = ("-m", "typer", "esesea.cli", "utils", "docs", "--name", "esesea", "--title", "Commands")


def commands() -> str:
    """Every command with its help, by Typer's own generator."""
    done = subprocess.run([sys.executable, *TYPER], capture_output=True, text=True, check=True)
    return done.stdout.rstrip() + "\n"


def story_schema() -> str:
    """The JSON Schema of ``esesea.story/1``."""
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode() + "\n"


def readme() -> str:
    """The README with what the commands print now between its marks."""
    text = (DOCS.parent / "README.md").read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        esesea("read", str(EXAMPLE), "-o", folder)
        story = str(Path(folder) / f"{EXAMPLE.stem}.story")
        shown = {"order": esesea("order", story), "why": esesea("order", story, "--why", *PAIR)}
    for name, said in shown.items():
        block = f"<!-- esesea {name} -->\n```text\n{said}\n```\n<!-- end -->"
        text = re.sub(rf"<!-- esesea {name} -->.*?<!-- end -->", lambda _, block=block: block, text, flags=re.DOTALL)
    return text


def esesea(*arguments: str) -> str:
    """What a command prints, without spaces at the ends of its lines."""
    command = [sys.executable, "-m", "esesea", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | {"COLUMNS": "110"})
    return "\n".join(line.rstrip() for line in done.stdout.rstrip().splitlines())


PAGES = {"commands.md": commands, "story-1.schema.json": story_schema, "../README.md": readme}


if __name__ == "__main__":
    for name, make in PAGES.items():
        (DOCS / name).write_text(make(), encoding="utf-8")
