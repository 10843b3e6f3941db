"""What a story offers to one who writes a cue into it: its persons, its places, what would contradict."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

Paragraphs = Sequence[str]

PLACES = """
attic bank bar barn bedroom boat bridge cabin carriage castle cellar chapel church churchyard city cottage court
courtyard dining-room drawing-room farm field fields forest garden gate hall hospital hotel house inn island kitchen
lane library market meadow mill mine mountains nursery office orchard palace park parlour parlor porch prison road
room school schoolroom shed ship shop shore stable station store street studio study tavern theatre tower town
valley village vicarage wood woods yard
"""
"""Where scenes of novels play."""

_SPEECH = re.compile(r"[“\"].*?[”\"]|[“\"].*$|(?<!\w)[‘'].*?[’'](?!\w)", re.DOTALL)
_WORD = re.compile(r"[a-z]+|I\b", re.IGNORECASE)
_YEAR = re.compile(r"\b1[5-9]\d\d\b")
_AGE = re.compile(r"\b(?:years? old|aged|years? of age|birthday)\b", re.IGNORECASE)
_PLACE = re.compile(rf"\b(?P<in>in|at|on) (?P<the>the (?:{'|'.join(PLACES.split())}))\b(?! of\b|-)")
_FORMS = MappingProxyType(
    {
        "he": ("he", "him", "his", "himself"),
        "she": ("she", "her", "her", "herself"),
        "I": ("I", "me", "my", "myself"),
    }
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a scene plays, as its words say it: ``in the kitchen``."""

    preposition: str
    name: str


@dataclass(frozen=True, slots=True)
class Setting:
    """``who``: ``he``, ``she`` or ``I``, of whom most is told; ``places`` by scene, None where its words name none."""

    who: str
    past: bool
    names_years: bool
    names_ages: bool
    places: tuple[Place | None, ...]
    opens_spoken: tuple[bool, ...]
    """By scene, whether it opens with speech, to which no clause of the narrator's can be joined."""

    @property
    def pronouns(self) -> dict[str, str]:
        """What fills the places for the person of a wording."""
        subject, him, his, himself = _FORMS[self.who]
        small = {"he": subject, "him": him, "his": his, "himself": himself}
        return small | {name.capitalize(): word[0].upper() + word[1:] for name, word in small.items()}


def setting(scenes: Sequence[Paragraphs]) -> Setting:
    """What the scenes, in the order told, offer."""
    told = [narration(scene) for scene in scenes]
    words = Counter(word if word == "I" else word.lower() for text in told for word in _WORD.findall(text))
    persons = {"he": words["he"] + words["his"], "she": words["she"] + words["her"], "I": words["I"] + words["my"]}
    # A narrator who says "I" now and then still tells of others; one of whom the story is says it all the time.
    who = "I" if persons["I"] > 0.6 * (persons["he"] + persons["she"]) else max(("he", "she"), key=persons.__getitem__)
    whole = "\n".join(paragraph for scene in scenes for paragraph in scene)
    return Setting(
        who=who,
        past=words["was"] + words["had"] + words["were"] >= words["is"] + words["has"] + words["are"],
        names_years=_YEAR.search(whole) is not None,
        names_ages=_AGE.search(whole) is not None,
        places=tuple(_place(text) for text in told),
        opens_spoken=tuple(not scene or not scene[0][:1].isalpha() for scene in scenes),
    )


def narration(paragraphs: Iterable[str]) -> str:
    """What is told, without what is spoken."""
    return "\n".join(_SPEECH.sub(" ", paragraph) for paragraph in paragraphs)


def _place(text: str) -> Place | None:
    """The place named last."""
    named = list(_PLACE.finditer(text))
    return Place(named[-1]["in"], named[-1]["the"]) if named else None
