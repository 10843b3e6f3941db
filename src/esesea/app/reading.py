"""From a manuscript to a story."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from esesea.app.errors import NotEnglish
from esesea.progress import SILENT, Progress
from esesea.reading.defaults import LLM, READER, SPACY_MODEL, left_out

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from esesea.reading.llm.language_model import LanguageModel
    from esesea.reading.memo import Memo
    from esesea.reading.reader import Reader
    from esesea.reading.spacy_docs.given import GivenDoc
    from esesea.story.calendar import Calendar
    from esesea.story.story import Story
    from esesea.text.document import Document

DOC = "doc.txt"
"""What a manuscript that came as a spaCy ``Doc`` is called."""

NOT_USED = "Only the text of the Doc was read, with Esesea's own words and sentences: it has"


def read(
    path: str | Path | Doc,
    *,
    reader: str | LanguageModel = READER,
    spacy_model: str = SPACY_MODEL,
    calendar: str | Path | None = None,
    progress: Progress = SILENT,
) -> Story:
    """Read the manuscript at ``path``: who, where, when, what happened to whom, and which words say so.

    In its place a spaCy ``Doc`` may be given: its text is read, and its words, tags and sentences are taken instead of
    those of ``spacy_model`` where it has all that a reader needs (``story.document.notes`` says so where it has not).
    ``reader`` names what reads it, or is a `LanguageModel` to read it too (see docs/llm.md): then the story is sent to
    its server, if it says that this was agreed. ``spacy_model`` is the package of an English spaCy pipeline with a
    tagger and a parser, larger ones being surer and slower; ``calendar`` is a file that declares a calendar of the
    story's own (see docs/calendars.md). Nothing is written, but for the answers of a language model. The same file and
    the same reader give the same story each time, the literary reader's where the kind of processor is the same (its
    last digits differ with it), a language model's where its answers are kept. Takes some 3.5 s for every 10,000 words
    on two cores, and a language model's time besides. Raises ManuscriptError for a file that cannot be read, NotEnglish
    for one in another language, ReadingError where there is no such reader or pipeline, its weights are damaged, the
    calendar cannot be used or the language model cannot be asked; what ``progress`` raises cancels the reading.
    """
    from esesea.text.manuscript import open_manuscript  # noqa: PLC0415 - the formats load XML parsers

    if not isinstance(path, str | Path):
        return read_doc(path, reader=reader, spacy_model=spacy_model, calendar=calendar, progress=progress)
    document = open_manuscript(Path(path), progress=progress)
    return read_document(document, reader=reader, spacy_model=spacy_model, calendar=calendar, progress=progress)


def read_doc(
    doc: Doc,
    *,
    reader: str | LanguageModel = READER,
    spacy_model: str = SPACY_MODEL,
    calendar: str | Path | None = None,
    progress: Progress = SILENT,
) -> Story:
    """Read the text of a spaCy ``Doc``; see ``read``. Its offsets are those of the story's document.

    ``doc.user_data["title"]`` is the story's title, as displaCy has it. The Doc is only looked at.
    """
    from esesea.reading.spacy_docs.given import GivenDoc  # noqa: PLC0415 - loads spaCy
    from esesea.text.manuscript import manuscript_of  # noqa: PLC0415 - the formats load XML parsers

    found, given = manuscript_of(doc.text, DOC), GivenDoc(doc)
    notes = (f"{NOT_USED} {', '.join(given.lacking)}.",) if given.lacking else ()
    title = doc.user_data.get("title") or found.title
    document = replace(found, title=str(title) if title else None, notes=(*found.notes, *notes))
    check_english(document)
    chosen, declared = _reader(reader, spacy_model, calendar, given)
    return _read(document, chosen, declared, progress)


def read_again(
    path: str | Path,
    last: bytes | None,
    *,
    reader: str | LanguageModel = READER,
    spacy_model: str = SPACY_MODEL,
    calendar: str | Path | None = None,
    progress: Progress = SILENT,
    before: Story | None = None,
) -> tuple[Story, Callable[[], bytes]]:
    """Read the manuscript at ``path`` as ``read`` does, and compute only what is not remembered from its last draft.

    ``last`` is what the call given beside that draft's story gives, None for a first draft. The story is the same, bit
    for bit, with any ``last``: what another reader or another machine gave, or what is damaged, is of no use and no
    harm.
    ``before`` is a story that was kept: where the last draft was the same to the letter, read by the same reader and
    solved by the same code, and this is its story, it is given back, and ``last`` with it.
    """
    from esesea.text.manuscript import open_manuscript  # noqa: PLC0415 - the formats load XML parsers

    document = open_manuscript(Path(path), progress=progress)
    check_english(document)
    # A wrong file is told before the seconds that these take to load.
    from esesea.reading.code import code_of  # noqa: PLC0415
    from esesea.reading.memo import NOTHING, digest  # noqa: PLC0415
    from esesea.reading.memo_file import maker_of, opened, written  # noqa: PLC0415
    from esesea.reading.readers import fingerprint  # noqa: PLC0415

    chosen, declared = _reader(reader, spacy_model, calendar)
    values = "".join(code_of(room).hex() for room in ("esesea.story", "esesea.text"))
    maker = maker_of(f"{fingerprint(chosen)} {values}")
    memo = opened(last, maker)
    made_by = digest(fingerprint(chosen), code_of("esesea"), document, declared)
    is_read = before is not None and before.document == document and memo.find(_is_read, made_by) is not NOTHING
    # What a language model says is asked for anew, or looked up where its answers are kept.
    if is_read and before is not None and last is not None and isinstance(reader, str):
        return before, lambda: last
    story = _read(document, chosen, declared, progress, memo)
    memo.keep(_is_read, made_by, _is_read())
    return story, partial(written, memo, maker)


def _is_read() -> bool:
    """What is remembered of a whole draft, by all that its story depends on."""
    return True


def parser_standing_by(reader: str | LanguageModel, spacy_model: str) -> AbstractContextManager[None]:
    """A process that loads the parser while this one loads all else, which is the half of reading again.

    None where there is no core for it, nor where spaCy is loaded already: there it would come too late.
    """
    from esesea.reading.syntax.helpers import standing_by  # noqa: PLC0415 - `import esesea` stays light
    from esesea.reading.syntax.processes import most_helpers  # noqa: PLC0415

    if "spacy" in sys.modules or not most_helpers():
        return nullcontext()
    return standing_by(spacy_model, left_out(reader if isinstance(reader, str) else LLM))


def read_document(
    document: Document,
    *,
    reader: str | LanguageModel = READER,
    spacy_model: str = SPACY_MODEL,
    calendar: str | Path | None = None,
    progress: Progress = SILENT,
) -> Story:
    """Read a manuscript that is already open; see ``read``."""
    check_english(document)
    return _read(document, *_reader(reader, spacy_model, calendar), progress)


def check_english(document: Document) -> None:
    """Raise NotEnglish where the story is told in another language."""
    from esesea.reading.english.recognition import other_language  # noqa: PLC0415 - `import esesea` stays light

    told = "\n".join(document.quote(paragraph.span) for paragraph in document.story_paragraphs)
    language = other_language(told)
    if language is not None:
        raise NotEnglish(document.name, language)


def _reader(
    name: str | LanguageModel, spacy_model: str, calendar: str | Path | None, given: GivenDoc | None = None
) -> tuple[Reader, Calendar | None]:
    from esesea.reading import readers  # noqa: PLC0415 - loads spaCy
    from esesea.reading.calendars.declaration import read_calendar  # noqa: PLC0415

    declared = read_calendar(Path(calendar)) if calendar is not None else None
    return readers.reader(name, spacy_model, declared, given), declared


def _read(
    document: Document, reader: Reader, calendar: Calendar | None, progress: Progress, memo: Memo | None = None
) -> Story:
    from esesea.app.authors_tags import with_tags  # noqa: PLC0415 - `import esesea` stays light
    from esesea.app.authors_word import lawful  # noqa: PLC0415
    from esesea.app.solving import solved  # noqa: PLC0415
    from esesea.reading import readers  # noqa: PLC0415
    from esesea.reading.assembly import assemble  # noqa: PLC0415

    layers = reader.read(document, progress, memo)
    story = assemble(document, layers, readers.fingerprint(reader), calendar)
    told = with_tags(story)
    return solved(story, progress=progress) if told is story else lawful(story, told)
