"""What the author's word looks like in a story."""

from __future__ import annotations

import re
from collections.abc import Iterable

from esesea.story.character import Mention
from esesea.story.evidence import Evidence
from esesea.story.replies import AUTHOR
from esesea.story.scene import Scene
from esesea.story.story import Story
from esesea.text.span import Span

CERTAIN = 1.0

_NUMBER = re.compile(r"\d+")


def said(*words: Span) -> Evidence:
    """The author's own word, at ``words`` if it is about some."""
    return Evidence(tuple(sorted(words)), AUTHOR, CERTAIN)


def owned(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Evidence with the author's word added, once."""
    found = tuple(evidence)
    return found if any(each.by == AUTHOR for each in found) else (*found, said())


def next_id(letter: str, ids: Iterable[str]) -> str:
    """The first id of that letter behind all there are: ``c8``."""
    numbers = (int(found[0]) for each in ids if each.startswith(letter) and (found := _NUMBER.findall(each)))
    return f"{letter}{max(numbers, default=0) + 1}"


def with_scene(story: Story, changed: Scene) -> tuple[Scene, ...]:
    """The scenes, ``changed`` in the place of the one with its id."""
    return tuple(changed if scene.id == changed.id else scene for scene in story.scenes)


def is_referred_to(mentions: Iterable[Mention], scene: Scene, character: str, *, spoken: bool = True) -> bool:
    """Whether one of ``mentions`` in ``scene`` is of ``character``; those in speech count only where ``spoken``."""
    return any(
        mention.character == character
        and scene.span.start <= mention.span.start < scene.span.end
        and (spoken or not mention.quoted)
        for mention in mentions
    )
