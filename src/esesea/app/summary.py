"""A reading in a few lines."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from esesea.app.rereading import Rereading
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.time import Status

NAMED = 6
"""How many of the cast and places a summary names."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What was found, in numbers. ``links`` counts how each scene's place after the one before it is known.

    ``draft`` is what changed since the last reading, None where nothing did or there was none.
    """

    title: str
    folder: str
    words: int
    scenes: int
    cast: tuple[str, ...]
    characters: int
    places: tuple[str, ...]
    contacts: int
    asides: int
    told_out_of_order: bool
    links: dict[str, int]
    findings: int
    reader: str
    draft: Rereading | None = None

    def lines(self) -> Iterator[str]:
        """The summary as people read it."""
        yield f"{self.title}: {_count(self.words, 'word')}, {_count(self.scenes, 'scene')}"
        yield f"  cast      {_some(self.cast, self.characters)}"
        yield f"  places    {_some(self.places[:NAMED], len(self.places))}"
        told = (
            "told out of order"
            if self.told_out_of_order
            else "told in the order in which it happens, as far as the text says"
        )
        links = ", ".join(f"{count} {status}" for status, count in self.links.items() if count)
        yield f"  order     {told}" + (f" (links between scenes: {links})" if links else "")
        yield f"  besides   {_count(self.contacts, 'touch', 'touches')}, {_count(self.asides, 'aside')}"
        yield f"  check     {_count(self.findings, 'finding') if self.findings else 'nothing contradicts'}"
        yield f"  kept in   {self.folder}"
        if self.draft is not None:
            yield ""
            yield from self.draft.lines()


def summary(story: Story, folder: Path, draft: Rereading | None = None) -> Summary:
    """What was found in ``story``, which is kept in ``folder``, and what the ``draft`` changed."""
    timeline = story.chronology.timeline("story")
    order = timeline.order
    links = {status.value: 0 for status in Status}
    for pair in itertools.pairwise(order):
        links[timeline.settled.get(pair, Status.DEFAULT).value] += 1
    told = [scene.id for scene in story.scenes if scene.id in frozenset(order)]
    return Summary(
        title=story.title,
        folder=str(folder),
        words=story.document.words,
        scenes=len(story.scenes),
        cast=tuple(character.name for character in story.characters[:NAMED]),
        characters=len(story.characters),
        places=tuple(place.name for place in story.places),
        contacts=sum(contact.asserted for contact in story.contacts),
        asides=len(story.asides),
        told_out_of_order=told != list(order),
        links=links,
        findings=sum(finding.intended is None for finding in story.findings),
        reader=story.reader,
        draft=draft,
    )


def remarks(story: Story) -> Iterator[str]:
    """What the author should know of the reading, a sentence each, with the next step."""
    from esesea.reading.cutting.borders import marked_starts  # noqa: PLC0415 - loads spaCy

    name = story.document.name
    yield from story.document.notes
    if len(story.scenes) == 1:
        yield (
            f"{name} was read as one scene: nothing in it marks where a scene ends. Put *** on a line of its own"
            " between scenes, and read it again."
        )
    elif len(marked_starts(story.document)) == 1:
        yield (
            f"{name} has no marks between scenes; they were parted where the prose shifts in time or place. Put ***"
            " on a line of its own between scenes to be sure, and read it again."
        )
    if not story.characters:
        yield f"Nobody was found in {name}: no one is named, and no he or she goes through it."
    if any(scene.mode is Mode.HYPOTHETICAL for scene in story.scenes):
        yield "Scenes that are only imagined stand outside of time; `esesea show … scenes` lists them."


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _some(names: tuple[str, ...], total: int) -> str:
    if not names:
        return "none found"
    more = total - len(names)
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")
