"""A shelf with one small story on it, and the desk of a server that has it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from esesea.app.solving import solved
from esesea.store.folder import StoryFolder
from esesea.story.character import Mention, MentionKind
from esesea.story.story import Story
from esesea.web.answers.notice import Notice
from esesea.web.desk import Desk
from esesea.web.held import Opened
from esesea.web.shelf import story_id
from tests.story_builders import at, lighthouse

LIGHT = "light.story"
ID = story_id(Path(LIGHT))


@pytest.fixture(scope="session")
def read() -> Story:
    story = lighthouse()
    benjamin = Mention(at("Benjamin"), "c2", MentionKind.PROPER)
    mentions = tuple(sorted((*story.mentions, benjamin), key=lambda mention: mention.span))
    return solved(replace(story, mentions=mentions))


@pytest.fixture
def folder(tmp_path: Path, read: Story) -> StoryFolder:
    found = StoryFolder.create(tmp_path / LIGHT)
    found.save(read)
    return found


@pytest.fixture
def told() -> list[Notice]:
    """What open windows were told."""
    return []


@pytest.fixture
def desk(folder: StoryFolder, told: list[Notice]) -> Desk:
    return Desk(folder.path.parent, None, told.append)


@pytest.fixture
def anew(folder: StoryFolder) -> Callable[[], Opened]:
    """The story as a server that is started now has it."""
    return lambda: Desk(folder.path.parent, None, lambda _: None).opened(ID)
