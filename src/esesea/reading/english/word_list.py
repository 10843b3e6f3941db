"""Word lists as they read best: words between spaces, over as many lines as they need."""

from __future__ import annotations


def words(listed: str) -> frozenset[str]:
    """The words of ``listed``, which stand between white space."""
    return frozenset(listed.split())
