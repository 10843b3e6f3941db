"""The two trainings: a large teacher on what people marked, a small reader on that and on what the teacher says."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor, nn
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from esesea.reading.literary.spans import spans_of
from esesea.reading.literary.windows import SIZE, Ints, batch_of, windows_of
from training.losses import entity_loss, head_loss, taught_loss
from training.network import Answers, MentionEncoder, Network, PairScorer
from training.reading import MARKS, pair_scores
from training.silver import Lesson, joined
from training.texts import Text, answers_wanted, mentions_in, possible_spans, tensors

Report = Callable[[str], None]
Steps = Callable[[Random], Sequence[Callable[[], Tensor]]]
"""The steps of an epoch, each of which gives its loss."""

Model = TypeVar("Model", bound=nn.Module)

LESSONS_A_BOOK = 2
"""Steps of the teacher's windows for each book's own step."""


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how fast to learn. ``frozen``: layers of the encoder, from below, that stay as they were."""

    epochs: int
    rate: float
    head_rate: float
    frozen: int
    windows: int = 4
    average: float = 0.99
    warm_up: float = 0.06
    decay: float = 0.01


def learn(
    model: Model, course: Course, steps: Steps, checkpoint: Path, report: Report, judge: Callable[[nn.Module], str]
) -> tuple[Model, float]:
    """Run ``course``, one call of ``steps`` an epoch; give the running average of the weights, and the seconds it took.

    Goes on after the last whole epoch in ``checkpoint``, if there is one.
    """
    optimizer = AdamW(_groups(model, course), fused=True)
    averaged = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(course.average))
    total = course.epochs * len(steps(Random(0)))
    schedule = LambdaLR(optimizer, lambda at: min((at + 1) / (course.warm_up * total), max(0.02, 1 - at / total)))
    parts = {"model": model, "averaged": averaged, "optimizer": optimizer, "schedule": schedule}
    done, spent = 0, 0.0
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=False)
        for name, part in parts.items():
            part.load_state_dict(saved[name])
        done, spent = saved["epochs"], saved["seconds"]
        report(f"goes on after epoch {done}")
    for epoch in range(done, course.epochs):
        torch.manual_seed(1000 + epoch)
        model.train()
        began, summed, last = time.monotonic(), 0.0, time.monotonic()
        todo = steps(Random(epoch))
        for at, step in enumerate(todo, 1):
            optimizer.zero_grad()
            loss = step()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            averaged.update_parameters(model)
            summed += float(loss.detach())
            if time.monotonic() - last > 30:
                last = time.monotonic()
                left = (last - began) / at * (len(todo) - at)
                report(f"  epoch {epoch + 1}: step {at} of {len(todo)}, {left:.0f} s left")
        took = time.monotonic() - began
        mean = summed / len(todo)
        report(f"epoch {epoch + 1} of {course.epochs}: loss {mean:.4f}, {took:.0f} s; dev {judge(averaged.module)}")
        spent += time.monotonic() - began
        saved = {name: part.state_dict() for name, part in parts.items()} | {"epochs": epoch + 1, "seconds": spent}
        torch.save(saved, checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").replace(checkpoint)
    return averaged.module, spent


def _groups(model: nn.Module, course: Course) -> list[dict[str, object]]:
    """The word embeddings and the lowest layers stay; the encoder learns slowly, what is new fast."""
    encoder, heads = [], []
    for name, parameter in model.named_parameters():
        if ".encoder." not in f".{name}":
            heads.append(parameter)
        elif "embeddings." in name or any(f"layer.{number}." in name for number in range(course.frozen)):
            parameter.requires_grad = False
        else:
            encoder.append(parameter)
    return [
        {"params": [one for one in encoder if one.ndim > 1], "lr": course.rate, "weight_decay": course.decay},
        {"params": [one for one in encoder if one.ndim < 2], "lr": course.rate, "weight_decay": 0.0},
        {"params": heads, "lr": course.head_rate, "weight_decay": course.decay},
    ]


def encoded(network: Network, parts: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    """Words as vectors, the encoder in bfloat16, which halves the time and costs nothing (trial)."""
    device = next(network.parameters()).device
    with torch.autocast(device.type, dtype=torch.bfloat16):
        first, last = network.words(*(part.to(device) for part in parts))
    return first.float(), last.float()


def teacher_steps(network: Network, texts: Sequence[Text], course: Course) -> Steps:
    """A step is a few windows of one book, cut anew each epoch."""

    def steps(chance: Random) -> list[Callable[[], Tensor]]:
        found = [
            (text, windows[at : at + course.windows])
            for text in texts
            for windows in [windows_of(text.words, SIZE, chance.randint(40, SIZE))]
            for at in range(0, len(windows), course.windows)
        ]
        chance.shuffle(found)
        return [lambda text=text, windows=windows: _marked_loss(network, text, windows) for text, windows in found]

    return steps


def _marked_loss(network: Network, text: Text, windows: Sequence[tuple[int, int]]) -> Tensor:
    batch = batch_of(text.words, windows, *MARKS, least_words=14)
    first, last = encoded(network, tensors(batch))
    return head_loss(
        network.heads(first, last), *(part.to(first.device) for part in answers_wanted(text, windows, batch))
    )


class Pupil(nn.Module):
    """Everything that ships: the network, and what compares mentions."""

    def __init__(self, encoder: Path) -> None:
        super().__init__()
        self.network = Network(encoder)
        self.encode = MentionEncoder(self.network.size)
        self.score = PairScorer()


def pupil_steps(pupil: Pupil, texts: Sequence[Text], lessons: Sequence[Lesson], course: Course) -> Steps:
    """A step is one whole book with its entities, or a few windows of the teacher's; mixed.

    Many small steps teach more than few large ones: with the same windows beside each book, in one step, nonpronoun
    mentions were 4 points behind the teacher's on dev.
    """

    def steps(chance: Random) -> list[Callable[[], Tensor]]:
        books = [partial(_book_loss, pupil, text, chance.randint(40, SIZE)) for text in texts]
        times = range(LESSONS_A_BOOK * len(texts) if lessons else 0)
        taught = [partial(_lesson_loss, pupil.network, chance.sample(lessons, course.windows)) for _ in times]
        found = [*books, *taught]
        chance.shuffle(found)
        return found

    return steps


def _book_loss(pupil: Pupil, text: Text, cut: int) -> Tensor:
    windows = windows_of(text.words, SIZE, cut)
    batch = batch_of(text.words, windows, *MARKS, least_words=14)
    first, last = encoded(pupil.network, tensors(batch))
    answers = pupil.network.heads(first, last)
    loss = head_loss(answers, *(part.to(first.device) for part in answers_wanted(text, windows, batch)))
    if not text.asks_spans:
        return loss
    inside = torch.from_numpy(batch.sentence >= 0)
    spans, entity = _with_false_ones(text, answers, windows, batch.sentence)
    mentions = mentions_in(text.book, spans, text.spoken)
    scores = pair_scores(pupil.encode, pupil.score, first[inside], last[inside], mentions)
    return loss + entity_loss(scores, torch.tensor(entity, device=first.device))


FALSE_ABOVE, MOST_A_WINDOW = 0.3, 60
"""An untrained head takes everything for a mention; a window of 256 pieces has some 25."""


def _with_false_ones(
    text: Text, answers: Answers, windows: Sequence[tuple[int, int]], sentence: Ints
) -> tuple[list[tuple[int, int, int]], list[int]]:
    """The gold mentions and, each an entity of its own, the wrong ones that the heads would find now.

    A reader meets its own mistakes, so the scorer should have met them (trial: mention errors cost 11 points).
    """
    gold = {
        mention[:2]: (mention[2], entity)
        for mention, entity in zip(text.book.mentions, text.book.entity_of, strict=True)
    }
    chances = torch.softmax(answers.mentions.detach(), -1).cpu()
    lone = -1
    for row, (begin, _) in enumerate(windows):
        probability, label = 1 - chances[row, ..., 0].numpy(), 1 + chances[row, ..., 1:].argmax(-1).numpy()
        surest = np.partition(probability.ravel(), -MOST_A_WINDOW)[-MOST_A_WINDOW]
        for span in spans_of(probability, label, sentence[row], begin, max(FALSE_ABOVE, float(surest))):
            if (span.first, span.last) not in gold:
                gold[span.first, span.last] = (span.type, lone)
                lone -= 1
    order = sorted(gold, key=lambda span: (span[0], -span[1]))
    return [(*span, gold[span][0]) for span in order], [gold[span][1] for span in order]


def _lesson_loss(network: Network, lessons: Sequence[Lesson]) -> Tensor:
    if not lessons:
        return next(network.parameters()).new_zeros(())
    batch, events, mentions, entities = joined(lessons)
    first, last = encoded(network, tensors(batch))
    asked, possible = torch.from_numpy(batch.sentence >= 0), torch.from_numpy(possible_spans(batch))
    wanted = (part.to(first.device) for part in (events, mentions, entities, asked, possible))
    return taught_loss(network.heads(first, last), *wanted)
