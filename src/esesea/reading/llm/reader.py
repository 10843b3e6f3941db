"""Esesea's own reader with a language model beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from esesea.reading.annotator import Annotate, Annotator, annotator
from esesea.reading.layers import Layers
from esesea.reading.llm import beside, where_and_when
from esesea.reading.llm.claims import Said
from esesea.reading.llm.language_model import LanguageModel
from esesea.reading.llm.questioning import questioned
from esesea.reading.passages import QuoteSpan, SceneSpan
from esesea.reading.reader import Reader
from esesea.reading.scene_facts import Presence, SceneMode
from esesea.story.character import Character, Mention
from esesea.story.event import Aside
from esesea.story.time import TemporalRelation, Traveller
from esesea.text.document import Document

Beside = Callable[[Document, Layers, Iterable[object]], Iterator[object]]
"""What an annotator found, and what becomes of it with the model's word."""

WITH: Mapping[str, tuple[Beside, tuple[type, ...]]] = MappingProxyType(
    {
        "asides": (beside.asides, ()),
        "cast": (beside.cast, (QuoteSpan,)),
        "literary_cast": (beside.cast, (QuoteSpan,)),
        "presence": (beside.presence, (Mention, Character)),
        "places": (where_and_when.places, ()),
        "scene_clocks": (where_and_when.scene_clocks, ()),
        "contacts": (beside.contacts, (Mention,)),
        "travellers": (beside.travellers, (Mention, Character)),
        "life_states": (beside.life_states, (Mention, Presence, Traveller)),
        "replays": (beside.replays, ()),
        "scene_modes": (beside.scene_modes, ()),
    }
)
"""By an annotator's name, who listens to the model beside it, and the layers that this needs."""


def with_model(own: Reader, llm: LanguageModel) -> Reader:
    """``own`` with the model beside it: asked once scenes and speech are known, heard by those in `WITH`.

    All other layers are made as before, from what these give them.
    """
    first = next(at for at, each in enumerate(own.annotators) if Aside in each.produces)
    heard = tuple(_hearing(each) for each in own.annotators)
    parts = (f"model {llm.model}", f"at {llm.address.url}", f"context {llm.context}", f"effort {llm.effort or ''}")
    every = (*heard[:first], asking_with(llm), *heard[first:], order_by_model_with(llm))
    return Reader(f"llm {llm.model}", every, (*own.parts, *parts))


def asking_with(llm: LanguageModel) -> Annotator:
    """The annotator that asks the model, and keeps of its answers what shows words of the text."""

    @annotator(requires=(SceneSpan, QuoteSpan), produces=Said)
    def asking(document: Document, layers: Layers) -> Iterator[Said]:
        """Ask about every window of the story, then about the order of its scenes; one value.

        Example: “Tom took her hand” stands in the text, and makes a touch of who the model says they are.
        Counter-example: “Tom kissed her”, which stands nowhere, makes nothing.
        """
        yield questioned(document, layers, llm)

    return asking


def order_by_model_with(llm: LanguageModel) -> Annotator:
    """The annotator of what the model says of order, the last that hears it: it tells what came of it all."""

    @annotator(requires=(Said, SceneSpan, SceneMode, Presence, Traveller, Mention), produces=TemporalRelation)
    def order_by_model(document: Document, layers: Layers) -> Iterator[TemporalRelation]:  # noqa: ARG001
        """Give what the model says of the order of scenes, with the words that it quotes.

        Example: “three years after the fire” puts a scene after the one of the fire.
        Counter-example: scenes of dreams and of tales have no place in it, whatever the model says.
        """
        if llm.told is not None:
            llm.told(beside.tally_of(layers))
        yield from where_and_when.order(layers)

    return order_by_model


def _hearing(own: Annotator) -> Annotator:
    """An annotator that hears the model too, where there is somebody who listens for it."""
    if own.name not in WITH:
        return own
    listening, needs = WITH[own.name]

    def both(document: Document, layers: Layers) -> Iterable[object]:
        return listening(document, layers, own(document, layers))

    annotate: Annotate = both
    return replace(own, requires=tuple(dict.fromkeys((*own.requires, SceneSpan, Said, *needs))), annotate=annotate)
