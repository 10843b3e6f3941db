"""Asking the author: one question at a time, each answer kept at once, the order solved anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from esesea.app.sheets.showing import ShowsItself
from esesea.progress import SILENT, Progress
from esesea.reading.defaults import READER, SPACY_MODEL
from esesea.story.rising import longest_rising

if TYPE_CHECKING:
    from esesea.app.sheets.sheet import Sheet
    from esesea.app.simulated_author import Asked
    from esesea.order.asking import LeapQuestion
    from esesea.order.questions import Question
    from esesea.store.folder import StoryFolder
    from esesea.story.correction import Correction
    from esesea.story.replies import Reply
    from esesea.story.story import Story


@dataclass(frozen=True, slots=True, repr=False)
class Interview(ShowsItself):
    """A story on which its author is asked.

    ``read`` is the story as it was read, ``story`` the same with the author's decisions; ``decisions`` are all of
    them, as in the folder. ``skipped`` are the pairs of scenes that the author would not compare this time.
    """

    folder: StoryFolder
    read: Story
    story: Story
    decisions: tuple[Correction, ...]
    skipped: frozenset[frozenset[str]] = frozenset()

    @property
    def replies(self) -> tuple[Reply, ...]:
        """The replies in force, oldest first."""
        from esesea.app.authors_word import replies_in  # noqa: PLC0415

        return replies_in(self.decisions, self.story)

    def _sheet(self) -> Sheet:
        from esesea.app.sheets.asked import interview_sheet  # noqa: PLC0415 - only where it is shown

        return interview_sheet(self)


def interview(path: str | Path) -> Interview:
    """Open the story in the folder at ``path`` (or beside the manuscript there) to ask its author.

    Raises NoStoryHere, or StoreError where the folder cannot be used.
    """
    from esesea.app.opened import opened  # noqa: PLC0415 - `import esesea` stays light

    found = opened(path)
    return Interview(found.folder, found.read, found.story, found.decisions)


def leap_question_of(story: Story, replies: Sequence[Reply] = ()) -> LeapQuestion | None:
    """Which scenes to ask about next, given the replies that ``story`` was solved with; None where none is worth it."""
    from esesea.order.asking import leap_question  # noqa: PLC0415
    from esesea.story.time import STORY_CLOCK  # noqa: PLC0415

    return leap_question(story.scenes, story.leaps, story.chronology.timeline(STORY_CLOCK), replies)


def comparison_of(asked: Interview) -> Question | None:
    """The two scenes whose comparison would settle most pairs; None where the order of all others is known."""
    from esesea.order.questions import question  # noqa: PLC0415
    from esesea.story.time import STORY_CLOCK  # noqa: PLC0415

    return question(asked.story.chronology.timeline(STORY_CLOCK), asked.skipped)


def skipped(asked: Interview, question: Question) -> Interview:
    """Leave the comparison open: it is not asked again in this interview. Nothing is kept."""
    return replace(asked, skipped=asked.skipped | {frozenset((question.first, question.second))})


def told(asked: Interview, reply: Reply) -> Interview:
    """Keep the reply in the story's folder, and solve the order with it. Raises StoreError; nothing is then kept."""
    from esesea.app.correcting import account  # noqa: PLC0415
    from esesea.story.corrections.keeping import kept  # noqa: PLC0415

    return _with(asked, kept(reply, asked.story, who=account()))


def undone(asked: Interview) -> Interview:
    """Take back the last reply in force; the same interview where there is none. Raises StoreError."""
    from esesea.app.authors_word import on_order  # noqa: PLC0415
    from esesea.app.correcting import undoing  # noqa: PLC0415

    given = on_order(asked.decisions)
    return _with(asked, undoing(given[-1])) if given else asked


def moved(before: Story, after: Story) -> tuple[str, ...]:
    """The fewest scenes whose moving makes the one story order of the other, in told order."""
    from esesea.story.time import STORY_CLOCK  # noqa: PLC0415

    old = {scene: place for place, scene in enumerate(before.chronology.timeline(STORY_CLOCK).order)}
    new = [scene for scene in after.chronology.timeline(STORY_CLOCK).order if scene in old]
    stayed = frozenset(longest_rising([old[scene] for scene in new]))
    gone = {scene for place, scene in enumerate(new) if place not in stayed}
    return tuple(scene.id for scene in after.scenes if scene.id in gone)


def ask_gold(
    path: str | Path,
    gold: str | Path,
    *,
    reader: str = READER,
    spacy_model: str = SPACY_MODEL,
    progress: Progress = SILENT,
) -> Asked:
    """Ask an author who answers from the gold file ``gold``, and say what it cost them.

    ``path`` is a story's folder, or a manuscript, which is read where it has no folder. The order starts as it was
    read, without the author's own decisions, and nothing is written. See ``simulated_author`` for what is counted and
    ``true_ranks`` for what the file may hold. Raises what ``read`` or ``open`` raises, and EvaluationError.
    """
    from esesea.app.simulated_author import simulate  # noqa: PLC0415
    from esesea.evaluation.order_gold import true_ranks  # noqa: PLC0415

    story = _as_read(Path(path), reader, spacy_model, progress)
    return simulate(story.scenes, story.leaps, story.relations, true_ranks(Path(gold), story), story.travellers)


def _as_read(path: Path, reader: str, spacy_model: str, progress: Progress) -> Story:
    from esesea.app.keeping import SUFFIX  # noqa: PLC0415
    from esesea.app.opening import story_folder  # noqa: PLC0415
    from esesea.app.reading import read  # noqa: PLC0415
    from esesea.store.folder import StoryFolder  # noqa: PLC0415

    if path.is_file() and not path.with_suffix(SUFFIX).is_dir():
        return read(path, reader=reader, spacy_model=spacy_model, progress=progress)
    return StoryFolder.open(story_folder(path)).load()


def _with(asked: Interview, decision: Correction) -> Interview:
    from esesea.app.authors_word import corrected  # noqa: PLC0415

    asked.folder.decide(decision)
    decisions = (*asked.decisions, decision)
    return replace(asked, decisions=decisions, story=corrected(asked.read, decisions))
