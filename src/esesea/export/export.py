"""What an export is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from esesea.export.edition.edition import Edition
from esesea.export.report import Report
from esesea.story.rule import Rule
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written. ``with_text``: the manuscript's whole text too, not only quotes.

    ``rules`` tell what the checks look for that made the findings.
    ``report`` gathers what a report says, where one is asked for: it takes seconds.
    ``edition`` arranges the manuscript along ``clock``, where an edition is asked for; the clock is of no matter to the
    other forms.
    ``nonlinearity`` is Story Curves' index in 0…1 (Kim et al. 2018, section 3), None where it was not worked out.
    """

    story: Story
    nonlinearity: float | None = None
    with_text: bool = False
    rules: tuple[Rule, ...] = ()
    report: Callable[[], Report] | None = None
    clock: str = STORY_CLOCK
    edition: Callable[[], Edition] | None = None

    def arranged(self) -> Edition:
        """The manuscript along the clock; ValueError where nothing arranges one."""
        if self.edition is None:
            raise ValueError("an edition is written where `Wanted.edition` arranges one")
        return self.edition()


@dataclass(frozen=True, slots=True)
class Export:
    """A form to write stories in. An installed package adds one through the entry points ``esesea.exports``.

    ``suffix`` is the ending of a file's name that asks for it (``.json``, ``.aeon.csv``), ``form`` the form's own name
    with its version. ``write`` writes to the path and returns every file it wrote; it raises ExportError, and then has
    left nothing half-written. The same story gives the same bytes.

    ``about`` says in a few words what it is and who reads it; ``keeps`` and ``loses``, in a sentence each, what of a
    story stands in it and what does not. The help and the docs show them. ``along``: it is written along one clock,
    which the person may choose.
    """

    suffix: str
    form: str
    write: Callable[[Wanted, Path], tuple[Path, ...]]
    about: str = ""
    keeps: str = ""
    loses: str = ""
    along: bool = False
