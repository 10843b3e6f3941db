"""From what a model wrote to what it says: its JSON taken out of the words around it, and checked claim by claim."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TypeVar, get_args, get_type_hints

import msgspec

T = TypeVar("T")
C = TypeVar("C")

MOST_CLAIMS = 400
"""Claims of one kind in one answer. What goes on for longer goes round in a circle."""

_THOUGHT = re.compile(r"<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)
_FENCED = re.compile(r"```(?:json)?\s*(\{.*\})\s*```", re.DOTALL)


def read_answer(written: str, kind: type[T]) -> tuple[T, int] | None:
    """What ``written`` says as a ``kind`` (a dataclass of lists), and how many of its claims are malformed.

    None where it is no such answer at all: no JSON object, or one without the first list of ``kind``. Claims are
    checked one by one: a model that errs in one is heard in the others.
    """
    raw = _object(written)
    if raw is None:
        return None
    wanted = [each.name for each in fields(kind)]  # type: ignore[arg-type]  # a dataclass, as said
    if wanted[0] not in raw:
        return None
    hints = get_type_hints(kind)
    said: dict[str, tuple[object, ...]] = {}
    malformed = 0
    for name in wanted:
        items = _items(raw.get(name, msgspec.Raw(b"[]")))
        if items is None:
            return None
        good = [_claim(item, get_args(hints[name])[0]) for item in items[:MOST_CLAIMS]]
        said[name] = tuple(dict.fromkeys(each for each in good if each is not None))
        malformed += sum(each is None for each in good) + len(items[MOST_CLAIMS:])
    return kind(**said), malformed


def _object(written: str) -> dict[str, msgspec.Raw] | None:
    """The first JSON object in what was written: alone, in a fence, behind thoughts, or among other words."""
    words = _THOUGHT.sub("", written).strip()
    fenced = _FENCED.search(words)
    first, last = words.find("{"), words.rfind("}")
    for tried in (words, fenced[1] if fenced else "", words[first : last + 1] if 0 <= first < last else ""):
        try:
            return msgspec.json.decode(tried, type=dict[str, msgspec.Raw])
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            continue
    return None


def _items(raw: msgspec.Raw) -> list[msgspec.Raw] | None:
    try:
        return msgspec.json.decode(raw, type=list[msgspec.Raw] | None) or []
    except (msgspec.DecodeError, RecursionError):
        return None


def _claim(raw: msgspec.Raw, kind: type[C]) -> C | None:
    try:
        return msgspec.json.decode(raw, type=kind, strict=False)
    except (msgspec.DecodeError, RecursionError):
        return None
