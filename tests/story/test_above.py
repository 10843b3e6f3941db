"""A story knows of no pictures, frames or pages by itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from esesea.story import above
from esesea.story.story import Story
from tests.story_builders import lighthouse


@pytest.mark.parametrize("ask", [Story.curve, Story.tables, Story._repr_html_])
def test_without_what_shows_it_nothing_is_shown(monkeypatch: pytest.MonkeyPatch, ask: Callable[[Story], object]):
    monkeypatch.setattr(above, "_above", [])
    with pytest.raises(RuntimeError, match="import esesea"):
        ask(lighthouse())
