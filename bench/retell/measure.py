"""What a reader makes of a retold story: read once, kept by the story's content and by all that made the reading."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from bench.retell.writing import Manuscript

if TYPE_CHECKING:
    from esesea.story.story import Story

TOGETHER = frozenset({"equal", "starts", "started-by"})
STARTS_LATER = frozenset({"after", "met-by", "overlapped-by", "during", "finishes"})
"""Allen's relations of which the first begins with the second, or after it."""

ROOMS = ("text", "reading", "story", "order", "app")
"""Whose code and weights make an order."""


@dataclass(frozen=True, slots=True)
class Figures:
    """One story. ``drags``: scenes that an author must move; ``moved``: scenes found elsewhere than told.

    ``proven`` and ``likely`` count pairs, and of them the right. ``scenes_found`` differ from ``scenes`` where the
    reader cut otherwise; such a story is judged by the found scenes in which its own begin. ``claims``: by sign, how
    many claims that move a scene were kept, and how many are right. ``heard``: by the kind of cue (empty: none), how
    often the story goes back, and how often the scene there was put before the one told just before it.
    """

    scenes: int
    scenes_found: int
    drags_told: int
    drags_found: int
    moved: int
    tau_told: float
    tau_found: float
    proven: int
    proven_right: int
    likely: int
    likely_right: int
    claims: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    heard: Mapping[str, tuple[int, int]] = field(default_factory=dict)


def figures(made: Manuscript, ranks: Sequence[int], reader: str, kept: Path | None = None) -> Figures:
    """The figures of one manuscript with these true ranks; from the folder ``kept`` where they stand there already."""
    key = sha256("\0".join((made.text, made.suffix, repr(list(ranks)), reader, _maker())).encode()).hexdigest()[:24]
    file = kept / f"{key}.json" if kept is not None else None
    if file is not None and file.is_file():
        return Figures(**json.loads(file.read_text(encoding="utf-8")))
    found = _judged(_read(made, reader), made, ranks)
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(".part")
        unfinished.write_text(json.dumps(asdict(found)), encoding="utf-8")
        unfinished.replace(file)
    return found


@cache
def _maker() -> str:
    """A hash of all code and weights on which an order rests, and of how it is judged here."""
    import esesea  # noqa: PLC0415 - measured, not needed to retell

    digest = sha256(Path(__file__).read_bytes())
    package = Path(esesea.__file__).parent
    for file in sorted(path for room in ROOMS for path in (package / room).rglob("*") if path.suffix != ".pyc"):
        if file.is_file():
            digest.update(f"{file.relative_to(package)}".encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _read(made: Manuscript, reader: str) -> Story:
    from esesea.app.reading import read_document  # noqa: PLC0415 - heavy
    from esesea.text.manuscript import read_manuscript  # noqa: PLC0415
    from esesea.text.source import Source  # noqa: PLC0415

    source = Source(made.name + made.suffix, made.text.encode())
    return read_document(read_manuscript(source), reader=reader)


def _judged(story: Story, made: Manuscript, ranks: Sequence[int]) -> Figures:
    from esesea.evaluation.order_scores import drags, kendall_tau_b, pair_score  # noqa: PLC0415 - heavy
    from esesea.story.time import STORY_CLOCK, Status  # noqa: PLC0415

    timeline = story.chronology.timeline(STORY_CLOCK)
    homes = scenes_of(story, made.opens)
    place = _places([scene.id for scene in story.scenes], timeline.order)
    found = sorted(range(len(ranks)), key=lambda at: (place[homes[at]], at))
    rank_of: dict[str, float | None] = {}
    for home, rank in zip(homes, ranks, strict=True):
        rank_of.setdefault(home, rank)
    proven = pair_score(timeline.settled, rank_of, {Status.PROVEN, Status.STATED})
    likely = pair_score(timeline.settled, rank_of, {Status.LIKELY})
    stands = {at: index for index, at in enumerate(found)}
    return Figures(
        scenes=len(ranks),
        scenes_found=len(story.scenes),
        drags_told=drags(ranks),
        drags_found=drags([ranks[at] for at in found]),
        moved=drags(found),
        tau_told=kendall_tau_b(list(range(len(ranks))), list(ranks)),
        tau_found=kendall_tau_b([stands[at] for at in range(len(ranks))], list(ranks)),
        proven=proven.found,
        proven_right=proven.right,
        likely=likely.found,
        likely_right=likely.right,
        claims=_claims(story, rank_of),
        heard=_counted((kind, stands[at] < stands[at - 1]) for at, kind in made.backward),
    )


def scenes_of(story: Story, opens: Sequence[str]) -> list[str]:
    """The ids of the found scenes in which the scenes with these first words begin, in the order told.

    A scene that begins among those words is meant: a date alone above it is a heading to the reader. Raises ValueError
    where the words do not stand in the document in that order.
    """
    text, at, homes = story.document.text, 0, []
    starts = [scene.span.start for scene in story.scenes]
    for words in opens:
        found = re.compile(r"[\W_]+".join(words.split())).search(text, at)
        if found is None:
            raise ValueError(f"“{words}” opens no scene of {story.document.name}")
        at = found.end()
        home = max((index for index, start in enumerate(starts) if start < found.end()), default=0)
        homes.append(story.scenes[home].id)
    return homes


def _places(told: Sequence[str], order: Sequence[str]) -> dict[str, float]:
    """Where each scene stands; one that is called outside of time stays behind the one it is told after."""
    places: dict[str, float] = {scene: index for index, scene in enumerate(order)}
    last = -1.0
    for index, scene in enumerate(told):
        last = places.setdefault(scene, last + (index + 1) / (len(told) + 2) * 1e-3)
    return places


def _claims(story: Story, ranks: Mapping[str, float | None]) -> dict[str, tuple[int, int]]:
    """By sign: the claims kept that put a scene before one told earlier, and how many of them are right."""
    from esesea.story.time import STORY_CLOCK  # noqa: PLC0415 - heavy

    told = {scene.id: scene.reading_order for scene in story.scenes}
    judged: list[tuple[str, bool]] = []
    for claim in story.chronology.timeline(STORY_CLOCK).relations:
        if claim.relation.value in TOGETHER:
            continue
        later = claim.relation.value in STARTS_LATER
        first, second = (claim.b, claim.a) if later else (claim.a, claim.b)
        before, after = ranks.get(first), ranks.get(second)
        if told[first] > told[second] and before is not None and after is not None:
            judged.append((claim.evidence.by, before < after))
    return _counted(judged)


def _counted(judged: Iterable[tuple[str, bool]]) -> dict[str, tuple[int, int]]:
    """By name: how many there are, and how many of them are right."""
    counted: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for name, right in judged:
        counted[name][0] += 1
        counted[name][1] += right
    return {name: (one, right) for name, (one, right) in sorted(counted.items())}
