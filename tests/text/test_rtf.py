"""RTF: styles, code pages, pages, tracked changes, notes, as Word, LibreOffice, TextEdit and Scrivener write it."""

from __future__ import annotations

import pytest

from esesea.text.document import ParagraphKind as Kind
from esesea.text.errors import Damaged, TooLong
from esesea.text.limits import Limits
from esesea.text.manuscript import read_manuscript
from esesea.text.source import Source
from tests.text.books import breaks, kinds, opened, rtf, told, words_of

CHANGES = "Tracked changes were read as if all of them had been accepted."
TEXTEDIT = rb"""{\rtf1\ansi\ansicpg1252\cocoartf2709
\cocoatextscaling0\cocoaplatform0{\fonttbl\f0\froman\fcharset0 TimesNewRomanPSMT;}
{\colortbl;\red255\green255\blue255;}
{\*\expandedcolortbl;;}
\margl1440\margr1440\vieww11520\viewh8400\viewkind0
\pard\tx720\pardirnatural\partightenfactor0

\f0\fs24 \cf0 Ada\'92s mill.\
Tom ran.\
\
It \i rained\i0 .}"""
LIBREOFFICE = rb"""{\rtf1\ansi\deff4\adeflang1025
{\fonttbl{\f0\froman\fprq2\fcharset0 Times New Roman;}{\f4\froman\fprq2\fcharset0 Liberation Serif;}}
{\colortbl;\red0\green0\blue0;}
{\stylesheet{\s0\snext0\hich\af5\loch\f4\fs24 Normal;}
{\s1\sbasedon15\snext16\ilvl0\outlinelevel0\ls1\hich\af4\loch\f3\fs36\b heading 1;}
{\s15\sbasedon0\snext16\fs28 Heading;}{\s16\sbasedon0\snext16\sl276 Text body;}}
{\*\generator LibreOffice/7.4.7.2$Linux_X86_64}{\info{\title The Mill}{\author Ada Reed}{\creatim\yr2026\mo1\dy2}}
{\*\pgdsctbl{\pgdsc0\pgdscuse451\pgwsxn12240 Default Page Style;}}
\formshade\paperh15840\paperw12240\sectd\sbknone\pgwsxn12240\ftnbj
\pgndec\pard\plain \s1\outlinelevel0\b{\hich\af4\loch\f3
One}
\par \pard\plain \s16{\hich\af5\loch\f4 Ada\rquote s mill}{\super \chftn}
{\footnote \chftn \pard\plain \s17{\hich\af5\loch
The old one.}}{.}
\par \pard\plain \s16{\loch It }{\revised\revauth1\revdttm1 slowly }{\deleted\revauth1\revdttm1 quickly }{\loch rained.}
\par }"""


def test_styles_title_and_author() -> None:
    body = (
        r"\pard\plain \s15\qc The Mill\par \pard\plain \s1 Part One\par \pard\plain \s2 The Carrier\par "
        r"\pard\plain It rained.\par \pard\plain \s2 The Parcel\par \pard\plain It snowed.\par "
    )
    info = r"{\info{\title The Mill}{\author Ada Reed}{\operator Somebody Else}{\doccomm a remark}}"
    document = opened(rtf(body, info), "mill.rtf")
    assert (document.format, document.title, document.author) == ("rtf", "The Mill", "Ada Reed")
    assert [(c.title, c.level) for c in document.chapters] == [("Part One", 1), ("The Carrier", 2), ("The Parcel", 2)]
    assert told(document) == ["It rained.", "It snowed."]
    assert breaks(document) == [("chapter", "It")]


def test_a_heading_by_outline_level_alone() -> None:
    body = r"\pard\outlinelevel0 Rain\par\pard It rained.\par\pard\outlinelevel0 Snow\par\outlinelevel9 It snowed.\par"
    document = opened(rtf(body))
    assert [chapter.title for chapter in document.chapters] == ["Rain", "Snow"]
    assert told(document) == ["It rained.", "It snowed."]


def test_scene_breaks() -> None:
    lines = ("Ada ran.", "Tom ran.", "It rained.", "", "They slept.", "It dawned.", "The carrier came.")
    body = "".join(rf"\pard {words}\par " for words in lines)
    body += r"\pard\qc * * *\par\pard It snowed.\par It froze.\page It thawed.\par\sect\sectd It bloomed.\par "
    body += r"\sect\sectd\sbknone It withered.\par\pard\pagebb It fell.\par"
    document = opened(rtf(body), "mill.rtf")
    assert [
        (kind, document.text[mark.at :].split("\n")[0])
        for mark, (kind, _) in zip(document.breaks, breaks(document), strict=True)
    ] == [
        ("blank", "They slept."),
        ("ornament", "It snowed."),
        ("page", "It thawed."),
        ("page", "It bloomed."),
        ("page", "It fell."),
    ]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (r"\'93Ada\'94 \'96 \'e9t\'e9\'85", "“Ada” – été…"),
        (r"\ldblquote Ada\rdblquote\emdash\lquote x\rquote\~y\_z\-w", "“Ada”—‘x’\u00a0y\u2011zw"),
        (r"\u8220?Ada\u8221? \u-3913?", "“Ada” \uf0b7"),
        (r"{\uc2\u8217\'81\'66}s {\uc0\u8217}s", "’s ’s"),
        (r"Ada \u-10179?\u-8704?\u128512?", "Ada 😀😀"),
        (r"\u-10179?x", "x"),
        (r"\f1 \'cf\'f0\'e8\f0 \'e9", "Приé"),
        (r"{\f2 \'93\'fa\'96\'7b\'83A}", "日本ア"),
        (r"{\upr{Zo?}{\*\ud{Zo\u235 \'eb}}} ran", "Zoë ran"),
        (r"A\{b\}\\c\tab d\line e", "A{b}\\c\td\ne"),
        (r"\u8217\par", "’"),
        (r"Ada\bin5 {}}{} ran", "Ada ran"),
        (r"\u99999999999? Ada\u", "\ufffd Ada\ufffd"),
    ],
)
def test_characters(body: str, words: str) -> None:
    assert opened(rtf(body), "mill.rtf").text == words


def test_the_file_names_its_character_set() -> None:
    assert opened(rb"{\rtf1\mac It\'d5s \'8e.}").text == "It’s é."
    assert opened(rb"{\rtf1\pc caf\'82.}").text == "café."
    assert opened(rb"{\rtf1\ansi\ansicpg1250 \'9a\'e8.}").text == "šč."
    assert opened("{\\rtf1\\ansi\\ansicpg65001 café.}").text == "café."
    assert opened(rb"{\rtf1\ansi\ansicpg77777 caf\'e9.}").text == "café."


def test_tracked_changes_are_accepted() -> None:
    body = r"Ada {\revised\revauth1 slowly }{\deleted\revauthdel1 quickly }walked.\par "
    body += r"It rained{\deleted\par} and rained.\par"
    document = opened(rtf(body), "mill.rtf")
    assert told(document) == ["Ada slowly walked.", "It rained and rained."]
    assert document.notes == (CHANGES,)


def test_comments_and_footnotes_are_notes_behind_their_paragraph() -> None:
    body = (
        r"Ada{\super\chftn{\footnote\pard\plain\s17{\super\chftn} The {\i old} river.\par Dry now.}} "
        r"{\*\atrfstart 1}ran{\*\atrfend 1}{\*\atnid TR}{\*\atnauthor Tom}\chatn{\*\annotation{\*\atnref 1}"
        r"{\*\atndate 1}\pard\plain\chatn Which day?}.\par It rained.\par"
    )
    document = opened(rtf(body), "mill.rtf")
    assert kinds(document) == [
        ("prose", "Ada ran."),
        ("note", "The old river.\nDry now."),
        ("note", "Which day?"),
        ("prose", "It rained."),
    ]


def test_what_is_not_story_is_left_out() -> None:
    body = (
        r"{\header Reed / Mill}{\footer\chpgn}{\pict\pngblip 89504e47}Ada {\v secretly }ran.\par{\v Hidden.\par}"
        r"{\field{\*\fldinst HYPERLINK mill}{\fldrslt It rained}}.{\listtext 1.\tab}{\*\unheard of}{\xe{\v rain}}\par "
        r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt Boxed.\par}}}It snowed.\par"
    )
    document = opened(rtf(body), "mill.rtf")
    assert told(document) == ["Ada ran.", "It rained.", "It snowed."]
    assert document.notes == ("Text boxes were left out.",)


def test_tables_are_read_by_cell() -> None:
    body = r"\trowd\cellx100\cellx200\pard\intbl Mon\cell Rain\cell\cell\row\pard It rained.\par"
    assert told(opened(rtf(body), "mill.rtf")) == ["Mon", "Rain", "It rained."]


def test_a_file_of_textedit() -> None:
    document = opened(TEXTEDIT, "mill.rtf")
    assert told(document) == ["Ada’s mill.", "Tom ran.", "It rained."]


def test_a_file_of_libreoffice() -> None:
    document = opened(LIBREOFFICE, "mill.rtf")
    assert (document.title, document.author) == ("The Mill", "Ada Reed")
    assert [chapter.title for chapter in document.chapters] == ["One"]
    assert told(document) == ["Ada’s mill.", "It slowly rained."]
    assert words_of(document, Kind.NOTE) == ["The old one."]


def test_the_marks_of_scrivener_are_taken_out() -> None:
    body = (
        r"<$Scr_H::2>The Carrier<!$Scr_H::2>\par <$Scr_Ps::0>\f0 Ada <$Scr_Cs::1>ran<!$Scr_Cs::1>."
        r"\{\\Scrv_annot \\color=\{\\R=0.9\\G=0.2\\B=0.1\} \\text=Which day?\\end_Scrv_annot\}\par "
        r"<!$Scr_Ps::0>\{\\Scrv_annot \\color=\{\\R=1\\G=0\\B=0\} \\text=Check\par this.\\end_Scrv_annot\}\par "
        r"<$ScrKeepWithNext>It rained.\{\\Scrv_fn=The old river.\\end_Scrv_fn\} It snowed.\par "
        r"<$Scr_H::2>The Parcel<!$Scr_H::2>\par It froze."
    )
    document = opened(rtf(body), "content.rtf")
    assert [chapter.title for chapter in document.chapters] == ["The Carrier", "The Parcel"]
    assert kinds(document) == [
        ("heading", "The Carrier"),
        ("prose", "Ada ran."),
        ("note", "Which day?"),
        ("note", "Check\nthis."),
        ("prose", "It rained. It snowed."),
        ("note", "The old river."),
        ("heading", "The Parcel"),
        ("prose", "It froze."),
    ]
    assert breaks(document) == [("chapter", "It")]


def test_each_character_comes_from_where_it_stands() -> None:
    source = rtf(r"Ada {\i ran} to\par the {\b mill} on \'8e Monday.\par")
    document = opened(source, "mill.rtf")
    lines = source.decode("ascii").split("\n")
    for paragraph in document.paragraphs:
        for offset in range(paragraph.span.start, paragraph.span.end):
            origin = document.origin(offset)
            row = lines[origin.line - 1][origin.column - 1 :]
            assert row.startswith((document.text[offset], r"\'8e"))


@pytest.mark.parametrize(
    "data",
    [
        b"{\\rtf1 Ada ran.",
        b"{\\rtf1 {\\b Ada ran.}",
        b"{\\rtf1 Ada ran. \\bin99999999999 }",
        b"{\\rtf1" + b"{" * 100_000 + b"Ada" + b"}" * 100_001,
    ],
)
def test_a_broken_file_is_damaged(data: bytes) -> None:
    with pytest.raises(Damaged):
        opened(data, "mill.rtf")


def test_a_file_of_nothing_but_codes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("esesea.text.rtf.reader._MOST_TOKENS", 1000)
    with pytest.raises(TooLong, match="formatting codes"):
        opened(b"{\\rtf1 Ada" + b"\\b" * 2000 + b"}", "mill.rtf")


def test_too_many_characters_are_refused_while_they_are_read() -> None:
    with pytest.raises(TooLong, match="characters"):
        read_manuscript(Source("mill.rtf", rtf(r"It rained.\par " * 100)), limits=Limits(max_characters=500))
