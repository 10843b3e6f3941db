"""Stage plays typed as plain text."""

from __future__ import annotations

import pytest

from tests.text.books import breaks, kinds, opened

PLAY = """
THE CROSSING

PERSONS

MRS. HOLM, a widow
TOBIT, a boy

ACT ONE

Scene 1

A pier at night. FOG. Two lanterns.

MRS. HOLM. Is he late?

TOBIT (not looking up): He is always late.
MRS. HOLM
[Aside.] And she was always early.
  Poor thing.

(A bell. TOBIT takes up his lantern.)

MRS. HOLM. That is the boat.

TOBIT. It is not.

Scene 2

The same. At dawn.

TOBIT. It was the boat.

MRS. HOLM. Yes.
"""


def test_a_play_run_in_and_under_names() -> None:
    document = opened(PLAY, "crossing.txt")
    assert document.format == "play"
    assert document.is_script
    assert not document.is_screenplay
    assert [each for each in kinds(document) if each[0] not in {"front", "heading"}] == [
        ("prose", "A pier at night. FOG. Two lanterns."),
        ("cue", "MRS. HOLM."),
        ("dialogue", "Is he late?"),
        ("cue", "TOBIT (not looking up):"),
        ("dialogue", "He is always late."),
        ("cue", "MRS. HOLM"),
        ("parenthetical", "[Aside.]"),
        ("dialogue", "And she was always early.\n  Poor thing."),
        ("action", "(A bell. TOBIT takes up his lantern.)"),
        ("cue", "MRS. HOLM."),
        ("dialogue", "That is the boat."),
        ("cue", "TOBIT."),
        ("dialogue", "It is not."),
        ("prose", "The same. At dawn."),
        ("cue", "TOBIT."),
        ("dialogue", "It was the boat."),
        ("cue", "MRS. HOLM."),
        ("dialogue", "Yes."),
    ]
    assert breaks(document) == [("chapter", "The")]


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(["CHAPTER ONE. The pier", "He was late.", "CHAPTER TWO. The boat", "It was early."] * 4),
        "\n\n".join(["TOBIT. A boy of ten.", "MRS. HOLM. His aunt.", "He was late, and she was early."] * 2),
        "\n\n".join(["NOTICE: The pier is shut.", "He read it twice, and went on.", "She did not read it."] * 6),
    ],
)
def test_prose_with_capitals_stays_prose(text: str) -> None:
    assert opened(text, "crossing.txt").format == "text"


def test_scenes_that_have_numbers_alone() -> None:
    speech = "TOBIT\nHe is late.\n\nMRS. HOLM\nHe is always late."
    text = f"1.\n\nA pier at night.\n\n{speech}\n\n{speech}\n\n2.\n\nThe pier. A boat has come.\n\n{speech}"
    document = opened(text, "crossing.txt")
    assert document.format == "play"
    assert [words for kind, words in kinds(document) if kind == "heading"] == ["1.", "2."]
