from __future__ import annotations

import json
from dataclasses import replace

from bench.quiet import JUDGEMENTS, judged, report

from esesea.story.finding import Finding, Severity
from esesea.story.story import Story
from tests.continuity.stories import found, told

TEXT = "Her eyes were grey as the sea.\n\nIt rained.\n\nShe shut her brown eyes."


def with_finding(severity: Severity) -> Story:
    story = told(TEXT)
    finding = Finding("traits", severity, "Her eyes change.", "x", ("s1",), (found(story, "grey"),), 0.8)
    return replace(story, findings=(finding,))


def test_a_finding_is_shown_in_its_context_and_counts_as_false_until_somebody_has_judged_it():
    (alarm,) = judged("novel", with_finding(Severity.WARNING), {})
    assert alarm.passages == ("s1 14: …Her eyes were [grey] as the sea. It rained. She shut her brown eyes.…",)
    assert alarm.counts
    for verdict in (True, False):
        kept = {"novel": {alarm.fingerprint: {"true": verdict, "why": "because"}}}
        (again,) = judged("novel", with_finding(Severity.WARNING), kept)
        assert again.counts is not verdict
        assert again.why == "because"


def test_what_is_for_information_is_no_alarm():
    (note,) = judged("novel", with_finding(Severity.INFO), {})
    assert not note.counts
    assert "Her eyes change." not in report([note], ["novel"], everything=False)
    assert "Her eyes change." in report([note], ["novel"], everything=True)


def test_every_judgement_says_why():
    kept = json.loads(JUDGEMENTS.read_text(encoding="utf-8"))
    assert all(set(each) == {"true", "why"} and each["why"] for novel in kept.values() for each in novel.values())
