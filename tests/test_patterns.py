"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import esesea.continuity
import esesea.reading
import esesea.story
import esesea.text
from esesea.patterns import Late, late


def test_a_pattern_does_what_a_compiled_one_does() -> None:
    pattern, compiled = late(r"(?P<who>ann) (\w+)", re.IGNORECASE), re.compile(r"(?P<who>ann) (\w+)", re.IGNORECASE)
    assert pattern.pattern == compiled.pattern
    found, expected = pattern.search("Then Ann sat."), compiled.search("Then Ann sat.")
    assert found is not None
    assert expected is not None
    assert (found.span(), found["who"]) == (expected.span(), expected["who"])
    assert (pattern.groupindex, pattern.flags) == (compiled.groupindex, compiled.flags)
    assert pattern.sub(r"\2", "ann rose") == "rose"


def test_nothing_is_compiled_before_it_is_used() -> None:
    wrong = late("(")
    with pytest.raises(re.error):
        wrong.search("")


def held(room: object) -> Iterator[tuple[str, Late]]:
    """The patterns that the modules of a room hold, with where."""
    path, name = room.__path__, room.__name__  # type: ignore[attr-defined]  # a package has both
    for each in pkgutil.walk_packages(path, f"{name}."):
        for called, value in vars(importlib.import_module(each.name)).items():
            for one in value if isinstance(value, tuple) else (value,):
                if isinstance(one, Late):
                    yield f"{each.name}.{called}", one


@pytest.mark.parametrize("room", [esesea.continuity, esesea.reading, esesea.story, esesea.text])
def test_every_pattern_that_a_module_holds_can_be_compiled(room: object) -> None:
    for where, pattern in held(room):
        assert re.compile(pattern.pattern, pattern.wanted), where
