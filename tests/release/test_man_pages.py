"""`man esesea`: what the commands say, in the language of manual pages."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from itertools import pairwise

import pytest

from release.man_pages import FOLDER, pages
from release.roff import Roff, escaped, marked, named

MACROS = {".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".BR", ".EX", ".EE"}
ESCAPE = re.compile(r"\\(?:[-e&]|f[BIPR]|\([a-zA-Z<>:-]{2}|\[u[0-9A-F]{4,6}\])")


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return pages()


def test_the_pages_are_what_the_commands_say(made: dict[str, str]) -> None:
    kept = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.iterdir()}
    assert kept == made, "run: make docs"


def test_every_page_is_well_formed(made: dict[str, str]) -> None:
    for name, page in made.items():
        lines = page.splitlines()
        assert lines[0].startswith(".TH "), name
        assert lines[1] == ".SH NAME", name
        assert {line.split()[0] for line in lines if line.startswith(".")} <= MACROS, name
        assert page.isascii(), name
        assert "\\" not in ESCAPE.sub("", page), name
        assert page.count(r"\fB") + page.count(r"\fI") == page.count(r"\fP"), name
        assert page.count(".EX") == page.count(".EE"), name
        doubled = [(line, after) for line, after in pairwise(lines) if line[:3] == after[:3] == ".SH"]
        assert doubled == [], name
        assert not any(line.endswith(" ") or not line for line in lines), name


def test_each_command_has_a_page_that_names_its_options(made: dict[str, str]) -> None:
    for name in ("read", "open", "order"):
        command = [sys.executable, "-m", "esesea", name, "--help"]
        shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        page = made[f"esesea-{name}.1"].replace(r"\-", "-")
        options = set(re.findall(r"(?<![\w-])--[a-z][\w-]*", shown))
        assert options
        assert [option for option in options if option not in page] == []


def test_the_acts_of_a_group_stand_on_its_page(made: dict[str, str]) -> None:
    page = made["esesea-correct.1"]
    assert ".SS correct merge\n" in page
    assert r"\fBesesea correct my\-novel.story join\-scenes s4 s5\fP" in page


def test_examples_are_typed_as_they_stand(made: dict[str, str]) -> None:
    examples = re.findall(r"\.EX\n\\fB(.*)\\fP\n\.EE", made["esesea-visit.1"])
    assert [shlex.split(each.replace(r"\-", "-")) for each in examples] == [
        ["esesea", "visit", "my-novel.story", "the kitchen", "--visit", "2"]
    ]


def test_letters_that_troff_would_take_for_its_own() -> None:
    assert escaped("a-b\\c “d” é") == r"a\-b\ec \(lqd\(rq \[u00E9]"
    assert escaped(".txt or .md") == r"\&.txt or .md"
    assert escaped("'s4 place'") == r"\&'s4 place'"
    assert marked("with --json and -o, not well-known") == r"with \fB\-\-json\fP and \fB\-o\fP, not well\-known"
    assert named("-o, --output DIR") == r"\fB\-o,\fP \fB\-\-output\fP \fIDIR\fP"


def test_a_paragraph_follows_a_heading_without_a_break() -> None:
    page = Roff()
    page.write_text("One.\n\nTwo.\n\nExample: esesea read x.txt")
    assert page.lines == [
        ".SH DESCRIPTION",
        "One.",
        ".PP",
        "Two.",
        ".SH EXAMPLE",
        ".EX",
        r"\fBesesea read x.txt\fP",
        ".EE",
    ]
