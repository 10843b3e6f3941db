"""A process that parses for another: ``python -m esesea.reading.syntax.helper MODEL [WITHOUT …]``.

It reads batches of texts from stdin and writes their parses to stdout (see ``messages`` and ``wire``) until stdin
ends. A program of its own rather than a ``multiprocessing`` child: it never runs again the script of whoever called
Esesea.
"""

from __future__ import annotations

import os
import sys
from typing import IO

from esesea.garbage import look_seldom
from esesea.reading.syntax import messages


def serve(questions: IO[bytes], answers: IO[bytes], model: str, without: tuple[str, ...]) -> None:
    """Parse each message's texts as one batch until there are no more."""
    from esesea.reading.syntax import wire  # noqa: PLC0415 - these load spaCy
    from esesea.reading.syntax.parsing_texts import parse  # noqa: PLC0415
    from esesea.reading.syntax.pipeline import pipeline  # noqa: PLC0415

    language = pipeline(model, without)
    while (message := messages.receive(questions)) is not None:
        texts = messages.texts_in(message)
        messages.send(answers, wire.answering(wire.packed(parse(language, texts))))


if __name__ == "__main__":
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever a library prints must not stand among answers
        look_seldom()  # before all is loaded: that alone would have Python look a hundred times
        serve(sys.stdin.buffer, answers, sys.argv[1], tuple(sys.argv[2:]))
