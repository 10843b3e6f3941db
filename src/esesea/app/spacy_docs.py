"""A story as a spaCy ``Doc``, and Esesea as a part of a spaCy pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from esesea.story.story import Story


def to_spacy(story: Story, doc: Doc | None = None) -> Doc:
    """``story`` as a spaCy ``Doc`` of its text: the same words, with what was read on them.

    ``doc.spans`` has a group for each layer with a place in the text (``scenes``, ``mentions``, ``quotations``,
    ``events``, ``contacts``, ``time_expressions``, ``asides``, ``causes``), named and with the ids of
    ``story.tables()``, and ``coref_clusters_1`` … for the characters; names of people are entities. ``doc._.esesea``
    has the cast, places and scenes as plain values, ``token._.scene`` and ``token._.character`` the ids; all of it goes
    into a ``DocBin`` that stores user data.

    Where a ``doc`` of the same text is given, a copy of it is returned, with its own words, tags and entities; a span
    then has all words that it touches. Raises DocOfAnotherText.
    """
    from esesea.reading.spacy_docs.made import made_doc  # noqa: PLC0415 - loads spaCy

    return made_doc(story, doc)


def spacy_extensions() -> None:
    """Let this process ask a ``Doc`` from a file for ``doc._.esesea`` and the like; `to_spacy` does so by itself."""
    from esesea.reading.spacy_docs.extensions import register  # noqa: PLC0415 - loads spaCy

    register()
