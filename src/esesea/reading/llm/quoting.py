"""Whether words that a model says it quotes stand in the text, and where.

Letter by letter, but for what models change in copying without changing a word: the form of quotation marks, dashes
and the ellipsis, runs of white space (line breaks of the manuscript), the marks of emphasis, invisible characters, and
quotation marks or an ellipsis put around the quote. Case, spelling and the words themselves must be the text's.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from esesea.text.span import Span

LEAST_WORDS = 2
"""A quote that must show something has at least so many; of names one is enough."""

LONGEST = 400
"""Characters of a quote that still points at something. Twenty words of English are some 110."""

_SINGLE, _DOUBLE = "‘’‚‛`´ʼ′", "“”„‟«»″"
_DASHES = "‐‑‒–—―−"
_GONE = "*_\u00ad\u200b\u200c\u200d\u2060\ufeff"
_AROUND = "\"'. "
_FOLDED = str.maketrans(
    {**dict.fromkeys(_SINGLE, "'"), **dict.fromkeys(_DOUBLE, '"'), **dict.fromkeys(_DASHES, "-"), "…": "..."}
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A stretch of text in the form that quotes are compared in; ``at[i]`` is where its ``i``-th character stands."""

    words: str
    at: tuple[int, ...]


def folded(text: str, start: int = 0) -> Folded:
    """``text``, which begins at ``start``, in that form. Linear."""
    words: list[str] = []
    at: list[int] = []
    for place, letter in enumerate(text, start):
        if letter in _GONE:
            continue
        for each in " " if letter.isspace() else letter.translate(_FOLDED):
            if each in " -" and words and words[-1] == each:
                continue
            words.append(each)
            at.append(place)
    return Folded("".join(words), tuple(at))


def found(quote: str, text: str, within: Span, least: int = LEAST_WORDS) -> Span | None:
    """Where ``quote`` first stands in ``text`` inside ``within``, in whole words; None where it shows nothing."""
    words = quote.strip()
    if len(words) > LONGEST or len(words.split()) < least or not any(map(str.isalnum, words)):
        return None
    start = _whole(text, words, within.start, within.end)
    if start >= 0:
        return Span(start, start + len(words))
    return _among(folded(words).words.strip(_AROUND), folded(within.of(text), within.start))


def places(name: str, text: str, within: Span) -> list[Span]:
    """Every place inside ``within`` where ``name`` stands, whole words, as `found` compares them."""
    wanted, told = folded(name.strip()).words.strip(_AROUND), folded(within.of(text), within.start)
    spans: list[Span] = []
    start = 0
    while wanted and (start := _whole(told.words, wanted, start, len(told.words))) >= 0:
        spans.append(Span(told.at[start], told.at[start + len(wanted) - 1] + 1))
        start += len(wanted)
    return spans


def after(spans: tuple[Span, ...], start: int) -> tuple[Span, ...]:
    """What of ``spans``, which are in order, lies from ``start`` on."""
    first = bisect_left(spans, start, key=lambda span: span.end)
    return tuple(Span(max(span.start, start), span.end) for span in spans[first:] if span.end > start)


def _among(words: str, told: Folded) -> Span | None:
    if not words:
        return None
    start = _whole(told.words, words, 0, len(told.words))
    return Span(told.at[start], told.at[start + len(words) - 1] + 1) if start >= 0 else None


def _whole(text: str, words: str, start: int, end: int) -> int:
    """Where ``words`` first stands between ``start`` and ``end``, no letter of another word beside it; else -1."""
    at = text.find(words, start, end)
    while at >= 0:
        last = at + len(words)
        cut_before = at > 0 and words[0].isalnum() and text[at - 1].isalnum()
        cut_after = last < len(text) and words[-1].isalnum() and text[last].isalnum()
        if not cut_before and not cut_after:
            return at
        at = text.find(words, at + 1, end)
    return -1
