"""``.json``: ``esesea.story/1``, one file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from esesea.export.describing import described
from esesea.export.errors import SomethingInTheWay
from esesea.export.export import Export, Wanted
from esesea.export.faults import write_faults
from esesea.export.story_json import FORMAT, Story
from esesea.files import replace_file

OURS = re.compile(rb'\s*\{\s*"format"\s*:\s*"esesea\.story/')
HEAD = 256
"""Bytes of a file that are enough to tell whether it is one of ours."""


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the story to ``target``, in place of an earlier export but of nothing else.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    told = described(wanted.story, nonlinearity=wanted.nonlinearity, with_text=wanted.with_text)
    with write_faults(target):
        _check_free(target)
        replace_file(target, encoded(told))
    return (target,)


def encoded(story: Story) -> bytes:
    """UTF-8 JSON, a line for each scene, character, contact …, so that two versions can be compared by line."""
    return b"".join(_lines(story))


def _lines(story: Story) -> Iterator[bytes]:
    fields = [name for name in story.__struct_fields__ if getattr(story, name) is not msgspec.UNSET]
    for name in fields:
        yield b"{\n" if name == fields[0] else b",\n"
        value = getattr(story, name)
        key = msgspec.json.encode(name)
        if isinstance(value, list) and value:
            items = b",\n    ".join(msgspec.json.encode(item) for item in value)
            yield b"  %b: [\n    %b\n  ]" % (key, items)
        else:
            yield b"  %b: %b" % (key, msgspec.json.encode(value))
    yield b"\n}\n"


def _check_free(target: Path) -> None:
    if target.is_dir():
        raise SomethingInTheWay(str(target), "is a folder")
    if not target.exists():
        return
    with target.open("rb") as file:
        if not OURS.match(file.read(HEAD)):
            raise SomethingInTheWay(str(target), "exists and was not exported by Esesea")


EXPORT = Export(".json", FORMAT, write)
