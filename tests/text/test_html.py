"""HTML pages, and works of the Archive of Our Own."""

from __future__ import annotations

from esesea.text.document import ParagraphKind as Kind
from tests.text.books import archive_chapter, archive_work, breaks, kinds, opened, told, words_of


def read(body: str) -> list[tuple[str, str]]:
    return kinds(
        opened(f"<!DOCTYPE html><html><head><title>The Mill</title></head><body>{body}</body></html>", "m.html")
    )


def test_blocks_become_paragraphs() -> None:
    assert read(
        "<p>It <em>was</em>\n  late.</p><div>Tom<br>ran.</div><blockquote><p>Dear Ada</p></blockquote>loose"
    ) == [
        ("prose", "It was late."),
        ("prose", "Tom\nran."),
        ("prose", "Dear Ada"),
        ("prose", "loose"),
    ]


def test_what_is_not_text_is_dropped() -> None:
    body = "<script>x</script><style>p{}</style><nav>Home</nav><p hidden>no</p>"
    body += '<p>Ada<sup><a href="#n1">1</a></sup> ran.</p>'
    assert read(body) == [("prose", "Ada ran.")]


def test_two_line_breaks_end_a_paragraph_and_more_a_scene() -> None:
    text = "Ada ran.<br><br>Tom ran.<br><br>It rained.<br><br><br><br>They slept.<br><br>It dawned."
    document = opened(f"<html><body>{text}</body></html>", "m.html")
    assert told(document) == ["Ada ran.", "Tom ran.", "It rained.", "They slept.", "It dawned."]
    assert breaks(document) == [("blank", "They")]


def test_rules_empty_paragraphs_and_ornaments_part_scenes() -> None:
    body = "<p>One ran.</p><p>Two ran.</p><hr><p>Three ran.</p><p>Four ran.</p><p>&nbsp;</p>"
    body += "<p>Five ran.</p><p align=center>~</p><p>Six ran.</p>"
    document = opened(f"<html><body>{body}</body></html>", "m.html")
    assert breaks(document) == [("ornament", "Three"), ("blank", "Five"), ("ornament", "Six")]


def test_headings_title_and_author() -> None:
    head = '<title>The Mill</title><meta name="author" content="Ada Reed">'
    body = "<h1>The Mill</h1><h2>One</h2><p>It rained.</p><h2>Two</h2><p>It snowed.</p>"
    document = opened(f"<html><head>{head}</head><body>{body}</body></html>", "m.html")
    assert (document.title, document.author) == ("The Mill", "Ada Reed")
    assert [chapter.title for chapter in document.chapters] == ["One", "Two"]
    assert words_of(document, Kind.FRONT) == ["The Mill"]


def test_origins_are_lines() -> None:
    document = opened("<html>\n<body>\n<p>It rained.</p>\n\n<p>Tom\nran.</p></body></html>", "m.html")
    assert document.origin(0).line == 3
    assert document.origin(document.text.index("ran")).line == 6


def test_a_declared_encoding_is_believed() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>Мы пошли домой.</p></body></html>'
    assert told(opened(page.encode("cp1251"), "m.html")) == ["Мы пошли домой."]


def test_a_download_of_the_archive_with_chapters() -> None:
    chapters = archive_chapter(1, "Rain", "<p>It rained.</p><hr/><p>It poured.</p>") + archive_chapter(
        2, "Snow", "<p>It snowed.</p>"
    )
    document = opened(archive_work(chapters), "mill.html")
    assert (document.title, document.author) == ("The Mill", "millwheel")
    assert told(document) == ["It rained.", "It poured.", "It snowed."]
    assert [chapter.title for chapter in document.chapters] == ["Chapter 1: Rain", "Chapter 2: Snow"]
    assert breaks(document) == [("ornament", "It"), ("chapter", "It")]
    notes = words_of(document, Kind.NOTE)
    assert "General Audiences" in notes
    assert "Ada Reed, Tom" in notes
    assert "Sorry for the delay (1)." in notes
    assert "Ada goes to the mill." in words_of(document, Kind.FRONT)
    assert words_of(document, Kind.BACK)[-1].startswith("Please drop by")
    assert len(document.notes) == 1


def test_a_download_of_the_archive_with_one_chapter() -> None:
    chapter = (
        '<h2 class="toc-heading">The Mill</h2><div class="userstuff"><p>It rained.</p><p>***</p><p>It poured.</p></div>'
    )
    document = opened(archive_work(chapter), "mill.html")
    assert told(document) == ["It rained.", "It poured."]
    assert document.chapters == ()
    assert breaks(document) == [("ornament", "It")]


def test_a_saved_page_of_the_archive() -> None:
    page = (
        '<html><body><ul class="primary navigation actions"><li>Fandoms</li></ul>'
        '<dl class="work meta group"><dt>Rating</dt></dl><div id="workskin">'
        '<div class="preface group"><h2 class="title heading">The Mill</h2>'
        '<h3 class="byline heading"><a rel="author">millwheel</a></h3><div class="summary module">'
        '<h3 class="heading">Summary:</h3><blockquote class="userstuff"><p>Ada.</p></blockquote></div></div>'
        '<div id="chapters"><div class="chapter" id="chapter-1"><div class="chapter preface group">'
        '<h3 class="title"><a>Chapter 1</a>: Rain</h3><div class="notes module"><h3 class="heading">Notes:</h3>'
        '<p>Hi!</p></div></div><div class="userstuff module"><h3 class="landmark heading">Chapter Text</h3>'
        "<p>It rained.</p></div></div></div></div></body></html>"
    )
    document = opened(page, "mill.html")
    assert (document.title, document.author) == ("The Mill", "millwheel")
    assert told(document) == ["It rained."]
    assert [chapter.title for chapter in document.chapters] == ["Chapter 1: Rain"]
    assert "Fandoms" not in document.text
