"""Learn where tellings leap and land: ``python -m training.strands NOVELS FILMS [--kept DIR] [--into FILE]``.

NOVELS: texts told in order, which are told anew out of order (``bench/retell``) and teach. FILMS: screenplays told
out of order, ``NAME.fountain`` with ``NAME.gold.json``, which only check: how well leaps are told from the rest, and
what an author who is asked has to do. A logistic regression says whether a scene leaps, a conditional logit (McFadden
1974) where it lands; both small, convex and deterministic. Readings are kept, so that a second run takes a minute.
"""

from __future__ import annotations

import argparse
import json
import pickle
import tempfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import MappingProxyType

import numpy as np
from bench.retell.tellings import tellings

from esesea.app.simulated_author import simulate
from esesea.reading.readers import reader
from esesea.reading.strands import weights as shipped
from esesea.reading.strands.finding import landing_shares, leap_chances, leaps_of
from esesea.reading.strands.likeness import TINY, Floats, Likenesses, Sides
from esesea.reading.strands.sides import sides_of
from esesea.reading.strands.signs import LANDING_SIGNS, LEAP_SIGNS, landing_signs, leap_signs
from esesea.reading.strands.told_scene import ToldScene, told_scenes
from esesea.reading.strands.weights import StrandWeights
from esesea.story.scene import Mode
from esesea.text.manuscript import open_manuscript
from training.logit import fit_choice, fit_logistic

FIRST = 300_000
"""Characters of a novel: some 50 scenes, as many as a telling takes."""

TELLINGS, LEAST_SCENES, MOST_SCENES, SEED = 6, 12, 70, 1
RIDGE, LANDING_RIDGE = 10.0, 10.0

BY_CRAFT: Mapping[str, float] = MappingProxyType(
    {
        "near_place": -0.5,
        "same_hour": 0.0,
        "hour_differs": 0.25,
        "place_lately": -0.25,
        "hour_said": 1.0,
        "opens_young": 0.1,
        "ends_looking_back": 0.25,
        "more_past": 0.25,
        "more_pluperfect": 0.0,
        "short": 0.0,
        "says_straight_on": -1.0,
    }
)
"""Weights set by hand. A novel told anew at random cannot teach how a scene opens where an author chose to leap, nor
does it have slug lines: a new sequence says its hour and a scene within one does not, CONTINUOUS goes on, memory and
childhood come before flashbacks. Round numbers, by the signs of design/order.md ("What a trial taught"), not fitted."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """Scenes in the order told and when each truly happens; a film's name, empty for a novel."""

    film: str
    scenes: Sequence[ToldScene]
    sides: Sides
    ranks: Sequence[float]

    @property
    def lands(self) -> list[int | None]:
        """After which of the scenes told before it each stands; None before them all."""
        found: list[int | None] = [None]
        for i in range(1, len(self.ranks)):
            earlier = [(self.ranks[j], j) for j in range(i) if self.ranks[j] <= self.ranks[i]]
            found.append(max(earlier)[1] if earlier else None)
        return found


@dataclass(frozen=True, slots=True)
class Bare:
    """A scene of which nothing is known but that it is told."""

    id: str
    mode: Mode = Mode.MAIN
    present: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """A telling as signs: ``signs`` of each scene but the first, and whether it ``leaps``."""

    told: Told
    likenesses: Likenesses
    signs: Floats
    leaps: Floats

    @classmethod
    def of(cls, told: Told) -> Lesson:
        """The signs of ``told``, and what they should say."""
        likenesses = Likenesses(told.scenes, told.sides)
        leaps = np.array([land != i for i, land in enumerate(told.lands[1:])], np.float32)
        return cls(told, likenesses, leap_signs(likenesses), leaps)

    def choices(self, chances: Floats) -> Iterator[tuple[Floats, int]]:
        """For each scene that leaps the signs of where it may land, and which row is right."""
        for i, (land, row) in enumerate(zip(self.told.lands, self.likenesses.rows(), strict=True)):
            if i and land != i - 1:
                rows = landing_signs(row, chances)
                right = 0 if land is None else land + 1
                yield np.delete(rows, i, axis=0), right - (right > i)


def main() -> None:
    """Read, tell anew, learn, check on the films, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("novels", type=Path, help="folder of novels told in order, as .txt")
    parser.add_argument("films", type=Path, help="folder of NAME.fountain and NAME.gold.json")
    parser.add_argument("--kept", type=Path, default=Path("build/training/strands"), help="where readings are kept")
    parser.add_argument("--into", type=Path, default=Path(shipped.__file__).with_name(shipped.FILE))
    parser.add_argument("--checks", type=Path, default=Path("bench/strands.json"), help="where the checks are written")
    options = parser.parse_args()
    options.kept.mkdir(parents=True, exist_ok=True)
    novels = [Lesson.of(each) for each in _retold(options.novels, options.kept)]
    print(f"{sum(len(each.leaps) for each in novels)} borders of {len(novels)} re-told stretches of novels")
    weights = learn(novels)
    checks = {told.film: _check(Lesson.of(told), weights) for told in _films(options.films, options.kept)}
    for name, check in checks.items():
        print(name, check)
    options.into.write_text(json.dumps(_record(weights), indent=2) + "\n", encoding="utf-8")
    options.checks.write_text(json.dumps(checks, indent=2) + "\n", encoding="utf-8")
    print(f"the weights are in {options.into}")


def learn(lessons: Sequence[Lesson]) -> StrandWeights:
    """The weights that make what happened in ``lessons`` likeliest, kept small by a ridge; ``BY_CRAFT`` besides."""
    learnt = [name not in BY_CRAFT for name in LEAP_SIGNS]
    signs = np.concatenate([each.signs for each in lessons])[:, learnt]
    mean, spread = signs.mean(axis=0), np.maximum(signs.std(axis=0), TINY)
    leaps = np.concatenate([each.leaps for each in lessons])
    weights, bias = fit_logistic((signs - mean) / spread, leaps, RIDGE)
    leap = np.array([BY_CRAFT.get(name, 0.0) for name in LEAP_SIGNS], np.float32)
    leap[learnt] = weights / spread
    plain = StrandWeights(leap, float(bias - (weights / spread) @ mean), np.zeros(len(LANDING_SIGNS), np.float32))
    choices = [
        choice
        for each in lessons
        for chances in (leap_chances(each.signs, plain), np.concatenate([[0], each.leaps]))
        for choice in each.choices(chances.astype(np.float32))
    ]
    return StrandWeights(plain.leap, plain.bias, fit_choice(choices, LANDING_RIDGE).astype(np.float32))


def _check(film: Lesson, weights: StrandWeights) -> dict[str, float]:
    """How well leaps are told from the rest, and how often the right landing is among the likeliest three."""
    chances = leap_chances(film.signs, weights)
    known = np.concatenate([[0], film.leaps]).astype(np.float32)
    return {
        "leaps": float(film.leaps.sum()),
        "leap_auc": round(_auc(film.leaps, chances[1:]), 3),
        "landing_in_three": round(_in_three(film, chances, weights), 3),
        "landing_in_three_ends_known": round(_in_three(film, known, weights), 3),
        **_asked(film, weights),
    }


def _asked(film: Lesson, weights: StrandWeights) -> dict[str, float]:
    """What an author who is asked has to do until the film stands as it truly was, other signs left out."""
    told = [Bare(scene.id) for scene in film.told.scenes]
    leaps = tuple(leaps_of(film.told.scenes, weights, film.told.sides))
    gold = {scene.id: rank for scene, rank in zip(film.told.scenes, film.told.ranks, strict=True)}
    return dict(simulate(told, leaps, (), gold).as_json())


def _in_three(film: Lesson, chances: Floats, weights: StrandWeights) -> float:
    ranks = []
    for i, (land, row) in enumerate(zip(film.told.lands, film.likenesses.rows(), strict=True)):
        if i and land != i - 1:
            shares = landing_shares(landing_signs(row, chances), weights)
            ranks.append(int((shares > shares[0 if land is None else land + 1]).sum()))
    return float(np.mean([rank < 3 for rank in ranks]))


def _auc(leaps: Floats, chances: Floats) -> float:
    pairs = [(one > other) + (one == other) / 2 for one in chances[leaps == 1] for other in chances[leaps == 0]]
    return float(np.mean(pairs))


def _films(folder: Path, kept: Path) -> Iterator[Told]:
    for path in sorted(folder.glob("*.fountain")):
        gold = json.loads(path.with_suffix("").with_suffix(".gold.json").read_text(encoding="utf-8"))["story_order"]
        scenes, sides = _read(path, kept)
        yield Told(path.stem, scenes, sides, gold)


def _retold(folder: Path, kept: Path) -> Iterator[Told]:
    for path in sorted(folder.glob("*.txt")):
        with tempfile.TemporaryDirectory() as short:
            opening = Path(short) / path.name
            opening.write_text(path.read_text(encoding="utf-8", errors="replace")[:FIRST], encoding="utf-8")
            scenes, sides = _read(opening, kept)
        chance = Random(f"{SEED}:{path.name}")
        for nth in range(TELLINGS if len(scenes) >= LEAST_SCENES else 0):
            length = chance.randint(LEAST_SCENES, min(MOST_SCENES, len(scenes)))
            first = chance.randint(0, len(scenes) - length)
            telling = tellings(length, zlib.crc32(f"{path.name}:{nth}".encode()))
            if len(set(telling.told)) == length:
                at = [first + each for each in telling.told]
                apart = Sides((sides.vectors[0][at], sides.vectors[1][at]), _told_anew(sides.follows, at))
                yield Told("", [scenes[each] for each in at], apart, telling.ranks)


def _told_anew(follows: Floats, at: Sequence[int]) -> Floats:
    """The succession read between neighbours of the book; of others it was not asked, and says nothing."""
    same = [i > 0 and at[i] == at[i - 1] + 1 for i in range(len(at))]
    return np.where(same, follows[at], 0).astype(np.float32)


def _read(path: Path, kept: Path) -> tuple[tuple[ToldScene, ...], Sides]:
    """What a reading gives of each scene; kept by the file's content."""
    file = kept / f"{path.stem}.{zlib.crc32(path.read_bytes()):08x}.told.pickle"
    if not file.exists():
        print(f"reading {path.stem}", flush=True)
        document = open_manuscript(path)
        layers = reader("literary").read(document)
        file.write_bytes(pickle.dumps((told_scenes(document, layers), sides_of(layers))))
    scenes, sides = pickle.loads(file.read_bytes())  # noqa: S301 - this script's own file
    return scenes, sides


def _record(weights: StrandWeights) -> dict[str, object]:
    def named(names: Sequence[str], values: Floats) -> dict[str, float]:
        return {name: round(float(value), 4) for name, value in zip(names, values, strict=True)}

    return {
        "made_by": "python -m training.strands NOVELS FILMS",
        "set_by_hand": list(BY_CRAFT),
        "leap_bias": round(weights.bias, 4),
        "leap": named(LEAP_SIGNS, weights.leap),
        "landing": named(LANDING_SIGNS, weights.landing),
    }


if __name__ == "__main__":
    main()
