"""How well a reader reads, by the field's own measures, on gold from files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from esesea.app.errors import NoSuchChoice
from esesea.progress import SILENT, Progress
from esesea.reading.defaults import READER, SPACY_MODEL

if TYPE_CHECKING:
    from esesea.evaluation.evaluation import Evaluation, Panel

TASKS = ("entities", "coreference", "events", "quotations", "names", "order")
SPLITS = ("train", "dev", "test")
WHOLE = "all"
"""What is reported as the split of a corpus that has none."""

NOVEL_FILES = "quotation_info.csv", "character_info.csv"


def evaluate(
    task: str,
    data: str | Path,
    *,
    split: str = "test",
    reader: str = READER,
    spacy_model: str = SPACY_MODEL,
    fold: int = 0,
    progress: Progress = SILENT,
) -> Evaluation:
    """Let ``reader`` read the gold texts in the folder ``data`` and say how much of the gold it finds.

    ``task``: ``entities``, ``coreference`` and ``events`` are measured on LitBank, ``names`` on novels of PDNC,
    ``quotations`` on either (there speech and its speaker, here where speech stands), ``order`` on stories whose true
    order a gold file tells. ``split`` (``train``, ``dev`` or
    ``test``) and ``fold`` (0 to 9, of coreference) choose among LitBank's works; novels are read all. Gold is used for
    scoring alone. Every measure is explained in docs/evaluation.md. Nothing is written.

    Raises NoSuchChoice for another task or split, EvaluationError where the folder has not the gold that is needed,
    ReadingError where there is no such reader or pipeline; what ``progress`` raises cancels the measuring.
    """
    for kind, chosen, known in (("task", task, TASKS), ("split", split, SPLITS)):
        if chosen not in known:
            raise NoSuchChoice(kind, chosen, known)
    from esesea.app.sheets.figures import Measured  # noqa: PLC0415 - `import esesea` stays light

    folder = Path(data)
    if task == "order":
        from esesea.app import scoring_order  # noqa: PLC0415 - loads spaCy

        panels = scoring_order.order(folder, reader, spacy_model, progress)
        return Measured(task, str(data), WHOLE, reader, panels)
    on_novels = task == "names" or (task == "quotations" and _has_novels(folder))
    if on_novels:
        panels = _on_novels(task, folder, reader, spacy_model, progress)
    else:
        panels = _on_litbank(task, folder, (split, fold), reader, spacy_model, progress)
    return Measured(task, str(data), WHOLE if on_novels else split, reader, panels)


def _has_novels(folder: Path) -> bool:
    return any(found for file in NOVEL_FILES for found in (*folder.glob(file), *folder.glob(f"*/{file}")))


def _on_novels(task: str, folder: Path, reader: str, spacy_model: str, progress: Progress) -> tuple[Panel, ...]:
    from esesea.app import scoring_novels  # noqa: PLC0415 - loads spaCy

    measure = scoring_novels.names if task == "names" else scoring_novels.speakers
    return measure(scoring_novels.Shelf(folder, reader, spacy_model, progress))


def _on_litbank(
    task: str, folder: Path, works: tuple[str, int], reader: str, spacy_model: str, progress: Progress
) -> tuple[Panel, ...]:
    from esesea.app import scoring_litbank  # noqa: PLC0415 - loads spaCy
    from esesea.evaluation.corpora.litbank import Corpus  # noqa: PLC0415

    measures = {
        "entities": scoring_litbank.entities,
        "coreference": scoring_litbank.coreference,
        "events": scoring_litbank.events,
        "quotations": scoring_litbank.quotations,
    }
    return measures[task](scoring_litbank.Desk(Corpus(folder), *works, reader, spacy_model, progress))
