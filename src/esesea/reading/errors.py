"""What can be wrong with a reader, or with a story for a reader."""

from __future__ import annotations

from esesea.errors import EseseaError


class ReadingError(EseseaError):
    """A reading cannot be done."""


class MissingLayer(ReadingError):
    """An annotator stands before one it depends on."""

    def __init__(self, annotator: str, layer: str) -> None:
        super().__init__(annotator, layer)
        self.annotator, self.layer = annotator, layer

    @property
    def fact(self) -> str:
        """Which annotator lacks which layer."""
        return f"`{self.annotator}` needs the layer {self.layer}, and no earlier annotator makes it"

    @property
    def hint(self) -> str:
        """The next step."""
        return f"put an annotator that makes {self.layer} before it in the reader's list"


class LateLayer(ReadingError):
    """An annotator adds to a layer after another has already used it."""

    def __init__(self, annotator: str, layer: str, user: str) -> None:
        super().__init__(annotator, layer, user)
        self.annotator, self.layer, self.user = annotator, layer, user

    @property
    def fact(self) -> str:
        """Who comes too late for whom."""
        return f"`{self.annotator}` adds to the layer {self.layer} after `{self.user}` has read it"

    @property
    def hint(self) -> str:
        """The next step."""
        return f"put `{self.annotator}` before `{self.user}` in the reader's list"
