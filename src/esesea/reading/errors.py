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


class UnknownReader(ReadingError):
    """No reader has this name."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name, self.known = name, known

    @property
    def fact(self) -> str:
        """Which name."""
        return f"there is no reader called “{self.name}”"

    @property
    def hint(self) -> str:
        """The readers there are."""
        return f"choose {' or '.join(self.known)}"


class NotInstalled(ReadingError):
    """The spaCy pipeline that was named is not there."""

    def __init__(self, model: str) -> None:
        super().__init__(model)
        self.model = model

    @property
    def fact(self) -> str:
        """Which pipeline."""
        return f"the spaCy pipeline “{self.model}” is not installed beside Esesea"

    @property
    def hint(self) -> str:
        """The next step."""
        return "install its package into the same Python, or name no pipeline: Esesea brings one of its own"


class UnfitPipeline(ReadingError):
    """The spaCy pipeline that was named cannot do what readers need."""

    def __init__(self, model: str, lacking: tuple[str, ...]) -> None:
        super().__init__(model, lacking)
        self.model, self.lacking = model, lacking

    @property
    def fact(self) -> str:
        """What it lacks."""
        return f"“{self.model}” is not a pipeline that Esesea can read with: it lacks {', '.join(self.lacking)}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "name an English pipeline with a tagger, a parser and a lemmatizer, as en_core_web_lg"


class WeightsMissing(ReadingError):
    """A file of the literary reader's weights is not there."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file

    @property
    def fact(self) -> str:
        """Which file."""
        return f"the literary reader's file “{self.file}” is missing from this installation"

    @property
    def hint(self) -> str:
        """The next step."""
        return "install Esesea again, or read with --reader rules, which needs no weights"


class WeightsDamaged(ReadingError):
    """A file of the literary reader's weights is not what was shipped."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file

    @property
    def fact(self) -> str:
        """Which file."""
        return f"the literary reader's file “{self.file}” is damaged: it is not the one that was shipped"

    @property
    def hint(self) -> str:
        """The next step."""
        return "install Esesea again, or read with --reader rules, which needs no weights"
