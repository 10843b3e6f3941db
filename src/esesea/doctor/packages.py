"""What is installed beside Esesea: what it needs, what its extras bring, and what others add to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, requires, version
from types import MappingProxyType
from typing import TYPE_CHECKING

from esesea.app.plugins import plugins as added
from esesea.doctor.finding_out import Entry, State
from esesea.doctor.mending import PACKAGE, Installation

if TYPE_CHECKING:
    from packaging.requirements import Requirement

EXTRAS: Mapping[str, str] = MappingProxyType(
    {
        "corpus": "many books as one data set: esesea corpus",
        "editions": "the manuscript in story order as EPUB and DOCX",
        "llm": "a reader by a language model: esesea read --reader llm",
        "mcp": "a story for an assistant: esesea mcp",
        "pandas": "tables as pandas frames",
        "ray": "many books on a cluster: esesea corpus read --engine ray",
        "tables": "tables as Polars frames, and Parquet",
    }
)
"""Each extra, and what it is for."""


def needed(how: Installation) -> Iterator[Entry]:
    """What Esesea cannot do without: one entry where all is there, else one for each that is not."""
    wanted = tuple(_wanted(""))
    amiss = [(each, fault) for each in wanted if (fault := _fault(each)) is not None]
    for each, fault in amiss:
        yield Entry(each.name, State.BROKEN, fault, how.needed(_bare(each)))
    if not amiss:
        yield Entry("packages", State.FINE, f"all {len(wanted)} that are needed, in versions that fit")


def extras(how: Installation) -> Iterator[Entry]:
    """What only some need."""
    for name, about in EXTRAS.items():
        lacking = [each.name for each in _wanted(name) if _fault(each) is not None]
        if lacking:
            yield Entry(name, State.ABSENT, f"{about}; lacks {', '.join(lacking)}", how.with_extra(name))
        else:
            yield Entry(name, State.FINE, about)


def plugins(how: Installation) -> Iterator[Entry]:
    """What packages of others add by entry points, and whether it can be used."""
    found = added()
    for each in found:
        name = f"{each.name} ({each.package})"
        if each.problem is None:
            yield Entry(each.what, State.FINE, name)
        else:
            mend = how.without(each.package.partition(" ")[0])
            yield Entry(each.what, State.BROKEN, f"{name} cannot be used: {each.problem}", mend)
    if not found:
        yield Entry("plug-ins", State.TOLD, "none; packages can add annotators, formats, exports and checks")


def _wanted(of: str) -> Iterator[Requirement]:
    """What Esesea needs on this machine; or, where ``of`` names an extra, what that brings besides. Each once."""
    from packaging.requirements import Requirement  # noqa: PLC0415 - it may be what is missing

    seen: set[str] = set()
    for each in map(Requirement, requires(PACKAGE) or []):
        always, asked = (each.marker is None or each.marker.evaluate({"extra": extra}) for extra in ("", of))
        if (always if not of else asked and not always) and each.name not in seen:
            seen.add(each.name)
            yield each


def _fault(wanted: Requirement) -> str | None:
    """Why an installed package does not do; None where it does."""
    try:
        found = version(wanted.name)
    except PackageNotFoundError:
        return "is not installed"
    if wanted.specifier.contains(found, prereleases=True):
        return None
    return f"{found} is installed, and {wanted.specifier} is needed"


def _bare(wanted: Requirement) -> str:
    return f"{wanted.name}{wanted.specifier}"
