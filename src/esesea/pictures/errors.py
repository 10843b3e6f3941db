"""What can stand between a story and its picture."""

from __future__ import annotations

from esesea.errors import EseseaError


class PictureError(EseseaError):
    """A picture cannot be drawn."""


class UnknownPicture(PictureError):
    """There is no picture of that name."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name, self.known = name, known

    @property
    def fact(self) -> str:
        """Which name."""
        return f"there is no picture called “{self.name}”"

    @property
    def hint(self) -> str:
        """The pictures there are."""
        return f"say one of {', '.join(self.known)}"
