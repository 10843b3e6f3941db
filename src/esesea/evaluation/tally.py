"""One figure of a score: what was expected, found, missed and made up."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """``found`` of ``expected``; ``missed`` and ``false`` say which, in words.

    ``false`` is empty both where nothing was made up and where the gold cannot tell (``exhaustive`` is then False).
    """

    name: str
    expected: int
    missed: tuple[str, ...] = ()
    false: tuple[str, ...] = ()
    exhaustive: bool = False

    @property
    def found(self) -> int:
        """How many of the expected were found."""
        return self.expected - len(self.missed)

    @property
    def perfect(self) -> bool:
        """Nothing missed, nothing made up."""
        return not self.missed and not self.false

    @property
    def recall(self) -> float:
        """The share found, 0…1; 1 where nothing was expected."""
        return self.found / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float | None:
        """The share of what was said that is right, 0…1; None where the gold cannot tell or nothing was said."""
        said = self.found + len(self.false)
        return self.found / said if self.exhaustive and said else None
