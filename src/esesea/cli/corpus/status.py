"""``esesea corpus status``: where a corpus is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from esesea.app.table import Column, Table
from esesea.cli.console import out as output
from esesea.cli.console import print_json, print_table, say
from esesea.cli.corpus.amounts import spoken

if TYPE_CHECKING:
    from esesea.corpus.state import Status


def command(
    out: Annotated[str, typer.Argument(help="The dataset's folder or URL.", metavar="OUT")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for a machine.")] = False,
) -> None:
    """Say where a corpus is: what is read, what failed and why, and whether a run goes on. Also while one does.

    Example: esesea corpus status shelf
    """
    from esesea.corpus.state import status  # noqa: PLC0415 - nothing heavy before a command runs

    found = status(out)
    if as_json:
        print_json(found)
        return
    for line in _lines(found):
        output().print(line, markup=False, soft_wrap=True)
    if found.failures:
        print_table(_failures(found))
        say("Try them again: esesea corpus read SOURCE OUT --retry-failed")


def _lines(found: Status) -> Iterator[str]:
    yield f"{found.out}: {found.stories:,} {'story' if found.stories == 1 else 'stories'}, {found.words:,} words"
    done = f"{found.stories + found.failed:,}" + (f" of {found.listed:,}" if found.listed is not None else "")
    if found.running:
        yield f"  running   {done} books are done"
    elif found.running is False and found.listed is not None:
        yield f"  stopped   {done} books are done; the same command goes on"
    if found.words_per_second and found.words_per_second >= 1:
        yield f"  reading   {spoken(found.seconds)} of one worker, {found.words_per_second:,.0f} words/s"
        yield f"  memory    at most {found.mebibytes:,} MiB for one book"
    if found.failed:
        kinds = ", ".join(f"{count:,} {kind}" for kind, count in found.kinds.items())
        yield f"  failed    {found.failed:,}: {kinds}"
    yield f"  reader    {found.reader}"


def _failures(found: Status) -> Table:
    columns = (
        Column("source", "Source", wide=True),
        Column("reason", "Why", wide=True),
        Column("hint", "What to do", wide=True),
        Column("attempts", "Tried", number=True),
    )
    rows = tuple((each.source, each.reason, each.hint, each.attempts) for each in found.failures)
    more = found.failed - len(rows)
    title = f"The last {len(rows)} of {found.failed:,} that failed" if more else "What failed"
    return Table(title, columns, rows, "nothing failed")
