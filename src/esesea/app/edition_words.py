"""What an edition says in Esesea's own words: of itself, and above each scene, of where it stands in the telling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from esesea.app.names import clock_label
from esesea.app.ordering import Step, order
from esesea.app.scene_words import words_for
from esesea.app.when import days_of_scenes
from esesea.story.scene import Mode
from esesea.story.time import READING_CLOCK, STORY_CLOCK, Status

if TYPE_CHECKING:
    from esesea.story.scene import Scene
    from esesea.story.story import Story

MOST_QUOTES = 2
"""So many words are given for a place in the order; `esesea order --why` gives all of them."""

ENDED = (".", "!", "?", "…", "”")
"""How words end that need no mark that they go on."""

UNSAID = "Nothing in the text says whether it comes before or after the scene above."
TOGETHER = "At the same time as the scene above, as far as the text says."


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an edition of ``story`` along ``clock``. ``before``: by scene, the one above it on the clock.

    ``goes_on``: the scenes that are told right after the one above, of those on the clock.
    """

    story: Story
    clock: str
    numbers: Mapping[str, int]
    steps: Mapping[str, Step]
    before: Mapping[str, str]
    goes_on: frozenset[str]
    when: Mapping[str, str]

    @classmethod
    def of(cls, story: Story, clock: str) -> Wording:
        """Raises KeyError for a clock that the story does not have."""
        numbers = {scene.id: scene.reading_order + 1 for scene in story.scenes}
        solved = story.chronology.timelines or clock not in {READING_CLOCK, STORY_CLOCK}
        steps = order(story, clock) if solved else order(story, READING_CLOCK)
        when = days_of_scenes(story, clock, lambda scene: f"scene {numbers[scene]}" if scene in numbers else scene)
        names = [step.scene for step in steps]
        before = dict(zip(names[1:], names, strict=False))
        told = sorted(names, key=numbers.__getitem__)
        goes_on = frozenset(two for one, two in pairwise(told) if before.get(two) == one)
        return cls(story, clock, numbers, {step.scene: step for step in steps}, before, goes_on, when)

    @property
    def subtitle(self) -> str:
        """The clock, as a title says it."""
        if self.clock == READING_CLOCK:
            return "As it is told"
        return "In story order" if self.clock == STORY_CLOCK else _capital(clock_label(self.story, self.clock))

    @property
    def timeless_lead(self) -> str:
        """What is said above the scenes outside of time."""
        return (
            "Scenes at no moment of the story (reflections, dreams, what happened often), in the order of the telling."
        )

    @property
    def elsewhere_title(self) -> str:
        """The title above the scenes that somebody does not live."""
        return f"without {self._person}" if self._person else ""

    @property
    def elsewhere_lead(self) -> str:
        """What is said above them."""
        return f"The scenes that {self._person} does not go through, in story order." if self._person else ""

    @property
    def _person(self) -> str:
        if self.clock in {READING_CLOCK, STORY_CLOCK}:
            return ""
        return self.story.character(self.clock.partition(":")[2]).name

    def opening(self, scene: Scene) -> str:
        """A scene by itself, as the contents name it."""
        slug = scene.heading if self.story.document.is_screenplay else None
        words = " ".join((slug or scene.opens).split())
        return f"{self.numbers[scene.id]}. {words}" + ("" if slug or words.endswith(ENDED) else " …")

    def note(self, scene: Scene, *, along: bool) -> str:
        """Where a scene stands in the telling, how it is told, when, where, and how sure it is that it comes here."""
        place = next((each.name for each in self.story.places if each.id == scene.place), None)
        facts = (
            f"Scene {self.numbers[scene.id]} of {len(self.numbers)} as told",
            None if scene.mode is Mode.MAIN else words_for(scene.mode),
            self._when(scene),
            place,
            self._age(scene),
        )
        first = " · ".join(filter(None, facts))
        how = self._how(scene) if along else ""
        return f"{first}. {how}" if how else first

    def _when(self, scene: Scene) -> str:
        """The day as far as it is counted, or as the text says it, and the time of the day."""
        said, day = scene.time, self.when.get(scene.id)
        words = (day,) if day else (said.weekday, said.date if said.date != said.weekday else None, said.season)
        return ", ".join(dict.fromkeys(filter(None, (*words, said.of_day))))

    def _age(self, scene: Scene) -> str:
        """How old the one is whose clock it is."""
        step = self.steps.get(scene.id)
        own = (age for age in step.ages if age.character == self.clock.partition(":")[2]) if step else ()
        return next((f"{age.name} is {age.words}" for age in own), "")

    def _how(self, scene: Scene) -> str:
        """How surely it follows the scene above it, where the telling does not go on so."""
        step, above = self.steps[scene.id], self.before.get(scene.id)
        if above is None or step.rank is None:
            return ""
        if self.steps[above].rank == step.rank:
            return TOGETHER
        if scene.id in self.goes_on:
            return ""
        match step.status:
            case Status.STATED:
                return "Here by your word."
            case Status.PROVEN | Status.LIKELY:
                quotes = list(dict.fromkeys(quote.quote for quote in step.why))[:MOST_QUOTES]
                words = "".join(f": “{quote}”" if not at else f", “{quote}”" for at, quote in enumerate(quotes))
                return f"{'Here' if step.status == Status.PROVEN else 'Probably here'} by the text{words}."
            case _:
                return UNSAID

    def about(self, placed: Sequence[str], timeless: int, others: int, notes: int) -> Iterator[str]:
        """What an edition says of itself: what it is, how sure its order, and what is left out."""
        document, total = self.story.document, len(self.numbers)
        yield (
            f"These are the manuscript's own words ({document.name}), {self._arranged}. The small lines above the"
            " scenes are not the author's: they say where each scene stands in the telling."
        )
        leaps = sum(scene in self.before and scene not in self.goes_on for scene in placed)
        known = Counter(self.steps[each].status for each in placed if self.steps[each].status)
        if self.clock != READING_CLOCK and known:
            scenes = f"All {total} scenes" if len(placed) == total else f"{len(placed)} of {total} scenes"
            told = f"{_many(leaps, 'time')} the telling goes on elsewhere" if leaps else "they are told so, too"
            yield f"{scenes} stand in this order, and {told}. {_known(known)}"
        apart = (
            f"{_many(timeless, 'scene')} outside of time" if timeless else "",
            f"{_many(others, 'scene')} without {self._person}" if others else "",
        )
        if any(apart):
            yield f"In parts of their own: {' and '.join(filter(None, apart))}."
        if notes:
            yield f"Left out: {_many(notes, 'note')} of the author's own."
        yield f"Made by Esesea, which never changes a manuscript (reader: {self.story.reader})."

    @property
    def _arranged(self) -> str:
        if self.clock == READING_CLOCK:
            return "in the order in which they are told"
        if self.clock == STORY_CLOCK:
            return "rearranged in story order: as things happen, as far as the text says"
        return f"rearranged as {self._person} lived it, as far as the text says"


def _known(known: Counter[str | None]) -> str:
    """How surely the scenes follow one another."""
    words = (
        (Status.STATED, "by the author's word"),
        (Status.PROVEN, "proven by the text"),
        (Status.LIKELY, "likely"),
        (Status.DEFAULT, "as told, because nothing in the text says otherwise"),
    )
    counted = [f"{_many(known[status], 'time')} {said}" for status, said in words if known[status]]
    return f"How it is known that one follows another: {', '.join(counted)}."


def _many(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
