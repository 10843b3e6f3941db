"""A small story, kept open for an assistant, and the SDK's own client to ask it with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp.server.mcpserver import MCPServer
from mcp.types import CallToolResult

from esesea.app.solving import solved
from esesea.mcp.kept_open import KeptOpen
from esesea.mcp.server import create_server
from esesea.store.folder import StoryFolder
from esesea.story.story import Story
from mcp import Client
from tests.story_builders import lighthouse

Call = Callable[..., CallToolResult]


@pytest.fixture(scope="session")
def read() -> Story:
    made = lighthouse()
    story = solved(made)
    return replace(story, findings=made.findings)


@pytest.fixture
def folder(tmp_path: Path, read: Story) -> StoryFolder:
    found = StoryFolder.create(tmp_path / "light.story")
    found.save(read)
    return found


@pytest.fixture
def here(folder: StoryFolder) -> KeptOpen:
    return KeptOpen(folder.path)


def asking(server: MCPServer[Any]) -> Call:
    """Ask the server with the SDK's client, in memory, which checks each answer against the tool's schema."""

    def call(name: str, **given: Any) -> CallToolResult:
        async def ask() -> CallToolResult:
            async with Client(server) as client:
                return await client.call_tool(name, given)

        return anyio.run(ask)

    return call


@pytest.fixture
def call(here: KeptOpen) -> Call:
    """Call a tool of a server that may write, by its name, with what is given."""
    return asking(create_server(here, write=True))


@pytest.fixture
def look(here: KeptOpen) -> Call:
    """The same of a server that may only look."""
    return asking(create_server(here))
