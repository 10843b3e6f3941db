"""What can be wrong with a story's folder. Whatever it is, the author's decisions are whole."""

from __future__ import annotations

from esesea.errors import EseseaError


class StoreError(EseseaError):
    """A story's folder cannot be used."""


class NotAStoryFolder(StoreError):
    """There is something else, or nothing, where a story's folder was asked for."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    @property
    def fact(self) -> str:
        """Where no story is."""
        return f"{self.path} is not a story's folder"

    @property
    def hint(self) -> str:
        """The next step."""
        return "`esesea read FILE` makes one; its name ends in .story"


class FolderInTheWay(StoreError):
    """A story was to be kept where something else already is."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    @property
    def fact(self) -> str:
        """What stands there."""
        return f"{self.path} exists already and is not a story's folder, so nothing was written into it"

    @property
    def hint(self) -> str:
        """The next step."""
        return "choose another name for the story, or move what is there"


class NeverRead(StoreError):
    """The folder holds the author's decisions and no reading."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    @property
    def fact(self) -> str:
        """Which folder."""
        return f"{self.path} holds no reading of the story yet"

    @property
    def hint(self) -> str:
        """The next step."""
        return "read the manuscript again; your decisions are kept and will be used"


class DamagedCache(StoreError):
    """What was read from the manuscript cannot be opened any more."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    @property
    def fact(self) -> str:
        """What is broken."""
        return f"{self.path} is damaged ({self.reason})"

    @property
    def hint(self) -> str:
        """The next step."""
        return "read the manuscript again to make it anew; your decisions are in another file and are safe"


class OutdatedCache(StoreError):
    """An older Esesea read the story, and kept it in a form that this one cannot bring up to date."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    @property
    def fact(self) -> str:
        """What is too old."""
        return f"{self.path} was made by an older Esesea, and this one reads stories in another way"

    @property
    def hint(self) -> str:
        """The next step."""
        return "read the manuscript again; your decisions stay as they are"


class MadeByNewer(StoreError):
    """A newer Esesea wrote the folder."""

    def __init__(self, path: str, found: int, known: int) -> None:
        super().__init__(path, found, known)
        self.path, self.found, self.known = path, found, known

    @property
    def fact(self) -> str:
        """Which form was met."""
        return f"{self.path} was made by a newer Esesea (its form is {self.found}; this one knows up to {self.known})"

    @property
    def hint(self) -> str:
        """The next step."""
        return "update Esesea, or read the manuscript into another folder with -o"


class NoRights(StoreError):
    """The person may not read or write there."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    @property
    def fact(self) -> str:
        """Where."""
        return f"you have no right to use {self.path}, or its disk can only be read"

    @property
    def hint(self) -> str:
        """The next step."""
        return "change the folder's rights, or keep the story elsewhere with -o"


class DiskFull(StoreError):
    """There is no room left; what was there before is untouched."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    @property
    def fact(self) -> str:
        """Where there is no room."""
        return f"there is no room left on the disk to write {self.path}; what it held before is whole"

    @property
    def hint(self) -> str:
        """The next step."""
        return "make room and try again, or keep the story on another disk with -o"


class FolderBusy(StoreError):
    """Another program holds the folder."""

    def __init__(self, path: str, seconds: float) -> None:
        super().__init__(path, seconds)
        self.path, self.seconds = path, seconds

    @property
    def fact(self) -> str:
        """Which folder, and how long was waited."""
        return f"another program is writing into {self.path}; {self.seconds:g} seconds were not enough to wait for it"

    @property
    def hint(self) -> str:
        """The next step."""
        return "let it finish, then try again"


class DiskFault(StoreError):
    """The system refused in a way that none of the other errors names."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    @property
    def fact(self) -> str:
        """What the system said."""
        return f"{self.path} could not be used: {self.reason}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "check the disk and the path, and try again; what was there before is whole"
