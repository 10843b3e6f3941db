"""What one prose scene says of places, and the place that is made of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from esesea.reading.passages import SceneSpan
from esesea.reading.places.fixtures import Fixture
from esesea.story.evidence import Evidence
from esesea.text.span import Span

LONG = 20
"""From so many sentences on people may move about in a scene."""


@dataclass(slots=True)
class SceneFound:
    """What one scene says of places, by the place's number."""

    scene: SceneSpan
    scores: defaultdict[int, float] = field(default_factory=lambda: defaultdict(float))
    spans: defaultdict[int, list[Span]] = field(default_factory=lambda: defaultdict(list))
    heads: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    faint: dict[int, Span] = field(default_factory=dict)
    """Where a place is first spoken of."""
    last: int | None = None
    """The place in which people were put last."""
    opened: set[int] = field(default_factory=set)
    """Places in which the scene's first sentences put its people."""
    named: int | None = None
    """The place of which something was said last."""
    seen: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Numbers of the sentences that put people in a place."""
    parts: list[Span] = field(default_factory=list)
    """Parts of a vehicle at which somebody is."""
    fixtures: list[Fixture] = field(default_factory=list)
    """What stands in places and somebody is at."""
    early: int = 0
    """Where the scene's first sentences end."""
    told: set[int] = field(default_factory=set)
    """Places in which or near which anything is said to be or to happen."""
    near: set[int] = field(default_factory=set)
    """Those of them where it is, or right beside."""
    length: int = 0
    """Sentences of narration."""
    dwelt: defaultdict[int, float] = field(default_factory=lambda: defaultdict(float))
    """What the length of their stay there makes of a place, beside other places."""
    stays: list[tuple[int, int]] = field(default_factory=list)
    """The sentence in which people come to each place, and the place."""

    def clear_fixtures(self) -> list[Fixture]:
        """Those by which a scene can be known: of a long one, in which people may move on, those at its start."""
        return [one for one in self.fixtures if self.length <= LONG or one.span.start < self.early]


@dataclass(frozen=True, slots=True)
class FoundSetting:
    """The place, by its number in the registry, in which a scene is set."""

    scene: str
    place: int
    state: tuple[str, ...]
    evidence: tuple[Evidence, ...]
