"""All checks together: order, no repetition, the explained conflict left out, checks of other packages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import EntryPoint

import pytest

from esesea.continuity import registry
from esesea.continuity.checking import findings
from esesea.order.solver import solve
from esesea.plugins import CHECKS, BrokenPlugin
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation
from esesea.text.span import Span
from tests.continuity.stories import quotes, seen, told
from tests.story_builders import empty, lighthouse


def finding(check: str, severity: Severity, start: int, scenes: tuple[str, ...] = ("s1", "s2")) -> Finding:
    return Finding(check, severity, "It is so.", "Change it.", scenes, (Span(start, start + 1), Span(90, 91)), 0.9)


def saying(*found: Finding) -> registry.Check:
    def check(_: Story) -> Iterator[Finding]:
        yield from found

    return check


def test_gravest_first_then_as_told_each_once() -> None:
    late, early = finding("a", Severity.WARNING, 8), finding("b", Severity.WARNING, 2)
    grave, note = finding("c", Severity.ERROR, 9), finding("d", Severity.INFO, 0)
    assert findings(empty(), [saying(note, late, early), saying(grave, late)]) == (grave, early, late, note)


def test_a_conflict_that_a_check_explains_is_left_out() -> None:
    conflict = finding("order_conflicts", Severity.WARNING, 1, ("s1", "s2", "s3"))
    assert findings(empty(), [saying(conflict, finding("dead_act", Severity.ERROR, 2))])[0].check == "dead_act"
    assert len(findings(empty(), [saying(conflict, finding("dead_act", Severity.ERROR, 2))])) == 1
    assert len(findings(empty(), [saying(conflict, finding("dead_act", Severity.INFO, 2))])) == 2
    assert len(findings(empty(), [saying(conflict, finding("dead_act", Severity.ERROR, 2, ("s1", "s4")))])) == 2


def test_a_whole_story_and_an_empty_one() -> None:
    assert findings(empty()) == ()
    found = findings(lighthouse())
    assert found == findings(lighthouse())
    assert all(len(each.spans) >= 2 for each in found)
    assert all(0 < each.confidence <= 1 for each in found)


def adding(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    point = EntryPoint("extra", f"tests.continuity.test_checking:{value}", CHECKS)
    monkeypatch.setattr(registry, "installed", {CHECKS: (point,)}.__getitem__)


def test_another_package_adds_a_check(monkeypatch: pytest.MonkeyPatch) -> None:
    adding(monkeypatch, "nothing")
    *built_in, added = registry.checks()
    assert tuple(built_in) == registry.BUILT_IN
    assert added(empty()) == ()
    assert added.__doc__ == nothing.__doc__


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("NO_CHECK", "it is not a function, but an int"),
        ("not_there", "AttributeError"),
        ("failing", "ZeroDivisionError: integer division"),
        ("giving_words", "it gives a str, and a check gives Findings"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, value: str, reason: str) -> None:
    adding(monkeypatch, value)
    with pytest.raises(BrokenPlugin, match=reason) as raised:
        findings(empty())
    assert (raised.value.what, raised.value.name) == ("continuity check", "extra")


def failing(story: Story) -> Iterator[Finding]:
    """A check that fails while it runs."""
    yield from range(1 // len(story.scenes))


def giving_words(story: Story) -> list[str]:
    """A check that gives something else."""
    return ["dead_act"]


def nothing(story: Story) -> tuple[Finding, ...]:
    """A check that another package might bring."""
    return ()


NO_CHECK = 7


def test_a_real_knot_is_told_with_every_quote_of_its_circle() -> None:
    """Claims go through the solver, as in a reading."""
    bare = told("Before the war.\n\nAfter the war.\n\nDuring the siege.")
    words = ("Before the war", "After the war", "During the siege")
    claims = tuple(
        TemporalRelation(a, b, Relation.BEFORE, STORY_CLOCK, seen(bare, quote, confidence=0.96)[0], b)
        for a, b, quote in zip(("s1", "s2", "s3"), ("s2", "s3", "s1"), words, strict=True)
    )
    tied = replace(bare, relations=claims, chronology=solve(bare.scenes, claims, ()))
    (finding,) = findings(tied)
    assert quotes(bare, finding.spans) == list(words)
    assert finding.scenes == ("s1", "s2", "s3")
