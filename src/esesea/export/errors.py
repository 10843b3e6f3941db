"""What can stand between a story and a file of another form."""

from __future__ import annotations

from esesea.errors import EseseaError


class ExportError(EseseaError):
    """A story cannot be written in the form that was asked for."""


class UnknownForm(ExportError):
    """No export writes files with this ending."""

    def __init__(self, path: str, known: tuple[str, ...]) -> None:
        super().__init__(path, known)
        self.path, self.known = path, known

    @property
    def fact(self) -> str:
        """Which ending is not known."""
        return f"Esesea cannot tell from the name {self.path} what to write"

    @property
    def hint(self) -> str:
        """The endings there are."""
        return f"end the name in one of {', '.join(self.known)}"


class SomethingInTheWay(ExportError):
    """What stands at the target was not written by an export, and is left as it is."""

    def __init__(self, path: str, what: str) -> None:
        super().__init__(path, what)
        self.path, self.what = path, what

    @property
    def fact(self) -> str:
        """What stands there."""
        return f"{self.path} {self.what}, so it was not replaced"

    @property
    def hint(self) -> str:
        """The next step."""
        return "choose another name, or move it away first"


class NoRoom(ExportError):
    """There is no room left on the disk."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    @property
    def fact(self) -> str:
        """What could not be written."""
        return f"there is no room left on the disk to write {self.path}; nothing was left half-written"

    @property
    def hint(self) -> str:
        """The next step."""
        return "make room and try again, or write to another disk"


class CannotWrite(ExportError):
    """The system refuses to write there."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    @property
    def fact(self) -> str:
        """What the system said."""
        return f"{self.path} could not be written: {self.reason}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "check that its folder exists and that you may write there, or choose another place"


class NeedsPackage(ExportError):
    """A form is written with a package that is not installed."""

    def __init__(self, form: str, package: str, extra: str) -> None:
        super().__init__(form, package, extra)
        self.form, self.package, self.extra = form, package, extra

    @property
    def fact(self) -> str:
        """What is missing."""
        return f"{self.form} is written with {self.package}, which is not installed"

    @property
    def hint(self) -> str:
        """The next step."""
        return f"install it with Esesea: pip install 'esesea[{self.extra}]'"


class PandocFailed(ExportError):
    """Pandoc, which makes books and text documents, did not make this one."""

    def __init__(self, form: str, reason: str) -> None:
        super().__init__(form, reason)
        self.form, self.reason = form, reason

    @property
    def fact(self) -> str:
        """Which form, and what it said."""
        return f"pandoc could not make the {self.form}: {self.reason}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "bring it up to date: pip install --upgrade 'esesea[editions]'; .edition.md is written without it"


class NotAlongAClock(ExportError):
    """A clock was asked for, and the form of this ``suffix`` is not written along one; those of ``suffixes`` are."""

    def __init__(self, suffix: str, suffixes: tuple[str, ...]) -> None:
        super().__init__(suffix, suffixes)
        self.suffix, self.suffixes = suffix, suffixes

    @property
    def fact(self) -> str:
        """Which form has no clock to choose."""
        return f"{self.suffix} is not written along one clock, so there is none to choose"

    @property
    def hint(self) -> str:
        """The forms that are, or what to do without."""
        return f"leave the clock out, or end the name in one of {', '.join(self.suffixes)}"
