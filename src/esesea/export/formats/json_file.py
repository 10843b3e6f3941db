"""``.json``: ``esesea.story/1``, one file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from esesea.export.describing import described
from esesea.export.export import Export, Wanted
from esesea.export.one_file import write_one
from esesea.export.story_json import FORMAT, Story

OURS = re.compile(rb'\A\s*\{\s*"format"\s*:\s*"esesea\.story/')


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the story to ``target``, in place of an earlier export but of nothing else.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    told = described(wanted.story, nonlinearity=wanted.nonlinearity, with_text=wanted.with_text)
    return write_one(target, encoded(told), OURS)


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


EXPORT = Export(
    ".json",
    FORMAT,
    write,
    about="the whole story, for programs",
    keeps="everything that Esesea knows, with its evidence and ids that stay; with `--with-text` the text itself.",
    loses="nothing but the mentions one by one (people have their count) and, unless asked for, the text.",
)
