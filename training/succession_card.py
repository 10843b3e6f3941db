"""What is told of the head of succession: in the record of the training, and in a section of the model card."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from training.border_states import ALSO_IN_PDNC
from training.card import CARD, RECORD
from training.passages import Border
from training.succession_fitting import COURSE
from training.succession_measures import BORDERS, Figures
from training.succession_pairs import Shelf

TITLE = "## Succession"
_TEMPLATE = Path(__file__).with_name("succession_card.md")

ROWS = {
    "borders": "borders asked about",
    "auc": "true next above another (AUC)",
    "accuracy": "right, true and false alike in number",
    "first": "true next the first of twenty",
    "first_three": "true next among the first three",
    "ece": "calibration error",
    "direction": "direction right",
    "direction_ece": "calibration error of the direction",
}


def tell(
    folder: Path, figures: Mapping[str, Mapping[str, Figures]], parts: Mapping[str, Sequence[Shelf]], minutes: float
) -> None:
    """Add to the record and to the card in ``folder``, in place of what was told before.

    ``figures``: by network and kind of border; ``parts``: the books by use; ``minutes``: of the fit.
    """
    record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    record["succession"] = {
        "data": "LitBank's whole works without marks, less those that PDNC holds too",
        "left_out": sorted(ALSO_IN_PDNC),
        "books": {part: [book.name for book in books] for part, books in parts.items()},
        "borders": {part: _counted(books) for part, books in parts.items()},
        "course": asdict(COURSE),
        "minutes": round(minutes, 1),
        "figures": figures,
    }
    (folder / RECORD).write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    card = (folder / CARD).read_text(encoding="utf-8").split(f"\n{TITLE}\n")[0].rstrip()
    section = _TEMPLATE.read_text(encoding="utf-8").replace("{{figures}}", _table(figures["head"]))
    (folder / CARD).write_text(f"{card}\n\n{TITLE}\n{section}", encoding="utf-8")


def _counted(books: Sequence[Shelf]) -> dict[str, int]:
    return {kind.name.lower(): sum(int((book.border == kind).sum()) for book in books) for kind in Border if kind}


def _table(figures: Mapping[str, Figures]) -> str:
    lines = ["| at held-out borders | " + " | ".join(BORDERS) + " |", "|---" * (1 + len(BORDERS)) + "|"]
    for name, told in ROWS.items():
        shown = (
            f"{figures[kind][name]:.0f}" if name == "borders" else f"{100 * figures[kind][name]:.1f}"
            for kind in BORDERS
        )
        lines.append(f"| {told} | " + " | ".join(shown) + " |")
    return "\n".join(lines)
