"""How long the order engine takes: ``python bench/solve.py [--json]``.

Stories are made from a fixed seed: scenes that happen in one order and are told in another (flashbacks, interleaved
strands), claims about them as an annotator would make them, mostly near, of mixed confidence, a few percent wrong;
distances in days; and worst cases. Times are seconds of wall clock on this machine, the best of ``--repeat`` runs.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version

from esesea.order.days import Said, with_days
from esesea.order.solver import solve
from esesea.story.chronology import Chronology
from esesea.story.days import Distance
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation, Traveller, lived
from esesea.text.span import Span

LIMITS = {"250 scenes": 1.0, "3,000 scenes": 10.0, "3,000 scenes, as many distances": 10.0}
"""What the issue asks for, in seconds."""


@dataclass(frozen=True, slots=True)
class Told:
    """A scene as the order engine sees it."""

    id: str
    mode: Mode
    present: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One story to be solved."""

    name: str
    scenes: tuple[Told, ...]
    claims: tuple[TemporalRelation, ...]
    travellers: tuple[Traveller, ...] = ()
    distances: tuple[Distance, ...] = ()


def claim(a: int, relation: Relation, b: int, confidence: float, clock: str = STORY_CLOCK) -> TemporalRelation:
    return TemporalRelation(
        f"s{a}", f"s{b}", relation, clock, Evidence((Span(a, a + 9),), "bench", confidence), f"s{a}"
    )


def realistic(name: str, scenes: int, *, wrong: float, travellers: int = 0, seed: int = 2) -> Case:
    """Two claims a scene: most speak of scenes that are told and happen near, ``wrong`` of them falsely."""
    chance = random.Random(seed)
    happened = happening(scenes, chance)
    at = {scene: place for place, scene in enumerate(happened)}
    cast = [f"c{number}" for number in range(max(4, scenes // 20))]
    told = tuple(Told(f"s{i}", Mode.MAIN, tuple(sorted(chance.sample(cast, 3)))) for i in range(scenes))
    claims = []
    for _ in range(2 * scenes):
        a = chance.randrange(scenes)
        reach = chance.choice((1, 2, 5, 20)) if chance.random() < 0.9 else scenes
        b = happened[max(0, min(scenes - 1, at[a] + chance.randint(-reach, reach)))]
        if a == b:
            continue
        relation = Relation.BEFORE if at[a] < at[b] else Relation.AFTER
        if abs(at[a] - at[b]) == 1 and chance.random() < 0.3:
            relation = Relation.MEETS if at[a] < at[b] else Relation.MET_BY
        confidence = chance.choice((0.55, 0.7, 0.8, 0.9, 0.95, 0.98))
        if chance.random() < wrong:
            relation, confidence = chance.choice((Relation.BEFORE, Relation.AFTER)), chance.choice((0.55, 0.7, 0.9))
        clock = lived(chance.choice(cast)) if chance.random() < 0.4 else STORY_CLOCK
        claims.append(claim(a, relation, b, confidence, clock))
    return Case(name, told, tuple(claims), tuple(Traveller(each, ()) for each in cast[:travellers]))


def happening(scenes: int, chance: random.Random) -> list[int]:
    """Told indices in the order of happening: every tenth run of scenes goes back by up to a fifth of the story."""
    order = list(range(scenes))
    for first in range(10, scenes - 3, 10):
        if chance.random() < 0.3:
            block = [order.index(scene) for scene in range(first, first + chance.randint(1, 3))]
            moved = [order[place] for place in block]
            rest = [scene for scene in order if scene not in moved]
            spot = max(0, rest.index(first - 1) - chance.randint(1, max(1, scenes // 5)))
            order = rest[:spot] + moved + rest[spot:]
    return order


def dated(name: str, scenes: int, *, wrong: float, seed: int = 5) -> Case:
    """The realistic story with a distance a scene, between scenes that happen near, ``wrong`` of them falsely."""
    story = realistic(name, scenes, wrong=wrong)
    happened = solve(story.scenes, story.claims).timeline(STORY_CLOCK).order
    chance = random.Random(seed)
    distances = []
    for number in range(scenes):
        first = chance.randrange(scenes - 10)
        later = first + chance.choice((1, 1, 2, 5, 9))
        days = chance.randint(0, 400) if chance.random() < wrong else (later - first) * 3 + chance.randint(0, 2)
        words = Evidence((Span(number, number + 9),), "bench", chance.choice((0.6, 0.8, 0.9)))
        a, b = happened[first], happened[later]
        distances.append(Distance(a, b, days, days + chance.choice((0, 0, 3)), STORY_CLOCK, words, a))
    return Case(name, story.scenes, story.claims, distances=tuple(distances))


def tangle(name: str, scenes: int, claims: int, seed: int = 3) -> Case:
    """One big knot: every claim goes either way by chance."""
    chance = random.Random(seed)
    told = tuple(Told(f"s{i}", Mode.MAIN, ()) for i in range(scenes))
    pairs = [chance.sample(range(scenes), 2) for _ in range(claims)]
    return Case(name, told, tuple(claim(a, Relation.BEFORE, b, chance.uniform(0.5, 0.99)) for a, b in pairs))


def chain(name: str, scenes: int) -> Case:
    """Everything is proven: told backwards, each scene meets the one told before it."""
    told = tuple(Told(f"s{i}", Mode.MAIN, ()) for i in range(scenes))
    return Case(name, told, tuple(claim(i + 1, Relation.MEETS, i, 0.95) for i in range(scenes - 1)))


def silent(name: str, scenes: int) -> Case:
    """Nothing is said."""
    return Case(name, tuple(Told(f"s{i}", Mode.MAIN, ()) for i in range(scenes)), ())


CASES: tuple[Callable[[], Case], ...] = (
    lambda: realistic("250 scenes", 250, wrong=0.03),
    lambda: realistic("3,000 scenes", 3000, wrong=0.03),
    lambda: dated("3,000 scenes, as many distances", 3000, wrong=0.03),
    lambda: realistic("250 scenes, two travellers", 250, wrong=0.03, travellers=2),
    lambda: realistic("3,000 scenes, no contradiction", 3000, wrong=0.0),
    lambda: chain("3,000 scenes told backwards", 3000),
    lambda: silent("3,000 scenes, nothing said", 3000),
    lambda: tangle("one knot: 300 scenes, 600 claims", 300, 600),
    lambda: tangle("one knot: 300 scenes, 1,500 claims", 300, 1500),
    lambda: tangle("one knot: 1,000 scenes, 3,000 claims", 1000, 3000),
)


def timed(case: Case, repeat: int) -> tuple[float, Chronology]:
    best = float("inf")
    for _ in range(repeat):
        began = time.perf_counter()
        ordered = solve(case.scenes, case.claims, case.travellers)
        solved = with_days(ordered, case.scenes, Said(case.distances))
        best = min(best, time.perf_counter() - began)
    return best, solved


def measured(case: Case, repeat: int) -> dict[str, object]:
    seconds, solved = timed(case, repeat)
    limit = LIMITS.get(case.name)
    return {
        "case": case.name,
        "scenes": len(case.scenes),
        "claims": len(case.claims),
        "seconds": round(seconds, 3),
        "limit": limit,
        "met": None if limit is None else seconds < limit,
        "conflicts": len(solved.conflicts),
        "conflicts_of_days": sum(len(each.conflicts) for each in solved.days),
        "dropped": sum(len(conflict.dropped) for conflict in solved.conflicts),
        "settled_pairs": len(solved.timelines[0].settled),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON for a machine")
    parser.add_argument("--repeat", type=int, default=1, help="runs of each case, of which the best counts")
    parser.add_argument("--only", default="", help="only the cases whose name has this in it")
    options = parser.parse_args()
    cases = (case for make in CASES if options.only in (case := make()).name)
    rows = []
    for case in cases:
        rows.append(measured(case, options.repeat))
        if not options.json:
            row = rows[-1]
            print(f"{row['seconds']:8.3f} s  {row['case']:40} {row['claims']:6} claims  {row['dropped']:4} dropped")
    if options.json:
        print(json.dumps({"python": sys.version.split()[0], "ortools": version("ortools"), "cases": rows}, indent=2))
    return 1 if any(row["met"] is False for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
