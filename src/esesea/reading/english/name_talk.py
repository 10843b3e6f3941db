"""How a story speaks of another way to say, spell or call a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NAME = r"(?P<variant>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
_SAY = r"(?:pronounc|spel[lt])\w*"
_LOCALS = r"[Tt]he (?:locals?|natives?|islanders?|villagers?|townsfolk|old people|sailors?|inhabitants|colonists?)"
_PLACE = r"(?:place|planet|world|town|village|island|city|river|country|mountain|land|house|ship)"

_NAMED = r"(?:called|known as|spelt|spelled|pronounced)"

_SIGNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_SAY} (?:(?:the|its|that) name|it)\b[^.!?]*\b(?:ways?|versions?|differently|otherwise|dialects?)\b",
        rf"\b(?:ways?|versions?) (?:he|she|they|people|one) {_SAY} (?:it|the name|its name)\b",
        rf"\b{_SAY} the name of the {_PLACE}\b",
        rf"\bname of the {_PLACE}\b[^.!?]*\b{_SAY} (?:\w+ )?(?:differently|otherwise|in other ways)\b",
        rf"\b{_LOCALS} call(?:ed|s)? (?:it|the {_PLACE}) {_NAME}",
        rf"\b(?:[Ii]t|[Tt]he {_PLACE}) (?:is|was) (?:also |locally |once |sometimes )+{_NAMED} {_NAME}",
    )
)


@dataclass(frozen=True, slots=True)
class NameTalk:
    """Characters ``start`` up to ``end`` of the text searched; ``variant`` where it is given."""

    start: int
    end: int
    variant: str | None


def name_talk(text: str) -> Iterator[NameTalk]:
    """The places in ``text`` where another way to say or spell a place's name is spoken of, one per sentence.

    Example: "in the hills they pronounced the name another way", "The locals called it Old Hale".
    Counter-example: "she pronounced the words with care".
    """
    reached = 0
    found = sorted((match for sign in _SIGNS for match in sign.finditer(text)), key=lambda match: match.start())
    for match in found:
        if match.start() < reached:
            continue
        reached = match.end()
        yield NameTalk(match.start(), match.end(), match.groupdict().get("variant"))
