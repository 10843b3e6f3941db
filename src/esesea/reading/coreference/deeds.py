"""Who speaks by what is told around speech: whoever acts beside it, turns round before it, nods behind it."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from msgspec.structs import replace
from spacy.tokens import Token

from esesea.reading.coreference.attribution import said_by
from esesea.reading.coreference.clauses import SUBJECTS, first_of_coordination, governing_verb
from esesea.reading.coreference.passage import NARRATED, Passage, range_after, range_before, telling_before
from esesea.reading.coreference.telling import SpokenPart
from esesea.reading.coreference.turns import AFTER, BEFORE, EXPLICIT, LEADS_UP, PRONOUN, P, People, Turn
from esesea.reading.english.speech_verbs import SAYING
from esesea.reading.parse import ParsedParagraph
from esesea.text.span import Span

_LEADS_UP = re.compile(r"(?:[,:—–]|--|\b(?:said|thus|with|began))\W*$")
_LAST_WORDS = 14


def by_deed(turn: Turn[P], parts: Sequence[SpokenPart], passages: Sequence[Passage], people: People[P]) -> Turn[P]:
    """The turn with whoever acts beside it in its paragraph, or at the end of one that leads up to it."""
    for part in parts:
        here = people.get(part.paragraph)
        if not here:
            continue
        passage, (start, end) = passages[part.paragraph], part.tokens
        for telling, before in ((range_before(passage, start), True), (range_after(passage, end), False)):
            found = doer(passage, telling, here, last=before)
            if found is not None:
                return replace(
                    turn,
                    speaker=here[found.token],
                    confidence=BEFORE if before else AFTER,
                    attribution=found.span.shifted(passage.paragraph.span.start),
                )
    return _led_up_to(turn, parts[0].paragraph, passages, people)


def _led_up_to(turn: Turn[P], opening: int, passages: Sequence[Passage], people: People[P]) -> Turn[P]:
    """The turn with whoever the paragraph before it says will speak ("She turned round and said:")."""
    if not opening or passages[opening - 1].scene != turn.scene:
        return turn
    led, here = passages[opening - 1], people.get(opening - 1)
    if not here or led.turns[-1] != NARRATED or not _LEADS_UP.search(led.paragraph.text):
        return turn
    segment = telling_before(led, len(led.turns))
    for verb in reversed(segment[-_LAST_WORDS:]):
        found = said_by(verb, segment, leads_up=True)
        if found is not None and found.subject.i in here:
            return replace(
                turn,
                speaker=here[found.subject.i],
                confidence=PRONOUN if found.subject.tag_ == "PRP" else EXPLICIT,
                attribution=led.paragraph.at(found.subject),
            )
    acting = doer(led, range_before(led, len(led.turns)), here, last=True)
    if acting is None:
        return turn
    span = acting.span.shifted(led.paragraph.span.start)
    return replace(turn, speaker=here[acting.token], confidence=LEADS_UP, attribution=span)


@dataclass(frozen=True, slots=True)
class Acting:
    """The subject of a clause: its token and its words, counted within the paragraph; whether its verb is of saying."""

    token: int
    span: Span
    says: bool


def doer(passage: Passage, telling: range, people: Container[int], *, last: bool) -> Acting | None:
    """The subject of the sentence nearest to the speech: of the ``last`` sentence before it, the first behind it.

    ``telling``: the tokens of ``passage`` among which it is sought; ``people``: those at which somebody is meant.
    """
    acting = passage.paragraph.remembered(_acting)
    subjects = [one for one in acting if one.token in telling and one.token in people]
    if not subjects:
        return None
    if not last:
        return subjects[0]
    nearest = passage.sentence_of[subjects[-1].token]
    return next(one for one in subjects if passage.sentence_of[one.token] == nearest)


def _acting(paragraph: ParsedParagraph) -> tuple[Acting, ...]:
    """All subjects of a paragraph, in order, the first of several that are joined."""
    return tuple(
        Acting(token.i, paragraph.at(token), _is_said_by(token))
        for token in paragraph.doc
        if token.dep_ != "conj" and first_of_coordination(token).dep_ in SUBJECTS
    )


def _is_said_by(subject: Token) -> bool:
    verb = governing_verb(subject)
    return verb is not None and verb.lemma_.lower() in SAYING


def told_between(
    one: int, other: int, passages: Sequence[Passage], people: People[P], *, last: bool
) -> tuple[P, bool] | None:
    """Who acts in the telling between passages ``one`` and ``other``, and whether by speaking ("Ann said that …").

    ``last``: in the last sentence of the last paragraph, else in the first sentence of the first one.
    """
    between = range(max(one, 0), min(other, len(passages)))
    told = (index for index in (reversed(between) if last else between) if not passages[index].marks.turns)
    index = next(told, None)
    here = None if index is None else people.get(index)
    if index is None or not here:
        return None
    found = doer(passages[index], range(len(passages[index].turns)), here, last=last)
    return None if found is None else (here[found.token], found.says)
