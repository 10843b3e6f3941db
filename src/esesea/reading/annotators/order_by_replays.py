"""What a moment told twice says of order: the scenes are one, or one goes on where the other ends."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence
from esesea.reading.replays.replay import Replay
from esesea.reading.replays.standing import Neighbourhood
from esesea.reading.scene_facts import Presence, SceneMode, Setting
from esesea.reading.telling.clocks_meant import present_in
from esesea.reading.telling.opening_steps import opening_steps
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.time import STORY_CLOCK, TemporalRelation
from esesea.text.document import Document

WORTH_ASKING = 0.3
"""Less likely ones are not claimed at all; below even odds a claim moves nothing, but can be asked about."""

_OUTSIDE = frozenset({Mode.DREAM, Mode.HYPOTHETICAL, Mode.EMBEDDED, Mode.ITERATIVE, Mode.REFLECTION})


@annotator(
    requires=(Parse, SceneSpan, Sentence, QuoteSpan, SentenceTense, SceneMode, Presence, Setting, Replay),
    produces=TemporalRelation,
)
def order_by_replays(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put two scenes that tell one moment at one time, as the passage stands in them: equal, overlaps, meets and so on.

    On the world's clock alone: who travels in time may be there twice. The confidence is that both then stand where
    they belong: the solver makes the later scene go to the earlier, and where nothing says that it looks back, the
    claim stays below even odds, moves nothing and can be asked about.

    Example: the quarrel of the second scene, told again in the ninth from the other side of the door, is one time.
    Counter-example: a quarrel dreamt again.
    """
    around = _neighbourhood(document, layers)
    for replay in layers.of(Replay):
        if _OUTSIDE.isdisjoint({around.modes.get(replay.scene), around.modes.get(replay.of)}):
            sure = round(replay.confidence * around.belongs_with_the_earlier(replay), 2)
            if sure < WORTH_ASKING:
                continue
            evidence = Evidence(tuple(sorted(replay.quotes)), "replays", sure)
            yield TemporalRelation(replay.of, replay.scene, replay.relation, STORY_CLOCK, evidence, replay.scene)


def _neighbourhood(document: Document, layers: Layers) -> Neighbourhood:
    scenes = layers.of(SceneSpan)
    told = {scene.id: scene.reading_order for scene in scenes}
    steps: dict[str, int] = {}
    for step in opening_steps(document, layers, present_in(layers.of(Presence))):
        if step.later:
            steps.setdefault(step.origin, told[step.scene])
    return Neighbourhood(
        scenes=scenes,
        told=told,
        modes={mode.scene: mode.mode for mode in layers.of(SceneMode)},
        places={setting.scene: setting.place for setting in layers.of(Setting)},
        steps=steps,
    )
