"""Where places are to one another, and where the narration shows somebody."""

from __future__ import annotations

import re

from esesea.continuity.narration import Narration
from esesea.continuity.sureness import HAPPENS
from esesea.story.character import MentionKind
from esesea.story.place import Place
from esesea.story.scene import Scene
from esesea.story.story import Story
from esesea.text.span import Span

MOVING = frozenset({"vehicle", "ship", "boat", "train", "car", "plane"})
"""Kinds of place that can themselves be at another place."""

_FAR = re.compile(
    r"\b(?:tele)?phoned?\b|\breceiver\b|\bradio\b|\bscreen\b|\bvideo\b|\bcall(?:ed|ing|er)?\b|\bletters?\b|\bvoice\b|\bdial"
    r"|\bphotograph|\bportrait\b|\bpicture\b|\bremember|\bthought\s+of\b|\bthink\w*\s+of\b|\bdream|\bimagin|\bghost\b"
    r"|\btelevision\b|\bwrote\b|\bmessage\b|\btelegram\b|\bname\b",
    re.IGNORECASE,
)
"""Near any of these somebody may be heard, written to or thought of, and be elsewhere."""

NEAR = 160
"""Characters around a mention in which such a word counts."""


def setting(story: Story, scene: Scene) -> Place | None:
    """The place of a scene that takes place once; None where it is not said, or is a dream's."""
    return story.place(scene.place) if scene.place is not None and scene.mode in HAPPENS else None


def apart(story: Story, here: Place, there: Place) -> bool:
    """Whether nobody can be at both: different places, neither within the other, neither on the move."""
    if {here.kind, there.kind} & MOVING:
        return False
    return here.id not in _within(story, there) and there.id not in _within(story, here)


def is_proper(place: Place) -> bool:
    """Whether it has a name of its own: one room may be called by two words, and "the house" is many."""
    return place.name.removeprefix("the ")[:1].isupper()


def are_named(story: Story, here: Place, there: Place) -> bool:
    """Whether both have a name of their own, or lie in places that have, and these are apart."""
    one, other = _named_whole(story, here), _named_whole(story, there)
    return one is not None and other is not None and apart(story, one, other)


def _named_whole(story: Story, place: Place) -> Place | None:
    """The place, or the nearest around it that has a name of its own."""
    around = (story.place(each) for each in _within(story, place))
    return next((each for each in around if is_proper(each)), None)


def shown(narration: Narration, who: str, within: Span, *, last: bool = False) -> Span | None:
    """Where the narration first (or ``last``) shows them there by name; a pronoun does for someone who has none.

    Who is only heard over a wire, written to or thought of is not shown.
    """
    story = narration.story
    nameless = not story.character(who).names
    found = [
        mention.span
        for mention in story.mentions
        if mention.character == who
        and not mention.quoted
        and within.contains(mention.span)
        and (nameless or mention.kind is MentionKind.PROPER)
        and not is_far(narration, mention.span)
    ]
    return (found[-1] if last else found[0]) if found else None


def is_far(narration: Narration, span: Span) -> bool:
    """Whether the words around speak of a call, a letter, a picture or a thought."""
    text = narration.story.document.text
    around = narration.paragraph(span.start)
    return bool(_FAR.search(text, max(around.start, span.start - NEAR), min(around.end, span.end + NEAR)))


def _within(story: Story, place: Place) -> dict[str, None]:
    """The place and all that contain it, from the inside out."""
    found = {place.id: None}
    while place.within is not None and place.within not in found:
        found[place.within] = None
        place = story.place(place.within)
    return found
