"""Writes what the docs show of the code: the commands, the JSON Schema, the README's example, a question.

``make docs`` runs it; ``tests/test_docs.py`` fails where a page is not what the code says.
"""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from esesea.app.question_words import ask_leap
from esesea.app.reading import read
from esesea.continuity.registry import BUILT_IN, Check
from esesea.continuity.rules import rules
from esesea.export.registry import BUILT_IN as FORMS
from esesea.export.story_json import schema
from esesea.order.asking import LeapQuestion, Suspect
from esesea.story.finding import Severity
from esesea.story.leap import Landing
from esesea.story.rule import Rule
from esesea.text.folders import BUILT_IN as FOLDERS
from esesea.text.folders import of_chapters
from esesea.text.manuscript import BUILT_IN as FORMATS

DOCS = Path(__file__).parent
EXAMPLE = DOCS.parent / "examples" / "the_upriver_ferry.txt"
DOUBTFUL = DOCS.parent / "examples" / "the_boat_in_the_attic.md"
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
    return with_blocks(text, shown)


def tour() -> str:
    """The tour with a question between its marks: its words as they are asked now, about scenes chosen here."""
    story = read(DOUBTFUL)
    suspects = (
        Suspect("s3", "s1", (Landing("s2", 0.2), Landing(None, 0.1)), "s4", 0.3, 2.0),
        Suspect("s8", "s4", (Landing("s7", 0.2),), "s8", 0.2, 1.0),
    )
    asked = ask_leap(LeapQuestion(suspects, 2.0), story)
    return with_blocks((DOCS / "tour.md").read_text(encoding="utf-8"), {"ask": asked})


def continuity() -> str:
    """The page about what contradicts, with the checks there are between its marks."""
    text = (DOCS / "continuity.md").read_text(encoding="utf-8")
    listed = "\n".join(_told(check, rule) for check, rule in zip(BUILT_IN, rules(BUILT_IN), strict=True))
    block = f"<!-- checks -->\n{listed}\n<!-- end -->"
    return re.sub(r"<!-- checks -->.*?<!-- end -->", lambda _: block, text, flags=re.DOTALL)


def exports() -> str:
    """The page about other programs' forms, with what each keeps and loses between its marks."""
    text = (DOCS / "exports.md").read_text(encoding="utf-8")
    rows = [
        f"| `{each.suffix}` | {each.form} | {each.about} | {each.keeps} | {each.loses} |" for each in FORMS.values()
    ]
    head = ["| ending | form | what it is | kept | lost |", "|---|---|---|---|---|"]
    block = "\n".join(["<!-- forms -->", *head, *rows, "<!-- end -->"])
    return re.sub(r"<!-- forms -->.*?<!-- end -->", lambda _: block, text, flags=re.DOTALL)


def manuscripts() -> str:
    """The page about what can be read, with what is kept and lost of each format and kind of folder."""
    text = (DOCS / "manuscripts.md").read_text(encoding="utf-8")
    endings = ((" ".join(f"`{each}`" for each in found.suffixes) or "—", found) for found in FORMATS)
    files = [f"| {ends} | {it.name} | {it.about} | {it.keeps} | {it.loses} |" for ends, it in endings]
    kinds = [f"| {it.name} | {it.about} | {it.keeps} | {it.loses} |" for it in (*FOLDERS, of_chapters(frozenset()))]
    heads = {
        "files": ["| ending | format | what it is | kept | lost |", "|---|---|---|---|---|", *files],
        "folders": ["| kind | what it is | kept | lost |", "|---|---|---|---|", *kinds],
    }
    for name, rows in heads.items():
        block = "\n".join([f"<!-- {name} -->", *rows, "<!-- end -->"])
        text = re.sub(rf"<!-- {name} -->.*?<!-- end -->", lambda _, block=block: block, text, flags=re.DOTALL)
    return text


def _told(check: Check, rule: Rule) -> str:
    """A check, how grave what it finds can be (as its code says), and what it looks for."""
    code = inspect.getsource(sys.modules[check.__module__])
    grave = ", ".join(severity.value for severity in Severity if f"Severity.{severity.name}" in code)
    paragraphs = "\n\n  ".join(rule.help.split("\n\n"))
    return f"- **`{rule.name}`** ({grave}). {rule.summary}\n\n  {paragraphs}"


def with_blocks(text: str, shown: dict[str, str]) -> str:
    """``text`` with what each command printed between its marks."""
    for name, said in shown.items():
        block = f"<!-- esesea {name} -->\n```text\n{said}\n```\n<!-- end -->"
        text = re.sub(rf"<!-- esesea {name} -->.*?<!-- end -->", lambda _, block=block: block, text, flags=re.DOTALL)
    return text


def esesea(*arguments: str) -> str:
    """What a command prints, without spaces at the ends of its lines."""
    command = [sys.executable, "-m", "esesea", *arguments]
    shown = os.environ | {"COLUMNS": "110"}
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True, env=shown)
    return "\n".join(line.rstrip() for line in done.stdout.rstrip().splitlines())


PAGES = {
    "commands.md": commands,
    "continuity.md": continuity,
    "exports.md": exports,
    "manuscripts.md": manuscripts,
    "story-1.schema.json": story_schema,
    "tour.md": tour,
    "../README.md": readme,
}


if __name__ == "__main__":
    for name, make in PAGES.items():
        (DOCS / name).write_text(make(), encoding="utf-8")
