"""Ornaments: lines that say nothing but that a scene ends."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 60
_NAMED = re.compile(r"[\[(<{~*\s-]*(?:scene|line|section|chapter|page)[ -]?break[\])>}~*\s-]*", re.IGNORECASE)
# Letters that stand in for an ornament: o0o, -oOo-, ~o~, x x x, xXx. Capital X alone is a numeral.
_LETTERED = re.compile(
    r"[-–—~=*.•\s]*o[0O]o(?:[0O]o)*[-–—~=*.•\s]*|[-–—~=*•]+\s*[oO0]+\s*[-–—~=*•]+|x(?:\s*[xX]\s*)*x|[-–—~=*•]+\s*[xX]+\s*[-–—~=*•]+"
)
_SPEAKING = frozenset("?!\"'“”‘’«»„‚,;:()[]{}&%@$£€/\\¿¡©®™")
_DOTS = frozenset(".…")
_SIGNS = frozenset({"Po", "Pd", "Pc", "So", "Sm", "Sk", "Cf", "Mn"})


def is_ornament(text: str) -> bool:
    """Whether a whole line or paragraph is a mark between scenes (``* * *``, ``#``, ``~``, ``⁂``, ``o0o``).

    Three dots by themselves are a silence that somebody keeps, not a mark; spaced dots are one.

    >>> [is_ornament(line) for line in ("* * *", "#", "o0o", ". . .", "...", "?!", "XX")]
    [True, True, True, True, False, False, False]
    """
    line = text.strip()
    if not line or len(line) > _LONGEST or "\n" in line:
        return False
    if _NAMED.fullmatch(line) or _LETTERED.fullmatch(line):
        return True
    signs = set(line) - set(" \t\u00a0\u2003\u2002\u3000\\")
    if not signs or signs & _SPEAKING or any(unicodedata.category(sign) not in _SIGNS for sign in signs):
        return False
    return not signs <= _DOTS or len(line.split()) >= 3
