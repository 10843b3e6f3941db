"""A small story, what a model knows of it, and a server that has the model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from esesea import LanguageModel
from esesea.reading.llm import asking
from esesea.reading.llm.tally import Tally
from tests.reading.llm.model_server import MODEL, Behaviour, ModelServer, knowing, serving
from tests.reading.llm.stories import FACTS, ORDER, TEXT

ServerOf = Callable[[Behaviour], ModelServer]
ModelOf = Callable[..., LanguageModel]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses after a breakdown take no time. Waits that a server asks for are real, and short."""
    monkeypatch.setattr(asking, "PAUSES", (0.0, 0.0, 0.0))


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with serving(knowing(FACTS, ORDER)) as running:
        yield running


@pytest.fixture
def tallies() -> list[Tally]:
    """What the person was told came of each reading."""
    return []


@pytest.fixture
def model(server: ModelServer, tmp_path: Path, tallies: list[Tally]) -> ModelOf:
    """The model on the server, agreed to, its answers in a folder of their own."""

    def made(**settings: Any) -> LanguageModel:
        given = {"agreed": True, "told": tallies.append, "answers": tmp_path / "answers", **settings}
        return LanguageModel(given.pop("model", MODEL), given.pop("base_url", server.url), **given)

    return made


@pytest.fixture
def manuscript(tmp_path: Path) -> Path:
    file = tmp_path / "harbour.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file
