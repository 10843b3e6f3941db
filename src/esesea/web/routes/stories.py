"""A story: its frame, its scenes, the world at a moment."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from esesea.web.answers.cast import CastView, Ledger
from esesea.web.answers.finding import Findings
from esesea.web.answers.order import Why
from esesea.web.answers.scene import Found, SceneText
from esesea.web.answers.story import StoryFrame
from esesea.web.answers.world import World
from esesea.web.describing.cast import cast as describe_cast
from esesea.web.describing.cast import ledger as describe_ledger
from esesea.web.describing.findings import findings as describe_findings
from esesea.web.describing.frame import frame as describe_frame
from esesea.web.describing.scene_text import scene_text as describe_text
from esesea.web.describing.search import search as describe_search
from esesea.web.describing.why import why as describe_why
from esesea.web.describing.world import world as describe_world
from esesea.web.routes.story_here import StoryHere
from esesea.web.wishes.acts import Id

router = APIRouter(prefix="/api")


@router.get("/stories/{story}")
def frame(here: StoryHere) -> StoryFrame:
    """Everything that the page's frame needs."""
    return here.once("frame", describe_frame)


@router.get("/stories/{story}/scenes/{scene}")
def text(here: StoryHere, scene: Id) -> SceneText:
    """The scene's text, with what was read from it."""
    return here.once(("text", scene), lambda told: describe_text(told, scene))


@router.get("/stories/{story}/scenes/{scene}/world")
def world(here: StoryHere, scene: Id, clock: Id = "story") -> World:
    """The world as it stands at the scene on ``clock``."""
    return here.once(("world", scene, clock), lambda told: describe_world(told, scene, clock))


@router.get("/stories/{story}/why")
def why(here: StoryHere, a: Id, b: Id, clock: Id = "story") -> Why:
    """Why ``a`` stands where it does to ``b``."""
    return here.once(("why", a, b, clock), lambda told: describe_why(told, a, b, clock))


@router.get("/stories/{story}/cast")
def cast(here: StoryHere, clock: Id = "story") -> CastView:
    """Everybody: names, lived order, absences."""
    return here.once(("cast", clock), lambda told: describe_cast(told, clock))


@router.get("/stories/{story}/ledger")
def ledger(here: StoryHere, a: Id, b: Id, clock: Id = "story") -> Ledger:
    """What has been between two people."""
    return describe_ledger(here.told, a, b, clock)


@router.get("/stories/{story}/search")
def search(here: StoryHere, words: Annotated[str, Query(min_length=1, max_length=200)]) -> Found:
    """People, places, scenes and words of the text."""
    return describe_search(here.told, words)


@router.get("/stories/{story}/findings")
def findings(here: StoryHere) -> Findings:
    """What contradicts."""
    return here.once("findings", describe_findings)
