"""Which empty lines end a scene: those beyond what this manuscript puts between paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Block

_TELLING = frozenset({None, Kind.PROSE})
# Where paragraphs follow one another without an empty line, empty lines end scenes only if they are rare: in
# chat-like drafts they merely group lines of dialogue.
_RARE = 0.34
_USUAL = 0.5
_LEADS_ON = re.compile(r"[,:;]\s*[\"”'’]?\Z")
_SALUTATION = re.compile(r"[\"“'‘]?(?:My )?(?:Dear(?:est)?|Darling|Sirs?|Madam)\b.{0,40}\Z", re.DOTALL)
_NAME = r"(?:[A-ZÀ-Þ]\.|(?:Mrs?|Ms|Dr|Rev|Capt|Col|Lt|St)\.|[A-ZÀ-Þ][\w'’-]*)"
_SIGNATURE = re.compile(rf"[-–—_\"“'‘]*{_NAME}(?:\s+{_NAME}){{1,4}}[.,]?[_\"”'’]*")
_FEW_WORDS = 6


def usual_gap(blocks: Sequence[Block]) -> int:
    """How many empty lines stand between two paragraphs of the story: the fewest that most pairs keep to."""
    pairs = ((one, two) for one, two in pairwise(blocks) if one.kind in _TELLING and two.kind in _TELLING)
    gaps = sorted(two.gap for _, two in pairs if two.mark is None)
    for gap in sorted(set(gaps)):
        wider = sum(1 for other in gaps if other > gap)
        if wider <= (_RARE if gap == 0 else _USUAL) * len(gaps):
            return gap
    return 0


def ends_scene(before: Block, after: Block, text: str, usual: int, following: Block | None = None) -> bool:
    """Whether the empty lines between two paragraphs of prose say that a scene ends.

    Not those around a letter, a poem or a sign that is set off from the text, nor those after a paragraph that
    leads on to the next (a colon, a comma), nor before one that goes on in small letters. A few words that stand apart
    from what is before them, and close to the block ``following``, head it: "Eight months before" is no sign.
    """
    if after.gap <= usual or before.set_off or after.set_off:
        return False
    last, first = before.span.of(text), after.span.of(text)
    if _LEADS_ON.search(last) or first[0].islower():
        return False
    heads = following is not None and following.kind in _TELLING and following.gap <= usual < after.gap - 1
    return not (
        _is_sign(last) or (_is_sign(first) and not heads) or _SIGNATURE.fullmatch(last) or _SALUTATION.match(first)
    )


def _is_sign(words: str) -> bool:
    """Whether a paragraph is no sentence but a few words that are shown: a sign, a telegram, a name."""
    few = len(words.split()) <= _FEW_WORDS
    return few and (words.isupper() or words[-1].isalnum())
