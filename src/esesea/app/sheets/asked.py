"""An interview of the author, as a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esesea.app.asking import comparison_of, leap_question_of
from esesea.app.question_words import ask_comparison, ask_leap
from esesea.app.sheets.sheet import Lines, Sheet

if TYPE_CHECKING:
    from esesea.app.asking import Interview

NOTHING = "Nothing more is worth a question."


def interview_sheet(asked: Interview) -> Sheet:
    """The question that stands now, and how many were answered."""
    replies = len(asked.replies)
    facts = (f"{replies} {'answer' if replies == 1 else 'answers'} so far",)
    leap = leap_question_of(asked.story, asked.replies)
    pair = comparison_of(asked) if leap is None else None
    question = ask_leap(leap, asked.story) if leap else ask_comparison(pair, asked.story) if pair else NOTHING
    return Sheet(f"An interview on {asked.story.title}", facts, (Lines(question),))
