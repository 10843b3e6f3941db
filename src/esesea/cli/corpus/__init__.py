"""``esesea corpus``: a library of stories. Each act is a sub-command and a file."""

from __future__ import annotations

import typer

from esesea.cli.corpus import draw, query, read, status

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Read many books as one dataset of tables, on this machine or on a cluster, and ask it.",
    epilog="Start with: esesea corpus read my-novels/ shelf",
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("read")(read.command)
app.command("status")(status.command)
app.command("query")(query.command)
app.command("draw")(draw.command)
