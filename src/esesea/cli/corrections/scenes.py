"""Acts about scenes: their order, date, place, people, mode and time; where they begin; cut and moved."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from esesea.cli import completing
from esesea.cli.corrections.asked import asked

if TYPE_CHECKING:
    from esesea.story.acts import Act

SceneName = Annotated[
    str, typer.Argument(metavar="SCENE", autocompletion=completing.scenes, help="A scene: s3, or its number.")
]


class How(StrEnum):
    """How one scene stands to another."""

    BEFORE = "before"
    AFTER = "after"
    WITH = "with"
    FIRST = "first"


def register(app: typer.Typer) -> None:
    """Add the acts to the command."""
    app.command("order")(order)
    app.command("date")(date)
    app.command("set")(set_facts)
    app.command("split-scene")(split_scene)
    app.command("join-scenes")(join_scenes)
    app.command("cut")(cut)
    app.command("move")(move)


def order(
    context: typer.Context,
    scene: SceneName,
    how: Annotated[
        How, typer.Argument(help="before, after, with (at the same time), or first: before all that is told before it.")
    ],
    other: Annotated[
        str | None,
        typer.Argument(metavar="OTHER", autocompletion=completing.scenes, help="The other scene; none for first."),
    ] = None,
    *,
    directly: Annotated[bool, typer.Option("--directly", help="Next to it, not just somewhere on that side.")] = False,
    until: Annotated[
        str | None,
        typer.Option(
            metavar="SCENE", autocompletion=completing.scenes, help="All that is told up to this scene goes with it."
        ),
    ] = None,
) -> None:
    """Say when a scene happens: before, after or with another, or before all that is told before it.

    With --directly, --until, with or first, the scene is moved there; without, only the two are compared.

    Example: esesea correct my-novel.story order s9 before s3
    """
    asked(context).say(_reply(scene, how, other, directly=directly, until=until))


def date(
    context: typer.Context,
    scene: SceneName,
    when: Annotated[
        str, typer.Argument(metavar="DATE", help="1985-06-03, June 1985, 198X, or as your calendar says it.")
    ],
) -> None:
    """Say on which day, or between which days, a scene begins.

    The date is written in EDTF (ISO 8601-2), in words ("3 June 1985"), or as the calendar that the story declares has
    it. Scenes that have another date stand before or after it accordingly.

    Example: esesea correct my-novel.story date s4 1985-06
    """
    from esesea.app.pointing_out import date_of  # noqa: PLC0415 - nothing heavy before a command runs

    given = asked(context)
    given.say(date_of(given.story(), scene, when))


def set_facts(
    context: typer.Context,
    scene: SceneName,
    *,
    place: Annotated[
        str | None,
        typer.Option(metavar="NAME", autocompletion=completing.places, help="Where it is; “nowhere” for no place."),
    ] = None,
    new: Annotated[bool, typer.Option("--new", help="The place is one that the story does not have yet.")] = False,
    present: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", autocompletion=completing.people, help="Who is there. May be repeated."),
    ] = None,
    absent: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", autocompletion=completing.people, help="Who is not. May be repeated."),
    ] = None,
    mode: Annotated[
        str | None, typer.Option(metavar="MODE", help="main, flashback, flash-forward, dream, hypothetical, frame …")
    ] = None,
    weekday: Annotated[str | None, typer.Option(metavar="DAY", help="Monday …; “unknown” for none.")] = None,
    time: Annotated[str | None, typer.Option(metavar="TIME", help="morning, night, 21:00 …; “unknown”.")] = None,
) -> None:
    """Set a scene's place, people, mode, weekday or time of the day; several at once if you like.

    Example: esesea correct my-novel.story set s4 --place "the kitchen" --present Anna --mode flashback
    """
    from esesea.app.errors import UnknownName, UnknownPlace  # noqa: PLC0415
    from esesea.app.scene_words import mode_called, place_called, time_called, weekday_called  # noqa: PLC0415
    from esesea.story import acts  # noqa: PLC0415

    given = asked(context)
    story = given.story()
    said: list[Act] = []
    if place is not None:
        try:
            said.append(acts.SetPlace(scene, place_called(story, place, new=new)))
        except UnknownName as unknown:
            raise UnknownPlace(*unknown.args) from unknown
    said += _people(scene, present or (), there=True)
    said += _people(scene, absent or (), there=False)
    if mode is not None:
        said.append(acts.SetMode(scene, mode_called(mode)))
    if weekday is not None:
        said.append(acts.SetWeekday(scene, *weekday_called(story, weekday)))
    if time is not None:
        said.append(acts.SetTimeOfDay(scene, time_called(time)))
    if not said:
        raise typer.BadParameter("say what to set: --place, --present, --absent, --mode, --weekday or --time")
    given.say(*said)


def split_scene(
    context: typer.Context,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="The first words of the new scene.")],
    *,
    scene: Annotated[
        str | None,
        typer.Option(metavar="SCENE", autocompletion=completing.scenes, help="Look for the words in this scene."),
    ] = None,
    nth: Annotated[int | None, typer.Option(min=1, help="Which of several places where they stand.")] = None,
) -> None:
    """Begin a scene of its own where these words stand.

    Example: esesea correct my-novel.story split-scene "The winter before"
    """
    from esesea.app.pointing_out import find_words  # noqa: PLC0415
    from esesea.story.acts import SplitScene  # noqa: PLC0415

    given = asked(context)
    given.say(SplitScene(find_words(given.story(), words, scene=scene, nth=nth)))


def join_scenes(
    context: typer.Context,
    first: SceneName,
    second: Annotated[
        str, typer.Argument(metavar="NEXT", autocompletion=completing.scenes, help="The scene told directly after it.")
    ],
) -> None:
    """Make two scenes that are told one after the other one.

    Example: esesea correct my-novel.story join-scenes s4 s5
    """
    from esesea.story.acts import JoinScenes  # noqa: PLC0415

    asked(context).say(JoinScenes(first, second))


def cut(
    context: typer.Context,
    scenes: Annotated[
        list[str], typer.Argument(metavar="SCENE…", autocompletion=completing.scenes, help="Scenes to leave out.")
    ],
) -> None:
    """Tell the story without some scenes, as you tried with whatif. The manuscript stays as it is.

    Example: esesea correct my-novel.story cut s4 s7
    """
    from esesea.story.acts import Cut  # noqa: PLC0415

    asked(context).say(Cut(tuple(scenes)))


def move(
    context: typer.Context,
    scene: SceneName,
    *,
    after: Annotated[
        str | None,
        typer.Option(metavar="SCENE", autocompletion=completing.scenes, help="Tell it directly after this one."),
    ] = None,
    first: Annotated[bool, typer.Option("--first", help="Tell it before all others.")] = False,
) -> None:
    """Tell a scene elsewhere, as you tried with whatif. The manuscript stays as it is.

    This changes where the scene is told. To say when it happens, use order.

    Example: esesea correct my-novel.story move s4 --after s9
    """
    from esesea.story.acts import MoveScene  # noqa: PLC0415

    if (after is None) == (not first):
        raise typer.BadParameter("say where it is told: --after SCENE, or --first")
    asked(context).say(MoveScene(scene, after))


def _reply(scene: str, how: How, other: str | None, *, directly: bool, until: str | None) -> Act:
    from esesea.story.replies import Move, Reply, Stand  # noqa: PLC0415

    if (other is None) != (how is How.FIRST):
        raise typer.BadParameter("name the other scene" if other is None else "first of all needs no other scene")
    if other is not None and how in {How.BEFORE, How.AFTER} and not directly and until is None:
        return Reply(first=(scene, other) if how is How.BEFORE else (other, scene))
    stand = Stand.SAME if how is How.WITH else Stand(how.value)
    return Reply(move=Move(scene, until or scene, stand, other))


def _people(scene: str, names: list[str] | tuple[()], *, there: bool) -> Iterator[Act]:
    from esesea.story.acts import SetPresent  # noqa: PLC0415

    yield from (SetPresent(scene, name, there) for name in names)
