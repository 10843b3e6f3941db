"""What can be wrong with a spaCy ``Doc`` that is to bear what was read."""

from __future__ import annotations

from esesea.reading.errors import ReadingError


class DocOfAnotherText(ReadingError):
    """The ``Doc`` has not the text that was read."""

    def __init__(self, title: str, at: int) -> None:
        super().__init__(title, at)
        self.title, self.at = title, at

    @property
    def fact(self) -> str:
        """Where the two part."""
        return f"the Doc is not of the text of “{self.title}”: they part at character {self.at}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "make it of the text that was read: nlp(story.document.text)"
