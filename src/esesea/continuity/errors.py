"""What can be wrong with a continuity check."""

from __future__ import annotations

from esesea.errors import EseseaError


class ContinuityError(EseseaError):
    """The story cannot be checked."""


class CheckUnusable(ContinuityError):
    """A check that another package adds cannot be used."""

    def __init__(self, check: str, package: str) -> None:
        super().__init__(check, package)
        self.check, self.package = check, package

    @property
    def fact(self) -> str:
        """Which check, and who brought it."""
        return f"the continuity check `{self.check}` of the package {self.package} cannot be used: it is no function"

    @property
    def hint(self) -> str:
        """The next step."""
        return f"update or uninstall {self.package}; its `esesea.checks` entry point must name a function of a story"
