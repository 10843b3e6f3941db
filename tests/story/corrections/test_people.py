"""Characters and places united, parted and renamed: all that is said of them goes with them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.story import acts
from esesea.story.character import Character, Life, LifeState, Mention, MentionKind
from esesea.story.corrections.errors import MakesNoSense
from esesea.story.corrections.sense import check_sense
from esesea.story.event import Contact, Event
from esesea.story.evidence import Evidence
from esesea.story.pattern import NameVariant
from esesea.story.place import Place, Visit
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation, Traveller, lived
from esesea.text.span import Span
from tests.continuity.stories import found, seen, told
from tests.story.corrections.acts import done
from tests.story_builders import lighthouse

TEXT = """Harry came home. He took off his hat and kissed Ann.

Old Harry sat by the fire. He coughed. "Harry," said Ann.

Ann walked to the mill. Lizzy was there."""

PRONOUN, PROPER = MentionKind.PRONOUN, MentionKind.PROPER


def village() -> Story:
    """Two Harrys taken for one; Ann; and Lizzy, who is Ann."""
    story = told(
        TEXT,
        {"present": ("c1", "c2"), "place": "p1"},
        {"present": ("c1", "c2")},
        {"present": ("c2", "c3"), "place": "p2"},
    )

    def mention(words: str, who: str, kind: MentionKind = PROPER, nth: int = 1, *, quoted: bool = False) -> Mention:
        return Mention(found(story, words, nth), who, kind, quoted)

    return replace(
        story,
        characters=(
            Character("c1", "Harry", ("Harry", "Old Harry"), "he", mentions=5),
            Character("c2", "Ann", ("Ann",), "she", mentions=3),
            Character("c3", "Lizzy", ("Lizzy",), "she", mentions=1),
        ),
        mentions=(
            mention("Harry", "c1"),
            mention("He", "c1", PRONOUN),
            mention("Ann", "c2"),
            mention("Old Harry", "c1"),
            mention("He", "c1", PRONOUN, 2),
            mention("Harry", "c1", PROPER, 3, quoted=True),
            mention("Ann", "c2", PROPER, 2),
            mention("Ann", "c2", PROPER, 3),
            mention("Lizzy", "c3"),
        ),
        contacts=(
            Contact("s1", "c1", "c2", found(story, "kissed Ann"), "kiss"),
            Contact("s3", "c2", "c3", found(story, "was there"), "touch"),
        ),
        events=(
            Event(found(story, "took"), "s1", "take", ("c1",), "past"),
            Event(found(story, "coughed"), "s2", "cough", ("c1",), "past"),
        ),
        quotations=(
            Quotation(found(story, '"Harry,"'), "s2", "c2", "c1", 1, seen(story, "said Ann")),
            Quotation(found(story, "Lizzy was there."), "s3", "c2", "c3", 2),
        ),
        life_states=(LifeState("c1", Life.HURT, "s2", STORY_CLOCK, seen(story, "coughed")),),
        places=(Place("p1", "home", ("home",)), Place("p2", "the mill", ("the mill", "home again"))),
        visits=(
            Visit("p1", 1, "s1", ("c1", "c2"), (), seen(story, "home")),
            Visit("p2", 1, "s3", ("c2", "c3"), (), seen(story, "the mill")),
        ),
        travellers=(Traveller("c1", seen(story, "sat by the fire")), Traveller("c3", seen(story, "there"))),
        relations=(
            TemporalRelation("s1", "s2", Relation.BEFORE, lived("c1"), seen(story, "sat")[0], "s2"),
            TemporalRelation("s1", "s3", Relation.BEFORE, lived("c3"), seen(story, "walked")[0], "s3"),
        ),
        name_variants=(NameVariant("c1", "Old Harry", "epithet", (found(story, "Old Harry"),)),),
    )


def cast(story: Story) -> dict[str, int]:
    return {each.name: each.mentions for each in story.characters}


def who(story: Story, name: str) -> str:
    return next(each.id for each in story.characters if each.name == name)


def test_merged_everything_is_of_one() -> None:
    story = done(village(), acts.MergeCharacters("c2", "c3"))
    assert cast(story) == {"Harry": 5, "Ann": 4}
    assert story.character("c2").names == ("Ann", "Lizzy")
    assert {mention.character for mention in story.mentions} == {"c1", "c2"}
    assert story.scene("s3").present == ("c2",)
    assert story.visits[1].by == ("c2",)
    assert [(each.a, each.b) for each in story.contacts] == [("c1", "c2")]
    assert story.quotations[1].addressee is None
    assert {each.character for each in story.travellers} == {"c1", "c2"}
    assert story.relations[1].clock == lived("c2")


def test_somebody_who_is_never_named_takes_the_name() -> None:
    story = village()
    unnamed = replace(story.character("c2"), name="She", names=())
    story = replace(story, characters=(story.character("c1"), unnamed, story.character("c3")))
    assert done(story, acts.MergeCharacters("c2", "c3")).character("c2").name == "Lizzy"


def test_merging_what_is_one_already_is_refused_when_it_is_made_and_harmless_later() -> None:
    act = acts.MergeCharacters("c2", "c2")
    with pytest.raises(MakesNoSense, match="themselves"):
        check_sense(village(), act)
    assert done(village(), act) == village()


def test_a_name_with_the_pronouns_that_follow_it_is_split_off() -> None:
    story = done(village(), acts.SplitCharacter("c1", "Old Harry"))
    old = who(story, "Old Harry")
    assert cast(story) == {"Harry": 3, "Ann": 3, "Old Harry": 2, "Lizzy": 1}
    assert story.character("c1").names == ("Harry",)
    assert [each.participants for each in story.events] == [("c1",), (old,)]
    assert story.scene("s1").present == ("c1", "c2")
    assert story.scene("s2").present == ("c2", old)
    assert story.scene("s2").mentioned == ("c1",)
    assert (story.contacts[0].a, story.quotations[0].addressee) == ("c1", "c1")
    assert story.life_states[0].character == old
    assert story.travellers[0].character == old
    assert story.relations[0].clock == lived(old)
    assert story.name_variants[0].of == old


def test_a_narrators_i_stays_with_whoever_tells() -> None:
    story = told("I rowed. Old Tom sang. I laughed. He slept.", {"present": ("c1",)})

    def mention(words: str, kind: MentionKind, nth: int = 1) -> Mention:
        return Mention(found(story, words, nth), "c1", kind)

    one = replace(
        story,
        characters=(Character("c1", "Old Tom", ("Old Tom", "I"), "he", narrator=True, mentions=4),),
        mentions=(
            mention("I", PRONOUN),
            mention("Old Tom", PROPER),
            mention("I", PRONOUN, 2),
            mention("He", PRONOUN),
        ),
    )
    apart = done(one, acts.SplitCharacter("c1", "Old Tom"))
    assert [each.character for each in apart.mentions] == ["c1", "c2"] * 2
    assert {each.id: each.names for each in apart.characters} == {"c1": ("I",), "c2": ("Old Tom",)}


@pytest.mark.parametrize(("by", "left"), [("ages", 0), ("phrases", 1)])
def test_order_drawn_from_both_as_one_person_goes_with_a_split(by: str, left: int) -> None:
    story = village()
    both = (found(story, "He took off his hat"), found(story, "He coughed"))
    one = (found(story, "He took off his hat"), found(story, "came home"))
    drawn = tuple(
        TemporalRelation("s1", "s2", Relation.BEFORE, STORY_CLOCK, Evidence(spans, by, 0.9), "s2")
        for spans in (both, one)
    )
    parted = done(replace(story, relations=drawn), acts.SplitCharacter("c1", "Old Harry"))
    assert parted.relations == drawn[1 - left :]


def test_chosen_mentions_are_split_off() -> None:
    story = village()
    spans = (found(story, "He", 2), found(story, "Old Harry"))
    parted = done(story, acts.SplitCharacter("c1", "the grandfather", spans))
    assert cast(parted)["the grandfather"] == 2
    assert parted.character("c1").name == "Harry"


def test_merged_and_split_by_the_same_mentions_is_as_it_was() -> None:
    story = village()
    lizzys = tuple(each.span for each in story.mentions if each.character == "c3")
    again = done(story, acts.MergeCharacters("c2", "c3"), acts.SplitCharacter("c2", "Lizzy", lizzys))
    assert cast(again) == cast(story)
    assert again.mentions == story.mentions
    assert [each.present for each in again.scenes] == [each.present for each in story.scenes]


@pytest.mark.parametrize(
    ("act", "why"),
    [
        (acts.SplitCharacter("c1", "Nobody"), "nothing in this draft calls"),
        (acts.SplitCharacter("c1", "all", (Span(0, len(TEXT)),)), "everything that is said"),
        (acts.SplitPlace("p2", "the sea"), "no scene at"),
        (acts.SplitPlace("p2", "the sea", ("s3",)), "every scene at"),
    ],
)
def test_a_split_of_nothing_or_of_all_is_refused(act: acts.Act, why: str) -> None:
    with pytest.raises(MakesNoSense, match=why):
        done(village(), act)


def test_what_a_later_reading_parts_itself_stays_parted() -> None:
    story = done(village(), acts.SplitCharacter("c1", "Old Harry"))
    assert done(story, acts.SplitCharacter("c1", "Old Harry")) == story


def test_renamed() -> None:
    story = done(village(), acts.RenameCharacter("c3", "Elizabeth"), acts.RenamePlace("p2", "Quern Mill"))
    assert story.character("c3").names == ("Elizabeth", "Lizzy")
    assert story.place("p2").name == "Quern Mill"
    with pytest.raises(MakesNoSense, match=r"called Ann \[c2\]"):
        check_sense(story, acts.RenameCharacter("c3", "ann"))
    with pytest.raises(MakesNoSense, match="a name is needed"):
        check_sense(story, acts.RenamePlace("p1", " "))


def test_places_merged_and_split() -> None:
    story = done(village(), acts.MergePlaces("p2", "p1"))
    assert [each.name for each in story.places] == ["the mill"]
    assert {each.place for each in story.visits} == {"p2"}
    assert story.scene("s1").place == "p2"
    again = done(story, acts.SplitPlace("p2", "home"))
    (home,) = (each.id for each in again.places if each.name == "home")
    assert again.scene("s1").place == home
    assert [each.place for each in again.visits] == [home, "p2"]
    assert again.place("p2").names == ("the mill", "home again")


def test_a_place_in_a_place_that_it_is_merged_with_holds_nothing_of_itself() -> None:
    story = done(lighthouse(), acts.MergePlaces("p1", "p2"))
    assert story.place("p1").within is None


def test_words_that_mean_somebody_else_take_along_what_is_said_at_them() -> None:
    story = village()
    he = found(story, "He", 2)
    given = done(story, acts.AddMention("c3", he))
    assert [each.character for each in given.mentions if each.span == he] == ["c3"]
    assert cast(given) == {"Harry": 4, "Ann": 3, "Lizzy": 2}
    assert given.events[1].participants == ("c3",)
    assert given.scene("s2").present == ("c1", "c2", "c3")
    assert given.scene("s1") == story.scene("s1")
    assert done(given, acts.AddMention("c1", he)).mentions == story.mentions


def test_words_for_several_get_one_mention_more() -> None:
    story = village()
    they = Mention(found(story, "his hat"), "c1", PRONOUN)
    text = story.document.text.replace("his hat", "them. .")
    words = Span(they.span.start, they.span.start + 4)
    mentions = sorted((replace(they, span=words), *story.mentions), key=lambda each: each.span)
    story = replace(story, document=replace(story.document, text=text), mentions=tuple(mentions))
    given = done(story, acts.AddMention("c2", words))
    assert [each.character for each in given.mentions if each.span == words] == ["c1", "c2"]
