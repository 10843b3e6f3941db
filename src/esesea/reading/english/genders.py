"""What English grammar tells of a person's gender."""

from __future__ import annotations

from enum import StrEnum


class Gender(StrEnum):
    """Which pronouns go with a noun or a name."""

    MAN = "he"
    WOMAN = "she"
    THING = "it"
    UNKNOWN = "?"

    def agrees(self, other: Gender) -> bool:
        """Whether one person can be spoken of both ways."""
        return self is other or self is Gender.UNKNOWN or other is Gender.UNKNOWN
