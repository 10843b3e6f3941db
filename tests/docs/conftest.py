"""What makes the docs is no package of Esesea's: it stands in ``docs/``, and is imported from there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
sys.path.insert(0, str(DOCS))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built of the pages as they stand."""
    from build_site import build  # noqa: PLC0415 - found by the line above

    return Path(build(tmp_path_factory.mktemp("docs") / "built"))
