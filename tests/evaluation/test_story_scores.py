"""Scores of the lighthouse story against golds that agree with it, and that do not."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from esesea.evaluation.alignment import locate
from esesea.evaluation.gold import (
    Gold,
    GoldAside,
    GoldCause,
    GoldCharacter,
    GoldContact,
    GoldDeath,
    GoldPlace,
    GoldScene,
    GoldTime,
    GoldVisit,
)
from esesea.evaluation.story_scores import score
from esesea.evaluation.tally import Tally
from esesea.story.event import Contact
from esesea.story.story import Story
from esesea.text.span import Span
from tests.story_builders import at, empty, lighthouse

GOLD = Gold(
    title="The Lighthouse",
    scenes=(
        GoldScene("The second time they", 1, "main", "lighthouse", 2, ("ada", "ben")),
        GoldScene("The first time they", 0, "analepsis", "lighthouse", 1, ("ada", "ben"), "Wednesday", "sunrise"),
        GoldScene("He counts the steps", None, "reflection"),
        GoldScene("They found her", 2, "main", "rocks", None, ("ada", "ben")),
        GoldScene("He is old now", 3, "main", None, None, ("ben",)),
    ),
    before=((1, 0), (0, 3)),
    unordered=((3, 4),),
    lived_orders={"ada": (1, 0, 3), "ben": (0, 1, 3, 4)},
    cast=(GoldCharacter("ada", ("Ada",), "she"), GoldCharacter("ben", ("Ben", "Benjamin"), "he")),
    not_cast=("a coin", "the police (somewhere)"),
    places=(
        GoldPlace("lighthouse", ("lighthouse",), visits=(GoldVisit(1, 1), GoldVisit(2, 0))),
        GoldPlace("rocks", ("rocks",)),
    ),
    contacts=(GoldContact(0, "ben", "ada", "took Ben's hand"), GoldContact(3, "ben", "ada", "held her")),
    deaths=(GoldDeath("ada", 3, "Ada was dead"),),
    asides=(GoldAside(1, "If she had slipped", "hypothetical"), GoldAside(2, "like a coin", "simile")),
    causes=(GoldCause(1, 0, "taught me to climb"), GoldCause(None, 4, "because she climbed")),
    time_expressions=(GoldTime(1, "Wednesday"), GoldTime(4, "three years later")),
    motifs={"light / lamp": (2, 4)},
)


@pytest.fixture(scope="module")
def story() -> Story:
    return lighthouse()


def tally(gold: Gold, story: Story, name: str) -> Tally:
    return score(gold, story).tally(name)


def test_a_reading_that_agrees_misses_nothing(story: Story) -> None:
    wrong = [figure for figure in score(GOLD, story).tallies if not figure.perfect]
    assert wrong == []


def test_an_empty_reading_finds_nothing_and_makes_nothing_up() -> None:
    scores = score(GOLD, empty())
    assert scores.tally("scenes").found == 0
    assert scores.tally("contacts").missed
    assert all(not figure.false for figure in scores.tallies)


def test_a_scene_that_begins_elsewhere_is_missed_and_false(story: Story) -> None:
    moved = replace(story.scenes[4], span=Span(story.scenes[4].span.start + 11, story.scenes[4].span.end), opens="now")
    found = tally(GOLD, replace(story, scenes=(*story.scenes[:4], moved)), "scenes")
    assert found.missed == ("He is old now",)
    assert found.false == ("now",)


def test_order_counts_each_pair_of_different_rank(story: Story) -> None:
    turned = replace(GOLD, scenes=(replace(GOLD.scenes[0], story_order=0), *GOLD.scenes[1:]))
    tied = tally(turned, story, "order")
    assert (tied.expected, tied.found) == (5, 5)
    late = replace(GOLD, scenes=(*GOLD.scenes[:4], replace(GOLD.scenes[4], story_order=-1)))
    assert set(tally(late, story, "order").missed) == {"4 before 1", "4 before 0", "4 before 3"}


def test_a_timeless_scene_is_not_before_another_unless_it_is_settled(story: Story) -> None:
    assert tally(replace(GOLD, before=((2, 3),)), story, "before").missed == ("2 before 3",)


def test_what_is_proven_is_not_left_open(story: Story) -> None:
    assert tally(replace(GOLD, unordered=((3, 0),)), story, "unordered").false == ("scenes 3 and 0 are called proven",)


def test_a_lived_order_is_asked_of_its_own_clock(story: Story) -> None:
    turned = replace(GOLD, lived_orders={"ben": (1, 0)})
    assert tally(turned, story, "lived orders").missed == ("ben: 1 before 0",)


def test_each_touch_is_matched_once(story: Story) -> None:
    again = Contact("s1", "c2", "c1", at("hand"), "hold")
    other = Contact("s4", "c2", "c3", at("held her"), "hold")
    found = tally(GOLD, replace(story, contacts=(*story.contacts, again, other)), "contacts")
    assert found.found == 2
    assert set(found.false) == {"s1: hand", "s4: held her"}
    assert found.precision == pytest.approx(0.5)


def test_a_touch_between_others_or_in_another_scene_is_no_match(story: Story) -> None:
    wrong_scene = replace(story.contacts[0], scene="s2")
    found = tally(GOLD, replace(story, contacts=(wrong_scene,)), "contacts")
    assert found.found == 0
    assert len(found.false) == 1


def test_who_is_only_described_may_not_be_present(story: Story) -> None:
    gold = replace(GOLD, not_cast=("a keeper named Ben",))
    assert tally(gold, story, "not cast").false == ("a keeper named Ben",)


def test_presence_names_who_is_missed_and_who_is_false(story: Story) -> None:
    gold = replace(GOLD, scenes=(replace(GOLD.scenes[0], present=("ada",)), *GOLD.scenes[1:4], GOLD.scenes[4]))
    assert tally(gold, story, "presence").false == ("scene 0: ben",)


def test_an_aside_of_another_kind_is_missed(story: Story) -> None:
    gold = replace(GOLD, asides=(GoldAside(2, "like a coin", "dream"),))
    assert tally(gold, story, "asides").found == 0


def test_the_nameless_lead_is_found_by_pronoun(story: Story) -> None:
    nameless = replace(story.characters[0], name="He", names=())
    gold = replace(GOLD, cast=(GOLD.cast[0], GoldCharacter("ben", ("He", "the keeper"), "he")))
    assert tally(gold, replace(story, characters=(nameless, *story.characters[1:])), "cast").perfect


def test_the_narrator_is_found_though_unnamed(story: Story) -> None:
    gold = replace(GOLD, cast=(*GOLD.cast, GoldCharacter("me", ("Jo",), narrator=True)))
    assert tally(gold, story, "cast").perfect


def test_a_quote_is_found_over_other_white_space() -> None:
    assert locate("a  b\nc", "b c", Span(0, 6)) == Span(3, 6)
    assert locate("a.b", "a b", Span(0, 3)) is None
    assert locate("a", "a", None) is None


def test_the_table_and_the_json_show_every_figure(story: Story) -> None:
    scores = score(replace(GOLD, unordered=((3, 0),)), story)
    table = scores.table(details=True)
    assert all(figure.name in table for figure in scores.tallies)
    assert "+ scenes 3 and 0 are called proven" in table
    shown = msgspec.json.decode(msgspec.json.encode(scores.as_json()))
    contacts = next(figure for figure in shown["tallies"] if figure["name"] == "contacts")
    assert contacts["found"] == 2
    assert contacts["precision"] == 1.0
