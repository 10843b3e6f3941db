"""Each stay at a place: who is there, what it is like, and which time it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.layers import Layers
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import Presence, Setting
from esesea.story.evidence import Evidence
from esesea.story.ordinal import Ordinal
from esesea.story.place import Place, Visit
from esesea.story.visits import BY_COUNT, BY_STAYING, numbered
from esesea.text.document import Document

SAID = 0.98
"""Confidence of a count that the text makes itself."""
STAYING = 0.8
"""Confidence that the next scene of a screenplay at the same place goes on with the same stay."""

_LATER = re.compile(
    r"\b(?:later|next|following|flash ?back|flash ?forward|years?|months?|weeks?|days? (?:later|earlier)|then)\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b(?:day|night|morning|noon|afternoon|evening|dawn|dusk|sunrise|sunset|midnight)\b", re.IGNORECASE)


@annotator(requires=(SceneSpan, Place, Setting, Presence, Ordinal), produces=Visit)
def visits(document: Document, layers: Layers) -> Iterator[Visit]:
    """Give one visit for each scene that says where it is, numbered as the text counts, else in told order.

    In a screenplay the next scene at the same place goes on with the same stay, unless its heading says that
    time has moved. In prose an author who marks a new scene at the same place marks that time has moved.

    Example: "The second time they came to Hale" is visit 2, whatever stands before it.
    Counter-example: "the last time" is no number.
    """
    settings = {setting.scene: setting for setting in layers.of(Setting)}
    there = _present(layers)
    counts = {(one.scene, one.of): one for one in reversed(layers.of(Ordinal)) if one.n >= 1}
    found: list[Visit] = []
    before: SceneSpan | None = None
    for scene in layers.of(SceneSpan):
        setting = settings.get(scene.id)
        if setting is not None:
            count = counts.get((scene.id, setting.place))
            evidence = list(setting.evidence)
            if count is not None:
                evidence.append(Evidence((count.span,), BY_COUNT, SAID))
            elif document.is_screenplay and before is not None and _goes_on(before, scene, settings):
                evidence.append(Evidence(setting.evidence[0].spans, BY_STAYING, STAYING))
            n = count.n if count else 1
            found.append(Visit(setting.place, n, scene.id, there[scene.id], setting.state, tuple(evidence)))
        before = scene
    yield from numbered(found)


def _present(layers: Layers) -> defaultdict[str, tuple[str, ...]]:
    """Ids of those present, sorted, by scene."""
    there: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for presence in layers.of(Presence):
        if presence.present:
            there[presence.scene] = tuple(sorted({*there[presence.scene], presence.character}))
    return there


def _goes_on(before: SceneSpan, here: SceneSpan, settings: dict[str, Setting]) -> bool:
    """Whether two scenes told one after the other are in one place, and the later heading leaves the time as it was."""
    if before.id not in settings or settings[before.id].place != settings[here.id].place:
        return False
    if here.heading is None or before.heading is None or _LATER.search(here.heading):
        return False
    was, now = ({word.lower() for word in _TIME.findall(heading)} for heading in (before.heading, here.heading))
    return not now or not was or was == now
