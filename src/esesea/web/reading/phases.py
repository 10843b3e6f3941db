"""What is being read, in words for people, and how much of the whole each phase is."""

from __future__ import annotations

from collections.abc import Callable

from esesea.progress import Progress

SCENES = "finding where scenes begin and end"
PEOPLE = "telling who is who"
PLACES = "finding places"
TIMES = "finding when it is"
HAPPENINGS = "finding what happens to whom"
MOODS = "following mood, colours and images"
ORDER = "putting the scenes in order"

PHASES: dict[str, tuple[str, float]] = {
    "opening the manuscript": ("opening the manuscript", 0.3),
    "grammar": ("reading sentence by sentence", 15),
    "words": ("looking for people, places and events", 15.5),
    "scenes": (SCENES, 0.5),
    "scene_ends": (SCENES, 0.6),
    "quotes": ("finding who speaks", 0.4),
    "entity_mentions": (PEOPLE, 1.8),
    "tenses": (TIMES, 0.5),
    "asides": ("finding what is told within what is told", 0.6),
    "literary_cast": (PEOPLE, 1.9),
    "cast": (PEOPLE, 1.9),
    "speakers": ("finding who speaks", 0.3),
    "presence": (PEOPLE, 0.3),
    "places": (PLACES, 0.9),
    "times": (TIMES, 0.9),
    "ordinals": (PLACES, 0.2),
    "scene_clocks": (TIMES, 0.2),
    "ages": (TIMES, 0.2),
    "literary_events": (HAPPENINGS, 0.2),
    "contacts": (HAPPENINGS, 0.3),
    "travellers": (HAPPENINGS, 0.3),
    "life_states": (HAPPENINGS, 0.2),
    "traits": (HAPPENINGS, 0.1),
    "causes": (HAPPENINGS, 0.9),
    "replays": (HAPPENINGS, 0.5),
    "motifs": (MOODS, 0.3),
    "moods": (MOODS, 0.2),
    "leaps": (ORDER, 0.2),
    "order_by_meetings": (ORDER, 0.2),
    "order_by_changes": (ORDER, 0.2),
    "order_by_knowledge": (ORDER, 0.4),
    "order": (ORDER, 0.3),
    "continuity": ("looking for contradictions", 0.3),
    "keeping": ("keeping the story", 0.5),
}
"""By the phase that work speaks of: what it is to people, and its seconds in a novel of 80,000 words on two cores
(measured with The Secret Garden). A phase that is not here takes no time to speak of, or is made of others that are."""

START = 2.3
"""Seconds in which the reader is loaded, before the first phase."""

WHOLE = START + sum(seconds for _, seconds in PHASES.values()) - PHASES["cast"][1]

MOST = 0.99
"""The share that is not passed before all is kept."""


class Share(Progress):
    """Hears the phases, and says again and again what is being read and how much of the whole is over.

    ``say`` is told the phase in words, its steps that are done, all its steps (None: not known) and the share.
    """

    def __init__(self, say: Callable[[str, int, int | None, float], None]) -> None:
        self._say = say
        self._over = START
        self._phase = ""
        self._done, self._total = 0, 1

    def started(self, phase: str, total: int | None) -> None:
        """Say what begins."""
        if phase in PHASES:
            self._phase, self._done, self._total = phase, 0, total or 0
            self._tell()

    def advanced(self, phase: str, steps: int = 1) -> None:
        """Say how far it has come."""
        if phase == self._phase:
            self._done += steps
            self._tell()

    def finished(self, phase: str) -> None:
        """Count it as over, whatever steps it took."""
        if phase == self._phase:
            self._over += PHASES[phase][1]
            self._phase = ""

    def _tell(self) -> None:
        words, seconds = PHASES[self._phase]
        within = seconds * min(1.0, self._done / self._total) if self._total else 0.0
        self._say(words, self._done, self._total or None, min(MOST, (self._over + within) / WHOLE))
