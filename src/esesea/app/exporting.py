"""The story in another program's form."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from esesea.story.time import STORY_CLOCK

if TYPE_CHECKING:
    from esesea.export.export import Export
    from esesea.story.story import Story


def export(story: Story, out: str | Path, *, with_text: bool = False, clock: str = STORY_CLOCK) -> tuple[Path, ...]:
    """Write ``story`` to ``out`` in the form that its ending asks for and return the files written.

    `forms` lists the endings: ``.json`` is ``esesea.story/1``, ``.csv`` a folder of tables, ``.html`` a report to keep
    or print, ``.edition.epub`` the manuscript rearranged. ``with_text`` adds the manuscript's text where the form
    has room for it. ``clock``: along which an edition is arranged: ``reading``, ``story``, ``lived:NAME``.
    The same story gives the same bytes. Raises ExportError for an unknown suffix or a place that cannot be
    written; nothing is then half-written. Raises UnknownName for a clock that the story does not have.
    """
    from esesea.app.edition import arranged  # noqa: PLC0415 - `import esesea` stays light
    from esesea.app.names import find_clock  # noqa: PLC0415 - as above
    from esesea.app.reporting import gathered  # noqa: PLC0415 - `import esesea` stays light
    from esesea.continuity.rules import rules  # noqa: PLC0415 - as above
    from esesea.export.export import Wanted  # noqa: PLC0415 - as above
    from esesea.export.registry import write  # noqa: PLC0415 - as above

    chosen = find_clock(story, clock)
    wanted = Wanted(
        story,
        nonlinearity_of(story),
        with_text,
        rules(),
        report=partial(gathered, story),
        clock=chosen,
        edition=partial(arranged, story, chosen),
    )
    return write(wanted, Path(out))


def forms() -> tuple[Export, ...]:
    """The forms a story can be written in, the built-in ones first; of each its ending, and what it keeps and loses.

    Those of installed packages that cannot be loaded are left out; `export` says what is wrong with them.
    """
    from esesea.export.registry import known  # noqa: PLC0415 - `import esesea` stays light

    return known()


def report(story: Story) -> str:
    """The report that `export` writes to a file ending in ``.html``, as one page of HTML. Some seconds of drawing."""
    from esesea.app.reporting import gathered  # noqa: PLC0415 - as above
    from esesea.export.formats.html_report import html  # noqa: PLC0415 - as above

    return html(gathered(story))


def nonlinearity_of(story: Story) -> float:
    """Story Curves' nonlinearity index, 0 (told as it happens) to 1 (told backwards); see ``order.nonlinearity``."""
    from esesea.order.nonlinearity import nonlinearity  # noqa: PLC0415 - as above

    ranks = story.chronology.timeline(STORY_CLOCK).ranks
    return nonlinearity([scene.reading_order for scene in story.scenes], [ranks[scene.id] for scene in story.scenes])
