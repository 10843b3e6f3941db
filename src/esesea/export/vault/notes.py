"""Notes: a front matter and Markdown below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from esesea.export.edition.lines import Lines
from esesea.export.edition.markdown import ORNAMENT, one_line, set_words
from esesea.export.story_time import StoryTime
from esesea.story.calendar import GREGORIAN
from esesea.story.character import Character
from esesea.story.place import Place
from esesea.story.scene import Mode, Scene
from esesea.story.story import Story
from esesea.text.document import ParagraphKind

Facts = Mapping[str, object]

MODES = {
    Mode.ANALEPSIS: "flashback",
    Mode.PROLEPSIS: "flash_forward",
    Mode.DREAM: "dream",
    Mode.FRAME: "frame",
    Mode.REFLECTION: "mythic",
    Mode.HYPOTHETICAL: "mythic",
    Mode.ITERATIVE: "mythic",
}
"""StoryLine's words for how a scene is told; ``mythic`` has "no time anchor" (its models/Scene.ts)."""

LAST_YEAR = 9999
WIDEST = 1 << 30
"""A width that no line of a front matter reaches: a value stays on its line."""


def note(facts: Facts, body: str) -> bytes:
    """A note in UTF-8: those of ``facts`` that say something, then ``body``."""
    import yaml  # noqa: PLC0415 - loaded only where notes are written

    said = {key: value for key, value in facts.items() if value is not None and value not in ("", [], {})}
    head = yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=WIDEST) if said else ""
    return f"---\n{head}---\n\n{body}\n".encode() if body else f"---\n{head}---\n".encode()


@dataclass(frozen=True, slots=True)
class Telling:
    """What is said of scenes. ``numbers`` counts them as told, from 1; ``names`` are those of people and places."""

    story: Story
    time: StoryTime
    lines: Lines
    numbers: Mapping[str, int]
    names: Mapping[str, str]

    @classmethod
    def of(cls, story: Story) -> Telling:
        """What is said of the scenes of ``story``."""
        named: tuple[Character | Place, ...] = (*story.characters, *story.places)
        names = {each.id: " ".join(each.name.split()) for each in named}
        numbers = {scene.id: scene.reading_order + 1 for scene in story.scenes}
        return cls(story, StoryTime.of(story), Lines.of(story.document), numbers, names)

    def title(self, scene: Scene) -> str:
        """What a scene is called: its slug line, or how it begins."""
        slug = scene.heading if self.story.document.is_screenplay else None
        return " ".join((slug or scene.opens).split())

    def present(self, scene: Scene) -> list[str]:
        """The names of those who are there."""
        return list(dict.fromkeys(self.names[who] for who in scene.present if who in self.names))

    def when(self, scene: Scene) -> dict[str, object]:
        """``storyDate`` where the day is known exactly, ``storyTime``, and ``timeline``: all that is known, in words.

        Other dates are left out: StoryLine compares them letter by letter, and would warn where nothing is wrong.
        """
        return {
            "timeline": self.time.words(scene.id, lambda other: f"scene {self.numbers[other]}"),
            "storyDate": _date(*self.time.gregorian(scene.id)),
            "storyTime": scene.time.of_day,
        }

    def body(self, scene: Scene) -> str:
        """The scene's own words as Markdown; the author's notes in it are left out."""
        return "\n\n".join(self._blocks(scene))

    def words(self, scene: Scene) -> int:
        """How many words it has."""
        return len(self.story.quote(scene.span).split())

    def _blocks(self, scene: Scene) -> Iterator[str]:
        for kind, words in self.lines.paragraphs(scene.span):
            if kind is ParagraphKind.BREAK:
                yield ORNAMENT
            else:
                yield f"## {one_line(words)}" if kind is ParagraphKind.HEADING else set_words(words)


def _date(first: int | None, last: int | None) -> str | None:
    """The day, where it is one and four digits say its year."""
    if first is None or first != last:
        return None
    year, month, day = GREGORIAN.date(first)
    return f"{year:04}-{month:02}-{day:02}" if 0 < year <= LAST_YEAR else None
