"""What a manuscript format must offer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from esesea.text.draft import Draft
from esesea.text.limits import Limits
from esesea.text.source import Source


def _never(_source: Source) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that holds a manuscript.

    ``name`` is what `Document.format` says. ``recognises`` looks at the bytes; ``suffixes`` (small letters, with
    the dot) decide where no format recognises the bytes. ``read`` raises a ManuscriptError where the file is
    broken, locked, empty or beyond the limits. ``about`` says what it is, ``keeps`` and ``loses`` what becomes of what
    is in it, for the docs.

    An outside package adds one through the entry point group ``esesea.formats``, whose entries are values of
    this class.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Source, Limits], Draft]
    recognises: Callable[[Source], bool] = _never
    about: str = ""
    keeps: str = ""
    loses: str = ""
