"""Somebody of weight who vanishes without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from esesea.continuity.sureness import numbered
from esesea.patterns import late
from esesea.story.absence import Absence, absences
from esesea.story.character import Character, Life, MentionKind
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story
from esesea.story.time import READING_CLOCK, STORY_CLOCK
from esesea.text.span import Span

NAME = "absence"

WEIGHT = 6
"""Scenes in which they are seen, at the least."""

SHARE = 0.015
"""Of all references to people, so many are to them, at the least: 1 in 67."""

LEFT = 0.3
"""So much of the story, in scenes of either clock, must follow the last one that shows them."""

CHANCE = 0.01
"""How likely it may be at the most, on either clock, that they are not shown again had they gone on as before."""

SURE = 0.6
"""Whether they were meant to be forgotten nobody can read from the text; that they are is plain."""

LEAVING = frozenset(
    {
        "abandon",
        "depart",
        "disappear",
        "drown",
        "embark",
        "emigrate",
        "escape",
        "flee",
        "kill",
        "leave",
        "perish",
        "quit",
        "retire",
        "sail",
        "vanish",
        "withdraw",
    }
)
"""What somebody does, or has done to them, who goes out of a story: then it is no vanishing without a word."""

TITLES = frozenset(
    {"aunt", "captain", "colonel", "doctor", "lady", "lord", "master", "miss", "mister", "mrs", "sir", "the", "uncle"}
)
"""Words of a name that many share."""

_FAREWELL = late(r"\b(?:good-?\s?bye|farewell|adieu|au revoir|godspeed|bon voyage)\b", re.IGNORECASE)
_NAME = late(r"[^\W\d_]{3,}")


def check(story: Story) -> Iterator[Finding]:
    """For information: a person of weight, last seen well before the end, whose name is never written again.

    Not where the text tells of their death or their leaving, where their last scene says farewell, or for somebody
    who has no proper name, or who shares it with one who stays.
    """
    told = {absence.who: absence for absence in absences(story, READING_CLOCK, pairs=False)}
    lived = {absence.who: absence for absence in absences(story, STORY_CLOCK, pairs=False)}
    whole = len(story.mentions)
    for character in story.characters:
        seen = [found[character.id,] for found in (told, lived) if (character.id,) in found]
        weighty = character.mentions >= SHARE * whole and not character.narrator
        if len(seen) == 2 and weighty and all(_vanishes(story, absence) for absence in seen):
            finding = _finding(story, character, seen[0])
            if finding is not None:
                yield finding


def _vanishes(story: Story, absence: Absence) -> bool:
    missed = [gap.scenes for gap in absence.gaps if gap.before is None]
    return (
        absence.seen >= WEIGHT
        and absence.fate not in {Life.DEAD, Life.ABSENT}
        and not absence.spoken_of
        and absence.chance < CHANCE
        and any(scenes >= LEFT * len(story.scenes) for scenes in missed)
    )


def _finding(story: Story, character: Character, absence: Absence) -> Finding | None:
    last = story.scene(absence.last)
    names = [
        mention.span
        for mention in story.mentions
        if mention.character == character.id and mention.kind is MentionKind.PROPER
    ]
    if len(names) < 2 or _named_after(story, character, last.span.end) or _leaves(story, character, last.id, last.span):
        return None
    return Finding(
        NAME,
        Severity.INFO,
        f"{character.name} is last seen in {numbered(story, last.id)} of {len(story.scenes)}, and never named again.",
        "Say what becomes of them, or mark it as meant.",
        (absence.first, absence.last) if absence.first != absence.last else (absence.last,),
        (names[0], names[-1]),
        SURE,
    )


def _named_after(story: Story, character: Character, end: int) -> bool:
    """Whether a word of one of their names is written once more, be it of a namesake or another of their kin."""
    named = (word for name in (character.name, *character.names) for word in _NAME.findall(name))
    words = sorted({word for word in named if word[:1].isupper() and word.casefold() not in TITLES})
    again = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})(?:e?s)?\b", re.IGNORECASE)
    return not words or bool(again.search(story.document.text, end))


def _leaves(story: Story, character: Character, scene: str, span: Span) -> bool:
    does = (event for event in story.events if event.scene == scene and character.id in event.participants)
    return any(event.lemma in LEAVING for event in does) or bool(_FAREWELL.search(story.quote(span)))
