"""``python -m training.succession DATA --kept FOLDER``: teach the shipped encoder's head of succession; needs no marks.

To be run again whenever the encoder's weights change: the head reads what that encoder says and no other.
"""

from __future__ import annotations

import time
from pathlib import Path
from random import Random
from typing import Annotated

import torch
import typer

from esesea.reading.literary import succession as shipped
from esesea.reading.literary import weights as encoder
from training.border_states import shelves_of
from training.card import write_manifest
from training.succession_card import tell
from training.succession_export import export
from training.succession_fitting import fitted
from training.succession_head import Head
from training.succession_measures import BORDERS, Figures, asked, figures, slopes_of
from training.succession_pairs import SCENES, Shelf

HERE = Path(str(encoder.FOLDER))

DEV, TEST, SEED = 6, 8, 13
"""Books that set the scale, books that measure; the rest teaches."""


def main(
    data: Annotated[Path, typer.Argument(help="LitBank's folder; the whole books in `original` are read.")],
    kept: Annotated[Path, typer.Option(help="Where what is made on the way is kept; a rerun goes on from there.")],
    into: Annotated[Path, typer.Option(help="The encoder's weights, to which the head is added.")] = HERE,
    *,
    baseline: Annotated[bool, typer.Option(help="Measure the bilinear baseline beside it.")] = True,
) -> None:
    """Teach the head, set its scale, put it beside the encoder, measure it and tell in the card."""
    torch.set_num_threads(1)  # the steps are small
    began = time.monotonic()
    kept.mkdir(parents=True, exist_ok=True)

    def report(line: str) -> None:
        print(f"{(time.monotonic() - began) / 60:6.1f} min  {line}", flush=True)

    weights = encoder.opened(into)
    books = list(shelves_of(sorted((data / "original").glob("*.txt")), weights, kept, report))
    train, dev, test = split(books)
    report(f"{len(train)} books teach, {len(dev)} set the scale, {len(test)} measure")
    found: dict[str, dict[str, Figures]] = {}
    folder = kept / weights.manifest.files[encoder.WORDS][:16]
    for name in ("pooled", "head") if baseline else ("head",):
        made = folder / name
        made.mkdir(parents=True, exist_ok=True)
        head, seconds = fitted(train, dev, folder, report, pooled=name == "pooled")
        _scaled(head, dev, made, weights.manifest)
        report(f"{name}: taught in {seconds / 60:.1f} min")
        opened = shipped.opened_head(made)
        found[name] = {kind: figures(asked(test, borders, opened)) for kind, borders in BORDERS.items()}
        for kind, told in found[name].items():
            report(f"{name}, {kind}: " + ", ".join(f"{what} {value:.3f}" for what, value in told.items()))
    for file in (shipped.SIDES, shipped.COMPARISON):
        (into / file).write_bytes((made / file).read_bytes())
    write_manifest(into, weights.manifest.thresholds)
    tell(into, found, {"train": train, "dev": dev, "test": test}, seconds / 60)
    report(f"the head is in {into}")


def split(books: list[Shelf]) -> tuple[list[Shelf], list[Shelf], list[Shelf]]:
    """Those that teach, those that set the scale, those that measure: by chance, the same for the same books."""
    drawn = Random(SEED).sample(books, len(books))
    return drawn[DEV + TEST :], drawn[:DEV], drawn[DEV : DEV + TEST]


def _scaled(head: Head, dev: list[Shelf], made: Path, manifest: encoder.Manifest) -> None:
    """Write the head; then again with the scale that the scenes of ``dev`` ask for."""
    export(head, made, manifest)
    slopes, bias = slopes_of(asked(dev, SCENES, shipped.opened_head(made)))
    head.calibrate(slopes, bias)
    export(head, made, manifest)


if __name__ == "__main__":
    typer.run(main)
