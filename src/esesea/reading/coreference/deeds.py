"""Who speaks by what is told around speech: whoever acts beside it, turns round before it, nods behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from esesea.reading.coreference.attribution import said_by
from esesea.reading.coreference.clauses import SUBJECTS, first_of_coordination, governing_verb
from esesea.reading.coreference.passage import NARRATED, Passage
from esesea.reading.coreference.turns import (
    AFTER,
    BEFORE,
    EXPLICIT,
    LEADS_UP,
    PRONOUN,
    P,
    Turn,
    telling_after,
    telling_before,
    tokens_of,
)
from esesea.reading.english.speech_verbs import SAYING
from esesea.reading.passages import QuoteSpan

_LEADS_UP = re.compile(r"(?:[,:—–]|--|\b(?:said|thus|with|began))\W*$")
_LAST_WORDS = 14

People = Mapping[tuple[int, int], P]
"""Who is meant at a token, by passage and token."""


def by_deed(turn: Turn[P], parts: Sequence[QuoteSpan], passages: Sequence[Passage], people: People[P]) -> Turn[P]:
    """The turn with whoever acts beside it in its paragraph, or at the end of one that leads up to it."""
    for part in parts:
        passage = passages[part.paragraph]
        start, end = tokens_of(passage, part)
        for segment, before in ((telling_before(passage, start), True), (telling_after(passage, end), False)):
            token = doer(segment, part.paragraph, people, last=before)
            if token is not None:
                return replace(
                    turn,
                    speaker=people[part.paragraph, token.i],
                    confidence=BEFORE if before else AFTER,
                    attribution=passage.paragraph.at(token),
                )
    return _led_up_to(turn, parts[0].paragraph, passages, people)


def _led_up_to(turn: Turn[P], opening: int, passages: Sequence[Passage], people: People[P]) -> Turn[P]:
    """The turn with whoever the paragraph before it says will speak ("She turned round and said:")."""
    if not opening or passages[opening - 1].scene != turn.scene:
        return turn
    led = passages[opening - 1]
    doc = led.paragraph.doc
    if not _LEADS_UP.search(doc.text) or led.turns[-1] != NARRATED:
        return turn
    segment = telling_before(led, len(doc))
    for verb in reversed(segment[-_LAST_WORDS:]):
        found = said_by(verb, segment, leads_up=True)
        if found is not None and (opening - 1, found.subject.i) in people:
            return replace(
                turn,
                speaker=people[opening - 1, found.subject.i],
                confidence=PRONOUN if found.subject.tag_ == "PRP" else EXPLICIT,
                attribution=led.paragraph.at(found.subject),
            )
    token = doer(segment, opening - 1, people, last=True)
    if token is None:
        return turn
    speaker = people[opening - 1, token.i]
    return replace(turn, speaker=speaker, confidence=LEADS_UP, attribution=led.paragraph.at(token))


def doer(segment: Sequence[Token], passage: int, people: People[P], *, last: bool) -> Token | None:
    """The subject of the sentence nearest to the speech: of the ``last`` sentence before it, the first behind it."""
    subjects = [
        token
        for token in segment
        if (passage, token.i) in people and first_of_coordination(token).dep_ in SUBJECTS and token.dep_ != "conj"
    ]
    if not subjects:
        return None
    if not last:
        return subjects[0]
    nearest = subjects[-1].sent
    return next(token for token in subjects if token.sent == nearest)


def told_between(
    one: int, other: int, passages: Sequence[Passage], people: People[P], *, last: bool
) -> tuple[P, bool] | None:
    """Who acts in the telling between passages ``one`` and ``other``, and whether by speaking ("Ann said that …").

    ``last``: in the last sentence of the last paragraph, else in the first sentence of the first one.
    """
    between = [
        index
        for index in range(max(one, 0), min(other, len(passages)))
        if all(turn == NARRATED for turn in passages[index].turns)
    ]
    if not between:
        return None
    index = between[-1] if last else between[0]
    token = doer(list(passages[index].paragraph.doc), index, people, last=last)
    if token is None:
        return None
    verb = governing_verb(token)
    return people[index, token.i], verb is not None and verb.lemma_.lower() in SAYING
