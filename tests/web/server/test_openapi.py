"""The description of the server that the page's own types are made from."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from esesea.web.openapi import described, document

FILE = Path(__file__).parents[3] / "frontend" / "src" / "api" / "openapi.json"


def test_the_pages_description_is_current() -> None:
    again = "run: python -m esesea.web.openapi frontend/src/api/openapi.json"
    assert FILE.read_text(encoding="utf-8") == document(), again


def test_the_command_writes_it(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "esesea.web.openapi", tmp_path / "openapi.json"], check=True)
    assert (tmp_path / "openapi.json").read_text(encoding="utf-8") == document()


def test_every_operation_is_named_and_told() -> None:
    operations = [each for path in described()["paths"].values() for each in path.values()]
    names = [operation["operationId"] for operation in operations]
    assert len(set(names)) == len(names)
    assert all(operation["description"] for operation in operations)


def test_answers_have_all_their_properties_and_wishes_may_leave_some_out() -> None:
    schemas = described()["components"]["schemas"]
    assert set(schemas["ReadingState"]["required"]) == set(schemas["ReadingState"]["properties"])
    assert schemas["StepWish"].get("required", []) == []
