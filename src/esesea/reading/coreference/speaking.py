"""Who says a turn of speech, and to whom.

In order of trust: the cue of a screenplay; the attribution beside the speech ("said Ann"); the name that speakers tell
of themselves; the doer of the paragraph the speech stands in; the turn-taking of a conversation (He, Barbosa and
Kondrak, "Identification of Speakers in Novels", ACL 2013, use the same signs but for the name).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from msgspec.structs import replace

from esesea.reading.coreference.conversation import Said
from esesea.reading.coreference.deeds import by_deed, told_between
from esesea.reading.coreference.kept_speakers import speakers_of
from esesea.reading.coreference.passage import Passage
from esesea.reading.coreference.pronouns import PRONOUNS
from esesea.reading.coreference.telling import SpokenTurn, Telling
from esesea.reading.coreference.turn_weights import Sign
from esesea.reading.coreference.turns import (
    AFTER,
    BEFORE,
    CUE,
    DESCRIBED,
    EXPLICIT,
    LEADS_UP,
    PRONOUN,
    TURNS,
    P,
    Talk,
    Turn,
)
from esesea.reading.english.genders import Gender
from esesea.reading.english.person_nouns import COMPANIONS, PERSON_NOUNS
from esesea.reading.english.word_list import words

GAP = 2
"""How many paragraphs of telling may stand between two turns of one conversation."""

NOBODY: Mapping[int, Any] = MappingProxyType({})

_SIGNS = {
    CUE: Sign.CUE,
    EXPLICIT: Sign.EXPLICIT,
    DESCRIBED: Sign.DESCRIBED,
    PRONOUN: Sign.PRONOUN,
    LEADS_UP: Sign.LEADS_UP,
    BEFORE: Sign.BEFORE,
    AFTER: Sign.AFTER,
}

_ANYBODY = COMPANIONS | words("other it who which latter former")
"""Words beside speech that mean somebody who may well be known, though it is not settled who."""


def turns_of(telling: Telling, talk: Talk[P]) -> list[Turn[P]]:
    """All turns of speech with their speakers and addressees, in order."""
    passages = telling.passages
    found: list[Turn[P]] = []
    for spoken in telling.turns:
        first = spoken.parts[0].paragraph
        turn: Turn[P] = Turn(spoken.number, first, passages[first].scene, called=talk.called.get(spoken.number))
        found.append(_attributed(turn, spoken, passages, talk))
    return [turn for run in _conversations(found) for turn in _taking_turns(run, passages, talk)]


def _attributed(turn: Turn[P], spoken: SpokenTurn, passages: Sequence[Passage], talk: Talk[P]) -> Turn[P]:
    """The turn with the speaker that stands beside it."""
    if spoken.cue is not None:
        return replace(turn, speaker=talk.cues.get(spoken.cue.lower()), confidence=CUE, told=True)
    for part in spoken.parts:
        found = part.beside
        if found is None:
            continue
        people = talk.people.get(part.paragraph, NOBODY)
        speaker = people.get(found.subject)
        if speaker is None:
            return _by_unknown(turn, found.text, talk.narrators[turn.scene])
        to = next((people[token] for token in found.told if token in people), None)
        return replace(
            turn,
            speaker=speaker,
            addressee=None if to == speaker else to,
            confidence=_trust(found.text),
            attribution=found.span.shifted(passages[part.paragraph].paragraph.span.start),
            told=True,
            gender=_gender_of(found.text),
        )
    introduced = talk.introduced.get(turn.number)
    if introduced is not None:
        return replace(turn, speaker=introduced, confidence=DESCRIBED, told=True)
    return by_deed(turn, spoken.parts, passages, talk.people)


def _trust(subject: str) -> float:
    word = subject.lower().rstrip(".")
    if word in PRONOUNS and word != "i":
        return PRONOUN
    return DESCRIBED if subject[0].islower() and word != "i" else EXPLICIT


def _by_unknown(turn: Turn[P], subject: str, narrator: P | None) -> Turn[P]:
    """The turn where the words beside it name nobody known: the narrator's *I*, somebody open, or a stranger."""
    word = subject.lower().rstrip(".")
    if word == "i" and narrator is not None:
        return replace(turn, speaker=narrator, confidence=EXPLICIT, told=True)
    if word in PRONOUNS or word in _ANYBODY:
        return replace(turn, gender=_gender_of(subject))
    return replace(turn, confidence=EXPLICIT, told=True)


def _gender_of(subject: str) -> Gender:
    """The gender that a pronoun or noun beside speech tells by itself."""
    pronoun = PRONOUNS.get(subject.lower())
    if pronoun is not None:
        return pronoun.gender
    return PERSON_NOUNS.get(subject.lower(), Gender.UNKNOWN)


def _standing_by(run: Sequence[Turn[P]], passages: Sequence[Passage], talk: Talk[P]) -> list[P]:
    """The narrator, and those the telling speaks of in and right before a conversation, most often first."""
    first, last = run[0].passage - 1, run[-1].passage
    counted: Counter[P] = Counter()
    for passage in range(max(first, 0), last + 1):
        if passages[passage].scene == run[0].scene:
            people = talk.people.get(passage, NOBODY)
            counted.update(people[token] for token in sorted(people))
    narrator = talk.narrators[run[0].scene]
    ranked = [person for person, _ in counted.most_common() if person != narrator]
    return ranked if narrator is None else [narrator, *ranked]


def _conversations(turns: Sequence[Turn[P]]) -> list[list[Turn[P]]]:
    """Turns that follow one another without a long stretch of telling or a new scene between."""
    runs: list[list[Turn[P]]] = []
    for turn in turns:
        if runs and runs[-1][-1].scene == turn.scene and turn.passage - runs[-1][-1].passage <= GAP + 1:
            runs[-1].append(turn)
        else:
            runs.append([turn])
    return runs


def said_in(run: Sequence[Turn[P]], passages: Sequence[Passage], talk: Talk[P]) -> list[Said[P | None]]:
    """What is known of each turn of one conversation."""
    return [_said(run, index, passages, talk) for index in range(len(run))]


def _said(run: Sequence[Turn[P]], index: int, passages: Sequence[Passage], talk: Talk[P]) -> Said[P | None]:
    turn = run[index]
    before = run[index - 1].passage + 1 if index else turn.passage - 1
    behind = run[index + 1].passage if index + 1 < len(run) else turn.passage + 2
    came = told_between(before, turn.passage, passages, talk.people, last=True)
    reacts = told_between(turn.passage + 1, behind, passages, talk.people, last=False)
    acted, spoke = (None, False) if came is None else came
    return Said(
        signs={turn.speaker: _SIGNS[turn.confidence]} if turn.confidence else {},
        called=turn.called,
        addressed=turn.addressee,
        named=talk.named.get(turn.number, frozenset()),
        apart=index > 0 and (turn.passage - run[index - 1].passage > 1 or turn.confidence == BEFORE),
        gender=turn.gender,
        came=None if spoke else acted,
        told=acted if spoke else None,
        reacts=None if reacts is None else reacts[0],
    )


def _taking_turns(run: Sequence[Turn[P]], passages: Sequence[Passage], talk: Talk[P]) -> list[Turn[P]]:
    """The turns of one conversation with their likeliest speakers, then addressees."""
    standing_by = _standing_by(run, passages, talk)
    memo = passages[run[0].passage].paragraph.memo
    speakers = speakers_of(said_in(run, passages, talk), standing_by, talk.genders, memo)
    parties = list(dict.fromkeys(speaker for speaker in speakers if speaker is not None))
    beside = [person for person in standing_by if person != talk.narrators[run[0].scene]]
    return [
        replace(
            turn,
            speaker=speaker,
            addressee=_addressee(index, turn, speakers, parties, beside),
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
