"""Two names that the story itself says are one person's: "Isolde Karrow, alias Vex", "Vex was born Isolde Karrow"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from esesea.patterns import late

_PART = r"[^\W\d_a-zß-öø-ÿ](?:[\w'’.-]*\w)?"
_NAME = rf"{_PART}(?:\s+{_PART}){{0,3}}"
_KNOWN = r"(?:also|better|otherwise)\s+known\s+as"
_JOINED = rf"\s*[,(—–]\s*(?:{_KNOWN}|known\s+as|also\s+called|a\.?k\.?a\.?|alias|n[ée]e|formerly|born)"
_TOLD = rf"\s+(?:was|is|had\s+been)\s+(?:{_KNOWN}|born|christened|bapti[sz]ed|formerly|known\s+as)"
_ALIAS = late(rf"(?P<one>{_NAME})(?:{_JOINED}|{_TOLD})\s+(?P<other>{_NAME})(?!['’]s)\b")
_HINTS = (
    "known as",
    "also called",
    "alias",
    "née",
    " nee ",
    "formerly",
    "born ",
    "christened",
    "bapti",
    "aka",
    "a.k.a",
)
"""Without one of these no paragraph needs to be looked at."""


def told_aliases(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of names, lower case, that ``texts`` say to be one person's. Linear.

    Example: ("isolde karrow", "vex"). Counter-example: "Tom was born in Leeds", "Hale was formerly Pell's man".
    """
    for text in texts:
        if any(hint in text for hint in _HINTS):
            for found in _ALIAS.finditer(text):
                yield _plain(found["one"]), _plain(found["other"])


def _plain(name: str) -> str:
    return " ".join(name.lower().split())
