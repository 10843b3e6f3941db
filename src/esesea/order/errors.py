"""What is wrong with a call to the order engine."""

from __future__ import annotations

from esesea.errors import EseseaError


class UnknownScene(EseseaError):
    """A claim or a question names a scene that is not among those told."""

    def __init__(self, scene: str) -> None:
        super().__init__(scene)
        self.scene = scene

    @property
    def fact(self) -> str:
        """Which scene is not there."""
        return f"there is no scene {self.scene!r} to put in order"

    @property
    def hint(self) -> str:
        """Where scene ids come from."""
        return "use the ids of the scenes of this very reading; a claim from an older draft has to be re-attached first"
