"""What a manuscript that is a folder must offer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from esesea.text.draft import Draft
from esesea.text.folder import Folder
from esesea.text.limits import Limits
from esesea.text.source import Source


@dataclass(frozen=True, slots=True)
class Readers:
    """How what lies in a folder is read: a file of it, and a folder of it that is a project by itself (else None)."""

    limits: Limits
    file: Callable[[Source], Draft]
    project: Callable[[Folder], Draft | None]


@dataclass(frozen=True, slots=True)
class Project:
    """A kind of folder that holds a manuscript.

    ``name`` is what `Document.format` says. ``holds`` says by its path which file is of the manuscript; only those are
    read. ``marks`` looks at the paths alone, and ``recognises`` at the files that are held, where ``marks`` said yes.
    ``read`` raises a ManuscriptError where the project is broken, empty or beyond the limits. ``about``, ``keeps`` and
    ``loses`` as in a `Format`.
    """

    name: str
    holds: Callable[[str], bool]
    marks: Callable[[tuple[str, ...]], bool]
    recognises: Callable[[Folder], bool]
    read: Callable[[Folder, Readers], Draft]
    about: str = ""
    keeps: str = ""
    loses: str = ""
