"""How long a story takes to be written in each form: ``python -m bench.exports STORY.story [--without-text] [--json]``.

Seconds of wall clock, from the story in memory to the files on disk, the first time in this process (with what a form
has to load). The limit is the issue's: 10 s for a novel, in any form. Leaves with 1 where a form is over it.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

from esesea.app.exporting import export, forms
from esesea.app.opening import open_story

LIMIT = 10.0


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("story", type=Path)
    arguments.add_argument("--without-text", action="store_true")
    arguments.add_argument("--json", action="store_true")
    wanted = arguments.parse_args()
    story = open_story(wanted.story)
    rows: list[dict[str, str | int | float]] = []
    with tempfile.TemporaryDirectory() as folder:
        for form in forms():
            start = time.perf_counter()
            written = export(story, Path(folder) / f"story{form.suffix}", with_text=not wanted.without_text)
            seconds = time.perf_counter() - start
            size = sum(file.stat().st_size for file in written)
            rows.append({"form": form.suffix, "seconds": round(seconds, 2), "bytes": size, "files": len(written)})
    if wanted.json:
        print(json.dumps({"words": story.document.words, "scenes": len(story.scenes), "limit": LIMIT, "forms": rows}))
    else:
        print(f"{story.document.words} words, {len(story.scenes)} scenes; limit {LIMIT} s")
        for row in rows:
            print(f"{row['form']:<18} {row['seconds']:>6} s {row['bytes']:>10} bytes {row['files']:>3} files")
    return int(any(float(row["seconds"]) > LIMIT for row in rows))


if __name__ == "__main__":
    sys.exit(main())
