"""Pictures as the page gets them: read by the tests of the front end too, which draw them with Vega itself.

``python -m tests.pictures.snapshots`` writes them anew; `test_snapshots` compares them.
"""

from __future__ import annotations

import json
from pathlib import Path

from esesea.pictures.look import LIGHT
from esesea.pictures.registry import PICTURES
from esesea.story.time import STORY_CLOCK
from tests.story_builders import lighthouse

FOLDER = Path(__file__).parents[1] / "snapshots" / "pictures"
WIDTH = 600


def pictures() -> dict[str, str]:
    """The text of each snapshot, by the picture's name."""
    story = lighthouse()
    drawn = {name: picture(story, LIGHT, STORY_CLOCK, WIDTH) for name, picture in PICTURES.items()}
    return {name: json.dumps(each, ensure_ascii=False, indent=1) + "\n" for name, each in drawn.items()}


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pictures().items():
        (FOLDER / f"{name}.json").write_text(text, encoding="utf-8")
