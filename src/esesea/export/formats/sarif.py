"""``.sarif``: what contradicts, as SARIF 2.1.0 (OASIS, 2020, with Errata 01), which editors and code hosts show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from urllib.parse import quote

import msgspec

from esesea.export.export import Export, Wanted
from esesea.export.one_file import write_one
from esesea.story.finding import Finding, Severity
from esesea.story.fingerprint import fingerprint
from esesea.story.rule import Rule
from esesea.story.story import Story
from esesea.text.span import Span

FORMAT = "SARIF 2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
FINGERPRINT = "eseseaFinding/v1"
"""The key of `story.fingerprint` among a result's partial fingerprints (section 3.27.17)."""

OURS = re.compile(rb'"driver":\s*\{\s*"name":\s*"Esesea"')

Json = dict[str, object]


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the findings to ``target``, in place of an earlier export but of nothing else.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    return write_one(target, encoded(wanted.story, wanted.rules), OURS)


def encoded(story: Story, rules: Sequence[Rule] = ()) -> bytes:
    """UTF-8 JSON of the findings of ``story``; ``rules`` tell what the checks look for."""
    return msgspec.json.format(msgspec.json.encode(described(story, rules)), indent=1) + b"\n"


def described(story: Story, rules: Sequence[Rule] = ()) -> Json:
    """The findings as a SARIF log of one run.

    A result stands at its first quote and is related to the others. Regions are lines and columns of the manuscript's
    file, both counted from 1, columns in Unicode code points (``columnKind``), the end column being the one after the
    last character. A file that has no lines of its own (DOCX, EPUB) gets no regions: there a location says its scene
    and its words alone. ``rank`` is the confidence in percent; a finding that the author meant is suppressed with
    their reason. The fingerprint stays while the words that contradict do, whatever is written before them.
    """
    known = _known(story, rules)
    places = {rule.name: place for place, rule in enumerate(known)}
    driver = {"name": "Esesea", "semanticVersion": version("esesea"), "rules": [_rule(rule) for rule in known]}
    document = story.document
    run: Json = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(story)}, "hashes": {"sha-256": document.sha256}}],
        "invocations": [{"executionSuccessful": True}],
        "results": [_result(story, finding, places[finding.check]) for finding in story.findings],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _known(story: Story, rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules, and one for each check that has none (of a package that is no longer installed)."""
    named = {rule.name: rule for rule in rules}
    for finding in story.findings:
        named.setdefault(finding.check, Rule(finding.check, finding.check, finding.check))
    return tuple(named.values())


def _rule(rule: Rule) -> Json:
    return {
        "id": rule.name,
        "name": "".join(word.capitalize() for word in rule.name.split("_")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.help},
        "help": {"text": rule.help},
        "defaultConfiguration": {"level": "warning"},
    }


def _result(story: Story, finding: Finding, place: int) -> Json:
    locations = [_location(story, span, number) for number, span in enumerate(finding.spans)]
    return {
        "ruleId": finding.check,
        "ruleIndex": place,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.resolve}"},
        "locations": locations[:1],
        "relatedLocations": locations[1:],
        "partialFingerprints": {FINGERPRINT: fingerprint(story, finding)},
        "rank": round(finding.confidence * 100, 1),
        "suppressions": list(_suppressions(finding)),
        "properties": {"confidence": round(finding.confidence, 3), "resolve": finding.resolve},
    }


def _suppressions(finding: Finding) -> Iterator[Mapping[str, str]]:
    if finding.intended is not None:
        reason = {"justification": finding.intended} if finding.intended else {}
        yield {"kind": "external", "status": "accepted", **reason}


def _location(story: Story, span: Span, number: int) -> Json:
    words = story.quote(span)
    scenes = [scene.id for scene in story.scenes if scene.span.overlaps(span)]
    physical: Json = {"artifactLocation": {"uri": _uri(story), "index": 0}}
    region = _region(story, span, words)
    if region is not None:
        physical["region"] = region
    return {
        "id": number,
        "physicalLocation": physical,
        "logicalLocations": [{"name": scene, "kind": "scene"} for scene in scenes],
        "message": {"text": " ".join(words.split())},
    }


def _region(story: Story, span: Span, words: str) -> Json | None:
    """Where the words stand in the file's lines; None where it has none, or it is not known."""
    document = story.document
    if not document.origins or not words:
        return None
    first, last = document.origin(span.start), document.origin(span.end - 1)
    if first.part or last.part:
        return None
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column + 1,
        "snippet": {"text": words},
    }


def _uri(story: Story) -> str:
    return quote(story.document.name)


EXPORT = Export(
    ".sarif",
    FORMAT,
    write,
    about="what contradicts, for editors and code hosts",
    keeps="every finding with its words, lines and scenes, how sure it is, and what the author said of it.",
    loses="the rest of the story, and lines and columns where the manuscript has none (DOCX, EPUB).",
)
