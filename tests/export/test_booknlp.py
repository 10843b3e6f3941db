"""BookNLP's files, read as its users read them: tab-separated, unquoted, by its column names."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.app.exporting import export
from esesea.export.formats.booknlp.tokens import Tokens
from esesea.story.character import Mention, MentionKind
from esesea.text.span import Span
from tests.builders import document
from tests.story_builders import TEXT, at, lighthouse

Rows = list[dict[str, str]]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("out") / "the lighthouse.booknlp"
    export(lighthouse(), target)
    return target


def rows(out: Path, ending: str) -> Rows:
    with (out / f"the lighthouse.{ending}").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def words(text: str) -> list[str]:
    return [token.span.of(text) for token in Tokens.of(document(text)).all]


def sentences(text: str) -> list[str]:
    found: dict[int, list[str]] = {}
    for token in Tokens.of(document(text)).all:
        found.setdefault(token.sentence, []).append(token.span.of(text))
    return [" ".join(each) for each in found.values()]


def test_tokens_have_booknlps_columns(out: Path):
    first = rows(out, "tokens")[0]
    assert " ".join(first) == (
        "paragraph_ID sentence_ID token_ID_within_sentence token_ID_within_document word lemma byte_onset byte_offset"
        " POS_tag fine_POS_tag dependency_relation syntactic_head_ID event"
    )


def test_tokens_stand_where_they_say(out: Path):
    tokens = rows(out, "tokens")
    assert [int(token["token_ID_within_document"]) for token in tokens] == list(range(len(tokens)))
    assert all(TEXT[int(t["byte_onset"]) : int(t["byte_offset"])] == t["word"] for t in tokens)
    assert "".join(token["word"] for token in tokens) == "".join(TEXT.split())
    assert [token["word"] for token in tokens if token["event"] == "EVENT"] == ["took", "found"]
    assert {token["lemma"] + token["POS_tag"] for token in tokens} == {""}


def test_entities_are_mentions_by_their_tokens(out: Path):
    tokens, entities = rows(out, "tokens"), rows(out, "entities")
    assert [tuple(entity.values())[3:] for entity in entities] == [
        ("PROP", "PER", "Ada"),
        ("PROP", "PER", "Ben"),
        ("PRON", "PER", "You"),
        ("NOM", "PER", "the police"),
    ]
    assert [entity["COREF"] for entity in entities] == ["2", "1", "1", "0"]
    for entity in entities:
        found = tokens[int(entity["start_token"]) : int(entity["end_token"]) + 1]
        assert " ".join(token["word"] for token in found) == entity["text"]


def test_quotes_have_their_speaker(out: Path):
    first, second = rows(out, "quotes")
    assert first["quote"] == '" You taught me to climb , "'
    assert (first["char_id"], second["char_id"]) == ("2", "None")
    assert (first["mention_start"], first["mention_phrase"]) == ("None", "None")


def test_a_quote_names_the_words_beside_it_that_say_who_speaks(tmp_path: Path):
    story = lighthouse()
    she = Mention(Span(at("she said").start, at("she said").start + 3), "c1", MentionKind.PRONOUN)
    mentions = tuple(sorted((*story.mentions, she), key=lambda each: each.span))
    export(replace(story, mentions=mentions), tmp_path / "the lighthouse.booknlp")
    first = rows(tmp_path / "the lighthouse.booknlp", "quotes")[0]
    assert (first["mention_phrase"], first["mention_start"], first["mention_end"]) == ("she", "27", "27")


def test_the_book_lists_who_is_mentioned_more_than_once(out: Path):
    book: dict[str, Any] = json.loads((out / "the lighthouse.book").read_bytes())
    (ben,) = book["characters"]
    assert (ben["id"], ben["count"], ben["g"]) == (1, 2, {"argmax": "he/him/his"})
    assert ben["mentions"] == {"proper": [{"c": 1, "n": "Ben"}], "common": [], "pronoun": [{"c": 1, "n": "You"}]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He didn't see Ada's cup.", "He did n't see Ada 's cup ."),
        ("“She’ll come at 3:30,” said Mr. Bell.", "“ She ’ll come at 3:30 , ” said Mr. Bell ."),
        ("Wait... what?—No!", "Wait ... what ? — No !"),
        ("The well-known J. R. Hart at five o'clock", "The well-known J. R. Hart at five o'clock"),
    ],
)
def test_words_are_cut_as_the_treebank_cuts_them(text: str, expected: str):
    assert " ".join(words(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He ran. She ran.", ["He ran .", "She ran ."]),
        ("“Where?” he said. “Here.” She ran.", ["“ Where ? ” he said .", "“ Here . ”", "She ran ."]),
        ('He ran. "Come," she said.', ["He ran .", '" Come , " she said .']),
        ("Mr. Bell ran. J. Hart did not.", ["Mr. Bell ran .", "J. Hart did not ."]),
        ("One\n\nTwo", ["One", "Two"]),
    ],
)
def test_sentences(text: str, expected: list[str]):
    assert sentences(text) == expected


@given(st.text("ab'’.\"-— \n1", max_size=60))
def test_every_character_is_in_one_token_or_is_space(text: str):
    tokens = Tokens.of(document(text))
    assert "".join(token.span.of(text) for token in tokens.all) == "".join(text.split())
    for start in range(len(text)):
        found = tokens.within(Span(start, start + 1))
        assert (found is None) == text[start].isspace()
        assert found is None or tokens.all[found[0]].span.contains(Span(start, start + 1))
