"""Plain text, in any encoding and layout."""

from __future__ import annotations

from esesea.text.decoding import decode
from esesea.text.draft import Draft
from esesea.text.layout import blocks
from esesea.text.limits import Limits
from esesea.text.lines import with_plain_line_ends
from esesea.text.source import Source

NAME = "text"


def read(source: Source, limits: Limits) -> Draft:
    """The text as it is, hard line ends and all; only its line ends are made alike.

    Raises EmptyManuscript, NotText or TooLong.
    """
    decoded = decode(source, limits)
    text, origins = with_plain_line_ends(decoded.text)
    return Draft(NAME, text, blocks(text), origins, notes=decoded.notes)
