"""Nouns that name people and things alike: the ward of a guardian and of a hospital, a guard and a fire guard."""

from __future__ import annotations

from esesea.reading.english.word_list import words

TWO_SENSES = words(
    """
    agent angel archer boxer cardinal coach companion conductor cook director driver fighter figure general ghost
    giant guard guide hunter keeper king knight major master mate mechanic model operator page partner pilot
    player porter private principal queen reporter ranger rider scout stranger tailor trucker twin usher
    ward warden
    """
)
"""Person nouns that also name a room, a vehicle, a sheet, a tool or a beast. Which is meant, only the words around them
tell."""

WITHIN = words("in inside within into through throughout across along on onto")
"""Behind these a noun is a room, a road or a surface."""

MEETING = words(
    """
    run bump walk crash turn look believe confide trust delight interest fall marry be wait call rely depend spy gaze
    keep set fix smile frown eye
    """
)
"""With one of those behind them people have people as well: "walked into the guard", "waited on the king"."""
MEETING_BY = words("in into on")

PARTS_OF_SPACE = words(
    "end middle centre center front back top bottom edge corner wall walls floor ceiling door doors window windows roof"
    " length entrance gate gates"
)
"""What rooms and sheets have, and people have not: "the end of the ward"."""

ONLY_THINGS = words(
    """
    read write print build open close shut lock unlock fold unfold tear wind rewind sweep scrub paint polish fill empty
    enter leave cross mend unscrew assemble sew plug steer board drink pour swing glue nail screw oil unpack sharpen
    crumple repaint install
    """
)
"""What is done to things and places, hardly to people."""

TO_PEOPLE = words("tell ask thank greet beg persuade forgive obey marry bribe scold comfort interview congratulate")
"""What is done to people alone."""
