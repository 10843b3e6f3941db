from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.story.character import Character, Mention, MentionKind
from esesea.story.chronology import Chronology, Slot, Timeline
from esesea.story.drafts.difference import Renamed, difference
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK
from esesea.text.span import Span
from tests.builders import document
from tests.story_builders import lighthouse

STORM = "They came to the lighthouse at dusk, and the windows on the seaward side were broken by the storm."
ROPE = "Ada took the rope from him without a word and made it fast to the iron ring beside the door."
TABLE = "In the kitchen somebody had laid a table for two, and the bread on it was a week old at the least."
STEPS = "Ben counted the steps aloud as he climbed, and she followed him with the lantern in her left hand."
GULL = "Nobody had lit the lamp since April; a gull had built her nest in it and would not be moved."
SCENES = (STORM, ROPE, TABLE, STEPS, GULL)


def told(*scenes: str, happened: tuple[int, ...] = (), cast: tuple[str, ...] = ("Ada", "Ben")) -> Story:
    """A scene a paragraph; ``happened``: the scenes' numbers, from 1, in story order, as told where not given."""
    made = document("\n\n\n".join(scenes))
    base = lighthouse()
    found = tuple(
        replace(
            base.scenes[0],
            id=f"s{at}",
            reading_order=at - 1,
            span=paragraph.span,
            opens=paragraph.span.of(made.text)[:9],
        )
        for at, paragraph in enumerate(made.paragraphs, 1)
    )
    order = happened or tuple(range(1, len(found) + 1))
    slots = tuple(Slot(f"s{number}", rank, rank, rank) for rank, number in enumerate(order))
    people = tuple(Character(f"c{at}", name, (name,)) for at, name in enumerate(cast))
    mentions = tuple(
        Mention(Span(at, at + len(each.name)), each.id, MentionKind.PROPER)
        for each in people
        for at in range(len(made.text))
        if made.text.startswith(each.name, at)
    )
    return replace(
        base,
        document=made,
        scenes=found,
        characters=people,
        mentions=mentions,
        findings=(),
        chronology=Chronology((Timeline(STORY_CLOCK, slots, (), {}),), ()),
    )


def ids(found: tuple[object, ...]) -> list[tuple[str | None, str | None]]:
    return [(each.before, each.after) for each in found]  # type: ignore[attr-defined]  # a SceneDifference


def test_nothing_changed() -> None:
    assert not difference(told(*SCENES), told(*SCENES))


@pytest.mark.parametrize("curly", ["’", "'"])
def test_other_marks_and_line_ends_change_nothing(curly: str) -> None:
    before, after = (
        told("It was Ada's rope, and nobody else's in the world."),
        told(f"It was Ada{curly}s rope, and\nnobody else{curly}s in the world."),
    )
    assert not difference(before, after)


def test_a_scene_added_and_one_cut() -> None:
    found = difference(told(STORM, ROPE, TABLE), told(STORM, GULL, TABLE))
    assert (ids(found.added), ids(found.cut)) == ([(None, "s2")], [("s2", None)])
    assert not found.moved
    assert not found.edited


def test_the_fewest_scenes_moved() -> None:
    found = difference(told(*SCENES), told(ROPE, TABLE, STEPS, STORM, GULL))
    assert ids(found.moved) == [("s1", "s4")]


def test_an_edited_scene() -> None:
    found = difference(told(*SCENES), told(STORM, ROPE, TABLE.replace("a week old", "quite fresh"), STEPS, GULL))
    assert ids(found.edited) == [("s3", "s3")]
    assert not found.added


def test_a_scene_parted_in_two_is_edited_and_one_is_added() -> None:
    found = difference(told(f"{STORM}\n{ROPE}", GULL), told(STORM, ROPE, GULL))
    assert len(found.added) == 1
    assert not found.cut


def test_story_order_is_compared_by_words() -> None:
    found = difference(told(*SCENES), told(GULL, *SCENES[:4], happened=(2, 3, 5, 4, 1)))
    assert ids(found.moved) == [("s5", "s1")]
    assert ids(found.order) == [("s4", "s5")]


def test_cast_new_gone_and_renamed() -> None:
    scenes = (*SCENES, "Then Ada sat down.", "By noon Ada was gone from the tower, and nobody had seen Ada leave.")
    before = told(*scenes, cast=("Ada", "Ben"))
    after = told(*(each.replace("Ada", "Edith") for each in scenes), cast=("Edith", "gull"))
    found = difference(before, after)
    assert (found.people, found.people_gone) == (("gull",), ("Ben",))
    assert found.people_renamed == (Renamed("Ada", "Edith"),)


def finding(story: Story, *quotes: str, check: str = "dead_act", intended: str | None = None) -> Finding:
    text = story.document.text
    spans = tuple(Span(text.index(quote), text.index(quote) + len(quote)) for quote in quotes)
    return Finding(check, Severity.ERROR, "…", "…", ("s1",), spans, 0.9, intended)


def test_findings_new_gone_and_still_there() -> None:
    before, after = told(*SCENES), told("It was long ago that all of this happened.", *SCENES)
    before = replace(
        before, findings=(finding(before, "Ada took", "Ben counted"), finding(before, "a table for two", "nest"))
    )
    after = replace(after, findings=(finding(after, "Ada took", "Ben counted"), finding(after, "lantern", "lamp")))
    found = difference(before, after)
    assert [after.quote(each.spans[0]) for each in found.new] == ["lantern"]
    assert [before.quote(each.spans[0]) for each in found.gone] == ["a table for two"]
    assert found.still == (after.findings[0],)


def test_what_is_meant_to_be_so_is_no_finding() -> None:
    before = told(*SCENES)
    meant = replace(before, findings=(finding(before, "Ada took", "Ben counted", intended="a ghost"),))
    assert not difference(before, meant)
