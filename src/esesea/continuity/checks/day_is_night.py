"""A scene that is told as night, and by day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from esesea.continuity.daylight import SaidLight, said_lights
from esesea.continuity.narration import Narration
from esesea.continuity.sureness import numbered
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story

NAME = "day_is_night"

CONFIDENCE = 0.85

FURTHEST = 1500
"""Characters between the two: on a later page of prose the hours may have passed without a word."""

OF_A_LABEL = 4000
"""Characters from a slug line, which names the time of its whole scene."""

_PASSING = re.compile(
    r"\b(?:later|next|following|until|till|hours?|dawn\w*|daybreak|sunrise|sunset|sundown|dusk|twilight|nightfall|evening"
    r"|rose|risen|rising|rises|sank|sunk|sinking|sinks|sets?|setting|faded|fading|waited|slept|sleep|asleep|woke|waking"
    r"|wakes|awoke|morning|afternoon|tomorrow|yesterday|then\s+came|came\s+on|drew\s+on|wore\s+on|passed|at\s+last|long"
    r"|by\s+the\s+time|when|all\s+(?:day|night)|days?|nights?|noon|midnight|meanwhile|soon|lapse|dissolve|montage"
    r"|o['’]clock)\b",
    re.IGNORECASE,
)
"""Words between the two by which the hours may pass, or by which one of them is of another time."""
_THEN = re.compile(
    r"\b(?:until|till|at\s+last|then|next|following|later|by\s+the\s+time|when|after|before|waited|slept|woke|awoke|soon|rose|passed|wore|drew"
    r"|evening|dusk|dawn|twilight|sunrise|sunset)\b",
    re.IGNORECASE,
)
"""The same in the two sentences themselves."""


def check(story: Story) -> Iterator[Finding]:
    """Two outright statements of one scene, that it is night and that it is day, with no time passing between them.

    A scene that is CONTINUOUS is lit as the one before it.

    Example: "It was midnight. … The sun beat down on the roof." Counter-example: "It was night. … At dawn …", "she was
    the sun of his life", "“It is noon,” he said", a page on.
    """
    narration = Narration.of(story)
    label: SaidLight | None = None
    for one, other in pairwise((None, *said_lights(narration))):
        if other is None:
            continue
        label = other if other.label else label
        for base in dict.fromkeys((one, label)):
            if base is not None and _clash(narration, base, other):
                yield _finding(narration, base, other)
                break


def _clash(narration: Narration, base: SaidLight, other: SaidLight) -> bool:
    if other.label or base.light is other.light:
        return False
    here = narration.scene(base.span.start)
    if here is None or here != narration.scene(other.span.start):
        return False
    text = narration.story.document.text
    if other.span.start - base.span.end > (OF_A_LABEL if base.label else FURTHEST):
        return False
    ends, begins = narration.sentence(base.span.start).end, narration.sentence(other.span.start).start
    if begins < ends and not base.label:
        return False
    if base.label:
        return not _PASSING.search(text[base.span.end : other.span.start])
    within = f"{text[base.span.end : ends]} … {text[begins : other.span.start]}"
    return not _PASSING.search(text[ends:begins]) and not _THEN.search(within)


def _finding(narration: Narration, base: SaidLight, other: SaidLight) -> Finding:
    scene = narration.scene(base.span.start)
    assert scene is not None
    words = (base.span, other.span) if base.named is None else (base.named, base.span, other.span)
    return Finding(
        NAME,
        Severity.WARNING,
        f"In {numbered(narration.story, scene.id)} it is {base.light.value}, and then {other.light.value}.",
        "Change one of the two, or say how the hours pass between them.",
        (scene.id,),
        words,
        CONFIDENCE,
    )
