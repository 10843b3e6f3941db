"""What can be read and written, at the end of a command's help: looked up only when somebody asks for it."""

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


class FormatsListed(TyperCommand):
    """A command whose help ends with every kind of file and of folder that holds a manuscript."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002 - as above
        """Write the lists after the options."""
        from esesea.text.folders import BUILT_IN  # noqa: PLC0415
        from esesea.text.manuscript import formats  # noqa: PLC0415

        with formatter.section("Manuscripts, by what is in FILE, else by its ending"):
            formatter.write_dl([(" ".join(found.suffixes) or "any ending", found.about) for found in formats()])
        with formatter.section("Folders"):
            formatter.write_dl([(kind.name, kind.about) for kind in BUILT_IN])
