"""One thing that a sentence says of what somebody is like."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from esesea.story.trait import TraitKind

Bearer = tuple[str, Token]
"""Somebody's id, and the word that means them."""


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """``words`` say that ``who`` (an id) has ``value`` of ``kind``; ``by``: the words that say of whom, and who it is.

    ``of``: see `Trait`.
    """

    who: str
    kind: TraitKind
    value: str
    by: tuple[Bearer, ...]
    words: tuple[Token, ...]
    of: str = ""
