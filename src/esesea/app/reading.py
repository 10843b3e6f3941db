"""From a manuscript to a story."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from esesea.app.errors import NotEnglish
from esesea.progress import SILENT, Progress

if TYPE_CHECKING:
    from esesea.story.story import Story
    from esesea.text.document import Document


def read(path: str | Path, *, progress: Progress = SILENT) -> Story:
    """Read the manuscript at ``path``: who, where, when, what happened to whom, and which words say so.

    Nothing is written. The same file gives the same story on every machine. Takes about 2 s for every 10,000
    words on one core. Raises ManuscriptError for a file that cannot be read, NotEnglish for one in another
    language; what ``progress`` raises cancels the reading.
    """
    from esesea.text.manuscript import open_manuscript  # noqa: PLC0415 - the formats load XML parsers

    return read_document(open_manuscript(Path(path), progress=progress), progress=progress)


def read_document(document: Document, *, progress: Progress = SILENT) -> Story:
    """Read a manuscript that is already open; see ``read``."""
    from esesea.app.solving import solved  # noqa: PLC0415 - `import esesea` stays light
    from esesea.reading.assembly import assemble  # noqa: PLC0415 - loads spaCy
    from esesea.reading.english.recognition import other_language  # noqa: PLC0415
    from esesea.reading.readers import fingerprint, rules  # noqa: PLC0415

    told = "\n".join(document.quote(paragraph.span) for paragraph in document.story_paragraphs)
    language = other_language(told)
    if language is not None:
        raise NotEnglish(document.name, language)
    layers = rules().read(document, progress)
    return solved(assemble(document, layers, fingerprint()), progress=progress)
