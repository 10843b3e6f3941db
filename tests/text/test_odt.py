"""ODT: outline levels, page breaks, tracked changes, comments and footnotes, as LibreOffice writes them."""

from __future__ import annotations

import pytest

from esesea.text.document import ParagraphKind as Kind
from esesea.text.errors import Damaged, Encrypted
from tests.text.books import ODF_NAMES, breaks, kinds, odt, opened, told, words_of

CHANGES = "Tracked changes were read as if all of them had been accepted."


def p(content: str, style: str = "Text_20_body") -> str:
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def h(content: str, level: int) -> str:
    return f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{content}</text:h>'


def automatic(name: str, properties: str, family: str = "paragraph", parent: str = "Text_20_body") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" style:parent-style-name="{parent}">'
        f"{properties}</style:style>"
    )


def test_headings_title_and_author() -> None:
    body = p("The Mill", "Title") + h("Part One", 1) + h("The Carrier", 2) + p("It rained.")
    body += h("The Parcel", 2) + p("It snowed.")
    document = opened(odt(body), "mill.odt")
    assert (document.format, document.title, document.author) == ("odt", "The Mill", "Ada Reed")
    assert [(c.title, c.level) for c in document.chapters] == [("Part One", 1), ("The Carrier", 2), ("The Parcel", 2)]
    assert told(document) == ["It rained.", "It snowed."]
    assert breaks(document) == [("chapter", "It")]


def test_scene_breaks() -> None:
    own = automatic("P1", '<style:paragraph-properties fo:text-align="center"/>')
    own += automatic("P2", '<style:paragraph-properties fo:break-before="page"/>')
    own += automatic("P3", '<style:paragraph-properties fo:break-after="page"/>')
    body = "".join(p(words) for words in ("Ada ran.", "Tom ran.", "It rained.", "", "They slept.", "It dawned."))
    body += p("* * *", "P1") + p("It snowed.") + p("It froze.", "P2") + p("It thawed.", "P3") + p("It bloomed.")
    body += p("", "Horizontal_20_Line") + p("It withered.")
    document = opened(odt(body, own), "mill.odt")
    assert [kind for kind, _ in breaks(document)] == ["blank", "ornament", "page", "page", "ornament"]
    assert [document.text[mark.at :].split("\n")[0] for mark in document.breaks] == [
        "They slept.",
        "It snowed.",
        "It froze.",
        "It bloomed.",
        "It withered.",
    ]


def test_a_page_style_begins_a_page() -> None:
    own = automatic("P1", "").replace("<style:style ", '<style:style style:master-page-name="Standard" ')
    document = opened(odt(p("It rained.", "P1") + p("It snowed.", "P1"), own), "mill.odt")
    assert breaks(document) == [("page", "It")]


def test_tracked_changes_are_accepted() -> None:
    region = (
        '<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><office:change-info>'
        "<dc:creator>Ed</dc:creator><dc:date>2026-01-02T10:00:00</dc:date></office:change-info>"
        f"{p('quickly ')}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    body = region + p(
        'Ada <text:change text:change-id="ct1"/><text:change-start text:change-id="ct2"/>slowly '
        '<text:change-end text:change-id="ct2"/>walked.'
    )
    document = opened(odt(body), "mill.odt")
    assert told(document) == ["Ada slowly walked."]
    assert document.notes == (CHANGES,)


NOTE = (
    '<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    '<text:note-body><text:p text:style-name="Footnote">The river.</text:p></text:note-body></text:note>'
)
COMMENT = (
    '<office:annotation office:name="__Annotation__1" loext:resolved="false" xmlns:loext="urn:x">'
    "<dc:creator>Tom</dc:creator><dc:date>2026-01-02T10:00:00</dc:date>"
    "<text:p>Which day?</text:p><text:p>Ask.</text:p></office:annotation>"
)


def test_comments_and_footnotes_are_notes_behind_their_paragraph() -> None:
    body = p(f'Ada{NOTE} {COMMENT}ran<office:annotation-end office:name="__Annotation__1"/>.') + p("It rained.")
    document = opened(odt(body), "mill.odt")
    assert kinds(document) == [
        ("prose", "Ada ran."),
        ("note", "The river."),
        ("note", "Which day?\nAsk."),
        ("prose", "It rained."),
    ]
    assert breaks(document) == []


def test_a_comment_does_not_hide_the_scene_break_behind_it() -> None:
    lines = ["Ada ran.", "Tom ran.", "It rained.", f"They slept.{COMMENT}", "", "It dawned.", "It froze."]
    document = opened(odt("".join(p(words) for words in lines)), "mill.odt")
    assert breaks(document) == [("blank", "It")]


def test_white_space_is_as_opendocument_says() -> None:
    body = p(
        '\n  Ada<text:s/><text:s text:c="2"/>ran  \n <text:span> far</text:span>,<text:tab/>and<text:line-break/>on.'
    )
    assert told(opened(odt(body), "mill.odt")) == ["Ada   ran far,\tand\non."]


def test_what_is_not_story_is_left_out() -> None:
    own = automatic("T1", '<style:text-properties text:display="none"/>', "text", "")
    own += automatic("P1", '<style:text-properties text:display="none"/>')
    body = (
        '<text:table-of-content text:name="T"><text:table-of-content-source/><text:index-body><text:index-title>'
        f"{p('Contents')}</text:index-title>{p('One<text:tab/>1')}</text:index-body></text:table-of-content>"
        + h("One", 1)
        + p('Ada <text:span text:style-name="T1">secretly </text:span>ran.')
        + p("Hidden.", "P1")
        + f'<text:section text:name="S" text:display="none">{p("Cut.")}</text:section>'
        + p("<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame>It rained.")
        + h("Two", 1)
        + p("It snowed.")
    )
    document = opened(odt(body, own), "mill.odt")
    assert told(document) == ["Ada ran.", "It rained.", "It snowed."]
    assert words_of(document, Kind.FRONT) == ["Contents", "One\t1"]
    assert document.notes == ("Text boxes were left out.",)


def test_lists_sections_and_tables_are_read() -> None:
    cells = f"<table:table-cell>{p('Mon')}</table:table-cell><table:table-cell>{p('Rain')}</table:table-cell>"
    body = f"<text:list><text:list-item>{p('Ada ran.')}</text:list-item></text:list>"
    body += f'<text:section text:name="S">{p("Tom ran.")}</text:section>'
    body += f"<table:table><table:table-column/><table:table-row>{cells}</table:table-row></table:table>"
    assert told(opened(odt(body), "mill.odt")) == ["Ada ran.", "Tom ran.", "Mon", "Rain"]


def test_origins_are_paragraph_and_column() -> None:
    document = opened(odt(p("Ada ran.") + p("") + p("Tom <text:span>ran.</text:span>")), "mill.odt")
    origin = document.origin(document.text.index("Tom") + 4)
    assert (origin.part, origin.line, origin.column) == ("content.xml", 3, 5)


def test_a_flat_file_is_read() -> None:
    flat = (
        f'<?xml version="1.0"?><office:document {ODF_NAMES} '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>The Mill</dc:title>'
        f"</office:meta><office:body><office:text>{p('It rained.')}</office:text></office:body></office:document>"
    )
    document = opened(flat, "mill.fodt")
    assert (document.format, document.title, told(document)) == ("odt", "The Mill", ["It rained."])


def test_a_locked_file_is_named() -> None:
    manifest = f"<manifest:manifest {ODF_NAMES}><manifest:encryption-data/></manifest:manifest>"
    with pytest.raises(Encrypted, match="a password"):
        opened(odt("", extra={"META-INF/manifest.xml": manifest, "content.xml": b"\x8a\x01"}), "mill.odt")


@pytest.mark.parametrize("content", ["<a/>", "<office:document-content", ""])
def test_a_file_without_text_is_damaged(content: str) -> None:
    with pytest.raises(Damaged):
        opened(odt("", extra={"content.xml": content}), "mill.odt")


def test_huge_numbers_are_no_bomb() -> None:
    many = p(f'Ada<text:s text:c="{10**12}"/><text:s text:c="9999"/>ran.')
    body = many + f'<text:h text:outline-level="{10**30}">It rained.</text:h>' + p("Tom ran.")
    assert len(opened(odt(body), "mill.odt").text) < 500
