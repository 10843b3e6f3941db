"""Which words say so."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.text.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words behind a statement, who saw them, and how sure that is.

    ``spans`` are in order and may be empty only where the statement is a default (told order) or the author's
    own word; ``by`` names the sign, rule or model (``ordinals``, ``life_states``, ``author``); ``confidence``
    is a probability in (0, 1].
    """

    spans: tuple[Span, ...]
    by: str
    confidence: float
