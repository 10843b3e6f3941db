"""TEI, against TEI's own schema: tei_all of P5 4.3.0, as the TEI Consortium makes it (CC BY or BSD-2)."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from esesea.export.formats import tei
from esesea.export.xml_parts import xml_id
from esesea.story.calendar import Calendar, Month
from esesea.story.chronology import Chronology, Slot
from esesea.story.days import ClockDays, SceneDays
from esesea.story.story import Story
from esesea.text.document import Paragraph, ParagraphKind
from tests.export.test_every_form import odd
from tests.story_builders import TEXT, empty, lighthouse

T = {"t": tei.NAMESPACE}
RELAX = "http://relaxng.org/ns/structure/1.0"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
POINTER = re.compile(r"#string-range\((par\d+),(\d+),(\d+)\)")
NOT_SOLVED = replace(lighthouse(), chronology=Chronology((), ()))


STORIES = {"full": lighthouse(), "odd": odd(), "empty": empty(), "not solved": NOT_SOLVED}


@pytest.fixture(scope="module")
def schema() -> etree.RelaxNG:
    """TEI's schema without the elements that we never write.

    It allows less than the whole one, which libxml2 takes several seconds to prepare.
    """
    packed = (Path(__file__).parent / "tei_all-4.3.0.rng.gz").read_bytes()
    whole = etree.fromstring(gzip.decompress(packed))
    ours = {etree.QName(each).localname for story in (*STORIES.values(), kinds()) for each in written(story).iter()}
    for element in whole.xpath("//r:define/r:element[@name]", namespaces={"r": RELAX}):
        if element.get("name") not in ours:
            element.getparent().replace(element, etree.Element(f"{{{RELAX}}}notAllowed"))
    return etree.RelaxNG(whole)


def written(story: Story, *, with_text: bool = True) -> Any:
    return etree.fromstring(tei.encoded(story, with_text=with_text))


def one(top: Any, path: str) -> Any:
    (found,) = top.xpath(path, namespaces=T)
    return found


def kinds() -> Story:
    """A manuscript of every kind of paragraph, headings in the middle of a chapter too."""
    story = lighthouse()
    spans = [paragraph.span for paragraph in story.document.paragraphs]
    ordered = [ParagraphKind.HEADING, ParagraphKind.PROSE, ParagraphKind.HEADING, *ParagraphKind]
    paragraphs = [Paragraph(spans[at % len(spans)], kind) for at, kind in enumerate(ordered)]
    return replace(story, document=replace(story.document, paragraphs=tuple(paragraphs)))


@pytest.mark.parametrize("with_text", [True, False], ids=["text", "no text"])
@pytest.mark.parametrize("name", [*STORIES, "kinds"])
def test_it_is_valid(schema: etree.RelaxNG, name: str, with_text: bool):
    story = STORIES.get(name) or kinds()
    assert schema.validate(written(story, with_text=with_text)), schema.error_log


@pytest.mark.parametrize("path", ["//t:titleStmt", "//t:event[1]", "//t:relation[1]/@name", "//t:calendar[1]/@xml:id"])
def test_the_schema_sees_what_is_wrong(schema: etree.RelaxNG, path: str):
    top = written(lighthouse())
    wrong = top.xpath(path, namespaces=T)[0]
    if isinstance(wrong, str):
        wrong.getparent().set(wrong.attrname, "two words")
    else:
        wrong.append(etree.Element("nonsense"))
    assert not schema.validate(top)


def test_every_pointer_leads_somewhere():
    top = written(lighthouse())
    ids = set(top.xpath("//@xml:id"))
    names = "target corresp source active passive where ref datingMethod"
    values = [value for name in names.split() for value in top.xpath(f"//@{name}")]
    pointers = [each for value in values for each in value.split()]
    plain = [each[1:] for each in pointers if not POINTER.fullmatch(each)]
    assert len(plain) > 50
    assert set(plain) <= ids


def test_spans_point_to_their_words():
    top = written(lighthouse())
    spans = top.xpath("//t:span[@target]", namespaces=T)
    assert len(spans) > 15
    paragraphs = {each.get(XML_ID): each.text for each in top.iter(f"{{{tei.NAMESPACE}}}p")}
    for span in spans:
        words = [
            paragraphs[par][int(at) : int(at) + int(length)] for par, at, length in POINTER.findall(span.get("target"))
        ]
        assert " … ".join(words) == span.text


def test_without_the_text_spans_hold_their_words_and_point_nowhere():
    top = written(lighthouse(), with_text=False)
    assert top.find("t:text", T) is None
    assert not top.xpath("//@target[contains(., 'string-range')]")
    assert "Ada took Ben's hand" in top.xpath("//t:desc/text()", namespaces=T)


def test_the_text_is_the_manuscripts():
    top = written(lighthouse())
    assert "\n\n\n".join(top.xpath("//t:body//t:p/text()", namespaces=T)) == TEXT.rstrip()
    assert top.xpath("//t:milestone/@corresp", namespaces=T) == ["#s1", "#s2", "#s3", "#s4", "#s5"]


def test_a_scene_stands_on_the_story_clock_and_in_the_calendar():
    top = written(lighthouse())
    scene = one(top, "//t:event[@xml:id='s1']")
    assert (scene.get("when-custom"), scene.get("datingMethod"), scene.get("where")) == ("1", "#clock.story", "#p1")
    assert one(scene, ".//t:date[@when]").get("when") == "1985-06-04"
    assert "when-custom" not in one(top, "//t:event[@xml:id='s3']").attrib
    own = one(scene, "t:desc[@type='lived-orders']/t:date")
    assert (own.get("when-custom"), own.get("datingMethod")) == ("0", "#clock.lived.c2")


def test_a_declared_calendar_dates_by_its_own_method(schema: etree.RelaxNG):
    story = lighthouse()
    moons = Calendar("moons", (Month("Wax", 10), Month("Wane", 10)), source="two months of ten days")
    days = (ClockDays("story", (SceneDays("s1", None, "moons", 1, 12),)),)
    top = written(replace(story, calendar=moons, chronology=replace(story.chronology, days=days)))
    date = one(top, "//t:event[@xml:id='s1']//t:date[@notBefore-custom]")
    assert (date.get("notBefore-custom"), date.get("notAfter-custom")) == ("0001-01-01", "0001-02-02")
    assert one(top, "//t:calendar[@xml:id='clock.calendar.moons']/t:p").text.endswith("two months of ten days")
    assert date.get("datingMethod") == "#clock.calendar.moons"
    assert schema.validate(top), schema.error_log


def test_ranks_left_open_are_both_told():
    story = lighthouse()
    world, *others = story.chronology.timelines
    slots = tuple(replace(slot, earliest=1) if slot.scene == "s4" else slot for slot in world.slots)
    assert Slot("s4", 2, 1, 2) in slots
    timelines = (replace(world, slots=slots), *others)
    top = written(replace(story, chronology=replace(story.chronology, timelines=timelines)))
    scene = one(top, "//t:event[@xml:id='s4']")
    assert (scene.get("notBefore-custom"), scene.get("notAfter-custom")) == ("1", "2")


def test_what_happens_off_stage_lies_between_its_scenes():
    event = one(written(lighthouse()), "//t:event[@type='off-stage']")
    assert (event.get("notBefore-custom"), event.get("notAfter-custom")) == ("0", "3")


def test_an_order_relation_has_its_words_and_its_sureness():
    relation = one(written(lighthouse()), "//t:relation[@active='#s1' and @passive='#s4']")
    assert (relation.get("name"), relation.get("type"), relation.get("cert")) == ("before", "proven", "0.95")
    assert one(relation, "t:desc/text()") == "Ada was dead (life_states)"


def test_speech_has_who_says_it_to_whom():
    span = one(written(lighthouse()), "//t:span[starts-with(., '\"You')]")
    assert [(each.get("type"), each.get("target")) for each in span] == [("speaker", "#c1"), ("addressee", "#c2")]


@given(st.text(min_size=1), st.text(min_size=1))
def test_ids_are_ids_and_stay_apart(one: str, other: str):
    assert re.fullmatch(r"[^\W\d][\w.\-]*", xml_id(one))
    assert (xml_id(one) == xml_id(other)) == (one == other)
