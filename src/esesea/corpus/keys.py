"""The addresses of books, and the fingerprint of what reads them."""

from __future__ import annotations

from hashlib import blake2b, sha256
from pathlib import PurePosixPath

from esesea.corpus.schema import FORMAT

ROOMS = ("esesea.text", "esesea.story", "esesea.order", "esesea.continuity", "esesea.app")
"""The rooms beside `reading`, which has a fingerprint of its own, that have a part in what a story's rows are."""

DIGEST_BYTES = 16


def fingerprint(reader: str, spacy_model: str) -> str:
    """What makes the rows of a corpus: the reader, and the code of every room between a text and its tables.

    Installed plug-ins are a part of it. Loads spaCy, some 100 MB. Raises ReadingError where there is no such reader or
    pipeline.
    """
    from esesea.plugins import makers  # noqa: PLC0415 - as below
    from esesea.reading import readers  # noqa: PLC0415 - loads spaCy

    own = readers.fingerprint(readers.reader(reader, spacy_model))
    digest = sha256(f"{own} {makers()}".encode())
    for room in ROOMS:
        digest.update(readers.code_of(room))
    return f"{reader}:{digest.hexdigest()[:16]}"


def key_of(content: str, name: str, made_by: str) -> str:
    """The address of a book: its ``content`` (a hash), the ending of its ``name``, and the fingerprint of its reader.

    The ending stands in it since the same bytes are read otherwise as Markdown than as plain text.
    """
    told = f"{FORMAT}\n{made_by}\n{PurePosixPath(name).suffix.lower()}\n{content}"
    return blake2b(told.encode(errors="surrogatepass"), digest_size=DIGEST_BYTES).hexdigest()
