from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.places import places
from esesea.reading.annotators.tenses import tenses
from esesea.reading.english.slug_places import slug_place
from esesea.reading.passages import SceneSpan
from esesea.reading.places.told import StoryAround
from esesea.reading.reader import Reader
from esesea.reading.scene_facts import Setting
from esesea.story.place import Place
from tests.reading.case_files import PEOPLE, cases, layers_of, manuscript

CASES = cases("places")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_where_each_scene_is(case: dict[str, Any]) -> None:
    _, layers = layers_of(case["text"], *PEOPLE, tenses, places, script=case.get("script", False))
    known = {place.id: place for place in layers.of(Place)}
    settings = {setting.scene: setting for setting in layers.of(Setting)}
    names = [known[settings[one.id].place].name if one.id in settings else None for one in layers.of(SceneSpan)]
    assert names == case["where"]
    if "within" in case:
        within = {place.name: known[place.within].name for place in known.values() if place.within}
        assert within == case["within"]
    if "states" in case:
        assert [list(settings[one.id].state) if one.id in settings else [] for one in layers.of(SceneSpan)] == case[
            "states"
        ]
    if "kinds" in case:
        assert {place.name: place.kind for place in known.values()} == case["kinds"]


def test_every_setting_can_be_shown() -> None:
    document, layers = layers_of("Ada walked into the kitchen. She sat down.", *PEOPLE, tenses, places)
    (setting,) = layers.of(Setting)
    assert [document.quote(span) for span in setting.evidence[0].spans] == ["the kitchen"]


@pytest.mark.parametrize(
    ("slug", "names"),
    [
        ("INT. HOUSE - KITCHEN - NIGHT", ("House", "Kitchen")),
        ("INT. HALLWAY - POLICE STATION - DAY", ("Police Station", "Hallway")),
        (".EXT. BEACH-DUSK.", ("Beach",)),
        ("INT./EXT. CAR (MOVING) - NIGHT", ("Car",)),
        ("12A INT. MR. HALE'S OFFICE - THREE WEEKS LATER", ("Mr. Hale's Office",)),
        ("INT. RECEPTION AREA (APARTMENT BUILDING) - NIGHT", ("Apartment Building", "Reception Area")),
        ("EXT. COUNTY FAIR - DAY - THREE YEARS EARLIER", ("County Fair",)),
        ("INT. DINER - MORNING - TWO DAYS BEFORE", ("Diner",)),
        ("INT. HOUSE - MONDAY, 3 JUNE 1942", ("House",)),
        ("INT. HOUSE - SPRING ROOM - DAY", ("House", "Spring Room")),
        ("FLASHBACK - INT. BANK VAULT - NIGHT", ("Bank Vault",)),
        ("INT. NIGHT CLUB", ("Night Club",)),
        ("INT. ATELIER - DARKROOM - NIGHT", ("Atelier", "Darkroom")),
        ("INT. DARKROOM - MOTEL - NIGHT", ("Motel", "Darkroom")),
        ("EXT. MOTEL - CAR PARK - DAY", ("Motel", "Car Park")),
        ("EXT. GARDEN - SHED - DAY", ("Garden", "Shed")),
        ("EXT. MEADOW - BARN - DAY", ("Meadow", "Barn")),
        ("BLACK", ()),
        ("LATER", ()),
        ("", ()),
    ],
)
def test_slug_names_its_places(slug: str, names: tuple[str, ...]) -> None:
    assert slug_place(slug).names == names


def test_later_alone_stays_where_it_was() -> None:
    assert slug_place("LATER").goes_on
    assert not slug_place("TITLE CARD").goes_on


def test_of_the_names_of_people_a_paragraph_is_told_those_that_it_has() -> None:
    around = StoryAround.of(("tom", "ann hale", "ann", "annis", "bertha"), (), (), ())
    assert around.near("Annis met Tom.", (), perfect_is_now=False).people_names == ("ann", "annis", "tom")
    assert around.near("ANN HALE sat down.", (), perfect_is_now=False).people_names == ("ann", "ann hale")
    assert around.near("Hale sat down.", (), perfect_is_now=False).people_names == ()


PLAY = """
A garden room in a villa near Trieste. Noon. BRUNA sits. ODO stands.

BRUNA. You came.

ODO. I walked.


The same. An hour later. They have eaten.

ODO. The town has a clock and a harbour.

BRUNA. I know it.


BRUNA and ODO walk along a quay. A gull. A bench.

ODO. Here it is.

BRUNA. Here.
"""


def test_where_the_directions_of_a_play_say() -> None:
    layers = Reader("test", (*PEOPLE, tenses, places)).read(manuscript(PLAY, "txt"))
    known = {place.id: place for place in layers.of(Place)}
    settings = [(setting.scene, known[setting.place].name) for setting in layers.of(Setting)]
    assert settings[:2] == [("s1", "garden room"), ("s2", "garden room")]
    assert ("s3", "garden room") not in settings
