"""Batches of texts parsed, by this process alone or with helpers."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

from spacy.language import Language
from spacy.tokens import Doc
from threadpoolctl import threadpool_limits

from esesea.progress import SILENT, Progress
from esesea.reading.syntax.helpers import Helper, helping, stood_by
from esesea.reading.syntax.pipeline import pipeline, vocabulary
from esesea.reading.syntax.wire import PackedParses, parses_in

Batch = tuple[int, Sequence[str]]
Parsed = list[Doc] | PackedParses
"""The parses of one batch: as this process made them, or as a helper sent them."""

PHASE = "grammar"
"""What `parse_batches` tells of, in batches."""


def parse_batches(
    batches: Sequence[Sequence[str]],
    model: str,
    without: tuple[str, ...],
    helpers: int,
    progress: Progress = SILENT,
) -> list[Parsed]:
    """The parses of each batch, in order, by the spaCy pipeline ``model`` less ``without`` (see ``pipeline``).

    The parses are the same for any number of ``helpers``, and whatever other batches there are: each is parsed whole
    and by itself. A helper that cannot start or ends early only costs time. Where one stands by (see ``standing_by``)
    and no more are asked for, it parses all, so that this process need not load the pipeline. ``progress`` hears of
    each batch.
    """
    waiting = deque(enumerate(batches))
    if not waiting:
        return []
    progress.started(PHASE, len(waiting))
    with threadpool_limits(limits=1, user_api="blas"):  # NumPy's threads would only wait for one another
        if helpers:
            # The helpers end before the threads are waited for: a thread that waits for an answer then gets none.
            with ThreadPoolExecutor(helpers) as threads, helping(helpers, model, without) as hired:
                done = _shared(waiting, pipeline(model, without), hired, threads, progress)
        else:
            done = _by_one_standing_by(waiting, model, without, progress)
            if waiting:
                done |= _by_us(pipeline(model, without), waiting, progress)
    progress.finished(PHASE)
    return [done[number] for number in sorted(done)]


def _by_one_standing_by(
    waiting: deque[Batch], model: str, without: tuple[str, ...], progress: Progress
) -> dict[int, Parsed]:
    """The parses of all batches, where a helper stands by; none otherwise, nor where it is lost."""
    if stood_by(model, without) is None:
        return {}
    # The helper ends before the thread is waited for: see above.
    with ThreadPoolExecutor(1) as thread, helping(1, model, without) as hired:
        asked = [thread.submit(_by_helper, helper, waiting) for helper in hired]
        vocabulary(model, without)  # to look at the parses with; there is time to load it now
        done = {number: parses for answers in asked for number, parses in _read(answers.result()).items()}
    progress.advanced(PHASE, len(done))
    return done


def _shared(
    waiting: deque[Batch],
    language: Language,
    helpers: Sequence[Helper],
    threads: ThreadPoolExecutor,
    progress: Progress,
) -> dict[int, Parsed]:
    """Every batch's parses by its number. This process takes from the front, helpers from the back."""
    asked = [threads.submit(_by_helper, helper, waiting) for helper in helpers]
    done = _by_us(language, waiting, progress)
    for answers in asked:
        done |= _read(answers.result())
    return done | _by_us(language, waiting, SILENT)  # what a lost helper gave back


def _read(answers: Mapping[int, bytes]) -> dict[int, Parsed]:
    return {number: parses_in(answer) for number, answer in answers.items()}


def _by_us(language: Language, waiting: deque[Batch], progress: Progress) -> dict[int, Parsed]:
    """The parses of the batches that this process took; it tells of those that helpers took meanwhile, too."""
    done: dict[int, Parsed] = {}
    left = len(waiting)
    while waiting:
        try:
            number, texts = waiting.popleft()
        except IndexError:  # a helper took the last one
            break
        done[number] = parse(language, texts)
        left, before = len(waiting), left
        progress.advanced(PHASE, before - left)
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


def parse(language: Language, texts: Sequence[str]) -> list[Doc]:
    """The parses of one batch."""
    return list(language.pipe(texts, batch_size=max(1, len(texts))))
