"""The table of references knows every layer and every field that could be an id."""

from __future__ import annotations

import dataclasses
import typing

import pytest

from esesea.story.chronology import Chronology
from esesea.story.corrections.matching import SAYS
from esesea.story.references import LAYERS, REFERENCES, Names, ids_of, renamed, words_of
from esesea.story.story import Story
from esesea.story.time import lived
from tests.story_builders import at, lighthouse

PLAIN = (
    "opens heading strand colours name names pronouns kind state n lemma tense how variant words signs type value mod"
    " act thing calendar check message resolve intended severity stated_at"
)
NO_IDS = frozenset(PLAIN.split())
APART = frozenset({"document", "scenes", "characters", "places", "calendar", "chronology", "findings"})


def layers() -> dict[str, type]:
    hints = typing.get_type_hints(Story)
    return {
        field.name: typing.get_args(hints[field.name])[0]
        for field in dataclasses.fields(Story)
        if typing.get_origin(hints[field.name]) is tuple and field.name not in APART
    }


def test_every_layer_is_known() -> None:
    assert dict(LAYERS) == layers(), "a new layer? add it to LAYERS and REFERENCES, and to SAYS in corrections/matching"
    assert set(SAYS) == set(LAYERS.values())


@pytest.mark.parametrize("kind", REFERENCES, ids=lambda kind: kind.__name__)
def test_every_word_of_a_value_is_an_id_or_plain(kind: type) -> None:
    hints = typing.get_type_hints(kind)
    texts = {name for name, hint in hints.items() if hint in {str, str | None, tuple[str, ...]}}
    assert texts - set(REFERENCES[kind]) <= NO_IDS
    assert set(REFERENCES[kind]) <= set(hints)


def test_every_reference_is_rewritten() -> None:
    story = lighthouse()
    other = renamed(
        story,
        Names(scene=lambda name, _: f"x{name}", character=lambda name, _: f"y{name}", place=lambda name, _: f"z{name}"),
    )
    assert other.contacts[0].scene == "xs1"
    assert other.contacts[0].a == "yc1"
    assert other.visits[0].place == "zp1"
    assert other.life_states[1].clock == lived("yc2")
    assert other.distances[1].a == "born:yc2"
    assert other.leaps[1].landings[0].after == "xs1"
    assert {variant.of for variant in other.name_variants} == {"zyc2", "zyp1"}
    assert other.off_stage[0].told_in == ("xs5",)
    assert renamed(story, Names()) == story


def test_what_may_not_change_is_left_alone() -> None:
    story = lighthouse()
    names = Names(character=lambda name, _: f"{name}!", among=ids_of("c1"))
    other = renamed(story, names)
    assert {each.character for each in other.mentions} == {"c1!", "c2", "c3"}
    assert other.motifs[0] is story.motifs[0]
    assert renamed(story, Names(character=lambda name, _: f"{name}!", among=ids_of("c2"))).distances[1].a == "born:c2!"


def test_the_words_choose() -> None:
    story = lighthouse()
    taken = at("took Ben's hand")
    chosen = renamed(story, Names(character=lambda who, words: f"{who}!" if taken in words else who))
    changed = [one for one, other in zip(chosen.contacts, story.contacts, strict=True) if one != other]
    assert changed == []
    touch = at("Ada took Ben's hand")
    chosen = renamed(story, Names(character=lambda who, words: f"{who}!" if touch in words else who))
    assert (chosen.contacts[0].a, chosen.contacts[1].a) == ("c1!", "c2")
    assert words_of(story.relations[0]) == tuple(story.relations[0].evidence.spans)


def test_a_chronology_is_not_a_layer() -> None:
    assert Chronology not in REFERENCES


def test_what_refers_to_nothing_with_another_name_stays_the_very_same() -> None:
    story = lighthouse()
    other = renamed(story, Names(scene=lambda name, _: f"x{name}"))
    assert other.mentions is story.mentions
    assert other.name_variants is story.name_variants
    assert other.contacts != story.contacts
    assert renamed(story, Names()) == story
