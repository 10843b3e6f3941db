"""Where the telling may leap, and where the scene may belong."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import Presence, SceneClock
from esesea.reading.strands.finding import leaps_of
from esesea.reading.strands.sides import sides_of
from esesea.reading.strands.told_scene import told_scenes
from esesea.reading.strands.weights import strand_weights
from esesea.story.character import Mention
from esesea.story.leap import Leap
from esesea.story.speech import Quotation
from esesea.text.document import Document


@annotator(requires=(Parse, SceneSpan, SentenceTense, Presence, SceneClock, Mention, Quotation), produces=Leap)
def leaps(document: Document, layers: Layers) -> Iterator[Leap]:
    """Say for each scene but the first how likely it does not go on from the one told before it.

    Nothing is moved by it: the author is asked. Where a reader has an encoder, it is heard too.

    Example: a scene at another hour and place, with other people and other words, after one that ends in remembering.
    Counter-example: the same people, a moment later, in the same room.
    """
    yield from leaps_of(told_scenes(document, layers), strand_weights(), sides_of(layers))
