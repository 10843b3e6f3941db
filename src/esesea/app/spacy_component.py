"""The part ``esesea`` of a spaCy pipeline: ``nlp.add_pipe("esesea")``. spaCy finds it by an entry point."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from esesea.app.reading import read_doc
from esesea.app.spacy_docs import spacy_extensions, to_spacy
from esesea.reading.defaults import READER


class Component:
    """Reads each ``Doc`` that comes along as a story of its own; see `esesea.to_spacy` for what it then bears."""

    def __init__(self, reader: str) -> None:
        self.reader = reader

    def __call__(self, doc: Doc) -> Doc:
        """The ``Doc`` with what was read. Raises as `esesea.read`."""
        return to_spacy(read_doc(doc, reader=self.reader), doc)


@Language.factory("esesea", default_config={"reader": READER}, assigns=["doc._.esesea", "doc.spans"])
def component(nlp: Language, name: str, reader: str) -> Component:  # noqa: ARG001 - spaCy hands these over by name
    """A part that reads with the reader of that name; it belongs last in the pipeline."""
    spacy_extensions()
    return Component(reader)
