"""Screenplays typed as plain text."""

from __future__ import annotations

from tests.text.books import breaks, kinds, opened

SCRIPT = """
                              THE MILL

                             written by

                              Ada Reed


     FADE IN:

1    INT. MILL - NIGHT                                              1

     Rain. The wheel turns
     and turns.

                         TOM (O.S.)
                    (shouting, and out
                    of breath)
               Ada! Come here! The
               river is rising.

     THE WHEEL STOPS.

                                                       (CONTINUED)
                                                            2.

CONTINUED:

                         ADA
               42

                                                       CUT TO:

2    EXT. RIVER - DAY                                               2

     Sun.
"""


def test_a_typed_script() -> None:
    document = opened(SCRIPT, "mill.txt")
    assert document.format == "screenplay"
    assert (document.title, document.author) == ("THE MILL", "Ada Reed")
    assert kinds(document) == [
        ("front", "THE MILL"),
        ("front", "written by"),
        ("front", "Ada Reed"),
        ("transition", "FADE IN:"),
        ("slug", "INT. MILL - NIGHT"),
        ("action", "Rain. The wheel turns\n     and turns."),
        ("cue", "TOM (O.S.)"),
        ("parenthetical", "(shouting, and out\n                    of breath)"),
        ("dialogue", "Ada! Come here! The\n               river is rising."),
        ("action", "THE WHEEL STOPS."),
        ("cue", "ADA"),
        ("dialogue", "42"),
        ("transition", "CUT TO:"),
        ("slug", "EXT. RIVER - DAY"),
        ("action", "Sun."),
    ]
    assert breaks(document) == [("slug", "EXT.")]


def test_each_character_comes_from_where_it_stands() -> None:
    document = opened(SCRIPT, "mill.txt")
    lines = SCRIPT.split("\n")
    for paragraph in document.paragraphs:
        for offset in range(paragraph.span.start, paragraph.span.end):
            origin = document.origin(offset)
            assert (lines[origin.line - 1] + "\n")[origin.column - 1] == document.text[offset]
