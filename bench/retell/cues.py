"""What a story says where it leaps: words that are true to the order and to the time line."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bench.retell.filling import fill
from bench.retell.moments import Moments, moments
from bench.retell.offers import Offer, offers_at
from bench.retell.setting import Place, Setting
from bench.retell.tellings import Joint, Telling
from bench.retell.wordings import Form, Wording, narrates, wordings

ANCHORED = ("dates", "ages", "weekdays", "ordinals")
"""Kinds that only speak together: one for every stretch."""
OFTEN_ANCHORED = (4, 3, 1, 2)
ANCHORED_SHARE = 0.3
HEADED_SHARE = 0.3
"""Share of the other stories that speak in headings and lines of their own, not in sentences."""
MOST_ORDINALS, DAYS_OF_A_WEEK = 9, 7
OLDEST, YOUNGEST = 74, 6
PRECISION = {"week": {"day", "day_nth"}, "month": {"month"}}
"""Of which fields a date must name one to part epochs that are so far apart; a year is always named."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words said before the scene told at ``at`` (for an ENDING, at the end of the one before)."""

    at: int
    kind: str
    form: Form
    words: str


def cues(telling: Telling, setting: Setting, seed: int) -> tuple[Cue, ...]:
    """A cue for every joint of ``telling``, and for its opening where the kind needs one; none for a linear story."""
    joints = telling.joints
    if not joints:
        return ()
    chance = Random(f"{seed}:cues")
    anchored = chance.random() < ANCHORED_SHARE and telling.way not in {"parallel", "twice", "frame"}
    if anchored:
        for kind in _shuffled(ANCHORED, OFTEN_ANCHORED, chance):
            line = _fitting(kind, telling, setting, chance)
            if line is not None:
                return tuple(_anchored(kind, telling, line, setting, chance))
    line = moments(telling, chance)
    headed = chance.random() < HEADED_SHARE
    forms = {Form.HEADING, Form.LINE} if headed else {Form.LINE, Form.OPENING, Form.CLAUSE, Form.ENDING}
    return tuple(_local(telling, line, setting, forms, chance))


def _fitting(kind: str, telling: Telling, setting: Setting, chance: Random) -> Moments | None:
    """A time line on which cues of an anchored kind can be said of this story."""
    line = moments(telling, chance, {"ages": "year", "weekdays": "day", "ordinals": "year"}.get(kind))
    epochs = 1 + max(line.epochs)
    one_life = telling.second is None
    fits = {
        "dates": not setting.names_years,
        "ages": one_life and not setting.names_ages and line.span <= OLDEST - YOUNGEST,
        "weekdays": epochs <= DAYS_OF_A_WEEK,
        "ordinals": one_life and epochs <= MOST_ORDINALS,
    }
    return line if fits[kind] and epochs > 1 else None


def _anchored(kind: str, telling: Telling, line: Moments, setting: Setting, chance: Random) -> Iterator[Cue]:
    """One of the kind at the opening and at each joint; ordinals count a stretch once, not where it is resumed."""
    usable = _of_one_manner(kind, line, chance)
    oldest = chance.randint(YOUNGEST + line.span, OLDEST) if kind == "ages" else 0
    joints: list[Joint | None] = [None, *telling.joints]
    for joint in joints:
        if kind == "ordinals" and joint is not None and joint.lands_after is not None:
            yield _say(telling, joint, line, setting, {Form.LINE, Form.OPENING, Form.CLAUSE}, chance, frozenset())
            continue
        at = joint.at if joint else 0
        said = chance.choice([each for each in usable if _can_stand(each, at, setting)])
        age = oldest - line.span + line.at[at] if kind == "ages" else None
        yield Cue(at, kind, said.form, fill(said.words, at, line, setting, age=age))


def _of_one_manner(kind: str, line: Moments, chance: Random) -> list[Wording]:
    """Wordings that a whole story may draw on: of one set, one title over all scenes or sentences, exact enough."""
    usable = [each for each in wordings(kind) if each.situation == "at"]
    group = chance.choice([each.group for each in usable])
    usable = [each for each in usable if each.group == group]
    if kind == "dates":
        usable = [each for each in usable if line.unit == "year" or each.fields & PRECISION[line.unit]]
    titles = [each for each in usable if each.form in {Form.HEADING, Form.LINE}]
    within = [each for each in usable if each.form is Form.OPENING or each.form is Form.CLAUSE]
    # Clauses alone could not stand before a scene that opens with speech.
    sentences = within if any(each.form is Form.OPENING for each in within) else []
    if not sentences or (titles and chance.random() < 0.5):
        return [chance.choice(titles)]
    return sentences


def _shuffled(kinds: Sequence[str], weights: Sequence[int], chance: Random) -> list[str]:
    """The kinds in an order drawn by weight."""
    return sorted(kinds, key=lambda kind: chance.random() ** (1 / weights[kinds.index(kind)]), reverse=True)


def _local(telling: Telling, line: Moments, setting: Setting, forms: set[Form], chance: Random) -> Iterator[Cue]:
    """What each joint says by itself. A memory that opened is likely to be woken from."""
    used: frozenset[str] = frozenset()
    for joint in telling.joints:
        cue = _say(telling, joint, line, setting, forms, chance, used)
        used |= {cue.kind}
        yield cue


def _say(
    telling: Telling,
    joint: Joint,
    line: Moments,
    setting: Setting,
    forms: Collection[Form],
    chance: Random,
    used: Collection[str],
) -> Cue:
    """A cue for one joint, of a kind that suits it, in one of ``forms`` where the kind has such wordings."""
    offers = [
        (offer, fitting)
        for offer in offers_at(telling, joint, line, used)
        if (fitting := _fitting_wordings(offer, joint, line, setting))
    ]
    offer, fitting = chance.choices(offers, [offer.weight for offer, _ in offers])[0]
    said = chance.choice([each for each in fitting if each.form in forms] or fitting)
    place = _place(joint, setting)
    age = chance.randint(YOUNGEST, 20) if offer.kind == "ages" else None
    return Cue(joint.at, offer.kind, said.form, fill(said.words, joint.at, line, setting, place=place, age=age))


def _fitting_wordings(offer: Offer, joint: Joint, line: Moments, setting: Setting) -> list[Wording]:
    known = {*setting.pronouns, "age", "Age", "age_next", "age_nth", "age_next_nth"}
    if line.between(joint.at):
        known |= {"amount", "Amount", "AMOUNT", "Title"}
    if _place(joint, setting) is not None:
        known |= {"place", "in_place", "In_place", "Place_title"}
    return [
        each
        for each in wordings(offer.kind)
        if each.situation == offer.situation and each.fields <= known and _can_stand(each, joint.at, setting)
    ]


def _can_stand(wording: Wording, at: int, setting: Setting) -> bool:
    """Whether the scene's tense and its first words bear it."""
    if wording.form is Form.CLAUSE and setting.opens_spoken[at]:
        return False
    return setting.past or not narrates(wording)


def _place(joint: Joint, setting: Setting) -> Place | None:
    """Where the strand was left that is resumed."""
    return setting.places[joint.lands_after] if joint.lands_after is not None else None
