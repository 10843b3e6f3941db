"""Fountain: its whole syntax, element by element."""

from __future__ import annotations

import pytest

from esesea.text.document import ParagraphKind as Kind
from tests.text.books import breaks, kinds, opened, words_of

SCRIPT = """Title: The Mill
    At Night
Credit: written by
Author: Ada Reed
Draft date: 1/2/2021

FADE IN:

INT. MILL - NIGHT #12A#

Rain. The *wheel* turns
and turns. [[Is it broken?]]

TOM (O.S.)
(shouting, and
out of breath)
Ada! **Come** here!
TWO_SPACES
The _river_!

ADA ^
(quietly)
No.

CUT TO:

.THE RIVER

!ADA
runs.

@McTavish
Stop her!

~Row, row, row your boat

> FADE TO GREY

> THE END <

===

# Act Two

= Ada leaves.

EXT./INT. CART - DAWN

The cart /* very old,
that is */ rolls.
""".replace("TWO_SPACES", "  ")


def test_every_element() -> None:
    assert kinds(opened(SCRIPT, "mill.fountain")) == [
        ("front", "Title: The Mill"),
        ("front", "At Night"),
        ("front", "Credit: written by"),
        ("front", "Author: Ada Reed"),
        ("front", "Draft date: 1/2/2021"),
        ("transition", "FADE IN:"),
        ("slug", "INT. MILL - NIGHT"),
        ("action", "Rain. The wheel turns\nand turns."),
        ("note", "Is it broken?"),
        ("cue", "TOM (O.S.)"),
        ("parenthetical", "(shouting, and\nout of breath)"),
        ("dialogue", "Ada! Come here!\nThe river!"),
        ("cue", "ADA"),
        ("parenthetical", "(quietly)"),
        ("dialogue", "No."),
        ("transition", "CUT TO:"),
        ("slug", "THE RIVER"),
        ("action", "ADA\nruns."),
        ("cue", "McTavish"),
        ("dialogue", "Stop her!"),
        ("action", "Row, row, row your boat"),
        ("transition", "FADE TO GREY"),
        ("action", "THE END"),
        ("heading", "Act Two"),
        ("note", "Ada leaves."),
        ("slug", "EXT./INT. CART - DAWN"),
        ("action", "The cart \n rolls."),
    ]


def test_title_page_gives_title_and_author() -> None:
    document = opened(SCRIPT, "mill.fountain")
    assert (document.title, document.author) == ("The Mill At Night", "Ada Reed")
    assert document.format == "fountain"
    assert document.notes == ("What stands between /* and */ was left out, as Fountain's rules say.",)


def test_scenes_begin_at_their_headings_and_transitions_stay_before() -> None:
    assert breaks(opened(SCRIPT, "mill.fountain")) == [("slug", "THE"), ("slug", "EXT./INT.")]


def test_each_character_comes_from_where_it_stands() -> None:
    document = opened(SCRIPT, "mill.fountain")
    lines = SCRIPT.split("\n")
    for paragraph in document.paragraphs:
        for offset in range(paragraph.span.start, paragraph.span.end):
            origin = document.origin(offset)
            line = lines[origin.line - 1] + "\n"
            assert line[origin.column - 1] == document.text[offset]


@pytest.mark.parametrize(
    "slug",
    [
        "INT. HOUSE - DAY",
        "EXT HOUSE",
        "EST. CITY",
        "INT./EXT. CAR",
        "INT/EXT CAR",
        "I/E CAR",
        "int. house - day",
        "INT. HOUSE",
        "EXT: ROOF",
        "FLASHBACK - INT. HOUSE - NIGHT",
        "DREAM SEQUENCE: EXT. SEA - DAY",
        "LATER - INT. BARN",
        "1962 - EXT. FARM - DAY",
        "(FLASHBACK) INT. BARN",
    ],
)
def test_scene_headings(slug: str) -> None:
    assert ("slug", slug) in kinds(opened(f"Rain.\n\n{slug}\n\nMore rain.", "a.fountain"))


@pytest.mark.parametrize(
    ("line", "slug"),
    [
        ("7 INT. ATTIC - NIGHT 7", "INT. ATTIC - NIGHT"),
        ("12A. EXT. QUAY - LATER 12A.", "EXT. QUAY - LATER"),
        ("7  INT. ATTIC - NIGHT  7", "INT. ATTIC - NIGHT"),
        ("INT. ATTIC - NIGHT #7#", "INT. ATTIC - NIGHT"),
        ("7 INT. ATTIC - NIGHT 3", "INT. ATTIC - NIGHT 3"),
        ("INT. ATTIC - NIGHT 7", "INT. ATTIC - NIGHT 7"),
        ("3 INT. ROOM 103", "INT. ROOM 103"),
    ],
)
def test_the_same_number_at_both_ends_is_the_scenes(line: str, slug: str) -> None:
    assert ("slug", slug) in kinds(opened(f"Rain.\n\n{line}\n\nMore rain.", "a.fountain"))


@pytest.mark.parametrize(
    "action",
    [
        "INTERNAL bleeding.",
        "Extra coffee.",
        "Est. 1920",
        "...and then.",
        "EXTERIOR walls.",
        "A man, INT. HOUSE",
        "Flashback - int. house",
        "A man - INT. HOUSE",
        "THE SIGN SAYS INT. HOUSE",
    ],
)
def test_action_that_begins_like_a_scene_heading(action: str) -> None:
    assert ("action", action) in kinds(opened(f"Rain.\n\n{action}\n\nMore rain.", "a.fountain"))


@pytest.mark.parametrize(
    "line", ["BACK TO SCENE", "14 BACK TO SCENE 14", "RESUME PRESENT DAY.", "RETURN TO THE PRESENT"]
)
def test_a_return_heads_the_scene_that_goes_on(line: str) -> None:
    found = kinds(opened(f"INT. MILL - DAY\n\nRain.\n\n{line}\n\nMore rain.", "a.fountain"))
    assert ("slug", line.strip("14 .")) in found


@pytest.mark.parametrize(
    "text",
    [
        "INT. MILL - DAY\n\nRain.\n\nBACK TO SCENE\n\nEXT. RIVER - DAY\n\nSun.",
        "INT. MILL - DAY\n\nBack to scene.\n\nSun.",
        "INT. MILL - DAY\n\nBACK TO SCENE OF THE CRIME\n\nSun.",
    ],
)
def test_a_return_that_heads_no_scene(text: str) -> None:
    assert [line for kind, line in kinds(opened(text, "a.fountain")) if kind == "slug" and "SCENE" in line] == []


@pytest.mark.parametrize("words", ["2 * 3 * 4", r"a \*star\*", "file_name_x", "** not bold **", "5 * 6"])
def test_stars_and_underscores_that_mark_nothing_stay(words: str) -> None:
    assert words_of(opened(words, "a.fountain"), Kind.ACTION) == [words.replace("\\", "")]


def test_nested_emphasis() -> None:
    assert words_of(opened("_**All** *of* it_ and ***more***.", "a.fountain"), Kind.ACTION) == ["All of it and more."]


def test_a_name_that_nobody_speaks_under_is_action() -> None:
    assert [kind for kind, _ in kinds(opened("INT. HOUSE\n\nBANG\n\nADA\n", "a.fountain"))] == [
        "slug",
        "action",
        "action",
    ]


def test_a_script_named_txt_is_known_by_its_headings() -> None:
    text = "INT. MILL - NIGHT\n\nRain.\n\nADA\nCome.\n\nEXT. RIVER - DAY\n\nSun."
    document = opened(text, "mill.txt")
    assert document.format == "fountain"
    assert document.is_screenplay
    assert breaks(document) == [("slug", "EXT.")]


def test_prose_that_quotes_a_script_stays_prose() -> None:
    prose = "\n\n".join(["She read the page and laughed aloud at it."] * 300)
    assert opened(f"{prose}\n\nINT. MILL - NIGHT\n\n{prose}").format == "text"


def test_sections_without_any_scene_heading_are_chapters() -> None:
    document = opened("# One\n\nIt rained.\n\n# Two\n\nIt snowed.", "a.fountain")
    assert [(chapter.title, chapter.level) for chapter in document.chapters] == [("One", 1), ("Two", 1)]
    assert breaks(document) == [("chapter", "It")]
