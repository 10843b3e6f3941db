"""What the server answers, in OpenAPI: the source of the page's own types.

`python -m esesea.web.openapi FILE` writes it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from esesea.web.server import create_app

REFERENCE = "#/components/schemas/"


def described() -> dict[str, Any]:
    """The description, as OpenAPI has it."""
    found = create_app(Path(), token="").openapi()
    _require_what_is_always_there(found)
    return found


def document() -> str:
    """The description as it stands in the file."""
    return json.dumps(described(), indent=2, ensure_ascii=False) + "\n"


def _require_what_is_always_there(found: dict[str, Any]) -> None:
    """Say that an answer has all its properties, also those that have a default: only a wish may leave them out."""
    schemas = found["components"]["schemas"]
    wished = set(_reached(_bodies(found), schemas))
    for name, schema in schemas.items():
        if name not in wished and "properties" in schema:
            schema["required"] = list(schema["properties"])


def _bodies(found: Mapping[str, Any]) -> list[Any]:
    return [operation.get("requestBody") for operations in found["paths"].values() for operation in operations.values()]


def _reached(values: object, schemas: Mapping[str, Any]) -> Iterator[str]:
    """The names of the schemas that ``values`` are made of, directly or not."""
    seen: set[str] = set()
    waiting = list(_references(values))
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            yield name
            waiting.extend(_references(schemas[name]))


def _references(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            if key == "$ref" and isinstance(part, str):
                yield part.removeprefix(REFERENCE)
            else:
                yield from _references(part)
    elif isinstance(value, list):
        for part in value:
            yield from _references(part)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(document(), encoding="utf-8")
