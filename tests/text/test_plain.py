"""Plain text: how each layout sets its paragraphs and scenes apart."""

from __future__ import annotations

import textwrap

import pytest

from tests.text.books import breaks, kinds, opened, told

LONG = "The rain had come down since the morning and the road to the mill was a river of brown water and old leaves."
WRAPPED = textwrap.fill(LONG, 60)


def test_empty_lines_between_paragraphs_and_more_between_scenes() -> None:
    document = opened("Ada ran.\n\nTom followed.\n\n\nThey slept.\n\nIt rained.\n\n\nMorning came.")
    assert told(document) == ["Ada ran.", "Tom followed.", "They slept.", "It rained.", "Morning came."]
    assert breaks(document) == [("blank", "They"), ("blank", "Morning")]


def test_one_line_a_paragraph_with_an_empty_line_between_scenes() -> None:
    scene = "\n".join(f"{LONG} Ada counted {n}." for n in range(6))
    document = opened(f"{scene}\n\n{scene}\n\n{scene}")
    assert len(told(document)) == 18
    assert breaks(document) == [("blank", "The"), ("blank", "The")]


def test_empty_lines_that_only_group_dialogue_are_no_breaks() -> None:
    document = opened("\n\n".join(f"Ada said {n}.\nTom said {n}." for n in range(10)))
    assert len(told(document)) == 20
    assert breaks(document) == []


def test_wrapped_lines_stay_in_one_paragraph_as_they_are() -> None:
    document = opened(f"{WRAPPED}\n\n{WRAPPED}\n\n{WRAPPED}")
    assert told(document) == [WRAPPED] * 3
    assert "\n" in WRAPPED


def test_indented_first_lines_begin_paragraphs() -> None:
    paragraph = textwrap.fill(LONG, 60, initial_indent="    ")
    scene = "\n".join([paragraph] * 3)
    document = opened(f"{scene}\n\n{scene}\n\n{scene}")
    assert len(told(document)) == 9
    assert [kind for kind, _ in breaks(document)] == ["blank", "blank"]


def test_a_poem_set_off_by_more_empty_lines_ends_no_scene() -> None:
    poem = "    The wheel goes round,\n    the wheel goes round."
    document = opened(f"{WRAPPED}\n\n{WRAPPED}\n\n\n{poem}\n\n\n{WRAPPED}\n\n{WRAPPED}")
    assert breaks(document) == []


@pytest.mark.parametrize("last", ["She read it aloud:", "Yours always,", "“Ada M. Reed.”", "NO ENTRY"])
def test_a_letter_or_sign_apart_ends_no_scene(last: str) -> None:
    document = opened(f"Ada ran.\n\nTom ran.\n\n{last}\n\n\nThey stopped at once.\n\nIt rained.")
    assert breaks(document) == []


@pytest.mark.parametrize("title", ["Meanwhile", "Eight months before", "THE PAST"])
def test_a_few_words_close_to_what_they_head_begin_a_scene(title: str) -> None:
    document = opened(f"Ada ran.\n\nTom ran.\n\nIt rained.\n\n\n\n{title}\n\nThey stopped at once.\n\nIt rained.")
    assert breaks(document) == [("blank", title.split(maxsplit=1)[0])]


@pytest.mark.parametrize("shown", ["NO ENTRY", "Closed on Mondays"])
def test_a_few_words_apart_on_both_sides_begin_none(shown: str) -> None:
    document = opened(f"Ada ran.\n\nTom ran.\n\nIt rained.\n\n\n\n{shown}\n\n\n\nThey stopped.\n\nIt rained.")
    assert breaks(document) == []


def test_form_feeds_end_scenes_but_not_where_a_printer_put_them() -> None:
    assert breaks(opened("Ada ran.\n\nTom ran.\n\f\nThey slept.")) == [("page", "They")]
    printed = "\f\n".join("\n\n".join([f"{LONG}"] * 25) for _ in range(5))
    assert breaks(opened(printed)) == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_alike(end: str) -> None:
    document = opened(f"Ada ran.{end}{end}Tom ran.{end}")
    assert told(document) == ["Ada ran.", "Tom ran."]
    origin = document.origin(document.text.index("Tom"))
    assert (origin.line, origin.column) == (3, 1)


ORNAMENTS = "***|* * *|*|#|# # #|---|–|—|~|~~~|⁂|o0o|oOo|-oOo-|§|•|• • •|❦|=====|_____|. . .|xxx|~*~|<>|[scene break]|+"


@pytest.mark.parametrize("ornament", ORNAMENTS.split("|"))
@pytest.mark.parametrize("centred", [False, True])
def test_ornaments_part_scenes(ornament: str, centred: bool) -> None:
    line = ornament.center(60) if centred else ornament
    document = opened(f"Ada ran.\n\nTom ran.\n\n{line}\n\nThey slept.")
    assert kinds(document)[2] == ("break", ornament)
    assert breaks(document) == [("ornament", "They")]


@pytest.mark.parametrize("line", ["...", "…", "?!", "“…”", "!", "$", "12%"])
def test_silences_and_shouts_are_no_ornaments(line: str) -> None:
    assert breaks(opened(f"Ada ran.\n\nTom ran.\n\n{line}\n\nThey slept.")) == []


def test_an_ornament_before_the_first_scene_or_after_the_last_parts_nothing() -> None:
    assert breaks(opened("***\n\nAda ran.\n\nTom ran.\n\n***\n")) == []
