"""Acts are kept with the passages they stand on, and read back on the same draft and the next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.store.decisions import line_of, parse
from esesea.story import acts
from esesea.story.acts import Act
from esesea.story.correction import Correction
from esesea.story.corrections.act_words import WORDS
from esesea.story.corrections.errors import NobodyLikeThat, PassageGone, UnknownAct
from esesea.story.corrections.keeping import kept, read
from esesea.story.references import Names, renamed, rewritten
from esesea.story.replies import Reply
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.text.span import Span
from tests.builders import document
from tests.story.corrections.acts import every_act
from tests.story_builders import TEXT, at, lighthouse

STORY = lighthouse()
ACTS = every_act(STORY)


def name(act: Act) -> str:
    return f"{type(act).__name__}-{type(getattr(act, 'statement', act)).__name__}"


@pytest.mark.parametrize("act", ACTS, ids=name)
def test_what_is_kept_is_read_back(act: Act) -> None:
    correction = kept(act, STORY, who="eve", why="because")
    assert read(correction, STORY) == act
    assert (correction.who, correction.why) == ("eve", "because")
    assert parse(line_of(correction)).corrections == (correction,)


def test_there_is_one_of_every_act() -> None:
    assert {type(act) for act in ACTS} == set(WORDS)


def shifted(story: Story, added: str) -> Story:
    """The next draft as its reader sees it: words before everything, and every id another."""
    by = len(added)
    text = added + story.document.text
    names = Names(scene=_ten_more, character=_ten_more, place=_ten_more)
    built = replace(story.document, text=text, paragraphs=document(text).paragraphs)
    named = renamed(story, names)
    layers = {
        layer: tuple(_moved(each, by) for each in getattr(named, layer))
        for layer in ("mentions", "contacts", "life_states", "events", "visits", "relations", "asides", "causes")
    }
    return replace(
        named,
        document=built,
        scenes=tuple(_moved(rewritten(each, names), by) for each in story.scenes),
        characters=tuple(rewritten(each, names) for each in story.characters),
        places=tuple(rewritten(each, names) for each in story.places),
        findings=tuple(_moved(rewritten(each, names), by) for each in story.findings),
        **layers,
    )


def _ten_more(name: str, _: object) -> str:
    return f"{name[0]}{int(name[1:]) + 10}" if name[1:].isdigit() else name


def _moved(value, by: int):
    changes = {}
    for field in ("span", "spans", "evidence"):
        old = getattr(value, field, None)
        if isinstance(old, Span):
            changes[field] = old.shifted(by)
        elif isinstance(old, tuple):
            changes[field] = tuple(each.shifted(by) if isinstance(each, Span) else _moved(each, by) for each in old)
        elif old is not None:
            changes[field] = _moved(old, by)
    return replace(value, **changes)


NEXT = shifted(STORY, "A new first sentence. ")


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (acts.SetMode("s5", Mode.DREAM), acts.SetMode("s15", Mode.DREAM)),
        (acts.MergeCharacters("c1", "c2"), acts.MergeCharacters("c11", "c12")),
        (acts.MergePlaces("p1", "p2"), acts.MergePlaces("p11", "p12")),
        (acts.SplitScene(at("Ada was dead")), acts.SplitScene(at("Ada was dead").shifted(22))),
        (acts.AddDeath("c2", "s5", at("old")), acts.AddDeath("c12", "s15", at("old").shifted(22))),
        (acts.Reject(STORY.contacts[0]), acts.Reject(NEXT.contacts[0])),
        (acts.Reject(STORY.relations[0]), acts.Reject(NEXT.relations[0])),
        (acts.Confirm(STORY.life_states[0]), acts.Confirm(NEXT.life_states[0])),
        (acts.Reject(STORY.travellers[0]), acts.Reject(NEXT.travellers[0])),
        (acts.Intend(STORY.findings[0]), acts.Intend(NEXT.findings[0])),
        (Reply(first=("s5", "s1")), Reply(first=("s15", "s11"))),
    ],
    ids=lambda act: type(act).__name__,
)
def test_the_next_draft_has_it(act: Act, expected: Act) -> None:
    assert read(kept(act, STORY), NEXT) == expected


def without(words: str) -> Story:
    blank = TEXT.replace(words, "·" * len(words))
    return replace(STORY, document=replace(STORY.document, text=blank))


def test_what_is_gone_is_named_and_nothing_else_taken_for_it() -> None:
    act = kept(acts.AddContact("c1", "c2", at("held her"), "hold"), STORY)
    with pytest.raises(PassageGone, match="held her"):
        read(act, without('Ben, "Benjamin" to the police, held her.'))


def test_a_finding_needs_both_its_quotes() -> None:
    act = kept(acts.Intend(STORY.findings[0]), STORY)
    with pytest.raises(PassageGone):
        read(act, without("He is old now, and climbs because she climbed. He climbs"))


def test_of_several_mentions_those_that_are_left_are_enough() -> None:
    act = acts.SplitCharacter("c2", "Benjamin", (at("You"), at('"Benjamin"')))
    left = read(kept(act, STORY), without('Ben, "Benjamin" to the police, held her.'))
    assert left == replace(act, mentions=(at("You"),))


def test_an_image_that_stands_in_many_places_is_known_by_its_words() -> None:
    motif = replace(STORY.motifs[0], spans=tuple(Span(start, start + 2) for start in range(100)))
    story = replace(STORY, motifs=(motif,))
    correction = kept(acts.Reject(motif), story)
    assert len(correction.anchors) < 20
    assert read(correction, story) == acts.Reject(motif)


def test_somebody_whom_nobody_names_any_more() -> None:
    act = kept(acts.RenameCharacter("c1", "Adele"), STORY)
    others = tuple(each for each in STORY.characters if each.id != "c1")
    draft = replace(STORY, characters=others, mentions=tuple(m for m in STORY.mentions if m.character != "c1"))
    with pytest.raises(NobodyLikeThat, match="Ada"):
        read(act, draft)


def test_a_new_name_is_found_by_the_passages() -> None:
    act = kept(acts.RenameCharacter("c2", "Benedict"), STORY)
    renamed_in_text = replace(
        STORY,
        characters=tuple(
            replace(each, name="Bertram", names=("Bertram",)) if each.id == "c2" else each for each in STORY.characters
        ),
    )
    assert read(act, renamed_in_text) == acts.RenameCharacter("c2", "Benedict")


@pytest.mark.parametrize(
    "broken",
    [
        Correction("1", "sing", "2026-11-01", "eve"),
        Correction(
            "1", "set", "2026-11-01", "eve", of={"what": "mode", "scene": "s1", "scene_at": ["7"], "mode": "main"}
        ),
        Correction("1", "reject", "2026-11-01", "eve", of={"layer": "sonnets"}),
        Correction("1", "merge", "2026-11-01", "eve", of={"what": "characters"}),
    ],
)
def test_what_is_not_as_we_write_it_is_not_understood(broken: Correction) -> None:
    with pytest.raises(UnknownAct):
        read(broken, STORY)
