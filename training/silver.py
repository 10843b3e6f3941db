"""What a teacher says of text that nobody marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import spacy
import torch
from torch import Tensor

from esesea.reading.literary.spans import WIDEST
from esesea.reading.literary.windows import Batch, Words, batch_of, windows_of
from esesea.reading.literary.wordpieces import WordPieces
from training.network import LABELS, Network
from training.reading import MARKS
from training.texts import possible_spans, tensors, words_of

WORTH = 0.01
"""Spans that the teacher takes for a mention with less than this are kept as none."""

CHUNK = 5_000
"""Words taken in one piece from one place of a book."""


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """One window: its words, a probability of event a word, and of the spans ``at`` (width, word) the labels' ones."""

    words: Words
    events: np.ndarray
    at: np.ndarray
    mentions: np.ndarray
    entities: np.ndarray


def unmarked(folder: Path, pieces: WordPieces, count: int, seed: int) -> list[Words]:
    """About ``count`` words of whole books, in windows; the same for the same seed."""
    tokenizer = spacy.blank("en")
    tokenizer.add_pipe("sentencizer")
    tokenizer.max_length = 10_000_000
    chance = Random(seed)
    paths = sorted(folder.glob("*.txt"))
    each = -(-count // (len(paths) * CHUNK))
    found: list[Words] = []
    for path in paths:
        text = path.read_text(encoding="utf-8")
        for _ in range(each):
            begin = chance.randrange(len(text) // 50, max(len(text) // 50 + 1, len(text) - len(text) // 20 - 6 * CHUNK))
            found.extend(_windows(" ".join(text[begin : begin + 6 * CHUNK].split()), tokenizer, pieces))
    chance.shuffle(found)
    return found


def _windows(text: str, tokenizer: spacy.Language, pieces: WordPieces) -> Iterator[Words]:
    sentences = [[token.text for token in sentence if not token.is_space] for sentence in tokenizer(text).sents]
    words = words_of([sentence for sentence in sentences[1:-1] if sentence], pieces)
    for begin, end in windows_of(words):
        yield Words(words.pieces[begin:end], words.sentence[begin:end], words.case[begin:end])


@torch.no_grad()
def lessons_of(
    teacher: Network, windows: Sequence[Words], report: Callable[[str], None], at_once: int = 16
) -> list[Lesson]:
    """Ask the teacher about every window."""
    teacher.eval()
    device = next(teacher.parameters()).device
    order = sorted(range(len(windows)), key=lambda index: len(windows[index]))
    found: dict[int, Lesson] = {}
    for begin in range(0, len(order), at_once):
        some = [windows[index] for index in order[begin : begin + at_once]]
        batch = side_by_side(some)
        with torch.autocast(device.type, dtype=torch.bfloat16):
            first, last = teacher.words(*(part.to(device) for part in tensors(batch)))
        answers = teacher.heads(first.float(), last.float())
        events = torch.sigmoid(answers.events).cpu().numpy()
        layers = [torch.softmax(part, -1).cpu().numpy() for part in (answers.mentions, answers.entities)]
        possible = possible_spans(batch)
        for row, words in enumerate(some):
            worth = possible[row] & np.any([1 - layer[row, ..., 0] > WORTH for layer in layers], axis=0)
            at = np.argwhere(worth).astype(np.uint8)
            chances = [layer[row][worth].astype(np.float16) for layer in layers]
            found[order[begin + row]] = Lesson(words, events[row, : len(words)].astype(np.float16), at, *chances)
        if begin // at_once % 20 == 0:
            report(f"  the teacher has read {begin} of {len(order)} windows")
    return [found[index] for index in range(len(windows))]


def side_by_side(windows: Sequence[Words]) -> Batch:
    """One batch of windows of different texts."""
    pieces = tuple(piece for words in windows for piece in words.pieces)
    sentence = np.concatenate([words.sentence + 100_000 * number for number, words in enumerate(windows)])
    case = np.concatenate([words.case for words in windows])
    ends = np.cumsum([len(words) for words in windows]).tolist()
    ranges = list(zip([0, *ends[:-1]], ends, strict=True))
    return batch_of(Words(pieces, sentence, case), ranges, *MARKS, least_words=WIDEST)


def joined(lessons: Sequence[Lesson]) -> tuple[Batch, Tensor, Tensor, Tensor]:
    """Lessons as one batch with the teacher's probabilities: events, mentions, entities."""
    batch = side_by_side([lesson.words for lesson in lessons])
    events = torch.zeros(batch.first.shape)
    layers = [torch.zeros((*batch.first.shape[:1], WIDEST, batch.first.shape[1], LABELS)) for _ in range(2)]
    for layer in layers:
        layer[..., 0] = 1.0
    for row, lesson in enumerate(lessons):
        events[row, : len(lesson.events)] = torch.from_numpy(lesson.events.astype(np.float32))
        widths, words = lesson.at.T.astype(np.int64)
        for layer, chances in zip(layers, (lesson.mentions, lesson.entities), strict=True):
            layer[row, widths, words] = torch.from_numpy(chances.astype(np.float32))
    return batch, events, layers[0], layers[1]
