"""The engine on Ray: the same rows as on one machine, whatever is lost on the way."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from esesea import corpus
from esesea.corpus.engines.ray.errors import ClusterOutOfReach
from esesea.corpus.schema import FAILURES, RUNS, columns
from tests.corpus import cramped
from tests.corpus.ray_runs import PART_WORDS, Machines, machines, run

BOOKS = 12
PEOPLE = ("Ada", "Ben", "Clara", "Daniel", "Edith", "Frank")
PLACES = ("the harbour", "the lighthouse", "the mill", "the station")
POISON = {
    "nothing.txt": b"",
    "noise.txt": bytes(range(256)) * 40,
    "french.txt": ("Elle ouvrit la porte et regarda la mer. Il faisait froid. " * 30).encode(),
}


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some short stories, and three books that cannot be read."""
    folder = tmp_path_factory.mktemp("books")
    for number in range(BOOKS):
        (folder / f"story-{number}.txt").write_text(_told(number))
    for name, content in POISON.items():
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def undisturbed(books: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The corpus as one machine reads it without faults."""
    out = str(tmp_path_factory.mktemp("undisturbed") / "shelf")
    read = corpus.read(books, out, reader="rules", workers=1, bounds=corpus.Bounds(part_words=PART_WORDS))
    assert (read.read, read.failed) == (BOOKS, len(POISON))
    return out


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that makes the cramped disk full while it is there."""
    return tmp_path_factory.mktemp("full") / "FULL"


@pytest.fixture(scope="module")
def cluster(full: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    """A cluster whose processes know the cramped disk."""
    package = tmp_path_factory.mktemp("package")
    cramped.install(package)
    path = os.pathsep.join([str(package), str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")])
    with machines({**os.environ, "PYTHONPATH": path, "CRAMPED_FULL": str(full)}) as started:
        yield started


def test_reads_the_same_whatever_is_lost_on_the_way(
    cluster: Machines, books: Path, undisturbed: str, full: Path, tmp_path: Path
) -> None:
    """A disk that is full, a worker, the driver and a machine, one after another; books that cannot be read among them.

    The next run does what is missing and nothing else; what the machine did is done by the one that is left.
    """
    shelf = tmp_path / "shelf"
    full.touch()
    with run(cluster, books, f"cramped://{shelf}") as driver:
        driver.until("waits")
        full.unlink()
        driver.until("done")
        os.kill(cluster.readers()[0], signal.SIGKILL)
        driver.until("done")
        driver.kill()
    with run(cluster, books, f"cramped://{shelf}") as driver:
        driver.until("done")
        left = cluster.order("kill")
        told = driver.end()
    assert len(left) == 1
    assert told["read_before"] + told["failed_before"] >= 2
    assert told["read_before"] + told["read"] == BOOKS
    assert told["failed_before"] + told["failed"] == len(POISON)
    assert_same(str(shelf), undisturbed)


def assert_same(out: str, other: str) -> None:
    """Both have the same parts and the same rows, each story once."""
    there, expected = corpus.open(out), corpus.open(other)
    for table in columns():
        drop = {FAILURES: ["at"], RUNS: ["seconds", "mebibytes", "at"]}.get(table, [])
        found = there[table].drop(drop).collect()
        order = found.columns
        assert found.sort(order).equals(expected[table].drop(drop).collect().sort(order)), table
    stories = there["stories"].select("key").collect()["key"]
    assert stories.n_unique() == len(stories) == BOOKS
    assert _names(out) == _names(other)


def _names(out: str) -> set[str]:
    return {str(each.relative_to(out)) for each in Path(out).rglob("*.parquet") if "_plan" not in each.parts}


def _told(number: int) -> str:
    """Some two hundred words, as no other story has them."""
    who, whom = PEOPLE[number % 6], PEOPLE[(number // 6 + number + 1) % 6]
    where = PLACES[number % 4]
    days = "\n\n".join(
        f'On the {ordinal} day {who} came to {where} and took {whom} by the hand. "You are late," {whom} said. '
        f"Three years earlier, before house {number} burned, {who} had waited there alone and {whom} had not come. "
        f"They walked home and said nothing until it was dark."
        for ordinal in ("first", "second", "third")
    )
    return f"{days}\n\n* * *\n\nThe next morning {whom} was gone, and {who} counted the {number + 2} steps again.\n"


def test_nobody_else_is_asked(tmp_path: Path) -> None:
    """An address where no cluster is ends in one sentence."""
    (tmp_path / "a.txt").write_text("Ada came home. Ben was gone.")
    with pytest.raises(ClusterOutOfReach):
        corpus.read(tmp_path / "a.txt", tmp_path / "shelf", engine="ray", address="127.0.0.1:1", reader="rules")
