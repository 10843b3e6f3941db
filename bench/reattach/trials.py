"""One novel, edited once or several times, and its planted corrections looked for in the last draft."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from bench.reattach.edited import Fate, Truth
from bench.reattach.edits import Edit, Source
from bench.reattach.judging import verdict
from bench.reattach.planting import planted, spans_of

from esesea.story.anchoring import anchor, places
from esesea.story.correction import Correction
from esesea.story.drafts.alignment import aligned
from esesea.story.drafts.reattachment import reattachments
from esesea.story.standing import spoken
from esesea.story.story import Story
from esesea.text.document import Document
from esesea.text.span import Span

ROADS = ("read", "draft", "words")
"""As `esesea read` does it; by the old draft alone; by the anchor's own words alone."""

Places = Sequence[Span | None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One passage by one road. ``said`` is the verdict."""

    road: str
    edit: str
    kind: str
    said: str
    was: str
    now: str
    put: str

    def __str__(self) -> str:
        return (
            f"{self.said} {self.road} {self.edit} {self.kind}\n  was  {self.was}\n  now  {self.now}\n  put  {self.put}"
        )


def trial(source: Source, edits: Sequence[Edit], each: int, chance: random.Random) -> Iterator[Outcome]:
    """Plant ``each`` passages of every kind, make the edits in turn, and look for the passages in the last draft."""
    texts: list[str] = [source.text]
    truths: list[Truth] = []
    chosen: list[tuple[str, Span]] = []
    for edit in edits:
        edited = edit(Source(texts[-1], source.other), chance)
        if not truths:
            chosen = planted(spans_of(source.text), edited, each, chance)
        truths.append(Truth.of(texts[-1], edited))
        texts.append(edited.text)
    spans = [span for _, span in chosen]
    found = {"read": by_reading(texts, spans), "draft": by_draft(texts, spans), "words": by_words(texts, spans)}
    name = " ".join(dict.fromkeys(edit.__name__ for edit in edits)) if len(edits) == 1 else f"{len(edits)} drafts"
    for number, (kind, span) in enumerate(chosen):
        fate = fate_over(truths, span)
        for road in ROADS:
            place = found[road][number]
            shown = (_shown(texts[0], span), _shown(texts[-1], fate.span), _shown(texts[-1], place))
            yield Outcome(road, name, kind, verdict(fate, place), *shown)


def fate_over(truths: Sequence[Truth], span: Span) -> Fate:
    """What became of the passage over all drafts: what is gone from one is gone; the least part kept is its part."""
    fate = Fate(1.0, span, len(span))
    least = 1.0
    for truth in truths:
        if fate.span is None:
            break
        fate = truth.fate(fate.span)
        least = min(least, fate.kept)
    return Fate(least, fate.span if least > 0 else None, fate.length)


def by_reading(texts: Sequence[str], spans: Sequence[Span]) -> Places:
    """Every draft read in turn, as `esesea read` does."""
    decisions = [
        Correction(str(number), "set", "2026-01-01T00:00:00Z", "ada", anchors=(anchor(document(texts[0]), span),))
        for number, span in enumerate(spans)
    ]
    for before, after in itertools.pairwise(texts):
        brought = reattachments(story(before), story(after), decisions)
        decisions += [each.decision for each in brought if each.changed]
    by_id: Mapping[str, Correction] = {each.id: each for each in spoken(decisions)}
    return places([by_id[str(number)].anchors[0] for number in range(len(spans))], document(texts[-1]))


def by_draft(texts: Sequence[str], spans: Sequence[Span]) -> Places:
    """Each draft laid beside the next."""
    found: list[Span | None] = list(spans)
    for before, after in itertools.pairwise(texts):
        laid = aligned(before, after)
        found = [None if span is None else laid.place(span) for span in found]
    return found


def by_words(texts: Sequence[str], spans: Sequence[Span]) -> Places:
    """The anchors of the first draft in the last."""
    return places([anchor(document(texts[0]), span) for span in spans], document(texts[-1]))


def document(text: str) -> Document:
    """A draft as anchors see it: only its words matter to them."""
    return Document("draft", "text", "", text, ())


def story(text: str) -> Story:
    """A reading of which only the draft's words are known."""
    known: dict[str, object] = {each.name: () for each in fields(Story)}
    return Story(**known | {"document": document(text)})  # type: ignore[arg-type]  # nothing else is looked at


def _shown(text: str, at: Span | None) -> str:
    if at is None:
        return "nowhere"
    return repr(f"{text[max(0, at.start - 40) : at.start]}[{at.of(text)}]{text[at.end :][:40]}")
