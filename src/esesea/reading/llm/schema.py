"""The JSON Schema of an answer, in the part of the language that strict modes of servers know."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec

KEPT = ("type", "enum", "items", "properties", "required")
"""What is said of a value. Titles, descriptions and defaults are refused by some servers and cost tokens."""


@cache
def schema_of(kind: type) -> dict[str, Any]:
    """The schema of ``kind``: no references, every property required, nothing besides them allowed."""
    made = msgspec.json.schema(kind)
    return _strict(made, made.get("$defs", {}))


def _strict(node: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    if "$ref" in node:
        return _strict(known[node["$ref"].rpartition("/")[2]], known)
    kept = {name: node[name] for name in KEPT if name in node}
    if "enum" in kept:
        kept["type"] = "string"
    if "items" in kept:
        kept["items"] = _strict(kept["items"], known)
    if "properties" in kept:
        kept["properties"] = {name: _strict(inner, known) for name, inner in kept["properties"].items()}
        kept["required"] = list(kept["properties"])
        kept["additionalProperties"] = False
    return kept
