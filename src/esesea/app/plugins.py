"""What installed packages add, and whether it can be used."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import EntryPoint
from types import FunctionType
from typing import cast

from esesea.plugins import (
    ANNOTATORS,
    CHECKS,
    EXPORTS,
    FORMATS,
    WHAT,
    BrokenPlugin,
    installed,
    loaded,
    package_of,
)


@dataclass(frozen=True, slots=True)
class Plugin:
    """``package`` (with its version) adds ``what``, called ``name``; ``problem`` says why it cannot be used, if so."""

    what: str
    name: str
    package: str
    problem: str | None = None


def plugins() -> tuple[Plugin, ...]:
    """Every annotator, format, export and check that packages beside Esesea add, each loaded to see whether it can be.

    That takes as long as these packages take to load.
    """
    return tuple(
        Plugin(WHAT[group], point.name, package_of(point), _problem(point, group))
        for group in (FORMATS, ANNOTATORS, CHECKS, EXPORTS)
        for point in installed(group)
    )


def _problem(point: EntryPoint, group: str) -> str | None:
    try:
        loaded(point, _kind(group))
    except BrokenPlugin as fault:
        return fault.reason
    return None


def _kind(group: str) -> type:
    """Of which type a plug-in is; its room is loaded only where there is one."""
    if group == CHECKS:
        return FunctionType
    module, _, name = KINDS[group].partition(":")
    return cast("type", getattr(import_module(module), name))


KINDS = {
    FORMATS: "esesea.text.format:Format",
    ANNOTATORS: "esesea.reading.annotator:Annotator",
    EXPORTS: "esesea.export.export:Export",
}
"""By its group, what a plug-in is a value of."""
