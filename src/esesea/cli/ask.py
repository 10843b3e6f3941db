"""``esesea ask``: questions to the author, and their answers."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from esesea.cli.console import print_json, say
from esesea.errors import EseseaError
from esesea.reading.defaults import READER, SPACY_MODEL

if TYPE_CHECKING:
    from esesea.app.asking import Interview
    from esesea.app.simulated_author import Asked
    from esesea.order.asking import LeapQuestion
    from esesea.order.questions import Question
    from esesea.story.story import Story

NOTHING = "Nothing more is worth a question: what may still stand wrong is sooner moved by hand."
LAST = "Type undo to take the last answer back; anything else leaves."
NOTHING_KEPT = "Nothing was answered, and nothing has changed."
PROMPT = "> "
STOPS = frozenset({"stop", "quit", "exit", "q"})

COSTS = {
    "answers": "answers given",
    "drags": "scenes still to be moved by hand",
    "acts": "both together",
    "drags_told": "moves by hand from the told order",
    "drags_found": "moves by hand from the order found, without asking",
    "leaps_moved": "scenes put right when asked about",
    "landing_offered": "of these, whose right place was offered",
}


def command(
    story: Annotated[
        Path, typer.Argument(help="A story's folder (NAME.story); with --gold also a manuscript.", metavar="STORY")
    ],
    *,
    gold: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Let this gold file answer, and say what it cost.")
    ] = None,
    compare: Annotated[
        bool, typer.Option("--compare", help="Then go on: which of two scenes happens first? As long as you like.")
    ] = False,
    reader: Annotated[str, typer.Option(metavar="NAME", help="What reads a manuscript for --gold.")] = READER,
    spacy_model: Annotated[
        str, typer.Option(metavar="PACKAGE", help="An installed English spaCy pipeline, for --gold.")
    ] = SPACY_MODEL,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the next question, or what --gold found, as JSON; ask nothing.")
    ] = False,
) -> None:
    """Answer the questions that put your scenes in order with the least effort.

    A question lists up to five scenes that may stand in the wrong place, and likelier places for each. Type yes where
    all stand right; else the number of a better place, or a place of your own: s34 after s7, before s3, same as s5,
    first. Type ? to have every reply explained.

    Each answer is kept in the story's folder at once, holds for later drafts too, and can be undone. Asking ends when a
    further answer would save less than moving one scene by hand.

    Example: esesea ask my-novel.story
    """
    from esesea.app.asking import ask_gold, interview, leap_question_of  # noqa: PLC0415
    from esesea.cli.progress_bar import progress_bar  # noqa: PLC0415

    if gold is not None:
        with progress_bar() as progress:
            cost = ask_gold(story, gold, reader=reader, spacy_model=spacy_model, progress=progress)
        print_json(cost.as_json()) if as_json else _print_cost(cost)
        return
    asked = interview(story)
    if as_json:
        print_json({"question": leap_question_of(asked.story, asked.replies)})
        return
    _ask(asked, compare=compare)


def _ask(asked: Interview, *, compare: bool) -> None:
    """Ask until nothing is worth it or the author stops."""
    from esesea.app.asking import comparison_of, leap_question_of  # noqa: PLC0415
    from esesea.app.question_words import COMPARED_HELP, LEAP_HELP, ask_comparison, ask_leap  # noqa: PLC0415

    while True:
        leap = leap_question_of(asked.story, asked.replies)
        pair = comparison_of(asked) if leap is None and compare else None
        if leap is not None:
            print(ask_leap(leap, asked.story))
        elif pair is not None:
            print(ask_comparison(pair, asked.story))
        elif asked.replies:
            say(f"{NOTHING}\n{LAST}")
        else:
            say(NOTHING)
            return
        after = _answered(asked, leap, pair, LEAP_HELP if leap else COMPARED_HELP)
        if after is None:
            say(f"Your answers are kept: esesea order {asked.folder.path}" if asked.replies else NOTHING_KEPT)
            return
        asked = after


def _answered(asked: Interview, leap: LeapQuestion | None, pair: Question | None, explained: str) -> Interview | None:
    """The interview after the next words that mean something; None where the author stops."""
    from esesea.app.asking import skipped, told, undone  # noqa: PLC0415
    from esesea.app.reply_words import OPEN, compared, understood  # noqa: PLC0415

    while True:
        words = _heard()
        if words is None or words in STOPS or (words != "undo" and leap is None and pair is None):
            return None
        if words == "undo":
            after = undone(asked)
            if after is not asked:
                _say_what_changed(asked, after, "Taken back.")
                return after
            say("There is nothing to undo.")
            continue
        if words in {"", "?", "help"}:
            say(explained)
            continue
        if leap is None and pair is not None and words in OPEN:
            return skipped(asked, pair)
        try:
            reply = (
                understood(words, leap, asked.story) if leap is not None else compared(words, cast("Question", pair))
            )
        except EseseaError as error:
            say(f"{error.fact[:1].upper()}{error.fact[1:]}:\n{error.hint}")
            continue
        after = told(asked, reply)
        _say_what_changed(asked, after, "Kept.", reply.move.scene if reply.move else None)
        return after


def _heard() -> str | None:
    """What the author types next; None where there is no more, or at Ctrl-C: every answer was kept by then."""
    sys.stdout.flush()
    seen = sys.stdin.isatty()
    if seen:
        sys.stderr.write(PROMPT)
        sys.stderr.flush()
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        line = ""
    if not line and seen:
        say("")
    return line.strip().lower() if line else None


def _say_what_changed(before: Interview, after: Interview, done: str, named: str | None = None) -> None:
    from esesea.app.asking import moved  # noqa: PLC0415

    say(f"{done} {_change(after.story, moved(before.story, after.story), named)}")
    against = len(after.story.chronology.conflicts) - len(before.story.chronology.conflicts)
    if against > 0:
        say(f"Other words in the text speak against it, and yours count: esesea check {after.folder.path}")
    say("")


def _change(after: Story, gone: tuple[str, ...], named: str | None) -> str:
    """Which scenes moved, and where the one that the author spoke of stands now."""
    from esesea.app.question_words import between  # noqa: PLC0415

    if not gone:
        return "The order stays as it was."
    names = ", ".join(gone[:6]) + (f" and {len(gone) - 6} more" if len(gone) > 6 else "")
    return f"Moved: {names}.\n{between(named or gone[0], after)}"


def _print_cost(cost: Asked) -> None:
    for name, count in cost.as_json().items():
        print(f"{COSTS[name]}: {count}")
