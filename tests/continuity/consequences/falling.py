"""What falls in a small story, as tests look at it."""

from __future__ import annotations

from esesea.app.solving import solved
from esesea.continuity.consequences.consequence import Consequence
from esesea.continuity.consequences.finding import consequences
from esesea.story.character import Character, Mention, MentionKind
from esesea.story.editing import moved, without
from esesea.story.story import Story
from tests.continuity.stories import found


def cut(story: Story, *scenes: str) -> tuple[Consequence, ...]:
    """What falls without the scenes."""
    before = solved(story)
    return consequences(before, solved(without(before, scenes)))


def move(story: Story, scene: str, after: str | None) -> tuple[Consequence, ...]:
    """What falls with the scene told elsewhere."""
    before = solved(story)
    return consequences(before, solved(moved(before, scene, after)))


def told_of(story: Story, fallen: tuple[Consequence, ...]) -> list[tuple[str, str, str]]:
    """Kind, severity and the first words that hang."""
    return [(each.kind, each.severity.value, story.quote(each.hanging[0])) for each in fallen]


def named(story: Story, who: str, *words: str) -> tuple[Mention, ...]:
    """A mention of the character by each of ``words``, every time that they stand in the text."""
    mentions = []
    for each in words:
        for nth in range(1, story.document.text.count(each) + 1):
            kind = MentionKind.PROPER if each[:1].isupper() and each not in {"He", "She"} else MentionKind.COMMON
            mentions.append(Mention(found(story, each, nth), who, kind))
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def person(who: str, name: str, *others: str) -> Character:
    """A character with these names."""
    return Character(who, name, (name, *others), mentions=1)
