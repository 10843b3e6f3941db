"""``esesea read --reader llm`` and ``watch``: what is said and asked, and how it ends."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from esesea.cli.model_options import ModelWish
from esesea.progress import SILENT
from esesea.reading.llm.errors import ModelNotMeant
from esesea.reading.llm.estimate import Estimate
from esesea.reading.llm.language_model import CONTEXT, LanguageModel
from tests.cli.conftest import Run
from tests.reading.llm.model_server import MODEL, ModelServer, knowing, serving
from tests.reading.llm.stories import FACTS, ORDER, TEXT


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with serving(knowing(FACTS, ORDER)) as running:
        yield running


@pytest.fixture
def manuscript(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    file = tmp_path / "harbour.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_a_reading_with_a_model(run: Run, manuscript: Path, server: ModelServer) -> None:
    asked = ("read", manuscript, "--reader", "llm", "--model", MODEL, "--base-url", server.url)
    refused = run(*asked)
    assert refused.code == 2
    assert "requests  2" in refused.err
    assert "this machine" in refused.err
    assert "nobody agreed" in refused.err
    assert "--yes" in refused.err
    assert server.asked == []
    assert not manuscript.with_suffix(".story").joinpath("story.sqlite").exists()

    done = run(*asked, "--yes", "--price-in", 1, "--price-out", 2, "--json")
    assert done.code == 0
    assert done.json()["reader"].startswith(f"llm {MODEL}:")
    assert "The model: 2 requests" in done.err
    assert "in the money of your prices" in done.err
    assert "claims, of which" in done.err
    assert (manuscript.parent / "caches" / "esesea" / "answers").is_dir()

    again = run(*asked)
    assert again.code == 0
    assert "0 requests, 2 answered before" in again.err
    assert len(server.asked) == 2


def test_a_model_must_be_named_and_meant(run: Run, manuscript: Path) -> None:
    for given in ((), ("--model", "m"), ("--base-url", "http://localhost:1/v1")):
        done = run("read", manuscript, "--reader", "llm", *given)
        assert done.code == 2
        assert "there is no default server" in done.err
    done = run("read", manuscript, "--model", "m", "--base-url", "http://localhost:1/v1")
    assert done.code == 2
    assert "add --reader llm" in done.err
    assert run("read", manuscript, "--reader", "llm", "--model", "m", "--base-url", "nowhere").code == 2


def test_no_server_is_told_in_a_sentence(run: Run, manuscript: Path) -> None:
    url = "http://127.0.0.1:9/v1"
    done = run("read", manuscript, "--reader", "llm", "--model", "m", "--base-url", url, "--yes")
    assert done.code == 2
    assert f"no server answers at {url}" in done.err
    assert "Traceback" not in done.err


def estimate() -> Estimate:
    return Estimate("m", "http://x/v1", "to x, ANOTHER MACHINE", 3, 0, 10, 10, 20, None, None)


@pytest.mark.parametrize(("reply", "agreed"), [(True, True), (False, False)])
def test_a_person_is_asked_once(
    reply: bool, agreed: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []

    def confirm(question: str, **_: object) -> bool:
        asked.append(question)
        return reply

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(typer, "confirm", confirm)
    model = ModelWish(model="m", base_url="http://x/v1").reader("llm", SILENT)
    assert isinstance(model, LanguageModel)
    assert callable(model.agreed)
    assert model.agreed(estimate()) is agreed
    assert "ANOTHER MACHINE" in capsys.readouterr().err
    assert model.agreed(estimate()) is agreed
    assert len(asked) == (1 if agreed else 2), "a yes holds while the command runs"


def test_other_readers_are_named_as_ever() -> None:
    assert ModelWish().reader("rules", SILENT) == "rules"
    with pytest.raises(ModelNotMeant):
        ModelWish(model="m").reader("literary", SILENT)
    chosen = ModelWish(model="m", base_url="http://localhost:1/v1").reader("llm", SILENT)
    assert isinstance(chosen, LanguageModel)
    assert chosen.context == CONTEXT


def test_watch_sends_what_is_new(
    run: Run, manuscript: Path, server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two saves: the first reads all, the second only what changed; Ctrl-C ends it."""

    def saves(_: Path) -> Iterator[bool]:
        yield False
        manuscript.write_text(TEXT.replace("snow on the ferry", "frost on the ferry"), encoding="utf-8")
        yield True
        yield False
        raise KeyboardInterrupt

    monkeypatch.setattr("esesea.app.watching._saves", saves)
    given = ("--reader", "llm", "--model", MODEL, "--base-url", server.url, "--yes", "--json")
    done = run("watch", manuscript, *given)
    events = [json.loads(line) for line in done.out.splitlines()]
    assert [event["event"] for event in events] == ["read", "read"]
    assert done.err.count("The model: 2 requests") == 2
    assert len(server.asked) == 4
