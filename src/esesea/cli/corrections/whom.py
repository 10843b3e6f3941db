"""Acts about people and places: who is one and who is not, and what they are called."""

from __future__ import annotations

from typing import Annotated

import typer

from esesea.cli import completing
from esesea.cli.corrections.asked import asked

Name = Annotated[
    str, typer.Argument(metavar="NAME", autocompletion=completing.anyone, help="A character or a place, by name or id.")
]


def register(app: typer.Typer) -> None:
    """Add the acts to the command."""
    app.command("merge")(merge)
    app.command("split")(split)
    app.command("rename")(rename)


def merge(
    context: typer.Context,
    kept: Name,
    merged: Annotated[
        str, typer.Argument(metavar="SAME-AS", help="Who or what is the same; its name becomes an alias.")
    ],
) -> None:
    """Make two characters one, or two places one. The first keeps its name.

    Example: esesea correct my-novel.story merge Elizabeth Lizzy
    """
    from esesea.app.people_words import merging  # noqa: PLC0415 - nothing heavy before a command runs

    given = asked(context)
    given.say(merging(given.story(), kept, merged))


def split(
    context: typer.Context,
    name: Name,
    other: Annotated[
        str, typer.Argument(metavar="OTHER", autocompletion=completing.anyone, help="What the other one is called.")
    ],
    *,
    words: Annotated[
        list[str] | None, typer.Option(metavar="WORDS", help="Words that mean the other one. May be repeated.")
    ] = None,
    scene: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SCENE",
            autocompletion=completing.scenes,
            help="Scenes where the other one is meant. May be repeated.",
        ),
    ] = None,
) -> None:
    """Make two characters, or two places, of what was taken for one.

    Without options, all that is called OTHER is the other one's, with the pronouns that follow it. --words and --scene
    say it more closely: with both, only those words in those scenes.

    Example: esesea correct my-novel.story split Harry "Old Harry" --scene s4
    """
    from esesea.app.people_words import splitting  # noqa: PLC0415

    given = asked(context)
    given.say(splitting(given.story(), name, other, words=words or (), scenes=scene or ()))


def rename(
    context: typer.Context,
    name: Name,
    to: Annotated[str, typer.Argument(metavar="NEW-NAME", help="What Esesea is to call them.")],
) -> None:
    """Give a character or a place the name that you know it by. The manuscript stays as it is.

    Example: esesea correct my-novel.story rename I "Nelly Dean"
    """
    from esesea.app.people_words import renaming  # noqa: PLC0415

    given = asked(context)
    given.say(renaming(given.story(), name, to))
