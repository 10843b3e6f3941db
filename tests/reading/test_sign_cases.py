"""Every sign of order is proved by its cases, and at least half of them show where it must stay silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from esesea.reading import annotators
from tests.reading.case_files import CASES, cases

FEWEST = 12
SIGNS = sorted(path.stem for path in Path(annotators.__path__[0]).glob("order_by_*.py"))


def is_silent(name: str, expect: object) -> bool:
    """Whether the case shows that the sign says nothing; where others speak beside it (strands), its name tells."""
    return expect == [] or name.startswith("silent")


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_has_its_cases(sign: str) -> None:
    found = cases(sign)
    silent = [name for name, case in found.items() if is_silent(name, case["expect"])]
    assert len(found) >= FEWEST
    assert 2 * len(silent) >= len(found)


def test_every_file_of_cases_is_a_sign() -> None:
    assert sorted(path.stem for path in CASES.glob("order_by_*.yml")) == SIGNS
