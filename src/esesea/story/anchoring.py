"""Passages that a decision names: their words kept, and found again in another draft."""

from __future__ import annotations

from collections.abc import Sequence

from esesea.story.correction import Anchor
from esesea.story.drafts.landing import Landing
from esesea.story.drafts.neighbours import nearest
from esesea.story.drafts.search import Index, Sought, chosen, is_enough, landings, rivals
from esesea.text.document import Document
from esesea.text.span import Span

QUOTED = 80
"""So many characters of a scene's opening are quoted."""

AROUND = 32
"""So many characters before and after are kept (as `Anchor` says)."""

GONE = -1
"""The ``start`` of a passage that is known to be gone from the draft at hand: it is not looked for there."""


def anchor(document: Document, span: Span) -> Anchor:
    """The passage at ``span`` as a decision keeps it: its words, those around it, and where it stands."""
    text = document.text
    return Anchor(span.of(text), text[max(0, span.start - AROUND) : span.start], text[span.end :][:AROUND], span.start)


def place(kept: Anchor, document: Document) -> Span | None:
    """Where the passage stands in ``document``; None where it is gone, or where two places are equally good."""
    return places((kept,), document)[0]


def places(kept: Sequence[Anchor], document: Document) -> tuple[Span | None, ...]:
    """Where each of the passages stands in ``document``; those that are sure break the ties of their neighbours.

    At once where its words and those around them stand where they stood, or once elsewhere. Otherwise by comparing
    words (linear in the text, once for all): a passage is found where enough of it and of what stood around it is
    (`esesea.story.drafts.search`), and where no second place is as good. Better None than a wrong place.
    """
    text = document.text
    found = [as_it_stood(each, text) or _as_it_stands_once(each, text) for each in kept]
    missing = [
        number
        for number, span in enumerate(found)
        if span is None and kept[number].quote and kept[number].start != GONE
    ]
    if not missing:
        return tuple(found)
    index = Index.of(text)
    tied: dict[int, tuple[Landing, ...]] = {}
    for number in missing:
        candidates = landings(Sought.of(kept[number], AROUND), index)
        best = chosen(candidates)
        found[number] = None if best is None else best.span
        if best is None and rivals(candidates):
            tied[number] = tuple(filter(is_enough, rivals(candidates)))
    sure = sorted((kept[number].start, span.start) for number, span in enumerate(found) if span is not None)
    for number, candidates in tied.items():
        found[number] = nearest(kept[number].start, candidates, sure)
    return tuple(found)


def as_it_stood(kept: Anchor, text: str) -> Span | None:
    """Its place of old, where its words and all that stood around them still stand there; else None."""
    at = kept.start - len(kept.prefix)
    if not kept.quote or at < 0 or not text.startswith(kept.prefix + kept.quote + kept.suffix, at):
        return None
    return Span(kept.start, kept.start + len(kept.quote))


def _as_it_stands_once(kept: Anchor, text: str) -> Span | None:
    """Its place where its words and all that stood around them stand once in the text, elsewhere; else None."""
    whole = kept.prefix + kept.quote + kept.suffix
    at = text.find(whole)
    if kept.start == GONE or len(whole) <= AROUND or at < 0 or text.find(whole, at + 1) >= 0:
        return None
    return Span(at + len(kept.prefix), at + len(kept.prefix) + len(kept.quote))
