"""The Dockerfile, as far as it can be tested without a builder: all that it names is there, and nobody is root."""

from __future__ import annotations

import json
import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.release.conftest import ROOT

Step = tuple[str, str]


@pytest.fixture(scope="module")
def steps() -> list[Step]:
    """Each instruction and what follows it, lines joined."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    lines = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    whole = re.sub(r"\\\n\s*", "", lines)
    return [(name, rest.strip()) for name, _, rest in (line.partition(" ") for line in whole.splitlines() if line)]


def copied(steps: list[Step]) -> list[str]:
    """What is copied from the checkout."""
    rests = [rest.split() for name, rest in steps if name == "COPY" and "--from" not in rest]
    return [source for words in rests for source in words[:-1]]


def test_it_is_built_in_one_stage_and_run_in_another(steps: list[Step]) -> None:
    stages = [rest for name, rest in steps if name == "FROM"]
    assert stages == ["python:${PYTHON}-slim-bookworm AS built", "python:${PYTHON}-slim-bookworm"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert ("ARG", f"PYTHON={project['requires-python'].removeprefix('>=')}") in steps
    assert ("COPY", "--from=built /opt/esesea /opt/esesea") in steps


def test_all_that_it_copies_is_there_and_reaches_the_builder(steps: list[Step]) -> None:
    sources = copied(steps)
    assert {"src", "release", "requirements", "frontend"} <= set(sources)
    assert [source for source in sources if not (ROOT / source).exists()] == []
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    let_in = {line[1:] for line in ignored if line.startswith("!")}
    assert ignored[1] == "*"
    assert let_in == set(sources)


def test_nobodys_stories_and_nothing_built_here_reach_the_builder() -> None:
    ignored = [
        line for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] not in "#!"
    ]
    for name in ("frontend/node_modules", "src/esesea/__pycache__", "src/novel.story", "src/esesea/web/page"):
        assert any(fnmatch(name, pattern) for pattern in ignored if pattern != "*"), name


def test_what_it_runs_is_there(steps: list[Step]) -> None:
    run = " ".join(rest for name, rest in steps if name == "RUN")
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(re.findall(r"\bmake ([a-z]+)", run)) == {"page"} <= set(targets)
    modules = set(re.findall(r"-m (release\.\w+)", run))
    assert modules == {"release.wheelhouse"}
    assert all((ROOT / Path(*module.split("."))).with_suffix(".py").is_file() for module in modules)
    assert "--no-index" in run
    assert "esesea doctor" in run


def test_it_runs_esesea_for_somebody_who_is_not_root(steps: list[Step]) -> None:
    last = dict(steps[max(at for at, (name, _) in enumerate(steps) if name == "FROM") :])
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert json.loads(last["ENTRYPOINT"]) == list(project["scripts"])
    assert int(last["USER"]) > 0
    assert last["VOLUME"] == last["WORKDIR"] == "/stories"
    assert "EXPOSE" not in last
    assert "://" not in (ROOT / "Dockerfile").read_text(encoding="utf-8")
