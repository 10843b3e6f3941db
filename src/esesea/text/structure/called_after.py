"""Chapters that are headed by nothing but the name of whom they are about or who tells them: MARA, THEO, MARA."""

from __future__ import annotations

import re
from collections.abc import Mapping

from esesea.patterns import late

_MOST_WORDS = 3
_GOES_ON = late(r"\s*(?:[,:(\[]|\s[-–—]+\s|[—–]).*", re.DOTALL)
_NAME = late(r"[^\W\d_]+(?:[-'’.][^\W\d_]*)*")
_WRITTEN = r"(?P<within>(?<=[a-zß-ÿ,;] ))?(?<![^\W_]){}(?![^\W_])"
_SURE = 2


def headed_by_names(lines: Mapping[int, str], text: str) -> set[int]:
    """Those of ``lines`` (short ones in capitals, by block) that are names; none unless two surely are.

    A word is a name where ``text`` writes it with one capital inside its sentences, and never without; beside such
    headings, one at the beginning of sentences is enough.

    Example: "MARA", and behind the chapter "I had told Mara so." Counter-example: "KEEP OUT", "DAY 4".
    """
    names = {index: _words(line) for index, line in lines.items()}
    sure = {word: _is_name(word, text) for words in names.values() for word in words}
    surely = [index for index, words in names.items() if words and all(sure[word] for word in words)]
    if len(surely) < _SURE:
        return set()
    return {index for index, words in names.items() if words and all(sure[word] is not None for word in words)}


def _words(line: str) -> tuple[str, ...]:
    """The words of a line before what is put behind a name ("MARA, 1987"); none where they cannot be a name."""
    words = tuple(_GOES_ON.sub("", line.strip()).split())
    return words if len(words) <= _MOST_WORDS and all(map(_NAME.fullmatch, words)) else ()


def _is_name(word: str, text: str) -> bool | None:
    """Whether ``word`` is surely a name; None where it is none."""
    written = re.compile(_WRITTEN.format(re.escape(word)), re.IGNORECASE)
    forms = [(found[0], found["within"] is not None) for found in written.finditer(text)]
    capitals = [within for form, within in forms if form[0].isupper() and not form.isupper()]
    if not capitals or any(form[0].islower() for form, _ in forms):
        return None
    return any(capitals)
