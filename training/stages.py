"""The road from books to weights, in stages that are each kept, so that a stopped training goes on where it was."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

import torch
from torch import nn

from esesea.evaluation.corpora.litbank import Corpus
from esesea.reading.literary.wordpieces import WordPieces
from training import encoders
from training.books import books, shelves
from training.fitting import Course, Pupil, Steps, learn, pupil_steps, teacher_steps
from training.judging import judged
from training.network import Network
from training.silver import Lesson, lessons_of, unmarked
from training.texts import Text, text_of

TEACHER = Course(epochs=4, rate=5e-5, head_rate=1e-3, frozen=6)
PUPIL = Course(epochs=10, rate=1e-4, head_rate=1e-3, frozen=0, average=0.995)
SILVER_WORDS, SEED = 400_000, 13

Model = TypeVar("Model", bound=nn.Module)


@dataclass(frozen=True, slots=True, eq=False)
class Library:
    """The books to learn from and those to judge by; see ``Shelves``."""

    train: tuple[Text, ...]
    dev: tuple[Text, ...]
    event_dev: tuple[Text, ...]


def library(folder: Path, pieces: WordPieces) -> Library:
    """LitBank at ``folder`` by use. Raises GoldMissing or GoldUnreadable."""
    shelf = shelves(Corpus(folder))

    def texts(names: Iterable[str]) -> tuple[Text, ...]:
        return tuple(
            text_of(book, pieces, events=book.name in shelf.events, spans=book.name in shelf.spans)
            for book in books(folder, names)
        )

    return Library(texts(shelf.spans | shelf.events), texts(shelf.dev), texts(shelf.event_dev))


@dataclass(frozen=True, slots=True, eq=False)
class Training:
    """Where the training keeps what it made, and whom it tells. ``quick``: one epoch and no teacher."""

    data: Path
    kept: Path
    report: Callable[[str], None]
    quick: bool = False

    @property
    def device(self) -> torch.device:
        """A GPU if there is one."""
        return torch.device("cuda" if torch.cuda.is_available() else "cpu")

    def pupil(self) -> Pupil:
        """What ships, trained on what people marked and on what a teacher says of unmarked text."""
        random.seed(SEED)
        torch.manual_seed(SEED)
        pieces = WordPieces(encoders.vocabulary(encoders.small()))
        shelf = library(self.data, pieces)
        self.report(
            f"{len(shelf.train)} books to learn from, {sum(text.asks_spans for text in shelf.train)} of them mentions "
            f"and {sum(text.asks_events for text in shelf.train)} events; {len(shelf.dev)} to judge by"
        )
        lessons = [] if self.quick else self._lessons(shelf, pieces)
        pupil = Pupil(encoders.small()).to(self.device)
        course = Course(1, PUPIL.rate, PUPIL.head_rate, 0) if self.quick else PUPIL
        return self._fit("pupil", pupil, course, pupil_steps(pupil, shelf.train, lessons, course), shelf)

    def _lessons(self, shelf: Library, pieces: WordPieces) -> list[Lesson]:
        kept = self.kept / "lessons.pt"
        if not kept.exists():
            network = Network(encoders.large(self.kept)).to(self.device)
            teacher = self._fit("teacher", network, TEACHER, teacher_steps(network, shelf.train, TEACHER), shelf)
            began = time.monotonic()
            found = lessons_of(teacher, unmarked(self.data / "original", pieces, SILVER_WORDS, SEED), self.report)
            _keep(found, kept)
            self._spent("lessons", time.monotonic() - began)
        return list(torch.load(kept, weights_only=False))

    def _fit(self, name: str, model: Model, course: Course, steps: Steps, shelf: Library) -> Model:
        done = self.kept / f"{name}.pt"
        if done.exists():
            model.load_state_dict(torch.load(done, map_location=self.device))
            return model
        self.report(f"{name}: {asdict(course)}")
        checkpoint = self.kept / f"{name}.checkpoint"
        fitted, seconds = learn(
            model, course, steps, checkpoint, self.report, lambda one: judged(one, shelf.dev, shelf.event_dev)
        )
        _keep(fitted.state_dict(), done)
        checkpoint.unlink(missing_ok=True)
        self._spent(name, seconds)
        return fitted

    @property
    def minutes(self) -> dict[str, float]:
        """What each stage has taken, stops left out."""
        told = self.kept / "minutes.json"
        return dict(json.loads(told.read_text(encoding="utf-8"))) if told.exists() else {}

    def _spent(self, name: str, seconds: float) -> None:
        minutes = self.minutes | {name: round(seconds / 60, 1)}
        (self.kept / "minutes.json").write_text(json.dumps(minutes), encoding="utf-8")
        self.report(f"{name}: {minutes[name]} minutes")


def _keep(value: object, path: Path) -> None:
    """Whole or not at all."""
    torch.save(value, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)
