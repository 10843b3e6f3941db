"""Answers to acts on one small story, as files that the tests of both sides read: written by
``python -m tests.web.acting.snapshots``, compared by `test_snapshots`.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pydantic import TypeAdapter

from esesea.app.solving import solved
from esesea.store.folder import StoryFolder
from esesea.story.correction import Anchor, Correction
from esesea.story.leap import Landing, Leap
from esesea.web.acting.corrections import correct, corrections, undo
from esesea.web.acting.questions import question, reply
from esesea.web.acting.whatif import whatif
from esesea.web.desk import Desk
from esesea.web.shelf import story_id
from esesea.web.wishes import acts as wishes
from esesea.web.wishes.acts import ActWish, StepWish
from esesea.web.wishes.reply import ReplyWish
from esesea.web.wishes.whatif import WhatIfWish
from tests.story_builders import lighthouse

FOLDER = Path(__file__).parents[2] / "snapshots" / "page" / "acts"
STORY = "lighthouse.story"
GONE = Correction(
    "0123456789abcdef0123456789abcdef",
    "set",
    "2026-01-01T00:00:00+00:00",
    "ada",
    "it was dawn",
    (Anchor("The door was blue and the bell did not ring.", "", "", 240),),
    {"what": "time_of_day", "scene": "s7", "scene_at": ["0"], "of_day": "dawn"},
)
"""Said of a draft whose words are no longer there."""


def answers() -> dict[str, str]:
    """Each answer as the page gets it, indented, by the name of its file."""
    with tempfile.TemporaryDirectory() as path:
        folder = StoryFolder.create(Path(path) / STORY)
        leaps = tuple(Leap(f"s{n}", 0.6, f"s{n}", (Landing(None, 0.6), Landing("s1", 0.3))) for n in range(2, 6))
        folder.save(solved(replace(lighthouse(), relations=(), distances=(), scene_dates=(), leaps=leaps)))
        folder.decide(GONE)
        desk = Desk(folder.path.parent, None, lambda _: None)
        made = dict(_answers(desk, story_id(folder.path)))
        ids = [each.id for each in folder.decisions().corrections]
    return {name: _steady(written, ids) for name, written in made.items()}


def _answers(desk: Desk, story: str) -> Iterator[tuple[str, str]]:
    def seen() -> int:
        return desk.opened(story).revision

    flashback = wishes.SceneMode("mode", "s5", "flashback")
    yield "preview", _written(correct(desk, story, ActWish(seen(), flashback, keep=False)))
    yield "change", _written(correct(desk, story, ActWish(seen(), flashback, why="he remembers")))
    correct(desk, story, ActWish(seen(), wishes.Place("place", "s5", "the pier", new=True)))
    yield "undone", _written(undo(desk, story, StepWish()))
    correct(desk, story, ActWish(seen(), wishes.TimeOfDay("time", "s4", "dusk")))
    correct(desk, story, ActWish(seen(), wishes.TimeOfDay("time", "s4", "night")))
    yield "corrections", _written(corrections(desk, story))
    yield "whatif", _written(whatif(desk, story, WhatIfWish(seen(), ("s2",), ("s4",), "s5")))
    asked = question(desk, story)
    yield "question", _written(asked)
    yield "reply", _written(reply(desk, story, ReplyWish(asked.revision, asked.token, "1", keep=False)))
    while asked.kind == "leap":
        reply(desk, story, ReplyWish(asked.revision, asked.token, skip=True))
        asked = question(desk, story)
    yield "question_compare", _written(asked)
    while asked.kind != "none":
        reply(desk, story, ReplyWish(asked.revision, asked.token, skip=True))
        asked = question(desk, story)
    yield "question_none", _written(asked)


def _written(answer: object) -> str:
    return TypeAdapter(type(answer)).dump_json(answer, indent=2).decode() + "\n"


def _steady(written: str, ids: list[str]) -> str:
    """The answer with what is another each time replaced: ids, revisions, tokens, times and accounts."""
    for number, each in enumerate(ids):
        written = written.replace(f'"{each}"', f'"c{number}"')
    written = re.sub(r'"id": "[0-9a-f]{32}"', '"id": "previewed"', written)
    written = re.sub(r'"revision": \d+', '"revision": 7', written)
    written = re.sub(r'"token": "[^"]*"', '"token": "q1"', written)
    written = re.sub(r'"who": "[^"]*"', '"who": "ada"', written)
    return re.sub(r'"at": "[^"]*"', '"at": "2026-01-02T10:00:00+00:00"', written)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, answer in answers().items():
        (FOLDER / f"{name}.json").write_text(answer, encoding="utf-8")
