"""What these tests load is read back from disk, even where this process has just kept it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from esesea.store import cache
from esesea.story.story import Story


class Forgetful:
    """In place of what was kept last: always nothing."""

    @property
    def kept(self) -> tuple[str, Story | None]:
        return "", None

    @kept.setter
    def kept(self, _: tuple[str, Story | None]) -> None:
        """Forget it."""


@pytest.fixture(scope="module", autouse=True)
def _read_back() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cache, "_Last", Forgetful())
        yield
