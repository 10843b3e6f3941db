"""The answers of one small story, as files that the tests of both sides read: written by
``python -m tests.web.describing.snapshots``, compared by `test_snapshots`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from pydantic import TypeAdapter

from esesea.web.describing.cast import cast, ledger
from esesea.web.describing.findings import findings
from esesea.web.describing.frame import frame
from esesea.web.describing.scene_text import scene_text
from esesea.web.describing.search import search
from esesea.web.describing.why import why
from esesea.web.describing.world import world
from tests.web.describing.told_story import corrected

FOLDER = Path(__file__).parents[2] / "snapshots" / "page"


def answers() -> Mapping[str, object]:
    """Each answer by the name of its file."""
    told = corrected()
    return MappingProxyType(
        {
            "frame": frame(told),
            "text": scene_text(told, "s1"),
            "text_flashback": scene_text(told, "s2"),
            "world": world(told, "s4"),
            "world_lived": world(told, "s1", "lived:c2"),
            "world_outside_of_time": world(told, "s3"),
            "why": why(told, "s1", "s2"),
            "why_chain": why(told, "s2", "s5"),
            "why_nothing": why(told, "s1", "s3"),
            "cast": cast(told),
            "ledger": ledger(told, "c1", "c2"),
            "search": search(told, "light"),
            "findings": findings(told),
        }
    )


def written(answer: object) -> str:
    """The answer as the page gets it, indented."""
    return TypeAdapter(type(answer)).dump_json(answer, indent=2).decode() + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, answer in answers().items():
        (FOLDER / f"{name}.json").write_text(written(answer), encoding="utf-8")
