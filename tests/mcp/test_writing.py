"""The author's word through an assistant: only where it is allowed, on the story that was seen, and undone again."""

from __future__ import annotations

from typing import Any

import pytest

from esesea.app.correcting import correct as correct_by_hand
from esesea.app.correcting import corrections, undo
from esesea.mcp.kept_open import KeptOpen
from esesea.mcp.server import WRITES
from esesea.store.folder import StoryFolder
from esesea.story import acts
from tests.mcp.conftest import Call

MERGE = {"act": "merge", "kept": "Ada", "merged": "I"}
TOOK = {"words": "Ada took Ben's hand"}

ACTS: tuple[dict[str, Any], ...] = (
    {"act": "confirm", "claim": "CLAIM"},
    {"act": "reject", "claim": "CLAIM"},
    {"act": "before", "first": "s3", "then": "s1"},
    {"act": "order", "scene": "s5", "how": "after", "other": "s2"},
    {"act": "date", "scene": "s5", "date": "1990-06"},
    {"act": "place", "scene": "s5", "place": "the harbour", "new": True},
    {"act": "present", "scene": "s5", "person": "Ada", "present": True},
    {"act": "mode", "scene": "s5", "mode": "dream"},
    {"act": "weekday", "scene": "s5", "weekday": "Monday"},
    {"act": "time", "scene": "s5", "time": "night"},
    MERGE,
    {"act": "split", "of": "the lighthouse", "name": "the tower", "scenes": ["s2"]},
    {"act": "split", "of": "Ben", "name": "Benjamin", "words": ["Ben's"]},
    {"act": "rename", "of": "Ada", "name": "Adelaide"},
    {"act": "mention", "person": "Ada", "passage": {"words": "he would", "scene": "s2"}},
    {"act": "mention", "person": "Cleo", "passage": {"words": "the police"}, "new": True},
    {"act": "touch", "a": "Ben", "b": "Ada", "passage": {"words": "Ben taught her"}},
    {"act": "death", "person": "Ben", "scene": "s5"},
    {"act": "death", "person": "Ada", "scene": None},
    {"act": "split_scene", "passage": {"words": "If she had slipped"}},
    {"act": "join_scenes", "first": "s4", "second": "s5"},
    {"act": "cut", "scenes": ["s3"]},
    {"act": "move", "scene": "s5", "after": None},
    {"act": "intend", "finding": "FINDING"},
)


def answer(done: Any) -> dict[str, Any]:
    assert not done.is_error, done.content
    assert done.structured_content is not None
    return done.structured_content


def pointed(call: Call, act: dict[str, Any]) -> dict[str, Any]:
    """The act with the ids that the story's own answers give."""
    if act.get("claim"):
        return act | {"claim": answer(call("list_claims", layer="contacts"))["claims"][0]["id"]}
    if act.get("finding"):
        return act | {"finding": answer(call("check_story"))["findings"][0]["id"]}
    return act


@pytest.mark.parametrize("name", [tool.__name__ for tool in WRITES])
def test_who_may_only_look_has_no_tool_that_writes(look: Call, here: KeptOpen, name: str) -> None:
    given = {
        "correct": {"act": MERGE, "revision": here.now().revision},
        "answer_question": {"token": "x", "reply": "yes"},
    }.get(name, {})
    done = look(name, **given)
    assert done.is_error
    assert "Unknown tool" in done.content[0].text
    assert here.folder.decisions().corrections == ()


@pytest.mark.parametrize("act", ACTS, ids=[act["act"] for act in ACTS])
def test_each_act_is_kept_and_undone(call: Call, here: KeptOpen, act: dict[str, Any]) -> None:
    before = here.now()
    done = answer(call("correct", act=pointed(call, act), revision=before.revision, why="so it is"))
    assert done["kept"]
    assert done["revision"] == here.now().revision != before.revision
    said = answer(call("list_corrections"))["corrections"]
    assert [(each["id"], each["in_force"], each["why"]) for each in said] == [(done["id"], True, "so it is")]
    assert said[0]["who"].endswith("(through an assistant)")
    assert said[0]["loose"] is None
    answer(call("undo", correction=done["id"]))
    assert here.now().story == before.story


def test_a_preview_keeps_nothing(call: Call, here: KeptOpen) -> None:
    before = here.now()
    done = answer(call("correct", act=MERGE, revision=before.revision, keep=False))
    assert not done["kept"]
    assert done["changes"][0] == "No longer among the people: I."
    assert done["revision"] == before.revision
    assert here.folder.decisions().corrections == ()


def test_what_was_undone_is_said_again(call: Call, here: KeptOpen) -> None:
    answer(call("correct", act=MERGE, revision=here.now().revision))
    after = here.now().story
    answer(call("undo"))
    assert here.now().story != after
    answer(call("redo"))
    assert here.now().story == after


def test_nothing_is_said_of_a_story_that_was_not_seen(call: Call, here: KeptOpen, folder: StoryFolder) -> None:
    seen = here.now().revision
    correct_by_hand(folder.path, acts.RenameCharacter("Ada", "Adelaide"))
    done = call("correct", act=MERGE, revision=seen)
    assert done.is_error
    assert f"about revision {seen}" in done.content[0].text
    assert "hint: look again" in done.content[0].text
    assert [each.act for each in corrections(folder.path)] == ["rename"]


def test_what_another_process_says_is_seen_at_the_next_call(call: Call, folder: StoryFolder) -> None:
    assert "Ada" in str(answer(call("about_story"))["cast"])
    correct_by_hand(folder.path, acts.RenameCharacter("Ada", "Zenobia"))
    now = answer(call("about_story"))
    assert "Zenobia" in str(now["cast"])
    undo(folder.path)
    assert answer(call("about_story"))["revision"] != now["revision"]


def test_a_question_is_answered_once(call: Call, here: KeptOpen) -> None:
    asked = answer(call("next_question"))
    assert asked["choices"]
    done = answer(call("answer_question", token=asked["token"], reply=asked["choices"][0]["reply"]))
    assert done["kept"]
    assert len(here.folder.decisions().corrections) == 1
    again = call("answer_question", token=asked["token"], reply="1")
    assert again.is_error
    assert "call next_question" in again.content[0].text


def test_what_is_left_open_is_not_asked_again(look: Call) -> None:
    left: list[str] = []
    while True:
        asked = answer(look("next_question", left_open=left))
        if asked["kind"] == "none":
            break
        assert asked["leave_open"] not in left
        left.append(asked["leave_open"])
    assert left


@pytest.mark.parametrize(
    ("name", "given", "told"),
    [
        ("visit", {"whom": "Bem"}, "hint: did you mean “Ben”?"),
        ("visit", {"whom": "Ada", "number": 9}, "hint: list_places"),
        ("order_of_scenes", {"clock": "lived:Nobody"}, "no character called “Nobody”"),
        ("why_in_this_order", {"a": "s1", "b": "s5", "clock": "lived:Ada"}, "Ada does not go through s5"),
        ("what_if", {}, "hint: give cut, move or settings"),
        ("what_if", {"cut": ["s1"], "settings": ["nonsense"]}, "hint: settings takes"),
        ("read_scene", {"scene": "s99"}, "no scene called “s99”"),
        ("correct", {"act": {"act": "reject", "claim": "none"}}, "hint: list_claims"),
        ("correct", {"act": {"act": "split_scene", "passage": {"words": "She flew."}}}, "does not stand in"),
        ("correct", {"act": {"act": "touch", "a": "Ada", "b": "Ben", "passage": {"words": "the"}}}, "(nth)"),
        ("correct", {"act": {"act": "fly"}}, "does not match any of the expected tags"),
        ("undo", {}, "hint: list_corrections"),
    ],
)
def test_what_cannot_be_done_is_told_with_the_next_step(
    call: Call, here: KeptOpen, name: str, given: dict[str, Any], told: str
) -> None:
    if name == "correct":
        given = given | {"revision": here.now().revision}
    done = call(name, **given)
    assert done.is_error
    assert told in done.content[0].text
    assert "`esesea" not in done.content[0].text
    assert "--" not in done.content[0].text
