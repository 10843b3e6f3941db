"""What went wrong, in words for the person at the page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """``fact`` says what is so, ``hint`` what can be done; ``kind`` is the error's name (``UnknownName``)."""

    kind: str
    fact: str
    hint: str | None = None
