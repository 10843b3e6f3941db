"""The people of a model and those of Esesea's own reading, as one cast."""

from __future__ import annotations

from esesea.reading.llm.claims import PersonClaim
from esesea.reading.llm.joining import joined
from esesea.reading.llm.naming import key_of
from esesea.reading.llm.parting import parted
from esesea.reading.llm.people_at import Cast
from esesea.story.character import Character, Mention, MentionKind
from esesea.text.mask import Mask
from esesea.text.span import Span
from tests.builders import document

TEXT = "Eve and Ivy met. Eve sang to Ivy, and she wept. Eve left. The nurse saw Ivy."
SILENT = Mask.of(())


def at(words: str, nth: int = 1) -> Span:
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def person(passage: int, *names: tuple[str, int], pronouns: str | None = None) -> PersonClaim:
    """Somebody who is called so, each name at its ``nth`` place."""
    places = tuple((at(name, nth),) for name, nth in names)
    called = frozenset(key_of(name) for name, _ in names)
    return PersonClaim(passage, tuple(name for name, _ in names), places, called, pronouns, places[0][0])


def mention(words: str, nth: int, who: str, kind: MentionKind = MentionKind.PROPER) -> Mention:
    return Mention(at(words, nth), who, kind)


TWO = Cast(
    (Character("c1", "Eve", ("Eve",), "she", mentions=4), Character("c2", "Ivy", ("Ivy",), mentions=3)),
    (
        mention("Eve", 1, "c1"),
        mention("Ivy", 1, "c2"),
        mention("Eve", 2, "c1"),
        mention("Ivy", 2, "c2"),
        mention("she", 1, "c1", MentionKind.PRONOUN),
        mention("Eve", 3, "c1"),
        mention("Ivy", 3, "c2"),
    ),
)

ONE = Cast(
    (Character("c1", "Eve", ("Eve", "Ivy"), "she", mentions=7),),
    tuple(Mention(each.span, "c1", each.kind) for each in TWO.mentions),
)
BOTH = person(0, ("Eve", 1), ("Ivy", 1))


def test_two_become_one_where_the_model_names_them_as_one() -> None:
    made = joined(TWO, [BOTH], SILENT)
    assert [(each.name, each.names, each.mentions) for each in made.characters] == [("Eve", ("Eve", "Ivy"), 7)]
    assert {each.character for each in made.mentions} == {"c1"}


def test_two_stay_two_where_as_many_passages_tell_them_apart() -> None:
    assert joined(TWO, [BOTH, person(1, ("Eve", 2)), person(1, ("Ivy", 2))], SILENT) == TWO


def test_two_stay_two_whose_pronouns_differ() -> None:
    him = Cast((TWO.characters[0], Character("c2", "Ivy", ("Ivy",), "he", mentions=3)), TWO.mentions)
    assert joined(him, [BOTH], SILENT) == him


def test_one_becomes_two_where_a_passage_has_two() -> None:
    claims = [person(0, ("Eve", 1)), person(0, ("Ivy", 1), pronouns="she")]
    made = joined(parted(ONE, claims, document(TEXT)), claims, SILENT)
    assert [(each.name, each.mentions) for each in made.characters] == [("Eve", 4), ("Ivy", 3)]
    assert [each.character for each in made.mentions] == [each.character for each in TWO.mentions]


def test_one_stays_one_where_another_passage_says_so() -> None:
    claims = [person(0, ("Eve", 1)), person(0, ("Ivy", 1)), person(1, ("Eve", 2), ("Ivy", 2))]
    assert parted(ONE, claims, document(TEXT)) == ONE


def test_somebody_new_comes_in_where_they_are_named_and_do_something() -> None:
    nurse = person(0, ("The nurse", 1))
    assert joined(TWO, [nurse], SILENT) == TWO
    made = joined(TWO, [nurse], SILENT, {(0, "the nurse")})
    assert [each.name for each in made.characters] == ["Eve", "Ivy", "The nurse"]
    assert made.mentions[-2] == Mention(at("The nurse"), "c3", MentionKind.COMMON)


def test_the_same_name_in_two_passages_is_one_new_person() -> None:
    nobody = Cast((), ())
    made = joined(nobody, [person(0, ("Ivy", 1)), person(1, ("Ivy", 3))], SILENT)
    assert [(each.name, each.mentions) for each in made.characters] == [("Ivy", 2)]
