"""``.book``: the cast as BookNLP lists it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from esesea.export.data_package import Json
from esesea.export.formats.booknlp.numbered import Numbered, Placed
from esesea.story.character import Character, MentionKind
from esesea.text.span import Span

KINDS = {MentionKind.PROPER: "proper", MentionKind.COMMON: "common", MentionKind.PRONOUN: "pronoun"}
GENDERS = {"he": "he/him/his", "she": "she/her", "they": "they/them/their"}
OFTEN = 2
"""Mentions of a character from which BookNLP lists them."""


def book(numbered: Numbered) -> Json:
    """Everybody who is mentioned more than once, most mentioned first; ``agent``: what they are the first to do."""
    does: dict[str, list[Json]] = defaultdict(list)
    for event in numbered.story.events:
        for doer in event.participants[:1]:
            does[doer].append(_trigger(numbered, event.span))
    people = [(each, numbered.of_character.get(each.id, ())) for each in numbered.story.characters]
    often = sorted((each for each in people if len(each[1]) >= OFTEN), key=lambda each: -len(each[1]))
    return {"characters": [_character(numbered, each, mentions, does[each.id]) for each, mentions in often]}


def _character(numbered: Numbered, character: Character, mentions: Sequence[Placed], does: Sequence[Json]) -> Json:
    gender = GENDERS.get(character.pronouns or "")
    return {
        "agent": list(does),
        "patient": [],
        "mod": [],
        "poss": [],
        "id": numbered.numbers[character.id],
        "g": {"argmax": gender} if gender else None,
        "count": len(mentions),
        "mentions": {name: _phrases(numbered, mentions, kind) for kind, name in KINDS.items()},
    }


def _phrases(numbered: Numbered, mentions: Sequence[Placed], kind: MentionKind) -> list[Json]:
    """What they are called, most frequent first."""
    counted = Counter(numbered.words(first, last) for first, last, mention in mentions if mention.kind is kind)
    return [{"c": count, "n": phrase} for phrase, count in counted.most_common()]


def _trigger(numbered: Numbered, span: Span) -> Json:
    stretch = numbered.tokens.within(span)
    return {"w": numbered.story.quote(span), "i": stretch[0] if stretch is not None else None}
