"""What is wrong with a command as typed, without the words of the libraries that noticed."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup

NOISE = "Value error, "
"""What pydantic, by which Typer reads parameters, says before every reason."""


class PlainWords(TyperGroup):
    """A group of commands that says in plain words which value it cannot take."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - Typer's own copy of click's context
        """Run the command that was typed."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as wrong:
            wrong.message = wrong.message.replace(NOISE, "")
            raise
