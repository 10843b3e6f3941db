from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from esesea.story.drafts.alignment import aligned
from esesea.text.span import Span

PARAGRAPHS = (
    "They came to the lighthouse at dusk, and the windows on the seaward side were broken by the storm.",
    "Ada took the rope from him without a word and made it fast to the iron ring beside the door.",
    "In the kitchen somebody had laid a table for two, and the bread on it was a week old at the least.",
    "Ben counted the steps aloud as he climbed, and she followed him with the lantern in her left hand.",
    "Nobody had lit the lamp since April; a gull had built her nest in it and would not be moved.",
    "The inspector wrote all of it down in pencil, and asked them twice where they had been on Sunday.",
)
TEXT = "\n\n".join(PARAGRAPHS)


def at(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def placed(words: str, draft: str) -> str | None:
    span = aligned(TEXT, draft).place(at(words))
    return None if span is None else span.of(draft)


def test_an_unchanged_draft_leaves_everything_where_it_is() -> None:
    assert aligned(TEXT, TEXT).place(at("made it fast")) == at("made it fast")


def test_a_passage_goes_with_what_was_put_before_it() -> None:
    draft = "It rained.\n\n" + TEXT
    assert aligned(TEXT, draft).place(at("made it fast")) == at("made it fast", draft)


def test_a_moved_paragraph_takes_its_passages_along() -> None:
    draft = "\n\n".join([*PARAGRAPHS[1:5], PARAGRAPHS[0], PARAGRAPHS[5]])
    assert aligned(TEXT, draft).place(at("at dusk")) == at("at dusk", draft)


def test_a_moved_paragraph_may_be_edited_too() -> None:
    moved = PARAGRAPHS[1].replace("made it fast", "tied it")
    draft = "\n\n".join([PARAGRAPHS[0], *PARAGRAPHS[2:], moved])
    assert aligned(TEXT, draft).place(at("the iron ring")) == at("the iron ring", draft)


def test_what_was_cut_is_nowhere() -> None:
    assert placed("Ben counted the steps", "\n\n".join([*PARAGRAPHS[:3], *PARAGRAPHS[4:]])) is None


def test_what_was_rewritten_is_nowhere() -> None:
    assert placed("Ben counted the steps", TEXT.replace(PARAGRAPHS[3], "They slept. In the morning it snowed.")) is None


def test_words_put_into_a_passage_become_part_of_it() -> None:
    assert placed("took the rope from him", TEXT.replace("the rope", "the wet rope")) == "took the wet rope from him"


def test_a_word_spelt_anew_is_the_same() -> None:
    assert placed("lantern", TEXT.replace("lantern", "lantren")) == "lantren"


def test_a_word_parted_or_joined_is_the_same() -> None:
    assert placed("seaward", TEXT.replace("seaward", "sea ward")) == "sea ward"
    assert placed("iron ring", TEXT.replace("iron ring", "ironring")) == "ironring"


def test_one_name_in_place_of_another_is_a_doubt() -> None:
    assert placed("Ben", TEXT.replace("Ben", "Roland")) is None


def test_a_name_that_changes_everywhere_is_a_new_name() -> None:
    old = (
        TEXT + "\n\n" + " ".join(f"Ben looked {where} again, and then he went on." for where in ("up", "down", "back"))
    )
    assert aligned(old, old.replace("Ben", "Roland")).place(at("Ben", old)) == at(
        "Roland", old.replace("Ben", "Roland")
    )


def test_marks_around_a_passage_go_with_it() -> None:
    old = TEXT.replace("Ada took", '"Now!" Ada took')
    new = old.replace('"Now!"', "“Now!”")
    assert aligned(old, new).place(at('"Now!"', old)) == at("“Now!”", new)


def test_a_paragraph_that_is_said_again_stays_where_it_was() -> None:
    draft = TEXT + "\n\n" + PARAGRAPHS[2]
    assert aligned(TEXT, draft).place(at("laid a table")) == at("laid a table")


@settings(max_examples=60, deadline=None)
@given(st.permutations(PARAGRAPHS), st.data())
def test_every_whole_paragraph_is_found_again_or_loose_never_elsewhere(order: list[str], data: st.DataObject) -> None:
    kept = [paragraph for paragraph in order if data.draw(st.booleans())]
    draft = "\n\n".join(kept)
    laid = aligned(TEXT, draft)
    for paragraph in PARAGRAPHS:
        span = laid.place(at(paragraph))
        assert (None if span is None else span.of(draft)) in ({paragraph} if paragraph in kept else {None})
