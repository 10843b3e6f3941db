"""A spaCy Doc to be read, and a story as a spaCy Doc."""

from __future__ import annotations

from functools import cache

import pytest
import spacy
from spacy.tokens import Doc, DocBin

import esesea
from esesea.reading.defaults import SPACY_MODEL
from esesea.reading.spacy_docs.errors import DocOfAnotherText
from esesea.reading.spacy_docs.given import GivenDoc
from esesea.story.story import Story
from esesea.text.span import Span
from tests.story_builders import lighthouse

TEXT = """Ann Hale came to the harbour on Monday. She took Tom Reed's hand.

"You are
late," said Tom.  He smiled;--"but you came."

***

Three days later Ann left the harbour. Tom had lost his ring in June.
"""


@cache
def nlp() -> spacy.language.Language:
    return spacy.load(SPACY_MODEL)


@cache
def parsed(text: str = TEXT) -> Doc:
    return nlp()(text)


@cache
def read() -> Story:
    return esesea.read(parsed(), reader="rules")


def exact(story: Story, doc: Doc) -> None:
    """Every span of ``doc`` has the characters of what was read."""
    for layer in ("scenes", "mentions", "quotations", "events", "time_expressions", "asides", "causes"):
        expected = [(each.span.start, each.span.end) for each in getattr(story, layer)]
        assert [(span.start_char, span.end_char) for span in doc.spans[layer]] == expected, layer


class TestIn:
    """A Doc to be read."""

    def test_its_text_is_the_manuscript(self):
        assert read().document.text == parsed().text
        assert read().document.notes == ()
        assert len(read().scenes) == 2

    def test_its_own_words_are_taken(self):
        given = GivenDoc(parsed())
        for paragraph in read().document.story_paragraphs:
            found = given.parsed(paragraph.span)
            assert found is not None
            own = parsed().char_span(paragraph.span.start, paragraph.span.end)
            words = [token for token in own if not token.is_space]
            taken = [token for token in found.doc if not token.is_space]
            assert [(t.text, t.tag_, t.lemma_, t.norm_) for t in taken] == [
                (t.text, t.tag_, t.lemma_, t.norm_) for t in words
            ]
            inside = [own[0].i <= word.head.i <= own[-1].i for word in words]
            assert [t.dep_ for t in taken] == [
                word.dep_ if within else "ROOT" for word, within in zip(words, inside, strict=True)
            ]

    def test_a_line_end_within_a_paragraph_becomes_a_space(self):
        at = TEXT.index('"You are')
        found = GivenDoc(parsed()).parsed(Span(at, TEXT.index("\n\n***")))
        assert found.text == '"You are late," said Tom.  He smiled;--"but you came."'
        assert all(token.head.i < len(found.doc) for token in found.doc)

    def test_the_readers_fingerprint_knows_what_was_given(self, tmp_path):
        manuscript = tmp_path / "story.txt"
        manuscript.write_text(TEXT)
        alone = esesea.read(manuscript, reader="rules")
        assert read().reader != alone.reader
        other = parsed().copy()
        other[0].tag_ = "VB"
        assert GivenDoc(other).fingerprint != GivenDoc(parsed()).fingerprint

    def test_the_doc_is_only_looked_at(self):
        before = parsed().to_bytes()
        esesea.read(parsed(), reader="literary")
        assert parsed().to_bytes() == before

    def test_without_a_parse_only_its_text_is_read(self):
        story = esesea.read(spacy.blank("en")(TEXT), reader="rules")
        (note,) = story.document.notes
        assert "no tags, no parts of speech, no lemmas, no dependencies" in note
        assert len(story.scenes) == 2

    def test_words_that_reach_over_a_paragraphs_end_are_not_taken(self):
        words = [*["Ann", "ran", "."], "\n\nShe", "slept", "."]
        doc = Doc(parsed().vocab, words=words, spaces=[True, False, False, True, False, False])
        for token in doc:
            token.tag_, token.pos_, token.lemma_, token.dep_ = "NN", "NOUN", token.text, "ROOT"
        given = GivenDoc(doc)
        assert given.lacking == ()
        assert given.parsed(Span(0, 8)) is not None
        assert given.parsed(Span(doc.text.index("She"), len(doc.text))) is None

    def test_dependencies_of_another_scheme_are_not_taken(self):
        doc = Doc(
            parsed().vocab,
            words=["She", "saw", "him"],
            tags=["PRP", "VBD", "PRP"],
            pos=["PRON", "VERB", "PRON"],
            lemmas=["she", "see", "he"],
            heads=[1, 1, 1],
            deps=["nsubj", "ROOT", "obj"],
        )
        assert GivenDoc(doc).lacking == ("dependencies of another scheme than spaCy's English pipelines",)

    @pytest.mark.parametrize("ends", ["\r\n", "\r"])
    def test_line_ends_of_other_systems_keep_offsets(self, ends):
        doc = parsed(TEXT.replace("\n", ends))
        story = esesea.read(doc, reader="rules")
        assert len(story.document.text) == len(doc.text)
        assert len(story.scenes) == 2
        exact(story, esesea.to_spacy(story))
        assert esesea.to_spacy(story, doc).text == doc.text

    def test_the_title_of_the_doc_is_the_storys(self):
        doc = parsed().copy()
        doc.user_data["title"] = "The Harbour"
        assert esesea.read(doc, reader="rules").title == "The Harbour"


class TestOut:
    """A story as a Doc."""

    @pytest.mark.parametrize("story", [lighthouse(), read()], ids=["lighthouse", "read"])
    def test_every_span_has_its_exact_characters(self, story):
        doc = esesea.to_spacy(story)
        assert doc.text == story.document.text
        exact(story, doc)
        assert all("offsets" not in group.attrs for group in doc.spans.values())

    def test_spans_say_what_they_mean(self):
        story, doc = read(), esesea.to_spacy(read())
        frame = story.tables()["quotations"]
        said = doc.spans["quotations"]
        assert [span.id_ for span in said] == frame["id"].to_list()
        assert [span._.speaker or None for span in said] == frame["speaker"].to_list()
        assert [span.id_ for span in doc.spans["scenes"]] == ["s1", "s2"]
        assert {span.label_ for span in doc.spans["scenes"]} <= {"main", "analepsis"}

    def test_each_character_has_a_cluster(self):
        story, doc = read(), esesea.to_spacy(read())
        for n, character in enumerate(story.characters, 1):
            group = doc.spans[f"coref_clusters_{n}"]
            assert group.attrs["character"] == character.id
            assert len(group) == character.mentions == len(doc._.characters[character.id])

    def test_tokens_and_spans_know_their_scene_and_character(self):
        story, doc = read(), esesea.to_spacy(read())
        ann = next(each.id for each in story.characters if each.name == "Ann Hale")
        assert [doc[0]._.character, doc[1]._.character, doc[2]._.character] == [ann, ann, ""]
        assert (doc[0]._.scene, doc[-3]._.scene) == ("s1", "s2")
        assert (doc[0:2]._.character, doc[0:2]._.scene, doc[0:2]._.speaker) == (ann, "s1", "")
        assert all(entity.label_ == "PERSON" for entity in doc.ents)
        assert doc.ents[0].text == "Ann Hale"
        assert doc.ents[0].kb_id_ == ann

    def test_what_was_read_goes_with_it_as_plain_values(self):
        facts = esesea.to_spacy(read())._.esesea
        assert facts["format"] == "esesea.doc/1"
        assert facts["scenes"]["s2"]["story_order"] == 1
        assert {each["name"] for each in facts["characters"].values()} >= {"Ann Hale", "Tom Reed"}

    def test_it_comes_back_whole_from_a_file(self):
        doc = esesea.to_spacy(read())
        (back,) = (
            DocBin().from_bytes(DocBin(store_user_data=True, docs=[doc]).to_bytes()).get_docs(spacy.blank("en").vocab)
        )

        def told(made: Doc) -> list[tuple[object, ...]]:
            spans = ((name, span) for name, group in made.spans.items() for span in group)
            return [
                (n, s.start_char, s.end_char, s.label_, s.kb_id_, s.id_, s._.scene, s._.character) for n, s in spans
            ]

        assert told(back) == told(doc)
        assert back._.esesea["title"] == doc._.esesea["title"]

    def test_a_given_doc_keeps_its_words_and_tells_the_exact_characters(self):
        doc = spacy.blank("en")(lighthouse().document.text)
        with doc.retokenize() as retokenizer:
            retokenizer.merge(doc[0:3])
        made = esesea.to_spacy(lighthouse(), doc)
        assert [token.text for token in made] == [token.text for token in doc]
        assert "scenes" not in doc.spans
        for name, group in made.spans.items():
            for span, (start, end) in zip(group, group.attrs.get("offsets", ()), strict=False):
                assert span.start_char <= start < end <= span.end_char, name

    def test_words_that_two_spans_share_keep_both(self):
        text = lighthouse().document.text
        doc = Doc(spacy.blank("en").vocab, words=text.split(" "))
        assert doc.text.rstrip() == text.rstrip()
        with pytest.raises(DocOfAnotherText):
            esesea.to_spacy(lighthouse(), doc)
        fitting = Doc(doc.vocab, words=text.split(" "), spaces=[*[True] * text.count(" "), False])
        made = esesea.to_spacy(lighthouse(), fitting)
        offsets = made.spans["mentions"].attrs["offsets"]
        assert [tuple(each) for each in offsets] == [(m.span.start, m.span.end) for m in lighthouse().mentions]

    def test_own_entities_stay(self):
        made = esesea.to_spacy(read(), parsed())
        assert [(each.text, each.label_) for each in made.ents] == [(each.text, each.label_) for each in parsed().ents]

    def test_a_doc_of_another_text_is_refused(self):
        with pytest.raises(DocOfAnotherText, match="they part at character 0"):
            esesea.to_spacy(lighthouse(), parsed())

    def test_somebody_elses_attribute_is_left_to_them(self):
        esesea.spacy_extensions()
        Doc.remove_extension("characters")
        Doc.set_extension("characters", default="theirs")
        try:
            assert esesea.to_spacy(read())._.characters == "theirs"
        finally:
            Doc.remove_extension("characters")
            esesea.spacy_extensions()


def test_esesea_is_a_part_of_a_pipeline():
    language = spacy.load(SPACY_MODEL)
    language.add_pipe("esesea", config={"reader": "rules"})
    first, second = language.pipe([TEXT, TEXT])
    assert [span.id_ for span in first.spans["scenes"]] == ["s1", "s2"]
    assert first[0].tag_ == "NNP"
    assert second._.esesea == first._.esesea
