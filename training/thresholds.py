"""``python -m training.thresholds DATA``: choose the shipped weights' thresholds anew, and measure the reader.

For when the reader or the choice of books has changed and the weights have not: nothing is taught.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from esesea.reading.literary import weights as shipped
from training.card import tell_shipped, write_manifest
from training.measuring import figures_of, thresholds_of

HERE = Path(str(shipped.FOLDER))


def main(
    data: Annotated[Path, typer.Argument(help="LitBank's folder: entities, coref, events, splits.")],
    into: Annotated[Path, typer.Option(help="The weights.")] = HERE,
    only: Annotated[list[str] | None, typer.Option(help="A threshold to choose; repeat for more.")] = None,
) -> None:
    """Choose thresholds on the development books, write them beside the weights, and the figures into their card."""
    weights = shipped.opened(into)
    best = thresholds_of(data, weights)
    kept = weights.manifest.thresholds
    told = best if only is None else kept | {name: best[name] for name in only}
    print(f"best {best}, before {kept}, now {told}", flush=True)
    write_manifest(into, told)
    tell_shipped(into, figures_of(data, shipped.opened(into)))


if __name__ == "__main__":
    typer.run(main)
