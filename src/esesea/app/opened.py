"""A story opened to be corrected: what was read, what its author decided, and the story that the two make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from esesea.app.correcting_errors import AgainstYourWord
from esesea.story.standing import REDO, UNDO

if TYPE_CHECKING:
    from esesea.store.folder import StoryFolder
    from esesea.story.correction import Correction
    from esesea.story.corrections.applying import Applied, Outcome
    from esesea.story.story import Story

AnyOpened = TypeVar("AnyOpened", bound="Opened")

SHORT = 8
"""Characters of a correction's id that are enough for people."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A story with its author's decisions: what became of each (``done``), and the ``story`` solved and marked."""

    done: Applied
    story: Story


Settle = Callable[["Story", "tuple[Correction, ...]"], Settled]
"""How the story as read and the decisions become one that is solved: `settle`, or something that remembers."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A story's ``folder`` with what is in it: the story as ``read``, and ``story`` with the author's ``decisions``."""

    folder: StoryFolder
    read: Story
    story: Story
    decisions: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """``before`` and ``after`` the decisions ``new``.

    ``outcomes`` is what became of the correction that each is about (of an undo what it takes back; None where that is
    no longer in force).
    """

    before: Opened
    after: Opened
    new: tuple[Correction, ...]
    outcomes: tuple[Outcome | None, ...]


def opened(path: str | Path) -> Opened:
    """The story in the folder at ``path``, or beside the manuscript there. Raises as `open_story`."""
    from esesea.app.opening import story_folder  # noqa: PLC0415 - `import esesea` stays light
    from esesea.store.folder import StoryFolder  # noqa: PLC0415

    folder = StoryFolder.open(story_folder(Path(path)))
    read, decisions = as_read(folder), folder.decisions().corrections
    return Opened(folder, read, settle(read, decisions).story, decisions)


def as_read(folder: StoryFolder) -> Story:
    """The story as it was read last, with the journeys declared since. Raises StoreError and TravelError."""
    from esesea.app.opening import with_travel  # noqa: PLC0415

    return with_travel(folder.load(), folder.travel_if_any())


def settle(read: Story, decisions: tuple[Correction, ...]) -> Settled:
    """The story as it was ``read`` with those of the decisions that are in force."""
    from esesea.app.authors_word import applying, settled  # noqa: PLC0415

    done = applying(read, decisions)
    return Settled(done, settled(read, done))


def deciding(before: Opened, *new: Correction, settle: Settle = settle) -> Decided:
    """What becomes of the story by ``new`` decisions; nothing is kept.

    Raises the CorrectionError of a correction that does not hold in this draft, MakesNoSense for one that says what is
    so already or contradicts itself here, and AgainstYourWord for an order that cannot be. What was only undone or said
    again may be loose. The story is settled once, however many decisions there are.
    """
    from esesea.story.corrections.sense import check_sense  # noqa: PLC0415

    decisions = (*before.decisions, *new)
    found = settle(before.read, decisions)
    became = {each.correction.id: each for each in found.done.outcomes}
    outcomes = tuple(became.get(about_whom(decisions, each).id) for each in new)
    for decision, outcome in zip(new, outcomes, strict=True):
        if outcome is None or decision.act in {UNDO, REDO}:
            continue
        if outcome.loose is not None:
            raise outcome.loose
        if outcome.act is not None:
            check_sense(before.story, outcome.act)
        check_own_words(found.story, decision, decisions)
    return Decided(before, replace(before, story=found.story, decisions=decisions), new, outcomes)


def about_whom(decisions: tuple[Correction, ...], decision: Correction) -> Correction:
    """The correction that an undo or redo is about; any other itself."""
    if decision.act not in {UNDO, REDO}:
        return decision
    return next((each for each in decisions if each.id == decision.of.get("id")), decision)


def kept(now: Callable[[], AnyOpened], decide: Callable[[AnyOpened], Decided]) -> Decided:
    """What is decided on the story as it is ``now``, kept: all of it or nothing.

    It is worked out before others are kept waiting, and anew where they decided something meanwhile. Raises what
    ``now`` and ``decide`` raise, and StoreError.
    """
    before = now()
    done = decide(before)
    with before.folder.deciding() as write:
        if before.folder.decisions().corrections != before.decisions:
            done = decide(now())
        write(*done.new)
    return done


def check_own_words(after: Story, decision: Correction, decisions: tuple[Correction, ...]) -> None:
    """Raise AgainstYourWord where a law that ``decision`` makes closes a circle of the author's own laws."""
    from esesea.app.correction_words import sentence_now  # noqa: PLC0415
    from esesea.story.corrections.ordering import is_law  # noqa: PLC0415

    for conflict in after.chronology.conflicts:
        said = {claim.stated_at for claim in conflict.cycle}
        if all(map(is_law, conflict.cycle)) and decision.at in said:
            others = [each for each in decisions if each.at in said and each.id != decision.id]
            raise AgainstYourWord(
                sentence_now(decision, after),
                tuple(sentence_now(each, after) for each in others),
                tuple(each.id[:SHORT] for each in others),
            )
