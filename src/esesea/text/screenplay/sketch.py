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
# What a scene heading begins with, in bytes: most novels are known to be none before they are decoded.
_SLUG = re.compile(rb"(?:\A(?:\xef\xbb\xbf)?|[\r\n])[ \t]*\.?(?:[A-Z]?\d+[A-Z]?[.)]?[ \t]+)?(?:INT|EXT|EST|I ?/ ?E)\b")


class Script(Enum):
    """How a plain text that is a screenplay is typed; PROSE: it is none."""

    PROSE = auto()
    FLUSH = auto()
    INDENTED = auto()


def sketch(source: Source) -> Script:
    """Whether ``source`` is a screenplay by its scene headings, and whether it is typed with indents."""
    if source.suffix not in _PLAIN or not (b"\0" in source.data or _SLUG.search(source.data)):
        return Script.PROSE
    try:
        text, _ = with_plain_line_ends(decode(source, DEFAULT).text)
    except ManuscriptError:
        return Script.PROSE
    if not looks_like_script(text):
        return Script.PROSE
    return Script.INDENTED if is_indented(text) else Script.FLUSH
