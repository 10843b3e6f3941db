"""SARIF, held against its JSON Schema.

``sarif-2.1.0-rtm.5.json`` is the schema of SARIF 2.1.0 as the package ``@microsoft/jest-sarif`` 1.0.0-beta.0 (MIT)
carries it, unchanged.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from esesea.continuity.rules import rules
from esesea.export.errors import SomethingInTheWay
from esesea.export.export import Wanted
from esesea.export.formats.sarif import described, encoded
from esesea.export.registry import write
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story
from esesea.text.document import Document, Origin
from esesea.text.manuscript import read_manuscript
from esesea.text.source import Source
from esesea.text.span import Span
from tests.story_builders import empty, lighthouse

MANUSCRIPT = "Ada’s eyes 😀 were grey.\r\n\r\nIt rained.\r\n\r\nHer brown\r\neyes were shut.\r\n"


@pytest.fixture(scope="module")
def valid() -> Callable[[object], object]:
    schema = json.loads(Path(__file__).with_name("sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
    check: Callable[[object], object] = fastjsonschema.compile(schema)
    return check


def two_eyes(document: Document, intended: str | None = None) -> Story:
    text = document.text
    spans = tuple(Span(at, at + len(words)) for words in ("grey", "brown\neyes") for at in (text.index(words),))
    finding = Finding("traits", Severity.INFO, "Her eyes change.", "Choose.", (), spans, 0.8, intended)
    return replace(empty(), document=document, findings=(finding,))


def read(name: str = "a story.txt") -> Document:
    return read_manuscript(Source(name, MANUSCRIPT.encode()))


def only_result(story: Story) -> Any:
    log: Any = described(story)
    return log["runs"][0]["results"][0]


@pytest.mark.parametrize("story", [lighthouse(), empty(), two_eyes(read()), two_eyes(read(), "She is two people.")])
def test_what_is_written_is_valid(story: Story, valid: Callable[[object], object]):
    valid(json.loads(encoded(story, rules())))


def test_the_schema_is_heeded(valid: Callable[[object], object]):
    log: Any = json.loads(encoded(two_eyes(read())))
    log["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(fastjsonschema.JsonSchemaException):
        valid(log)


def test_every_check_is_a_rule_with_words_of_its_own():
    told = rules()
    assert len({rule.name for rule in told}) == len(told)
    assert all(rule.summary.endswith(".") and len(rule.help) > len(rule.name) for rule in told)


def test_a_region_finds_its_words_in_the_file_by_line_and_code_point():
    result = only_result(two_eyes(read()))
    lines = MANUSCRIPT.split("\r\n")
    first = result["locations"][0]["physicalLocation"]
    assert first["artifactLocation"]["uri"] == "a%20story.txt"
    region = first["region"]
    assert lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == "grey"
    other = result["relatedLocations"][0]["physicalLocation"]["region"]
    assert (other["startLine"], other["endLine"]) == (5, 6)
    assert lines[4][other["startColumn"] - 1 :] == "brown"
    assert lines[5][: other["endColumn"] - 1] == "eyes"


def test_a_file_without_lines_has_words_and_no_region():
    boxed = replace(read(), name="a.docx", origins=(Origin(0, "word/document.xml", 1, 1),))
    location = only_result(two_eyes(boxed))["locations"][0]
    assert "region" not in location["physicalLocation"]
    assert location["message"]["text"] == "grey"


def test_what_is_meant_is_suppressed_with_its_reason():
    assert only_result(two_eyes(read()))["suppressions"] == []
    meant = only_result(two_eyes(read(), "She is two people."))["suppressions"]
    assert meant == [{"kind": "external", "status": "accepted", "justification": "She is two people."}]


def test_the_fingerprint_outlives_what_is_written_before_and_not_the_words():
    now = only_result(two_eyes(read()))["partialFingerprints"]
    longer = read_manuscript(Source("b.txt", f"A new chapter.\r\n\r\n{MANUSCRIPT}".encode()))
    assert only_result(two_eyes(longer))["partialFingerprints"] == now
    changed = two_eyes(read())
    shorter = replace(changed.findings[0], spans=(Span(0, 3), changed.findings[0].spans[1]))
    assert only_result(replace(changed, findings=(shorter,)))["partialFingerprints"] != now


def test_it_is_written_over_its_own_kind_alone(tmp_path: Path):
    target = tmp_path / "story.sarif"
    assert write(Wanted(lighthouse(), rules=rules()), target) == (target,)
    assert write(Wanted(lighthouse(), rules=rules()), target) == (target,)
    target.write_text('{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Another"}}}]}')
    with pytest.raises(SomethingInTheWay):
        write(Wanted(lighthouse()), target)
