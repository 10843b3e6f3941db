"""Headings, chapters, and what stands before and after the story."""

from __future__ import annotations

import pytest

from esesea.text.document import ParagraphKind
from tests.text.books import breaks, opened, told, words_of

PROSE = (
    "The rain had come down since the morning and Ada waited by the window for the carrier. He was late, as he was "
    "on every Monday, and she had nothing to do but count the drops. There were more than she could count.\n\n"
    "When he came at last it was dark, and the parcel was wet."
)


def chapters(text: str, name: str = "story.txt") -> list[tuple[str, int]]:
    return [(chapter.title, chapter.level) for chapter in opened(text, name).chapters]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Chapter 1", "Chapter 2"),
        ("CHAPTER I", "CHAPTER II"),
        ("Chapter One", "Chapter Two"),
        ("Chapter One: The Carrier", "Chapter Two: The Parcel"),
        ("CHAPTER XIX. The Carrier", "CHAPTER XX. The Parcel"),
        ("Chapter Twenty-One", "Chapter Twenty-Two"),
        ("PART ONE", "PART TWO"),
        ("The First Part", "The Second Part"),
        ("Act I", "Act II"),
        ("Prologue", "Epilogue"),
        ("Interlude", "CHAPTER THE LAST"),
        ("1", "2"),
        ("I", "II"),
        ("I.", "II."),
        ("One", "Two"),
        ("- 1 -", "- 2 -"),
        ("1. The Carrier", "2. The Parcel"),
        ("I. THE CARRIER", "II. THE PARCEL"),
        ("Day One", "Day Two"),
    ],
)
def test_headings(one: str, two: str) -> None:
    document = opened(f"{one}\n\n{PROSE}\n\n{two}\n\n{PROSE}")
    assert words_of(document, ParagraphKind.HEADING) == [one, two]
    assert breaks(document) == [("chapter", "The")]
    assert [chapter.level for chapter in document.chapters] == [1, 1]
    assert document.chapters[0].span.end == document.chapters[1].span.start


@pytest.mark.parametrize(
    "line",
    [
        "Part one of the plan was simple.",
        "Book two tickets for me.",
        "Chapter Two was harder to write.",
        "Act one, she thought, and waited.",
        "I",
        "Notes on a scandal were found in the desk.",
        "Six.",
        "Night fell.",
    ],
)
def test_sentences_that_begin_like_headings_are_none(line: str) -> None:
    document = opened(f"{PROSE}\n\n{line}\n\n{PROSE}")
    assert line in told(document)
    assert document.chapters == ()


def test_a_counted_list_is_no_chapters() -> None:
    document = opened(f"{PROSE}\n\n1. Bread\n\n2. Milk\n\n3. Candles\n\n{PROSE}")
    assert document.chapters == ()


def test_a_title_below_the_number_belongs_to_it() -> None:
    text = f'CHAPTER I\n\nTHE CARRIER\n\n\n{PROSE}\n\n\n\nCHAPTER II\n\n"IT\'S WET!"\n\n\n{PROSE}'
    assert chapters(text) == [("CHAPTER I: THE CARRIER", 1), ('CHAPTER II: "IT\'S WET!"', 1)]
    assert breaks(opened(text)) == [("chapter", "The")]


def test_parts_hold_chapters_and_numbers_are_parts_of_chapters() -> None:
    one = f"PART ONE\n\nChapter 1\n\nI\n\n{PROSE}\n\nII\n\n{PROSE}"
    text = f"{one}\n\nPART TWO\n\nChapter 2\n\nI\n\n{PROSE}\n\nII\n\n{PROSE}"
    assert [level for _, level in chapters(text)] == [1, 2, 3, 3, 1, 2, 3, 3]
    document = opened(text)
    assert document.chapters[0].span.end == document.chapters[4].span.start
    assert document.chapters[1].span.end == document.chapters[4].span.start
    assert document.chapters[2].span.end == document.chapters[3].span.start


def test_a_prologue_stands_beside_numbered_chapters() -> None:
    assert [level for _, level in chapters(f"Prologue\n\n{PROSE}\n\n1\n\n{PROSE}\n\n2\n\n{PROSE}")] == [1, 1, 1]


def test_titles_in_capitals_without_numbers() -> None:
    text = f"{PROSE}\n\n\nTHE CARRIER\n\n{PROSE}\n\n\nTHE PARCEL\n\n{PROSE}"
    assert chapters(text) == [("THE CARRIER", 1), ("THE PARCEL", 1)]


@pytest.mark.parametrize(
    "lines",
    [
        ("Twelve", "Fifty-Three", "Twelve"),
        ("Age 8", "Age 30", "Age 19"),
        ("Sol 9", "Sol 61", "Launch minus 2"),
        ("Minus 3 hours", "Minus 9 weeks", "Plus 1 day"),
        ("19:40", "08:05", "22:15"),
        ("9:15 a.m.", "6 p.m.", "Midnight"),
        ("Trieste, 1902", "Trieste, 1888", "Graz, 1915"),
        ("1987", "1988", "1989"),
        ("October", "February", "July"),
        ("the winter of the strike", "two years after the strike", "six months before"),
        ("OSKAR", "THE WIDOW", "OSKAR"),
    ],
)
def test_lines_that_say_when_or_in_capitals_who_head_what_they_stand_over(lines: tuple[str, ...]) -> None:
    text = "The Weir\n\n" + "\n\n".join(f"{line}\n\n{PROSE}" for line in lines)
    assert chapters(text) == [(line, 1) for line in lines]


@pytest.mark.parametrize(
    "lines",
    [
        ("Twelve", "Fifty-Three"),
        ("214", "215", "216"),
        ("Page 12", "Page 13", "Page 14"),
        ("MIND THE STEP", "NO ENTRY", "PRIVATE"),
        ("Mind the step", "No entry", "Private"),
        ("“Twelve”", "“Fifty”", "“Nine”"),
        ("My dear Agnes,", "My dear Agnes,", "My dear Agnes,"),
        ("Twelve.", "Fifty-three.", "Nine."),
        ("see you there at 8", "be at the gate by 9", "be late by 10"),
    ],
)
def test_other_short_lines_head_nothing(lines: tuple[str, ...]) -> None:
    text = f"{PROSE}\n\n" + "\n\n".join(f"{line}\n\n{PROSE}" for line in lines)
    assert chapters(text) == []


def test_the_heads_of_printed_pages_stand_amid_sentences() -> None:
    cut = PROSE.removesuffix("and the parcel was wet.")
    assert chapters("".join(f"{cut}\n\nThe Weir {page}\n\n" for page in (31, 33, 35, 37)) + PROSE) == []


def test_messages_with_hours_in_them_head_nothing_in_a_long_story() -> None:
    long = "\n\n".join([PROSE] * 150)
    assert chapters("".join(f"{long}\n\n{line}\n\n" for line in ("Room 12", "Room 14", "Room 16")) + long) == []


def test_one_more_line_of_time_stands_beside_counted_days() -> None:
    text = f"Day 9\n\n{PROSE}\n\nDay 1\n\n{PROSE}\n\nDay 4\n\n{PROSE}\n\nBefore\n\n{PROSE}"
    assert [title for title, _ in chapters(text)] == ["Day 9", "Day 1", "Day 4", "Before"]


def test_extra_lines_around_headings_are_no_scene_breaks() -> None:
    text = f"\n\n\nCHAPTER I\n\n\nTHE CARRIER\n\n\n\n{PROSE}\n\n\n\n\nCHAPTER II\n\n\n\n{PROSE}"
    assert [kind for kind, _ in breaks(opened(text))] == ["chapter"]


def test_contents_list_title_page_and_dedication_are_front_matter() -> None:
    text = (
        "THE MILL\n\nby\nAda Reed\n\nFor Tom\n\n"
        "CONTENTS\n\nChapter 1  The Carrier ..... 3\nChapter 2  The Parcel ..... 9\n\n\n"
        f"Chapter 1\n\n{PROSE}\n\nChapter 2\n\n{PROSE}\n\nTHE END\n\nAbout the Author\n\nAda Reed lives by a river."
    )
    document = opened(text)
    assert (document.title, document.author) == ("THE MILL", "Ada Reed")
    assert words_of(document, ParagraphKind.HEADING) == ["Chapter 1", "Chapter 2"]
    assert told(document) == PROSE.split("\n\n") * 2
    assert words_of(document, ParagraphKind.BACK) == ["THE END", "About the Author", "Ada Reed lives by a river."]
    assert document.chapters[-1].span.end == document.text.index("THE END")


def test_contents_of_one_line_each_without_a_heading() -> None:
    entries = "Chapter 1: The Carrier\n\nChapter 2: The Parcel\n\nChapter 3: The River"
    text = entries + "".join(f"\n\n{entry}\n\n{PROSE}" for entry in entries.split("\n\n"))
    document = opened(text)
    assert len(document.chapters) == 3
    assert words_of(document, ParagraphKind.FRONT) == entries.split("\n\n")


def test_a_preface_is_front_matter_and_an_appendix_back() -> None:
    story = f"Chapter 1\n\n{PROSE}\n\nChapter 2\n\n{PROSE}"
    text = f"Preface\n\nI wrote this in a mill.\n\n{story}\n\nAfterword\n\nThe mill burnt down."
    document = opened(text)
    assert words_of(document, ParagraphKind.FRONT) == ["Preface", "I wrote this in a mill."]
    assert words_of(document, ParagraphKind.BACK) == ["Afterword", "The mill burnt down."]


def test_a_heading_of_back_matter_in_mid_story_is_part_of_it() -> None:
    document = opened(f"Chapter 1\n\n{PROSE}\n\nNOTES\n\nShe had written it all down.\n\nChapter 2\n\n{PROSE}")
    assert "She had written it all down." in told(document)
    assert not words_of(document, ParagraphKind.BACK)


def test_an_opening_before_the_first_heading_is_story() -> None:
    document = opened(f"{PROSE}\n\n{PROSE}\n\nChapter 1\n\n{PROSE}")
    assert told(document)[:2] == PROSE.split("\n\n")
    assert breaks(document) == [("chapter", "The")]


def test_gutenberg_header_and_licence() -> None:
    text = (
        "The Project Gutenberg eBook of The Mill\n\nTitle: The Mill\n\nAuthor: Ada Reed\n\n"
        "*** START OF THE PROJECT GUTENBERG EBOOK THE MILL ***\n\nProduced by Tom\n\n[Illustration: The mill]\n\n"
        f"CHAPTER I\n\n{PROSE}\n\n[Illustration]\n\nCHAPTER II\n\n{PROSE}\n\nTHE END\n\n"
        "*** END OF THE PROJECT GUTENBERG EBOOK THE MILL ***\n\nThis file may be copied by anybody for any purpose."
    )
    document = opened(text)
    assert (document.title, document.author) == ("The Mill", "Ada Reed")
    assert told(document) == PROSE.split("\n\n") * 2
    assert "Produced by Tom" in words_of(document, ParagraphKind.FRONT)
    assert words_of(document, ParagraphKind.NOTE) == ["[Illustration: The mill]", "[Illustration]"]
    assert words_of(document, ParagraphKind.BACK)[0] == "THE END"


def test_footnotes_at_a_star_are_notes() -> None:
    document = opened(f'He paid a thaler.*\n\n* An old coin.\n\n\n"Thank you," said the carrier.\n\n{PROSE}')
    assert words_of(document, ParagraphKind.NOTE) == ["* An old coin."]
    assert breaks(document) == []


def test_a_story_that_is_only_called_introduction_is_still_a_story() -> None:
    assert told(opened(f"Introduction\n\n{PROSE}")) == PROSE.split("\n\n")


@pytest.mark.parametrize("line", ["London, 1943", "Monday Morning", "Three Years Earlier, Later"])
def test_a_first_line_that_dates_the_scene_is_no_title(line: str) -> None:
    assert told(opened(f"{line}\n\n{PROSE}"))[0] == line


def test_centred_numbers_head_chapters() -> None:
    assert chapters(f"{'I':^60}\n\n{PROSE}\n\n{'II':^60}\n\n{PROSE}") == [("I", 1), ("II", 1)]


def test_numbered_verses_head_nothing() -> None:
    verse = "    The wheel goes round,\n    the wheel goes round."
    assert chapters(f"{PROSE}\n\n    I\n\n{verse}\n\n    II\n\n{verse}\n\n    III\n\n{verse}\n\n{PROSE}") == []


def test_a_first_line_that_is_a_sentence_is_no_title() -> None:
    document = opened(f"It rained.\n\n\n{PROSE}")
    assert document.title is None
    assert told(document)[0] == "It rained."


def test_a_title_in_capitals_above_a_dated_letter_is_the_title() -> None:
    letter = (
        "14 March 1788\n\nMy dear Lise,\n\nWe reached Murano on Sunday. The furnace is smaller than the one we saw."
    )
    assert opened(f"THE GLASSMAKER’S LETTERS\n\n{letter}").title == "THE GLASSMAKER’S LETTERS"
    assert opened("THE GLASSMAKER’S LETTERS\n\nMy dear Lise,\n\n14 March 1788").title is None


def test_what_stands_above_fan_fiction_is_front_matter() -> None:
    facts = "by moonquill\nRating: Teen\nChapters: 1/1\nSummary: Hester gets one chance\nto mend it."
    for head in (f"Turned Back\n{facts}", f"Turned Back\n\n{facts}"):
        document = opened(f"{head}\n\n{PROSE}")
        assert (document.title, document.author) == ("Turned Back", "moonquill")
        assert told(document) == PROSE.split("\n\n")


def test_somebody_who_speaks_of_a_rating_tells() -> None:
    lines = "Turned Back\n\nRating: that was the word he used for her\nand she forgave him neither then nor later."
    assert lines.split("\n\n")[1] in told(opened(f"{lines}\n\n{PROSE}"))


def test_names_in_capitals_head_chapters_without_more_space() -> None:
    heads = ["ADA", "THE CARRIER", "ADA", "TOM"]
    told = PROSE.replace("window for the carrier", "window with Tom").replace(
        "When he came", "Ada saw that, when he came"
    )
    text = "\n\n".join(f"{head}\n\n{told} She thought of Ada." for head in heads)
    document = opened(text)
    assert words_of(document, ParagraphKind.HEADING) == ["ADA", "ADA", "TOM"]


def test_signs_in_capitals_head_no_chapters() -> None:
    text = f"{PROSE}\n\nKEEP OUT\n\n{PROSE}\n\nADA\n\n{PROSE} So she knew Ada.\n\nKEEP OUT\n\n{PROSE}"
    assert opened(text).chapters == ()


def test_a_name_that_only_headings_give_heads_chapters_beside_others() -> None:
    told = PROSE.replace("window for the carrier", "window with Tom").replace(
        "When he came", "Now Ada saw that, when he"
    )
    text = "\n\n".join(f"{head}\n\n{told} He thought of Ada." for head in ["WREN", "ADA", "KEEP OUT", "TOM"])
    assert words_of(opened(text), ParagraphKind.HEADING) == ["WREN", "ADA", "TOM"]
