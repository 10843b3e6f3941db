"""``esesea watch``: a manuscript read again at every save."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from esesea.cli.console import complain, out, print_json_line, say
from esesea.cli.model_options import ModelWish, with_model_options
from esesea.cli.reading_options import CalendarFile, Into, Manuscript, ReaderName, SpacyModel
from esesea.garbage import look_rarely
from esesea.reading.defaults import READER, SPACY_MODEL

if TYPE_CHECKING:
    from esesea.app.watching import Seen, Trouble


@with_model_options
def command(
    file: Manuscript,
    *,
    into: Into = None,
    reader: ReaderName = READER,
    spacy_model: SpacyModel = SPACY_MODEL,
    calendar: CalendarFile = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line, at every save.")] = False,
    wish: ModelWish,
) -> None:
    """Read a manuscript now and at every save, and say what each save changed. Ctrl-C ends it.

    Your corrections go along with their words; those whose words are gone are listed as loose, and wait. A save that
    cannot be read is reported, and the last good reading stays.

    With --reader llm every save sends what is new to the model that you name, within its bounds, once you agreed.

    Example: esesea watch my-novel.docx
    """
    from esesea.app.watching import watch  # noqa: PLC0415 - nothing heavy before a command runs
    from esesea.cli.progress_bar import resting_bar  # noqa: PLC0415

    look_rarely()
    progress = resting_bar()
    try:
        chosen = wish.reader(reader, progress)
        seen = watch(file, into, reader=chosen, spacy_model=spacy_model, calendar=calendar, progress=progress)
        say(f"Watching {file}. Ctrl-C ends it.")
        for each in seen:
            (_as_json if as_json else _tell)(each)
    except KeyboardInterrupt:
        say("\nNo longer watching. All that was read is kept.")


def _as_json(each: Seen | Trouble) -> None:
    """One line: the summary of a reading with what it changed, or what was wrong with a save."""
    from esesea.app.summary import summary  # noqa: PLC0415
    from esesea.app.watching import Seen  # noqa: PLC0415

    if isinstance(each, Seen):
        print_json_line({"event": "read", "summary": summary(each.draft.story, each.draft.folder, each.changed)})
    else:
        print_json_line({"event": "trouble", "error": each.error.fact, "hint": each.error.hint})


def _tell(each: Seen | Trouble) -> None:
    from esesea.app.summary import summary  # noqa: PLC0415
    from esesea.app.watching import Seen  # noqa: PLC0415

    if not isinstance(each, Seen):
        complain(each.error)
    elif each.changed is not None:
        for line in each.changed.lines():
            out().print(line, markup=False, soft_wrap=True)
    elif each.draft.before is None:
        for line in summary(each.draft.story, each.draft.folder).lines():
            out().print(line, markup=False, soft_wrap=True)
    else:
        say("Read again: nothing that Esesea tells of has changed.")
