"""How alike two passages are in what they say."""

from __future__ import annotations

import re

SHORTEST = 3
"""Words of fewer letters say nothing of their own."""

_WORD = re.compile(r"[^\W\d_]+")

_EMPTY = (
    "the and that this these those what which who whom whose how when where why because since for from with"
    " without into onto out off over under upon about after before again than then there here very more most"
    " much many any some all had has have having was were been being are will would shall should can could may"
    " might must did does done not him her his hers she they them their theirs its our ours your yours you mine"
    " himself herself themselves itself one once only just even ever never also too but nor yet said told asked"
    " say tell ask says"
)
"""Words that say nothing of their own, between blanks."""

_NOTHING = frozenset(_EMPTY.split())

_FORMS = ("ings", "ing", "ied", "ies", "ed", "es", "s")


def content(words: str) -> frozenset[str]:
    """The stems of the words that say something of their own, in small letters: "carrying" and "carries" are one."""
    found = (word.casefold() for word in _WORD.findall(words))
    return frozenset(stem(word) for word in found if len(word) >= SHORTEST and word not in _NOTHING)


def stem(word: str) -> str:
    """The word without the endings of its regular forms, two letters at least: ``carr`` of "carry", "carries"."""
    for ending in _FORMS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST - 1:
            word = word[: -len(ending)]
            if ending in {"ing", "ings", "ed"} and len(word) > SHORTEST and word[-1] == word[-2]:
                return word[:-1]
            break
    return word[:-1] if word[-1] in "ey" and len(word) >= SHORTEST else word
