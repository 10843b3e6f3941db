"""Answers are paid for once: a reading that was stopped goes on, a new draft asks only what is new."""

from __future__ import annotations

import stat
import threading
from pathlib import Path

import pytest

import esesea
from esesea import Progress
from esesea.app.keeping import keep_draft
from esesea.reading.llm.answer_store import answers_folder
from esesea.reading.llm.conversation import PHASE
from esesea.reading.llm.errors import ServerNotThere
from esesea.story.acts import RenameCharacter
from tests.reading.llm.asking import said_of
from tests.reading.llm.conftest import ModelOf
from tests.reading.llm.model_server import Asked, ModelServer, Reply, error, knowing
from tests.reading.llm.stories import FACTS, ORDER, TEXT

KNOWS = knowing(FACTS, ORDER)


@pytest.fixture
def long(tmp_path: Path) -> Path:
    """A story of eight windows."""
    file = tmp_path / "long.txt"
    file.write_text(scenes(range(8)))
    return file


def scenes(numbers: range | list[int]) -> str:
    return "\n\n* * *\n\n".join(f"Ann came to house {number}. " + "She sang on. " * 360 for number in numbers)


def test_a_second_reading_asks_nothing_and_no_one(manuscript: Path, model: ModelOf, server: ModelServer) -> None:
    first = said_of(manuscript, model())
    asked = len(server.asked)
    server.stop()
    again = said_of(manuscript, model(agreed=False))
    assert again.claims == first.claims
    assert len(server.asked) == asked
    assert (again.tally.requests, again.tally.remembered) == (0, 2)


@pytest.mark.parametrize("at_once", [1, 3])
def test_an_interrupted_reading_goes_on(at_once: int, long: Path, model: ModelOf, server: ModelServer) -> None:
    class Stops(Progress):
        def __init__(self) -> None:
            self.done = 0

        def advanced(self, phase: str, steps: int = 1) -> None:
            self.done += phase == PHASE
            if self.done == 4:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        said_of(long, model(at_once=at_once), Stops())
    sent = [asked.passage for asked in server.asked]
    said = said_of(long, model(at_once=at_once))
    assert said.tally.remembered >= 4
    assert said.tally.requests == 9 - said.tally.remembered
    assert said.tally.left == 0
    assert len(sent) < 9


def test_several_at_once_say_the_same(long: Path, model: ModelOf, server: ModelServer) -> None:
    under_way, most = 0, 0
    lock, meeting = threading.Lock(), threading.Barrier(2, timeout=10)

    def behave(asked: Asked, number: int) -> Reply:
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        if number < 2:
            meeting.wait()
        with lock:
            under_way -= 1
        return KNOWS(asked, number)

    alone = said_of(long, model(answers=long.parent / "alone"))
    server.asked.clear()
    server.behave = behave
    together = said_of(long, model(at_once=3))
    assert together.claims == alone.claims
    assert 2 <= most <= 3


def test_an_error_in_one_of_several_ends_them_all(long: Path, model: ModelOf, server: ModelServer) -> None:
    server.behave = lambda asked, number: KNOWS(asked, number) if number != 3 else error(401, "who are you?")
    with pytest.raises(esesea.EseseaError, match="refuses"):
        said_of(long, model(at_once=2))


def test_a_new_draft_asks_what_is_new(long: Path, model: ModelOf, server: ModelServer) -> None:
    said_of(long, model())
    before = len(server.asked)
    long.write_text(scenes([0, 1, 2, 9, 3, 4, 5, 6, 7]))
    said = said_of(long, model())
    new = server.asked[before:]
    assert said.tally.remembered >= 6
    assert any("house 9" in asked.passage for asked in new)
    assert all("house 6" not in asked.passage for asked in new if not asked.is_list)


@pytest.mark.parametrize("other", [{"model": "other:1b"}, {"effort": "low"}])
def test_another_model_is_asked_anew(
    other: dict[str, str], manuscript: Path, model: ModelOf, server: ModelServer
) -> None:
    server.models = None
    said_of(manuscript, model())
    before = len(server.asked)
    said_of(manuscript, model(**other))
    assert len(server.asked) == 2 * before


def test_damaged_answers_are_asked_for_again(
    manuscript: Path, model: ModelOf, server: ModelServer, tmp_path: Path
) -> None:
    first = said_of(manuscript, model())
    for number, file in enumerate(sorted((tmp_path / "answers").rglob("*.json"))):
        file.write_bytes([b"", b'{"version": 99}'][number % 2])
    assert said_of(manuscript, model()).claims == first.claims
    assert len(server.asked) == 4


def test_what_was_too_long_is_known_to_be(manuscript: Path, model: ModelOf, server: ModelServer) -> None:
    def behave(asked: Asked, number: int) -> Reply:
        long = not asked.is_list and len(asked.scenes) > 1
        return error(400, "context length exceeded") if long else KNOWS(asked, number)

    server.behave = behave
    first = said_of(manuscript, model())
    before = len(server.asked)
    assert said_of(manuscript, model(agreed=False)).claims == first.claims
    assert len(server.asked) == before


def test_nobody_else_may_look_into_them(manuscript: Path, model: ModelOf, tmp_path: Path) -> None:
    said_of(manuscript, model(answers=tmp_path / "mine" / "answers"))
    assert stat.S_IMODE((tmp_path / "mine" / "answers").stat().st_mode) == 0o700


def test_they_are_kept_among_the_persons_caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert answers_folder() == tmp_path / "esesea" / "answers"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert answers_folder().is_absolute()


def test_reading_again_gives_the_same_story_and_keeps_the_authors_word(
    manuscript: Path, model: ModelOf, server: ModelServer
) -> None:
    first = keep_draft(manuscript, reader=model())
    esesea.correct(first.folder, RenameCharacter("Grim", "Old Grim"))
    manuscript.write_text(TEXT + "\n* * *\n\nAnna Reed went home.\n")
    second = keep_draft(manuscript, reader=model())
    assert second.before is not None
    assert len(second.story.scenes) == 4
    assert "Old Grim" in {character.name for character in esesea.open(second.folder).characters}
    assert second.story == esesea.read(manuscript, reader=model(agreed=False))


def test_a_failed_reading_leaves_the_last_one(manuscript: Path, model: ModelOf, server: ModelServer) -> None:
    kept = keep_draft(manuscript, reader=model())
    manuscript.write_text(TEXT.replace("snow", "frost"))
    with pytest.raises(ServerNotThere):
        keep_draft(manuscript, reader=model(base_url="http://127.0.0.1:9/v1"))
    assert esesea.open(kept.folder).document == kept.story.document
