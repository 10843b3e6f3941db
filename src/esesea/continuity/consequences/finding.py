"""Every kind of consequence looked for in one retelling, and what is found put in order."""

from __future__ import annotations

from esesea.continuity.consequences.consequence import Consequence
from esesea.continuity.consequences.registry import KINDS
from esesea.continuity.consequences.retelling import Retelling
from esesea.story.finding import Severity
from esesea.story.story import Story

GRAVITY = {severity: gravity for gravity, severity in enumerate(Severity)}


def consequences(before: Story, after: Story) -> tuple[Consequence, ...]:
    """What is left hanging in ``after``, which is ``before`` with scenes cut or moved; both solved.

    Grouped by kind, the kind with the gravest first; in a kind gravest first, then surest, then as told. Deterministic.
    """
    told = Retelling.of(before, after)
    groups = [_sorted(tuple(dict.fromkeys(kind(told))), told) for _, kind in KINDS]
    found = sorted((group for group in groups if group), key=lambda group: GRAVITY[group[0].severity])
    return tuple(each for group in found for each in group)


def _sorted(found: tuple[Consequence, ...], told: Retelling) -> tuple[Consequence, ...]:
    return tuple(
        sorted(found, key=lambda each: (GRAVITY[each.severity], -each.confidence, told.now[each.scene], each.hanging))
    )
