"""The page about ``esesea.story/1``, made from its JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pages.marks import between, head, page, row

from esesea.export.story_json import schema
from esesea.story.tables.meaning import TABLES, meaning_of

Part = dict[str, Any]
OFTEN = {
    "evidence": "the words behind it",
    "mentioned": "ids of those only spoken or thought of",
    "names": "what they are called, the most frequent first",
    "present": "ids of those who are there",
    "quote": "the words",
    "span": "where its words stand in the text",
}
"""Keys that no column of a table is called."""

BOUNDS = {
    "minimum": "from {}",
    "maximum": "to {}",
    "exclusiveMinimum": "above {}",
    "minLength": "at least {} characters",
}


def story_json() -> str:
    """``reference/json.md`` with every part of the form."""
    whole = schema()
    parts = whole["$defs"]
    first = whole["$ref"].rpartition("/")[2]
    tables = {_holds(value): key for key, value in parts[first]["properties"].items()}
    lines = [line for name in _as_met(parts, first) for line in _part(name, parts[name], _table_of(name, tables))]
    return between(page("reference/json.md"), "parts", lines)


def _as_met(parts: dict[str, Part], first: str) -> list[str]:
    """The names of the parts in the order in which a reader meets them."""
    met = [first]
    for name in met:
        met += [each for each in dict.fromkeys(_refers(parts[name])) if each not in met]
    return met


def _refers(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if "$ref" in value:
            yield value["$ref"].rpartition("/")[2]
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _refers(each)


def _table_of(name: str, tables: dict[str, str]) -> str:
    """The table that holds the same as a part: the story's own list of such parts has its name."""
    return tables.get(f"list of [{name}](#{name.lower()})", "")


def _part(name: str, part: Part, table: str) -> Iterator[str]:
    required = part.get("required", ())
    yield from ("", f"### {name}", part.get("description", ""), "", *head("key", "value", "what it says"))
    for key, value in part.get("properties", {}).items():
        note = value.get("description", "") or _said(table, key)
        yield row(f"`{key}`", _holds(value), note if key in required else f"{note} (may be left out)".strip())


def _said(table: str, key: str) -> str:
    """What the column of that name says, or what a key of that name always does; nothing where neither is told."""
    if not table:
        return TABLES.get(key, OFTEN.get(key, ""))
    try:
        return meaning_of(table, key)
    except KeyError:
        return OFTEN.get(key, "")


def _holds(value: Part) -> str:
    """What a value is, in words."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in value or "enum" in value:
        return " or ".join([*map(_holds, value.get("anyOf", ())), *(f"`{each}`" for each in value.get("enum", ()))])
    if "prefixItems" in value:
        return f"[{', '.join(_holds(each) for each in value['prefixItems'])}]"
    if value.get("type") == "array":
        return f"list of {_holds(value['items'])}"
    if value.get("type") == "object":
        return f"object of {_holds(value.get('additionalProperties', {}))}"
    bounds = [words.format(value[key]) for key, words in BOUNDS.items() if key in value]
    return " ".join([value.get("type", "anything"), *bounds])
