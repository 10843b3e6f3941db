"""A first look at a file of plain text, to see whether it is a screenplay."""

from __future__ import annotations

import re
from enum import Enum, auto

from esesea.text.decoding import decode
from esesea.text.errors import ManuscriptError
from esesea.text.limits import DEFAULT
from esesea.text.lines import with_plain_line_ends
from esesea.text.screenplay.typed import is_indented, looks_like_script
from esesea.text.source import Source

_PLAIN = frozenset({".txt", ".text", ""})
# In every encoding that is read, a script holds these letters, with zero bytes between them in the wide ones.
_SLUG = re.compile(rb"I\0{0,3}N\0{0,3}T|E\0{0,3}X\0{0,3}T")


class Script(Enum):
    """How a plain text that is a screenplay is typed; PROSE: it is none."""

    PROSE = auto()
    FLUSH = auto()
    INDENTED = auto()


def sketch(source: Source) -> Script:
    """Whether ``source`` is a screenplay by its scene headings, and whether it is typed with indents."""
    if source.suffix not in _PLAIN or not _SLUG.search(source.data):
        return Script.PROSE
    try:
        text, _ = with_plain_line_ends(decode(source, DEFAULT).text)
    except ManuscriptError:
        return Script.PROSE
    if not looks_like_script(text):
        return Script.PROSE
    return Script.INDENTED if is_indented(text) else Script.FLUSH
