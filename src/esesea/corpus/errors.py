"""What can be wrong with a corpus: its sources, its dataset, its workers."""

from __future__ import annotations

from esesea.errors import EseseaError


class CorpusError(EseseaError):
    """A corpus cannot be read, written or asked."""


class NeedsCorpus(CorpusError):
    """A package that reads corpora is not installed. ``package`` is its name, ``extra`` what installs it."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(package, extra)
        self.package, self.extra = package, extra

    @property
    def fact(self) -> str:
        """What is missing."""
        return f"this needs the package `{self.package}`, which is not installed"

    @property
    def hint(self) -> str:
        """How to install it."""
        return f"pip install 'esesea[{self.extra}]'"


class NoSource(CorpusError):
    """Nothing is where a source was said to be."""

    def __init__(self, source: str, why: str) -> None:
        super().__init__(source, why)
        self.source, self.why = source, why

    @property
    def fact(self) -> str:
        """Which source, and what is wrong."""
        return f"the source `{self.source}` cannot be listed: {self.why}"

    @property
    def hint(self) -> str:
        """What a source may be."""
        return "give a folder, a pattern such as 'novels/*.epub', a zip, .jsonl or .parquet file, or an fsspec URL"


class NoColumn(CorpusError):
    """A table of texts has no column of that name."""

    def __init__(self, source: str, column: str, known: tuple[str, ...]) -> None:
        super().__init__(source, column, known)
        self.source, self.column, self.known = source, column, known

    @property
    def fact(self) -> str:
        """Which column of which file."""
        return f"`{self.source}` has no column “{self.column}” for the text"

    @property
    def hint(self) -> str:
        """The columns there are."""
        return f"name the one that holds the text with --text-column; it has {', '.join(self.known) or 'none'}"


class NotACorpus(CorpusError):
    """The folder is something else than a corpus, or a damaged one."""

    def __init__(self, out: str, why: str) -> None:
        super().__init__(out, why)
        self.out, self.why = out, why

    @property
    def fact(self) -> str:
        """Which folder, and why it is none."""
        return f"`{self.out}` is no corpus: {self.why}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "`esesea corpus read SOURCE OUT` makes one, in a new or an empty folder"


class OtherReader(CorpusError):
    """The dataset was read by another reader, or another version of Esesea."""

    def __init__(self, out: str, there: str, here: str) -> None:
        super().__init__(out, there, here)
        self.out, self.there, self.here = out, there, here

    @property
    def fact(self) -> str:
        """Which two."""
        return f"`{self.out}` was read by {self.there}, and this is {self.here}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "one corpus has one reader: read into another folder, or with the Esesea that began this one"


class CorpusBusy(CorpusError):
    """Another run reads into the same dataset."""

    def __init__(self, out: str) -> None:
        super().__init__(out)
        self.out = out

    @property
    def fact(self) -> str:
        """Where."""
        return f"another run is reading into `{self.out}`"

    @property
    def hint(self) -> str:
        """The next step."""
        return f"wait for it: esesea corpus status {self.out}"


class DiskStayedFull(CorpusError):
    """The place of the dataset had no room, for longer than a run waits."""

    def __init__(self, out: str, waited: float) -> None:
        super().__init__(out, waited)
        self.out, self.waited = out, waited

    @property
    def fact(self) -> str:
        """Where, and how long."""
        return f"there is no room to write `{self.out}`, and there was none for {self.waited:.0f} s"

    @property
    def hint(self) -> str:
        """The next step."""
        return "make room and run the same command again: it goes on where it stopped, and nothing is half-written"


class OutOfReach(CorpusError):
    """The dataset's place cannot be read or written."""

    def __init__(self, out: str, why: str) -> None:
        super().__init__(out, why)
        self.out, self.why = out, why

    @property
    def fact(self) -> str:
        """Where, and why not."""
        return f"`{self.out}` cannot be reached: {self.why}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "check that it is there and that you may write to it; run the same command again to go on"


class WorkerCannotStart(CorpusError):
    """The process that reads ends before it could read anything. ``advice``: the next step, where it is known."""

    def __init__(self, why: str, advice: str = "") -> None:
        super().__init__(why, advice)
        self.why, self.advice = why, advice

    @property
    def fact(self) -> str:
        """What it said."""
        return f"the reading process could not start: {self.why}"

    @property
    def hint(self) -> str:
        """The next step."""
        return self.advice or "`esesea doctor` tells what is missing on this machine"


class Stopped(CorpusError):
    """A worker was told to stop while it read."""

    @property
    def fact(self) -> str:
        """That it was."""
        return "the reading was stopped"

    @property
    def hint(self) -> str:
        """The next step."""
        return "run the same command again: it goes on where it stopped"
