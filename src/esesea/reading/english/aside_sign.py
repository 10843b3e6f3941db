"""What a rule that looks for asides gives back."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan

from esesea.story.event import AsideKind


@dataclass(frozen=True, slots=True, eq=False)
class AsideSign:
    """The words of an aside within one parsed paragraph, its kind, and the probability that it is one."""

    words: TokenSpan
    kind: AsideKind
    confidence: float
