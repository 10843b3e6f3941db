"""How often each sign of order speaks, how often it is right, and what removing it costs.

    python -m bench.signs [--retold FOLDER] [--novels N] [--kept FOLDER] [--only GROUP] [--wrong] [--json] [--page FILE]

On the films, the seed and the examples; with ``--novels`` on the first N characters of novels told in order; with
``--retold`` on the stories that ``python -m bench.retell make FOLDER`` wrote. Readings are kept in ``--kept`` by their
content and the reader's fingerprint. ``--wrong`` prints the words of each statement that is wrong. Deterministic.
"""

from __future__ import annotations

import argparse
import json
import shlex
import sys
from pathlib import Path

from bench.signs.figures import Figures, as_json, measured, together
from bench.signs.samples import ROOT, Readings, samples
from bench.signs.tables import page

from esesea.reading.defaults import READER
from esesea.reading.readers import READERS


def main() -> int:
    options = _options()
    found = [each for each in samples(options.retold, options.novels) if options.only in {None, each.group}]
    parts: list[Figures] = []
    readings = Readings(options.kept, options.reader)
    for number, (sample, part) in enumerate(measured(found, readings, ablate=not options.quick), start=1):
        parts.append(part)
        print(f"{number} of {len(found)}: {sample.group}/{sample.name}", file=sys.stderr, flush=True)
    figures = together(parts)
    if options.wrong:
        _print_wrong(figures)
    elif options.json:
        print(json.dumps(as_json(figures), indent=2, ensure_ascii=False))
    else:
        print(page(figures, _command(options)))
    if options.page:
        options.page.write_text(page(figures, _command(options)), encoding="utf-8")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.signs", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--retold", type=Path, help="a folder of re-told stories")
    parser.add_argument("--novels", type=int, metavar="N", help="also the first N characters of novels told in order")
    parser.add_argument("--reader", default=READER, choices=sorted(READERS), help="what reads them")
    parser.add_argument("--kept", type=Path, default=ROOT / "build" / "signs", help="where readings are kept")
    parser.add_argument("--only", metavar="GROUP", help="films, examples, novels or re-told alone")
    parser.add_argument("--quick", action="store_true", help="no ablation")
    parser.add_argument("--wrong", action="store_true", help="print the statements that are wrong, with their words")
    parser.add_argument("--json", action="store_true", help="print JSON for a machine")
    parser.add_argument("--page", type=Path, help="also write the tables as a page of the docs")
    return parser.parse_args()


def _print_wrong(figures: Figures) -> None:
    for each in sorted(figures.spoken, key=lambda one: (one.sign, one.group, one.story)):
        if each.right < 1:
            print(f"{each.sign} {each.confidence:.2f} {each.group}/{each.story} {each.right:.2f}: {each.words}")


def _command(options: argparse.Namespace) -> str:
    """The command that makes the page anywhere; folders by their usual names."""
    words = ["python", "-m", "bench.signs"]
    words += ["--retold", "build/retold"] if options.retold else []
    words += ["--novels", str(options.novels)] if options.novels else []
    words += ["--reader", options.reader] if options.reader != READER else []
    words += ["--only", options.only] if options.only else []
    return shlex.join([*words, "--page", "docs/signs.md"])


if __name__ == "__main__":
    sys.exit(main())
