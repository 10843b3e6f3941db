"""What no longer holds after an edit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from esesea.story.finding import Severity
from esesea.text.span import Span


class Loss(StrEnum):
    """What became of the scene on which something stood."""

    GONE = "gone"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Consequence:
    """Something that is left hanging in ``scene``, by the words of ``hanging``.

    ``kind`` names the kind; ``message`` is one plain sentence. ``hanging`` are whole sentences of scenes that stay, in
    the order of the telling, the first the one that hangs most plainly; ``carried`` the sentences that carried it, in
    ``carriers``, the scenes that are gone or told later; either may be empty only where there are no words for it.
    ``confidence`` is a probability in (0, 1].
    """

    kind: str
    severity: Severity
    message: str
    scene: str
    hanging: tuple[Span, ...]
    carriers: tuple[str, ...]
    carried: tuple[Span, ...]
    confidence: float
