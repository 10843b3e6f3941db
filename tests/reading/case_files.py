"""Cases as data: ``tests/cases/<annotator>.yml`` maps a case's name to the smallest story that shows the thing."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from esesea.reading.annotator import Annotator
from esesea.reading.annotators.ages import ages
from esesea.reading.annotators.asides import asides
from esesea.reading.annotators.cast import cast
from esesea.reading.annotators.ordinals import ordinals
from esesea.reading.annotators.parsing import parsing
from esesea.reading.annotators.places import places
from esesea.reading.annotators.presence import presence
from esesea.reading.annotators.quotes import quotes
from esesea.reading.annotators.scene_clocks import scene_clocks
from esesea.reading.annotators.scenes import scenes
from esesea.reading.annotators.sentences import sentences
from esesea.reading.annotators.speakers import speakers
from esesea.reading.annotators.tenses import tenses
from esesea.reading.annotators.times import times
from esesea.reading.annotators.travellers import travellers
from esesea.reading.layers import Layers
from esesea.reading.reader import Reader
from esesea.text.document import Break, BreakKind, Document, Origin, Paragraph, ParagraphKind
from esesea.text.manuscript import open_manuscript
from tests.builders import document

CASES = Path(__file__).parent.parent / "cases"
PEOPLE = (parsing, sentences, scenes, quotes, asides, cast)
"""The annotators that say who is meant where; enough for most others."""

TRAVELLERS = (tenses, times, speakers, presence, places, ordinals, scene_clocks, ages, travellers)
"""Those that say whose time is their own, to stand behind `PEOPLE`."""


def cases(annotator: str) -> dict[str, dict[str, Any]]:
    """All cases of one annotator, by name."""
    found: dict[str, dict[str, Any]] = yaml.safe_load((CASES / f"{annotator}.yml").read_text(encoding="utf-8"))
    return found


def layers_of(text: str, *annotators: Annotator, script: bool = False) -> tuple[Document, Layers]:
    """The document of ``text`` (a screenplay where ``script``) and its layers by these annotators."""
    made = screenplay(text) if script else document(text)
    return made, Reader("test", annotators).read(made)


def manuscript(text: str, suffix: str) -> Document:
    """The document of a file with this text and this suffix: what makes headings of its headings."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"story.{suffix}"
        path.write_text(text, encoding="utf-8")
        return open_manuscript(path)


def screenplay(text: str) -> Document:
    """Scene headings begin with INT or EXT, or are all in capitals; every other paragraph is action."""
    plain = document(text)
    paragraphs = tuple(
        Paragraph(one.span, ParagraphKind.SLUG if _is_slug(plain.quote(one.span)) else ParagraphKind.ACTION)
        for one in plain.paragraphs
    )
    marks = tuple(Break(one.span.start, BreakKind.SLUG) for one in paragraphs if one.kind is ParagraphKind.SLUG)
    return Document("film.fountain", "fountain", "0" * 64, text, paragraphs, marks, origins=(Origin(0, "", 1, 1),))


def _is_slug(words: str) -> bool:
    return words.startswith(("INT", "EXT")) or words == words.upper()
