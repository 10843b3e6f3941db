from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.continuity.checks.absence import check
from esesea.story.character import Character, Life, LifeState, Mention, MentionKind
from esesea.story.event import Event
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK
from tests.continuity.stories import found, quotes, told

OTHERS = "Cora and Dinah went on with the work."


def vanishing(last: str = "Captain Brand smoked.", after: str = OTHERS, scenes: int = 8) -> Story:
    """Captain Brand is in the first eight scenes of twenty, or so many; Cora is in all of them."""
    texts = [*["Captain Brand talked to Cora."] * (scenes - 1), last, *[after] * (20 - scenes)]
    facts = [{"present": ("c1", "c2") if number < scenes else ("c2",)} for number in range(20)]
    story = told("\n\n".join(texts), *facts)
    times = sum("Captain Brand" in text for text in texts[:scenes])
    mentions = tuple(
        Mention(found(story, "Captain Brand", number + 1), "c1", MentionKind.PROPER) for number in range(times)
    )
    people = (
        Character("c2", "Cora", ("Cora",), "she", mentions=19),
        Character("c1", "Captain Brand", ("Captain Brand", "Brand"), "he", mentions=len(mentions)),
    )
    return replace(story, characters=people, mentions=mentions)


def findings(story: Story) -> list[Finding]:
    return list(check(story))


def test_somebody_of_weight_vanishes_without_a_word():
    story = vanishing()
    (finding,) = findings(story)
    assert finding.severity is Severity.INFO
    assert finding.scenes == ("s1", "s8")
    assert quotes(story, finding.spans) == ["Captain Brand", "Captain Brand"]
    assert "scene 8 of 20" in finding.message


@pytest.mark.parametrize(
    "story",
    [
        vanishing(after="They still spoke of Brand."),
        vanishing(after="The BRANDS were gone."),
        vanishing(last="Captain Brand said good-bye to them all."),
        vanishing(scenes=18),
        vanishing(scenes=3),
    ],
    ids=["spoken of", "their kin named", "farewell", "shortly before the end", "seldom seen"],
)
def test_silent(story: Story):
    assert findings(story) == []


def test_silent_where_the_text_tells_what_becomes_of_them():
    story = vanishing()
    for state in (Life.DEAD, Life.ABSENT):
        assert findings(replace(story, life_states=(LifeState("c1", state, "s8", STORY_CLOCK, ()),))) == []
    leaves = Event(found(story, "smoked"), "s8", "leave", ("c1",), "past")
    assert findings(replace(story, events=(leaves,))) == []


def test_silent_for_a_title_alone_and_for_the_teller():
    story = vanishing()
    nameless = replace(story.characters[1], name="the captain", names=("the captain",))
    assert findings(replace(story, characters=(story.characters[0], nameless))) == []
    teller = replace(story.characters[1], narrator=True)
    assert findings(replace(story, characters=(story.characters[0], teller))) == []
