"""Spellings of one name that sound alike: Katherine and Catherine, Ravensby and Ravensbey, Councillor and Councilor."""

from __future__ import annotations

import re

_SAME = (
    (re.compile(r"^mac(?=[^aeiouyh])"), "mc"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"v(?=en$)"), "f"),
    (re.compile(r"ck|c(?![eiyh])|q(?!u)"), "k"),
    (re.compile(r"z"), "s"),
    (re.compile(r"(?<=[a-z])ou?r(?=s?$)"), "or"),
    (re.compile(r"(?:ie|ey|ye|y|i)$"), "i"),
    (re.compile(r"(?<=[^aeiou])y(?=[^aeiou])"), "i"),
    (re.compile(r"(?<=^t)h(?=[eo])|(?<=nt)h|(?<=[rjo])h|h$"), ""),
    (re.compile(r"(?<=[^aeiou]{2})e$|(?<=[a-z]{5}[aeiou][nl])e$"), ""),
    (re.compile(r"(.)\1"), r"\1"),
)
"""What English spells in more ways than one without another sound; rule by rule, from left to right."""


def spelling_key(name: str) -> str:
    """What all spellings of ``name`` that sound alike share. Example: "katerin" for Katherine and Catherine.

    Counter-example: Jane and June, Harry and Hardy, Bess and Beth have two keys.
    """
    key = name.lower()
    for pattern, same in _SAME:
        key = pattern.sub(same, key)
    return key
