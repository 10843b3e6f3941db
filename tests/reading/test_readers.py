"""Choosing a reader and the spaCy pipeline it stands on."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

import esesea
from esesea.cli import reading_options
from esesea.reading.defaults import READER, SPACY_MODEL
from esesea.reading.errors import NotInstalled, UnfitPipeline, UnknownReader
from esesea.reading.reader import Reader
from esesea.reading.readers import READERS, fingerprint, reader
from esesea.reading.syntax.pipeline import pipeline


def test_the_default_is_one_of_the_readers() -> None:
    assert READER in READERS
    assert reader().name == READER


def test_an_unknown_reader_names_the_known_ones(tmp_path: Path) -> None:
    manuscript = tmp_path / "story.txt"
    manuscript.write_text("Ann went home. She slept.", encoding="utf-8")
    with pytest.raises(UnknownReader, match=" or rules"):
        esesea.read(manuscript, reader="oracle")


def test_an_absent_pipeline_is_named(tmp_path: Path) -> None:
    manuscript = tmp_path / "story.txt"
    manuscript.write_text("Ann went home. She slept.", encoding="utf-8")
    with pytest.raises(NotInstalled, match="en_core_web_huge"):
        esesea.keep(manuscript, tmp_path, spacy_model="en_core_web_huge")
    assert not list(tmp_path.glob("*.story/story.sqlite"))


def test_a_package_that_is_no_pipeline_is_refused() -> None:
    with pytest.raises(UnfitPipeline, match="numpy"):
        pipeline("numpy")


@pytest.mark.parametrize("lost", ["tagger", "parser", "lemmatizer"])
def test_a_pipeline_without_what_readers_need_is_refused(lost: str) -> None:
    with pytest.raises(UnfitPipeline, match=lost):
        pipeline(SPACY_MODEL, (lost,))


def test_the_fingerprint_names_the_reader_and_knows_its_parts() -> None:
    chosen = reader("rules")
    assert fingerprint(chosen).startswith("rules:")
    assert fingerprint(chosen) == fingerprint(reader("rules"))
    larger = Reader(chosen.name, chosen.annotators, ("en_core_web_lg 3.8.0", *chosen.parts[1:]))
    assert fingerprint(larger) != fingerprint(chosen)


def test_the_story_keeps_who_read_it(tmp_path: Path) -> None:
    manuscript = tmp_path / "story.txt"
    manuscript.write_text("Ann went home. She slept.", encoding="utf-8")
    assert esesea.read(manuscript, reader="rules").reader == fingerprint(reader("rules"))


def test_the_help_names_every_reader() -> None:
    assert " or ".join(READERS) in inspect.getsource(reading_options)
