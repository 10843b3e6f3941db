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


class UnknownPictureFile(PictureError):
    """The name of the file does not say what kind it is to be."""

    def __init__(self, path: str, known: tuple[str, ...]) -> None:
        super().__init__(path, known)
        self.path, self.known = path, known

    @property
    def fact(self) -> str:
        """Which file."""
        return f"Esesea cannot tell from the name {self.path} what kind of picture to write"

    @property
    def hint(self) -> str:
        """The endings there are."""
        return f"end the name in one of {', '.join(self.known)}"


class PictureNotWritten(PictureError):
    """The disk refused the file."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    @property
    def fact(self) -> str:
        """Which file, and what the disk said."""
        return f"{self.path} could not be written: {self.reason}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "choose another folder, or make room; what was there before is as it was"
