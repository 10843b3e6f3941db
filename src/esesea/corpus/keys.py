"""The addresses of books, and the fingerprint of what reads them."""

from __future__ import annotations

from hashlib import blake2b, sha256
from importlib.metadata import version
from pathlib import PurePosixPath

from esesea.corpus.schema import FORMAT
from esesea.plugins import makers
from esesea.reading.code import code_of
from esesea.reading.defaults import LLM, READERS
from esesea.reading.errors import UnknownReader
from esesea.reading.literary.weights import manifest_of
from esesea.reading.llm.errors import NoModelNamed
from esesea.reading.model_version import model_version

ROOMS = ("esesea.text", "esesea.reading", "esesea.story", "esesea.order", "esesea.continuity", "esesea.app")
"""The rooms that have a part in what a story's rows are."""

DIGEST_BYTES = 16


def fingerprint(reader: str, spacy_model: str) -> str:
    """What makes the rows of a corpus: the reader, its models, and the code of every room from a text to its tables.

    Installed plug-ins are a part of it. Loads neither spaCy nor a model. Raises UnknownReader, NoModelNamed for one
    that asks a language model, NotInstalled where there is no such pipeline, WeightsMissing or WeightsDamaged.
    """
    if reader not in READERS:
        raise UnknownReader(reader, READERS)
    if reader == LLM:
        raise NoModelNamed
    models = f"{spacy_model} {model_version(spacy_model)} spacy {version('spacy')} weights {manifest_of().fingerprint}"
    digest = sha256(f"{models} {makers()}".encode())
    for room in ROOMS:
        digest.update(code_of(room))
    return f"{reader}:{digest.hexdigest()[:16]}"


def key_of(content: str, name: str, made_by: str) -> str:
    """The address of a book: its ``content`` (a hash), the ending of its ``name``, and the fingerprint of its reader.

    The ending stands in it since the same bytes are read otherwise as Markdown than as plain text.
    """
    told = f"{FORMAT}\n{made_by}\n{PurePosixPath(name).suffix.lower()}\n{content}"
    return blake2b(told.encode(errors="surrogatepass"), digest_size=DIGEST_BYTES).hexdigest()
