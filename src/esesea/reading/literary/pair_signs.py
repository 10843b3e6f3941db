"""What can be seen of two mentions without the encoder: how far apart, of what form, in whose speech, how alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from esesea.reading.literary.spans import TYPES
from esesea.reading.literary.wording import FORMS, GENDERS, Wording

Ints = NDArray[np.int64]

WIDTHS = 10
"""Widths of mentions told apart, in words beyond the first; the last means "or more"."""

_STEPS = np.array([0, 1, 2, 3, 4, 5, 8, 16, 32, 64, 128])
_STEP_OF = np.searchsorted(_STEPS, np.arange(_STEPS[-1] + 1), side="right") - 1
"""Which step each distance is, up to the last step's."""
_COMMON = FORMS.index("common")

PAIR_SIGNS = {
    "sentences apart": len(_STEPS),
    "mentions apart": len(_STEPS),
    "forms": len(FORMS) ** 2,
    "types": len(TYPES) ** 2,
    "genders": len(GENDERS) ** 2,
    "speech": 8,
    "nesting": 4,
    "wording": 8,
}
"""The signs of a pair and how many values each has."""


@dataclass(frozen=True, slots=True, eq=False)
class Mentions:
    """A text's mentions in order, by what is needed to compare them. All arrays have one entry a mention."""

    first: Ints
    last: Ints
    type: Ints
    sentence: Ints
    speech: Ints
    """Which stretch of speech it stands in, 0 for none."""
    form: Ints
    gender: Ints
    wordings: tuple[Wording, ...]
    text: Ints
    """Which of ``texts`` a mention's words are."""
    texts: tuple[Wording, ...]
    """The wordings, each once for its text."""
    mark: NDArray[np.uint64]
    """Of each of ``texts`` a set of bits: two that share no bit have no word in common that tells whom they mean."""

    def __len__(self) -> int:
        return len(self.first)

    @property
    def forms(self) -> tuple[Ints, Ints, Ints]:
        """What is seen of each by itself."""
        return self.type, self.form, self.gender


def mentions_of(
    spans: Sequence[tuple[int, int, int]], wordings: Sequence[Wording], sentence: Ints, speech: Ints
) -> Mentions:
    """``spans``: first word, last word and type; ``sentence`` and ``speech``: of every word of the text."""
    table = np.array(spans, np.int64).reshape(-1, 3)
    first, last, kind = table[:, 0], table[:, 1], table[:, 2]
    form, gender = (np.array([getattr(wording, name) for wording in wordings], np.int64) for name in ("form", "gender"))
    numbers: dict[str, int] = {}
    text = np.array([numbers.setdefault(wording.text, len(numbers)) for wording in wordings], np.int64)
    texts = tuple({wording.text: wording for wording in wordings}.values())
    mark = np.array([_mark(one) for one in texts], np.uint64)
    return Mentions(first, last, kind, sentence[first], speech[first], form, gender, tuple(wordings), text, texts, mark)


def _mark(wording: Wording) -> int:
    bits = 0
    for word in (wording.head, *wording.telling):
        bits |= 1 << crc32(word.encode()) % 64
    return bits


def pair_signs(mentions: Mentions, later: Ints, earlier: Ints) -> Ints:
    """The signs of each pair, (pairs, kinds), in the order of PAIR_SIGNS."""
    of = mentions
    speech = (of.speech[later] > 0) * 4 + (of.speech[earlier] > 0) * 2 + (of.speech[later] == of.speech[earlier])
    within = (of.first[later] >= of.first[earlier]) & (of.last[later] <= of.last[earlier])
    follows = of.first[later] - of.last[earlier] == 2
    return np.stack(
        [
            _step(of.sentence[later] - of.sentence[earlier]),
            _step(later - earlier),
            of.form[later] * len(FORMS) + of.form[earlier],
            of.type[later] * len(TYPES) + of.type[earlier],
            of.gender[later] * len(GENDERS) + of.gender[earlier],
            speech,
            within * 2 + follows,
            _wording(mentions, later, earlier),
        ],
        axis=1,
    )


def _step(distance: Ints) -> Ints:
    found: Ints = _STEP_OF[np.clip(distance, 0, len(_STEP_OF) - 1)]
    return found


def _wording(mentions: Mentions, later: Ints, earlier: Ints) -> Ints:
    """0 nothing shared or a pronoun; 1 the same pronoun; 2 the same words; 3–5 the same head; 6–7 words shared."""
    found = np.zeros(len(later), np.int64)
    pronouns = mentions.form < _COMMON
    one, other = mentions.text[later], mentions.text[earlier]
    found[pronouns[later] & pronouns[earlier] & (one == other)] = 1
    may = ~pronouns[later] & ~pronouns[earlier] & ((mentions.mark[one] & mentions.mark[other]) != 0)
    alike = np.nonzero(may)[0]
    keys, back = np.unique(one[alike] * len(mentions.texts) + other[alike], return_inverse=True)
    pairs = (divmod(key, len(mentions.texts)) for key in keys.tolist())
    values = np.array([_likeness(mentions.texts[at], mentions.texts[by]) for at, by in pairs], np.int64)
    if len(alike):
        found[alike] = values[back]
    return found


def _likeness(one: Wording, other: Wording) -> int:
    if one.text == other.text:
        return 2
    within = one.telling <= other.telling or other.telling <= one.telling
    if one.head == other.head:
        if one.telling == other.telling:
            return 3
        return 4 if within else 5
    if not one.telling or not other.telling:
        return 0
    if within:
        return 6
    return 7 if one.telling & other.telling else 0
