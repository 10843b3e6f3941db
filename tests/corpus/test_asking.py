"""Questions to a corpus: tables, views, SQL that is refused, and pictures."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from esesea import corpus
from esesea.app.drawing import Drawing
from esesea.corpus.asking.errors import OnlyQuestions, QuestionNotUnderstood
from esesea.corpus.asking.view import views
from esesea.corpus.dataset.dataset import Dataset
from esesea.corpus.errors import NotACorpus
from esesea.corpus.pictures.registry import PICTURES
from esesea.corpus.schema import columns
from esesea.pictures.errors import UnknownPicture
from tests.corpus.told_shelf import READER, shelf


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Two stories told out of order, of two genres and years."""
    return shelf(
        tmp_path_factory.mktemp("told") / "shelf",
        {"title": "The Lighthouse", "metadata": '{"year": 1899, "genre": "sea"}'},
        {"title": "The Rocks", "metadata": '{"published": "May 1925", "fandom": "shore"}'},
    )


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A corpus of which nothing is read yet."""
    out = str(tmp_path_factory.mktemp("empty") / "shelf")
    Dataset(out).begin(READER)
    return out


def test_opens_as_lazy_frames(told: str) -> None:
    """Every table is there, those without rows too."""
    library = corpus.open(told)
    assert list(library) == list(columns())
    assert library["scenes"].select(pl.len()).collect().item() == 10
    assert all(isinstance(frame, pl.LazyFrame) for frame in library.values())
    assert {table: frame.collect_schema().names() for table, frame in library.items()} == {
        table: [column.name for column in held] for table, held in columns().items()
    }


@pytest.mark.parametrize("name", list(views()))
def test_a_view_says_what_its_columns_are(told: str, empty: str, name: str) -> None:
    """And gives them, over stories and over none."""
    for out in (told, empty):
        assert corpus.query(out, name).columns == list(views()[name].columns)
    assert all(views()[name].columns.values())
    assert views()[name].question.endswith("?")
    assert name not in columns()


def test_metadata_tells_year_and_genre(told: str) -> None:
    """Under the names that sources give them."""
    found = corpus.query(told, "SELECT title, year, genre FROM library").rows()
    assert found == [("The Lighthouse", 1899, "sea"), ("The Rocks", 1925, "shore")]


def test_views_answer_what_scholars_ask(told: str) -> None:
    """Flashbacks, deaths, touches, of each story."""
    one = "WHERE title = 'The Rocks'"
    back = corpus.query(told, f"SELECT first_scene, scenes, scenes_back FROM flashbacks {one}").rows()
    assert back == [("s2", 1, 1)]
    died = corpus.query(told, f"SELECT who, shown, scene FROM deaths {one}").rows()
    assert died == [("Ada", True, "s4")]
    touched = corpus.query(told, f"SELECT who, how, whom FROM touches {one}").rows()
    assert ("Ada", "take", "Ben") in touched
    shares = corpus.query(told, f"SELECT in_scene + in_narration + in_summary + in_pause FROM telling {one}")
    assert shares.item() == pytest.approx(1, abs=0.001)


def test_rows_of_parts_without_their_mark_are_not_seen(told: str, tmp_path: Path) -> None:
    """What a killed writer left is no row."""
    out = tmp_path / "shelf"
    for file in Path(told).rglob("*"):
        if file.is_file():
            target = out / file.relative_to(told)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    mark = next((out / "stories").rglob("*.parquet"))
    mark.unlink()
    assert corpus.query(out, "SELECT count(*) FROM scenes").item() == 5


@pytest.mark.parametrize(
    "sql",
    [
        "COPY scenes TO 'scenes.csv'",
        "DROP VIEW scenes",
        "CREATE TABLE mine AS FROM scenes",
        "SET enable_external_access = true",
        "ATTACH 'other.db'",
        "INSTALL httpfs",
        "FROM scenes; FROM stories",
        "",
    ],
)
def test_only_single_questions_are_asked(told: str, sql: str) -> None:
    """Nothing is changed, and one thing is asked at a time."""
    with pytest.raises(OnlyQuestions):
        corpus.query(told, sql)


def test_sql_reaches_no_file(told: str, tmp_path: Path) -> None:
    """Not even one beside the corpus."""
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n")
    for reading in ("read_csv", "read_text", "read_blob", "glob"):
        with pytest.raises(QuestionNotUnderstood, match="disabled"):
            corpus.query(told, f"FROM {reading}('{secret}')")


@pytest.mark.parametrize(
    ("sql", "hint"),
    [
        ("FROM scens", "did you mean scenes"),
        ("SELECT titel FROM library", "title"),
        ("SELECT * FRM scenes", "--views"),
    ],
)
def test_a_question_that_is_not_understood_says_what_may_be_meant(told: str, sql: str, hint: str) -> None:
    """In a sentence and a next step."""
    with pytest.raises(QuestionNotUnderstood) as caught:
        corpus.query(told, sql)
    assert hint in caught.value.hint
    assert "\n" not in caught.value.fact


def test_tables_and_columns_can_be_looked_up(told: str) -> None:
    """As in any database."""
    named = set(corpus.query(told, "SHOW TABLES")["name"])
    assert named == {*columns(), *views()}
    described = corpus.query(told, "DESCRIBE scenes")["column_name"].to_list()
    assert described == [column.name for column in columns()["scenes"]]


def test_sums_are_plain_numbers(told: str) -> None:
    """And not decimals of 38 digits."""
    found = corpus.query(told, "SELECT sum(words) AS words, sum(words / 3) AS third FROM library")
    assert found.schema == {"words": pl.Int64, "third": pl.Float64}


def test_numbers_of_more_than_64_bits_are_floats(told: str) -> None:
    """As near as can be, and no fault."""
    assert corpus.query(told, "SELECT (2::HUGEINT << 80) AS large").item() == pytest.approx(2.0**81)


def test_values_that_no_frame_holds_are_told(told: str) -> None:
    """With what to do about them."""
    with pytest.raises(QuestionNotUnderstood, match="VARCHAR"):
        corpus.query(told, "SELECT INTERVAL 1 DAY AS day")
    assert corpus.query(told, "SELECT CAST(INTERVAL 1 DAY AS VARCHAR) AS day").item() == "1 day"


def test_a_folder_without_a_corpus_is_told_apart(tmp_path: Path) -> None:
    """Before anything is asked."""
    with pytest.raises(NotACorpus):
        corpus.open(tmp_path / "nothing")


@pytest.mark.parametrize("picture", list(PICTURES))
def test_a_picture_is_drawn_of_many_stories_and_of_none(told: str, empty: str, picture: str, tmp_path: Path) -> None:
    """As lines that a browser shows, the same each time."""
    for out in (told, empty):
        file = corpus.draw(out, picture).save(tmp_path / "picture.svg")
        drawn = file.read_text()
        assert drawn.startswith("<svg")
        assert "NaN" not in drawn
        assert corpus.draw(out, picture).specification == corpus.draw(out, picture).specification


@pytest.mark.parametrize("picture", ["telling", "touches"])
def test_stories_that_are_called_alike_have_a_bar_each(picture: str, tmp_path: Path) -> None:
    """And are not taken for one."""
    out = shelf(tmp_path / "shelf", *[{"title": "Untitled", "metadata": "{}"}] * 2)
    (bars,) = (each for each in corpus.draw(out, picture).specification["data"] if each["name"] == "bars")
    assert [each["name"] for each in bars["values"]] == ["Untitled", "Untitled"]


def axis_of(drawn: Drawing, orient: str) -> dict[str, object]:
    (found,) = (each for each in drawn.specification["axes"] if each["orient"] == orient)
    return found


def test_axes_name_numbers_that_differ(told: str) -> None:
    """Whole years and stories, and two lengths at least."""
    assert axis_of(corpus.draw(told, "nonlinearity"), "bottom")["tickMinStep"] == 1
    assert len(axis_of(corpus.draw(told, "flashbacks"), "left")["values"]) >= 2


def test_a_picture_that_there_is_not(told: str) -> None:
    """Says which there are."""
    with pytest.raises(UnknownPicture, match="nonlinearity"):
        corpus.draw(told, "portrait")
