"""Passages that are letters: they greet whom they are written to, or close as letters do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from esesea.patterns import late

NEAR = 3
"""Among so many paragraphs from its beginning a letter greets, and so many from its end it is signed."""

LONGEST = 60
"""Characters of a greeting or a closing."""

_GREETS = late(
    r"[_*]*(?:(?:[Mm]y |[Oo]ur )?(?i:dear|dearest|darling|beloved|honou?red|esteemed)(?: [\w.'’-]+){1,5}"
    r"|[Tt]o whom it may concern|[Dd]earest|[Gg]entlemen|[Ss]irs?|[Mm]adam)[_*]*[,:—–-]+[_*]*$"
)
_SURELY = r"(?:truly|sincerely|faithfully|affectionately|respectfully|obediently|lovingly|gratefully)"
_NAMED = r"(?:[,_* ]+[\w.'’-]+){0,3}[,_* ]+[A-Z][\w.'’-]*"
"""Who signs, after at most three other words: "loving son, Tom". A whole sentence ends in a stop, and this does not."""
_CLOSES = late(
    r"[_*]*(?i:(?:i am|i remain|believe me|and am),? )?(?i:(?:ever|always|as ever|forever|still|all),? )?(?i:"
    rf"yours?(?:,? (?:ever|always|{_SURELY}))?|(?:very )?{_SURELY}(?: yours)?"
    r"|(?:with )?(?:(?:all|much|lots of|my|our|fond|fondest|best|warm|warmest|kind|kindest|deepest) )*"
    rf"(?:love|regards|wishes|respects|affection)(?: always)?)\b(?:{_NAMED})?[,!_*—–-]*$"
)


def is_letter(paragraphs: Sequence[str]) -> bool:
    """Whether a passage of these ``paragraphs`` is a letter, by its greeting or its closing.

    Example: "My dear Mamma," among the first, "Ever your Amy" among the last. Counter-example: "Your turn, dear."
    """
    opening, closing = paragraphs[:NEAR], paragraphs[-NEAR:]
    return any(_is(_GREETS, one) for one in opening) or any(_is(_CLOSES, one) for one in closing)


def _is(words: re.Pattern[str], paragraph: str) -> bool:
    said = " ".join(paragraph.split())
    return len(said) <= LONGEST and words.match(said) is not None
