"""``.booknlp``: a folder with the files that BookNLP writes (github.com/booknlp/booknlp, ``english_booknlp.py``).

``NAME.tokens``, ``NAME.entities``, ``NAME.quotes`` and ``NAME.book``, with its column names; NAME is the folder's own
without the ending. What Esesea does not keep of a text stands empty rather than invented: lemmas, parts of speech,
dependencies, supersenses. ``byte_onset`` and ``byte_offset`` are characters, as they are in BookNLP's own files.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from esesea.export.data_package import DESCRIPTION, described, write_folder
from esesea.export.export import Export, Wanted
from esesea.export.formats.booknlp.cast import book
from esesea.export.formats.booknlp.numbered import Numbered, Placed
from esesea.story.character import MentionKind
from esesea.story.speech import Quotation

FORMAT = "esesea.booknlp/1"
SUFFIX = ".booknlp"

TOKENS = (
    "paragraph_ID",
    "sentence_ID",
    "token_ID_within_sentence",
    "token_ID_within_document",
    "word",
    "lemma",
    "byte_onset",
    "byte_offset",
    "POS_tag",
    "fine_POS_tag",
    "dependency_relation",
    "syntactic_head_ID",
    "event",
)
ENTITIES = ("COREF", "start_token", "end_token", "prop", "cat", "text")
QUOTES = ("quote_start", "quote_end", "mention_start", "mention_end", "mention_phrase", "char_id", "quote")

FORMS = {MentionKind.PROPER: "PROP", MentionKind.COMMON: "NOM", MentionKind.PRONOUN: "PRON"}

Row = Sequence[str | int | None]


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the files into the folder ``target``, in place of an earlier export but of nothing else.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    name = target.name[: -len(SUFFIX)]
    numbered = Numbered.of(wanted.story)
    contents = {
        f"{name}.tokens": _table(TOKENS, token_rows(numbered)),
        f"{name}.entities": _table(ENTITIES, entity_rows(numbered)),
        f"{name}.quotes": _table(QUOTES, quote_rows(numbered)),
        f"{name}.book": (json.dumps(book(numbered), ensure_ascii=False) + "\n").encode(),
    }
    contents[DESCRIPTION] = described(wanted.story, FORMAT, ({"name": each, "path": each} for each in tuple(contents)))
    return write_folder(target, contents, FORMAT)


def token_rows(numbered: Numbered) -> Iterable[Row]:
    """Every token; those that tell of something that happens are marked."""
    story, tokens = numbered.story, numbered.tokens
    spans = (tokens.within(event.span) for event in story.events)
    happens = {at for stretch in spans if stretch is not None for at in range(stretch[0], stretch[1] + 1)}
    for at, token in enumerate(tokens.all):
        place = (token.paragraph, token.sentence, token.in_sentence, at)
        event = "EVENT" if at in happens else "O"
        yield *place, story.quote(token.span), "", token.span.start, token.span.end, "", "", "", "", event


def entity_rows(numbered: Numbered) -> Iterable[Row]:
    """Every reference to a person, in the order of the text."""
    for start, end, mention in numbered.mentions:
        words = numbered.words(start, end)
        yield numbered.numbers[mention.character], start, end, FORMS[mention.kind], "PER", words


def quote_rows(numbered: Numbered) -> Iterable[Row]:
    """Every stretch of speech, with who says it and the words beside it that name them, where there are such."""
    for quotation in numbered.story.quotations:
        stretch = numbered.tokens.within(quotation.span)
        if stretch is None:
            continue
        beside = _named_beside(numbered, quotation)
        named = (beside[0], beside[1], numbered.words(beside[0], beside[1])) if beside is not None else (None,) * 3
        yield *stretch, *named, numbered.numbers.get(quotation.speaker or ""), numbered.words(*stretch)


def _named_beside(numbered: Numbered, quotation: Quotation) -> Placed | None:
    """The first mention of the speaker that begins among the words by which they are known to speak."""
    spans = (span for each in quotation.evidence for span in each.spans if not quotation.span.overlaps(span))
    found = (each for span in spans for each in numbered.mentions_within(quotation.speaker or "", span))
    return next(found, None)


def _table(header: Sequence[str], rows: Iterable[Row]) -> bytes:
    """Tabs between, a line feed after each row, no quoting; ``None`` for what is not known, as BookNLP writes it."""
    lines = ("\t".join(map(str, row)) for row in (header, *rows))
    return ("\n".join(lines) + "\n").encode()


EXPORT = Export(
    SUFFIX,
    FORMAT,
    write,
    about="a folder of BookNLP's files, for tools that read those",
    keeps="tokens with sentences and paragraphs, which of them tell of events, mentions of people with who is meant,"
    " speech with its speaker, and the cast with names, pronouns, counts and what they do (`agent`); the text itself"
    " always, as tokens.",
    loses="all that BookNLP has no place for (time, order, places, touches, evidence). Not known, and empty: lemmas,"
    " parts of speech, dependencies, `patient`, `mod`, `poss`; not written: `.supersense`, `.book.html`.",
)
