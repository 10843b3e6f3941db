"""What an export is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from esesea.story.rule import Rule
from esesea.story.story import Story


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written. ``with_text``: the manuscript's whole text too, not only quotes.

    ``rules`` tell what the checks look for that made the findings.
    ``nonlinearity`` is Story Curves' index in 0…1 (Kim et al. 2018, section 3), None where it was not worked out.
    """

    story: Story
    nonlinearity: float | None = None
    with_text: bool = False
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Export:
    """A form to write stories in. An installed package adds one through the entry points ``esesea.exports``.

    ``suffix`` is the ending of a file's name that asks for it (``.json``), ``form`` the form's own name with its
    version. ``write`` writes to the path and returns every file it wrote; it raises ExportError, and then has left
    nothing half-written. The same story gives the same bytes.
    """

    suffix: str
    form: str
    write: Callable[[Wanted, Path], tuple[Path, ...]]
