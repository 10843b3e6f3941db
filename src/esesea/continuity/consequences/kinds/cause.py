"""Words that point back at what a scene shows, and the scene is gone, or told only later."""

from __future__ import annotations

import re
from collections.abc import Iterator

from esesea.continuity.consequences.consequence import Consequence, Loss
from esesea.continuity.consequences.retelling import Retelling
from esesea.continuity.consequences.wording import content
from esesea.story.event import Cause
from esesea.story.finding import Severity
from esesea.text.span import Span

NAME = "cause"

SHOWN_IN_OTHER_WORDS = 0.7
"""By this factor it is less sure that a scene is meant that has none of the words."""

ALIKE = 0.6
"""Such a share of the words must be the same where nothing but its tense makes a sentence point back."""

_POINTS = re.compile(
    r"(?:because|since|for|as|after|ever|before|what|how|that|when|who|whom|which|where|why|the|a|an|his|her|my|your|"
    r"their|our)\b|.*\b(?:you|he|she|they|we|I)\s+(?:told|asked|promised|taught|gave|said)\b",
    re.IGNORECASE | re.DOTALL,
)


def consequences(told: Retelling) -> Iterator[Consequence]:
    """Back-references whose scene is lost.

    Example: "because she had taught him to row", and the scene in which he rows is cut. Counter-example: words that
    more than one scene may show, or none: they stand on no scene alone.
    """
    names = content(" ".join(name for who in told.before.characters for name in (who.name, *who.names)))
    for cause in told.before.causes:
        carrier = cause.cause_scene
        if carrier is None or carrier == cause.effect_scene or not told.leads_to(carrier, cause.effect_scene):
            continue
        loss = told.lost(carrier, cause.effect_scene)
        if loss is not None:
            said = content(told.quote(cause.span)) - names
            shown, alike = _shown(told, said, carrier)
            if alike >= ALIKE * len(said) or _POINTS.match(told.quote(cause.span)) is not None:
                yield _consequence(told, cause, loss, shown, alike)


def _consequence(told: Retelling, cause: Cause, loss: Loss, shown: Span, alike: int) -> Consequence:
    words, carrier = told.quote(cause.span), cause.cause_scene or ""
    if loss is Loss.GONE:
        message = f"“{words}” points back at {told.number(carrier)}, and no scene shows it any more."
    else:
        message = f"“{words}” now comes before {told.number(carrier)}, which shows what it points back at."
    sure = max((each.confidence for each in cause.evidence), default=0.5)
    return Consequence(
        NAME,
        Severity.WARNING if loss is Loss.GONE and alike else Severity.INFO,
        message,
        cause.effect_scene,
        (told.sentence(cause.span, cause.effect_scene),),
        (carrier,),
        (shown,),
        sure if alike else sure * SHOWN_IN_OTHER_WORDS,
    )


def _shown(told: Retelling, said: frozenset[str], carrier: str) -> tuple[Span, int]:
    """The sentence of the scene that has most of the words, and how many; its first where none has any."""
    best, shown = 0, told.opening(carrier)
    for sentence in told.sentences(carrier):
        alike = len(said & content(told.quote(sentence)))
        if alike > best:
            best, shown = alike, sentence
    return shown, best
