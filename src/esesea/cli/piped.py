"""A console whose reader may leave early, as ``head`` does."""

from __future__ import annotations

from typing import NoReturn

from rich.console import Console

from esesea.cli.console import reader_left


class PipedConsole(Console):
    """Rich ends the program with exit code 1 where a pipe is closed; a closed pipe is no fault."""

    def on_broken_pipe(self) -> NoReturn:
        """End well."""
        reader_left()
