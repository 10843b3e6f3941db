"""DOCX: styles, pages, tracked changes."""

from __future__ import annotations

from docx.document import Document as WordFile
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK

from esesea.text.document import ParagraphKind as Kind
from tests.text.books import archive, breaks, docx, docx_of_xml, kinds, opened, told, words_of

CHANGES = "Tracked changes were read as if all of them had been accepted."


def p(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def r(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def test_styles_title_and_author() -> None:
    def build(document: WordFile) -> None:
        document.core_properties.author = "Ada Reed"
        document.add_paragraph("The Mill", style="Title")
        document.add_heading("Part One", 1)
        document.add_heading("The Carrier", 2)
        document.add_paragraph("It rained.")
        document.add_heading("The Parcel", 2)
        document.add_paragraph("It snowed.")

    document = opened(docx(build), "mill.docx")
    assert (document.format, document.title, document.author) == ("docx", "The Mill", "Ada Reed")
    assert [(c.title, c.level) for c in document.chapters] == [("Part One", 1), ("The Carrier", 2), ("The Parcel", 2)]
    assert told(document) == ["It rained.", "It snowed."]
    assert breaks(document) == [("chapter", "It")]


def test_scene_breaks() -> None:
    def build(document: WordFile) -> None:
        for words in ("Ada ran.", "Tom ran.", "It rained.", "", "They slept.", "It dawned.", "The carrier came."):
            document.add_paragraph(words)
        document.add_paragraph("* * *").alignment = WD_ALIGN_PARAGRAPH.CENTER
        document.add_paragraph("It snowed.")
        document.add_paragraph("It froze.").add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("It thawed.")
        document.add_section(WD_SECTION.NEW_PAGE)
        document.add_paragraph("It bloomed.")
        document.add_section(WD_SECTION.CONTINUOUS)
        document.add_paragraph("It withered.")

    document = opened(docx(build), "mill.docx")
    assert [kind for kind, _ in breaks(document)] == ["blank", "ornament", "page", "page"]
    assert [document.text[mark.at :].split("\n")[0] for mark in document.breaks] == [
        "They slept.",
        "It snowed.",
        "It thawed.",
        "It bloomed.",
    ]


def test_a_page_break_inside_a_paragraph_parts_it() -> None:
    document = opened(docx_of_xml(p(r("It rained.") + '<w:r><w:br w:type="page"/></w:r>' + r("It snowed."))), "m.docx")
    assert told(document) == ["It rained.", "It snowed."]
    assert breaks(document) == [("page", "It")]


def test_tracked_changes_are_accepted() -> None:
    body = p(
        r("Ada ")
        + f"<w:ins>{r('slowly ')}</w:ins><w:del>{r('quickly ', 'delText')}</w:del>"
        + f"<w:moveFrom>{r('home ')}</w:moveFrom>"
        + f"walked<w:moveTo>{r('home')}</w:moveTo>"
    )
    body += p(r("It rained"), "<w:rPr><w:del/></w:rPr>") + p(r(" and rained."))
    body += p(f"<w:moveFrom>{r('Gone.')}</w:moveFrom>", "<w:rPr><w:moveFrom/></w:rPr>") + p(r("It snowed."))
    document = opened(docx_of_xml(body), "m.docx")
    assert told(document) == ["Ada slowly home", "It rained and rained.", "It snowed."]
    assert breaks(document) == []
    assert document.notes == (CHANGES,)


def test_what_is_not_story_is_left_out_and_said() -> None:
    body = p(
        r("Ada")
        + "<w:r><w:commentReference/></w:r><w:r><w:footnoteReference/></w:r>"
        + f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>{r('PAGE', 'instrText')}"
        + r(" ran.")
    )
    document = opened(docx_of_xml(body), "m.docx")
    assert told(document) == ["Ada ran."]
    assert document.notes == ("Comments were left out.", "Footnotes and endnotes were left out.")


def test_line_breaks_tables_and_content_controls() -> None:
    body = p(r("Ada") + "<w:r><w:br/></w:r>" + r("ran."))
    body += f"<w:tbl><w:tr><w:tc>{p(r('Mon'))}</w:tc><w:tc>{p(r('Rain'))}</w:tc></w:tr></w:tbl>"
    body += f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p(r('gone'))}</w:tc></w:tr></w:tbl>"
    body += f"<w:sdt><w:sdtContent>{p(r('Tom ran.'))}</w:sdtContent></w:sdt>"
    assert [words for _, words in kinds(opened(docx_of_xml(body), "m.docx"))] == [
        "Ada\nran.",
        "Mon",
        "Rain",
        "Tom ran.",
    ]


def test_origins_are_paragraph_and_column() -> None:
    document = opened(docx_of_xml(p(r("Ada ran.")) + p("") + p(r("Tom ") + r("ran."))), "m.docx")
    origin = document.origin(document.text.index("Tom") + 4)
    assert (origin.part, origin.line, origin.column) == ("word/document.xml", 3, 5)


def test_strict_files_are_read() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    xml = f'<w:document xmlns:w="{strict}"><w:body><w:p><w:r><w:t>Ada ran.</w:t></w:r></w:p></w:body></w:document>'
    document = opened(archive({"[Content_Types].xml": "<Types/>", "word/document.xml": xml}), "m.docx")
    assert told(document) == ["Ada ran."]


def test_screenplay_styles() -> None:
    styles = "".join(
        f'<w:style w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
        for name in ("Scene Heading", "Action", "Character", "Dialogue")
    )
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    lines = (("SceneHeading", "INT. MILL"), ("Action", "Rain."), ("Character", "ADA"), ("Dialogue", "Come."))
    body = "".join(p(r(words), f'<w:pStyle w:val="{style}"/>') for style, words in lines)
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" '
        'Target="styles.xml"/></Relationships>'
    )
    data = archive(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {w}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {w}>{styles}</w:styles>",
            "word/_rels/document.xml.rels": relations,
        }
    )
    document = opened(data, "mill.docx")
    assert [kind for kind, _ in kinds(document)] == ["slug", "action", "cue", "dialogue"]
    assert words_of(document, Kind.CUE) == ["ADA"]
