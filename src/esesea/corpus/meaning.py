"""What the tables say that a corpus has beside those of a story."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from esesea.corpus.schema import FAILURES, RUNS, STORIES

ABOUT: Mapping[str, str] = MappingProxyType(
    {
        STORIES: "A row for each story that was read.",
        FAILURES: "A row for each time that a book could not be read; one that was read later keeps its row.",
        RUNS: "A row for each story: how its reading went. It alone differs between two runs over the same books.",
    }
)
"""A sentence about each table."""

COLUMNS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        STORIES: {
            "key": "address of the story by its content and its reader; `story` in every other table",
            "source": "where it lies, as the source was given",
            "title": "title, by the source if it says one, else by the manuscript",
            "author": "author, likewise",
            "metadata": "what else the source says, a JSON object: `metadata ->> 'year'`",
            "name": "name of its file, or one made of its title",
            "format": "manuscript format",
            "sha256": "hash of the manuscript's bytes",
            "words": "words of the story",
            "letters": "characters of the text, blanks included",
            "scenes": "how many scenes",
            "characters": "how many characters",
            "places": "how many places",
            "nonlinearity": "how far it is told from the order in which it happens, 0 to 1 (Kim et al. 2018)",
            "reader": "name and fingerprint of what read it",
        },
        FAILURES: {
            "key": "address of the book; of its source where it could not even be opened",
            "source": "where it lies",
            "kind": "name of the error",
            "reason": "what is wrong, in a sentence",
            "hint": "what to do",
            "attempts": "how often it was tried until then",
            "at": 'when, in UTC; in SQL written `"at"`',
        },
        RUNS: {
            "story": "key of the story",
            "part": "part of the plan with which it was written, and the name of its files",
            "words": "words of the story",
            "seconds": "how long the reading took",
            "mebibytes": "most memory that was seen meanwhile, of the reading process and its helpers",
            "at": "when it was written, in UTC",
        },
    }
)
"""What each column says."""
