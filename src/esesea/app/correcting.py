"""The author's word: said, taken back, said again, listed. What is said lasts through the next draft."""

from __future__ import annotations

import getpass
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from esesea.app.correcting_errors import AgainstYourWord, NothingToUndo, UnknownId
from esesea.story.correction import Correction
from esesea.story.standing import REDO, UNDO, made_at, spoken, standing

if TYPE_CHECKING:
    from esesea.app.changes import Changes
    from esesea.story.acts import Act
    from esesea.story.story import Story

SHORT = 8
"""Characters of a correction's id that are enough for people."""

NOBODY = "author"


@dataclass(frozen=True, slots=True)
class Corrected:
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


@dataclass(frozen=True, slots=True)
class Listed:
    """One correction: what it ``says`` (of scenes by their ids of today), by whom, when and why.

    ``in_force``: not undone. ``loose``: why it does not apply to this draft. ``quote`` are the words that it stands on,
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


def correct(path: str | Path, act: Act, *, why: str = "", who: str | None = None, keep: bool = True) -> Corrected:
    """Say how it is: the story in the folder at ``path`` with ``act`` on it, kept at once in its ``decisions.jsonl``.

    ``act`` is one of `esesea.story.acts`; names and numbers may stand in it for ids. ``who`` is the account's name
    where it is not given. With ``keep`` false nothing is written. Of two words about one thing the later holds. Raises
    UnknownName or AmbiguousName for whom the story does not have, CorrectionError for an act that makes no sense, and
    AgainstYourWord for an order that cannot be; nothing is then kept. NoStoryHere and StoreError as `open`.
    """
    from esesea.app.pointing_out import resolved  # noqa: PLC0415 - `import esesea` stays light
    from esesea.story.corrections.keeping import kept  # noqa: PLC0415
    from esesea.story.corrections.sense import check_sense  # noqa: PLC0415

    opened = _Open.at(path)
    meant = resolved(opened.story, act)
    check_sense(opened.story, meant)
    decision = kept(meant, opened.story, who=who or account(), why=why)
    return opened.deciding(decision, keep=keep)


def undo(
    path: str | Path, decision: str | None = None, *, who: str | None = None, why: str = "", keep: bool = True
) -> Corrected:
    """Take back a correction, by its id or the beginning of it, else the last that is in force.

    Raises NothingToUndo, UnknownId, and what `open` raises.
    """
    opened = _Open.at(path)
    in_force = standing(opened.decisions)
    if decision is None and not in_force:
        raise NothingToUndo(UNDO)
    chosen = in_force[-1] if decision is None else _with_id(in_force, decision)
    return opened.deciding(_about(chosen, UNDO, who, why), keep=keep)


def redo(
    path: str | Path, decision: str | None = None, *, who: str | None = None, why: str = "", keep: bool = True
) -> Corrected:
    """Say again what was taken back: the correction with that id, else the one taken back last.

    Raises NothingToUndo, UnknownId, and what `open` raises.
    """
    opened = _Open.at(path)
    undone = _undone(opened.decisions)
    if decision is None and not undone:
        raise NothingToUndo(REDO)
    chosen = undone[-1] if decision is None else _with_id(undone, decision)
    return opened.deciding(_about(chosen, REDO, who, why), keep=keep)


def corrections(path: str | Path) -> tuple[Listed, ...]:
    """Every correction of the story at ``path``, oldest first, undone ones too. Raises what `open` raises."""
    from esesea.app.authors_word import applying  # noqa: PLC0415
    from esesea.app.correction_words import passage, sentence  # noqa: PLC0415
    from esesea.story.anchoring import GONE  # noqa: PLC0415
    from esesea.story.corrections.errors import PassageGone  # noqa: PLC0415
    from esesea.story.corrections.keeping import with_scenes_of  # noqa: PLC0415

    opened = _Open.at(path)
    made = {each.id: each for each in opened.decisions}
    outcomes = {each.correction.id: each for each in applying(opened.read, opened.decisions).outcomes}

    def listed(decision: Correction) -> Listed:
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
            sentence(with_scenes_of(decision, opened.story)),
            decision.at,
            decision.who,
            decision.why,
            outcome is not None,
            None if loose is None else loose.fact,
            anchor.quote if anchor else None,
            anchor.prefix if anchor else None,
            anchor.suffix if anchor else None,
            anchor.start if anchor else None,
        )

    return tuple(listed(each) for each in spoken(opened.decisions))


def account() -> str:
    """The name of the account that Esesea runs under; ``author`` where the system has none."""
    try:
        return getpass.getuser() or NOBODY
    except (OSError, KeyError):
        return NOBODY


def undoing(decision: Correction) -> Correction:
    """The decision, made now by this account, that takes ``decision`` back."""
    return _about(decision, UNDO, None, "")


@dataclass(frozen=True, slots=True)
class _Open:
    """A story's folder with what is in it."""

    path: Path
    read: Story
    story: Story
    decisions: tuple[Correction, ...]

    @classmethod
    def at(cls, path: str | Path) -> _Open:
        from esesea.app.authors_word import corrected  # noqa: PLC0415
        from esesea.app.opening import story_folder  # noqa: PLC0415
        from esesea.store.folder import StoryFolder  # noqa: PLC0415

        folder = StoryFolder.open(story_folder(Path(path)))
        read, decisions = folder.load(), folder.decisions().corrections
        return cls(folder.path, read, corrected(read, decisions), decisions)

    def deciding(self, decision: Correction, *, keep: bool = True) -> Corrected:
        """The story with one decision more, which is kept once it is known to hold."""
        from esesea.app.authors_word import applying, settled  # noqa: PLC0415
        from esesea.app.changes import changes  # noqa: PLC0415
        from esesea.app.correction_words import sentence  # noqa: PLC0415
        from esesea.store.folder import StoryFolder  # noqa: PLC0415

        decisions = (*self.decisions, decision)
        done = applying(self.read, decisions)
        after = settled(self.read, done)
        about = _about_whom(decisions, decision)
        loose = next((each.loose for each in done.outcomes if each.correction.id == about.id), None)
        if decision is about:
            if loose is not None:
                raise loose
            _check_own_words(after, decision, decisions)
        if keep:
            StoryFolder.open(self.path).decide(decision)
        says = sentence(about)
        why = None if loose is None else loose.fact
        return Corrected(after, decision, says, changes(self.story, after), keep, why)


def _about(decision: Correction, act: str, who: str | None, why: str) -> Correction:
    """The decision, made now, that takes another back or says it again."""
    return Correction(uuid4().hex, act, datetime.now(UTC).isoformat(), who or account(), why, of={"id": decision.id})


def _about_whom(decisions: Iterable[Correction], decision: Correction) -> Correction:
    """The correction that an undo or redo is about; any other itself."""
    if decision.act not in {UNDO, REDO}:
        return decision
    return next((each for each in decisions if each.id == decision.of.get("id")), decision)


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


def _check_own_words(after: Story, decision: Correction, decisions: Iterable[Correction]) -> None:
    """Raise AgainstYourWord where a law that ``decision`` makes closes a circle of the author's own laws."""
    from esesea.app.correction_words import sentence  # noqa: PLC0415
    from esesea.story.corrections.ordering import is_law  # noqa: PLC0415

    for conflict in after.chronology.conflicts:
        said = {claim.stated_at for claim in conflict.cycle}
        if all(map(is_law, conflict.cycle)) and decision.at in said:
            others = [each for each in decisions if each.at in said and each.id != decision.id]
            raise AgainstYourWord(
                sentence(decision), tuple(map(sentence, others)), tuple(each.id[:SHORT] for each in others)
            )
