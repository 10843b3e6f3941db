"""Which mentions are pronouns, told by their word alone, so that gold and finding are parted by the same rule."""

from __future__ import annotations

from collections.abc import Sequence

_WORDS = """
    i me my mine myself we us our ours ourselves
    you your yours yourself yourselves thou thee thy thine thyself ye yer yeh
    he him his himself she her hers herself it its itself
    they them their theirs themselves themself 'em
    who whom whose which that what whoever whomever
    this these those one another other each all both some any
"""
PRONOUNS = frozenset(_WORDS.split())
"""Personal, possessive, reflexive, relative and demonstrative pronouns and the words that stand for "some of them".
*Here*, *there*, *nobody* and *somebody* are none: LitBank's entity layer, which has no pronouns, marks them."""


def is_pronoun(words: Sequence[str]) -> bool:
    """Whether a mention of ``words`` is a pronoun.

    Example: "herself". Counter-example: "her sister".
    """
    return len(words) == 1 and words[0].lower().replace("’", "'") in PRONOUNS
