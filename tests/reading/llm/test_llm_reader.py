"""What a model's word makes of a story: each layer it is heard in, and the rest as before."""

from __future__ import annotations

import json
from pathlib import Path

import esesea
from esesea.reading.llm.claims import SIGN
from esesea.reading.llm.tally import Tally
from esesea.story.character import Life
from esesea.story.event import AsideKind
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.text.span import Span
from tests.reading.llm.conftest import ModelOf
from tests.reading.llm.model_server import NOTHING, SCENE, ModelServer, Reply, knowing
from tests.reading.llm.stories import FACTS, ORDER


def by_model(story: Story, layer: str) -> list[str]:
    """The words behind what the model alone gave of a layer."""
    return [
        " | ".join(story.document.quote(span) for span in evidence.spans)
        for each in getattr(story, layer)
        for evidence in each.evidence
        if evidence.by == SIGN
    ]


def test_every_layer_hears_the_model(manuscript: Path, model: ModelOf) -> None:
    story = esesea.read(manuscript, reader=model())
    first, second, third = story.scenes
    name = {character.id: character.name for character in story.characters}
    assert {"Anna Reed", "Tom Hale", "Grim", "the captain"} <= set(name.values())
    assert {name[each] for each in second.present} >= {"Grim", "the captain"}
    assert [story.place(each.place or "").name for each in story.scenes] == ["the harbour", "the deck", "the ferry"]
    assert (first.time.of_day, first.time.weekday) == ("evening", "Monday")
    assert third.mode is Mode.ANALEPSIS
    assert third.time.season == "winter"
    assert by_model(story, "contacts") == [
        "they were one shadow",
        "was her coat — laughing —\u00a0over the ice",
    ]
    assert by_model(story, "life_states") == ["They had found him at noon"]
    assert [(name[each.character], each.state) for each in story.life_states] == [("the captain", Life.DEAD)]
    memory = next(each for each in story.asides if each.kind is AsideKind.MEMORY and each.evidence[0].by == SIGN)
    assert story.document.quote(memory.span).endswith("of the cold sand")
    assert SIGN in [claim.evidence.by for claim in story.relations if (claim.a, claim.b) == ("s3", "s1")]
    assert story.chronology.timeline("story").order.index("s3") < story.chronology.timeline("story").order.index("s1")


def test_all_that_it_says_points_at_words(manuscript: Path, model: ModelOf) -> None:
    story = esesea.read(manuscript, reader=model())
    text = story.document.text
    said = [*story.contacts, *story.life_states, *story.asides, *story.visits, *(each.time for each in story.scenes)]
    spans = [span for each in said for evidence in each.evidence if evidence.by == SIGN for span in evidence.spans]
    assert spans
    assert all(isinstance(span, Span) and span.of(text).strip() for span in spans)


def test_what_stands_nowhere_is_discarded_and_counted(
    manuscript: Path, model: ModelOf, server: ModelServer, tallies: list[Tally]
) -> None:
    honest = esesea.read(manuscript, reader=model())
    server.behave = knowing(
        {
            **FACTS,
            "invented touches": [{"who": "Tom", "whom": "Anna", "how": "kiss", "quote": "Tom kissed her mouth"}],
            "invented fates": [{"who": "Anna", "state": "dead", "here": True, "quote": "Anna Reed died at sea"}],
            "invented asides": [{"kind": "dream", "begins": "She dreamt of", "ends": "and woke"}],
            "invented presence": [{"who": "Moriarty", "there": True, "quote": "Anna Reed walked to"}],
        },
        ORDER,
    )
    invented = esesea.read(manuscript, reader=model(answers=manuscript.parent / "others"))
    assert invented == honest
    before, after = tallies
    assert after.unquoted == before.unquoted + 3
    assert after.unknown == before.unknown + 1
    assert after.claims == before.claims + 4
    assert after.kept == before.kept
    assert "discarded: 3 whose quote does not stand in the text, 1 about nobody" in " ".join(after.lines())


def test_silence_takes_nothing_away(manuscript: Path, model: ModelOf, server: ModelServer) -> None:
    literary = esesea.read(manuscript)
    server.behave = lambda asked, _: Reply(json.dumps({"order": []} if asked.is_list else NOTHING))
    silent = esesea.read(manuscript, reader=model())
    assert silent.characters == literary.characters
    for layer in ("mentions", "scenes", "contacts", "life_states", "asides", "relations", "places", "visits", "events"):
        assert getattr(silent, layer) == getattr(literary, layer), layer


def test_a_mode_is_taken_back_only_with_words(tmp_path: Path, model: ModelOf, server: ModelServer) -> None:
    file = tmp_path / "letters.txt"
    file.write_text(
        "Ada opened the box. She read the letters.\n\n* * *\n\nTen years earlier Ada stood in the garden. She was "
        "happy there, and the roses were red.\n\n* * *\n\nAda closed the box.\n"
    )
    assert esesea.read(file, reader="rules").scenes[1].mode is Mode.ANALEPSIS
    scene = {"scene": 2, **SCENE, "mode": "main", "mode_quote": "no such words"}
    server.behave = lambda asked, _: Reply(
        json.dumps({"order": []} if asked.is_list else {**NOTHING, "scenes": [scene]})
    )
    assert esesea.read(file, reader=model()).scenes[1].mode is Mode.ANALEPSIS
    scene["mode_quote"] = "the roses were red"
    shown = esesea.read(file, reader=model(answers=tmp_path / "again"))
    assert shown.scenes[1].mode is Mode.MAIN


def test_one_person_under_two_names(tmp_path: Path, model: ModelOf, server: ModelServer) -> None:
    file = tmp_path / "names.txt"
    told = "Elizabeth rode out. Elizabeth sang. {} came home at dusk, and {} slept."
    file.write_text(told.format("Wildcat", "Wildcat"))
    apart = esesea.read(file, reader="rules")
    assert {character.name for character in apart.characters} == {"Elizabeth", "Wildcat"}
    person = {"name": "Elizabeth", "also_called": ["Wildcat"], "pronouns": "she", "quote": "Elizabeth rode out"}
    server.behave = knowing({"people": [person]})
    story = esesea.read(file, reader=model())
    assert [character.name for character in story.characters] == ["Elizabeth"]
    assert set(story.characters[0].names) == {"Elizabeth", "Wildcat"}
    assert {mention.character for mention in story.mentions} == {"c1"}


def test_the_reader_and_the_model_are_named(manuscript: Path, model: ModelOf) -> None:
    story = esesea.read(manuscript, reader=model())
    assert story.reader.startswith("llm tiny:1b:")


def test_a_screenplay_keeps_its_headings(tmp_path: Path, model: ModelOf, server: ModelServer) -> None:
    file = tmp_path / "film.fountain"
    file.write_text("INT. KITCHEN - NIGHT\n\nMARY sits. She dreams of the garden.\n\nEXT. STREET - DAY\n\nMARY runs.\n")
    scene = {"at": "dreams of the garden", "place": "the garden", "place_quote": "dreams of the garden"}
    server.behave = knowing({"scenes": [scene]})
    story = esesea.read(file, reader=model())
    assert story.place(story.scenes[0].place or "").name == "Kitchen"
