"""``python -m training DATA --kept FOLDER``."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import Annotated

import typer

from esesea.reading.literary import weights as shipped
from training import encoders
from training.card import write_card, write_manifest
from training.export import export
from training.fitting import Pupil
from training.measuring import UNCHOSEN, Figures, figures_of, thresholds_of
from training.stages import Training

HERE = Path(__file__).parents[1] / "src" / "esesea" / "reading" / "literary" / "weights"


def main(
    data: Annotated[Path, typer.Argument(help="LitBank's folder: entities, coref, events, splits, original.")],
    kept: Annotated[Path, typer.Option(help="Where what is made on the way is kept; a rerun goes on from there.")],
    into: Annotated[Path, typer.Option(help="Where the weights go.")] = HERE,
    *,
    quick: Annotated[bool, typer.Option(help="One epoch and no teacher, to try the road.")] = False,
) -> None:
    """Train the literary encoder on LitBank, measure it, and write the weights with their card."""
    kept.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    with (kept / "log.txt").open("a", encoding="utf-8") as log:

        def report(line: str) -> None:
            told = f"{(time.monotonic() - began) / 60:6.1f} min  {line}"
            for file in (None, log):
                print(told, flush=True, file=file)

        training = Training(data, kept, report, quick)
        pupil = training.pupil()
        figures: dict[str, Figures] = {}
        for name, eight_bits in (("32 bits", False), ("8 bits", True)):
            folder = kept / name.replace(" ", "-")
            _ship(pupil, folder, eight_bits=eight_bits)
            write_manifest(folder, thresholds_of(data, shipped.opened(folder)))
            figures |= {f"{part}, {name}": found for part, found in figures_of(data, shipped.opened(folder)).items()}
            report(f"{name}: {figures[f'test, {name}']}")
        write_card(folder, figures, training.minutes)
        shutil.copytree(folder, into, dirs_exist_ok=True)
        report(f"the weights are in {into}")


def _ship(pupil: Pupil, folder: Path, *, eight_bits: bool) -> None:
    export(pupil, folder, eight_bits=eight_bits)
    words = "\n".join(encoders.vocabulary(encoders.small()))
    (folder / shipped.VOCABULARY).write_text(f"{words}\n", encoding="utf-8")
    write_manifest(folder, UNCHOSEN)


typer.run(main)
