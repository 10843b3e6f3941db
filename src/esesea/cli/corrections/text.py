"""Acts about words of the manuscript: claims confirmed and rejected; mentions, touches and deaths added and removed."""

from __future__ import annotations

from typing import Annotated

import typer

from esesea.cli import completing
from esesea.cli.corrections.asked import asked

Who = Annotated[
    str, typer.Argument(metavar="WHO", autocompletion=completing.people, help="A character, by name or id.")
]
Words = Annotated[str, typer.Argument(metavar="WORDS", help="Words of the manuscript, just as they are written.")]
InScene = Annotated[
    str | None,
    typer.Option(metavar="SCENE", autocompletion=completing.scenes, help="Look for the words in this scene."),
]
Nth = Annotated[int | None, typer.Option(min=1, help="Which of several places where they stand.")]
Ids = Annotated[list[str], typer.Argument(metavar="ID…", help="Ids of claims, or their beginnings: see claims.")]


def register(app: typer.Typer) -> None:
    """Add the acts to the command."""
    app.command("confirm")(confirm)
    app.command("reject")(reject)
    app.command("intend")(intend)
    for name, kind, acts in (
        ("add", "Add what no reading saw: a mention, a touch, a death.", (add_mention, add_contact, add_death)),
        (
            "remove",
            "Remove what is not so: a mention, a touch, a death.",
            (remove_mention, remove_contact, remove_death),
        ),
    ):
        group = typer.Typer(help=kind, no_args_is_help=True, rich_markup_mode=None)
        for act in acts:
            group.command(act.__name__.partition("_")[2])(act)
        app.add_typer(group, name=name)


def confirm(context: typer.Context, ids: Ids) -> None:
    """Say that claims are right. They count as your own word, and last where a later reading misses them.

    Example: esesea correct my-novel.story confirm contact-1a2b3c4d5e6f
    """
    from esesea.app.pointing_out import find_statement  # noqa: PLC0415 - nothing heavy before a command runs
    from esesea.story.acts import Confirm  # noqa: PLC0415

    given = asked(context)
    story = given.story()
    given.say(*[Confirm(find_statement(story, each)) for each in ids])


def reject(context: typer.Context, ids: Ids) -> None:
    """Say that claims are wrong. They go, with what was concluded from them, and stay away when it is read again.

    Example: esesea correct my-novel.story reject life_state-0a1b2c3d4e5f --why "only asleep"
    """
    from esesea.app.pointing_out import find_statement  # noqa: PLC0415
    from esesea.story.acts import Reject  # noqa: PLC0415

    given = asked(context)
    story = given.story()
    given.say(*[Reject(find_statement(story, each)) for each in ids])


def intend(
    context: typer.Context,
    finding: Annotated[str, typer.Argument(metavar="ID", help="The finding's id, or its beginning: see check.")],
) -> None:
    """Mark a finding as meant to be so. check leaves it out from then on, for as long as its words stand.

    Example: esesea correct my-novel.story intend 1a2b3c4d --why "he lies about his age"
    """
    from esesea.app.pointing_out import find_finding  # noqa: PLC0415
    from esesea.story.acts import Intend  # noqa: PLC0415

    given = asked(context)
    given.say(Intend(find_finding(given.story(), finding)))


def add_mention(
    context: typer.Context,
    words: Words,
    who: Who,
    *,
    new: Annotated[bool, typer.Option("--new", help="Somebody whom the story does not have yet.")] = False,
    scene: InScene = None,
    nth: Nth = None,
) -> None:
    """Say whom some words mean. What was read as somebody else's deed there is theirs then.

    Example: esesea correct my-novel.story add mention "a woman in grey" Mary --scene s1
    """
    from esesea.app.pointing_out import find_words  # noqa: PLC0415
    from esesea.story.acts import AddCharacter, AddMention  # noqa: PLC0415

    given = asked(context)
    span = find_words(given.story(), words, scene=scene, nth=nth)
    given.say(AddCharacter(who, span) if new else AddMention(who, span))


def add_contact(
    context: typer.Context,
    who: Who,
    whom: Annotated[
        str, typer.Argument(metavar="WHOM", autocompletion=completing.people, help="The one who is touched.")
    ],
    words: Words,
    *,
    how: Annotated[str, typer.Option(metavar="VERB", help="How: hold, kiss, push …")] = "touch",
    scene: InScene = None,
    nth: Nth = None,
) -> None:
    """Say that somebody touches somebody, and which words tell it.

    Example: esesea correct my-novel.story add contact Anna Ben "their fingers met" --how touch
    """
    from esesea.app.pointing_out import find_words  # noqa: PLC0415
    from esesea.story.acts import AddContact  # noqa: PLC0415

    given = asked(context)
    given.say(AddContact(who, whom, find_words(given.story(), words, scene=scene, nth=nth), how))


def add_death(
    context: typer.Context,
    who: Who,
    scene: Annotated[
        str,
        typer.Argument(metavar="SCENE", autocompletion=completing.scenes, help="From which scene on they are dead."),
    ],
    *,
    words: Annotated[str | None, typer.Option(metavar="WORDS", help="The words that tell it, if any do.")] = None,
) -> None:
    """Say that somebody is dead from a scene on.

    Example: esesea correct my-novel.story add death Ben s12
    """
    from esesea.app.pointing_out import find_words  # noqa: PLC0415
    from esesea.story.acts import AddDeath  # noqa: PLC0415

    given = asked(context)
    span = find_words(given.story(), words, scene=scene) if words else None
    given.say(AddDeath(who, scene, span))


def remove_mention(context: typer.Context, words: Words, who: Who, *, scene: InScene = None, nth: Nth = None) -> None:
    """Say that some words do not mean somebody.

    Example: esesea correct my-novel.story remove mention "Rako" "Mr. Rako" --scene s7
    """
    from esesea.app.people_words import mention_removed  # noqa: PLC0415

    given = asked(context)
    given.say(mention_removed(given.story(), words, who, scene=scene, nth=nth))


def remove_contact(
    context: typer.Context,
    who: Who,
    whom: Annotated[
        str, typer.Argument(metavar="WHOM", autocompletion=completing.people, help="The one who is not touched.")
    ],
    words: Words,
    *,
    scene: InScene = None,
    nth: Nth = None,
) -> None:
    """Say that somebody does not touch somebody there.

    Example: esesea correct my-novel.story remove contact Anna Ben "met him"
    """
    from esesea.app.people_words import contact_removed  # noqa: PLC0415

    given = asked(context)
    given.say(contact_removed(given.story(), who, whom, words, scene=scene, nth=nth))


def remove_death(context: typer.Context, who: Who) -> None:
    """Say that somebody does not die; what was concluded from their death goes, too.

    Example: esesea correct my-novel.story remove death Ben
    """
    from esesea.story.acts import RemoveDeath  # noqa: PLC0415

    asked(context).say(RemoveDeath(who))
