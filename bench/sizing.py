"""Words per core-second of many novels and of many short stories, for the table of the cluster guide.

    python -m bench.sizing NOVEL … [--out docs/sizing.json]

One worker, kept to one core, reads the novels, and then short stories of 300 words made from the examples. Seconds are
those of the processor, user and system, of the driver and of all its processes together, with the loading of the model:
on a machine that does other things beside they tell what wall clock does not.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import tempfile
from pathlib import Path

from bench.made_stories import stories

from esesea.corpus.reading import read
from esesea.corpus.state import status

COUNT = 200
"""Short stories."""


def measured(sources: list[Path], out: Path) -> dict[str, object]:
    """What a run over ``sources`` takes."""
    before = _processor()
    run = read(sources, out, workers=1)
    seconds = _processor() - before
    state = status(out)
    return {
        "books": run.read,
        "words": run.words,
        "core_seconds": round(seconds, 1),
        "words_per_core_second": round(run.words / seconds),
        "mebibytes": state.mebibytes,
        "bytes_per_word": round(_bytes(out) / run.words, 1),
    }


def _processor() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def _bytes(out: Path) -> int:
    return sum(file.stat().st_size for file in out.rglob("*.parquet") if "_plan" not in file.parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("novels", nargs="+", type=Path, help="manuscripts")
    parser.add_argument("--out", type=Path, help="write the figures there instead of printing them")
    options = parser.parse_args()
    os.environ["OMP_NUM_THREADS"] = "1"
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        shelf = folder / "short"
        shelf.mkdir()
        for n, text in enumerate(stories(COUNT)):
            (shelf / f"{n:06}.txt").write_text(text, encoding="utf-8")
        found = {
            "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
            "novels": measured(options.novels, folder / "novels read"),
            "short_stories": measured([shelf], folder / "short read"),
        }
    told = json.dumps(found, indent=2) + "\n"
    if options.out:
        options.out.write_text(told, encoding="utf-8")
    else:
        print(told, end="")


if __name__ == "__main__":
    main()
