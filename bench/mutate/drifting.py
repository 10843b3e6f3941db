"""Ways in which the spelling of a name drifts, each a slip that writers make."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bench.mutate.wordings import DEVELOP, MEASURE

SHORTEST = 4
"""Letters of a name that is let drift."""


def _instead(pattern: str, by: str) -> Callable[[str], str]:
    """The last place where the pattern stands, written otherwise; its first letter's case is kept by the pattern."""

    def drifted(name: str) -> str:
        found = list(re.finditer(pattern, name))
        return name[: found[-1].start()] + found[-1].expand(by) + name[found[-1].end() :] if found else name

    return drifted


WAYS: Sequence[Callable[[str], str]] = (
    _instead(r"(?<=\w)([lnrtsdmpf])\1", r"\1"),
    _instead(r"(?<=[aeiou])([lnrt])(?=[aeiouy])", r"\1\1"),
    _instead(r"ie(?=\w)", "ei"),
    _instead(r"ei(?=\w)", "ie"),
    _instead(r"(?<=[a-z]{2})e$", ""),
    _instead(r"(?<=[b-df-hj-np-tv-z]{1})$", "e"),
    _instead(r"C(?=[aolr])", "K"),
    _instead(r"(?<=\w)ck", "k"),
    _instead(r"ph", "f"),
    _instead(r"(?<=\w)th", "t"),
    _instead(r"(?<=\w)y(?=\w)", "i"),
    _instead(r"(?<=\w{2})y$", "ie"),
    _instead(r"(?<=\w)i(?=[a-z])", "y"),
    _instead(r"(?<=[a-z])ea", "ee"),
    _instead(r"son$", "sen"),
    _instead(r"(?<=\w)er$", "or"),
    _instead(r"(?<=\w)a(?=[rlnt]\w)", "e"),
    _instead(r"(?<=\w)o(?=[rlnt]\w)", "a"),
)


def drifts(name: str, split: str | None, text: str) -> tuple[tuple[int, str], ...]:
    """The number (from 1) of each way of this split that fits the last word of ``name``, and the name so spelt.

    A spelling that stands in ``text`` anyhow is somebody else's name, or a word, and is left out.
    """
    first, _, last = name.rpartition(" ")
    found: list[tuple[int, str]] = []
    for number, way in enumerate(WAYS, start=1):
        other = way(last)
        mine = split is None or split == (DEVELOP if number % 2 else MEASURE)
        if mine and other != last and len(last) >= SHORTEST and not re.search(rf"\b{other}\b", text, re.IGNORECASE):
            found.append((number, f"{first} {other}".strip()))
    return tuple(found)
