"""How fast a manuscript is read, stored and exported, phase by phase.

    python bench/reading.py FILE [--reader NAME] [--spacy-model PACKAGE] [--json]

Seconds are wall clock, from a start where nothing is loaded. Memory is the peak of this process and that of its
largest helper, which may stand at different moments: their sum is an upper bound.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from pathlib import Path

import esesea
from esesea.reading.defaults import READER, SPACY_MODEL

UNIT = 1 if sys.platform == "darwin" else 1024
MEBIBYTE = 1 << 20
SHOWN = 0.005
"""Share of the time from which a phase is worth a line of its own."""


class Clock(esesea.Progress):
    """How long each phase took, in seconds."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._began: dict[str, float] = {}

    def started(self, phase: str, total: int | None) -> None:  # noqa: ARG002 - a listener's signature
        """Note when the phase begins."""
        self._began[phase] = time.perf_counter()

    def finished(self, phase: str) -> None:
        """Add how long it took."""
        self.seconds[phase] = self.seconds.get(phase, 0.0) + time.perf_counter() - self._began.pop(phase)


def measured(manuscript: Path, reader: str, spacy_model: str) -> dict[str, object]:
    clock = Clock()
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        story, _ = esesea.keep(manuscript, folder, reader=reader, spacy_model=spacy_model, progress=clock)
        clock.started("export", None)
        esesea.export(story, Path(folder) / "story.json")
        clock.finished("export")
    seconds = time.perf_counter() - began
    phases = {**clock.seconds, "loading and between phases": seconds - sum(clock.seconds.values())}
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    own, helper = (resource.getrusage(each).ru_maxrss * UNIT for each in whose)
    return {
        "reader": story.reader,
        "words": story.document.words,
        "seconds": round(seconds, 2),
        "words_per_second": round(story.document.words / seconds),
        "peak_mebibytes": own // MEBIBYTE,
        "peak_mebibytes_of_a_helper": helper // MEBIBYTE,
        "phases": {name: round(took, 3) for name, took in sorted(phases.items(), key=lambda one: -one[1])},
    }


def lines(found: dict[str, object], phases: dict[str, float], seconds: float) -> str:
    memory = f"{found['peak_mebibytes']} MiB here, {found['peak_mebibytes_of_a_helper']} MiB in a helper"
    head = (
        f"{found['reader']}: {found['words']:,} words in {seconds} s, {found['words_per_second']:,} words/s; {memory}"
    )
    return "\n".join((head, *(f"{took:9.2f} s  {name}" for name, took in phases.items() if took > SHOWN * seconds)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="a manuscript")
    parser.add_argument("--reader", default=READER, help="what reads it")
    parser.add_argument("--spacy-model", default=SPACY_MODEL, help="an installed English spaCy pipeline")
    parser.add_argument("--json", action="store_true", help="print JSON for a machine")
    options = parser.parse_args()
    found = measured(options.file, options.reader, options.spacy_model)
    if options.json:
        print(json.dumps(found, indent=2))
    else:
        phases, seconds = found["phases"], found["seconds"]
        assert isinstance(phases, dict)
        assert isinstance(seconds, float)
        print(lines(found, phases, seconds))


if __name__ == "__main__":
    main()
