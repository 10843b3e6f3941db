"""The export: a line for each entry, with the bells struck in it."""

from __future__ import annotations

import re
from pathlib import Path

from esesea.export.export import Export, Wanted
from esesea.export.one_file import write_one

FIRST = "entry\tbells\topens\n"


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the watches to ``target``, in place of an earlier export but of nothing else."""
    lines = [FIRST]
    for scene in wanted.story.scenes:
        struck = [time for time in wanted.story.time_expressions if time.scene == scene.id and is_bells(time.value)]
        bells = ", ".join(wanted.story.quote(time.span) for time in struck)
        lines.append(f"{scene.id}\t{bells}\t{scene.opens}\n")
    return write_one(target, "".join(lines).encode(), re.compile(re.escape(FIRST.encode())))


def is_bells(value: str | None) -> bool:
    """Whether a time is told by bells."""
    return value is not None and value.startswith("TXX:")


EXPORT = Export(
    ".watches.tsv",
    "ship's watches",
    write,
    about="the bells of each entry, for the mate",
    keeps="every bell that is struck.",
    loses="all else.",
)
