"""What can be wrong with a gold file."""

from __future__ import annotations

from esesea.errors import EseseaError


class EvaluationError(EseseaError):
    """A reading cannot be scored."""


class GoldUnreadable(EvaluationError):
    """The file is not a gold reading of a story."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    @property
    def fact(self) -> str:
        """Which file, and what is wrong in it."""
        return f"{self.path} cannot be used as a gold reading: {self.reason}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "examples/README.md says what a gold file holds"
