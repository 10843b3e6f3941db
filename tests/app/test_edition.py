"""The manuscript rearranged: nothing lost, nothing twice, and every scene says where it stood."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.app.edition import arranged
from esesea.story.chronology import Chronology, Slot
from esesea.story.moment import clock_order
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Status, lived
from esesea.text.document import ParagraphKind
from tests.export.editions import chaptered, notes_of, titles_of, told, words_of
from tests.story_builders import empty, lighthouse

PROSE, HEADING, BREAK, NOTE = (
    ParagraphKind.PROSE,
    ParagraphKind.HEADING,
    ParagraphKind.BREAK,
    ParagraphKind.NOTE,
)


def test_scenes_stand_in_story_order_and_those_outside_of_time_in_a_part_of_their_own():
    edition = arranged(lighthouse())
    assert [part.title for part in edition.parts] == ["Story order", "Outside of time"]
    assert [words.split()[:3] for words in words_of(edition)] == [
        ["The", "first", "time"],
        ["The", "second", "time"],
        ["They", "found", "her"],
        ["He", "is", "old"],
        ["He", "counts", "the"],
    ]


def test_a_note_says_where_a_scene_stood_when_and_where_it_is_and_by_which_words_it_comes_here():
    assert notes_of(arranged(lighthouse())) == [
        "Scene 2 of 5 as told · flashback · by 4 June 1985, sunrise · the lighthouse",
        (
            "Scene 1 of 5 as told · Tuesday 4 June 1985 · the lighthouse."
            " Here by the text: “The first time they came”, “The second time they came”."
        ),
        "Scene 4 of 5 as told · the rocks. Here by the text: “Ada was dead”.",
        "Scene 5 of 5 as told · about 3 years after scene 1",
        "Scene 3 of 5 as told · reflection",
    ]


def test_somebodys_lived_order_has_the_others_scenes_apart():
    edition = arranged(lighthouse(), lived("c1"))
    assert titles_of(edition) == [
        (
            "As Ada lived it",
            [
                "2. The first time they came to …",
                "1. The second time they came to …",
                "4. They found her below the rocks.",
            ],
        ),
        ("Outside of time", ["3. He counts the steps every night."]),
        ("Without Ada", ["5. He is old now, and climbs …"]),
    ]
    assert edition.subtitle == "As Ada lived it"
    assert any("Ada is 24 or 25" in note for note in notes_of(edition))


def test_the_author_s_word_is_named_as_theirs():
    first, second, *_ = notes_of(arranged(lighthouse(), lived("c2")))
    assert first.startswith("Scene 1 of 5")
    assert "Here" not in second, "as Ben lived it the second is told right after the first"
    turned = told(
        ((PROSE, "Later."), (BREAK, "***"), (PROSE, "Earlier.")), (1, 0), settled={("s2", "s1"): Status.STATED}
    )
    assert notes_of(arranged(turned))[1].endswith("Here by your word.")


def test_what_nothing_says_is_said_so():
    story = told(((PROSE, "One."), (BREAK, "***"), (PROSE, "Two."), (BREAK, "***"), (PROSE, "Three.")), (1, 0, 1))
    _, one, three = notes_of(arranged(story))
    assert one.endswith("Nothing in the text says whether it comes before or after the scene above.")
    assert three.endswith("At the same time as the scene above, as far as the text says.")


def test_chapters_keep_their_titles_and_a_scene_from_inside_one_says_so():
    assert titles_of(arranged(chaptered())) == [
        ("Story order", ["Two", "One", "Three"]),
        ("Before and after the story", [""]),
    ]
    apart = arranged(replace(chaptered(), chronology=_ranked(chaptered(), (0, 3, 1, 2, 4))))
    assert titles_of(apart)[0][1] == ["One", "Two", "From One: 2. He went down the …", "Three"]


def test_chapters_of_one_name_are_told_apart_by_what_they_stand_in():
    story = chaptered()
    one, two, three = story.document.chapters
    parts = (replace(one, span=replace(one.span, end=three.span.start), title="Book", level=1), two, three)
    alike = tuple(replace(each, title="A chapter", level=2) for each in parts[1:])
    story = replace(story, document=replace(story.document, chapters=(parts[0], *alike)))
    assert titles_of(arranged(story))[0][1] == ["Book · A chapter", "Book", "A chapter"]


def test_front_matter_comes_last_notes_are_counted_and_headings_without_a_scene_are_kept():
    story = chaptered()
    edition = arranged(story)
    assert words_of(edition)[-1] == "For Ada, who climbs."
    assert edition.about[1] == (
        "All 5 scenes stand in this order, and 2 times the telling goes on elsewhere."
        " How it is known that one follows another: 4 times as told, because nothing in the text says otherwise."
    )
    assert "Left out: 1 note of the author's own." in edition.about
    assert not any("check the year" in words for words in words_of(edition))
    bare = told(((HEADING, "Nothing below"), (HEADING, "One"), (PROSE, "He came.")), (0,))
    assert words_of(arranged(bare)) == ["He came.", "Nothing below", "One"]


def test_a_paragraph_that_two_scenes_share_is_parted():
    story = told(((PROSE, "He came. He went."),), (0,))
    (whole,) = story.scenes
    at = story.document.text.index("He went")
    halves = (
        replace(whole, span=replace(whole.span, end=at)),
        replace(whole, id="s2", reading_order=1, span=replace(whole.span, start=at)),
    )
    story = replace(story, scenes=halves)
    story = replace(story, chronology=_ranked(story, (1, 0)))
    assert words_of(arranged(story)) == ["He went.", "He came."]


@pytest.mark.parametrize("clock", ["reading", STORY_CLOCK])
def test_a_story_whose_order_is_not_known_yet_is_as_told(clock: str):
    unsolved = replace(lighthouse(), chronology=Chronology((), ()))
    assert [note[:7] for note in notes_of(arranged(unsolved, clock))] == [f"Scene {n}" for n in range(1, 6)]


def test_an_empty_story_has_no_part():
    assert arranged(empty()).parts == ()


def test_a_clock_that_is_not_there():
    with pytest.raises(KeyError):
        arranged(lighthouse(), "lived:nobody")


KINDS = st.sampled_from((PROSE, PROSE, PROSE, HEADING, BREAK, NOTE, ParagraphKind.FRONT, ParagraphKind.BACK))


@given(st.lists(KINDS, min_size=1, max_size=14), st.lists(st.none() | st.integers(0, 5), min_size=7, max_size=7))
def test_every_word_of_the_story_is_there_once_and_every_scene_whole(
    kinds: list[ParagraphKind], ranks: list[int | None]
):
    """Any row of paragraphs, each with words of its own, whose scenes happen in any order or at no time."""
    runs = sum(kind is PROSE and (at == 0 or kinds[at - 1] is not PROSE) for at, kind in enumerate(kinds))
    story = told([(kind, f"word{at} again{at}") for at, kind in enumerate(kinds)], ranks[:runs])
    edition = arranged(story)
    told_words = [
        story.document.quote(each.span)
        for each in story.document.paragraphs
        if each.kind not in {ParagraphKind.NOTE, ParagraphKind.BREAK}
    ]
    found = words_of(edition)
    assert sorted(found) == sorted(told_words)
    names = [section.name for part in edition.parts for section in part.sections]
    assert len(set(names)) == len(names)
    assert sorted(note.split()[1] for note in notes_of(edition)) == sorted(
        str(scene.reading_order + 1) for scene in story.scenes
    )
    in_order = [word for word in found if word in " ".join(map(story.quote, (scene.span for scene in story.scenes)))]
    first = {scene: story.quote(story.scene(scene).span).split("\n")[0] for scene in clock_order(story, STORY_CLOCK)}
    assert [word for word in in_order if word in first.values()][: len(first)] == list(first.values())


def _ranked(story: Story, ranks: tuple[int, ...]) -> Chronology:
    slots = sorted(
        (Slot(scene.id, rank, rank, rank) for scene, rank in zip(story.scenes, ranks, strict=True)),
        key=lambda slot: slot.rank or 0,
    )
    timeline = told(((PROSE, "x"),), (0,)).chronology.timelines[0]
    return Chronology((replace(timeline, slots=tuple(slots)),), ())


def test_a_mode_is_in_the_words_of_those_who_write():
    story = lighthouse()
    scenes = (replace(story.scenes[0], mode=Mode.PROLEPSIS), *story.scenes[1:])
    assert "flash-forward" in notes_of(arranged(replace(story, scenes=scenes)))[1]
