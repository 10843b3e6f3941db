"""From a manuscript to a story."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from esesea.app.errors import NotEnglish
from esesea.progress import SILENT, Progress
from esesea.reading.defaults import READER, SPACY_MODEL

if TYPE_CHECKING:
    from esesea.story.story import Story
    from esesea.text.document import Document


def read(
    path: str | Path,
    *,
    reader: str = READER,
    spacy_model: str = SPACY_MODEL,
    calendar: str | Path | None = None,
    progress: Progress = SILENT,
) -> Story:
    """Read the manuscript at ``path``: who, where, when, what happened to whom, and which words say so.

    ``reader`` names what reads it; ``spacy_model`` is the package of an English spaCy pipeline with a tagger and a
    parser, larger ones being surer and slower; ``calendar`` is a file that declares a calendar of the story's own (see
    docs/calendars.md). Nothing is written. The same file and the same reader give the same
    story each time, the literary reader's where the kind of processor is the same (its last digits differ with it).
    Takes some 3.5 s for every 10,000 words on two cores. Raises ManuscriptError for a file that cannot be read,
    NotEnglish for one in another language, ReadingError where there is no such reader or pipeline, its weights are
    damaged or the calendar cannot be used; what ``progress`` raises cancels the reading.
    """
    from esesea.text.manuscript import open_manuscript  # noqa: PLC0415 - the formats load XML parsers

    document = open_manuscript(Path(path), progress=progress)
    return read_document(document, reader=reader, spacy_model=spacy_model, calendar=calendar, progress=progress)


def read_document(
    document: Document,
    *,
    reader: str = READER,
    spacy_model: str = SPACY_MODEL,
    calendar: str | Path | None = None,
    progress: Progress = SILENT,
) -> Story:
    """Read a manuscript that is already open; see ``read``."""
    from esesea.app.solving import solved  # noqa: PLC0415 - `import esesea` stays light
    from esesea.reading import readers  # noqa: PLC0415
    from esesea.reading.assembly import assemble  # noqa: PLC0415 - loads spaCy
    from esesea.reading.calendars.declaration import read_calendar  # noqa: PLC0415
    from esesea.reading.english.recognition import other_language  # noqa: PLC0415

    declared = read_calendar(Path(calendar)) if calendar is not None else None
    chosen = readers.reader(reader, spacy_model, declared)
    told = "\n".join(document.quote(paragraph.span) for paragraph in document.story_paragraphs)
    language = other_language(told)
    if language is not None:
        raise NotEnglish(document.name, language)
    layers = chosen.read(document, progress)
    return solved(assemble(document, layers, readers.fingerprint(chosen), declared), progress=progress)
