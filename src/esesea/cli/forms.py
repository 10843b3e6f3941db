"""The forms there are, at the end of a command's help: looked up only when somebody asks for it."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand


class FormsListed(TyperCommand):
    """A command whose help ends with every form a story can be written in, and which ending asks for it."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002 - Typer's own copy of click's
        """Write the list after the options."""
        from esesea.app.exporting import forms  # noqa: PLC0415

        with formatter.section("Forms, by the ending of OUT"):
            formatter.write_dl([(f"NAME{form.suffix}", form.about) for form in forms()])
