"""What a continuity check looks for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A check as people are told of it: its name (as in ``Finding.check``), in one line, and at length."""

    name: str
    summary: str
    help: str
