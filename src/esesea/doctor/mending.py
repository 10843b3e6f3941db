"""The exact commands for the way in which this Esesea was installed."""

from __future__ import annotations

import json
import shlex
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlparse

PACKAGE = "esesea"
WEIGHTS = "src/esesea/reading/literary/weights"


@dataclass(frozen=True, slots=True)
class Installation:
    """``way`` in words; ``checkout`` is the folder it runs from where it is being worked on, None elsewhere.

    ``installer`` are the words before what is installed.
    """

    way: str
    installer: tuple[str, ...]
    checkout: Path | None = None

    def with_extra(self, name: str) -> str:
        """The command that brings an extra."""
        return self._install(f"{self.checkout or PACKAGE}[{name}]")

    def again(self) -> str:
        """The command that brings everything again, whole."""
        if self.checkout is not None:
            return self._make("setup")
        if self.installer[0] == "pipx":
            return f"pipx reinstall {PACKAGE}"
        force = "--force" if self.installer[:2] == ("uv", "tool") else _REINSTALL[self.installer[0] == "uv"]
        return shlex.join((*self.installer, force, PACKAGE))

    def needed(self, requirement: str) -> str:
        """The command that brings one package that Esesea needs, whole and in a version that fits."""
        if self.installer[0] == "pipx":
            return shlex.join(("pipx", "runpip", PACKAGE, "install", "--force-reinstall", requirement))
        if self.installer[:2] == ("uv", "tool"):
            return self.again()
        words = (each for each in self.installer if each != "-e")
        return shlex.join((*words, _REINSTALL[self.installer[0] == "uv"], requirement))

    def without(self, package: str) -> str:
        """The command that removes a package that was installed beside Esesea."""
        if self.installer[0] == "pipx":
            return shlex.join(("pipx", "uninject", PACKAGE, package))
        if self.installer[:2] == ("uv", "tool"):
            return self.again()
        words = (each for each in self.installer if each != "-e")
        return shlex.join((*("uninstall" if each == "install" else each for each in words), package))

    def page(self) -> str:
        """The command that brings the page."""
        return self.again() if self.checkout is None else self._make("page")

    def weights(self) -> str:
        """The command that brings the weights as they were shipped."""
        if self.checkout is None:
            return self.again()
        return shlex.join(("git", "-C", str(self.checkout), "checkout", "--", WEIGHTS))

    def _install(self, what: str) -> str:
        return shlex.join((*self.installer, what))

    def _make(self, target: str) -> str:
        return shlex.join(("make", "-C", str(self.checkout), target))


_REINSTALL = {False: "--force-reinstall", True: "--reinstall"}
"""How pip, and uv, are told to install what is there already."""


def installation() -> Installation:
    """How this Esesea was installed."""
    pip = _pip()
    checkout = _checkout()
    if checkout is not None:
        return Installation(f"from the checkout in {checkout}", (*pip, "-e"), checkout)
    prefix = Path(sys.prefix)
    if (prefix / "pipx_metadata.json").is_file():
        return Installation("by pipx", ("pipx", "install", "--force"))
    if (prefix / "uv-receipt.toml").is_file():
        return Installation("by uv, as a tool", ("uv", "tool", "install"))
    return Installation("by uv" if pip[0] == "uv" else "by pip", pip)


def _pip() -> tuple[str, ...]:
    if find_spec("pip") is None:
        return ("uv", "pip", "install", "--python", sys.executable)
    return (sys.executable, "-m", "pip", "install")


def _checkout() -> Path | None:
    """The folder that an editable installation runs from."""
    try:
        told = json.loads(distribution(PACKAGE).read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        return None
    if not told.get("dir_info", {}).get("editable"):
        return None
    return Path(unquote(urlparse(told["url"]).path))
