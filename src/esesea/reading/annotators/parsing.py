"""Tokens, tags and dependencies of every story paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import Annotator, annotator
from esesea.reading.defaults import SPACY_MODEL
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.spacy_docs.given import GivenDoc
from esesea.reading.syntax.story_parse import parse_story
from esesea.text.document import Document


def parsing_with(model: str, given: GivenDoc | None = None) -> Annotator:
    """The annotator that parses with the spaCy pipeline in the package ``model``, but for what is ``given``."""

    @annotator(produces=Parse)
    def parsing(document: Document, layers: Layers) -> Iterator[Parse]:
        """Parse every paragraph that tells the story and is made of sentences.

        Example: "He ran. She hid." gives one paragraph of two sentences.
        Counter-example: "INT. KITCHEN - NIGHT" is a label and is not parsed.
        """
        known = given.parsed if given else None
        yield parse_story(document, model, memo=layers.memo, progress=layers.progress, given=known)

    return parsing


parsing = parsing_with(SPACY_MODEL)
"""The same with the pipeline that Esesea installs."""
