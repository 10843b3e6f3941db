"""``.longform``: a project of Obsidian's Longform: an index of the scenes as told, and a note for each (INDEX_FILE.md).

Longform knows one order, the one of the index. Where a scene stands in story order, who is there, where and when it is
stands in the front matter of its note, by the words that StoryLine has for it; Longform leaves them alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from esesea.export.export import Export, Wanted
from esesea.export.outline import Outline
from esesea.export.vault.folder import write_vault
from esesea.export.vault.names import file_name, told_apart
from esesea.export.vault.notes import MODES, Facts, Telling, note
from esesea.story.scene import Scene
from esesea.story.story import Story

FORM = "esesea.longform/1"
INDEX = "Index"
SCENES = "Scenes"
WORKFLOW = "Default Workflow"
"""Longform's own name for the steps that it compiles a manuscript by."""

Tree = list["str | Tree"]


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the project into the folder ``target``, in place of an unchanged earlier one but of nothing else.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    return write_vault(target, notes(wanted.story), FORM)


def notes(story: Story) -> dict[str, bytes]:
    """The project's notes by their paths: the index, chapters without words of their own, and the scenes."""
    title = story.title or story.document.name
    home = file_name(title)
    telling = Telling.of(story)
    rows = list(_rows(story, telling))
    names = told_apart(file_name(name) for name, _, _ in rows)
    index = {
        "longform": {
            "format": "scenes",
            "title": title,
            "workflow": WORKFLOW,
            "sceneFolder": SCENES,
            "scenes": _nested([(name, depth) for name, (_, depth, _) in zip(names, rows, strict=True)]),
            "ignoredFiles": [],
        },
        "author": story.document.author,
    }
    made = {f"{home}/{INDEX}.md": note(index, "")}
    for name, (title, _, scene) in zip(names, rows, strict=True):
        made[f"{home}/{SCENES}/{name}.md"] = (
            note({"title": title}, "") if scene is None else note(_facts(scene, telling), telling.body(scene))
        )
    return made


def _rows(story: Story, telling: Telling) -> Iterator[tuple[str, int, Scene | None]]:
    """Chapters and scenes in the order of the telling: the name, how deep it stands, and the scene where it is one."""
    outline = Outline.of(story)
    digits = len(str(len(story.scenes)))
    for scene in story.scenes:
        around = outline.around[scene.id]
        for chapter in outline.opens[scene.id]:
            yield chapter.title, around.index(chapter), None
        yield f"{telling.numbers[scene.id]:0{digits}} {telling.title(scene)}", len(around), scene


def _nested(rows: list[tuple[str, int]]) -> Tree:
    """Names as lists within lists, as deep as they stand."""
    top: Tree = []
    open_lists = [top]
    for name, depth in rows:
        del open_lists[depth + 1 :]
        while len(open_lists) <= depth:
            inside: Tree = []
            open_lists[-1].append(inside)
            open_lists.append(inside)
        open_lists[-1].append(name)
    return top


def _facts(scene: Scene, telling: Telling) -> Facts:
    rank = telling.time.rank(scene.id)
    return {
        "esesea": scene.id,
        "sequence": telling.numbers[scene.id],
        "chronologicalOrder": None if rank is None else rank + 1,
        "characters": telling.present(scene),
        "location": telling.names.get(scene.place or ""),
        **telling.when(scene),
        "timeline_mode": MODES.get(scene.mode),
    }


EXPORT = Export(
    ".longform",
    FORM,
    write,
    about="a folder for Obsidian's Longform: an index of the scenes, and a note for each",
    keeps="the text in the order of the telling, chapters as notes above their scenes, and in each scene's front matter"
    " its place in both orders, who is there, where and when it is, and how it is told.",
    loses="how sure an order is and why, lived orders, touches, findings, front and back matter, the author's notes,"
    " and signs in titles that no file's name can have.",
)
