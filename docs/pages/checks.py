"""The page about what contradicts, with the checks there are."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator

from pages.marks import between, page

from esesea.continuity.registry import BUILT_IN, Check
from esesea.continuity.rules import rules
from esesea.story.finding import Severity
from esesea.story.rule import Rule


def checks() -> str:
    """``continuity.md`` with every check that is built in."""
    told = (line for check, rule in zip(BUILT_IN, rules(BUILT_IN), strict=True) for line in _told(check, rule))
    return between(page("continuity.md"), "checks", told)


def _told(check: Check, rule: Rule) -> Iterator[str]:
    """A check, how grave what it finds can be (as its code says), and what it looks for."""
    code = inspect.getsource(sys.modules[check.__module__])
    grave = ", ".join(severity.value for severity in Severity if f"Severity.{severity.name}" in code)
    yield from ("", f"### {rule.name}", f"**{rule.summary}** ({grave})", "", rule.help)
