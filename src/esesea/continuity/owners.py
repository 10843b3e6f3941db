"""Whose the eyes, the arm or the sister in a sentence are, by the words around them alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from esesea.continuity.narration import Narration
from esesea.continuity.persons import PERSON, Marked, Persons
from esesea.patterns import late
from esesea.text.span import Span

NAMED, ALONE, SAID = 0.95, 0.85, 0.9
"""How sure it is whose something is: by "Ann's", by being the only one of whom it can be, in one's own words."""

POSSESSIVES: Mapping[str, str] = {"his": "he", "her": "she"}

RIVAL = late(
    r"\b(?:man|woman|men|women|girl|boy|child|children|baby|infant|lady|gentleman|ladies|gentlemen|fellow|stranger|visitor"
    r"|mother|father|brother|sister|son|daughter|husband|wife|uncle|aunt|cousin|nephew|niece|friend|companion|master"
    r"|mistress|servant|maid|nurse|doctor|priest|lawyer|clerk|soldier|sailor|captain|guest|neighbou?r|lover|lad|lass"
    r"|somebody|someone|another|dog|cat|horse|pony|bird|animal|creature|doll|figure|statue|portrait|picture|photograph"
    r"|painting|image|mask|strangers)\b",
    re.IGNORECASE,
)
"""Who or what may have it instead of the one who is named."""
_OF_NOBODY = late(r"\b(?:their|our|your|its|whose|another['’]s|\w+['’]s|\w+s['’])\s+$", re.IGNORECASE)
_ONESELF = late(
    rf"{PERSON}(?:,?\s+who)?(?:\s+(?:was|is|had\s+become|looked|seemed)|,)\s+(?:an?|the|that|such\s+an?)\s+(?:[\w-]+,?\s+){{0,4}}?$",
    re.IGNORECASE,
)
"""Before a rival that is no other: "Ann was a tall girl", "Ann, a tall girl"."""
_PARENT = r"(?:(?:grand)?(?:mother|father)|family|uncle|aunt)[’']s"
_LIKE_A_PARENT = late(
    rf"\b(?:has|have|had|ha[sd]\s+got|inherited|got|with)\s+(?:all\s+)?(?:his|her|your|my)\s+{_PARENT}\s+(?:own\s+)?$"
)
_YOURS = late(rf"\byour\s+(?:{_PARENT}\s+)?(?:own\s+)?$", re.IGNORECASE)
_CALLED = late(rf"(?:^|[,“\"‘—]\s*)(?:my\s+dear\s+|dear\s+)?(?P<who>{PERSON})(?=\s*[,.!?—;:”\"’])")
_OWN = late(rf"(?P<who>{PERSON})[’']s?\s+(?:own\s+)?$")
_THEIRS = late(r"\b(?P<by>his|her)\s+(?:own\s+)?$", re.IGNORECASE)
_MINE = late(r"\bmy\s+(?:own\s+)?$", re.IGNORECASE)
_WHOSE = late(rf"(?P<who>{PERSON}),?\s+(?:and\s+)?(?:of\s+)?whose\s+$")
_OF = late(rf"\s+(?:\w+\s+)?of\s+(?:poor\s+|old\s+|young\s+)?(?P<who>{PERSON})(?:[’']s)?(?![’'\w-])")
_PERSON = late(PERSON)
_TELLS_OF = late(
    rf"{PERSON}\s+(?:says?|said|thinks?|thought|writes?|wrote|declare[sd]|swears?|swore|knows?|knew|hears?|heard"
    r"|(?:tells?|told)\s+\w+)\s+(?:that\s+)?s?he\b",
    re.IGNORECASE,
)
"""Somebody tells of her or of him: of themselves or of another, "Ann says she has the loveliest hair"."""
_BEHIND = late(rf"{PERSON}(?![’'])")
"""Who does something behind what is theirs: "with her blue eyes Ann was …"."""
_MARKS = '“”"‘'


@dataclass(frozen=True, slots=True)
class Owners:
    """The people of a story with their pronouns, to ask whose something is."""

    narration: Narration
    persons: Persons
    pronouns: Mapping[str, str | None]

    @classmethod
    def of(cls, narration: Narration) -> Owners:
        """Those of the narration's story."""
        story = narration.story
        return cls(narration, Persons.of(story), {each.id: each.pronouns for each in story.characters})

    def owner(self, marked: Marked, start: int, end: int) -> tuple[str, float] | None:
        """Who has what the words from ``start`` to ``end`` of ``marked`` name, with how sure that is, in (0, 1).

        ``start`` is where the adjectives begin, behind "his" or "Ann's". None where it may be another's.
        Example: "Ann's eyes", "the eyes of Ann", "Ann …, and her eyes", "Ann, whose eyes", "with grey eyes Ann".
        Counter-example: "Ann looked into Eve's eyes", "Ann saw a girl with grey eyes", "their eyes".
        """
        before = marked.text[:start]
        direct = _OWN.search(before) or _WHOSE.search(before) or _OF.match(marked.text, end)
        if direct is not None:
            who = marked.named(direct, "who")
            return (who, NAMED) if who is not None else None
        pronoun = _THEIRS.search(before)
        if pronoun is not None:
            return self._by_pronoun(marked, POSSESSIVES[pronoun["by"].lower()], pronoun.start(), end)
        if _MINE.search(before):
            return self.speaker(marked, start)
        if _YOURS.search(before):
            return self._called(marked, start, end)
        parent = _LIKE_A_PARENT.search(before)
        if parent is not None:
            return self.subject(marked, parent.start(), end)
        return None if _OF_NOBODY.search(before) else self.subject(marked, start, end)

    def subject(self, marked: Marked, start: int, end: int) -> tuple[str, float] | None:
        """The only one named in the same speech, or outside of all speech, with nobody else before it."""
        first, last = _part(marked.text, start, end)
        here = {marked.who(each.start()) for each in _PERSON.finditer(marked.text, first, last)} - {None}
        if len(here) != 1 or has_rival(marked.text, first, start) or _TELLS_OF.search(marked.text, first, start):
            return None
        (who,) = here
        return (who, ALONE) if who is not None else None

    def doer(self, marked: Marked, start: int) -> tuple[str, float] | None:
        """The only one named before ``start`` in the same speech, or outside of all speech, with nobody else there."""
        first, _ = _part(marked.text, start, start)
        here = {marked.who(each.start()) for each in _PERSON.finditer(marked.text, first, start)}
        if len(here) != 1 or None in here or has_rival(marked.text, first, start):
            return None
        return here.pop() or "", ALONE

    def _by_pronoun(self, marked: Marked, pronoun: str, start: int, end: int) -> tuple[str, float] | None:
        """The only one whom "his" or "her" can mean: of the sentence before it, or else behind it, or before that."""
        first, last = _part(marked.text, start, end)
        if has_rival(marked.text, first, start):
            return None
        fitting = self._fitting(marked, pronoun, first, start)
        if not fitting and re.search(rf"\b{pronoun}\b", marked.text[first:start], re.IGNORECASE):
            # Of an earlier sentence, and it is not sure who.
            return None
        behind = _BEHIND.search(marked.text, end, last) if not fitting else None
        fitting = fitting or (
            self._fitting(marked, pronoun, behind.start(), behind.end()) if behind is not None else set()
        )
        if fitting:
            return (fitting.pop(), ALONE) if len(fitting) == 1 else None
        return self._named_just_before(marked.span, pronoun) if first == 0 else None

    def _fitting(self, marked: Marked, pronoun: str, start: int, end: int) -> set[str]:
        here = (marked.who(each.start()) for each in _PERSON.finditer(marked.text, start, end))
        return {who for who in here if who is not None and self.pronouns.get(who) in {pronoun, None}}

    def _named_just_before(self, sentence: Span, pronoun: str) -> tuple[str, float] | None:
        """The only one whom the pronoun can mean of the paragraph's part before the sentence."""
        paragraph = self.narration.paragraph(sentence.start)
        if paragraph.start >= sentence.start:
            return None
        earlier = self.persons.marked(Span(paragraph.start, sentence.start))
        fitting = self._fitting(earlier, pronoun, 0, len(earlier.text))
        return (fitting.pop(), ALONE) if len(fitting) == 1 and not has_rival(earlier.text) else None

    def _called(self, marked: Marked, start: int, end: int) -> tuple[str, float] | None:
        """Who is spoken to by name in the same speech: "“You have grey eyes, Ann”"."""
        first, last = _part(marked.text, start, end)
        here = {
            marked.named(each, "who") for each in _CALLED.finditer(marked.text, first, min(len(marked.text), last + 1))
        }
        return (here.pop() or "", SAID) if len(here) == 1 and None not in here else None

    def speaker(self, marked: Marked, start: int) -> tuple[str, float] | None:
        """Who says "my", where the words beside the speech name them."""
        said = self.narration.speech(marked.span.start + start)
        if said is None or said.speaker is None or not self.persons.tags(said):
            return None
        return said.speaker, SAID


def has_rival(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether somebody or something besides those named is there, to whom it may belong."""
    last = len(text) if end is None else end
    return any(not _ONESELF.search(text, 0, found.start()) for found in RIVAL.finditer(text, start, last))


def _part(text: str, start: int, end: int) -> tuple[int, int]:
    """From where to where the words at ``start`` to ``end`` stand in one speech, or outside of all."""
    first = max((text.rfind(mark, 0, start) for mark in _MARKS), default=-1) + 1
    last = min((at for mark in _MARKS if (at := text.find(mark, end)) >= 0), default=len(text))
    return first, last
