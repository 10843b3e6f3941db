"""What is told of the weights, beside them: the manifest, the record of the training, the model card."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from training.encoders import LARGE, SMALL
from training.fitting import LESSONS_A_BOOK
from training.measuring import Figures
from training.stages import PUPIL, SEED, SILVER_WORDS, TEACHER

MANIFEST, RECORD, CARD = "manifest.json", "training.json", "MODEL_CARD.md"
_TEMPLATE = Path(__file__).with_name("card.md")

ROWS = {
    "mentions": "mentions with pronouns, typed exact F1 (coreference layer, fold 0)",
    "nonpronoun": "mentions that are no pronouns, typed exact F1 (the same)",
    "entities": "entity layer, nested exact F1 (NAACL 2019 split)",
    "events": "realis events, F1 (ACL 2019 split)",
    "coreference": "coreference on mentions found, CoNLL F1 (LREC 2020, fold 0)",
    "gold_mentions": "coreference on marked mentions, CoNLL F1 (the same)",
}


def write_manifest(folder: Path, thresholds: Mapping[str, float]) -> None:
    """Say what the folder holds: every file's SHA-256, and the thresholds."""
    shipped = sorted(path for path in folder.iterdir() if path.suffix in {".onnx", ".txt"})
    told = {
        "files": {path.name: sha256(path.read_bytes()).hexdigest() for path in shipped},
        "thresholds": dict(thresholds),
    }
    (folder / MANIFEST).write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def write_card(folder: Path, figures: Mapping[str, Figures], minutes: Mapping[str, float]) -> None:
    """Write the record and the card. ``figures``: in [0, 1], by part (``dev``, ``test``) and kind of numbers."""
    record = {
        "data": "LitBank (entities, coreference, events; 40 whole works without marks), CC BY 4.0",
        "split": "see training/books.py: no book of a test part of entities or coreference teaches a span",
        "seed": SEED,
        "encoders": {"shipped": SMALL, "teacher": list(LARGE)},
        "teacher": asdict(TEACHER),
        "pupil": asdict(PUPIL),
        "unmarked_words": SILVER_WORDS,
        "unmarked_steps_a_book": LESSONS_A_BOOK,
        "versions": {name: version(name) for name in ("torch", "transformers", "onnxruntime", "onnx")},
        "minutes": dict(minutes),
        "figures": figures,
    }
    (folder / RECORD).write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
    text = _TEMPLATE.read_text(encoding="utf-8")
    filled = text.replace("{{figures}}", table(figures)).replace("{{megabytes}}", f"{size:.1f}")
    (folder / CARD).write_text(filled, encoding="utf-8")


def table(figures: Mapping[str, Figures]) -> str:
    """The figures as a table, in per cent: a column for each part and kind of numbers."""
    kinds = list(figures)
    lines = ["| measure | " + " | ".join(kinds) + " |", "|---" * (len(kinds) + 1) + "|"]
    lines += [
        f"| {told} | " + " | ".join(f"{100 * figures[kind][name]:.1f}" for kind in kinds) + " |"
        for name, told in ROWS.items()
    ]
    return "\n".join(lines)


def tell_shipped(folder: Path, figures: Mapping[str, Figures]) -> None:
    """Add the figures of the reader as it is now, by part, to the record and to the card's table in ``folder``."""
    record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    before = record["figures"]
    record["figures"] = before | {f"{part}, as shipped": found for part, found in figures.items()}
    (folder / RECORD).write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    card = (folder / CARD).read_text(encoding="utf-8")
    (folder / CARD).write_text(card.replace(table(before), table(record["figures"])), encoding="utf-8")
