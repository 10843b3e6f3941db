"""Each kind of consequence: where it must be told of, and where it must not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.story.character import Life, LifeState, Mention, MentionKind
from esesea.story.days import Distance, SceneDate
from esesea.story.event import Cause
from esesea.story.evidence import Evidence
from esesea.story.ordinal import Ordinal
from esesea.story.place import Place, Visit
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation
from tests.continuity.consequences.falling import cut, move, named, person, told_of
from tests.continuity.stories import found, seen, told

ROWING = """He shows her how to row, and they row round the island.

They eat bread on the jetty.

She gets away over the water because he taught her to row.
"""


def rowing(shown_in: str | None = "s1", words: str = "because he taught her to row") -> Story:
    story = told(ROWING)
    cause = Cause(shown_in, "s3", found(story, words), (Evidence((found(story, words),), "causes", 0.75),))
    return replace(story, causes=(cause,))


def test_a_cause_that_no_scene_shows_any_more_hangs() -> None:
    story = rowing()
    (fallen,) = cut(story, "s1")
    assert told_of(story, (fallen,)) == [
        ("cause", "warning", "She gets away over the water because he taught her to row.")
    ]
    assert story.quote(fallen.carried[0]) == "He shows her how to row, and they row round the island."
    assert fallen.carriers == ("s1",)


def test_a_cause_told_only_later_is_for_information() -> None:
    story = rowing()
    assert told_of(story, move(story, "s1", "s3"))[0][:2] == ("cause", "info")


@pytest.mark.parametrize(
    ("story", "scenes"),
    [(rowing(), ["s2"]), (rowing(None), ["s1"]), (rowing(), ["s3"]), (rowing(), ["s1", "s3"])],
    ids=["another scene", "no scene shows it", "the words go", "both go"],
)
def test_a_cause_stands(story: Story, scenes: list[str]) -> None:
    assert cut(story, *scenes) == ()


def test_a_scene_told_later_carries_no_cause_that_only_likeness_says() -> None:
    text = "He had lifted his head when he saw her.\n\nShe lifted her head and saw the sea.\n"
    story = told(text)
    words = found(story, "He had lifted his head when he saw her")
    story = replace(story, causes=(Cause("s2", "s1", words, (Evidence((words,), "causes", 0.85),)),))
    assert cut(story, "s2") == ()


VISITS = """The first time they came to the mill it was snowing.

They dined in town.

The second time they came to the mill the wheel had stopped.
"""


def visits(*, counted: bool = True) -> Story:
    story = told(VISITS, {"place": "p1"}, {}, {"place": "p1"}, places=(Place("p1", "the mill", ("the mill",)),))

    def stay(n: int, scene: str, words: str) -> Visit:
        by = "ordinals" if counted else "places"
        return Visit("p1", n, scene, (), evidence=seen(story, words, by))

    return replace(story, visits=(stay(1, "s1", "The first time"), stay(2, "s3", "The second time")))


def test_a_second_time_without_a_first_hangs() -> None:
    story = visits()
    assert told_of(story, cut(story, "s1")) == [
        ("visit_count", "warning", "The second time they came to the mill the wheel had stopped.")
    ]
    assert told_of(story, move(story, "s1", "s3"))[0][:2] == ("visit_count", "info")


def test_a_count_stands() -> None:
    assert cut(visits(), "s2") == ()
    assert cut(visits(), "s3") == ()
    assert cut(visits(counted=False), "s1") == ()


def test_a_count_of_deeds_hangs() -> None:
    text = "He lied to her for the first time.\n\nIt rained.\n\nHe lied to her for the second time.\n"
    story = told(text)
    counted = tuple(
        Ordinal(scene, found(story, words), n, None, "lie", ("c1", "c2"))
        for scene, words, n in (("s1", "the first time", 1), ("s3", "the second time", 2))
    )
    story = replace(story, ordinals=counted)
    assert told_of(story, cut(story, "s1")) == [("visit_count", "warning", "He lied to her for the second time.")]
    assert cut(story, "s2") == ()


STEPS = """It was the third of June, and the ship came in.

They quarrelled until dark.

Three days later the ship sailed.
"""


def steps(apart: int | None) -> Story:
    """The ship sails three days after the quarrel, which is ``apart`` days after the ship came in."""
    story = told(STEPS)
    words = seen(story, "Three days later", "phrases")[0]
    distances = [Distance("s2", "s3", 3, 3, STORY_CLOCK, words, "s3")]
    if apart is not None:
        distances.append(Distance("s1", "s2", apart, apart, STORY_CLOCK, seen(story, "until dark")[0], "s2"))
    claim = TemporalRelation("s2", "s3", Relation.BEFORE, STORY_CLOCK, words, "s3")
    return replace(story, distances=tuple(distances), relations=(claim,))


def test_a_step_that_counts_from_another_day_hangs() -> None:
    story = steps(2)
    (fallen,) = cut(story, "s2")
    assert told_of(story, (fallen,)) == [("date_anchor", "warning", "Three days later the ship sailed.")]
    assert (
        fallen.message
        == "“Three days later” counted from scene 2, and counts from scene 1 now, which is 2 days earlier."
    )


def test_a_step_from_an_unknown_day_is_for_information() -> None:
    assert told_of(steps(None), cut(steps(None), "s2"))[0][:2] == ("date_anchor", "info")


def test_a_step_stands() -> None:
    assert cut(steps(0), "s2") == ()
    assert cut(steps(2), "s1") == ()
    assert cut(steps(2), "s3") == ()


def test_a_moved_scene_counts_from_another() -> None:
    assert told_of(steps(2), move(steps(2), "s2", None))[0][0] == "date_anchor"


def test_a_date_that_was_counted_from_what_is_gone_is_lost() -> None:
    story = told("It was 3 June 1985.\n\nThey slept.\n\nA week after the storm she left.\n")
    counted = Distance("s1", "s3", 7, 7, STORY_CLOCK, seen(story, "A week after the storm", "landmarks")[0], "s3")
    dated = SceneDate("s1", 724795, 724795, seen(story, "3 June 1985")[0])
    story = replace(story, distances=(counted,), scene_dates=(dated,))
    (fallen,) = cut(story, "s1")
    assert fallen.kind == "date_anchor"
    assert "loses its date (Monday 10 June 1985)" in fallen.message
    assert cut(story, "s2") == ()


PEOPLE = """Her uncle, a surgeon called Pike, met them at the door.

It rained all day.

Pike came down to supper and said nothing.

Nobody spoke of Pike again.
"""


def peopled(text: str = PEOPLE, *present: tuple[str, ...]) -> Story:
    facts = [{"present": each} for each in present]
    story = told(text, *facts, characters=(person("c1", "Pike"),))
    return replace(story, mentions=named(story, "c1", "Pike"))


def test_somebody_whose_introduction_is_gone_hangs() -> None:
    story = peopled(PEOPLE, ("c1",), (), ("c1",))
    (fallen,) = cut(story, "s1")
    assert told_of(story, (fallen,)) == [("introduction", "warning", "Pike came down to supper and said nothing.")]
    assert story.quote(fallen.carried[0]) == "Her uncle, a surgeon called Pike, met them at the door."
    assert told_of(story, move(story, "s1", "s4"))[0][:2] == ("introduction", "info")


def test_somebody_who_is_only_named_first_elsewhere_is_for_information() -> None:
    story = peopled(PEOPLE.replace("Her uncle, a surgeon called Pike,", "Pike"), ("c1",), (), ("c1",))
    assert told_of(story, cut(story, "s1")) == [("first_mention", "info", "Pike came down to supper and said nothing.")]


def test_somebody_who_is_introduced_again_stands() -> None:
    again = PEOPLE.replace("Pike came down", "Pike, her uncle, came down")
    assert cut(peopled(again, ("c1",), (), ("c1",)), "s1") == ()
    assert cut(peopled(PEOPLE, ("c1",), (), ("c1",)), "s2") == ()
    assert cut(peopled(PEOPLE, ("c1",), (), ("c1",)), "s3") == ()


def test_all_that_names_somebody_who_is_met_no_more_hangs() -> None:
    text = "Ada waited for Pike.\n\nPike was there at last. Pike sat down.\n\nShe forgot Pike.\n"
    story = peopled(text, (), ("c1",))
    (fallen,) = cut(story, "s2")
    assert fallen.kind == "introduction"
    assert [story.quote(span) for span in fallen.hanging] == ["Ada waited for Pike.", "She forgot Pike."]


NAMES = """Everyone in the harbour called Rhoda the Wren.

It rained.

The Wren was late.
"""


def renamed(text: str = NAMES) -> Story:
    story = told(text, {"present": ("c1",)}, {"present": ("c1",)}, characters=(person("c1", "Rhoda", "Wren"),))
    return replace(story, mentions=named(story, "c1", "Rhoda", "Wren"))


def test_a_name_that_nothing_explains_any_more_hangs() -> None:
    story = renamed(NAMES.replace("It rained.", "Rhoda slept."))
    assert told_of(story, cut(story, "s1"))[0] == ("name", "warning", "The Wren was late.")


def test_a_name_stands() -> None:
    twice = NAMES.replace("It rained.", "They called Rhoda the Wren for her size.")
    assert [each.kind for each in cut(renamed(twice), "s1") if each.kind == "name"] == []
    assert [each.kind for each in cut(renamed(), "s2")] == []


THINGS = """Under the stove he found a brass key.

It rained.

She put the key into her pocket.
"""


MAID = """A maid in grey let her in.

It rained.

The maid had gone out.
"""


def test_somebody_without_a_name_who_comes_from_nowhere_hangs() -> None:
    story = told(MAID)
    assert told_of(story, cut(story, "s1")) == [("introduction", "warning", "The maid had gone out.")]
    assert told_of(story, move(story, "s1", "s3")) == [("introduction", "info", "The maid had gone out.")]


@pytest.mark.parametrize(
    "text",
    [
        MAID.replace("It rained.", "A maid swept."),
        MAID.replace("The maid", "Her maid"),
        MAID.replace("The maid", "A maid"),
        MAID.replace("A maid in grey", "The maid"),
        MAID.replace("maid", "man"),
    ],
    ids=["another", "hers", "new again", "known before", "anybody"],
)
def test_somebody_without_a_name_stands(text: str) -> None:
    assert cut(told(text), "s1") == ()


def test_a_maid_who_has_a_name_is_told_of_by_it() -> None:
    story = told(MAID.replace("It rained.", "Hortense swept."), characters=(person("c1", "Hortense"),))
    named_too = (
        Mention(found(story, "A maid"), "c1", MentionKind.COMMON),
        Mention(found(story, "Hortense"), "c1", MentionKind.PROPER),
    )
    assert "The maid had gone out." not in [
        words for _, _, words in told_of(story, cut(replace(story, mentions=named_too), "s1"))
    ]


def test_a_thing_that_comes_from_nowhere_hangs() -> None:
    story = told(THINGS)
    assert told_of(story, cut(story, "s1")) == [("thing", "warning", "She put the key into her pocket.")]
    assert told_of(story, move(story, "s1", "s3")) == [("thing", "info", "She put the key into her pocket.")]


@pytest.mark.parametrize(
    "text",
    [
        THINGS.replace("It rained.", "He had a key."),
        THINGS.replace("the key", "his key"),
        THINGS.replace("the key", "the key of the house"),
        THINGS.replace("the key", "a key"),
        THINGS.replace("a brass key", "the brass key"),
        THINGS.replace("brass key", "spoon").replace("key", "spoon"),
        THINGS.replace("a brass key", "the key that evening"),
    ],
    ids=["another", "owned", "told by its house", "new again", "known before", "nothing to set up", "not told of"],
)
def test_a_thing_stands(text: str) -> None:
    assert cut(told(text), "s1") == ()


@pytest.mark.parametrize("words", ["the key, the brass one", "the key that had been hers", "the key that Ada wore"])
def test_a_known_thing_that_is_told_of_is_set_up(words: str) -> None:
    story = told(THINGS.replace("a brass key", words))
    assert told_of(story, cut(story, "s1")) == [("thing", "warning", "She put the key into her pocket.")]


DEATH = """Tom was shot on the bridge, and was dead.

It rained.

At the grave nobody spoke of Tom.
"""


def death(text: str = DEATH, *present: tuple[str, ...]) -> Story:
    facts = [{"present": each} for each in present or (("c1",),)]
    story = told(text, *facts, characters=(person("c1", "Tom"),))
    state = LifeState("c1", Life.DEAD, "s1", STORY_CLOCK, seen(story, "was dead"))
    return replace(story, mentions=named(story, "c1", "Tom"), life_states=(state,))


def test_a_death_that_nothing_tells_any_more_hangs() -> None:
    story = death()
    assert told_of(story, cut(story, "s1"))[0] == ("fate", "warning", "At the grave nobody spoke of Tom.")


def test_a_death_stands() -> None:
    kinds = [each.kind for each in cut(death(DEATH, ("c1",), (), ("c1",)), "s1")]
    assert "fate" not in kinds
    story = death(DEATH.replace("It rained.", "Tom was dead."))
    again = LifeState("c1", Life.DEAD, "s2", STORY_CLOCK, (Evidence((found(story, "Tom was dead"),), "t", 0.9),))
    story = replace(story, life_states=(*story.life_states, again))
    assert "fate" not in [each.kind for each in cut(story, "s1")]


def test_who_dies_in_a_play_leaves_nothing_untold() -> None:
    played = DEATH.replace("Tom was shot", "On the stage, before the curtain and the audience, the actor Tom was shot")
    assert "fate" not in [each.kind for each in cut(death(played), "s1")]


KNOWN = """“What is your name?” she asked. “Tom.”

It rained.

“Ask Tom,” she said.
"""


def known(source: str = "s1") -> Story:
    story = told(KNOWN)
    spans = (found(story, "What is your name?"), found(story, "Tom", 2))
    claim = TemporalRelation(source, "s3", Relation.BEFORE, STORY_CLOCK, Evidence(spans, "knowledge", 0.75), "s3")
    return replace(story, relations=(claim,))


def test_what_was_learnt_in_a_scene_that_is_gone_hangs() -> None:
    story = known()
    assert told_of(story, cut(story, "s1")) == [("knowledge", "warning", "“Ask Tom,” she said.")]
    assert told_of(story, move(story, "s1", "s3"))[0][:2] == ("knowledge", "info")
    assert cut(story, "s2") == ()


def test_a_scene_that_only_another_one_placed_hangs() -> None:
    text = "They went down into the cellar.\n\nIt was cold there.\n\nIn the yard the dog barked.\n"
    story = told(text, {"place": "p1"}, {"place": "p1"}, {"place": "p2"})
    places = (Place("p1", "the cellar", ("the cellar",)), Place("p2", "the yard", ("the yard",)))
    stays = tuple(
        Visit(place, 1, scene, (), evidence=seen(story, words, "places"))
        for place, scene, words in (("p1", "s1", "the cellar"), ("p1", "s2", "the cellar"), ("p2", "s3", "the yard"))
    )
    story = replace(story, places=places, visits=stays)
    assert told_of(story, cut(story, "s1")) == [("place", "warning", "It was cold there.")]
    assert cut(story, "s2") == ()


def test_what_falls_is_grouped_and_the_gravest_first() -> None:
    story = told(PEOPLE.replace("It rained all day.", THINGS.partition("\n")[0]) + "\n\nShe put the key away.\n")
    story = replace(story, characters=(person("c1", "Pike"),), mentions=named(story, "c1", "Pike"))
    fallen = cut(replace(story, scenes=tuple(replace(each, present=("c1",)) for each in story.scenes)), "s1", "s2")
    assert [each.kind for each in fallen] == ["introduction", "thing"]
    assert fallen == cut(
        replace(story, scenes=tuple(replace(each, present=("c1",)) for each in story.scenes)), "s2", "s1"
    )


def test_what_stands_between_a_word_and_a_thing_is_no_name_of_it() -> None:
    story = told("He found a map.\n\nIt rained.\n\nThis has a map and fifty pages in it.\n")
    assert cut(story, "s1") == ()


HAMLET = """They came down into a village called Harrow End.

It rained.

For years afterwards they talked of Harrow End.
"""


def hamlet(text: str = HAMLET, *facts: dict[str, object]) -> Story:
    return told(text, *facts, places=(Place("p1", "Harrow End", ("Harrow End",), "village"),))


def test_a_place_whose_introduction_is_gone_hangs() -> None:
    story = hamlet(HAMLET, {"place": "p1"})
    assert told_of(story, cut(story, "s1")) == [
        ("place_introduction", "warning", "For years afterwards they talked of Harrow End.")
    ]
    assert told_of(story, move(story, "s1", "s3"))[0][:2] == ("place_introduction", "info")


@pytest.mark.parametrize(
    "story",
    [
        hamlet(HAMLET, {"place": "p1"}, {}, {"place": "p1"}),
        hamlet(HAMLET.replace("of Harrow End.", "of Harrow End, the wettest of villages.")),
        hamlet(HAMLET.replace("a village called Harrow", "Harrow")),
        hamlet(HAMLET.replace("It rained.", "Harrow End is a village.")),
    ],
    ids=["shown there", "said again", "never said", "said elsewhere"],
)
def test_a_place_stands(story: Story) -> None:
    assert cut(story, "s1") == ()
