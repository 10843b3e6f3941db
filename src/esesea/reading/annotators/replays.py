"""Moments that are told twice, and openings that the story reaches later."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan
from esesea.reading.replays.finding import replays_in
from esesea.reading.replays.replay import Replay
from esesea.reading.replays.standing import looks_ahead
from esesea.reading.scene_facts import Presence, SceneClock, SceneMode, Setting
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.speech import Quotation
from esesea.text.document import Document


@annotator(
    requires=(Parse, SceneSpan, QuoteSpan, Quotation, Aside, Presence, Setting, SceneClock),
    produces=(Replay, SceneMode),
)
def replays(document: Document, layers: Layers) -> Iterator[Replay | SceneMode]:
    """Find scenes that tell again, in the same words or nearly, what was said and done in an earlier one.

    An opening that is told again far on, where the story reaches it, is a prolepsis.

    Example: “Who sent you?” “Nobody.” “Then why the knife?” in the first chapter from his side, in the last from hers.
    Counter-example: “Never say never,” said by the same man five times; a letter that is read out again.
    """
    found = tuple(replays_in(document, layers))
    yield from found
    told = {scene.id: scene.reading_order for scene in layers.of(SceneSpan)}
    for replay in sorted(looks_ahead(found, told), key=lambda each: told[each.of]):
        evidence = Evidence(tuple(sorted(replay.quotes)), "replays", replay.confidence)
        yield SceneMode(replay.of, Mode.PROLEPSIS, (evidence,))
