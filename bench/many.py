"""Many manuscripts made and judged by several processes: how they are asked for, and how far they have come."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import TypeVar

Asked = TypeVar("Asked")
Result = TypeVar("Result")


def asked_for(what: str, kept: Path, reader: str) -> argparse.ArgumentParser:
    """A parser's parent with ``--stories``, ``--first``, ``--seed``, ``--kept`` and ``--reader``.

    ``what`` names what is made; ``kept`` and ``reader`` are what holds where nothing is said.
    """
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--stories", type=int, default=40, metavar="N", help=f"how many {what}")
    common.add_argument("--first", type=int, default=0, metavar="N", help="the number of the first one")
    common.add_argument("--seed", type=int, default=1, help="from which all chance comes")
    common.add_argument("--kept", type=Path, default=kept, help="where results are kept")
    common.add_argument("--reader", default=reader, help=f"what reads the {what}")
    return common


def add_judging(judging: argparse.ArgumentParser) -> None:
    """Add ``--processes``, ``--json`` and ``--each``."""
    judging.add_argument("--processes", type=int, default=2, help="how many are read at once")
    judging.add_argument("--json", action="store_true", help="print JSON for a machine")
    judging.add_argument("--each", action="store_true", help="every one by itself, too")


def worked(work: Callable[[Asked], Result], asked: Sequence[Asked], processes: int) -> list[Result]:
    """What ``work`` gives for each of ``asked``, in their order; how many are done is told on the standard error."""
    results: dict[int, Result] = {}
    with ProcessPoolExecutor(processes) as pool:
        running = {pool.submit(work, each): place for place, each in enumerate(asked)}
        for done, finished in enumerate(as_completed(running), start=1):
            results[running[finished]] = finished.result()
            print(f"\r{done} of {len(asked)} read", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return [results[place] for place in range(len(asked))]
