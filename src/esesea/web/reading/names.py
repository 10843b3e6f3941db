"""Names under which a dropped manuscript and its story can lie in a folder, made from what it was called elsewhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from esesea.app.keeping import SUFFIX

LONGEST = 180
"""Bytes of a name without its ending, in UTF-8: file systems take 255, and what is unfinished has a longer name."""

LONGEST_ENDING = 12
NAMELESS = "Manuscript"

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*]')
"""Those that some system does not take; control characters, and those that are not seen, go too."""

_OF_A_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def plain_name(called: str) -> str:
    """The last part of a path as a name that every system takes, and that says nothing else than what it looks like.

    The ending stays, because it tells the format.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", called.encode("utf-8", "replace").decode()))[-1]
    seen = "".join(character for character in last if unicodedata.category(character)[0] != "C")
    name = PurePosixPath(_NOT_IN_NAMES.sub("", seen).strip(". ") or NAMELESS)
    stem, ending = name.stem, name.suffix
    if len(ending) > LONGEST_ENDING:
        stem, ending = name.name, ""
    if ending.casefold() == SUFFIX:
        ending = f"{ending}.txt"
    stem = stem.encode()[:LONGEST].decode(errors="ignore").strip(". ") or NAMELESS
    return f"_{stem}{ending}" if _OF_A_DEVICE.fullmatch(stem) else f"{stem}{ending}"


def free_names(name: str, taken: Collection[str]) -> Iterator[tuple[str, str]]:
    """Without end, pairs of names for the manuscript ``name`` and for its story, a name that is not ``taken``.

    "Novel.txt" and "Novel.story", then "Novel 2.txt" and "Novel 2.story", and so on. Capitals make no other name.
    """
    known = {each.casefold() for each in taken}
    path = PurePosixPath(name)
    number = 1
    while True:
        stem = path.stem if number == 1 else f"{path.stem} {number}"
        if f"{stem}{SUFFIX}".casefold() not in known:
            yield f"{stem}{path.suffix}", f"{stem}{SUFFIX}"
        number += 1
