"""The process that reads: ``python -m esesea.corpus.worker.process``.

It loads the model once and then reads book after book, as its supervisor asks (see `messages`). A book comes from
anywhere, and what reads it may be misled, hang, or eat all memory: here it can only break this process. It ends when
its stdin does, so that it never outlives its supervisor.
"""

from __future__ import annotations

import os
import sys
import threading
from queue import SimpleQueue
from typing import IO

from esesea.corpus.keys import fingerprint
from esesea.corpus.sources.fetching import fetched
from esesea.corpus.worker.messages import (
    TOO_MUCH_MEMORY,
    Answer,
    Ask,
    Hello,
    Question,
    Ready,
    Refused,
    Tables,
    question,
    send,
)
from esesea.corpus.worker.rows import rows_of
from esesea.errors import EseseaError
from esesea.garbage import look_seldom
from esesea.reading.readers import reader
from esesea.text.errors import TooLong

MOST_SAID = 500
"""Characters of a fault's message that are kept."""


def main(questions: SimpleQueue[Question], out: IO[bytes]) -> None:
    """Say that it is ready, then answer each question."""
    hello = questions.get()
    assert isinstance(hello, Hello)
    try:
        reader(hello.reader, hello.spacy_model)  # so that it is loaded, and fits the plug-ins there are
        ready = Ready(fingerprint(hello.reader, hello.spacy_model))
    except EseseaError as error:
        send(out, _refused(error))
        return
    send(out, ready)
    while True:
        asked = questions.get()
        assert isinstance(asked, Ask)
        answer = _answer(asked, hello)
        send(out, answer)
        if isinstance(answer, Refused) and answer.kind == TOO_MUCH_MEMORY:
            return


def _answer(asked: Ask, hello: Hello) -> Answer:
    try:
        return _read(asked, hello)
    except EseseaError as error:
        return _refused(error)
    except MemoryError:
        return Refused(TOO_MUCH_MEMORY, "it takes more memory to be read than there is", "")
    except Exception as fault:  # noqa: BLE001 - whatever is wrong with one book must not stop the others
        said = f"{type(fault).__name__}: {fault}"[:MOST_SAID]
        return Refused("Unforeseen", f"a fault of Esesea itself: {said}", "please report it with the book's source")


def _read(asked: Ask, hello: Hello) -> Tables:
    from esesea.app.reading import read_document  # noqa: PLC0415 - after the greeting
    from esesea.text.manuscript import formats, read_manuscript  # noqa: PLC0415

    document = read_manuscript(fetched(asked.book), known=formats())
    if document.words > hello.words:
        raise TooLong(asked.book.name, document.words, hello.words, "words")
    story = read_document(document, reader=hello.reader, spacy_model=hello.spacy_model)
    return Tables(rows_of(story, asked.book), document.words)


def _refused(error: EseseaError) -> Refused:
    return Refused(type(error).__name__, error.fact, error.hint)


def _hear(stream: IO[bytes], questions: SimpleQueue[Question]) -> None:
    while (asked := question(stream)) is not None:
        questions.put(asked)
    os._exit(1)


if __name__ == "__main__":
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as told:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever a library prints must not stand among answers
        asked: SimpleQueue[Question] = SimpleQueue()
        threading.Thread(target=_hear, args=(sys.stdin.buffer, asked), daemon=True).start()
        look_seldom()
        main(asked, told)
