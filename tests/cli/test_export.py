from __future__ import annotations

from pathlib import Path

from esesea.app.exporting import forms
from esesea.app.opening import open_story
from tests.cli.conftest import Run


def test_the_help_lists_every_form(run: Run) -> None:
    said = " ".join(run("export", "--help").out.split())
    for form in forms():
        assert f"NAME{form.suffix} {form.about}" in said


def test_the_longest_ending_says_the_form(run: Run, kept: Path, tmp_path: Path) -> None:
    assert run("export", kept, tmp_path / "novel.aeon.csv").code == 0
    assert (tmp_path / "novel.aeon.csv").read_text(encoding="utf-8").startswith("Internal Identifier,Type,Label,")
    assert run("export", kept, tmp_path / "novel.booknlp", "--json").json() == {
        "written": [
            str(tmp_path / "novel.booknlp" / name)
            for name in ("novel.tokens", "novel.entities", "novel.quotes", "novel.book", "datapackage.json")
        ]
    }


def test_an_edition_is_written_along_the_clock_that_is_named(run: Run, kept: Path, tmp_path: Path) -> None:
    story = open_story(kept)
    name = story.characters[0].name
    assert run("export", kept, tmp_path / "novel.edition.md", "--clock", f"lived:{name}").code == 0
    assert f"*As {name} lived it*" in (tmp_path / "novel.edition.md").read_text(encoding="utf-8")
    wrong = run("export", kept, tmp_path / "novel.edition.md", "--clock", "lived:Nobody at all")
    assert (wrong.code, "Nobody at all" in wrong.err) == (2, True)
    other = run("export", kept, tmp_path / "novel.json", "--clock", "reading")
    assert (other.code, ".edition.epub" in other.err) == (2, True)


def test_an_unknown_ending_names_the_known_ones(run: Run, kept: Path, tmp_path: Path) -> None:
    done = run("export", kept, tmp_path / "novel.xml")
    assert done.code == 2
    assert ".tei.xml" in done.err
