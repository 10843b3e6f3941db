"""The text as resources, and ways to begin."""

from __future__ import annotations

from typing import Any

import anyio
import pytest
from mcp.types import TextContent, TextResourceContents

from esesea.mcp.kept_open import KeptOpen
from esesea.mcp.server import READS, create_server
from mcp import Client, MCPError
from tests.story_builders import TEXT


def words_of(here: KeptOpen, uri: str) -> str:
    async def read() -> str:
        async with Client(create_server(here)) as client:
            found = (await client.read_resource(uri)).contents[0]
            assert isinstance(found, TextResourceContents)
            return found.text

    return anyio.run(read)


def test_the_contents_lead_to_each_scene(here: KeptOpen) -> None:
    contents = words_of(here, "esesea://contents")
    addresses = [word.strip("()") for word in contents.split() if word.startswith("(esesea://")]
    assert len(addresses) == 5
    for address in addresses:
        assert words_of(here, address) in TEXT


def test_a_scene_that_is_not_there_is_told(here: KeptOpen) -> None:
    async def read() -> None:
        async with Client(create_server(here)) as client:
            with pytest.raises(MCPError, match="no scene called “77”"):
                await client.read_resource("esesea://scenes/77")

    anyio.run(read)


@pytest.mark.parametrize(
    ("name", "given"), [("check_my_order", {}), ("find_what_contradicts", {}), ("what_if_i_cut", {"scene": "s4"})]
)
def test_ways_to_begin_speak_of_tools_that_are_there(here: KeptOpen, name: str, given: dict[str, Any]) -> None:
    async def begin() -> str:
        async with Client(create_server(here)) as client:
            content = (await client.get_prompt(name, given)).messages[0].content
            assert isinstance(content, TextContent)
            return content.text

    words = anyio.run(begin)
    named = {tool.__name__ for tool in READS if tool.__name__ in words}
    assert named
    assert {each.strip("().,`") for each in words.split() if "_" in each} <= {tool.__name__ for tool in READS}
