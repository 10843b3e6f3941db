"""Who is in the story, and every place where the text refers to them, with a trained reader's word on who is meant."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.coreference.casting import cast_of
from esesea.reading.coreference.company import company_of
from esesea.reading.coreference.telling import telling_in
from esesea.reading.entity_mentions import Antecedents
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan
from esesea.story.character import Character, Mention
from esesea.story.event import Aside
from esesea.text.document import Document


@annotator(requires=(Parse, SceneSpan, QuoteSpan, Aside, Antecedents), produces=(Character, Mention))
def literary_cast(document: Document, layers: Layers) -> Iterator[Character | Mention]:
    """Give the characters, most mentioned first, then all mentions of them.

    Example: in "Ann waved. She left." Ann is a character with two mentions.
    Counter-example: in "He fought like a lion tamer." the lion tamer is nobody.
    """
    quotes = layers.of(QuoteSpan)
    titles = [scene.heading for scene in layers.of(SceneSpan)]
    going_back = layers.one(Antecedents).of
    characters, mentions = cast_of(document, company_of(telling_in(layers), quotes, going_back, titles=titles))
    yield from characters
    yield from mentions
