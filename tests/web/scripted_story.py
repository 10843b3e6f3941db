"""A story whose title, names and text are full of scripts."""

from __future__ import annotations

from dataclasses import replace

from esesea.app.solving import solved
from esesea.story.story import Story
from tests.story_builders import TEXT, lighthouse

SCRIPT = "<script>alert(1)</script>"
ATTRIBUTE = '"><img src=x onerror=alert(2)>'
WORDS = "steps every night. The li"
"""As many characters of the text as the script has, on which nothing rests."""


def scripted() -> Story:
    """The small story, with scripts for a part of its words."""
    assert len(WORDS) == len(SCRIPT)
    story = lighthouse()
    document = replace(story.document, text=TEXT.replace(WORDS, SCRIPT))
    ada, *others = story.characters
    people = (replace(ada, name=f"{ada.name}{SCRIPT}"), *others)
    places = tuple(replace(place, name=f"{place.name}{ATTRIBUTE}") for place in story.places)
    return solved(replace(story, title=f"{SCRIPT}{ATTRIBUTE}", document=document, characters=people, places=places))
