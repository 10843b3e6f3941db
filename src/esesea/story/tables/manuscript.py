"""The manuscript and its scenes, as tables."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.story.chronology import Slot
from esesea.story.scene import Scene
from esesea.story.tables.source import Source
from esesea.story.tables.table import Row, Table, numbered, table
from esesea.story.time import STORY_CLOCK

UNPLACED = Slot("", None, None, None)


def manuscript_tables(source: Source) -> Iterator[Table]:
    """documents, chapters, scenes, scene_colours, presence."""
    story, document = source.story, source.story.document
    row = (
        "document",
        story.title,
        document.name,
        document.format,
        document.sha256,
        document.author,
        document.words,
        len(document.text),
        story.reader,
    )
    yield table("documents", "id title name format sha256 author words:integer characters:integer reader", [row])
    yield table(
        "chapters",
        "id title level:integer start:integer end:integer",
        (
            (f"chapter/{n}", chapter.title, chapter.level, chapter.span.start, chapter.span.end)
            for n, chapter in enumerate(document.chapters, 1)
        ),
    )
    yield _scenes(source)
    yield numbered("scene_colours", "id scene n:integer colour", ((scene.id, scene.colours) for scene in story.scenes))
    yield table(
        "presence", "id scene character present:boolean", (row for scene in story.scenes for row in _presence(scene))
    )


def paragraphs_table(source: Source) -> Table:
    """The text itself, a paragraph a row. Apart from the others, as only some uses may show the words."""
    document = source.story.document
    rows = (
        (
            f"paragraph/{n}",
            n,
            source.finder.at(paragraph.span.start),
            paragraph.kind.value,
            paragraph.span.start,
            paragraph.span.end,
            document.quote(paragraph.span),
        )
        for n, paragraph in enumerate(document.paragraphs, 1)
    )
    return table("paragraphs", "id n:integer scene kind start:integer end:integer text", rows)


def _scenes(source: Source) -> Table:
    slots = {
        slot.scene: slot
        for timeline in source.story.chronology.timelines
        if timeline.clock == STORY_CLOCK
        for slot in timeline.slots
    }
    columns = (
        "id reading_order:integer story_order:integer earliest:integer latest:integer start:integer end:integer"
        " opens heading mode place visit:integer of_day weekday season date value mood:number strand"
    )
    return table("scenes", columns, (_scene(scene, slots.get(scene.id, UNPLACED)) for scene in source.story.scenes))


def _scene(scene: Scene, slot: Slot) -> Row:
    time = scene.time
    order: Row = (scene.id, scene.reading_order, slot.rank, slot.earliest, slot.latest)
    where: Row = (scene.span.start, scene.span.end, scene.opens, scene.heading, scene.mode.value)
    when: Row = (scene.place, scene.visit, time.of_day, time.weekday, time.season, time.date, time.value)
    return (*order, *where, *when, scene.mood, scene.strand)


def _presence(scene: Scene) -> Iterator[Row]:
    for characters, present in ((scene.present, True), (scene.mentioned, False)):
        for character in characters:
            yield f"{scene.id}/{character}", scene.id, character, present
