"""The story in another program's form."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from esesea.story.time import STORY_CLOCK

if TYPE_CHECKING:
    from esesea.story.story import Story


def export(story: Story, out: str | Path, *, with_text: bool = False) -> tuple[Path, ...]:
    """Write ``story`` to ``out`` in the format of its suffix and return the files written.

    ``.json`` is ``esesea.story/1`` (``with_text`` adds the manuscript's text), ``.csv`` a folder of tables,
    ``.sarif`` what contradicts (SARIF 2.1.0).
    The same story gives the same bytes. Raises ExportError for an unknown suffix or a place that cannot be
    written; nothing is then half-written.
    """
    from esesea.continuity.rules import rules  # noqa: PLC0415 - `import esesea` stays light
    from esesea.export.registry import write  # noqa: PLC0415 - as above

    return write(story, Path(out), nonlinearity=nonlinearity_of(story), with_text=with_text, rules=rules())


def nonlinearity_of(story: Story) -> float:
    """Story Curves' nonlinearity index, 0 (told as it happens) to 1 (told backwards); see ``order.nonlinearity``."""
    from esesea.order.nonlinearity import nonlinearity  # noqa: PLC0415 - as above

    ranks = story.chronology.timeline(STORY_CLOCK).ranks
    return nonlinearity([scene.reading_order for scene in story.scenes], [ranks[scene.id] for scene in story.scenes])
