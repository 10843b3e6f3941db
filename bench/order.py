"""What the order of scenes must reach: ``python bench/order.py [--json]``.

The films: asked about, by an author who answers from gold, told, and told anew in the order in which they happen; and
three novels told in order. Ends with 1 where something falls short.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

FILMS = Path(__file__).with_name("films.py")
SCREENPLAYS = Path(__file__).resolve().parents[2] / "shared" / "data" / "films"
NOVELS = ("DaisyMiller", "TheInvisibleMan", "TheSignOfTheFour")
MARKS = {True: "pass", False: "FAIL", None: "  - "}
ACTS, OFFERED, WORSE, TAU, PROVEN, STRAY = 60, 0.80, 1, 0.361, 0.98, 200


@dataclass(frozen=True, slots=True)
class Reached:
    """``name`` was to be ``wanted`` and is ``found``. ``met`` is None where there was nothing to judge by."""

    name: str
    wanted: str
    found: str
    met: bool | None


def asked() -> Iterator[Reached]:
    """What an author has to do who is asked, and the landings offered."""
    from esesea.app.asking import ask_gold  # noqa: PLC0415 - heavy

    films = [ask_gold(film, film.with_suffix(".gold.json")) for film in sorted(SCREENPLAYS.glob("*.fountain"))]
    acts, told = sum(film.acts for film in films), sum(film.drags_told for film in films)
    offered, moved = sum(film.offered for film in films), sum(film.leaps for film in films)
    yield Reached("acts until exact, four films", f"{ACTS} at most", f"{acts} ({told} drags as told)", acts <= ACTS)
    share = offered / moved if moved else 0.0
    yield Reached("right landing among three offered", f"{OFFERED:.2f}", f"{share:.2f}", share >= OFFERED)


def found() -> Iterator[Reached]:
    """The order found without asking."""
    films: list[dict[str, Any]] = json.loads(_films("--json"))
    told, drags = (sum(film[each] for film in films) for each in ("drags_told", "drags_found"))
    worst = max(film["drags_found"] - film["drags_told"] for film in films)
    tau = statistics.fmean(film["tau_found"] for film in films)
    proven, wrong = (sum(film[each] for film in films) for each in ("proven", "proven_wrong"))
    yield Reached("drags without asking, four films", f"under {told}", str(drags), drags < told)
    yield Reached("worst film against told", f"+{WORSE} at most", f"{worst:+}", worst <= WORSE)
    yield Reached("mean tau", f"over {TAU}", f"{tau:.3f}", tau > TAU)
    yield _proven(proven, wrong)


def _proven(pairs: int, wrong: int) -> Reached:
    name, wanted = "proven pairs right, films", f"{PROVEN:.2f}"
    if not pairs:
        return Reached(name, wanted, "none is called proven", None)
    right = 1 - wrong / pairs
    return Reached(name, wanted, f"{right:.2f} of {pairs}", right >= PROVEN)


def left_alone(name: str, *arguments: str) -> Iterator[Reached]:
    """Stories told in order, and how many of their scenes were moved."""
    counts = re.findall(r"(\d+) of (\d+) scenes moved", re.sub(r"(?m)^together.*", "", _films(*arguments)))
    moved, scenes = (sum(int(each[at]) for each in counts) for at in (0, 1))
    yield Reached(name, f"1 scene in {STRAY} at most", f"{moved} of {scenes} moved", moved * STRAY <= scenes)


def _films(*arguments: str) -> str:
    return subprocess.run([sys.executable, FILMS, *arguments], capture_output=True, text=True, check=False).stdout


def reached() -> Iterator[Reached]:
    """All of it, one by one."""
    yield from asked()
    yield from found()
    yield from left_alone("films told in order", "--straight")
    yield from left_alone("three novels", "--novels", *(f"pdnc/{name}/" for name in NOVELS))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print JSON for a machine")
    options = parser.parse_args(arguments)
    figures = list(reached())
    if options.json:
        print(json.dumps([asdict(figure) for figure in figures], indent=2))
    else:
        for figure in figures:
            print(f"{MARKS[figure.met]}  {figure.name:36} {figure.wanted:>24}   {figure.found}")
    return 1 if any(figure.met is False for figure in figures) else 0


if __name__ == "__main__":
    sys.exit(main())
