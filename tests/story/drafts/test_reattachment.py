from __future__ import annotations

import itertools
from dataclasses import replace

from esesea.story.anchoring import GONE, QUOTED, anchor, places
from esesea.story.correction import Anchor, Correction
from esesea.story.corrections.pointing import opening
from esesea.story.drafts.reattachment import WHO, reattachments
from esesea.story.standing import REATTACH, spoken, standing
from esesea.story.story import Story
from esesea.text.span import Span
from tests.builders import document
from tests.story_builders import TEXT, lighthouse


def draft(text: str) -> Story:
    """The lighthouse's story in another draft: its scenes are its paragraphs."""
    made = document(text)
    scenes = tuple(
        replace(lighthouse().scenes[0], id=f"s{number}", reading_order=number - 1, span=paragraph.span)
        for number, paragraph in enumerate(made.paragraphs, 1)
    )
    return replace(lighthouse(), document=made, scenes=scenes)


def said(*anchors: Anchor, name: str = "a") -> Correction:
    return Correction(name, "rename", "2026-03-01T10:00:00Z", "ada", anchors=anchors, of={"to": "Edith"})


def on(words: str, text: str = TEXT) -> Anchor:
    at = text.index(words)
    return anchor(document(text), Span(at, at + len(words)))


def scene_at_its_opening(text: str) -> Anchor:
    return anchor(document(text), opening(draft(text), "s2", QUOTED))


def brought(decisions: list[Correction], *texts: str) -> list[Correction]:
    """The decisions after each draft in turn."""
    stories = [draft(text) for text in texts]
    for before, after in itertools.pairwise(stories):
        decisions = decisions + [each.decision for each in reattachments(before, after, decisions) if each.changed]
    return decisions


def found(decisions: list[Correction], text: str) -> str | None:
    (decision,) = spoken(decisions)
    (span,) = places(decision.anchors, document(text))
    return None if span is None else span.of(text)


def test_nothing_is_written_where_the_passage_stays_as_it_is() -> None:
    longer = "It began like this.\n\n\n" + TEXT
    assert brought([said(on("Ada was dead"))], TEXT, longer) == [said(on("Ada was dead"))]


def test_new_words_are_kept_for_the_draft_after() -> None:
    changed = TEXT.replace("Ada was dead", "Ada was quite dead")
    decisions = brought([said(on("Ada was dead"))], TEXT, changed)
    assert [(each.act, each.who) for each in decisions] == [("rename", "ada"), (REATTACH, WHO)]
    assert [each.anchors for each in standing(decisions)] == [(on("Ada was quite dead", changed),)]


def test_a_passage_may_change_out_of_knowledge_draft_by_draft() -> None:
    second = TEXT.replace("They found her below", "In the end they found her below")
    third = second.replace("Ada was dead", "Ada had been dead")
    fourth = third.replace("Ada had been dead", "Ada had been long dead, as they saw")
    assert found(brought([said(on("Ada was dead"))], TEXT, second, third, fourth), fourth) == "Ada had been long dead"


def test_a_passage_that_is_cut_is_loose_even_where_its_twin_stands() -> None:
    twin = TEXT.replace("He is old now", "They found her below the rocks. Ada was dead. He is old now")
    cut = twin.replace("They found her below the rocks. Ada was dead. Ben", "Then Ben", 1)
    (each,) = reattachments(draft(twin), draft(cut), [said(on("Ada was dead", twin))])
    assert each.loose == (0,)
    assert found([said(on("Ada was dead", twin)), each.decision], cut) is None


def test_what_was_cut_comes_back_with_its_words() -> None:
    cut = TEXT.replace("They found her below the rocks. Ada was dead. ", "")
    decisions = brought([said(on("Ada was dead"))], TEXT, cut)
    assert [each.anchors[0].start for each in standing(decisions)] == [GONE]
    assert found(brought(decisions, cut, TEXT), TEXT) == "Ada was dead"


def test_a_scene_whose_opening_is_rewritten_is_the_same_scene() -> None:
    changed = TEXT.replace("The first time they came to the lighthouse, one Wednesday in June,", "Back then")
    (each,) = reattachments(draft(TEXT), draft(changed), [said(scene_at_its_opening(TEXT))])
    assert each.anchors == (scene_at_its_opening(changed),)


def test_without_the_old_draft_its_words_find_it() -> None:
    longer = "It began like this.\n\n\n" + TEXT
    (each,) = reattachments(None, draft(longer), [said(on("Ada was dead"))])
    assert (each.changed, each.loose) == ((), ())


def test_a_crash_between_decisions_and_reading_loses_nothing() -> None:
    """The new anchors are on disk and the old reading still stands: the next reading meets both."""
    changed = TEXT.replace("Ada was dead", "Ada was quite dead, and cold as any stone beside her")
    decisions = brought([said(on("Ada was dead"))], TEXT, changed)
    assert found(brought(decisions, TEXT, changed), changed) == "Ada was quite dead"


def test_undone_decisions_go_along_too() -> None:
    undo = Correction("u", "undo", "2026-03-01T10:01:00Z", "ada", of={"id": "a"})
    redo = Correction("r", "redo", "2026-03-01T10:02:00Z", "ada", of={"id": "a"})
    changed = TEXT.replace("Ada was dead", "Ada was quite dead")
    decisions = brought([said(on("Ada was dead")), undo], TEXT, changed)
    assert standing(decisions) == ()
    assert [each.anchors for each in standing([*decisions, redo])] == [(on("Ada was quite dead", changed),)]


def test_the_last_draft_counts_whatever_the_order_of_the_lines() -> None:
    second = TEXT.replace("Ada was dead", "Ada was quite dead")
    third = second.replace("Ada was quite dead", "Ada was really quite dead")
    decisions = brought([said(on("Ada was dead"))], TEXT, second, third)
    assert spoken(decisions[::-1]) == spoken(decisions)
    assert found(decisions[::-1], third) == "Ada was really quite dead"
