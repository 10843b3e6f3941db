"""The story's text, scene by scene, for assistants that let a person attach it."""

from __future__ import annotations

from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ResourceError, ResourceNotFoundError

from esesea.app.errors import UnknownName
from esesea.app.names import find_scene
from esesea.errors import EseseaError
from esesea.mcp.kept_open import KeptOpen
from esesea.mcp.told import Told

SCENE = "esesea://scenes/{scene}"
CONTENTS = "esesea://contents"
LISTED = 1000
"""So many scenes are listed in the contents."""


def add(server: MCPServer[Any], here: KeptOpen) -> None:
    """Let the server give the contents, and each scene by its id or its number as told."""

    def contents() -> str:
        return _contents(_now(here))

    def scene(scene: str) -> str:
        return _scene(_now(here), scene)

    server.resource(
        CONTENTS,
        title="Contents",
        description="The scenes as told: number, heading, how each opens.",
        mime_type="text/plain",
    )(contents)
    server.resource(
        SCENE,
        title="A scene",
        description="The words of one scene, by its id (s3) or its number (3).",
        mime_type="text/plain",
    )(scene)


def _now(here: KeptOpen) -> Told:
    try:
        return here.now()
    except EseseaError as fault:
        raise ResourceError(str(fault)) from fault


def _contents(told: Told) -> str:
    scenes = told.story.scenes
    lines = [f"{told.story.title}: {len(scenes)} scenes"]
    for each in scenes[:LISTED]:
        heading = f"{each.heading}: " if each.heading else ""
        lines.append(f"{told.wording.numbers[each.id]}. {heading}“{each.opens} …” (esesea://scenes/{each.id})")
    return "\n".join([*lines, *([f"… and {len(scenes) - LISTED} more"] if len(scenes) > LISTED else [])])


def _scene(told: Told, wanted: str) -> str:
    try:
        return told.story.quote(told.story.scene(find_scene(told.story, wanted)).span)
    except UnknownName as fault:
        raise ResourceNotFoundError(str(fault)) from fault
