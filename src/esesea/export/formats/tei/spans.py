"""What the text says and where, as TEI spans that stand off from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from esesea.export.formats.tei.pointing import TIMEX, XML_ID, Pointing, to
from esesea.export.xml_parts import child, xml_id
from esesea.story.story import Story
from esesea.text.span import Span

if TYPE_CHECKING:
    from lxml.etree import _Element

Said = tuple[Sequence[Span], str | None, Iterable[str]]
"""Where the words stand, what they are an example of, and the ids of whom or what they are of."""


def add_spans(into: _Element, story: Story, pointing: Pointing) -> None:
    """Add a group of spans for each kind of statement: mentions, speech, events, time, asides, motifs."""
    mentions: list[Said] = [((each.span,), each.kind.value, (each.character,)) for each in story.mentions]
    _add_group(into, pointing, "mentions", mentions)
    quotations: list[Said] = [((each.span,), None, (each.scene,)) for each in story.quotations]
    for span, quotation in zip(_add_group(into, pointing, "quotations", quotations), story.quotations, strict=True):
        for part, who in (("speaker", quotation.speaker), ("addressee", quotation.addressee)):
            if who is not None:
                child(span, "ptr", type=part, target=to(who))
    events: list[Said] = [((each.span,), each.lemma, each.participants) for each in story.events]
    _add_group(into, pointing, "events", events)
    times: list[Said] = [((each.span,), each.type.value, (each.scene,)) for each in story.time_expressions]
    for span, time in zip(_add_group(into, pointing, "time_expressions", times), story.time_expressions, strict=True):
        if time.value is not None:
            child(span, "date", reserved={"when-custom": time.value, "datingMethod": f"#{TIMEX}"})
    asides: list[Said] = [((each.span,), each.kind.value, (each.scene,)) for each in story.asides]
    _add_group(into, pointing, "asides", asides)
    motifs: list[Said] = [(each.spans, each.name, each.scenes) for each in story.motifs]
    _add_group(into, pointing, "motifs", motifs)


def _add_group(into: _Element, pointing: Pointing, layer: str, said: Sequence[Said]) -> list[_Element]:
    """A ``spanGrp`` with a span for each; none where there is nothing in it."""
    if not said:
        return []
    group = child(into, "spanGrp", type=layer)
    return [
        child(
            group,
            "span",
            pointing.words(spans),
            reserved={XML_ID: xml_id(name)},
            target=pointing.target(spans),
            type=xml_id("-".join(kind.split())) if kind and kind.split() else None,
            corresp=" ".join(map(to, of)) or None,
        )
        for name, (spans, kind, of) in zip(pointing.ids[layer], said, strict=True)
    ]
