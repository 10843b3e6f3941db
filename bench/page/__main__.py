"""How quick the page is: ``python -m bench.page [STORY.story …] [--answers] [--page FOLDER] [--json]``.

Measured are the stories given and a made novel of 120,000 words in 300 scenes (`bench.made_novel`): every answer of the
server (`bench.page.answers`), and a window in Chromium (`bench.page.browser`), unless ``--answers`` alone are wished.
Ends with 1 where something is slower or heavier than it is to be.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from bench.made_novel import made_novel
from bench.page.answers import ALL, LIMIT, Row, measured
from bench.page.browser import FIRST_PAINT, STEP, WEIGHT, Window, opened

from esesea.store.folder import StoryFolder
from esesea.web.page_files import BUILT


def main() -> int:
    options = _options()
    rows: list[Row] = []
    windows: list[Window] = []
    with _stories(options.stories) as stories:
        for path in stories:
            rows += measured(path)
            if not options.answers:
                windows.append(opened(path, options.page))
    if options.json:
        found = {"answers": list(map(asdict, rows)), "windows": list(map(asdict, windows))}
        limits = {"answer_ms": LIMIT, "first_paint_ms": FIRST_PAINT, "step_ms": STEP, "weight": WEIGHT}
        print(json.dumps({"python": sys.version.split()[0], "limits": limits} | found))
    else:
        _print(rows, windows)
    late = any(row.answer == ALL and row.p95 > LIMIT for row in rows)
    return 1 if late or not all(window.met for window in windows) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="*", type=Path, help="folders of stories that were read")
    parser.add_argument("--answers", action="store_true", help="without a browser")
    parser.add_argument("--page", type=Path, default=BUILT, help="the folder of the built page")
    parser.add_argument("--json", action="store_true", help="print JSON for a machine")
    return parser.parse_args()


@contextmanager
def _stories(given: list[Path]) -> Iterator[list[Path]]:
    """The stories given and the made one, which lies in a folder of its own for as long as it is needed."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.story"
        StoryFolder.create(made).save(made_novel())
        yield [*(path.resolve() for path in given), made]


def _print(rows: list[Row], windows: list[Window]) -> None:
    print(f"{'story':<28}{'answer':<22}{'asked':>7}{'p50 ms':>9}{'p95 ms':>9}{'max ms':>9}{'largest':>10}")
    for row in rows:
        late = "  LATE" if row.answer == ALL and row.p95 > LIMIT else ""
        numbers = f"{row.asked:>7}{row.p50:>9.1f}{row.p95:>9.1f}{row.most:>9.1f}{row.bytes:>10,}"
        print(f"{row.story[:27]:<28}{row.answer:<22}{numbers}{late}")
    for window in windows:
        slow = f"p95 {window.step_p95:.0f}, max {window.step_most:.0f}, drawn by {window.drawn_p95:.0f}"
        steps = f"a step {window.step_p50:.0f} ms ({slow})"
        strangers = f"; asked others: {', '.join(window.strangers)}" if window.strangers else ""
        verdict = "" if window.met else "  FALLS SHORT"
        print(
            f"{window.story[:27]:<28}first paint {window.first_paint:.0f} ms, {steps},"
            f" {window.weight:,} bytes packed{strangers}{verdict}"
        )


if __name__ == "__main__":
    sys.exit(main())
