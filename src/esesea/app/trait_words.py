"""What somebody is like, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esesea.story.trait import TraitKind

if TYPE_CHECKING:
    from esesea.app.wording import Wording
    from esesea.story.trait import Trait

UNRELATED = "no relation"
CHANGED = "changed"
OF_THE_PART = frozenset({"deaf", "blind", "lame", "missing"})
"""Marks that are what a part is, not what is on it."""


def trait_words(trait: Trait, wording: Wording) -> str:
    """``Ada has blue eyes``."""
    who = wording.who(trait.character)
    match trait.kind:
        case TraitKind.HAIR if trait.value == CHANGED:
            return f"{wording.whose(trait.character)} hair is dyed, or not {wording.whose(trait.character)} own"
        case TraitKind.EYES | TraitKind.HAIR:
            return f"{who} has {trait.value} {trait.kind.value}"
        case TraitKind.HAND:
            return f"{who} is {trait.value}-handed"
        case TraitKind.MARK:
            return _mark(trait, who)
        case TraitKind.KIN:
            return _kin(trait, who, wording)
        case _:
            return f"{who} is {trait.value}"


def _mark(trait: Trait, who: str) -> str:
    mark, _, part = trait.of.partition(" ")
    if mark in OF_THE_PART:
        missing = f"{who} has lost the {trait.value} {part}"
        return missing if mark == "missing" else f"{who} is {mark} in the {trait.value} {part}"
    return f"{who} has a {mark} on the {trait.value} {part}"


def _kin(trait: Trait, who: str, wording: Wording) -> str:
    if trait.of:
        other = wording.whom(trait.of)
        return f"{who} is no kin of {other}" if trait.value == UNRELATED else f"{other} is {who}'s {trait.value}"
    article = "" if trait.value.startswith("no ") else "an " if trait.value[:1] in "aeiou" else "a "
    verb = "is" if trait.value.startswith("only") else "has"
    return f"{who} {verb} {article}{trait.value}"
