"""The palette of each scene."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.imagery.colour_sightings import sightings
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.reading.scene_facts import SceneColours
from esesea.text.document import Document


@annotator(requires=(Parse, SceneSpan, QuoteSpan), produces=SceneColours)
def colours(document: Document, layers: Layers) -> Iterator[SceneColours]:  # noqa: ARG001 - the parse has the text
    """Give the basic colours that a scene's narration shows, in order of first appearance.

    Example: "crimson on the white snow" gives red, white.
    Counter-example: "Mr. White came out of the blue" gives none.
    """
    scenes = layers.of(SceneSpan)
    shown: dict[str, dict[str, None]] = {}
    for sighting in sightings(layers):
        shown.setdefault(scene_at(scenes, sighting.span.start).id, {}).setdefault(sighting.colour)
    for scene in scenes:
        if scene.id in shown:
            yield SceneColours(scene.id, tuple(shown[scene.id]))
