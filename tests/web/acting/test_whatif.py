"""What-ifs from the page: tried, of which nothing remains; or kept, all or none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from esesea.app.errors import CutAll, CutAndTold, MovedAfterItself, NoEdit, UnknownName
from esesea.errors import EseseaError
from esesea.store.folder import StoryFolder
from esesea.story.scene import Mode
from esesea.web.acting.corrections import correct, corrections, undo
from esesea.web.acting.whatif import whatif
from esesea.web.answers.notice import Notice
from esesea.web.desk import Desk
from esesea.web.errors import Overtaken, Refused
from esesea.web.held import Opened
from esesea.web.wishes import acts as wishes
from esesea.web.wishes.acts import ActWish, StepWish
from esesea.web.wishes.whatif import WhatIfWish
from tests.story_builders import at
from tests.web.acting.conftest import ID


def test_a_cut_is_tried_and_nothing_of_it_remains(desk: Desk, folder: StoryFolder, told: list[Notice]) -> None:
    before = desk.opened(ID)
    found = whatif(desk, ID, WhatIfWish(before.revision, cut=("s2",)))
    assert found.edit == ("Without scene 2",)
    assert found.falls
    assert "Loses its cause" in [each.kind for each in found.falling]
    assert all(each.hanging for each in found.falling)
    assert {quote.scene for each in found.falling for quote in each.carried} == {"s2"}
    assert found.order == ("s1", "s3", "s4", "s5")
    assert found.kept == ()
    assert found.revision == before.revision
    assert desk.opened(ID) == before
    assert not folder.decisions().corrections
    assert not told


def test_a_mark_is_tried_and_kept_and_says_nothing_of_a_scene_that_is_told_so(desk: Desk, folder: StoryFolder) -> None:
    before = desk.opened(ID)
    assert before.story.scene("s2").mode is Mode.ANALEPSIS
    tried = whatif(desk, ID, WhatIfWish(before.revision, mark=("s2", "s4"), mode="flashback"))
    assert tried.edit == ("Scene 4 is told as a flashback",)
    assert not folder.decisions().corrections
    kept = whatif(desk, ID, WhatIfWish(before.revision, cut=("s5",), mark=("s4",), mode="dream", keep=True))
    assert kept.edit == ("Scene 4 is a dream", "Without scene 5")
    assert desk.opened(ID).story.scene("s4").mode is Mode.DREAM
    assert len(kept.kept) == 2
    with pytest.raises(Refused, match="nothing is cut"):
        whatif(desk, ID, WhatIfWish(desk.opened(ID).revision, mark=("s2",), mode="flashback"))
    with pytest.raises(Refused, match="no mode called"):
        whatif(desk, ID, WhatIfWish(desk.opened(ID).revision, mark=("s2",), mode="sideways"))


def test_what_was_tried_is_kept_as_corrections_and_can_be_taken_back(
    desk: Desk, anew: Callable[[], Opened], told: list[Notice]
) -> None:
    before = desk.opened(ID)
    wish = WhatIfWish(before.revision, cut=("s3",), move=("s4", "s5"), after="s1", why="too slow")
    tried = whatif(desk, ID, wish)
    kept = whatif(desk, ID, WhatIfWish(before.revision, ("s3",), ("s4", "s5"), "s1", keep=True, why="too slow"))
    assert (kept.edit, kept.falling, kept.order) == (tried.edit, tried.falling, tried.order)
    assert kept.edit == (
        "Without scene 3",
        "Scene 4 told directly after scene 1",
        "Scene 5 told directly after scene 4",
    )
    now = desk.opened(ID)
    assert kept.revision == now.revision
    assert [scene.id for scene in now.story.scenes] == ["s1", "s4", "s5", "s2"]
    assert anew() == now
    listed = corrections(desk, ID).corrections
    assert tuple(each.id for each in listed) == kept.kept
    assert {each.why for each in listed} == {"too slow"}
    assert len(told) == 1
    for each in reversed(kept.kept):
        undo(desk, ID, StepWish(each))
    assert desk.opened(ID).story == before.story


def test_scenes_told_first(desk: Desk) -> None:
    found = whatif(desk, ID, WhatIfWish(desk.opened(ID).revision, move=("s5",)))
    assert found.edit == ("Scene 5 told first of all",)


def test_a_scene_that_turns_is_told_by_its_number(desk: Desk) -> None:
    found = whatif(desk, ID, WhatIfWish(desk.opened(ID).revision, cut=("s1",)))
    assert all("s4" not in each.message.split() for each in found.turning)
    assert [quote.number for each in found.turning for quote in each.quotes if quote.number is None] == []


NONSENSE: dict[str, tuple[WhatIfWish, type[EseseaError]]] = {
    "nothing": (WhatIfWish(0), NoEdit),
    "only where": (WhatIfWish(0, after="s1"), NoEdit),
    "everything": (WhatIfWish(0, cut=("s1", "s2", "s3", "s4", "s5")), CutAll),
    "a scene that is not there": (WhatIfWish(0, cut=("s9",)), UnknownName),
    "after itself": (WhatIfWish(0, move=("s1",), after="s1"), MovedAfterItself),
    "after one that is cut": (WhatIfWish(0, cut=("s1",), move=("s2",), after="s1"), CutAndTold),
}


@pytest.mark.parametrize("keep", [False, True])
@pytest.mark.parametrize("name", NONSENSE)
def test_an_edit_that_makes_no_sense_is_refused(name: str, keep: bool, desk: Desk, folder: StoryFolder) -> None:
    wish, error = NONSENSE[name]
    with pytest.raises(Refused) as refused:
        whatif(desk, ID, WhatIfWish(desk.opened(ID).revision, wish.cut, wish.move, wish.after, keep=keep))
    assert isinstance(refused.value.__cause__, error)
    assert "--" not in refused.value.hint
    assert not folder.decisions().corrections


def test_an_edit_of_which_a_part_no_longer_holds_is_not_kept_at_all(desk: Desk, folder: StoryFolder) -> None:
    shown = desk.opened(ID).revision
    others = ("s2", "s3", "s4", "s5")
    whatif(desk, ID, WhatIfWish(shown, cut=others[:3], keep=True))
    with pytest.raises(Overtaken):
        whatif(desk, ID, WhatIfWish(shown, cut=("s5",), move=("s3",), after="s1", keep=True))
    assert len(folder.decisions().corrections) == 1


def test_the_window_s_scenes_are_meant_where_another_window_split_one(desk: Desk) -> None:
    shown = desk.opened(ID).revision
    words = at("Ben taught her")
    correct(desk, ID, ActWish(shown, wishes.SplitScene("split_scene", wishes.Passage(words.start, words.end))))
    found = whatif(desk, ID, WhatIfWish(shown, cut=("s5",), keep=True))
    assert found.edit == ("Without scene 6",)
    story = desk.opened(ID).story
    assert "He is old now" not in [story.quote(scene.span)[:13] for scene in story.scenes]
    assert len(story.scenes) == 5
