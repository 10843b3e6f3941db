"""What can be wrong with a file that is to be read as a manuscript.

Every kind is a ManuscriptError:

    ├── NoSuchFile       nothing is there
    ├── Unreadable       it is there and cannot be read
    ├── EmptyManuscript  it holds no words
    ├── NotText          it is not writing at all
    ├── UnknownFormat    it is writing in a format Esesea does not read
    ├── TooLong          it is longer than the limit
    ├── Encrypted        it is locked
    ├── Damaged          it is broken
    ├── ZipBomb          it unpacks to far more than it should
    └── NotAStory        it can be read and tells nothing
"""

from __future__ import annotations

from esesea.errors import EseseaError


class ManuscriptError(EseseaError):
    """A file cannot be read as a manuscript. ``file`` is its name or path as the caller gave it."""

    def __init__(self, file: str, *facts: object) -> None:
        super().__init__(file, *facts)
        self.file = file


class NoSuchFile(ManuscriptError):
    """There is no file of that name."""

    @property
    def fact(self) -> str:
        """Which file is missing."""
        return f"there is no file `{self.file}`"

    @property
    def hint(self) -> str:
        """The next step."""
        return "check the name and the folder"


class Unreadable(ManuscriptError):
    """The file cannot be read: no rights, a folder, or it vanished or changed while it was read."""

    def __init__(self, file: str, why: str, advice: str = "") -> None:
        super().__init__(file, why, advice)
        self.why, self.advice = why, advice

    @property
    def fact(self) -> str:
        """Which file, and why not."""
        return f"`{self.file}` cannot be read: {self.why}"

    @property
    def hint(self) -> str:
        """The next step."""
        return self.advice or "check that the file is there and that you may read it"


class EmptyManuscript(ManuscriptError):
    """The file holds no words."""

    @property
    def fact(self) -> str:
        """Which file is empty."""
        return f"`{self.file}` is empty"

    @property
    def hint(self) -> str:
        """The next step."""
        return "check that the draft was saved, and open the right file"


class NotText(ManuscriptError):
    """The file is not writing: its bytes are no text in any known encoding."""

    @property
    def fact(self) -> str:
        """Which file is not writing."""
        return f"`{self.file}` is not a text"

    @property
    def hint(self) -> str:
        """The next step."""
        return "give a manuscript: plain text, Markdown, DOCX, ODT, RTF, EPUB, HTML, Fountain or FDX"


class UnknownFormat(ManuscriptError):
    """The file is a document of a kind Esesea does not read; ``kind`` names it, ``advice`` is the way round."""

    def __init__(self, file: str, kind: str, advice: str) -> None:
        super().__init__(file, kind, advice)
        self.kind, self.advice = kind, advice

    @property
    def fact(self) -> str:
        """Which file, and what it is."""
        return f"`{self.file}` is {self.kind}, which Esesea does not read"

    @property
    def hint(self) -> str:
        """The next step."""
        return self.advice


class TooLong(ManuscriptError):
    """The file is longer than the limit; ``size`` and ``limit`` count ``unit``."""

    def __init__(self, file: str, size: int, limit: int, unit: str) -> None:
        super().__init__(file, size, limit, unit)
        self.size, self.limit, self.unit = size, limit, unit

    @property
    def fact(self) -> str:
        """Which file, how long it is and how long it may be."""
        return f"`{self.file}` has {self.size:,} {self.unit}; Esesea reads at most {self.limit:,}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "split it, and read each book by itself"


class Encrypted(ManuscriptError):
    """The file is locked: by a password, or by a bookshop's copy protection. ``lock`` says which."""

    def __init__(self, file: str, lock: str, advice: str) -> None:
        super().__init__(file, lock, advice)
        self.lock, self.advice = lock, advice

    @property
    def fact(self) -> str:
        """Which file, and what locks it."""
        return f"`{self.file}` is locked by {self.lock}"

    @property
    def hint(self) -> str:
        """The next step."""
        return self.advice


class Damaged(ManuscriptError):
    """The file is broken; ``why`` says what is wrong with it."""

    def __init__(self, file: str, why: str) -> None:
        super().__init__(file, why)
        self.why = why

    @property
    def fact(self) -> str:
        """Which file, and what is broken."""
        return f"`{self.file}` is damaged: {self.why}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "open it in the program that made it and save it again, or take it from a backup"


class ZipBomb(ManuscriptError):
    """The file unpacks to far more than a manuscript does; ``member`` is the part of it that does."""

    def __init__(self, file: str, member: str) -> None:
        super().__init__(file, member)
        self.member = member

    @property
    def fact(self) -> str:
        """Which file, and which part of it."""
        return f"`{self.file}` unpacks to far more than a manuscript does (`{self.member}`), and was not opened"

    @property
    def hint(self) -> str:
        """The next step."""
        return "if you trust it, save its text as plain text and read that"


class NotAStory(ManuscriptError):
    """The file can be read and holds no prose; ``found`` says what it holds instead."""

    def __init__(self, file: str, found: str) -> None:
        super().__init__(file, found)
        self.found = found

    @property
    def fact(self) -> str:
        """Which file, and what it holds."""
        return f"`{self.file}` tells no story: it holds {self.found}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "check that it is the manuscript and not its outline, cover or index"
