"""What was said of a story, or pointed at in it, and cannot be."""

from __future__ import annotations

from esesea.app.errors import RequestError


class WordsNotThere(RequestError):
    """Words that were quoted do not stand in the manuscript, or not where they were looked for."""

    def __init__(self, words: str, scene: str = "") -> None:
        super().__init__(words, scene)
        self.words, self.scene = words, scene

    @property
    def fact(self) -> str:
        """Which words."""
        return f"“{self.words}” does not stand in {self.scene or 'the manuscript'}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "quote the words just as they are written, capitals and commas too; a few are enough"


class WordsTwice(RequestError):
    """Words that were quoted stand in several places."""

    def __init__(self, words: str, times: int, scenes: tuple[str, ...]) -> None:
        super().__init__(words, times, scenes)
        self.words, self.times, self.scenes = words, times, scenes

    @property
    def fact(self) -> str:
        """How often, and where."""
        return f"“{self.words}” stands in {self.times} places ({', '.join(self.scenes)})"

    @property
    def hint(self) -> str:
        """The next step."""
        return "quote more words around it, or say which: --scene s3, --nth 2"


class NotADate(RequestError):
    """Words that are no date, of our calendar or the story's own."""

    def __init__(self, words: str, calendar: str = "") -> None:
        super().__init__(words, calendar)
        self.words, self.calendar = words, calendar

    @property
    def fact(self) -> str:
        """Which words."""
        return f"“{self.words}” is no date with a first and a last day"

    @property
    def hint(self) -> str:
        """How dates are written."""
        ours = "write 3 June 1985, June 1985, 1985, 1985-06-03, 198X or 1985-06/1985-08"
        return f"{ours}, or a date as {self.calendar} has it" if self.calendar else ours


class AgainstYourWord(RequestError):
    """An order that cannot be, given what the author said before."""

    def __init__(self, said: str, before: tuple[str, ...], ids: tuple[str, ...]) -> None:
        super().__init__(said, before, ids)
        self.said, self.before, self.ids = said, before, ids

    @property
    def fact(self) -> str:
        """What goes against what."""
        return f"“{self.said}” cannot be with what you said before: {'; '.join(self.before)}"

    @property
    def hint(self) -> str:
        """The next step."""
        return f"take that back first: {', '.join(f'undo {each}' for each in self.ids)}" if self.ids else ""


class NothingToUndo(RequestError):
    """There is no correction in force, or none undone."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what

    @property
    def fact(self) -> str:
        """What there is not."""
        return f"there is nothing to {self.what}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "`esesea correct STORY list` shows every correction"


class UnknownId(RequestError):
    """No claim, finding or correction has that id."""

    def __init__(self, kind: str, wanted: str, lists: str) -> None:
        super().__init__(kind, wanted, lists)
        self.kind, self.wanted, self.lists = kind, wanted, lists

    @property
    def fact(self) -> str:
        """Which id."""
        return f"no {self.kind} of this story has the id “{self.wanted}”, or several begin so"

    @property
    def hint(self) -> str:
        """Where ids are listed."""
        return f"`{self.lists}` lists them"


class DifferentKinds(RequestError):
    """A character and a place, where two of one kind are needed."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one, other)
        self.one, self.other = one, other

    @property
    def fact(self) -> str:
        """Which two."""
        return f"of {self.one} and {self.other} one is somebody and the other somewhere"

    @property
    def hint(self) -> str:
        """The next step."""
        return "merge two characters, or two places; `esesea show STORY cast` and `places` list them with their ids"


class NothingSaidThere(RequestError):
    """The words that were given are not read as being about somebody."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    @property
    def fact(self) -> str:
        """About whom."""
        return f"no such words are read as {self.name}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "`esesea correct STORY claims --scene s3` lists what was read of a scene"
