"""Stories whose true order is known, read once and kept.

A sample's gold is ``NAME.gold.json`` beside its manuscript, in either of two forms: ``story_order`` (the true rank of
each scene, in told order), or a careful reader's gold (``esesea.evaluation.gold``). Beside a re-told story there is
``NAME.telling.json``, whose ``opens`` find its scenes where the reader cut others. A novel that is told in order needs
neither.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import msgspec
from bench.retell.measure import scenes_of

import esesea
from esesea.evaluation.alignment import align
from esesea.evaluation.gold import Gold, read_gold
from esesea.reading import readers
from esesea.reading.defaults import READER, SPACY_MODEL
from esesea.store import codec
from esesea.story.story import Story

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
GOLD = ".gold.json"


@dataclass(frozen=True, slots=True)
class Sample:
    """A manuscript of ``group``; ``gold`` None: it is told in order. ``first``: only so many characters are read."""

    group: str
    name: str
    manuscript: Path
    gold: Path | None = None
    first: int | None = None


@dataclass(frozen=True, slots=True)
class Truth:
    """The true rank of scenes by id (None where no rank is known), and pairs known apart from ranks (first, second)."""

    ranks: Mapping[str, float | None]
    before: frozenset[tuple[str, str]] = frozenset()

    def compared(self, a: str, b: str) -> float | None:
        """Below 0 where ``a`` begins first, above where ``b`` does, 0 in a tie; None where nobody knows."""
        if (a, b) in self.before:
            return -1.0
        if (b, a) in self.before:
            return 1.0
        first, second = self.ranks.get(a), self.ranks.get(b)
        return None if first is None or second is None else first - second


@dataclass(frozen=True)
class Readings:
    """Stories read by ``reader``, and kept in ``folder`` by their content and the reader's fingerprint."""

    folder: Path
    reader: str = READER

    def story(self, sample: Sample) -> Story:
        """The story as read, from the folder where it was read before. A changed reader reads anew."""
        content = sample.manuscript.read_bytes()
        key = sha256(b"\0".join((self._maker, content, str(sample.first).encode()))).hexdigest()[:24]
        kept = self.folder / f"{key}.story"
        if kept.is_file():
            return codec.decode(kept.read_bytes())
        story = self._read(sample, content)
        self.folder.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(codec.encode(story))
        return story

    @cached_property
    def _maker(self) -> bytes:
        chosen = readers.reader(self.reader, SPACY_MODEL)
        return f"{readers.fingerprint(chosen)} {codec.model_fingerprint()}".encode()

    def _read(self, sample: Sample, content: bytes) -> Story:
        if sample.first is None:
            return esesea.read(sample.manuscript, reader=self.reader)
        self.folder.mkdir(parents=True, exist_ok=True)
        short = self.folder / sample.manuscript.name
        short.write_text(content.decode("utf-8", errors="replace")[: sample.first], encoding="utf-8")
        try:
            return esesea.read(short, reader=self.reader)
        finally:
            short.unlink()


def samples(retold: Path | None, novels: int | None) -> Iterator[Sample]:
    """The films, the seed and the examples; novels told in order (their first characters); re-told stories."""
    yield from _with_gold("films", SHARED / "data" / "films")
    yield from _with_gold("examples", ROOT / "examples")
    seed = SHARED / "seed" / "story.txt"
    if seed.is_file():
        yield Sample("examples", "seed", seed, seed.with_name("gold.json"))
    if novels:
        yield from _novels(novels)
    if retold is not None:
        yield from _with_gold("re-told", retold)


def _with_gold(group: str, folder: Path) -> Iterator[Sample]:
    for gold in sorted(folder.rglob(f"*{GOLD}")):
        name = gold.name.removesuffix(GOLD)
        manuscript = next((each for each in sorted(gold.parent.glob(f"{name}.*")) if each.suffix != ".json"), None)
        if manuscript is not None:
            yield Sample(group, str(gold.relative_to(folder)).removesuffix(GOLD), manuscript, gold)


def _novels(first: int) -> Iterator[Sample]:
    data = SHARED / "data"
    for path in (*sorted((data / "pdnc").glob("*/novel_text.txt")), *sorted((data / "litbank/original").glob("*.txt"))):
        name = path.parent.name if path.name == "novel_text.txt" else path.stem
        yield Sample("novels", name, path, first=first)


def truth_of(sample: Sample, story: Story) -> Truth | None:
    """The true order of the story's scenes; None where the gold does not fit the scenes that were read."""
    if sample.gold is None:
        return Truth({scene.id: scene.reading_order for scene in story.scenes})
    form = msgspec.json.decode(sample.gold.read_bytes())
    ranks = form.get("story_order")
    if ranks is None:
        return _careful(read_gold(sample.gold), story)
    telling = sample.gold.with_name(sample.gold.name.removesuffix(GOLD) + ".telling.json")
    if telling.is_file():
        homes = scenes_of(story, msgspec.json.decode(telling.read_bytes())["opens"])
        return Truth(dict(zip(reversed(homes), reversed(ranks), strict=True)))
    if len(ranks) != len(story.scenes):
        return None
    return Truth({scene.id: rank for scene, rank in zip(story.scenes, ranks, strict=True)})


def _careful(gold: Gold, story: Story) -> Truth:
    found = align(gold, story).scenes
    ranks = {ours: scene.story_order for ours, scene in zip(found, gold.scenes, strict=True) if ours is not None}
    pairs = ((found[first], found[second]) for first, second in gold.before)
    return Truth(ranks, frozenset((a, b) for a, b in pairs if a is not None and b is not None))
