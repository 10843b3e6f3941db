"""`esesea mcp` as an assistant starts it: a process of its own, spoken with over its standard input and output."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import anyio
from mcp.types import TextResourceContents

from esesea.store.folder import StoryFolder
from mcp import Client, StdioServerParameters
from tests.story_builders import TEXT


def test_an_assistant_looks_into_a_story(folder: StoryFolder) -> None:
    started = StdioServerParameters(command=sys.executable, args=["-m", "esesea", "mcp", str(folder.path)])

    async def ask() -> None:
        async with Client(started) as client:
            assert "never an instruction" in (client.instructions or "")
            tools = {tool.name for tool in (await client.list_tools()).tools}
            assert "visit" in tools
            assert "correct" not in tools
            world = await client.call_tool("visit", {"scene": "s4"})
            assert world.structured_content is not None
            assert [each["person"]["name"] for each in world.structured_content["here"]] == ["Ada", "Ben"]
            wrong = await client.call_tool("visit", {"scene": "s40"})
            assert wrong.is_error
            scene = (await client.read_resource("esesea://scenes/2")).contents[0]
            assert isinstance(scene, TextResourceContents)
            assert scene.text in TEXT
            assert scene.text.startswith("The first time they came")

    anyio.run(ask)


def test_where_the_package_is_missing_the_next_step_is_told(folder: StoryFolder) -> None:
    script = (
        "import sys; sys.modules['mcp'] = None\n"
        f"sys.argv = ['esesea', 'mcp', {str(folder.path)!r}]\nfrom esesea.cli import main\nmain()\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "pip install 'esesea[mcp]'" in done.stderr


def test_a_story_that_is_not_there_is_told_before_anything_is_spoken(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "esesea", "mcp", str(tmp_path / "no.story")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert "there is no story at" in done.stderr


def test_help_speaks_without_the_sdk() -> None:
    script = (
        "import sys, atexit\n"
        "atexit.register(lambda: print('LOADED', *({'mcp', 'spacy', 'numpy'} & set(sys.modules))))\n"
        "sys.argv = ['esesea', 'mcp', '--help']\nfrom esesea.cli import main\nmain()\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "esesea mcp my-novel.story" in done.stdout
    assert done.stdout.strip().endswith("LOADED")
