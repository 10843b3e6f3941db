"""Answers that were paid for, kept by what was asked: an interrupted reading goes on, a new draft asks what is new."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import msgspec

from esesea.files import replace_file
from esesea.reading.llm.asking import Question
from esesea.reading.llm.errors import AnswersNotKept
from esesea.reading.llm.language_model import LanguageModel

VERSION = 1
"""Of the form of the files. Another one's are passed over."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was answered, or that the question was too long for the model (``words`` is None)."""

    version: int
    words: str | None
    tokens_in: int
    tokens_out: int


class AnswerStore:
    """A folder with one file for each answer. The files hold what the model wrote: words about the story, quotes of it.

    Nobody but their owner may look into it. Nothing in it is ever deleted by Esesea.
    """

    def __init__(self, llm: LanguageModel) -> None:
        self._folder = Path(llm.answers) if llm.answers is not None else answers_folder()
        self._asked_of = (llm.model, llm.address.url, llm.effort or "")

    def prepare(self) -> None:
        """See that answers can be kept, before any is paid for. Raises AnswersNotKept."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not os.access(self._folder, os.W_OK):
                raise AnswersNotKept(str(self._folder), "nobody may write there")
        except OSError as fault:
            raise AnswersNotKept(str(self._folder), fault.strerror or str(fault)) from None

    def find(self, question: Question) -> Kept | None:
        """What was answered to the same words, by the same model of the same server; None where nothing was."""
        try:
            kept = msgspec.json.decode(self._file(question).read_bytes(), type=Kept)
        except (OSError, msgspec.DecodeError, UnicodeError):
            return None
        return kept if kept.version == VERSION else None

    def keep(self, question: Question, words: str | None, tokens_in: int = 0, tokens_out: int = 0) -> None:
        """Keep an answer, on disk when this returns. Raises AnswersNotKept."""
        file = self._file(question)
        try:
            file.parent.mkdir(mode=0o700, exist_ok=True)
            replace_file(file, msgspec.json.encode(Kept(VERSION, words, tokens_in, tokens_out)))
        except OSError as fault:
            raise AnswersNotKept(str(self._folder), fault.strerror or str(fault)) from None

    def _file(self, question: Question) -> Path:
        digest = sha256()
        for part in (*self._asked_of, question.kind.__name__, question.told, question.passage):
            digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
        name = digest.hexdigest()
        return self._folder / name[:2] / f"{name[2:]}.json"


def answers_folder() -> Path:
    """Where this person's answers are kept: in the folder that their system has for what can be made again."""
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "esesea" / "answers"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "esesea" / "answers"
    named = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(named) if named.startswith("/") else Path.home() / ".cache") / "esesea" / "answers"
