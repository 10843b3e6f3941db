"""The report: what it says, that it stands alone, and that a story's words stay words in it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html as lxml_html

from esesea.export.errors import SomethingInTheWay
from esesea.export.export import Wanted
from esesea.export.formats.html_report import html
from esesea.export.registry import write
from esesea.export.report import Contradiction, Member, Picture, Report, SceneStep, Stay, Where
from tests.story_builders import lighthouse

EVIL = '<script>alert("x")</script>"&\'<img src=x onerror=alert(1)>'


def report(words: str = "The lamp") -> Report:
    """A report in which every word of the story is ``words``."""
    svg = f"<svg xmlns='http://www.w3.org/2000/svg'><text>{words}</text></svg>".encode()
    scene = SceneStep(2, words, words, words, words, (words,), "proven", (words, words))
    return Report(
        title=words,
        lead=(words,),
        pictures=(Picture(words, words, svg, svg),),
        order=(scene, replace(scene, number=1, known=None, quotes=())),
        timeless=(replace(scene, number=3),),
        cast=(Member(words, (words,), "she", 2, 9, 1, 2, (words,)),),
        places=(Where(words, (Stay(1, 2, (words,), (words,)),)),),
        contradictions=(
            Contradiction("Error", words, words, ((1, words), (None, words)), None),
            Contradiction("Warning", words, words, ((2, words),), words),
        ),
        reader="rules:1",
    )


def parsed(page: str) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(page)


def test_it_says_what_was_gathered() -> None:
    page = parsed(html(report()))
    said = " ".join(page.text_content().split())
    assert page.findtext(".//h1") == "The lamp"
    assert "proven: The lamp · The lamp" in said
    assert "visit 1, scene 2: The lamp" in said
    assert "Meant to be so: The lamp." in said
    assert [each.get("id") for each in page.xpath("//ol[@class='steps']/li")] == ["scene-2", "scene-1", "scene-3"]


def test_every_link_leads_to_something_in_the_page() -> None:
    page = parsed(html(report()))
    links = page.xpath("//a/@href")
    assert links
    for link in links:
        assert link.startswith("#")
        assert page.xpath(f"//*[@id='{link[1:]}']"), link


def test_a_story_that_is_empty_says_so() -> None:
    nothing = replace(report(), order=(), timeless=(), cast=(), places=(), contradictions=(), pictures=())
    said = parsed(html(nothing)).text_content()
    for words in ("No scene was found", "Nobody was found", "does not say where", "Nothing contradicts"):
        assert words in said


def test_it_needs_nothing_beside_it() -> None:
    page = parsed(html(report()))
    addresses = page.xpath("//@src | //@srcset | //link/@href")
    assert addresses
    assert all(address.startswith("data:image/svg+xml;base64,") for address in addresses)
    assert not page.xpath("//script | //@style | //@onload | //@onclick")
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert "default-src 'none'" in policy
    assert not re.search(r"https?://", html(report()))


def test_words_of_the_story_are_never_markup() -> None:
    page = parsed(html(report(EVIL)))
    assert not page.xpath("//script | //img[@onerror] | //*[@onerror]")
    assert page.findtext(".//h1") == EVIL
    assert page.findtext(".//title") == f"{EVIL} · Esesea"


def test_the_same_story_gives_the_same_file(tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        write(Wanted(lighthouse(), report=report), tmp_path / name)
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_an_earlier_report_is_replaced_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "story.html"
    write(Wanted(lighthouse(), report=report), target)
    assert write(Wanted(lighthouse(), report=lambda: report("The sea")), target) == (target,)
    assert "The sea" in target.read_text("utf-8")
    target.write_text("<p>mine</p>")
    with pytest.raises(SomethingInTheWay):
        write(Wanted(lighthouse(), report=report), target)
    assert target.read_text() == "<p>mine</p>"
    (tmp_path / "folder.html").mkdir()
    with pytest.raises(SomethingInTheWay):
        write(Wanted(lighthouse(), report=report), tmp_path / "folder.html")
