"""A folder of tables with a ``datapackage.json`` that describes them, and by which an earlier export is known again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from esesea.export.errors import SomethingInTheWay
from esesea.export.faults import write_faults
from esesea.files import replace_folder
from esesea.story.story import Story
from esesea.story.tables import Table
from esesea.story.tables.meaning import TABLES, meaning_of

DESCRIPTION = "datapackage.json"

LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What systems leave in folders by themselves."""

Json = dict[str, object]


def described(story: Story, form: str, resources: Iterable[Json]) -> bytes:
    """A Frictionless Data Package (specs.frictionlessdata.io/data-package) of ``resources``, each with its ``path``."""
    package = {
        "profile": "data-package",
        "format": form,
        "title": story.title,
        "sources": [{"title": story.document.name, "sha256": story.document.sha256}],
        "resources": list(resources),
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def resource(table: Table, path: str, schema: Json, **facts: object) -> Json:
    """A Data Resource (specs.frictionlessdata.io/data-resource): ``table`` in the file at ``path``, in words.

    ``facts`` and what is in ``schema`` are so of the form of the file.
    """
    fields = [
        {"name": column.name, "type": column.type.value, "description": meaning_of(table.name, column.name)}
        for column in table.columns
    ]
    about = {"name": table.name.replace("_", "-"), "path": path, "description": TABLES[table.name]}
    return {**about, **facts, "schema": {"fields": fields, "primaryKey": "id", **schema}}


def write_folder(target: Path, contents: Mapping[str, bytes], form: str) -> tuple[Path, ...]:
    """Make ``target`` a folder of ``contents``, in place of an earlier export of ``form`` but of nothing else.

    ``contents`` hold the description. Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    with write_faults(target):
        _check_free(target, form)
        replace_folder(target, contents)
    return tuple(target / name for name in contents)


def _check_free(target: Path, form: str) -> None:
    """Raise SomethingInTheWay unless ``target`` is free, or a folder in which every file is an export's."""
    if not target.exists():
        return
    if not target.is_dir():
        raise SomethingInTheWay(str(target), "is a file, and tables need a folder")
    strange = sorted(set(_names(target)) - _ours(target, form) - LITTER)
    if strange:
        raise SomethingInTheWay(str(target), f"holds {strange[0]}, which was not exported by Esesea")


def _names(folder: Path) -> Iterator[str]:
    return (file.name for file in folder.iterdir())


def _ours(folder: Path, form: str) -> frozenset[str]:
    """The names of files that an earlier export wrote there, by its own account."""
    try:
        package = json.loads((folder / DESCRIPTION).read_bytes())
        if package["format"] != form:
            return frozenset()
        return frozenset({DESCRIPTION, *(resource["path"] for resource in package["resources"])})
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return frozenset()
