"""A process that parses for another: ``python -m esesea.reading.syntax.helper MODEL [WITHOUT …]``.

It reads batches of texts from stdin and writes their parses to stdout (see ``messages`` and ``wire``) until stdin
ends. A program of its own rather than a ``multiprocessing`` child: it never runs again the script of whoever called
Esesea.
"""

from __future__ import annotations

import os
import sys
from typing import IO

from esesea.reading.syntax import messages, wire
from esesea.reading.syntax.parsing_texts import parse
from esesea.reading.syntax.pipeline import pipeline


def serve(questions: IO[bytes], answers: IO[bytes], model: str, without: tuple[str, ...]) -> None:
    """Parse each message's texts as one batch until there are no more."""
    language = pipeline(model, without)
    while (message := messages.receive(questions)) is not None:
        texts = messages.texts_in(message)
        messages.send(answers, wire.answering(wire.packed(parse(language, texts))))


if __name__ == "__main__":
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever a library prints must not stand among answers
        serve(sys.stdin.buffer, answers, sys.argv[1], tuple(sys.argv[2:]))
