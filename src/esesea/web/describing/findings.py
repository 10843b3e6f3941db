"""What contradicts, with its words side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from esesea.app.checking import check
from esesea.continuity.rules import rules
from esesea.web.answers.finding import FindingLine, Findings
from esesea.web.describing.set_aside import set_aside

if TYPE_CHECKING:
    from esesea.story.finding import Finding
    from esesea.web.describing.told import Told


_DATED = ("scene_dates", "distances", "day_patterns")

GROUNDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "dead_act": ("life_states",),
        "two_places": ("visits", "relations", *_DATED),
        "impossible_travel": ("visits", *_DATED),
        "visits_out_of_count": ("ordinals", *_DATED),
        "days_at_odds": _DATED,
        "cause_after_effect": ("causes", *_DATED),
        "order_conflicts": ("relations", "life_states", "causes", *_DATED),
        "name_drift": ("name_variants",),
        "changed_traits": ("traits",),
        "used_after_loss": ("thing_states",),
        "known_too_soon": ("relations",),
    }
)
"""The layers on whose claims a check rests, so that its finding goes with one that is rejected.

Those that are not here read the words themselves: only another text, or the author's intention, settles them.
"""


def findings(told: Told) -> Findings:
    """Every finding, gravest first; those that are intended too; and the signs of order that were set aside."""
    return Findings(told.revision, tuple(finding_line(told, each) for each in check(told.story)), set_aside(told))


def finding_line(told: Told, finding: Finding) -> FindingLine:
    """One of the story's findings in words."""
    return FindingLine(
        id=told.finding_ids[finding],
        check=finding.check,
        title=title(finding.check),
        severity=finding.severity.value,
        message=finding.message,
        resolve=finding.resolve,
        confidence=round(finding.confidence, 3),
        intended=finding.intended,
        correction=told.intended.get(finding),
        scenes=finding.scenes,
        quotes=told.quotes(finding.spans),
        claims=tuple(dict.fromkeys(_claims(told, finding))),
    )


def title(check_name: str) -> str:
    """A check in a few plain words: "The dead who act"."""
    return _titles().get(check_name) or check_name.replace("_", " ").capitalize()


@cache
def _titles() -> Mapping[str, str]:
    """The checks there are do not change while the server runs."""
    return MappingProxyType({rule.name: rule.summary.partition(":")[0].rstrip(".") for rule in rules()})


def _claims(told: Told, finding: Finding) -> Iterator[str]:
    """The claims it rests on, whose words share some with those that contradict."""
    layers = GROUNDS.get(finding.check, ())
    for scene in finding.scenes:
        for seen in told.claims.by_scene.get(scene, ()):
            if seen.layer in layers and any(span.overlaps(said) for span in seen.spans for said in finding.spans):
                yield seen.id
