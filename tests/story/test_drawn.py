"""A story knows of no pictures by itself."""

from __future__ import annotations

import pytest

from esesea.story import drawn
from tests.story_builders import lighthouse


def test_without_what_draws_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(drawn, "_draws", [])
    with pytest.raises(RuntimeError, match="import esesea"):
        lighthouse().curve()
