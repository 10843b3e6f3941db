"""``esesea corpus read``: many books in, one dataset out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from esesea.cli.console import out, print_json, say
from esesea.cli.corpus import amounts
from esesea.cli.reading_options import ReaderName, SpacyModel
from esesea.reading.defaults import READER, SPACY_MODEL

if TYPE_CHECKING:
    from esesea.corpus.reading import Run


def command(
    paths: Annotated[
        list[str],
        typer.Argument(
            help="The sources, and last the folder or URL of the dataset. A source is a folder of manuscripts, a "
            "pattern, a .zip, a .jsonl or .parquet file of texts, here or at an fsspec URL.",
            metavar="SOURCE... OUT",
        ),
    ],
    *,
    engine: Annotated[str, typer.Option(metavar="NAME", help="What runs it: local or ray.")] = "local",
    address: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="The Ray cluster to run on; one on this machine if not given.")
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Books read at once; as many as cores if not given.")
    ] = None,
    limit_memory: Annotated[str, typer.Option(metavar="SIZE", help="Memory that one book may take.")] = "4GB",
    limit_time: Annotated[str, typer.Option(metavar="TIME", help="Time that one book may take.")] = "30m",
    limit_words: Annotated[int, typer.Option(min=1, metavar="N", help="Words of the longest book.")] = 3_000_000,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Try again what failed in earlier runs.")
    ] = False,
    text_column: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Where .jsonl and .parquet have the text; known by its name if not."),
    ] = None,
    whole_folders: Annotated[
        bool, typer.Option("--whole-folders", help="Every folder in a source is one book of chapters.")
    ] = False,
    reader: ReaderName = READER,
    spacy_model: SpacyModel = SPACY_MODEL,
    as_json: Annotated[bool, typer.Option("--json", help="Print what was done as JSON.")] = False,
) -> None:
    """Read every book of the sources into a dataset of tables (Parquet), and go on where an earlier run stopped.

    A book that was read is not read again, whatever stopped the run; one that cannot be read is listed with its reason
    (esesea corpus status OUT) and stops nothing. Ctrl-C ends it at any time and loses only what was being read.
    Needs the extra: pip install 'esesea[corpus]'; for --engine ray: 'esesea[ray]'.

    Example: esesea corpus read my-novels/ shelf
    """
    from esesea.cli.corpus.live import watch  # noqa: PLC0415 - nothing heavy before a command runs
    from esesea.corpus.reading import read  # noqa: PLC0415
    from esesea.corpus.settings import Bounds  # noqa: PLC0415

    if len(paths) < 2:
        raise typer.BadParameter("give the sources, and last the folder of the dataset: SOURCE OUT")
    bounds = Bounds(amounts.memory(limit_memory), amounts.duration(limit_time), limit_words)
    with watch() as listener:
        run = read(
            paths[:-1],
            Path(paths[-1]) if "://" not in paths[-1] else paths[-1],
            engine=engine,
            address=address,
            workers=workers,
            bounds=bounds,
            retry_failed=retry_failed,
            text_column=text_column,
            whole_folders=whole_folders,
            reader=reader,
            spacy_model=spacy_model,
            listener=listener,
        )
    if as_json:
        print_json(run)
    else:
        out().print(_summary(run), markup=False, soft_wrap=True)
        say(f"\nNext: esesea corpus status {run.out}   esesea corpus query {run.out} --views")


def _summary(run: Run) -> str:
    there = run.done_before + run.read
    speed = f", {run.words / run.seconds:,.0f} words/s" if run.words else ""
    lines = [
        f"{run.out}: {there:,} {'story' if there == 1 else 'stories'}",
        f"  now       {run.read:,} read, {run.words:,} words in {amounts.spoken(run.seconds)}{speed}",
    ]
    if run.done_before:
        lines.append(f"  before    {run.done_before:,} read")
    if run.twice:
        lines.append(f"  the same  {run.twice:,} left out, whose content another has")
    if run.failed + run.failed_before:
        before = f", {run.failed_before:,} in earlier runs" if run.failed_before else ""
        lines.append(f"  failed    {run.failed:,} now{before}; `esesea corpus status {run.out}` says why")
    if run.waited >= 1:
        lines.append(f"  waited    {amounts.spoken(run.waited)} for room on the disk")
    return "\n".join(lines)
