"""What the trained reader finds in the smallest stories, and the laws it keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from esesea.reading import readers
from esesea.reading.entity_mentions import EntityMention, EntityType
from esesea.reading.layers import Layers
from esesea.story.character import Character
from esesea.story.event import Event
from esesea.text.document import Document
from esesea.text.manuscript import open_manuscript


def read(folder: Path, text: str) -> tuple[Document, Layers]:
    file = folder / "story.txt"
    file.write_text(text, encoding="utf-8")
    document = open_manuscript(file)
    return document, readers.reader("literary").read(document)


def mentions(found: tuple[Document, Layers]) -> list[tuple[str, EntityType]]:
    document, layers = found
    return [(document.quote(mention.span), mention.type) for mention in layers.of(EntityMention)]


def together(found: tuple[Document, Layers]) -> list[set[str]]:
    """The words of each entity with more than one mention."""
    document, layers = found
    by_entity: dict[int, list[str]] = {}
    for mention in layers.of(EntityMention):
        by_entity.setdefault(mention.entity, []).append(document.quote(mention.span))
    return [set(words) for words in by_entity.values() if len(words) > 1]


def test_people_and_places_are_mentions_nested_ones_too(tmp_path: Path) -> None:
    found = mentions(read(tmp_path, "Martha Bell walked to London with her brother. The house was cold."))
    assert ("Martha Bell", EntityType.PERSON) in found
    assert ("London", EntityType.GEOPOLITICAL) in found
    assert ("her brother", EntityType.PERSON) in found
    assert ("her", EntityType.PERSON) in found
    assert ("The house", EntityType.FACILITY) in found


def test_a_pronoun_goes_with_its_name_over_paragraphs(tmp_path: Path) -> None:
    found = together(
        read(tmp_path, "Martha Bell lit the lamp.\n\nShe sat down by the fire, and Tom came in.\n\nHe shut the door.")
    )
    assert any({"Martha Bell", "She"} <= words for words in found)
    assert any({"Tom", "He"} <= words for words in found)


def test_a_name_finds_its_entity_far_away(tmp_path: Path) -> None:
    far = "\n\n".join(f"The rain fell on the {word} and nobody came." for word in ("road", "field", "hill") * 40)
    found = together(read(tmp_path, f"Captain Wentford slept.\n\n{far}\n\nCaptain Wentford woke."))
    assert {"Captain Wentford"} in found


def test_what_happens_is_an_event_and_what_might_is_not(tmp_path: Path) -> None:
    document, layers = read(
        tmp_path, "Martha opened the door. She would never close it. Perhaps Tom will come tomorrow."
    )
    happened = {document.quote(event.span) for event in layers.of(Event)}
    assert "opened" in happened
    assert not happened & {"close", "come"}


@pytest.mark.parametrize("text", ["Rain.\n", "“”\n", "1\n\n2\n\n3\n", "A" * 3000 + "\n"])
def test_a_text_of_nobody_is_read(tmp_path: Path, text: str) -> None:
    _, layers = read(tmp_path, text)
    assert layers.of(Character) == ()


def test_one_thread_and_several_read_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = (Path(__file__).parents[2] / "examples" / "the_upriver_ferry.txt").read_text(encoding="utf-8")
    several = read(tmp_path, story)[1]
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    alone = read(tmp_path, story)[1]
    assert several.of(EntityMention) == alone.of(EntityMention)
    assert several.of(Event) == alone.of(Event)


def test_a_story_is_one_readers_work(tmp_path: Path) -> None:
    rules, literary = readers.reader("rules"), readers.reader("literary")
    assert readers.fingerprint(rules) != readers.fingerprint(literary)
    assert any(part.startswith("weights ") for part in literary.parts)
