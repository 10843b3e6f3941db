"""Films and novels must not get worse: ``python bench/films.py [--straight | --novels [--first N]] [NAME ...]``.

For each of the four screenplays whose chronology was set by hand (``../shared/data/films``): Kendall's tau-b of the
told and of the found order, and the scenes an author would still have to drag. With ``--novels``, for novels that are
told in order: how many scenes were moved from where they are told, the claims that moved them, and false alarms. With
``--straight`` the same of the films told anew in the order in which they happen. Ends with 1 where a film is worse than
told by more than a drag, or where more than one scene in ``STRAY`` moved.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import esesea
from esesea.evaluation.order_scores import drags, kendall_tau_b, pair_score
from esesea.story.finding import Severity
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, Status

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
FILMS = DATA / "films"
STRAY = 200
"""Of so many scenes told in order one may be moved."""
SLUG = re.compile(r'(?m)^(?=\.[A-Za-z0-9"(#])')
"""Where a scene begins in these files: they force every slug line with a full stop."""
NOVELS = (
    DATA / "litbank" / "113_the_secret_garden.full.txt",
    *sorted((DATA / "pdnc").glob("*/novel_text.txt")),
    *sorted((DATA / "litbank" / "original").glob("*.txt")),
)


@dataclass(frozen=True, slots=True)
class FilmFigures:
    """One film. ``proven_wrong`` of the ``proven`` pairs contradict the chronology set by hand."""

    film: str
    scenes: int
    tau_told: float
    tau_found: float
    drags_told: int
    drags_found: int
    proven: int
    proven_wrong: int


def film_figures(name: str) -> FilmFigures:
    """Read the film and compare its order with the one set by hand."""
    gold = json.loads((FILMS / f"{name}.gold.json").read_text(encoding="utf-8"))
    true: list[int] = gold["story_order"]
    story = esesea.read(FILMS / f"{name}.fountain")
    if len(story.scenes) != len(true):
        raise SystemExit(f"{name}: {len(story.scenes)} scenes were read, {len(true)} are in the gold")
    timeline = story.chronology.timeline(STORY_CLOCK)
    by_id = {scene.id: rank for scene, rank in zip(story.scenes, true, strict=True)}
    proven = pair_score(timeline.settled, by_id, {Status.PROVEN, Status.STATED})
    place = {each: index for index, each in enumerate(timeline.order)}
    ranks = [place.get(scene.id) for scene in story.scenes]
    return FilmFigures(
        film=name,
        scenes=len(true),
        tau_told=round(kendall_tau_b(list(range(len(true))), true), 3),
        tau_found=round(kendall_tau_b(ranks, true), 3),
        drags_told=drags(true),
        drags_found=drags([by_id[each] for each in timeline.order]),
        proven=proven.found,
        proven_wrong=proven.found - proven.right,
    )


def moved(story: Story) -> int:
    """How many scenes stand elsewhere than told, at the least."""
    told = {scene.id: scene.reading_order for scene in story.scenes}
    return drags([told[each] for each in story.chronology.timeline(STORY_CLOCK).order])


def movers(story: Story) -> Iterator[str]:
    """The claims kept that put a scene before one told earlier, with their words."""
    told = {scene.id: scene.reading_order for scene in story.scenes}
    for claim in story.chronology.timeline(STORY_CLOCK).relations:
        if claim.relation is Relation.BEFORE and told[claim.a] > told[claim.b]:
            words = " | ".join(" ".join(story.document.quote(span).split())[:90] for span in claim.evidence.spans)
            sure = f"{claim.evidence.confidence:.2f}"
            yield f"    {claim.a} before {claim.b} {claim.status} {claim.evidence.by} {sure}: {words}"


def straight(names: list[str]) -> int:
    """Print what moved in each film told in the order in which it happens; 1 where too much did."""
    scenes = strays = 0
    for name in names:
        gold: list[int] = json.loads((FILMS / f"{name}.gold.json").read_text(encoding="utf-8"))["story_order"]
        head, *parts = SLUG.split((FILMS / f"{name}.fountain").read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"{name}.fountain"
            in_order = sorted(range(len(parts)), key=lambda at: (gold[at], at))
            path.write_text(head + "".join(f"{parts[at].rstrip()}\n\n" for at in in_order), encoding="utf-8")
            story = esesea.read(path)
        print(f"{name}, as it happens: {moved(story)} of {len(story.scenes)} scenes moved", flush=True)
        print("\n".join(movers(story)))
        scenes, strays = scenes + len(story.scenes), strays + moved(story)
    return 1 if strays * STRAY > scenes else 0


def novels(names: list[str], first: int | None) -> int:
    """Print what moved in each novel and why; 1 where too much did."""
    scenes = strays = 0
    for path in NOVELS:
        if path.is_file() and (not names or any(name in str(path) for name in names)):
            story = opening(path, first) if first else esesea.read(path)
            alarms = [each for each in story.findings if each.severity is not Severity.INFO]
            name = f"{path.parent.name}/{path.name}"
            print(f"{name}: {moved(story)} of {len(story.scenes)} scenes moved, {len(alarms)} alarms", flush=True)
            for line in (*movers(story), *(f"    {alarm.message}" for alarm in alarms)):
                print(line, flush=True)
            scenes, strays = scenes + len(story.scenes), strays + moved(story)
    print(f"together: {strays} of {scenes} scenes moved")
    return 1 if strays * STRAY > scenes else 0


def opening(path: Path, length: int) -> Story:
    """The story that the first characters of a novel tell."""
    with tempfile.TemporaryDirectory() as folder:
        short = Path(folder) / path.name
        short.write_text(path.read_text(encoding="utf-8", errors="replace")[:length], encoding="utf-8")
        return esesea.read(short)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="films (or novels' folders) to measure; all where none is given")
    parser.add_argument("--novels", action="store_true", help="measure the novels instead of the films")
    parser.add_argument("--straight", action="store_true", help="tell the films anew in the order in which they happen")
    parser.add_argument("--first", type=int, metavar="N", help="read only the first N characters of each novel")
    parser.add_argument("--json", action="store_true", help="print JSON for a machine")
    options = parser.parse_args()
    if options.novels:
        return novels(options.names, options.first)
    names = options.names or [path.name.removesuffix(".gold.json") for path in sorted(FILMS.glob("*.gold.json"))]
    if options.straight:
        return straight(names)
    figures = [film_figures(name) for name in names]
    if options.json:
        print(json.dumps([asdict(each) for each in figures], indent=2))
    else:
        print(table(figures))
    return 1 if any(each.drags_found > each.drags_told + 1 for each in figures) else 0


def table(figures: list[FilmFigures]) -> str:
    """The figures as lines of text, their sums last."""
    heads = f"{'scenes':>7}{'tau told':>10}{'found':>8}{'drags told':>12}{'found':>7}{'proven':>8}{'wrong':>7}"
    lines = [f"{'film':18}{heads}"]
    lines += [
        f"{each.film:18}{each.scenes:7}{each.tau_told:10.3f}{each.tau_found:8.3f}{each.drags_told:12}"
        f"{each.drags_found:7}{each.proven:8}{each.proven_wrong:7}"
        for each in figures
    ]
    told, found = sum(each.drags_told for each in figures), sum(each.drags_found for each in figures)
    return "\n".join([*lines, f"{'together':43}{told:12}{found:7}"])


if __name__ == "__main__":
    sys.exit(main())
