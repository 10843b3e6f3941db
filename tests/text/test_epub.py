"""EPUB: the spine in order, titles from the contents, what is not story kept out."""

from __future__ import annotations

import pytest

from esesea.text.document import ParagraphKind as Kind
from esesea.text.errors import Encrypted
from tests.text.books import AFTERWORD, PREFACE, archive_chapter, breaks, epub, opened, page, told, words_of

TWO = {"b.xhtml": page("<h1>One</h1><p>It rained.</p>"), "a.xhtml": page("<h1>Two</h1><p>It snowed.</p>")}


def test_the_spine_gives_the_order() -> None:
    document = opened(epub(TWO), "mill.epub")
    assert (document.format, document.title, document.author) == ("epub", "The Mill", "Ada Reed")
    assert told(document) == ["It rained.", "It snowed."]
    assert [chapter.title for chapter in document.chapters] == ["One", "Two"]
    assert breaks(document) == [("chapter", "It")]
    assert document.origin(document.text.index("snowed")).part == "OEBPS/a.xhtml"


@pytest.mark.parametrize("contents", ["nav", "ncx"])
def test_titles_come_from_the_contents(contents: str) -> None:
    pages = {"1.xhtml": page("<p class='t'>The Carrier</p><p>It rained.</p>"), "2.xhtml": page("<p>It snowed.</p>")}
    titles = [("1.xhtml", "1. The Carrier"), ("2.xhtml", "2. The Parcel")]
    document = opened(epub(pages, **{contents: titles}), "mill.epub")
    assert [chapter.title for chapter in document.chapters] == ["The Carrier", "2. The Parcel"]
    assert told(document) == ["It rained.", "It snowed."]
    assert document.origin(document.chapters[1].heading.start).part.startswith(
        "OEBPS/nav" if contents == "nav" else "OEBPS/toc"
    )


def test_contents_that_point_into_a_page() -> None:
    pages = {"1.xhtml": page('<p id="c1">One</p><p>It rained.</p><p id="c2">Two</p><p>It snowed.</p>')}
    document = opened(epub(pages, nav=[("1.xhtml#c1", "One"), ("1.xhtml#c2", "Two")]), "mill.epub")
    assert [chapter.title for chapter in document.chapters] == ["One", "Two"]


def test_a_chapter_split_over_files_goes_on() -> None:
    pages = {"1.xhtml": page("<h2>Chapter 1</h2><p>It rained.</p>"), "2.xhtml": page("<p>It poured.</p>")}
    document = opened(epub(pages, nav=[("1.xhtml", "Chapter 1")]), "mill.epub")
    assert breaks(document) == []


def test_what_is_not_story_is_kept_out() -> None:
    pages = {
        "cover.xhtml": page("<p>Cover words</p>"),
        "rights.xhtml": page("<p>Copyright 2021 by Ada Reed. All rights reserved.</p>", 'epub:type="copyright-page"'),
        "1.xhtml": page("<h1>One</h1><p>It rained.</p>"),
        "2.xhtml": page("<h1>Two</h1><p>It snowed.</p>"),
        "map.xhtml": page("<p>A map of the mill.</p>"),
        "about.xhtml": page("<h1>About the Author</h1><p>Ada lives by a river.</p>"),
    }
    nav = [("1.xhtml", "One"), ("2.xhtml", "Two"), ("about.xhtml", "About the Author")]
    document = opened(epub(pages, nav=nav, hidden=["map.xhtml"]), "mill.epub")
    assert told(document) == ["It rained.", "It snowed."]
    assert words_of(document, Kind.FRONT)[:2] == ["Cover words", "Copyright 2021 by Ada Reed. All rights reserved."]
    assert words_of(document, Kind.BACK) == ["A map of the mill.", "About the Author", "Ada lives by a river."]


def test_pages_with_named_characters_and_bad_markup_are_read() -> None:
    named = page("<p>Tom&nbsp;ran &mdash; far.</p>")
    broken = "<html><body><p>Ada ran.<p>It rained.</body>"
    document = opened(epub({"1.xhtml": named, "2.xhtml": broken}), "mill.epub")
    assert told(document) == ["Tom\u00a0ran — far.", "Ada ran.", "It rained."]


def encryption(algorithm: str) -> str:
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">'
        f'<enc:EncryptedData><enc:EncryptionMethod Algorithm="{algorithm}"/></enc:EncryptedData></encryption>'
    )


def test_copy_protection_is_named() -> None:
    locked = encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    with pytest.raises(Encrypted, match="copy protection"):
        opened(epub(TWO, extra={"META-INF/encryption.xml": locked}), "mill.epub")


@pytest.mark.parametrize("algorithm", ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"])
def test_scrambled_fonts_are_no_lock(algorithm: str) -> None:
    assert told(opened(epub(TWO, extra={"META-INF/encryption.xml": encryption(algorithm)}), "mill.epub"))


def test_a_download_of_the_archive() -> None:
    pages = {
        "s0.xhtml": page(PREFACE.replace('class="meta"', 'class="meta1"')),
        "s1.xhtml": page(archive_chapter(1, "Rain", "<p>It rained.</p>").replace('"userstuff"', '"userstuff2"')),
        "s2.xhtml": page(archive_chapter(2, "Snow", "<p>It snowed.</p>")),
        "s3.xhtml": page(AFTERWORD),
    }
    nav = [("s0.xhtml", "Preface"), ("s1.xhtml", "Chapter 1"), ("s2.xhtml", "Chapter 2"), ("s3.xhtml", "Afterword")]
    document = opened(epub(pages, nav=nav, publisher="Archive of Our Own"), "mill.epub")
    assert told(document) == ["It rained.", "It snowed."]
    assert [chapter.title for chapter in document.chapters] == ["Chapter 1: Rain", "Chapter 2: Snow"]
    assert "Sorry for the delay (2)." in words_of(document, Kind.NOTE)
    assert "General Audiences" in words_of(document, Kind.NOTE)
