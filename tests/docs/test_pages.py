"""The pages say what the code says, and what they show of commands is what commands print."""

from __future__ import annotations

import re
import sqlite3
import tomllib
from contextlib import closing

import generate
import pytest
from pages.marks import between
from pages.session import NotUsed
from pages.terminal import is_run, part, with_sessions, words

from esesea.store.cache import image
from tests.docs.conftest import DOCS, ROOT
from tests.story_builders import lighthouse


@pytest.mark.parametrize("page", sorted(generate.PAGES))
def test_what_is_made_from_the_code_is_true(page: str) -> None:
    assert (DOCS / page).read_text(encoding="utf-8") == generate.PAGES[page](), "run: make docs"


def test_what_commands_print_is_true() -> None:
    shown = generate.sessions()
    assert {"../README.md", "tour.md", "guides/novelist.md", "what-if.md"} <= shown.keys()
    for page, text in shown.items():
        assert (DOCS / page).read_text(encoding="utf-8") == text, "run: make docs"


def test_a_session_on_a_manuscript_that_the_page_shows_is_run() -> None:
    page = '```markdown title="one.md"\nAda.\n```\n```console\n$ esesea read --help one.md\nold\n…\n```\n'
    other = "```console\n$ esesea read my-novel.docx\nnot run\n```\n"
    assert [is_run(page), is_run(other)] == [True, False]
    told = with_sessions({"page": page + other})["page"]
    assert "\nUsage: " in told
    assert told.endswith(f"\n…\n```\n{other}")


@pytest.mark.parametrize(
    ("shown", "left"),
    [
        ([], []),
        (["old"], ["a", "b", "c", "d"]),
        (["old", "…"], ["a", "…"]),
        (["old", "…", "old", "old", ""], ["a", "…", "c", "d"]),
        (["1", "2", "…", "3", "4"], ["a", "b", "c", "d"]),
    ],
)
def test_a_page_shows_as_much_as_its_writer_wished(shown: list[str], left: list[str]) -> None:
    assert part(["a", "b", "c", "d"], shown) == left


def test_pages_run_no_other_program() -> None:
    assert words("esesea order 'a b.story'") == ("order", "a b.story")
    with pytest.raises(ValueError, match="not: rm"):
        words("rm -r one.story")


def test_a_misused_command_is_an_error() -> None:
    page = '```markdown title="one.md"\nAda.\n```\n```console\n$ esesea order one.story\n```\n'
    with pytest.raises(NotUsed, match=r"esesea order one\.story\nerror: "):
        with_sessions({"page": page})


def test_a_page_without_marks_is_not_left_as_it_is() -> None:
    with pytest.raises(ValueError, match="no <!-- forms -->"):
        between("# A page", "forms", ["a"])


def test_every_query_shown_finds_something() -> None:
    queries = re.findall(r"```sql\n(.*?)```", (DOCS / "reference" / "tables.md").read_text(encoding="utf-8"), re.DOTALL)
    assert queries
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(image(lighthouse()))
        for query in queries:
            assert opened.execute(query).fetchall(), query


def test_every_dependency_has_its_reason() -> None:
    reasons = (DOCS / "dependencies.md").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *(each for extra in project["optional-dependencies"].values() for each in extra)]
    names = {re.split(r"[<>=!~ \[]", dependency)[0] for dependency in asked}
    assert [name for name in sorted(names) if name not in reasons] == []


def test_every_room_is_drawn() -> None:
    drawn = (DOCS / "architecture.md").read_text(encoding="utf-8")
    rooms = {path.stem for path in (ROOT / "src" / "esesea").iterdir() if not path.name.startswith("_")}
    assert [room for room in sorted(rooms - {"py"}) if room not in drawn] == []


def test_locks_name_no_host() -> None:
    for lock in (ROOT / "requirements").glob("*.txt"):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text
        assert ("--hash=sha256:" in text) is (lock.name != "train.txt"), "PyTorch is another file on each machine"
