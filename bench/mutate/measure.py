"""What is found of what was planted: read once, kept by the text and by all code that makes findings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.mutate.bed import Plant
from bench.mutate.planting import Planted

if TYPE_CHECKING:
    from esesea.story.finding import Finding
    from esesea.story.story import Story
    from esesea.text.span import Span

ROOMS = ("text", "reading", "story", "order", "continuity", "app")
"""Whose code and weights make findings."""
NOTHING = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one plant. ``severity`` of the gravest finding that touches it, empty where none does.

    ``both``: that finding touches every planted passage, or there is but one; ``check`` made it.
    """

    kind: str
    wording: int
    control: bool
    words: tuple[str, ...]
    severity: str = NOTHING
    check: str = NOTHING
    both: bool = False


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A finding that touches nothing planted."""

    check: str
    severity: str
    message: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """One manuscript: what became of each plant, and what was found elsewhere."""

    name: str
    words: int
    outcomes: tuple[Outcome, ...]
    elsewhere: tuple[Elsewhere, ...]


def figures(made: Planted, reader: str, kept: Path | None = None) -> Figures:
    """The figures of one manuscript; from the folder ``kept`` where they stand there already."""
    key = sha256("\0".join((made.text, repr(made.plants), reader, _maker())).encode()).hexdigest()[:24]
    file = kept / f"{key}.json" if kept is not None else None
    if file is not None and file.is_file():
        return _decoded(json.loads(file.read_text(encoding="utf-8")))
    found = _judged(_read(made, reader), made)
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(".part")
        unfinished.write_text(json.dumps(asdict(found), ensure_ascii=False), encoding="utf-8")
        unfinished.replace(file)
    return found


def spans_of(story: Story, plant: Plant) -> list[list[Span]]:
    """Where each of the plant's passages stands in the story; a drifted name at every place.

    Raises ValueError where one does not stand there.
    """
    from esesea.text.span import Span  # noqa: PLC0415 - heavy

    found: list[list[Span]] = []
    for words in plant.words:
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        here = [Span(*each.span()) for each in pattern.finditer(story.document.text)]
        if not here:
            raise ValueError(f"“{words}” does not stand in {story.document.name}")
        found.append(here)
    return found


def _read(made: Planted, reader: str) -> Story:
    from esesea.app.reading import read_document  # noqa: PLC0415 - heavy
    from esesea.text.manuscript import read_manuscript  # noqa: PLC0415
    from esesea.text.source import Source  # noqa: PLC0415

    return read_document(read_manuscript(Source(f"{made.name}.txt", made.text.encode())), reader=reader)


def _judged(story: Story, made: Planted) -> Figures:
    places = [spans_of(story, plant) for plant in made.plants]
    outcomes = [outcome_of(story, plant, spans) for plant, spans in zip(made.plants, places, strict=True)]
    planted = [span for spans in places for passage in spans for span in passage]
    elsewhere = [finding for finding in story.findings if not _touches(finding, planted)]
    told = tuple(
        Elsewhere(each.check, each.severity.value, each.message, tuple(story.quote(span)[:200] for span in each.spans))
        for each in elsewhere
    )
    return Figures(made.name, len(made.text.split()), tuple(outcomes), told)


def outcome_of(story: Story, plant: Plant, passages: Sequence[Sequence[Span]]) -> Outcome:
    """What became of the plant whose passages stand there: the first finding that touches all of them, else any.

    Findings come gravest first.
    """
    same = Outcome(plant.kind, plant.wording, plant.control, plant.words)
    touching = [
        (finding, all(_touches(finding, spans) for spans in passages))
        for finding in story.findings
        if any(_touches(finding, spans) for spans in passages)
    ]
    if not touching:
        return same
    finding, both = next(((found, whole) for found, whole in touching if whole), touching[0])
    return Outcome(plant.kind, plant.wording, plant.control, plant.words, finding.severity.value, finding.check, both)


def _touches(finding: Finding, spans: Sequence[Span]) -> bool:
    return any(span.overlaps(mine) for span in spans for mine in finding.spans)


def _decoded(kept: Mapping[str, Any]) -> Figures:
    outcomes = (Outcome(**{**each, "words": tuple(each["words"])}) for each in kept["outcomes"])
    elsewhere = (Elsewhere(**{**each, "quotes": tuple(each["quotes"])}) for each in kept["elsewhere"])
    return Figures(kept["name"], kept["words"], tuple(outcomes), tuple(elsewhere))


@cache
def _maker() -> str:
    """A hash of all code and weights on which a finding rests, and of how it is judged here."""
    digest = sha256(Path(__file__).read_bytes())
    for file in _files():
        digest.update(str(file).encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _files() -> Iterator[Path]:
    import esesea  # noqa: PLC0415 - measured, not needed to plant

    package = Path(esesea.__file__).parent
    found = (path for room in ROOMS for path in (package / room).rglob("*") if path.suffix != ".pyc")
    return iter(sorted(path for path in found if path.is_file()))
