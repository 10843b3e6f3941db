"""Tokens, tags and dependencies, with the names that the literary encoder finds in them."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import Annotator, annotator
from esesea.reading.defaults import TAGGER_OF_NEWS
from esesea.reading.layers import Layers
from esesea.reading.literary.encoded_text import EncodedText, encode_story
from esesea.reading.literary.named_spans import with_names
from esesea.reading.literary.weights import weights
from esesea.reading.parse import Parse
from esesea.reading.spacy_docs.given import GivenDoc
from esesea.reading.syntax.story_parse import parse_story
from esesea.text.document import Document


def literary_parsing_with(model: str, given: GivenDoc | None = None) -> Annotator:
    """The annotator that parses with the spaCy pipeline in the package ``model`` and encodes the words.

    The words of a ``given`` document are taken as they are.
    """

    @annotator(produces=(Parse, EncodedText))
    def literary_parsing(document: Document, layers: Layers) -> Iterator[Parse | EncodedText]:
        """Parse the story and run the encoder over it; the names found stand in the parse as its entities.

        Example: in "Ann reached Ravensby." *Ann* is a person, *Ravensby* a place.
        Counter-example: "INT. KITCHEN - NIGHT" is a label and is not parsed.
        """
        known = given.parsed if given else None
        opened = weights()  # first: a helper that stands by is still loading
        parse = parse_story(document, model, TAGGER_OF_NEWS, layers.memo, layers.progress, given=known)
        encoded = encode_story(parse, opened, memo=layers.memo, progress=layers.progress)
        yield with_names(parse, encoded)
        yield encoded

    return literary_parsing
