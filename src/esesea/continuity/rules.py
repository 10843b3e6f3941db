"""The checks as people are told of them, in the words of their own docstrings."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from inspect import getdoc

from esesea.continuity.registry import Check, checks
from esesea.story.rule import Rule


def rules(using: Sequence[Check] | None = None) -> tuple[Rule, ...]:
    """What each of the checks looks for, in the order in which they run; by default all there are.

    The name is the module's ``NAME``, of another package's check without one its function's name; the summary is the
    first line of the module's docstring, the help that of the function. Raises BrokenPlugin.
    """
    return tuple(_rule(check) for check in (checks() if using is None else using))


def _rule(check: Check) -> Rule:
    module = sys.modules[check.__module__]
    name = str(getattr(module, "NAME", getattr(check, "__name__", type(check).__name__)))
    told = "\n\n".join(" ".join(part.split()) for part in (getdoc(check) or "").split("\n\n"))
    summary = (module.__doc__ or told or name).strip().partition("\n")[0]
    return Rule(name, summary, told or summary)
