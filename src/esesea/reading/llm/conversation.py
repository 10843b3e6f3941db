"""A whole story asked about: what was answered before is not asked again, the rest once its person agrees."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from esesea.progress import Progress
from esesea.reading.llm.answer_store import AnswerStore
from esesea.reading.llm.answers import read_answer
from esesea.reading.llm.asking import Asked, Asker, Question
from esesea.reading.llm.client import Client
from esesea.reading.llm.errors import NotAgreed, ServerFails
from esesea.reading.llm.estimate import WRITTEN, Estimate
from esesea.reading.llm.language_model import LanguageModel
from esesea.reading.llm.purse import Purse, check_estimate
from esesea.reading.llm.several import answered
from esesea.reading.llm.tally import Tally

IN_A_ROW = 3
"""So many requests one after another without a usable answer, and the server is taken to be unfit."""

PHASE, WAITING = "asking the model", "waiting, as the server asks"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model said, as the type that was asked for, and how many of its claims were malformed."""

    said: object
    malformed: int


@dataclass(slots=True)
class Conversation:
    """The requests of one reading. It opens a connection only after its person agreed; used as a context."""

    llm: LanguageModel
    progress: Progress
    pause: Callable[[float], None] = time.sleep
    tally: Tally = field(default_factory=Tally)
    store: AnswerStore = field(init=False)
    _asker: Asker | None = field(init=False, default=None)
    _failed: int = field(init=False, default=0)
    _agreed: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        self.store = AnswerStore(self.llm)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._asker is not None:
            self._asker.client.close()

    def estimate(self, questions: Sequence[Question], later: Sequence[Question]) -> Estimate:
        """What is still to be asked of ``questions``, and then of others about as long as ``later``."""
        asked = [*(each for each in questions if self.store.find(each) is None), *later]
        tokens_in = sum(each.tokens_in for each in asked)
        tokens_out = sum(min(each.most_out, round(WRITTEN * each.tokens_in)) for each in asked)
        most_out = sum(each.most_out for each in asked)
        llm = self.llm
        return Estimate(
            model=llm.model,
            address=llm.address.url,
            leaves=llm.address.leaves,
            requests=len(asked),
            remembered=len(questions) + len(later) - len(asked),
            tokens_in=tokens_in,
            tokens_out=tokens_out,
            most_out=most_out,
            price=llm.price(tokens_in, tokens_out),
            most_price=llm.price(tokens_in, most_out),
        )

    def agree(self, estimate: Estimate) -> None:
        """See that this may be sent; nothing need be where all is answered. Raises OverBound and NotAgreed."""
        if not estimate.requests or self._agreed:
            return
        check_estimate(self.llm, estimate)
        agreed = self.llm.agreed
        if not (agreed(estimate) if callable(agreed) else agreed):
            raise NotAgreed(estimate.requests, estimate.tokens_in + estimate.tokens_out, estimate.address)
        self._agreed = True

    def ask(self, questions: Sequence[Question]) -> list[Answer | TooLongFor | None]:
        """The answers, in order: kept ones, and of the rest what the server says. None where none could be used.

        Raises NotAgreed where something must be asked that nobody agreed to, and the ModelErrors of `Asker.ask`.
        """
        found: list[Answer | TooLongFor | None] = [self._kept(question) for question in questions]
        new = [index for index, each in enumerate(found) if each is None]
        self.tally += Tally(remembered=len(questions) - len(new))
        if not new:
            return found
        asker = self._open([questions[index] for index in new])
        self.progress.started(PHASE, len(new))
        for number, asked in answered(lambda index: self._put(asker, questions[index]), new, self.llm.at_once):
            index = new[number]
            self.tally += asked.tally
            found[index] = self._taken(questions[index], asked)
            self.progress.advanced(PHASE)
        self.progress.finished(PHASE)
        return found

    def _kept(self, question: Question) -> Answer | TooLongFor | None:
        kept = self.store.find(question)
        if kept is None:
            return None
        return _TOO_LONG if kept.words is None else _answer(question, kept.words)

    def _put(self, asker: Asker, question: Question) -> Asked:
        """Ask, and keep what came of it where it would come again: at once, whatever becomes of the reading."""
        asked = asker.ask(question)
        if asked.words is not None or asked.too_long:
            self.store.keep(question, asked.words, asked.tally.tokens_in, asked.tally.tokens_out)
        return asked

    def _taken(self, question: Question, asked: Asked) -> Answer | TooLongFor | None:
        """What came of a question. Raises ServerFails after several of which nothing came."""
        if asked.words is not None:
            self._failed = 0
            return _answer(question, asked.words)
        if asked.too_long:
            return _TOO_LONG
        self._failed += 1
        if self._failed >= IN_A_ROW:
            raise ServerFails(self.llm.address.url, asked.trouble)
        return None

    def _open(self, questions: Sequence[Question]) -> Asker:
        if not self._agreed:
            self.agree(self.estimate(questions, ()))
        if self._asker is None:
            self.store.prepare()
            client = Client(self.llm)
            self._asker = Asker(client, Purse(self.llm), self.llm.address.url, self._pause)
            client.check()
        return self._asker

    def _pause(self, seconds: float) -> None:
        """Wait, and say so where the thread is the one that Progress is told by."""
        if self.llm.at_once > 1:
            self.pause(seconds)
            return
        self.progress.started(WAITING, None)
        self.pause(seconds)
        self.progress.finished(WAITING)

    def priced(self) -> Tally:
        """The tally with its price."""
        return replace(self.tally, price=self.llm.price(self.tally.tokens_in, self.tally.tokens_out))


@dataclass(frozen=True, slots=True)
class TooLongFor:
    """The question, or its answer, does not fit into the model's context."""


_TOO_LONG = TooLongFor()


def _answer(question: Question, words: str) -> Answer | None:
    read: tuple[object, int] | None = read_answer(words, question.kind)
    return None if read is None else Answer(*read)
