"""Who says a turn of speech, and to whom.

In order of trust: the cue of a screenplay; the attribution beside the speech ("said Ann"); the doer of the
paragraph the speech stands in; the turn-taking of a conversation (He, Barbosa and Kondrak, "Identification of
Speakers in Novels", ACL 2013, use the same signs).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Generic, TypeVar

from spacy.tokens import Doc, Token

from esesea.reading.coreference.clauses import SUBJECTS, first_of_coordination, subject_of
from esesea.reading.coreference.conversation import Said, likeliest_speakers
from esesea.reading.coreference.passage import NARRATED, Passage
from esesea.reading.english.speech_verbs import ADDRESSED, SAYING
from esesea.reading.passages import QuoteSpan
from esesea.text.span import Span

P = TypeVar("P", bound=Hashable)

EXPLICIT, PRONOUN, CUE, LEADS_UP, BEFORE, AFTER, TURNS = 0.95, 0.8, 0.99, 0.75, 0.7, 0.55, 0.6
"""How sure each sign is: shares right on PDNC's first part, rounded."""

SIGN = {CUE: 40.0, EXPLICIT: 20.0, PRONOUN: 5.0, LEADS_UP: 2.5, BEFORE: 2.0, AFTER: 1.0, 0.0: 0.0}
"""What each sign weighs in a conversation."""

GAP = 2
"""How many paragraphs of telling may stand between two turns of one conversation."""


@dataclass(frozen=True, slots=True)
class Turn(Generic[P]):
    """A turn of speech: where it begins, who says it to whom, by which sign (``confidence``), and who is called out."""

    number: int
    passage: int
    scene: int
    speaker: P | None = None
    addressee: P | None = None
    confidence: float = 0.0
    called: P | None = None
    attribution: Span | None = None


def people_at(passages: Sequence[Passage], mentions: Iterable[tuple[Span, P]]) -> dict[tuple[int, int], P]:
    """Who is meant at each token, by passage and token index. ``mentions`` are in text order. Linear."""
    found: dict[tuple[int, int], P] = {}
    at = 0
    for span, person in mentions:
        while at + 1 < len(passages) and passages[at + 1].paragraph.span.start <= span.start:
            at += 1
        start = passages[at].paragraph.span.start
        covered = passages[at].paragraph.doc.char_span(span.start - start, span.end - start, alignment_mode="expand")
        if covered is not None:
            found.update({(at, token.i): person for token in covered})
    return found


def turns_of(
    passages: Sequence[Passage],
    quotes: Sequence[QuoteSpan],
    people: Mapping[tuple[int, int], P],
    called: Mapping[int, P],
    cues: Mapping[str, P],
    narrators: Sequence[P | None],
    named: Mapping[int, frozenset[P]],
) -> list[Turn[P]]:
    """All turns of speech with their speakers and addressees, in order.

    Args:
        passages: The story's paragraphs.
        quotes: Its stretches of speech.
        people: Who is meant at a token of the telling.
        called: Who is called out by name in a turn.
        cues: Who a screenplay's cue (lower case) is.
        narrators: Who tells each scene in the first person.
        named: Who is spoken of by name in a turn.

    """
    found: list[Turn[P]] = []
    for number, group in groupby(quotes, key=lambda quote: quote.turn):
        parts = list(group)
        first = parts[0].paragraph
        turn: Turn[P] = Turn(number, first, passages[first].scene, called=called.get(number))
        found.append(_attributed(turn, parts, passages, people, cues))
    return [
        turn
        for run in _conversations(found)
        for turn in _taking_turns(run, narrators, _standing_by(run, passages, people), named)
    ]


def _attributed(
    turn: Turn[P],
    parts: Sequence[QuoteSpan],
    passages: Sequence[Passage],
    people: Mapping[tuple[int, int], P],
    cues: Mapping[str, P],
) -> Turn[P]:
    """The turn with the speaker that stands beside it."""
    if parts[0].cue is not None:
        return replace(turn, speaker=cues.get(parts[0].cue.lower()), confidence=CUE)
    for part in parts:
        passage = passages[part.paragraph]
        attribution = _attribution(passage, part)
        if attribution is None:
            continue
        subject, verb = attribution
        speaker = people.get((part.paragraph, subject.i))
        if speaker is not None:
            to = _told_to(verb, part.paragraph, people)
            return replace(
                turn,
                speaker=speaker,
                addressee=None if to == speaker else to,
                confidence=_trust(subject),
                attribution=passage.paragraph.at(subject),
            )
        return replace(turn, confidence=EXPLICIT)
    return _by_deed(turn, parts, passages, people)


def _attribution(passage: Passage, part: QuoteSpan) -> tuple[Token, Token] | None:
    """The subject and verb of "said Ann" after or before a stretch of speech."""
    start, end = _tokens(passage, part)
    after = _segment_after(passage, end)
    for token in after[:12]:
        if (
            token.i > end
            and token.is_sent_start
            and not (after and after[0].text in {",", "—", "–", "--"})
            and token.i > end + 1
        ):
            break
        if token.text in {".", ";"}:
            break
        if _says(token):
            subject = _subject_beside(token, after)
            if subject is not None:
                return subject, token
    before = _segment_before(passage, start)
    leads_up = before and before[-1].text in {",", ":", "—", "--"}
    for token in reversed(before[-14:] if leads_up else before[-4:]):
        if token.text in {".", "!", "?"}:
            break
        if _says(token):
            subject = _subject_beside(token, before)
            if subject is not None:
                return subject, token
    return None


def _says(token: Token) -> bool:
    return (
        token.lemma_.lower() in SAYING
        and token.pos_ in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"}
        and token.tag_
        not in {
            "NNS" if token.head.pos_ == "VERB" else "",
            "VBN",
            "VB",
        }
    )


def _subject_beside(verb: Token, segment: Sequence[Token]) -> Token | None:
    """The verb's subject, by the parse, or else the noun or pronoun right before or right behind it."""
    inside = {token.i for token in segment}
    parsed = subject_of(verb)
    if parsed is not None and parsed.i in inside:
        return parsed
    behind = [token for token in segment if verb.i < token.i <= verb.i + 4]
    for token in behind:
        if token.text in {",", "."}:
            break
        if token.pos_ in {"PROPN", "NOUN"} or token.tag_ == "PRP":
            return token
    ahead = [token for token in segment if verb.i - 4 <= token.i < verb.i]
    return next((token for token in reversed(ahead) if token.pos_ in {"PROPN", "NOUN"} or token.tag_ == "PRP"), None)


def _told_to(verb: Token, passage: int, people: Mapping[tuple[int, int], P]) -> P | None:
    """Whom the attribution says the speech is for: told him, said to Ann."""
    for child in verb.children:
        if child.dep_ in {"dobj", "dative"} and (verb.lemma_.lower() in ADDRESSED or child.tag_ == "PRP"):
            found = people.get((passage, child.i))
            if found is not None:
                return found
        if child.dep_ in {"prep", "dative"} and child.lower_ == "to":
            return next((people[passage, to.i] for to in child.children if (passage, to.i) in people), None)
    return None


def _by_deed(
    turn: Turn[P], parts: Sequence[QuoteSpan], passages: Sequence[Passage], people: Mapping[tuple[int, int], P]
) -> Turn[P]:
    """The turn with whoever acts beside it in its paragraph, or at the end of one that leads up to it."""
    for part in parts:
        passage = passages[part.paragraph]
        start, end = _tokens(passage, part)
        before, after = _segment_before(passage, start), _segment_after(passage, end)
        for segment, last in ((before, True), (after, False)):
            doer = _doer(segment, part.paragraph, people, last=last)
            if doer is not None:
                return replace(
                    turn,
                    speaker=doer[0],
                    confidence=BEFORE if last else AFTER,
                    attribution=passage.paragraph.at(doer[1]),
                )
    return _led_up_to(turn, parts[0].paragraph, passages, people)


def _led_up_to(
    turn: Turn[P], opening: int, passages: Sequence[Passage], people: Mapping[tuple[int, int], P]
) -> Turn[P]:
    """The turn with whoever the paragraph before it says will speak ("She turned round and said:")."""
    if not opening or passages[opening - 1].scene != turn.scene:
        return turn
    led = passages[opening - 1]
    doc = led.paragraph.doc
    if not _LEADS_UP.search(doc.text) or led.turns[-1] != NARRATED:
        return turn
    segment = _segment_before(led, len(doc))
    for verb in reversed(segment[-14:]):
        if _says(verb):
            subject = _subject_beside(verb, segment)
            if subject is not None and (opening - 1, subject.i) in people:
                speaker = people[opening - 1, subject.i]
                return replace(turn, speaker=speaker, confidence=_trust(subject), attribution=led.paragraph.at(subject))
    doer = _doer(segment, opening - 1, people, last=True)
    if doer is None:
        return turn
    return replace(turn, speaker=doer[0], confidence=LEADS_UP, attribution=led.paragraph.at(doer[1]))


def _trust(subject: Token) -> float:
    return PRONOUN if subject.tag_ == "PRP" else EXPLICIT


_LEADS_UP = re.compile(r"(?:[,:—–]|--|\b(?:said|thus|with|began))\W*$")


def _doer(
    segment: Sequence[Token], passage: int, people: Mapping[tuple[int, int], P], *, last: bool
) -> tuple[P, Token] | None:
    """The subject of the sentence nearest to the speech."""
    subjects = [
        token
        for token in segment
        if (passage, token.i) in people and first_of_coordination(token).dep_ in SUBJECTS and token.dep_ != "conj"
    ]
    if not subjects:
        return None
    if last:
        nearest = subjects[-1].sent
        token = next(token for token in subjects if token.sent == nearest)
    else:
        token = subjects[0]
    return people[passage, token.i], token


def _tokens(passage: Passage, part: QuoteSpan) -> tuple[int, int]:
    """The first token of a stretch and the one after its last."""
    start = passage.paragraph.span.start
    covered = passage.paragraph.doc.char_span(part.span.start - start, part.span.end - start, alignment_mode="expand")
    return (0, 0) if covered is None else (covered.start, covered.end)


def _segment_after(passage: Passage, at: int) -> list[Token]:
    """The telling from token ``at`` to the next speech."""
    doc: Doc = passage.paragraph.doc
    end = at
    while end < len(doc) and passage.turns[end] == NARRATED:
        end += 1
    return list(doc[at:end])


def _segment_before(passage: Passage, at: int) -> list[Token]:
    """The telling from the last speech up to token ``at``."""
    start = at
    while start > 0 and passage.turns[start - 1] == NARRATED:
        start -= 1
    return list(passage.paragraph.doc[start:at])


def _standing_by(run: Sequence[Turn[P]], passages: Sequence[Passage], people: Mapping[tuple[int, int], P]) -> list[P]:
    """Those the telling speaks of in and right before a conversation, most often first."""
    first, last = run[0].passage - 1, run[-1].passage
    counted = Counter(
        person
        for (passage, _), person in people.items()
        if first <= passage <= last and passages[passage].scene == run[0].scene
    )
    return [person for person, _ in counted.most_common()]


def _conversations(turns: Sequence[Turn[P]]) -> list[list[Turn[P]]]:
    """Turns that follow one another without a long stretch of telling or a new scene between."""
    runs: list[list[Turn[P]]] = []
    for turn in turns:
        if runs and runs[-1][-1].scene == turn.scene and turn.passage - runs[-1][-1].passage <= GAP + 1:
            runs[-1].append(turn)
        else:
            runs.append([turn])
    return runs


def _taking_turns(
    run: Sequence[Turn[P]], narrators: Sequence[P | None], standing_by: Sequence[P], named: Mapping[int, frozenset[P]]
) -> list[Turn[P]]:
    """The turns of one conversation with their likeliest speakers, then addressees."""
    said = [
        Said(
            signs={turn.speaker: SIGN[turn.confidence]} if turn.confidence else {},
            called=turn.called,
            addressed=turn.addressee,
            named=named.get(turn.number, frozenset()),
            apart=index > 0 and (turn.passage - run[index - 1].passage > 1 or turn.confidence == BEFORE),
        )
        for index, turn in enumerate(run)
    ]
    narrator = narrators[run[0].scene]
    others = [*([narrator] if narrator is not None else []), *standing_by]
    speakers = likeliest_speakers(said, others)
    parties = list(dict.fromkeys(speaker for speaker in speakers if speaker is not None))
    return [
        replace(
            turn,
            speaker=speaker,
            addressee=_addressee(index, turn, speakers, parties, standing_by),
            confidence=turn.confidence if speaker == turn.speaker else TURNS,
            attribution=turn.attribution if speaker == turn.speaker else None,
        )
        for index, (turn, speaker) in enumerate(zip(run, speakers, strict=True))
    ]


def _addressee(
    index: int, turn: Turn[P], speakers: Sequence[P | None], parties: Sequence[P], standing_by: Sequence[P]
) -> P | None:
    speaker = speakers[index]
    for candidate in (turn.addressee, turn.called):
        if candidate is not None and candidate != speaker:
            return candidate
    if speaker is None:
        return None
    near = [speakers[other] for other in (index - 1, index + 1) if 0 <= other < len(speakers)]
    found = next((other for other in near if other is not None and other != speaker), None)
    if found is None and len(parties) == 2 and speaker in parties:
        return parties[1 - list(parties).index(speaker)]
    others = [person for person in standing_by if person != speaker]
    return others[0] if found is None and len(others) == 1 else found
