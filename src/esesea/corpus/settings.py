"""What a corpus is read with: what makes its rows, what bounds a book, and how many work at it."""

from __future__ import annotations

from dataclasses import dataclass, field

from esesea.reading.defaults import READER, SPACY_MODEL

GIBIBYTE = 2**30


@dataclass(frozen=True, slots=True)
class Reader:
    """What makes the rows of a corpus: the same in all of it, and kept in ``corpus.json``.

    ``fingerprint`` is that of the reader and of all code between a text and its rows; see `esesea.corpus.keys`.
    """

    fingerprint: str
    name: str = READER
    spacy_model: str = SPACY_MODEL


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one book may take before it is given up, and one part of the plan may hold.

    ``memory``: bytes that the processes reading it may have in memory; ``seconds``: how long it may take;
    ``words``: the longest that is tried; ``attempts``: how often a book is tried whose reader died under it.
    ``part_words``: short books are read together up to so many words, None for what suits the corpus (see
    `plan.making`). ``patience``: seconds that writing waits for a disk that is full before the run ends.
    """

    memory: int = 4 * GIBIBYTE
    seconds: float = 1800.0
    words: int = 3_000_000
    attempts: int = 3
    part_words: int | None = None
    patience: float = 600.0


@dataclass(frozen=True, slots=True)
class Settings:
    """All that an engine needs beside the parts. It is pickled to where the workers are.

    ``out``: the dataset, a folder's path or an fsspec URL that every worker can write to. ``workers``: how many read
    at once, None for as many as there are cores (of the cluster, with Ray). ``address``: of the Ray cluster, None for
    one on this machine; ``local`` has none.
    """

    out: str
    reader: Reader
    bounds: Bounds = field(default_factory=Bounds)
    workers: int | None = None
    address: str | None = None
