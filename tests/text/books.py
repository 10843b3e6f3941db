"""Small manuscripts in every format, built by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

from docx import Document as WordDocument
from docx.document import Document as WordFile

from esesea.text.document import Document, ParagraphKind
from esesea.text.manuscript import read_manuscript
from esesea.text.source import Source

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def opened(data: bytes | str, name: str = "story.txt") -> Document:
    """The document that a file of that name with these bytes is."""
    return read_manuscript(Source(name, data.encode() if isinstance(data, str) else data))


def kinds(document: Document) -> list[tuple[str, str]]:
    """Each paragraph's kind and words."""
    return [(paragraph.kind.value, document.quote(paragraph.span)) for paragraph in document.paragraphs]


def told(document: Document) -> list[str]:
    """The words of the story's paragraphs."""
    return [document.quote(paragraph.span) for paragraph in document.story_paragraphs]


def words_of(document: Document, kind: ParagraphKind) -> list[str]:
    """The words of the paragraphs of one kind."""
    return [document.quote(paragraph.span) for paragraph in document.paragraphs if paragraph.kind is kind]


def breaks(document: Document) -> list[tuple[str, str]]:
    """Each break's kind and the first word after it."""
    return [(mark.kind.value, document.text[mark.at :].split(maxsplit=1)[0]) for mark in document.breaks]


def docx(build: Callable[[WordFile], object]) -> bytes:
    """A DOCX file that ``build`` fills."""
    document = WordDocument()
    build(document)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def docx_of_xml(body: str) -> bytes:
    """A DOCX file whose body is this WordprocessingML (prefix ``w:``)."""
    xml = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return archive({"[Content_Types].xml": "<Types/>", "word/document.xml": xml})


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return made.getvalue()


CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def page(body: str, attributes: str = "") -> str:
    """An XHTML page."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>t</title></head>'
        f"<body {attributes}>{body}</body></html>"
    )


def epub(
    pages: Mapping[str, str],
    *,
    nav: Sequence[tuple[str, str]] = (),
    ncx: Sequence[tuple[str, str]] = (),
    publisher: str = "",
    hidden: Sequence[str] = (),
    extra: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """An EPUB of ``pages`` by file name, in order; ``hidden`` pages are outside the reading order."""
    items = [f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(pages)]
    linear = {name: "no" if name in hidden else "yes" for name in pages}
    spine = "".join(f'<itemref idref="i{n}" linear="{linear[name]}"/>' for n, name in enumerate(pages))
    members: dict[str, str | bytes] = {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER}
    if nav:
        items.append('<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>')
        links = "".join(f'<li><a href="{href}">{title}</a></li>' for href, title in nav)
        members["OEBPS/nav.xhtml"] = page(f'<nav epub:type="toc"><ol>{links}</ol></nav>')
    if ncx:
        items.append('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>')
        points = "".join(
            f'<navPoint><navLabel><text>{title}</text></navLabel><content src="{href}"/></navPoint>'
            for href, title in ncx
        )
        members["OEBPS/toc.ncx"] = f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{points}</navMap></ncx>'
    members["OEBPS/book.opf"] = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>The Mill</dc:title><dc:creator>Ada Reed</dc:creator><dc:publisher>{publisher}</dc:publisher>"
        f"</metadata>"
        f'<manifest>{"".join(items)}</manifest><spine toc="ncx">{spine}</spine></package>'
    )
    members |= {f"OEBPS/{name}": content for name, content in pages.items()}
    return archive(members | dict(extra or {}))


PREFACE = """
<div id="preface"><h2 class="toc-heading">Preface</h2>
<p class="message"><b>The Mill</b><br/>Posted originally on the <a href="http://archiveofourown.org/">Archive of Our
Own</a> at <a href="http://archiveofourown.org/works/1">http://archiveofourown.org/works/1</a>.</p>
<div class="meta"><dl class="tags"><dt>Rating:</dt><dd><a href="#">General Audiences</a></dd>
<dt>Characters:</dt><dd><a href="#">Ada Reed</a>, <a href="#">Tom</a></dd></dl>
<h1>The Mill</h1><div class="byline">by <a rel="author" href="#">millwheel</a></div>
<p>Summary</p><blockquote class="userstuff"><p>Ada goes to the mill.</p></blockquote>
<p>Notes</p><blockquote class="userstuff"><p>Thanks to my beta!</p></blockquote></div></div>
"""
AFTERWORD = """
<div id="afterword"><h2 class="toc-heading">Afterword</h2>
<div class="meta"><div id="endnotes"><p>End Notes</p><blockquote class="userstuff"><p>Bye.</p></blockquote></div></div>
<p class="message">Please <a href="#">drop by the Archive and comment</a>.</p></div>
"""


def archive_chapter(number: int, title: str, text: str) -> str:
    """A chapter as the Archive of Our Own's download template writes it."""
    return (
        f'<div class="meta group"><h2 class="heading">Chapter {number}: {title}</h2><p>Chapter Notes</p>'
        f'<blockquote class="userstuff"><p>Sorry for the delay ({number}).</p></blockquote></div>'
        f'<!--chapter content--><div class="userstuff">{text}</div>'
    )


def archive_work(chapters: str) -> str:
    """A work as downloaded from the Archive of Our Own in HTML."""
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"/><title>The Mill - millwheel - Fandom</title>'
        f"<style>p {{}}</style></head><body>{PREFACE}"
        f'<div id="chapters" class="userstuff">{chapters}</div>{AFTERWORD}</body></html>'
    )


ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODF_NAMES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in (
        ("office", f"{ODF}:office:1.0"),
        ("style", f"{ODF}:style:1.0"),
        ("text", f"{ODF}:text:1.0"),
        ("table", f"{ODF}:table:1.0"),
        ("draw", f"{ODF}:drawing:1.0"),
        ("fo", f"{ODF}:xsl-fo-compatible:1.0"),
        ("meta", f"{ODF}:meta:1.0"),
        ("manifest", f"{ODF}:manifest:1.0"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
    )
)
ODF_STYLES = (
    '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>'
    '<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" '
    'style:parent-style-name="Standard"/>'
    '<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"/>'
    '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" '
    'style:parent-style-name="Heading" style:default-outline-level="1"/>'
    '<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" '
    'style:parent-style-name="Heading" style:default-outline-level="2"/>'
    '<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Heading"/>'
    '<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"/>'
    '<style:style style:name="Horizontal_20_Line" style:display-name="Horizontal Line" style:family="paragraph"/>'
)


def odt(body: str, automatic: str = "", *, extra: Mapping[str, str | bytes] | None = None) -> bytes:
    """An ODT file as LibreOffice packs it, whose ``office:text`` holds ``body``; ``automatic`` are its own styles."""
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-{{}} {ODF_NAMES} office:version="1.3">'
    content = (
        f"{head.format('content')}<office:scripts/><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text><text:sequence-decls/>{body}</office:text></office:body></office:document-content>"
    )
    styles = f"{head.format('styles')}<office:styles>{ODF_STYLES}</office:styles></office:document-styles>"
    meta = (
        f"{head.format('meta')}<office:meta><dc:title>The Mill</dc:title><meta:initial-creator>Ada Reed"
        "</meta:initial-creator><dc:creator>An Editor</dc:creator></office:meta></office:document-meta>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        members = {"content.xml": content, "styles.xml": styles, "meta.xml": meta} | dict(extra or {})
        for name, words in members.items():
            packed.writestr(name, words)
    return made.getvalue()


def rtf(body: str, header: str = "") -> bytes:
    """An RTF file as Word begins it, with ``body`` after the tables; characters beyond ASCII are escaped."""
    head = (
        r"{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\adeff0\deff0\stshfdbch0\deflang1033"
        r"{\fonttbl{\f0\fbidi \froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}"
        r"{\f1\fbidi \froman\fcharset204\fprq2 Times New Roman Cyr;}{\f2\fcharset128 MS Mincho;}}"
        r"{\colortbl;\red0\green0\blue0;}{\*\defchp \f0\fs24 }"
        r"{\stylesheet{\ql \li0\ri0\nowidctlpar \rtlch\fcs1 \af0 \ltrch\fcs0 \fs24 \snext0 \sqformat Normal;}"
        r"{\s1\ql \keepn\outlinelevel0 \b\fs32 \sbasedon0 \snext0 \sqformat heading 1,h1;}"
        r"{\s2\ql \keepn\outlinelevel1 \b\fs28 \sbasedon0 \snext0 heading 2;}"
        r"{\s15\qc \sbasedon0 \snext0 Title;}{\*\cs10 \additive Default Paragraph Font;}"
        r"{\s17\ql \li720 \sbasedon0 Quote;}}"
        r"{\*\rsidtbl \rsid1\rsid2}{\*\generator Microsoft Word 16.0;}"
    )
    escaped = "".join(c if c < "\x80" else rf"\u{ord(c) if ord(c) < 32768 else ord(c) - 65536}?" for c in body)
    return f"{head}{header}\n{escaped}}}".encode("ascii")


def fdx(content: str, title_page: str = "", rest: str = "") -> bytes:
    """A script as Final Draft 12 writes it, with these paragraphs and title page."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n'
        f'<FinalDraft DocumentType="Script" Template="No" Version="5">\n  <Content>\n{content}\n  </Content>\n'
        f"  <TitlePage>\n    <HeaderAndFooter/>\n    <Content>{title_page}</Content>\n  </TitlePage>\n{rest}"
        "</FinalDraft>"
    ).encode()


def line(kind: str, words: str, inner: str = "", attributes: str = "") -> str:
    """A paragraph of a Final Draft script."""
    return f'    <Paragraph {attributes}Type="{kind}">\n      {inner}<Text>{words}</Text>\n    </Paragraph>\n'
