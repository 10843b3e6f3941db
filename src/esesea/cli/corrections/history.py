"""What was said so far: undone, redone, listed; and the claims that can be confirmed or rejected."""

from __future__ import annotations

from typing import Annotated

import typer

from esesea.app.table import Column, Table
from esesea.cli import completing
from esesea.cli.console import print_json, print_table
from esesea.cli.corrections.asked import asked

Id = Annotated[
    str | None, typer.Argument(metavar="ID", help="The correction's id, or its beginning; the last one if not given.")
]


def register(app: typer.Typer) -> None:
    """Add the acts to the command."""
    app.command("undo")(undo)
    app.command("redo")(redo)
    app.command("list")(listed)
    app.command("claims")(claims)


def undo(context: typer.Context, correction: Id = None) -> None:
    """Take a correction back: the last one, or the one with this id. It stays in the file and can be redone.

    Example: esesea correct my-novel.story undo
    """
    from esesea.app.correcting import undo as taken_back  # noqa: PLC0415 - nothing heavy before a command runs

    given = asked(context)
    given.tell(taken_back(given.path, correction, who=given.who, why=given.why, keep=given.keep))


def redo(context: typer.Context, correction: Id = None) -> None:
    """Say again what was taken back: the last one, or the one with this id.

    Example: esesea correct my-novel.story redo
    """
    from esesea.app.correcting import redo as said_again  # noqa: PLC0415

    given = asked(context)
    given.tell(said_again(given.path, correction, who=given.who, why=given.why, keep=given.keep))


def listed(
    context: typer.Context,
    *,
    loose: Annotated[
        bool, typer.Option("--loose", help="Only those whose words are not in this draft, and where they were.")
    ] = False,
) -> None:
    """List every correction: what it says, who said it, when and why, and whether it is in force.

    Example: esesea correct my-novel.story list --loose
    """
    from esesea.app.correcting import corrections  # noqa: PLC0415
    from esesea.app.sheets.corrections import corrections_table  # noqa: PLC0415

    given = asked(context)
    found = [each for each in corrections(given.path) if each.loose is not None or not loose]
    print_json(found) if given.as_json else print_table(corrections_table(found, loose=loose))


def claims(
    context: typer.Context,
    *,
    scene: Annotated[
        str | None, typer.Option(metavar="SCENE", autocompletion=completing.scenes, help="Only those of this scene.")
    ] = None,
    layer: Annotated[
        str | None, typer.Option(metavar="KIND", help="Only these: relations, contacts, life_states, mentions …")
    ] = None,
) -> None:
    """List what was read, each claim with the id by which it is confirmed or rejected.

    Example: esesea correct my-novel.story claims --scene s3 --layer contacts
    """
    from esesea.app.pointing_out import claims as claimed  # noqa: PLC0415

    given = asked(context)
    found = tuple(claimed(given.story(), layer=layer, scene=scene))
    if given.as_json:
        print_json(found)
        return
    columns = (
        Column("id", "Id"),
        Column("scene", "Scene"),
        Column("says", "Says", wide=True),
        Column("quotes", "Words", wide=True),
    )
    rows = tuple((each.id, each.scene, each.says, " … ".join(each.quotes)) for each in found)
    print_table(Table("Claims", columns, rows, "nothing of the kind was read"))
