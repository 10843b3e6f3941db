"""Many texts parsed, by this process alone or with helpers."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from spacy.language import Language
from spacy.tokens import Doc
from threadpoolctl import threadpool_limits

from esesea.reading.syntax.helpers import Helper, helping
from esesea.reading.syntax.pipeline import pipeline
from esesea.reading.syntax.wire import unpacked

# A parser's memory grows with the batch; spaCy advises about 1 GB for 100,000 characters.
BATCH = 64

Batch = tuple[int, Sequence[str]]


def parse_texts(texts: Sequence[str], model: str, without: tuple[str, ...], helpers: int) -> list[Doc]:
    """The parse of each text, in order, by the spaCy pipeline ``model`` less ``without`` (see ``pipeline``).

    The parses are the same for any number of ``helpers``: batches are the same and each is parsed whole. A helper
    that cannot start or ends early only costs time.
    """
    waiting = deque((first, texts[first : first + BATCH]) for first in range(0, len(texts), BATCH))
    with threadpool_limits(limits=1, user_api="blas"):  # NumPy's threads would only wait for one another
        if helpers:
            # The helpers end before the threads are waited for: a thread that waits for an answer then gets none.
            with ThreadPoolExecutor(helpers) as threads, helping(helpers, model, without) as hired:
                done = _shared(waiting, pipeline(model, without), hired, threads)
        else:
            done = _by_us(pipeline(model, without), waiting)
    return [doc for first in sorted(done) for doc in done[first]]


def _shared(
    waiting: deque[Batch], language: Language, helpers: Sequence[Helper], threads: ThreadPoolExecutor
) -> dict[int, list[Doc]]:
    """Every batch's parses by its first text's place. This process takes from the front, helpers from the back."""
    asked = [threads.submit(_by_helper, helper, waiting) for helper in helpers]
    done = _by_us(language, waiting)
    for answers in asked:
        done |= {first: unpacked(answer, language.vocab) for first, answer in answers.result().items()}
    return done | _by_us(language, waiting)  # what a lost helper gave back


def _by_us(language: Language, waiting: deque[Batch]) -> dict[int, list[Doc]]:
    done: dict[int, list[Doc]] = {}
    while waiting:
        try:
            first, texts = waiting.popleft()
        except IndexError:  # a helper took the last one
            break
        done[first] = _parse(language, texts)
    return done


def _by_helper(helper: Helper, waiting: deque[Batch]) -> dict[int, bytes]:
    done: dict[int, bytes] = {}
    while waiting:
        try:
            batch = waiting.pop()
        except IndexError:
            break
        answer = helper.parse(batch[1])
        if answer is None:
            waiting.append(batch)
            break
        done[batch[0]] = answer
    return done


def _parse(language: Language, texts: Sequence[str]) -> list[Doc]:
    return list(language.pipe(texts, batch_size=BATCH))
