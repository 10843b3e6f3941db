"""Novels that are told as they happen, cut into scenes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from itertools import accumulate, pairwise
from pathlib import Path

from bench.retell.borders import begins

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "litbank" / "original"

NOT_LINEAR = ("219_heart_of_darkness", "345_dracula", "4300_ulysses")
"""A tale within a tale, papers that overlap, and streams of consciousness: their own order is not known."""

MEASURE, PARTS = 3, 10
"""Of so many parts of the books, by their names' hashes, so many are for measuring, the others for learning."""

SHORTEST = 150
"""Words of a scene; what is shorter is joined to the scene before it in its chapter."""


@dataclass(frozen=True, slots=True)
class LinearScene:
    """A scene's paragraphs, without line ends in them, and the chapter (from 0) that it stands in."""

    paragraphs: tuple[str, ...]
    chapter: int

    @property
    def words(self) -> int:
        """How long it is."""
        return sum(len(paragraph.split()) for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class LinearBook:
    """A novel by the stem of its file's name, its scenes as told and as they happen."""

    name: str
    scenes: tuple[LinearScene, ...]


def split_of(path: Path) -> str:
    """``measure`` or ``teach``, by the file's name alone: the same in every run, whatever other books there are."""
    return "measure" if int(sha256(path.stem.encode()).hexdigest(), 16) % PARTS < MEASURE else "teach"


def books(folder: Path, split: str | None = None) -> tuple[Path, ...]:
    """The books in ``folder`` whose own order is the order of things, of one split where one is named."""
    found = (path for path in sorted(folder.glob("*.txt")) if path.stem not in NOT_LINEAR)
    return tuple(path for path in found if split is None or split_of(path) == split)


@lru_cache(maxsize=12)
def linear_book(path: Path, kept: Path | None = None) -> LinearBook:
    """The scenes of the novel at ``path``, kept in the folder ``kept`` by the hash of its content."""
    content = path.read_bytes()
    if kept is None:
        return _cut(path)
    file = kept / f"{sha256(content + _own_code()).hexdigest()[:24]}.json"
    if file.is_file():
        chapters = json.loads(file.read_text(encoding="utf-8"))
        return LinearBook(path.stem, tuple(LinearScene(tuple(texts), chapter) for chapter, texts in chapters))
    book = _cut(path)
    kept.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".part")
    unfinished.write_text(json.dumps([(scene.chapter, scene.paragraphs) for scene in book.scenes]), encoding="utf-8")
    unfinished.replace(file)
    return book


@cache
def _own_code() -> bytes:
    return b"".join((Path(__file__).parent / name).read_bytes() for name in ("linear.py", "borders.py"))


def _cut(path: Path) -> LinearBook:
    from esesea.reading.cutting.borders import marked_starts  # noqa: PLC0415
    from esesea.text.document import ParagraphKind  # noqa: PLC0415 - what needs no text stays light
    from esesea.text.manuscript import open_manuscript  # noqa: PLC0415

    document = open_manuscript(path)
    told = [paragraph for paragraph in document.story_paragraphs if not _is_title(document.quote(paragraph.span))]
    texts = [" ".join(document.quote(paragraph.span).split()) for paragraph in told]
    headings = [part.span.start for part in document.paragraphs if part.kind is ParagraphKind.HEADING]
    chapters = [sum(heading < paragraph.span.start for heading in headings) for paragraph in told]
    bounds = [*begins(marked_starts(document), [paragraph.span.start for paragraph in told], texts), len(texts)]
    scenes = [LinearScene(tuple(texts[first:after]), chapters[first]) for first, after in pairwise(bounds)]
    return LinearBook(path.stem, tuple(_joined(scenes)))


def _is_title(paragraph: str) -> bool:
    """Whether a line in capitals stands there, which over another story's scene would be a title of its own."""
    return paragraph.isupper() or not any(letter.isalpha() for letter in paragraph)


def _joined(scenes: list[LinearScene]) -> Iterator[LinearScene]:
    """Scenes with the scraps joined to what stands before them; a chapter that is a scrap is passed over."""
    last: LinearScene | None = None
    for scene in scenes:
        if last is not None and last.chapter == scene.chapter and min(last.words, scene.words) < SHORTEST:
            last = LinearScene(last.paragraphs + scene.paragraphs, scene.chapter)
            continue
        if last is not None and last.words >= SHORTEST:
            yield last
        last = scene
    if last is not None and last.words >= SHORTEST:
        yield last


_SENTENCE = re.compile(r"(?<=[.!?][”\"’'])\s+(?=[“\"‘'A-Z])|(?<=[.!?])\s+(?=[“\"‘'A-Z])")


def sentences(paragraph: str) -> list[str]:
    """The sentences of a paragraph, cut where a full stop and a capital meet."""
    return _SENTENCE.split(paragraph)


def shortened(paragraphs: tuple[str, ...], words: int) -> tuple[str, ...]:
    """How the scene begins and how it ends, of about so many words, what lies between left out.

    What is left of a paragraph that is too long by itself is its first sentences, or its last ones.
    """
    if sum(len(paragraph.split()) for paragraph in paragraphs) <= words * 1.2:
        return paragraphs
    head = _first(list(paragraphs), words * 3 // 5)
    rest = list(paragraphs[len(head) :])
    backward = _first(rest[::-1], words * 2 // 5, last=True)
    return (*head, *backward[::-1])


def _first(paragraphs: list[str], words: int, *, last: bool = False) -> list[str]:
    lengths = accumulate(len(paragraph.split()) for paragraph in paragraphs)
    whole = sum(length <= words for length in lengths)
    if whole or not paragraphs:
        return paragraphs[:whole]
    parts = sentences(paragraphs[0])[:: -1 if last else 1]
    fit = max(1, sum(length <= words for length in accumulate(len(part.split()) for part in parts)))
    return [" ".join(parts[:fit][:: -1 if last else 1])]
