"""What is known of a story, as tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import MappingProxyType
from typing import TYPE_CHECKING

from esesea.app.scene_words import words_for
from esesea.app.table import Cell, Column, Table

if TYPE_CHECKING:
    from esesea.story.character import LifeState
    from esesea.story.scene import Scene
    from esesea.story.story import Story
    from esesea.text.span import Span


QUOTE = 100
"""Longest quote shown in a table, in characters."""


def scenes(story: Story) -> Table:
    """Every scene in reading order, with its place on the story clock."""
    ranks = story.chronology.timeline("story").ranks
    columns = (
        Column("id", "Scene"),
        Column("story_order", "Order", number=True),
        Column("opens", "Opens", wide=True),
        Column("mode", "Mode"),
        Column("place", "Place", wide=True),
        Column("visit", "Visit", number=True),
        Column("time", "When", wide=True),
        Column("present", "Present", wide=True),
        Column("mentioned", ""),
    )
    rows = (
        (
            scene.id,
            None if ranks[scene.id] is None else int(ranks[scene.id] or 0) + 1,
            scene.opens,
            words_for(scene.mode),
            _place(story, scene.place),
            scene.visit,
            told_when(scene) or scene.time.value,
            _names(story, scene.present),
            _names(story, scene.mentioned),
        )
        for scene in story.scenes
    )
    return Table("Scenes", columns, tuple(rows), "no scenes were found")


def cast(story: Story) -> Table:
    """Everybody in the story."""
    columns = (
        Column("id", "Id"),
        Column("name", "Name"),
        Column("names", "Also called", wide=True),
        Column("pronouns", "Pronouns"),
        Column("mentions", "Mentions", number=True),
        Column("scenes", "Scenes", number=True),
        Column("life", "What becomes of them", wide=True),
    )
    rows = (
        (
            character.id,
            character.name + (" (tells the story)" if character.narrator else ""),
            tuple(name for name in character.names if name != character.name),
            character.pronouns,
            character.mentions,
            sum(character.id in scene.present for scene in story.scenes),
            tuple(_life(state) for state in story.life_states if state.character == character.id),
        )
        for character in story.characters
    )
    return Table("Cast", columns, tuple(rows), "nobody was found: the text names no one")


def places(story: Story) -> Table:
    """Every place and each visit to it."""
    columns = (
        Column("id", "Id"),
        Column("name", "Place"),
        Column("kind", "Kind"),
        Column("visit", "Visit", number=True),
        Column("scene", "Scene"),
        Column("by", "Who", wide=True),
        Column("state", "What it is like", wide=True),
    )
    rows: list[tuple[Cell, ...]] = []
    for place in story.places:
        stays = sorted((visit for visit in story.visits if visit.place == place.id), key=lambda visit: visit.n)
        rows.extend(
            (place.id, place.name, place.kind, visit.n, visit.scene, _names(story, visit.by), visit.state)
            for visit in stays
        )
        if not stays:
            rows.append((place.id, place.name, place.kind, None, None, (), ()))
    return Table("Places", columns, tuple(rows), "the text does not say where anything happens")


def contacts(story: Story) -> Table:
    """Every touch the text asserts, counted."""
    columns = (
        Column("n", "No.", number=True),
        Column("scene", "Scene"),
        Column("a", "Who"),
        Column("b", "Whom"),
        Column("how", "How"),
        Column("quote", "Words", wide=True),
        Column("span", "Where"),
    )
    asserted = [contact for contact in story.contacts if contact.asserted]
    rows = (
        (
            number,
            contact.scene,
            story.character(contact.a).name,
            story.character(contact.b).name,
            contact.how,
            quoted(story, contact.span),
            _at(contact.span),
        )
        for number, contact in enumerate(asserted, 1)
    )
    return Table("Contacts", columns, tuple(rows), "nobody touches anybody, as far as the text says")


def asides(story: Story) -> Table:
    """What is told off the main line."""
    columns = (
        Column("scene", "Scene"),
        Column("kind", "Kind"),
        Column("quote", "Words", wide=True),
        Column("span", "Where"),
    )
    rows = ((aside.scene, aside.kind.value, quoted(story, aside.span), _at(aside.span)) for aside in story.asides)
    return Table("Asides", columns, tuple(rows), "no asides were found")


def names(story: Story) -> Table:
    """How people and places are called and spelt."""
    columns = (
        Column("of", "Id"),
        Column("name", "Name"),
        Column("variant", "Also", wide=True),
        Column("kind", "Kind"),
        Column("times", "Times", number=True),
        Column("quote", "First words", wide=True),
    )
    known = {character.id: character.name for character in story.characters}
    known |= {place.id: place.name for place in story.places}
    rows = (
        (
            variant.of,
            known[variant.of],
            variant.variant,
            variant.kind,
            len(variant.spans),
            quoted(story, variant.spans[0]) if variant.spans else None,
        )
        for variant in story.name_variants
    )
    return Table("Names", columns, tuple(rows), "every name is always written in one way")


def motifs(story: Story) -> Table:
    """Images and colours that come back."""
    columns = (
        Column("name", "Motif"),
        Column("kind", "Kind"),
        Column("times", "Times", number=True),
        Column("scenes", "Scenes", wide=True),
        Column("words", "Words", wide=True),
    )
    rows = (
        (motif.name, motif.kind.value, len(motif.spans), motif.scenes, motif.words)
        for motif in sorted(story.motifs, key=lambda motif: (-len(motif.scenes), -len(motif.spans), motif.name))
    )
    return Table("Motifs", columns, tuple(rows), "no image comes back often enough to call it a motif")


def times(story: Story) -> Table:
    """Every time expression, normalised as TIMEX3."""
    columns = (
        Column("scene", "Scene"),
        Column("quote", "Words", wide=True),
        Column("type", "Type"),
        Column("value", "Value"),
        Column("mod", "Mod"),
        Column("quoted", "Said"),
        Column("span", "Where"),
    )
    rows = (
        (time.scene, quoted(story, time.span), time.type.value, time.value, time.mod, time.quoted, _at(time.span))
        for time in story.time_expressions
    )
    return Table("Times", columns, tuple(rows), "the text says nothing about time")


def mood(story: Story) -> Table:
    """The valence and the palette of each scene."""
    columns = (
        Column("scene", "Scene"),
        Column("mood", "Mood (-1…1)", number=True),
        Column("colours", "Colours", wide=True),
        Column("opens", "Opens", wide=True),
    )
    rows = (
        (scene.id, None if scene.mood is None else round(scene.mood, 3), scene.colours, scene.opens)
        for scene in story.scenes
    )
    return Table("Mood", columns, tuple(rows), "no scenes were found")


VIEWS: MappingProxyType[str, Callable[[Story], Table]] = MappingProxyType(
    {
        "scenes": scenes,
        "cast": cast,
        "places": places,
        "contacts": contacts,
        "asides": asides,
        "names": names,
        "motifs": motifs,
        "times": times,
        "mood": mood,
    }
)


def show(story: Story, what: str) -> Table:
    """The table called ``what``, one of ``VIEWS``; KeyError for another."""
    return VIEWS[what](story)


def quoted(story: Story, span: Span, longest: int = QUOTE) -> str:
    """The words at ``span`` on one line, cut in the middle beyond ``longest`` characters."""
    words = " ".join(story.quote(span).split())
    if len(words) <= longest:
        return words
    half = (longest - 3) // 2
    return f"{words[:half].rstrip()} … {words[-half:].lstrip()}"


def _names(story: Story, ids: Iterable[str]) -> tuple[str, ...]:
    wanted = frozenset(ids)
    return tuple(character.name for character in story.characters if character.id in wanted)


def _place(story: Story, place: str | None) -> str | None:
    return None if place is None else story.place(place).name


def told_when(scene: Scene) -> str | None:
    """The scene's date, season, weekday and time of the day in the text's own words; None where it says none."""
    time = scene.time
    said: list[str] = []
    for part in (time.date, time.season, time.weekday, time.of_day):
        if part and not any(part.lower() in already.lower() for already in said):
            said.append(part)
    return ", ".join(said) or None


def _life(state: LifeState) -> str:
    return f"{state.state.value} {'by' if state.known_only else 'from'} {state.from_scene}"


def _at(span: Span) -> tuple[int, int]:
    return (span.start, span.end)
