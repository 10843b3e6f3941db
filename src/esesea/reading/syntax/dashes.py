"""Dashes and quotation marks between words without a space, which spaCy leaves glued: ``him;--"his``, ``go—now``."""

from __future__ import annotations

import re
from typing import Any

from spacy.language import Language

_DASH = r"(?<![\d-])-{2,}|-{2,}(?![\d-])|(?<![\d—–])[—–]+|[—–]+(?![\d—–])"
"""Not between figures (``1914–18``); one hyphen joins a word (``rock-'n'-roll``)."""
_QUOTE = '["“”«»]'
_STOP = rf"(?:(?<=\w)[;:!?,]+|(?<=\w{{4}})\.)(?={_DASH}|{_QUOTE})"
"""What ends a sentence or clause before a dash or a quotation mark; the stop of ``Mrs.`` is none."""


def with_words_apart(language: Language) -> Language:
    """``language``, which from now on also parts words at dashes and quotation marks, besides its own rules.

    Novels set in plain text have hundreds of such words each, and of a glued word neither the speech's border nor the
    name is seen. A tokenizer that is not spaCy's own is left as it is.
    """
    tokenizer: Any = language.tokenizer  # spaCy's own is compiled and says no types
    if hasattr(tokenizer, "infix_finditer"):
        rules, tokenizer.rules = tokenizer.rules, {}  # else each of the three lines would go through all exceptions
        tokenizer.infix_finditer = _either(tokenizer.infix_finditer, _STOP, _DASH, _QUOTE).finditer
        tokenizer.suffix_search = _either(tokenizer.suffix_search, r"-{2,}$").search
        tokenizer.prefix_search = _either(tokenizer.prefix_search, r"^-{2,}").search
        tokenizer.rules = rules
    return language


def _either(own: object, *patterns: str) -> re.Pattern[str]:
    """A pattern that finds ``patterns`` and whatever the bound method ``own`` of a compiled pattern finds."""
    compiled = getattr(own, "__self__", None)
    known = (compiled.pattern,) if isinstance(compiled, re.Pattern) else ()
    return re.compile("|".join((*patterns, *known)))
