"""Which spaCy pipeline is installed, told without loading spaCy."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from esesea.reading.errors import NotInstalled


def model_version(model: str) -> str:
    """The version of the installed package ``model``; raises NotInstalled."""
    try:
        return version(model)
    except (PackageNotFoundError, ValueError) as fault:  # ValueError: an empty name
        raise NotInstalled(model) from fault
