"""``esesea read``: a manuscript in, a story's folder out."""

from __future__ import annotations

from typing import Annotated

import typer

from esesea.cli.console import out, print_json, say
from esesea.cli.model_options import ModelWish, with_model_options
from esesea.cli.reading_options import CalendarFile, Into, Manuscript, ReaderName, SpacyModel
from esesea.garbage import look_rarely
from esesea.reading.defaults import READER, SPACY_MODEL


@with_model_options
def command(
    file: Manuscript,
    *,
    into: Into = None,
    reader: ReaderName = READER,
    spacy_model: SpacyModel = SPACY_MODEL,
    calendar: CalendarFile = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON.")] = False,
    wish: ModelWish,
) -> None:
    """Read a manuscript and keep what was found in NAME.story beside it.

    The manuscript itself is only read. Reading again replaces what was found, keeps your decisions, finds their
    passages in the new draft, and says what the draft changed.

    A world with months of its own is told by --calendar FILE: its dates are then compared and counted as ours are.

    With --reader llm a language model reads it too, on a server that you name. You are told what that takes and where
    the story goes, and asked, before anything is sent; what the model says counts only with words of yours.

    Example: esesea read my-novel.docx
    """
    from esesea.app.keeping import keep_draft  # noqa: PLC0415 - nothing heavy before a command runs
    from esesea.app.opening import open_story  # noqa: PLC0415
    from esesea.app.rereading import rereading  # noqa: PLC0415
    from esesea.app.summary import remarks, summary  # noqa: PLC0415
    from esesea.cli.progress_bar import progress_bar  # noqa: PLC0415

    look_rarely()
    with progress_bar() as progress:
        chosen = wish.reader(reader, progress)
        draft = keep_draft(file, into, reader=chosen, spacy_model=spacy_model, calendar=calendar, progress=progress)
    told = open_story(draft.folder) if draft.said else draft.story
    found = summary(told, draft.folder, rereading(draft))
    if as_json:
        print_json(found)
    else:
        for line in found.lines():
            out().print(line, markup=False, soft_wrap=True)
    for remark in remarks(draft.story):
        say(remark)
    if not as_json:
        say(f"\nNext: esesea order {draft.folder}   esesea visit {draft.folder}   esesea check {draft.folder}")
