"""A story at one revision, with what many answers share of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from esesea.app.names import find_clock, find_scene
from esesea.app.when import days_of_scenes
from esesea.app.wording import Wording
from esesea.pictures.told_scenes import ToldScene, rows_on, series, told_scenes
from esesea.story.statement_ids import SceneFinder
from esesea.story.time import STORY_CLOCK, lived
from esesea.web.answers.scene import Quoted
from esesea.web.describing.authors_word import confirmations, finding_ids, intentions
from esesea.web.describing.evidence import Claims

if TYPE_CHECKING:
    from esesea.story.correction import Correction
    from esesea.story.finding import Finding
    from esesea.story.story import Story
    from esesea.text.span import Span


@dataclass(frozen=True)
class Told:
    """The ``story`` that is ``id`` on the shelf, at ``revision``, with its author's ``decisions`` in it.

    What is worked out of it is worked out once, when it is first asked for: the value never changes.
    """

    story: Story
    decisions: tuple[Correction, ...] = ()
    id: str = ""
    revision: int = 0
    _days: dict[str, Mapping[str, str]] = field(default_factory=dict, repr=False, compare=False)
    _rows: dict[str, Mapping[str, int]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def scenes(self) -> Mapping[str, ToldScene]:
        """Each scene by its id, with its row on the story clock, in told order."""
        return {told.scene.id: told for told in told_scenes(self.story, STORY_CLOCK)}

    @cached_property
    def series(self) -> Mapping[str, int]:
        """The colour of each person that has one of their own, by id."""
        return series(self.story)

    @cached_property
    def wording(self) -> Wording:
        """How scenes, people and places are called."""
        return Wording.of(self.story)

    @cached_property
    def finder(self) -> SceneFinder:
        """Which scene a character of the text belongs to."""
        return SceneFinder.of(self.story)

    @cached_property
    def claims(self) -> Claims:
        """What was read, by the scenes whose words say so."""
        return Claims.of(self.story, self.finder)

    @cached_property
    def confirmed(self) -> Mapping[str, str]:
        """For each claim that the author confirmed, by its id, the correction that says so."""
        return confirmations(self.story, self.decisions, self.claims)

    @cached_property
    def finding_ids(self) -> Mapping[Finding, str]:
        """What each finding is called."""
        return finding_ids(self.story)

    @cached_property
    def intended(self) -> Mapping[Finding, str]:
        """For each finding that is meant to be so, the correction that says so last."""
        return intentions(self.story, self.decisions)

    def scene(self, wanted: str) -> str:
        """The id of a scene that the page asks for. Raises UnknownName."""
        return wanted if wanted in self.scenes else find_scene(self.story, wanted)

    def clock(self, wanted: str) -> str:
        """The clock that the page asks for. Raises UnknownName, AmbiguousName."""
        return find_clock(self.story, wanted)

    def rows(self, clock: str) -> Mapping[str, int]:
        """For each scene on ``clock``, in its order, the row it has there; scenes that begin together share one.

        On a lived clock those alone that the person goes through. Raises KeyError.
        """
        if clock not in self._rows:
            number = {scene: told.number for scene, told in self.scenes.items()}
            rows = rows_on(self.story, clock)
            self._rows[clock] = dict(sorted(rows.items(), key=lambda each: (each[1], number[each[0]])))
        return self._rows[clock]

    def lived(self, person: str) -> tuple[str, ...]:
        """The scenes that somebody goes through, as they live them; none for who is only spoken of."""
        clock = lived(person)
        solved = any(timeline.clock == clock for timeline in self.story.chronology.timelines)
        return tuple(self.rows(clock)) if solved else ()

    def days(self, clock: str) -> Mapping[str, str]:
        """When each scene is on ``clock``, in words; those of which it is known. Raises KeyError."""
        if clock not in self._days:
            self._days[clock] = days_of_scenes(self.story, clock, self.wording.scene)
        return self._days[clock]

    def when(self, scene: str, clock: str) -> str | None:
        """The day of a scene on ``clock``, else what the text says of it: "June", "summer"; None where it says none."""
        time = self.scenes[scene].scene.time
        return self.days(clock).get(scene) or ", ".join(each for each in (time.date, time.season) if each) or None

    def quotes(self, spans: Iterable[Span]) -> tuple[Quoted, ...]:
        """The words at ``spans`` in their order; of those that begin together the longest."""
        longest: dict[int, Span] = {}
        for span in spans:
            longest[span.start] = max(span, longest.get(span.start, span))
        return tuple(map(self.quoted, longest.values()))

    def quoted(self, span: Span) -> Quoted:
        """The words at ``span`` on one line, and where they stand."""
        scene = self.finder.at(span.start)
        number = self.wording.numbers[scene] if scene is not None else None
        return Quoted(scene, number, span.start, " ".join(self.story.quote(span).split()))
