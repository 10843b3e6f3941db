"""The page about the commands, by Typer's own generator."""

from __future__ import annotations

import re
import subprocess
import sys

TYPER = ("-m", "typer", "esesea.cli", "utils", "docs", "--name", "esesea", "--title", "Commands")
SECTION = re.compile(r"^#+ `(?P<command>esesea [^`]+)`\n\n(?P<first>[^\n]+)", re.MULTILINE)
LIST = re.compile(r"(?P<head>\*\*Usage\*\*:\n\n```console\n\$ (?P<of>esesea[^\[{\n]*).*?)(?=\n#|\Z)", re.DOTALL)


def commands() -> str:
    """``commands.md``: every command with its help."""
    done = subprocess.run([sys.executable, *TYPER], capture_output=True, text=True, check=True)
    page = done.stdout.rstrip() + "\n"
    about = {found["command"]: found["first"] for found in SECTION.finditer(page)}
    return LIST.sub(lambda part: _listed(part[0], part["of"].strip(), about), page)


def _listed(part: str, of: str, about: dict[str, str]) -> str:
    """A command's help with what it lists in whole sentences, and links, where Typer cuts them short."""

    def told(item: re.Match[str]) -> str:
        command = f"{of} {item[1]}"
        return f"* [`{item[1]}`](#{command.replace(' ', '-')}): {about[command]}" if command in about else item[0]

    before, commands, items = part.partition("**Commands**:")
    return before + commands + re.sub(r"^\* `([a-z-]+)`: [^\n]*", told, items, flags=re.MULTILINE)
