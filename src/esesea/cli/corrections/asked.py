"""What all acts of ``esesea correct`` share: whose story it is, and saying what was changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup

from esesea.cli.console import out, print_json, say

if TYPE_CHECKING:
    from esesea.app.correcting import Corrected
    from esesea.story.acts import Act
    from esesea.story.story import Story

SHORT = 8
"""Characters of an id that are shown; so many are enough to undo it by."""

UNCHANGED = "Nothing that was read changes by it."

FLAGS = frozenset({"--dry-run", "--json"})
WITH_WORDS = frozenset({"--why", "--who"})
HELP = frozenset({"-h", "--help"})


class Corrections(TyperGroup):
    """A group whose own options may stand behind an act, where people type them."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer's own copy of click's context
        """The options of the group, then the story, the act and what it is given."""
        if args and args[0] in self.commands and HELP.intersection(args):
            args = ["STORY", *args]
        return super().parse_args(ctx, _own_options_first(args))


@dataclass(frozen=True, slots=True)
class Asked:
    """The story's folder, and what every act may be given."""

    path: Path
    why: str
    who: str | None
    keep: bool
    as_json: bool

    def story(self) -> Story:
        """The story as it stands."""
        from esesea.app.opening import open_story  # noqa: PLC0415 - nothing heavy before a command runs

        return open_story(self.path)

    def say(self, *acts: Act) -> None:
        """Keep each act in turn, and print what it changed."""
        from esesea.app.correcting import correct  # noqa: PLC0415

        done = [correct(self.path, act, why=self.why, who=self.who, keep=self.keep) for act in acts]
        self.tell(*done)

    def tell(self, *done: Corrected) -> None:
        """Print what was done, and how to take it back."""
        if self.as_json:
            told = [_plain(each) for each in done]
            print_json(told[0] if len(told) == 1 else told)
            return
        for each in done:
            _print(each, self.path)


def asked(context: typer.Context) -> Asked:
    """What the group was given."""
    found = context.find_object(Asked)
    assert found is not None
    return found


def _plain(done: Corrected) -> dict[str, object]:
    decision = done.decision
    return {
        "id": decision.id,
        "act": decision.act,
        "says": done.says,
        "at": decision.at,
        "who": decision.who,
        "why": decision.why,
        "kept": done.kept,
        "loose": done.loose,
        "changes": done.changes,
    }


def _print(done: Corrected, path: Path) -> None:
    from rich.text import Text  # noqa: PLC0415

    word = {"undo": "Taken back", "redo": "Said again"}.get(done.decision.act, "Kept" if done.kept else "Would be kept")
    out().print(Text(f"{word}: {done.says}."), soft_wrap=True)
    for line in tuple(done.changes.lines()) or (UNCHANGED,):
        out().print(Text(f"  {line}"), soft_wrap=True)
    if done.loose is not None:
        say(f"It waits: {done.loose}.")
    if not done.kept:
        say("Nothing was kept.")
    elif done.decision.act == "undo":
        say(f"To say it again: esesea correct {path} redo")
    else:
        say(f"To take it back: esesea correct {path} undo {_target(done)[:SHORT]}")


def _target(done: Corrected) -> str:
    return str(done.decision.of["id"]) if done.decision.act == "redo" else done.decision.id


def _own_options_first(args: Sequence[str]) -> list[str]:
    """The group's options before everything else, wherever they stood; what follows ``--`` stays where it is."""
    own: list[str] = []
    others: list[str] = []
    left = list(args)
    while left:
        word = left.pop(0)
        if word == "--":
            others += [word, *left]
            break
        if word in FLAGS or word.startswith(tuple(f"{each}=" for each in WITH_WORDS)):
            own.append(word)
        elif word in WITH_WORDS and left:
            own += [word, left.pop(0)]
        else:
            others.append(word)
    return own + others
