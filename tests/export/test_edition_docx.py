"""The DOCX edition, opened by python-docx and read back by our own reader."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import etree

from esesea.app.edition import arranged
from esesea.export.formats.edition_docx import document
from esesea.export.formats.edition_docx.styles import LOOKS
from esesea.export.registry import write
from esesea.story.story import Story
from esesea.text.document import Paragraph, ParagraphKind
from esesea.text.manuscript import open_manuscript
from tests.export.editions import chaptered, told, wanted, words_of
from tests.export.test_every_form import odd
from tests.story_builders import empty, lighthouse

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.mark.parametrize("story", [lighthouse(), chaptered(), odd(), empty()], ids=["full", "chapters", "odd", "empty"])
def test_every_part_is_declared_and_every_relation_leads_somewhere(story: Story):
    with zipfile.ZipFile(io.BytesIO(document(arranged(story)))) as packed:
        names = set(packed.namelist())
        types = etree.fromstring(packed.read("[Content_Types].xml"))
        declared = {each.get("PartName", "").lstrip("/") for each in types} | {each.get("Extension") for each in types}
        assert not {name for name in names if name not in declared and name.rsplit(".", 1)[-1] not in declared}
        relations = etree.fromstring(packed.read("word/_rels/document.xml.rels"))
        inside = {f"word/{each.get('Target')}" for each in relations if each.get("TargetMode") != "External"}
        assert inside <= names
        body = etree.fromstring(packed.read("word/document.xml"))
        styles = etree.fromstring(packed.read("word/styles.xml"))
        known = {each.get(f"{W}styleId") for each in styles.iter(f"{W}style")}
        assert {each.get(f"{W}val") for each in body.iter(f"{W}pStyle")} <= known
        marks = {each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")}
        assert {each.get(f"{W}anchor") for each in body.iter(f"{W}hyperlink")} <= marks


def test_it_opens_with_headings_and_named_styles():
    opened = docx.Document(io.BytesIO(document(arranged(chaptered()))))
    headings = [(each.style.name, each.text) for each in opened.paragraphs if each.style.name.startswith("Heading")]
    assert headings == [
        ("Heading 1", "About this edition"),
        ("Heading 1", "Contents"),
        ("Heading 1", "Story order"),
        ("Heading 2", "Two"),
        ("Heading 2", "One"),
        ("Heading 2", "Three"),
        ("Heading 1", "Before and after the story"),
    ]
    notes = [each for each in opened.paragraphs if each.style.name == "Scene Note"]
    assert [note.text.split(" as told")[0] for note in notes][:2] == ["Scene 3 of 5", "Scene 4 of 5"]
    assert opened.styles["Scene Note"].font.size.pt == 8.5
    assert opened.styles["Cue"].paragraph_format.left_indent.pt == 144


def test_read_by_our_own_reader_it_has_every_word_in_its_order(tmp_path: Path):
    (file,) = write(wanted(chaptered()), tmp_path / "out.edition.docx")
    again = open_manuscript(file)
    own = words_of(arranged(chaptered()))
    found = [again.quote(each.span) for each in again.paragraphs]
    assert [words for words in found if words in own] == own


def test_a_screenplay_s_paragraphs_have_their_styles():
    kinds = (
        ParagraphKind.SLUG,
        ParagraphKind.ACTION,
        ParagraphKind.CUE,
        ParagraphKind.PARENTHETICAL,
        ParagraphKind.DIALOGUE,
        ParagraphKind.TRANSITION,
    )
    story = told(tuple((ParagraphKind.PROSE, kind.value.upper()) for kind in kinds), (0,))
    (whole,) = story.scenes
    paragraphs = tuple(Paragraph(each.span, kind) for each, kind in zip(story.document.paragraphs, kinds, strict=True))
    story = replace(
        story,
        document=replace(story.document, paragraphs=paragraphs),
        scenes=(replace(whole, heading="INT. KITCHEN - NIGHT"),),
    )
    opened = docx.Document(io.BytesIO(document(arranged(story))))
    set_so = {each.text: each.style.name for each in opened.paragraphs if each.style.name in LOOKS}
    assert {kind.value.title() for kind in kinds} <= set(LOOKS)
    assert all(set_so[kind.value.upper()] == kind.value.title() for kind in kinds)
    assert [words.upper() for words in words_of(arranged(story))] == [kind.value.upper() for kind in kinds]
    assert "1. INT. KITCHEN - NIGHT" in [each.text for each in opened.paragraphs]
