"""RTF documents of Word, LibreOffice, TextEdit, Scrivener and the programs that write like them."""

from __future__ import annotations

import re

from esesea.text.draft import Draft, weave
from esesea.text.errors import EmptyManuscript, TooLong
from esesea.text.limits import Limits
from esesea.text.rtf.passages import rich_text
from esesea.text.source import Source

NAME = "rtf"
_LOOKS = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf")


def recognises(source: Source) -> bool:
    """Whether the bytes begin as RTF does."""
    return bool(_LOOKS.match(source.data))


def read(source: Source, limits: Limits) -> Draft:
    """The document's paragraphs with their styles; comments and footnotes as notes.

    Raises Damaged, EmptyManuscript or TooLong.
    """
    found = rich_text(source, limits)
    text, blocks, origins = weave(found.passages)
    if len(text) > limits.max_characters:
        raise TooLong(source.file, len(text), limits.max_characters, "characters")
    if not text:
        raise EmptyManuscript(source.file)
    return Draft(NAME, text, blocks, origins, found.title, found.author, found.remarks)
