"""Images and colours that come back."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from esesea.reading.annotator import annotator
from esesea.reading.imagery.colour_sightings import sightings
from esesea.reading.imagery.images import ImageUse, evenness, field_uses, more_than_usual, own_uses
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.story.pattern import Motif, MotifKind
from esesea.text.document import Document

SCENES = 3
"""Scenes in which an image comes back; two where the story has fewer than ``FEW`` scenes."""
FEW = 6
USES = 4
"""Least uses of a word of the story's own."""
MOST_OWN = 10
EVEN = 0.2
"""Least evenness of a word of the story's own: below, it belongs to one or two scenes."""


@annotator(requires=(Parse, SceneSpan, QuoteSpan), produces=Motif)
def motifs(document: Document, layers: Layers) -> Iterator[Motif]:
    """Give images that come back in several scenes more often than fiction usually has them, and colours that do.

    An image is a family of words ("light": glow, halo, lamp …), or a noun of the story's own. In order: families,
    own words (those in most scenes first), colours.

    Example: a feather in each of four scenes. Counter-example: doors in a novel, as in every novel.
    """
    scenes = layers.of(SceneSpan)
    if len(scenes) < 2:
        return
    parse = layers.one(Parse)
    length = document.words
    least = SCENES if len(scenes) >= FEW else SCENES - 1
    for uses in _grouped(field_uses(parse)):
        motif = _motif(uses, MotifKind.IMAGE, scenes)
        if len(motif.scenes) >= least and more_than_usual(len(uses), motif.name, length):
            yield motif
    yield from _own(parse, scenes, least)
    seen = (ImageUse(one.span, one.colour, one.word) for one in sightings(layers))
    for uses in _grouped(seen):
        motif = _motif(uses, MotifKind.COLOUR, scenes)
        if len(motif.scenes) >= least:
            yield motif


def _own(parse: Parse, scenes: tuple[SceneSpan, ...], least: int) -> list[Motif]:
    sizes = {scene.id: len(scene.span) for scene in scenes}
    ranked: list[tuple[float, str, Motif]] = []
    for uses in _grouped(own_uses(parse, USES)):
        spread = Counter(scene_at(scenes, use.span.start).id for use in uses)
        if len(spread) >= least and evenness(spread, sizes) >= EVEN:
            motif = _motif(uses, MotifKind.IMAGE, scenes)
            ranked.append((-len(spread) * math.log(len(uses)), motif.name, motif))
    return [motif for _, _, motif in sorted(ranked, key=lambda one: one[:2])[:MOST_OWN]]


def _grouped(uses: Iterable[ImageUse]) -> list[list[ImageUse]]:
    by_image: dict[str, list[ImageUse]] = defaultdict(list)
    for use in uses:
        by_image[use.image].append(use)
    return list(by_image.values())


def _motif(uses: list[ImageUse], kind: MotifKind, scenes: tuple[SceneSpan, ...]) -> Motif:
    return Motif(
        name=uses[0].image,
        kind=kind,
        words=tuple(dict.fromkeys(use.word for use in uses)),
        scenes=tuple(dict.fromkeys(scene_at(scenes, use.span.start).id for use in uses)),
        spans=tuple(use.span for use in uses),
    )
