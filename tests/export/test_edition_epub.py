"""The EPUB edition, held against what EPUB 3.3 asks, and read back by our own reader of books."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from esesea.app.edition import arranged
from esesea.export.errors import NeedsPackage, PandocFailed, SomethingInTheWay
from esesea.export.formats.edition_epub import book
from esesea.export.registry import write
from esesea.story.story import Story
from esesea.story.time import lived
from esesea.text.manuscript import open_manuscript
from tests.export.editions import chaptered, wanted, words_of
from tests.export.epub_checks import faults
from tests.export.test_every_form import odd
from tests.story_builders import empty, lighthouse

STORIES = {"full": lighthouse(), "chapters": chaptered(), "odd": odd(), "empty": empty()}


def member(packed: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(packed)) as found:
        return found.read(name)


@pytest.mark.parametrize("name", STORIES)
def test_it_is_a_book(name: str):
    assert faults(book(arranged(STORIES[name]))) == []


def damaged(packed: bytes, name: str, old: bytes, new: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as found, zipfile.ZipFile(made, "w") as into:
        for each in found.infolist():
            content = found.read(each)
            into.writestr(each, content.replace(old, new) if each.filename == name else content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("mimetype", b"epub", b"odt"),
        ("EPUB/content.opf", b"<dc:language>en</dc:language>", b""),
        ("EPUB/content.opf", b'href="text/ch003.xhtml"', b'href="text/ch033.xhtml"'),
        ("EPUB/content.opf", b'idref="ch003_xhtml"', b'idref="ch002_xhtml"'),
        ("EPUB/nav.xhtml", b"#s2", b"#s9"),
        ("EPUB/text/ch003.xhtml", b"<title>", b"<title></title><x>"),
    ],
)
def test_the_checks_see_what_is_wrong(name: str, old: bytes, new: bytes):
    whole = book(arranged(lighthouse()))
    assert old in member(whole, name)
    try:
        found = faults(damaged(whole, name, old, new))
    except etree.XMLSyntaxError:
        found = ["not well-formed"]
    assert found


@pytest.mark.parametrize("story", [lighthouse(), chaptered()], ids=["full", "chapters"])
def test_read_by_our_own_reader_it_has_every_word_in_its_order(tmp_path: Path, story: Story):
    (file,) = write(wanted(story), tmp_path / "out.edition.epub")
    again = open_manuscript(file)
    own = [" ".join(words.split()) for words in words_of(arranged(story))]
    found = [" ".join(again.quote(each.span).split()) for each in again.paragraphs]
    assert [words for words in found if words in own] == own


def test_another_clock_is_another_book():
    by_story, by_ben = (book(arranged(lighthouse(), clock)) for clock in ("story", lived("c2")))
    packages = [etree.fromstring(member(each, "EPUB/content.opf")) for each in (by_story, by_ben)]
    titles = [each.findtext(".//{*}title") for each in packages]
    assert titles == ["The Lighthouse, in story order", "The Lighthouse, as Ben lived it"]
    assert len({each.findtext(".//{*}identifier") for each in packages}) == 2
    assert b"<dc:date" not in member(by_story, "EPUB/content.opf")


def test_the_day_is_the_environment_s_where_it_says_one(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert b"2001-09-09T01:46:40Z" in member(book(arranged(lighthouse())), "EPUB/content.opf")


@pytest.mark.parametrize("ending", [".edition.epub", ".edition.docx"])
def test_what_somebody_wrote_into_an_edition_is_not_lost(tmp_path: Path, ending: str):
    target = tmp_path / f"out{ending}"
    write(wanted(chaptered()), target)
    write(wanted(lighthouse()), target)
    page = "EPUB/text/ch003.xhtml" if ending == ".edition.epub" else "word/document.xml"
    changed = damaged(target.read_bytes(), page, b"climb", b"float")
    target.write_bytes(changed)
    with pytest.raises(SomethingInTheWay, match="was changed since"):
        write(wanted(lighthouse()), target)
    assert target.read_bytes() == changed


def test_somebody_elses_book_is_left_alone(tmp_path: Path):
    target = tmp_path / "out.edition.epub"
    with zipfile.ZipFile(target, "w") as into:
        into.writestr("mimetype", "application/epub+zip")
    with pytest.raises(SomethingInTheWay, match="was not exported by Esesea"):
        write(wanted(lighthouse()), target)


def test_a_book_that_is_broken_is_left_alone(tmp_path: Path):
    target = tmp_path / "out.edition.epub"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as into:
        into.writestr("a", "words " * 100)
    whole = bytearray(target.read_bytes())
    whole[31] = 0xFF  # the first byte of what is packed, behind a head of 30 bytes and the name
    target.write_bytes(whole)
    with pytest.raises(SomethingInTheWay, match="was not exported by Esesea"):
        write(wanted(lighthouse()), target)


def test_without_pandoc_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(__import__("sys").modules, "pypandoc", None)
    with pytest.raises(NeedsPackage, match="is written with pandoc"):
        write(wanted(lighthouse()), tmp_path / "out.edition.epub")
    assert list(tmp_path.iterdir()) == []


def test_a_pandoc_that_fails_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    broken = tmp_path / "pandoc"
    broken.write_text(
        "#!/bin/sh\n[ \"$1\" = --version ] && echo pandoc 3.9 && exit\necho 'no such form' >&2\nexit 21\n"
    )
    broken.chmod(0o755)
    monkeypatch.setenv("PYPANDOC_PANDOC", str(broken))
    monkeypatch.setattr("pypandoc.__pandoc_path", None)
    with pytest.raises(PandocFailed, match="no such form"):
        write(wanted(lighthouse()), tmp_path / "out.edition.docx")


def test_emphasis_and_verse_are_set():
    story = lighthouse()
    text = story.document.text.replace("Ada was dead.", "_Ada_ is dead.")
    page = b"".join(
        member(book(arranged(replace(story, document=replace(story.document, text=text)))), f"EPUB/text/ch00{n}.xhtml")
        for n in range(3, 7)
    )
    assert b"<em>Ada</em> is dead" in page
