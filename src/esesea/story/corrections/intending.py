"""Findings that the author means to be so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from esesea.story.corrections.matching import points_at_the_same
from esesea.story.finding import Finding
from esesea.story.story import Story

AS_MEANT = "meant to be so"
"""The reason where the author gave none."""


@dataclass(frozen=True, slots=True)
class Intention:
    """What ``finding`` points out is intended, for the reason ``why``."""

    finding: Finding
    why: str


def marked(story: Story, intentions: Iterable[Intention]) -> Story:
    """``story`` with the findings that are intended marked so, by the last word about each."""
    meant = tuple(intentions)
    if not meant:
        return story
    return replace(story, findings=tuple(_marked(each, meant) for each in story.findings))


def _marked(finding: Finding, meant: Iterable[Intention]) -> Finding:
    why = None
    for intention in meant:
        if points_at_the_same(finding, intention.finding):
            why = intention.why or AS_MEANT
    return finding if why == finding.intended else replace(finding, intended=why)
