"""``python -m training DATA --kept FOLDER``."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import Annotated

import typer

from esesea.evaluation.corpora.litbank import Corpus
from esesea.reading.literary import weights as shipped
from training import encoders
from training.books import books, shelves
from training.card import write_card, write_manifest
from training.export import export
from training.fitting import Pupil
from training.measuring import UNCHOSEN, Figures, answers, chosen, coreference_figures, event_figures, mention_figures
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
        figures = {}
        for name, eight_bits in (("32 bits", False), ("8 bits", True)):
            folder = kept / name.replace(" ", "-")
            _ship(pupil, folder, eight_bits=eight_bits)
            figures |= {f"{part}, {name}": found for part, found in _measured(data, folder).items()}
            report(f"{name}: {figures[f'test, {name}']}")
        write_card(folder, figures, training.minutes)
        shutil.copytree(folder, into, dirs_exist_ok=True)
        report(f"the weights are in {into}")


def _ship(pupil: Pupil, folder: Path, *, eight_bits: bool) -> None:
    export(pupil, folder, eight_bits=eight_bits)
    words = "\n".join(encoders.vocabulary(encoders.small()))
    (folder / shipped.VOCABULARY).write_text(f"{words}\n", encoding="utf-8")
    write_manifest(folder, UNCHOSEN)


def _measured(data: Path, folder: Path) -> dict[str, Figures]:
    """The figures of dev and test with the thresholds that dev chooses, which go into the manifest."""
    shelf = shelves(Corpus(data))
    weights = shipped.opened(folder)
    dev, event_dev = (answers(books(data, names), weights) for names in (shelf.dev, shelf.event_dev))
    marked_dev = answers(books(data, shelf.dev), weights, gold_mentions=True)
    at = chosen(dev, marked_dev, event_dev, weights)
    write_manifest(folder, at)
    found: dict[str, Figures] = {}
    for part, spans, entities, events in (
        ("dev", shelf.dev, shelf.dev, shelf.event_dev),
        ("test", shelf.tests["coreference"], shelf.tests["entities"], shelf.tests["events"]),
    ):
        said = answers(books(data, spans), weights)
        marked = answers(books(data, spans), weights, gold_mentions=True)
        in_entities = mention_figures(answers(books(data, entities), weights), at["mention"], at["entity"])
        found[part] = {
            **mention_figures(said, at["mention"], at["entity"]),
            "entities": in_entities["entities"],
            **event_figures(answers(books(data, events), weights), at["event"]),
            **coreference_figures(said, at["mention"], at["antecedent"], weights),
            "gold_mentions": coreference_figures(marked, at["mention"], at["antecedent"], weights)["coreference"],
        }
    return found


typer.run(main)
