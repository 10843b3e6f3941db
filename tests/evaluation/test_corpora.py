"""Gold as its files give it, and what is said where they are not there or are something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from esesea.evaluation.corpora.litbank import Corpus
from esesea.evaluation.corpora.pdnc import FOR_NAMES, Novel, novels
from esesea.evaluation.errors import GoldMissing, GoldUnreadable
from esesea.evaluation.measures.spans import TypedSpan, WordSpan
from tests.evaluation.tiny_corpora import PEOPLE, TALE, litbank, novel, write

WORK = "tiny_brat"


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return Corpus(litbank(tmp_path))


def test_splits_are_lists_of_works(corpus: Corpus) -> None:
    assert corpus.works("entities", "dev") == corpus.works("coreference", "test") == (WORK,)


@pytest.mark.parametrize("layer", ["entities", "coreference", "events"])
def test_every_layer_of_columns_has_the_same_words(corpus: Corpus, layer: str) -> None:
    assert corpus.sentences(layer, WORK) == (("Ann", "of", "Hale", "sat", "."), ("Her", "aunt", "saw", "her", "."))


def test_entities_nest(corpus: Corpus) -> None:
    assert corpus.entities(WORK) == (
        TypedSpan(WordSpan(0, 1), "PER"),
        TypedSpan(WordSpan(0, 3), "PER"),
        TypedSpan(WordSpan(2, 3), "GPE"),
        TypedSpan(WordSpan(5, 7), "PER"),
    )


def test_clusters_survive_empty_cells_and_stray_bars(corpus: Corpus) -> None:
    assert set(corpus.clusters(WORK)) == {
        frozenset({WordSpan(0, 3), WordSpan(5, 6), WordSpan(8, 9)}),
        frozenset({WordSpan(2, 3)}),
        frozenset({WordSpan(5, 7)}),
    }


def test_events_and_quotations_count_words_from_the_beginning(corpus: Corpus) -> None:
    assert corpus.events(WORK) == {3, 7}
    assert corpus.quotations(WORK) == {WordSpan(3, 7)}


def test_missing_files_are_named(corpus: Corpus) -> None:
    corpus.path("events", WORK).unlink()
    with pytest.raises(GoldMissing, match=r"events/tsv/tiny_brat\.tsv"):
        corpus.require(("entities", "events"), (WORK,))
    with pytest.raises(GoldMissing, match=r"coref_tenfold/7/dev\.ids"):
        corpus.works("coreference", "dev", 7)


@pytest.mark.parametrize("cell", ["(4", "4)"])
def test_a_mention_that_is_not_closed_is_refused(corpus: Corpus, cell: str) -> None:
    path = corpus.path("coreference", WORK)
    path.write_text(path.read_text().replace("(1)|0)", f"(1)|0)|{cell}"))
    with pytest.raises(GoldUnreadable, match="a mention"):
        corpus.clusters(WORK)


def test_what_is_no_text_is_refused(corpus: Corpus) -> None:
    corpus.path("events", WORK).write_bytes(b"Ann\tO\n\xff\xfe\n")
    with pytest.raises(GoldUnreadable, match="not UTF-8"):
        corpus.events(WORK)


def test_a_quotation_beyond_the_text_is_refused(corpus: Corpus) -> None:
    corpus.path("quotations", WORK).write_text("QUOTE\tQ1\t0\t0\t9\t1\tAnn\n")
    with pytest.raises(GoldUnreadable, match="does not fit"):
        corpus.quotations(WORK)


def test_a_folder_of_novels_and_a_novel_alone(tmp_path: Path) -> None:
    novel(tmp_path / "One")
    novel(tmp_path / "Two")
    assert [each.name for each in novels(tmp_path)] == ["One", "Two"]
    assert [each.name for each in novels(tmp_path / "Two")] == ["Two"]


def test_a_novel_without_its_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldMissing, match=r"NOVEL/novel_text\.txt"):
        novels(tmp_path)
    (novel(tmp_path / "One") / "novel_text.txt").unlink()
    with pytest.raises(GoldMissing, match=r"One/novel_text\.txt"):
        novels(tmp_path)


def test_names_need_no_quotations(tmp_path: Path) -> None:
    (novel(tmp_path / "One") / "quotation_info.csv").unlink()
    assert [each.name for each in novels(tmp_path, FOR_NAMES)] == ["One"]
    with pytest.raises(GoldMissing, match=r"One/quotation_info\.csv"):
        novels(tmp_path)


def test_characters_and_their_lines(tmp_path: Path) -> None:
    found = Novel(novel(tmp_path))
    assert {name: set(aliases) for name, aliases in found.characters().items()} == PEOPLE
    assert found.owners()["miss hale"] == "Anna Hale"
    assert [line.span.of(TALE) for line in found.quotations()] == ["Come in,", "I will,", "Sit down,"]


def test_places_follow_the_text_through_white_space(tmp_path: Path) -> None:
    found = Novel(novel(tmp_path))
    write(tmp_path / "novel_text.txt", "\ufeffAnn  sat.\nTom ran.")
    places = found.places_in("Ann sat.\n\nTom ran.")
    assert "Ann sat.\n\nTom ran."[places[11] : places[14]] == "Tom"
    with pytest.raises(GoldUnreadable, match="read otherwise"):
        found.places_in("Ann sat. Tim ran.")


@pytest.mark.parametrize(
    ("file", "content", "reason"),
    [
        ("quotation_info.csv", "speaker,words\nAnn,x\n", "quoteByteSpans"),
        ("quotation_info.csv", "speaker,quoteByteSpans\nAnn,[]\n", "no spans"),
        ("quotation_info.csv", "speaker,quoteByteSpans\nAnn,[[1\n", "no list"),
        ("character_info.csv", "Main Name,Aliases\n", "no rows"),
    ],
)
def test_damaged_tables_are_refused(tmp_path: Path, file: str, content: str, reason: str) -> None:
    found = Novel(novel(tmp_path))
    write(tmp_path / file, content)
    with pytest.raises(GoldUnreadable, match=reason):
        (list(found.quotations()), found.characters())
