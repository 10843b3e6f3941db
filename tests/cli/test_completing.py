"""Tab: in a real bash, and by the protocols of the other shells."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from esesea.store.folder import StoryFolder
from esesea.store.names_kept import NamesKept, names_kept
from tests.story_builders import lighthouse

BIN = Path(sys.executable).parent

PRESS = """
set -eu
eval "$(_ESESEA_COMPLETE=source_bash esesea)"
complete -p esesea > /dev/null
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_esesea_completion esesea
printf '%s\\n' "${COMPREPLY[@]-}"
"""
"""What bash does when Tab is pressed behind the last word."""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = StoryFolder.create(tmp_path / "my tower.story")
    folder.save(lighthouse())
    return folder.path


def pressed(*words: str | Path, folder: Path) -> list[str]:
    told = os.environ | {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    command = ["bash", "-c", PRESS, "bash", "esesea", *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder, env=told)
    assert done.stderr == ""
    return done.stdout.split("\n")[:-1]


def asked(shell: str, line: str, folder: Path) -> str:
    told = os.environ | {
        "_ESESEA_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    done = subprocess.run([BIN / "esesea"], capture_output=True, text=True, check=True, cwd=folder, env=told)
    return done.stdout


def test_bash_completes_commands_and_names(story: Path, tmp_path: Path) -> None:
    named = r"my\ tower.story"
    assert pressed("ord", folder=tmp_path) == ["order"]
    assert pressed("visit", named, "A", folder=tmp_path) == ["Ada"]
    assert pressed("visit", named, "the", folder=tmp_path) == [r"the\ lighthouse", r"the\ rocks"]
    assert pressed("visit", named, r"the\ l", folder=tmp_path) == [r"the\ lighthouse"]
    assert pressed("visit", named, "--scene", "", folder=tmp_path) == ["s1", "s2", "s3", "s4", "s5"]
    assert pressed("correct", named, "merge", "B", folder=tmp_path) == ["Ben"]
    assert pressed("order", named, "--clock", "lived", folder=tmp_path) == ["lived:Ben", "lived:Ada", "lived:I"]
    assert pressed("order", named, "--clock", "", folder=tmp_path)[:2] == ["reading", "story"]


def test_a_manuscript_names_its_story(story: Path, tmp_path: Path) -> None:
    assert pressed("visit", r"my\ tower.txt", "A", folder=tmp_path) == ["Ada"]


def test_where_nothing_is_known_the_shell_completes_files(tmp_path: Path) -> None:
    assert pressed("visit", "none.story", "A", folder=tmp_path) == [""]


def test_zsh_and_fish_say_what_each_is(story: Path, tmp_path: Path) -> None:
    line = "esesea visit 'my tower.story' --scene s"
    assert '"s1":"The second time they came' in asked("zsh", line, tmp_path)
    assert asked("fish", line, tmp_path).splitlines()[3].startswith("s4\tThey found her")
    assert (
        asked("fish", "esesea visit 'my tower.story' the", tmp_path) == "the lighthouse\ta place\nthe rocks\ta place\n"
    )


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_each_shell(shell: str) -> None:
    told = os.environ | {"_ESESEA_COMPLETE": f"source_{shell}"}
    done = subprocess.run([BIN / "esesea"], capture_output=True, text=True, check=True, env=told)
    assert "_ESESEA_COMPLETE=complete_" in done.stdout


def test_pressing_tab_loads_no_model_and_opens_no_story() -> None:
    script = (
        "import sys\nimport esesea.cli.completing, esesea.store.names_kept\n"
        "print(*{'spacy', 'numpy', 'onnxruntime', 'msgspec', 'lxml'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_names_of_what_is_no_story_are_none(tmp_path: Path) -> None:
    assert names_kept(tmp_path) == NamesKept()
    (tmp_path / "story.sqlite").write_bytes(b"no database")
    assert names_kept(tmp_path) == NamesKept()
