"""``.storyline``: a project of Obsidian's StoryLine: a note for each scene, person and place (its models/Scene.ts).

StoryLine has both orders: ``sequence`` as told and ``chronologicalOrder`` in the world of the story.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from esesea.export.export import Export, Wanted
from esesea.export.outline import Outline
from esesea.export.vault.folder import write_vault
from esesea.export.vault.names import file_name, told_apart
from esesea.export.vault.notes import MODES, Facts, Telling, note
from esesea.story.character import Character
from esesea.story.place import Place
from esesea.story.scene import Scene
from esesea.story.story import Story

FORM = "esesea.storyline/1"
SCENES, PEOPLE, PLACES = "Scenes", "Characters", "Locations"
DRAFT = "draft"
"""StoryLine's word for a scene that has words; it asks for one."""


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the project into the folder ``target``, in place of an unchanged earlier one but of nothing else.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    return write_vault(target, notes(wanted.story), FORM)


def notes(story: Story) -> dict[str, bytes]:
    """The project's notes by their paths, in a folder that is called as the project is."""
    title = story.title or story.document.name
    home = file_name(title)
    vault = _Vault.of(story)
    made = {f"{home}/{home}.md": note(vault.project(title), "")}
    made |= {f"{home}/{SCENES}/{name}.md": content for name, content in vault.scenes()}
    for character in story.characters:
        made[f"{home}/{PEOPLE}/{vault.files[character.id]}.md"] = note(vault.person(character), "")
    for place in story.places:
        made[f"{home}/{PLACES}/{vault.files[place.id]}.md"] = note(vault.place(place), "")
    return made


@dataclass(frozen=True, slots=True)
class _Vault:
    """What StoryLine has of a story. ``files``: what the notes of people and places are called, by id.

    ``chapter`` and ``act`` are numbers, by scene; their titles (``labels``) stand with the project.
    """

    story: Story
    telling: Telling
    files: Mapping[str, str]
    chapter: Mapping[str, int]
    act: Mapping[str, int]
    labels: Mapping[str, Mapping[int, str]]

    @classmethod
    def of(cls, story: Story) -> _Vault:
        named: tuple[Character | Place, ...] = (*story.characters, *story.places)
        files = told_apart(file_name(each.name) for each in named)
        outline = Outline.of(story)
        depths = {len(found) for found in outline.around.values()}
        inner = {scene: found[-1].span.start for scene, found in outline.around.items() if found}
        wide = {scene: found[0].span.start for scene, found in outline.around.items() if found and max(depths) > 1}
        titles = {each.span.start: each.title for each in story.document.chapters}
        chapters, acts = _numbered(inner.values()), _numbered(wide.values())
        return cls(
            story,
            Telling.of(story),
            {each.id: file for each, file in zip(named, files, strict=True)},
            {scene: chapters[start] for scene, start in inner.items()},
            {scene: acts[start] for scene, start in wide.items()},
            {
                "actLabels": {number: titles[start] for start, number in acts.items()},
                "chapterLabels": {number: titles[start] for start, number in chapters.items()},
            },
        )

    def project(self, title: str) -> Facts:
        labels = self.labels
        return {
            "type": "storyline",
            "title": title,
            "acts": list(labels["actLabels"]),
            "chapters": list(labels["chapterLabels"]),
            **{key: dict(value) for key, value in labels.items()},
        }

    def scenes(self) -> Iterator[tuple[str, bytes]]:
        digits = len(str(len(self.story.scenes)))
        telling = self.telling
        titles = [f"{telling.numbers[each.id]:0{digits}} {telling.title(each)}" for each in self.story.scenes]
        for name, scene in zip(told_apart(map(file_name, titles)), self.story.scenes, strict=True):
            yield name, note(self._scene(scene), telling.body(scene))

    def _scene(self, scene: Scene) -> Facts:
        rank = self.telling.time.rank(scene.id)
        return {
            "type": "scene",
            "title": self.telling.title(scene),
            "act": self.act.get(scene.id),
            "chapter": self.chapter.get(scene.id),
            "sequence": self.telling.numbers[scene.id],
            "chronologicalOrder": None if rank is None else rank + 1,
            "characters": [self._link(each) for each in scene.present if each in self.files],
            "location": self._link(scene.place) if scene.place and scene.place in self.files else None,
            **self.telling.when(scene),
            "status": DRAFT,
            "timeline_mode": MODES.get(scene.mode),
            "wordcount": self.telling.words(scene),
            "esesea": scene.id,
        }

    def _link(self, name: str) -> str:
        """A link to the note of a person or place, by which their name is shown where the note is called otherwise."""
        file, shown = self.files[name], self.telling.names[name]
        plain = not set(shown) & set("[]|#^")
        return f"[[{file}]]" if file == shown or not plain else f"[[{file}|{shown}]]"

    def person(self, character: Character) -> Facts:
        also = [name for name in character.names if name != character.name]
        return {"type": "character", "name": character.name, "nickname": ", ".join(also), "esesea": character.id}

    def place(self, place: Place) -> Facts:
        also = [name for name in place.names if name != place.name]
        return {
            "type": "location",
            "name": place.name,
            "nickname": ", ".join(also),
            "locationType": place.kind,
            "parent": self.telling.names.get(place.within or ""),
            "esesea": place.id,
        }


def _numbered(starts: Iterable[int]) -> dict[int, int]:
    """Numbers from 1 for what begins at these offsets, in the order of the text."""
    return {start: number for number, start in enumerate(sorted(set(starts)), 1)}


EXPORT = Export(
    ".storyline",
    FORM,
    write,
    about="a folder for Obsidian's StoryLine: a note for each scene, person and place",
    keeps="the text, and in each scene's front matter act and chapter, both orders, who is there, where, when as far as"
    " it is known, and how it is told; people and places with their other names.",
    loses="how sure an order is and why, lived orders, touches, findings, front and back matter, the author's notes;"
    " a date that is not one day stands in words (`timeline`).",
)
