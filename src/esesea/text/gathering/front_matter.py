"""The YAML at the head of a Markdown note (Obsidian's properties)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from esesea.text.source import Source

_HEAD = re.compile(
    rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
_LONGEST = 2**18
_DEEPEST = 16
_MOST = 20_000
_LINK = re.compile(r"!?\[\[(?:[^\]|]*/)?(?P<target>[^\]|#]+)(?:#[^\]|]*)?(?:\|(?P<shown>[^\]]+))?\]\]")


def fields(source: Source) -> Mapping[str, object]:
    """The fields at the head of ``source``: words, lists and mappings of them; none where there are none, or no YAML.

    Numbers and dates stay as they are written.
    """
    found = _HEAD.match(source.data[:_LONGEST])
    if found is None:
        return {}
    import yaml  # noqa: PLC0415 - other manuscripts need not wait for it

    try:
        # The base loader makes strings, lists and dictionaries, and nothing else.
        made: object = yaml.load(found["fields"], Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return {str(key): value for key, value in made.items()} if isinstance(made, dict) else {}


def words(value: object) -> str:
    """A field that is one word or name, without the marks of a link; empty where it is a list or is not given."""
    return _plain(value) if isinstance(value, str) else ""


def listed(value: object) -> tuple[str, ...]:
    """A field that may be one name or many; the links' marks are taken off, empty ones left out."""
    return tuple(name for name, _ in nested(value) if name)


def nested(value: object) -> tuple[tuple[str, int], ...]:
    """The names in lists within lists, in their order, each with its depth from 0.

    What is nested deeper than sixteen lists, or beyond twenty thousand names, is left out: a list may hold itself.
    """
    return tuple(_names(value, 0, [_MOST]))


def _names(value: object, depth: int, left: list[int]) -> Iterator[tuple[str, int]]:
    left[0] -= 1
    if left[0] < 0 or depth > _DEEPEST:
        return
    if isinstance(value, str):
        yield _plain(value), max(0, depth - 1)
    elif isinstance(value, list):
        for each in value:
            yield from _names(each, depth + 1, left)


def _plain(value: str) -> str:
    return _LINK.sub(lambda found: (found["shown"] or found["target"]).strip(), value).strip()
