"""What can be wrong with gold."""

from __future__ import annotations

from esesea.errors import EseseaError

NAMED = 3
"""How many missing files a sentence names."""


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


class GoldMissing(EvaluationError):
    """The folder does not hold the files that a measure is taken on."""

    def __init__(self, folder: str, missing: tuple[str, ...], corpus: str) -> None:
        super().__init__(folder, missing, corpus)
        self.folder, self.missing, self.corpus = folder, missing, corpus

    @property
    def fact(self) -> str:
        """Which files are not there; of many, the first ones and how many more."""
        named = ", ".join(self.missing[:NAMED])
        more = f" and {len(self.missing) - NAMED} more" if len(self.missing) > NAMED else ""
        return f"{self.folder} lacks files of {self.corpus} that this measure needs: {named}{more}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "give the folder that holds them; docs/evaluation.md says which files each measure needs"


class GoldOfAnotherStory(EvaluationError):
    """The gold speaks of other scenes than the story has."""

    def __init__(self, path: str, story: str, expected: int, found: int) -> None:
        super().__init__(path, story, expected, found)
        self.path, self.story, self.expected, self.found = path, story, expected, found

    @property
    def fact(self) -> str:
        """How many scenes either has."""
        return f"{self.path} ranks {self.expected} scenes, and {self.story} was read as {self.found} others"

    @property
    def hint(self) -> str:
        """The next step."""
        return "`esesea show STORY scenes` lists the scenes as read; give the gold of this very text"
