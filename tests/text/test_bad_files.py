"""Each way in which a file can be bad has its own error, which names the file and the next step."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from esesea.text.draft import Draft, Passage, Run, weave
from esesea.text.errors import (
    Damaged,
    EmptyManuscript,
    Encrypted,
    ManuscriptError,
    NoSuchFile,
    NotAStory,
    NotText,
    TooLong,
    UnknownFormat,
    Unreadable,
    ZipBomb,
)
from esesea.text.format import Format
from esesea.text.limits import Limits
from esesea.text.manuscript import BUILT_IN, formats, open_manuscript, read_manuscript
from esesea.text.source import Source
from tests.text.books import W, archive, docx, docx_of_xml, epub, fdx, line, odt, opened, page, rtf

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
WORDS = docx(lambda document: document.add_paragraph("It rained."))
OPEN = odt("<text:p>It rained.</text:p>")
BOOK = epub({"1.xhtml": page("<p>It rained.</p>")})


def locked_zip(data: bytes) -> bytes:
    """``data`` with the bit set that says its members need a password."""
    made = bytearray(data)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = made.find(mark)
        while start >= 0:
            made[start + at] |= 1
            start = made.find(mark, start + 4)
    return bytes(made)


BAD: list[tuple[str, bytes, type[ManuscriptError]]] = [
    ("empty.txt", b"", EmptyManuscript),
    ("blank.md", b" \n\t\n", EmptyManuscript),
    ("empty.docx", b"", EmptyManuscript),
    ("nothing.docx", docx(lambda document: None), EmptyManuscript),
    ("zeros.txt", bytes(1000), EmptyManuscript),
    ("binary.txt", bytes(range(256)) * 64, NotText),
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(200)), NotText),
    ("controls.txt", b"It \x01\x02\x03 rained." * 20, NotText),
    ("old.doc", OLE + bytes(2000), UnknownFormat),
    ("print.pdf", b"%PDF-1.7 ...", UnknownFormat),
    ("renamed.txt", b"%PDF-1.7 ...", UnknownFormat),
    ("sheet.odt", archive({"mimetype": "application/vnd.oasis.opendocument.text"}), Damaged),
    ("sheet.ods", archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), UnknownFormat),
    ("half.odt", OPEN[: len(OPEN) // 2], Damaged),
    ("locked.odt", locked_zip(OPEN), Encrypted),
    ("long.odt", odt(f"<text:p>{'It rained. ' * 100}</text:p>"), TooLong),
    ("nothing.odt", odt("<text:p/>"), EmptyManuscript),
    ("half.rtf", b"{\\rtf1 It rained.", Damaged),
    ("nothing.rtf", b"{\\rtf1\\ansi \\par}", EmptyManuscript),
    ("long.rtf", b"{\\rtf1 " + b"It rained. " * 100 + b"}", TooLong),
    ("half.fdx", b"<?xml version='1.0'?><FinalDraft><Content>", Damaged),
    ("long.fdx", fdx(line("Action", "It rained. " * 100)), TooLong),
    ("old.fdr", b"It rained.", UnknownFormat),
    ("kindle.mobi", b"It rained.", UnknownFormat),
    ("script.fdx", b"<?xml version='1.0'?><FinalDraft/>", EmptyManuscript),
    ("novel.scrivx", b"<ScrivenerProject/>", UnknownFormat),
    ("sheet.xlsx", archive({"[Content_Types].xml": "", "xl/workbook.xml": ""}), UnknownFormat),
    ("chapters.zip", archive({"1.txt": "It rained."}), UnknownFormat),
    ("locked.docx", OLE + bytes(100) + "EncryptedPackage".encode("utf-16-le") + bytes(100), Encrypted),
    ("locked.epub", locked_zip(BOOK), Encrypted),
    ("half.docx", WORDS[: len(WORDS) // 2], Damaged),
    ("half.epub", BOOK[: len(BOOK) // 2], Damaged),
    ("head.docx", b"PK\x03\x04" + bytes(50), Damaged),
    ("noparts.docx", archive({"[Content_Types].xml": "", "word/other.xml": "<a/>"}), Damaged),
    ("badxml.docx", docx_of_xml("<w:p>"), Damaged),
    ("nobody.docx", archive({"[Content_Types].xml": "", "word/document.xml": "<a/>"}), Damaged),
    ("nobook.epub", archive({"mimetype": "application/epub+zip", "META-INF/container.xml": "<container/>"}), Damaged),
    ("nopages.epub", epub({}), Damaged),
    ("pictures.epub", epub({"1.xhtml": page("<img src='1.png'/>")}), NotAStory),
    ("outline.md", b"# One\n\n# Two\n\n***\n", NotAStory),
    ("comment.html", b"<html><!-- It rained. --></html>", NotAStory),
    ("long.txt", b"It rained. " * 100, TooLong),
    ("long.docx", docx(lambda document: document.add_paragraph("It rained. " * 100)), TooLong),
    ("long.epub", epub({"1.xhtml": page(f"<p>{'It rained. ' * 100}</p>")}), TooLong),
]


@pytest.mark.parametrize(("name", "data", "error"), BAD, ids=[name for name, _, _ in BAD])
def test_bad_file(name: str, data: bytes, error: type[ManuscriptError]) -> None:
    with pytest.raises(error) as raised:
        read_manuscript(Source(name, data), limits=Limits(max_characters=1000))
    assert type(raised.value) is error
    assert f"`{name}`" in raised.value.fact
    assert raised.value.hint


def test_entities_are_not_expanded() -> None:
    declared = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    body = "<w:body><w:p><w:r><w:t>It &b;&x; rained.</w:t></w:r></w:p></w:body>"
    xml = f'{declared}<w:document xmlns:w="{W}">{body}</w:document>'
    text = opened(archive({"[Content_Types].xml": "", "word/document.xml": xml}), "bomb.docx").text
    assert "aaaa" not in text
    assert "root" not in text


def test_a_zip_bomb_is_not_unpacked() -> None:
    bomb = archive({"[Content_Types].xml": "", "word/document.xml": b" " * 50_000_000})
    with pytest.raises(ZipBomb, match=r"word/document\.xml"):
        opened(bomb, "bomb.docx")
    with pytest.raises(ZipBomb):
        read_manuscript(Source("bomb.docx", bomb), limits=Limits(max_unpacked_bytes=1000))


def test_an_opendocument_bomb_is_not_unpacked() -> None:
    with pytest.raises(ZipBomb, match=r"content\.xml"):
        opened(odt("", extra={"content.xml": b" " * 50_000_000}), "bomb.odt")


def test_a_zip_bomb_that_lies_about_its_size_is_not_unpacked() -> None:
    bomb = archive({"[Content_Types].xml": "", "word/document.xml": b" " * 5_000_000})
    lying = bomb.replace((5_000_000).to_bytes(4, "little"), (500).to_bytes(4, "little"))
    with pytest.raises(Damaged):
        opened(lying, "bomb.docx")


def test_too_many_members() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for number in range(30):
            packed.writestr(f"word/{number}.xml", "")
        packed.writestr("[Content_Types].xml", "")
    with pytest.raises(ZipBomb):
        read_manuscript(Source("many.docx", made.getvalue()), limits=Limits(max_members=20))


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile, match=r"nowhere\.txt"):
        open_manuscript(tmp_path / "nowhere.txt")


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "novel").mkdir()
    with pytest.raises(Unreadable, match="a folder"):
        open_manuscript(tmp_path / "novel")


def test_a_name_no_system_allows() -> None:
    with pytest.raises(ManuscriptError):
        open_manuscript(Path("a\0b.txt"))


def test_a_file_larger_than_the_limit(tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_text("It rained. " * 100)
    with pytest.raises(TooLong, match="1,100 bytes"):
        open_manuscript(tmp_path / "large.txt", limits=Limits(max_source_bytes=500))


def test_a_file_is_opened_and_named(tmp_path: Path) -> None:
    (tmp_path / "mill.txt").write_text("It rained.")
    document = open_manuscript(tmp_path / "mill.txt")
    assert (document.name, document.format, document.words) == ("mill.txt", "text", 2)
    assert len(document.sha256) == 64


def test_a_format_of_another_package_is_asked_first() -> None:
    def read(source: Source, _limits: Limits) -> Draft:
        text, blocks, origins = weave([Passage((Run(source.data.decode().upper(), 1),))])
        return Draft("loud", text, blocks, origins)

    loud = Format("loud", (".loud",), read)
    document = read_manuscript(Source("novel.loud", b"It rained."), known=(loud, *BUILT_IN))
    assert (document.format, document.text) == ("loud", "IT RAINED.")
    assert formats()[-len(BUILT_IN) :] == BUILT_IN


@pytest.mark.parametrize(
    ("name", "data", "read_as"),
    [
        ("novel.docx", b"It rained.", "text"),
        ("novel.txt", WORDS, "docx"),
        ("novel", BOOK, "epub"),
        ("novel.docx", OPEN, "odt"),
        ("novel.doc", rtf("It rained."), "rtf"),
        ("novel.xml", fdx(line("Action", "It rained.")), "fdx"),
        ("novel.rtf", b"It rained.", "text"),
        ("novel.fdx", b"INT. MILL", "text"),
        ("novel.odt", b"It rained.", "text"),
        ("novel.txt", b"<!DOCTYPE html><html><p>It rained.</p></html>", "html"),
        ("novel.xhtml", b"<p>It rained.</p>", "html"),
        ("novel.markdown", b"It rained.", "markdown"),
        ("novel.unheard", b"It rained.", "text"),
    ],
)
def test_formats_are_known_by_content_first(name: str, data: bytes, read_as: str) -> None:
    assert opened(data, name).format == read_as
