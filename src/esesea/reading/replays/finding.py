"""From what scenes share to the moments that are told twice, the likeliest of each scene."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from esesea.reading.english.played_back import happens_anew, is_passed_on, is_shown_again
from esesea.reading.layers import Layers
from esesea.reading.passages import SceneSpan
from esesea.reading.replays.judging import Circumstances, confidence
from esesea.reading.replays.lines import Line, told_lines
from esesea.reading.replays.replay import Replay, relation, takes_up
from esesea.reading.replays.sharing import Passage, Sharing, sharings
from esesea.reading.scene_facts import Presence, SceneClock, Setting
from esesea.reading.telling.clocks_meant import present_in
from esesea.story.scene import SceneTime
from esesea.text.document import Document

LEAST = 0.2
"""Below it nothing is worth keeping, not even as a hint where a scene belongs."""

MOST_PER_SCENE = 3

LEADS_IN = 240
"""Characters before a passage whose narration may say that it is played, read or sung."""

_DARK = frozenset({"night", "midnight"})
_LIGHT = frozenset({"day", "morning", "noon", "afternoon", "sunrise", "late afternoon"})


def replays_in(document: Document, layers: Layers) -> Iterator[Replay]:
    """The moments told twice, in order of the later telling; at most ``MOST_PER_SCENE`` for each scene.

    Needs Parse, SceneSpan, QuoteSpan, Quotation, Aside, Presence, Setting and SceneClock. O(n log n) in the words.
    """
    scenes = layers.of(SceneSpan)
    lines = tuple(told_lines(document, layers))
    around = _Surroundings.of(document, lines, layers)
    judged = [(confidence(each, around.circumstances(each)), each) for each in sharings(lines)]
    kept: Counter[int] = Counter()
    found: list[Replay] = []
    for sure, each in sorted(judged, key=lambda one: (-one[0], -one[1].bits, one[1].scenes)):
        if sure >= LEAST and all(kept[scene] < MOST_PER_SCENE for scene in each.scenes):
            kept.update(each.scenes)
            found.append(_replay(scenes, each, sure))
    yield from sorted(found, key=lambda one: (one.telling.span, one.told.span))


def _replay(scenes: Sequence[SceneSpan], sharing: Sharing, sure: float) -> Replay:
    stands, certain = relation(sharing.here, sharing.there)
    of, scene = sharing.scenes
    return Replay(
        scene=scenes[scene].id,
        of=scenes[of].id,
        telling=sharing.there,
        told=sharing.here,
        quotes=(sharing.quotes[1], sharing.quotes[0]),
        relation=stands,
        certain=certain,
        words=sharing.words,
        bits=round(sharing.bits, 1),
        confidence=sure,
    )


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What is known of the scenes beside their words."""

    document: Document
    scenes: Sequence[SceneSpan]
    lines: Sequence[Line]
    places: Mapping[str, str]
    times: Mapping[str, SceneTime]
    people: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, document: Document, lines: Sequence[Line], layers: Layers) -> _Surroundings:
        return cls(
            document=document,
            scenes=layers.of(SceneSpan),
            lines=lines,
            places={setting.scene: setting.place for setting in layers.of(Setting)},
            times={clock.scene: clock.time for clock in layers.of(SceneClock)},
            people=present_in(layers.of(Presence)),
        )

    def circumstances(self, sharing: Sharing) -> Circumstances:
        """What speaks for or against one moment in these two scenes."""
        one, other = (self.scenes[scene] for scene in sharing.scenes)
        here, there = sharing.here, sharing.there
        narration = f"{self._narration(one, here)} {self._narration(other, there)}"
        places = (self.places.get(one.id), self.places.get(other.id))
        people = (self.people.get(one.id), self.people.get(other.id))
        return Circumstances(
            taken_up=takes_up(here, there) or takes_up(there, here),
            passed_on=is_passed_on(narration),
            anew=happens_anew(self._narration(other, there)),
            shown_again=is_shown_again(other.heading or ""),
            same_place=places[0] == places[1] if places[0] and places[1] else None,
            other_time=_differ(self.times.get(one.id), self.times.get(other.id)),
            nobody_shared=bool(people[0] and people[1] and not people[0] & people[1]),
        )

    def _narration(self, scene: SceneSpan, passage: Passage) -> str:
        """What is not spoken in the passage and just before it."""
        start = max(scene.span.start, passage.span.start - LEADS_IN)
        at = bisect_left(self.lines, start, key=lambda line: line.span.start)
        told: list[str] = []
        while at < len(self.lines) and self.lines[at].span.start < passage.span.end:
            if not self.lines[at].spoken:
                told.append(self.document.quote(self.lines[at].span))
            at += 1
        return " ".join(told)


def _differ(one: SceneTime | None, other: SceneTime | None) -> bool:
    """Whether the two scenes are said to be at different times."""
    if one is None or other is None:
        return False
    told = zip((one.weekday, one.season, _day(one)), (other.weekday, other.season, _day(other)), strict=True)
    if any(here and there and not here.startswith(there) and not there.startswith(here) for here, there in told):
        return True
    return (one.of_day in _DARK and other.of_day in _LIGHT) or (one.of_day in _LIGHT and other.of_day in _DARK)


def _day(time: SceneTime) -> str | None:
    """The date as exactly as it is given, without the hour: the other telling may begin earlier."""
    return time.value.split("T")[0] if time.value else None
