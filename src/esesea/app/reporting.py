"""The whole of a story gathered for a report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from esesea.app.checking import check
from esesea.app.claim_words import LIVES
from esesea.app.drawing import draw
from esesea.app.ordering import order
from esesea.app.scene_words import words_for
from esesea.app.showing import quoted
from esesea.app.when import days_of_scenes
from esesea.export.report import Contradiction, Member, Picture, Report, SceneStep, Stay, Where
from esesea.story.finding import Severity
from esesea.story.moment import clock_order
from esesea.story.scene import Mode
from esesea.story.statement_ids import SceneFinder
from esesea.story.time import STORY_CLOCK

if TYPE_CHECKING:
    from esesea.app.ordering import Step
    from esesea.story.finding import Finding
    from esesea.story.place import Visit
    from esesea.story.story import Story
    from esesea.text.span import Span

TITLES = {
    "curve": "The story curve: in which order it is told, against the order in which it happens",
    "lifelines": "Lifelines: one line a person, together where they share a scene",
    "constellation": "Constellation: who meets and touches whom, brighter the more often",
    "places": "Places: each with its visits in the order in which they happen",
    "arc": "Arc: the mood, and the images that come back",
    "palette": "Palette: the colours that are named, scene by scene",
}
"""The pictures of a report, in its order, with what stands below each."""

KNOWN = {
    "stated": "you said so",
    "proven": "proven",
    "likely": "likely",
    "default": "as told; nothing in the text says otherwise",
}

GRAVITY = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Worth a look"}

MOST_QUOTES = 4
"""So many words are shown of one step; a longer chain is walked on the page."""


def gathered(story: Story) -> Report:
    """Everything that a report of ``story`` says. The same story gives the same report. Some seconds of drawing."""
    from esesea.pictures.drawing import svg  # noqa: PLC0415 - loads what draws

    drawn = [
        (title, draw(story, name).specification, draw(story, name, dark=True).specification)
        for name, title in TITLES.items()
    ]
    placed = frozenset(clock_order(story, STORY_CLOCK))
    outside = tuple(scene.id for scene in story.scenes if scene.id not in placed)
    telling = _Telling(story)
    return Report(
        title=story.title,
        lead=tuple(_lead(story, len(outside))),
        pictures=tuple(
            Picture(title, str(light["description"]), svg(light), svg(dark)) for title, light, dark in drawn
        ),
        order=tuple(telling.step(step) for step in order(story)),
        timeless=tuple(telling.scene(scene) for scene in outside),
        cast=tuple(telling.members()),
        places=tuple(telling.places()),
        contradictions=tuple(telling.contradiction(finding) for finding in check(story)),
        reader=story.reader,
    )


def _lead(story: Story, outside: int) -> Iterator[str]:
    counted = f"{story.document.words:,} words in {len(story.scenes)} scenes"
    yield f"{counted}, with {len(story.characters)} people in {len(story.places)} places."
    told = [scene.id for scene in story.scenes]
    happens = clock_order(story, STORY_CLOCK)
    if [scene for scene in told if scene in frozenset(happens)] == list(happens):
        yield "It is told in the order in which it happens, as far as the text says."
    else:
        yield "It is told out of order."
    if outside:
        yield f"{outside} of its scenes stand outside of time."


class _Telling:
    """The story's facts in the words of a report."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.numbers = {scene.id: number for number, scene in enumerate(story.scenes, 1)}
        self.names = {each.id: each.name for each in story.characters}
        self.where = {place.id: place.name for place in story.places}
        self.when = days_of_scenes(story, STORY_CLOCK)
        self.finder = SceneFinder.of(story)

    def step(self, step: Step) -> SceneStep:
        known = KNOWN[step.status] if step.status else None
        quotes = tuple(dict.fromkeys(quote.quote for quote in step.why))
        return self.scene(step.scene, known, quotes[:MOST_QUOTES])

    def scene(self, scene: str, known: str | None = None, quotes: tuple[str, ...] = ()) -> SceneStep:
        found = self.story.scene(scene)
        return SceneStep(
            number=self.numbers[scene],
            opens=found.opens,
            place=self.where.get(found.place or ""),
            when=self.when.get(scene),
            mode=None if found.mode is Mode.MAIN else words_for(found.mode),
            present=tuple(self.names[who] for who in found.present),
            known=known,
            quotes=quotes,
        )

    def members(self) -> Iterator[Member]:
        order_of = clock_order(self.story, STORY_CLOCK)
        present = {scene.id: scene.present for scene in self.story.scenes}
        for each in self.story.characters:
            lived = [scene for scene in order_of if each.id in present[scene]]
            yield Member(
                name=each.name,
                also=tuple(name for name in each.names if name != each.name),
                pronouns=each.pronouns,
                scenes=sum(each.id in scene for scene in present.values()),
                mentions=each.mentions,
                first=self.numbers[lived[0]] if lived else None,
                last=self.numbers[lived[-1]] if lived else None,
                becomes=tuple(self._becomes(each.id)),
            )

    def _becomes(self, who: str) -> Iterator[str]:
        for state in self.story.life_states:
            if state.character == who:
                since = "by" if state.known_only else "from"
                yield f"{LIVES[state.state]} {since} scene {self.numbers[state.from_scene]}"

    def places(self) -> Iterator[Where]:
        for place in self.story.places:
            stays = sorted(
                (visit for visit in self.story.visits if visit.place == place.id),
                key=lambda visit: (visit.n, self.numbers[visit.scene]),
            )
            if stays:
                yield Where(place.name, tuple(map(self._stay, stays)))

    def _stay(self, visit: Visit) -> Stay:
        return Stay(visit.n, self.numbers[visit.scene], tuple(self.names[who] for who in visit.by), visit.state)

    def contradiction(self, finding: Finding) -> Contradiction:
        def where(span: Span) -> int | None:
            scene = self.finder.at(span.start)
            return self.numbers[scene] if scene is not None else None

        return Contradiction(
            gravity=GRAVITY[finding.severity],
            message=finding.message,
            resolve=finding.resolve,
            quotes=tuple((where(span), quoted(self.story, span)) for span in finding.spans),
            meant=finding.intended,
        )
