"""The author's word: said, taken back, said again, listed. What is said lasts through the next draft."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from esesea.app.correcting_errors import NothingToUndo, UnknownId
from esesea.app.listing import Listing
from esesea.app.sheets.showing import ShowsItself
from esesea.story.correction import Correction
from esesea.story.standing import REDO, UNDO, made_at, spoken, standing

if TYPE_CHECKING:
    from esesea.app.changes import Changes
    from esesea.app.opened import Decided, Opened
    from esesea.app.sheets.sheet import Sheet
    from esesea.app.table import Table
    from esesea.story.acts import Act
    from esesea.story.corrections.applying import Applied
    from esesea.story.story import Story

NOBODY = "author"


@dataclass(frozen=True, slots=True, repr=False)
class Corrected(ShowsItself):
    """The ``story`` with the ``decision`` in it, what the decision ``says``, and what it ``changes``.

    ``kept``: whether it was written into the story's folder. ``loose``: why it does not apply to this draft, None where
    it does, as what was undone or redone may not.
    """

    story: Story
    decision: Correction
    says: str
    changes: Changes
    kept: bool = True
    loose: str | None = None

    def _sheet(self) -> Sheet:
        from esesea.app.sheets.corrections import corrected_sheet  # noqa: PLC0415 - only where it is shown

        return corrected_sheet(self)


@dataclass(frozen=True, slots=True)
class Listed:
    """One correction: what it ``says`` (of scenes by their ids of today), by whom, when and why.

    ``in_force``: not undone. ``loose``: why it does not apply to this draft. ``overruled`` is the id of a later one
    that says it anew, where nothing of this one holds any more. ``quote`` are the words that it stands on,
    or those that are gone; ``before`` and ``after`` what stood around them, and ``start`` where, when it was made.
    """

    id: str
    act: str
    says: str
    at: str
    who: str
    why: str
    in_force: bool
    loose: str | None
    quote: str | None
    before: str | None
    after: str | None
    start: int | None
    overruled: str | None = None


def correct(path: str | Path, act: Act, *, why: str = "", who: str | None = None, keep: bool = True) -> Corrected:
    """Say how it is: the story in the folder at ``path`` with ``act`` on it, kept at once in its ``decisions.jsonl``.

    ``act`` is one of `esesea.story.acts`; names and numbers may stand in it for ids. ``who`` is the account's name
    where it is not given. With ``keep`` false nothing is written. Of two words about one thing the later holds. Raises
    UnknownName or AmbiguousName for whom the story does not have, CorrectionError for an act that makes no sense, and
    AgainstYourWord for an order that cannot be; nothing is then kept. NoStoryHere and StoreError as `open`.
    """
    done = decided(path, lambda opened: (said(opened.story, act, who=who, why=why),), keep=keep)
    return corrected_by(done, keep=keep)


def undo(
    path: str | Path, decision: str | None = None, *, who: str | None = None, why: str = "", keep: bool = True
) -> Corrected:
    """Take back a correction, by its id or the beginning of it, else the last that is in force.

    Raises NothingToUndo, UnknownId, and what `open` raises.
    """

    def choose(opened: Opened) -> tuple[Correction]:
        return (_about(to_undo(opened.decisions, decision), UNDO, who, why),)

    return corrected_by(decided(path, choose, keep=keep), keep=keep)


def redo(
    path: str | Path, decision: str | None = None, *, who: str | None = None, why: str = "", keep: bool = True
) -> Corrected:
    """Say again what was taken back: the correction with that id, else the one taken back last.

    Raises NothingToUndo, UnknownId, and what `open` raises.
    """

    def choose(opened: Opened) -> tuple[Correction]:
        return (_about(to_redo(opened.decisions, decision), REDO, who, why),)

    return corrected_by(decided(path, choose, keep=keep), keep=keep)


def corrections(path: str | Path) -> Listing[Listed]:
    """Every correction of the story at ``path``, oldest first, undone ones too. Raises what `open` raises."""
    from esesea.app.authors_word import applying  # noqa: PLC0415
    from esesea.app.opened import opened  # noqa: PLC0415

    found = opened(path)
    every = listed(found, applying(found.read, found.decisions))
    return Listing(every, partial(_shown, every))


def _shown(found: tuple[Listed, ...]) -> Table:
    from esesea.app.sheets.corrections import corrections_table  # noqa: PLC0415 - only where it is shown

    return corrections_table(found)


def listed(opened: Opened, done: Applied) -> tuple[Listed, ...]:
    """The corrections of a story that is open, of which ``done`` says what became of each."""
    from esesea.app.correction_words import passage, sentence_now  # noqa: PLC0415
    from esesea.app.overruling import overruled  # noqa: PLC0415
    from esesea.story.anchoring import GONE  # noqa: PLC0415
    from esesea.story.corrections.errors import PassageGone  # noqa: PLC0415

    made, later = {each.id: each for each in opened.decisions}, overruled(done)
    outcomes = {each.correction.id: each for each in done.outcomes}

    def line(decision: Correction) -> Listed:
        outcome = outcomes.get(decision.id)
        loose = outcome.loose if outcome is not None else None
        gone = loose.quote if isinstance(loose, PassageGone) else None
        anchor = next((each for each in decision.anchors if each.quote == gone), None) or passage(decision)
        if anchor is not None and anchor.start == GONE:
            # Where it stood is told by the decision as it was made, before a draft lost its words.
            anchor = made[decision.id].anchors[decision.anchors.index(anchor)]
        return Listed(
            decision.id,
            decision.act,
            sentence_now(decision, opened.story),
            decision.at,
            decision.who,
            decision.why,
            outcome is not None,
            None if loose is None else loose.fact,
            anchor.quote if anchor else None,
            anchor.prefix if anchor else None,
            anchor.suffix if anchor else None,
            anchor.start if anchor else None,
            later.get(decision.id),
        )

    return tuple(line(each) for each in spoken(opened.decisions))


def said(story: Story, act: Act, *, who: str | None = None, why: str = "") -> Correction:
    """``act``, in which names and numbers may stand for ids, as a decision made now. Raises as `correct`."""
    from esesea.app.pointing_out import resolved  # noqa: PLC0415 - `import esesea` stays light
    from esesea.story.corrections.keeping import kept  # noqa: PLC0415
    from esesea.story.corrections.sense import check_sense  # noqa: PLC0415

    meant = resolved(story, act)
    check_sense(story, meant)
    return kept(meant, story, who=who or account(), why=why)


def decided(path: str | Path, choose: Callable[[Opened], Sequence[Correction]], *, keep: bool) -> Decided:
    """What becomes of the story at ``path`` by the decisions that ``choose`` makes for it, kept where that is wished.

    Raises as `correct`.
    """
    from esesea.app.opened import deciding, kept, opened  # noqa: PLC0415

    def decide(found: Opened) -> Decided:
        return deciding(found, *choose(found))

    return kept(lambda: opened(path), decide) if keep else decide(opened(path))


def corrected_by(done: Decided, *, keep: bool) -> Corrected:
    """The last of the decisions, with what all of them change; ``keep``: whether they were written."""
    from esesea.app.changes import changes  # noqa: PLC0415
    from esesea.app.correction_words import sentence  # noqa: PLC0415
    from esesea.app.opened import about_whom  # noqa: PLC0415

    decision, outcome = done.new[-1], done.outcomes[-1]
    loose = None if outcome is None or outcome.loose is None else outcome.loose.fact
    says = sentence(about_whom(done.after.decisions, decision))
    found = changes(done.before.story, done.after.story)
    return Corrected(done.after.story, decision, says, found, keep, loose)


def account() -> str:
    """The name of the account that Esesea runs under; ``author`` where the system has none."""
    try:
        return getpass.getuser() or NOBODY
    except (OSError, KeyError):
        return NOBODY


def undoing(decision: Correction) -> Correction:
    """The decision, made now by this account, that takes ``decision`` back."""
    return _about(decision, UNDO, None, "")


def redoing(decision: Correction) -> Correction:
    """The decision, made now by this account, that says ``decision`` again."""
    return _about(decision, REDO, None, "")


def to_undo(decisions: Iterable[Correction], wanted: str | None = None) -> Correction:
    """The correction in force with that id, or that alone begins so; the last where none is wanted.

    Raises NothingToUndo and UnknownId.
    """
    in_force = standing(decisions)
    if wanted is None and not in_force:
        raise NothingToUndo(UNDO)
    return in_force[-1] if wanted is None else _with_id(in_force, wanted)


def to_redo(decisions: Iterable[Correction], wanted: str | None = None) -> Correction:
    """The undone correction with that id, or that alone begins so; the one undone last where none is wanted.

    Raises NothingToUndo and UnknownId.
    """
    undone = _undone(decisions)
    if wanted is None and not undone:
        raise NothingToUndo(REDO)
    return undone[-1] if wanted is None else _with_id(undone, wanted)


def _about(decision: Correction, act: str, who: str | None, why: str) -> Correction:
    """The decision, made now, that takes another back or says it again."""
    return Correction(uuid4().hex, act, datetime.now(UTC).isoformat(), who or account(), why, of={"id": decision.id})


def _with_id(decisions: Iterable[Correction], wanted: str) -> Correction:
    found = [each for each in decisions if each.id.startswith(wanted.strip())]
    if not wanted.strip() or len(found) != 1:
        raise UnknownId("correction", wanted, "esesea correct STORY list")
    return found[0]


def _undone(decisions: Iterable[Correction]) -> tuple[Correction, ...]:
    """The corrections that are undone, the one undone last behind."""
    every = sorted(decisions, key=made_at)
    in_force = {each.id for each in standing(every)}
    taken_back = {str(each.of.get("id")): place for place, each in enumerate(every) if each.act == UNDO}
    acts = (each for each in spoken(every) if each.id not in in_force)
    return tuple(sorted(acts, key=lambda each: taken_back.get(each.id, -1)))
