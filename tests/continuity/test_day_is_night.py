"""Day and night of one scene."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.continuity.checks.day_is_night import check
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.text.document import Paragraph, ParagraphKind
from tests.continuity.stories import quotes, timed, told

TIMES = {
    "midnight": "T24:00",
    "noon": "T12:00",
    "night": "TNI",
    "dawn": "TMO",
    "two o'clock in the afternoon": "T14:00",
    "eleven p.m.": "T23:00",
}


def story(text: str, mode: Mode = Mode.MAIN) -> Story:
    return timed(text, *((words, value) for words, value in TIMES.items() if words in text), facts=[{"mode": mode}])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was midnight. Ada stood in the yard. The sun beat down on her.", ["midnight", "The sun beat down"]),
        (
            "At two o'clock in the afternoon she came. The stars shone.",
            ["two o'clock in the afternoon", "The stars shone"],
        ),
        ("The stars were out. Ada sat. Sunlight streamed into the room.", ["The stars were out", "Sunlight streamed"]),
        ("It was noon. Ada sat. It was eleven p.m. and cold.", ["noon", "eleven p.m."]),
        ("It was night. She ran in broad daylight down the hill.", ["night", "in broad daylight"]),
        ("It was past midnight, and dark. The noonday sun stood high.", ["midnight", "The noonday sun stood high"]),
        (
            "It was a bright morning. Ada sewed. “It is the middle of the night,” said Ben.",
            ["It was a bright morning", "It is the middle of the night"],
        ),
        (
            "It was a black night without a star. The sunshine dazzled her.",
            ["It was a black night", "sunshine dazzled"],
        ),
        ("It was broad day. Ada sewed. The stars were shining.", ["It was broad day", "The stars were shining"]),
        ("It was midnight. Ada sewed. Sunlight on the sill.", ["midnight", "Sunlight on"]),
        ("It was broad day. Cold starlight over the yard.", ["It was broad day", "Cold starlight over"]),
    ],
)
def test_day_and_night(text: str, words: list[str]) -> None:
    told_so = story(text)
    (finding,) = check(told_so)
    assert quotes(told_so, finding.spans) == words


@pytest.mark.parametrize(
    "text",
    [
        "It was midnight. Ada slept. The sun beat down on her.",
        "It was midnight. She was the sun of his life. The sun shone in her, he thought.",
        "It was midnight. The sun had beaten down all day.",
        "It was midnight. “The sun shone,” said Ada.",
        "It was a bright morning. “It is night that I fear,” said Ben.",
        "It was a bright morning. “I hope it is not yet midnight,” said Ben.",
        "It was midnight. It was as if the sun shone.",
        "It was midnight. In the picture the sun shone.",
        "It was midnight at the arctic station. The midnight sun shone.",
        "It was midnight. Hours later the sun shone.",
        "She would come at midnight. The sun shone.",
        "It was midnight. The moon was full. Moonlight fell.",
        "It was midnight. Moonlight through a tall window.",
        "It was midnight. She had painted sunlight on a wall.",
        "It was broad day. It was like moonlight over snow.",
        "It was dawn. The stars shone.",
        "It was midnight.\n\nThe sun shone.",
        f"It was midnight. {'Ada sat and sewed. ' * 90}The sun shone.",
    ],
)
def test_silent(text: str) -> None:
    assert not list(check(story(text)))


@pytest.mark.parametrize("mode", [Mode.DREAM, Mode.HYPOTHETICAL, Mode.REFLECTION])
def test_silent_where_nothing_happens(mode: Mode) -> None:
    assert not list(check(story("It was midnight. The sun beat down on her.", mode)))


@pytest.mark.parametrize(
    ("slug", "fires"), [("EXT. YARD - NIGHT", True), ("EXT. YARD - DAY", False), ("EXT. YARD - DAY/NIGHT", False)]
)
def test_a_slug_line_names_the_time_of_its_scene(slug: str, fires: bool) -> None:
    bare = told(f"{slug}\nAda sits. She sews. Sunlight streams into the yard.")
    whole = bare.document.paragraphs[0].span
    (first, second) = (replace(whole, end=len(slug)), replace(whole, start=len(slug) + 1))
    parts = (Paragraph(first, ParagraphKind.SLUG), Paragraph(second, ParagraphKind.ACTION))
    found = list(check(replace(bare, document=replace(bare.document, paragraphs=parts))))
    assert bool(found) is fires


@pytest.mark.parametrize(
    ("slug", "mode", "fires"),
    [
        ("INT. BARN - CONTINUOUS", Mode.MAIN, True),
        ("INT. BARN - SAME TIME", Mode.MAIN, True),
        ("INT. BARN - LATER", Mode.MAIN, False),
        ("INT. BARN", Mode.MAIN, False),
        ("INT. BARN - CONTINUOUS", Mode.ANALEPSIS, False),
        ("INT. BARN - NIGHT - CONTINUOUS", Mode.MAIN, False),
    ],
)
def test_what_is_continuous_is_lit_as_before(slug: str, mode: Mode, fires: bool) -> None:
    bare = told(f"EXT. YARD - DAY\n\n{slug}\nAda sits. Moonlight through the door.", {}, {"mode": mode})
    day, rest = (each.span for each in bare.document.paragraphs)
    head, told_after = replace(rest, end=rest.start + len(slug)), replace(rest, start=rest.start + len(slug) + 1)
    parts = (
        Paragraph(day, ParagraphKind.SLUG),
        Paragraph(head, ParagraphKind.SLUG),
        Paragraph(told_after, ParagraphKind.ACTION),
    )
    found = list(check(replace(bare, document=replace(bare.document, paragraphs=parts))))
    assert [quotes(bare, each.spans) for each in found] == (
        [["EXT. YARD - DAY", slug, "Moonlight through"]] if fires else []
    )
