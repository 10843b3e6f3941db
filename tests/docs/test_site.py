"""The site is whole: it builds without a warning, asks no other machine for anything, and its links lead somewhere."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from build_site import ROOT, SiteNotBuilt, build, navigation, placed
from lxml import html

from tests.docs.conftest import DOCS

LEFT = re.compile(r"^\s*(- |\d+\. |\| |```|#+ )|\*\*|\]\(|<!--", re.MULTILINE)
"""Markdown that was meant to become something else."""


def documents(site: Path) -> Iterator[tuple[Path, html.HtmlElement]]:
    for file in sorted(site.rglob("*.html")):
        yield file, html.fromstring(file.read_text(encoding="utf-8"))


def test_nothing_is_fetched_from_another_machine(site: Path) -> None:
    fetched = [
        (file, asked)
        for file, document in documents(site)
        for asked in document.xpath("//link[@rel!='canonical']/@href | //script/@src | //img/@src | //iframe/@src")
    ]
    assert len(fetched) > len(list(site.rglob("*.html")))
    broken = [
        (file.name, asked)
        for file, asked in fetched
        if file.name != "404.html" and not (file.parent / asked.partition("?")[0]).is_file()
    ]
    assert broken == []
    styled = re.findall(r"url\(['\"]?(?!data:)([^'\")]+)", (site / "style.css").read_text(encoding="utf-8"))
    assert styled
    assert [each for each in styled if not (site / each).is_file()] == []


def test_every_link_and_anchor_leads_somewhere(site: Path) -> None:
    anchors = {file.resolve(): set(document.xpath("//@id | //a/@name")) for file, document in documents(site)}
    broken = []
    for file, document in documents(site):
        if file.name == "404.html":
            continue
        for link in document.xpath("//a/@href[not(contains(., ':'))]"):
            page, _, anchor = link.partition("#")
            target = (file.parent / page).resolve() if page else file.resolve()
            if not target.is_file() or (anchor and target.suffix == ".html" and anchor not in anchors[target]):
                broken.append((file.name, link))
    assert broken == []


def test_no_markdown_is_left_over(site: Path) -> None:
    left = [
        (file.name, found[0])
        for file, document in documents(site)
        for block in document.xpath("//article//p | //article//li | //article//td")
        if (found := LEFT.search("".join(block.xpath(".//text()[not(ancestor::code or ancestor::pre)]"))))
    ]
    assert left == []


def test_every_page_has_its_place_on_the_site(site: Path) -> None:
    assert [page for page in navigation() if not (site / page).with_suffix(".html").is_file()] == []


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("[a](nowhere.md)", "page does not exist"),
        ("[a](tour.md#nowhere)", "anchor does not exist"),
        ("[^1]: a note that nothing refers to", "unused"),
    ],
)
def test_what_is_broken_is_an_error(tmp_path: Path, broken: str, said: str) -> None:
    docs = _small(tmp_path)
    (docs / "index.md").write_text(f"# Home\n\n{broken}\n", encoding="utf-8")
    with pytest.raises(SiteNotBuilt, match=said):
        build(tmp_path / "built", docs)


def test_a_page_in_no_navigation_is_an_error(tmp_path: Path) -> None:
    docs = _small(tmp_path)
    (docs / "lost.md").write_text("# Lost\n", encoding="utf-8")
    with pytest.raises(SiteNotBuilt, match=r"lost\.md"):
        build(tmp_path / "built", docs)


def test_links_out_of_the_docs_become_links_within_the_site() -> None:
    page = DOCS / "reader.md"
    assert placed("[card](../src/esesea/reading/literary/weights/MODEL_CARD.md#data)", page) == (
        "[card](model-card.md#data)"
    )
    assert placed("[a](../docs/tour.md) [b](https://a.example/b.md)", ROOT / "CONTRIBUTING.md") == (
        "[a](../docs/tour.md) [b](https://a.example/b.md)"
    )


def test_links_lead_somewhere_in_the_repository_too() -> None:
    pages = [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "examples").glob("*.md")]
    broken = [
        (page.name, target)
        for page in pages
        for target in re.findall(r"\]\((?!http|#)([^)#]+)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


def _small(folder: Path) -> Path:
    """Docs of two pages."""
    docs = folder / "docs"
    shutil.copytree(DOCS / "site", docs / "site")
    settings = (docs / "site" / "zensical.toml").read_text(encoding="utf-8")
    pages = '"index.md", "tour.md", "contributing.md", "examples.md", "model-card.md"'
    small = re.sub(r"nav = \[.*?^\]", f"nav = [{pages}]", settings, flags=re.DOTALL | re.MULTILINE)
    (docs / "site" / "zensical.toml").write_text(small, encoding="utf-8")
    (docs / "tour.md").write_text("# Tour\n", encoding="utf-8")
    (docs / "index.md").write_text("# Home\n", encoding="utf-8")
    return docs
