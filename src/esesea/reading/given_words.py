"""Reading a text whose words and sentences are given, as annotated corpora give them, instead of found.

LitBank has no text beside its words: so the words make one, and the reader's parse keeps to them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from spacy.tokens import Doc

from esesea.reading.annotator import Annotator, annotator
from esesea.reading.defaults import SPACY_MODEL
from esesea.reading.layers import Layers
from esesea.reading.literary.encoded_text import EncodedText, encode_story
from esesea.reading.literary.named_spans import with_names
from esesea.reading.literary.weights import weights
from esesea.reading.parse import Parse, ParsedParagraph, ParsedText
from esesea.reading.reader import Reader
from esesea.reading.syntax.pipeline import pipeline
from esesea.text.document import Document, Origin, Paragraph, ParagraphKind
from esesea.text.span import Span

WordMention = tuple[int, int, int]
"""First word, last word (inclusive), type (an index of ``literary.spans.TYPES``)."""

_HUGS_BEFORE = frozenset(",.;:!?)]}…”’") | {"...", "''", "'s", "’s", "n't", "n’t", "'ll", "’ll", "'re", "’re", "'ve"}
_HUGS_BEFORE |= {"’ve", "'d", "’d", "'m", "’m", "!!", "!!!", "....", "’”"}
_HUGS_AFTER = frozenset("([{“‘") | {"``", "“‘"}
_STRAIGHT = frozenset("\"'")


@dataclass(frozen=True, slots=True)
class GivenWords:
    """A document made of words, where each stands in it, and which begin a sentence."""

    document: Document
    words: tuple[str, ...]
    starts: tuple[int, ...]
    opening: tuple[bool, ...]

    def words_in(self, span: Span) -> tuple[int, int]:
        """The words that ``span`` touches: the first, and the one after the last. O(log n)."""
        first = max(bisect_right(self.starts, span.start) - 1, 0)
        if self.starts[first] + len(self.words[first]) <= span.start:
            first += 1
        return first, max(bisect_left(self.starts, span.end), first)


def given_words(name: str, sentences: Sequence[Sequence[str]]) -> GivenWords:
    """The text that ``sentences`` make: one paragraph, spaced as print spaces it; ``name`` is the document's.

    No two words stand without a space between them but a mark and what it hugs: ``("Go`` ``,`` becomes ``("Go,``. A
    straight quotation mark, which hugs on one side and does not say which, opens at a sentence's start, closes at its
    end, and in between does what the last one of its kind has not done.
    """
    words = tuple(word for sentence in sentences for word in sentence)
    opening = tuple(place == 0 for sentence in sentences for place in range(len(sentence)))
    spaces = _spaces(words, opening)
    pieces = [word + " " * space for word, space in zip(words, spaces, strict=True)]
    starts: list[int] = []
    length = 0
    for piece in pieces:
        starts.append(length)
        length += len(piece)
    text = "".join(pieces).rstrip()
    paragraphs = (Paragraph(Span(0, len(text)), ParagraphKind.PROSE),) if text else ()
    digest = sha256(text.encode()).hexdigest()
    document = Document(name, "text", digest, text, paragraphs, origins=(Origin(0, "", 1, 1),) if text else ())
    return GivenWords(document, words, tuple(starts), opening)


def on_given_words(
    reader: Reader, given: GivenWords, model: str = SPACY_MODEL, mentions: Sequence[WordMention] | None = None
) -> Reader:
    """``reader``, whose parse now has the words and sentences of ``given`` and can read its document alone.

    ``model`` is the spaCy pipeline that tags and parses them. ``mentions`` are taken for those that a reader with an
    encoder would find; one without cannot take any (see ``takes_mentions``).
    """

    @annotator(produces=Parse)
    def parsing(document: Document, layers: Layers) -> Iterator[Parse]:  # noqa: ARG001 - the words are given
        """Parse the given words. Example: "cannot" stays one word where it was given as one."""
        yield _parse(given, model, ())

    @annotator(produces=(Parse, EncodedText))
    def literary_parsing(document: Document, layers: Layers) -> Iterator[Parse | EncodedText]:  # noqa: ARG001 - as above
        """Parse and encode the given words."""
        parse = _parse(given, model, ("ner",))
        encoded = encode_story(parse, weights(), mentions)
        yield with_names(parse, encoded)
        yield encoded

    def given_for(own: Annotator) -> Annotator:
        if Parse not in own.produces:
            return own
        return literary_parsing if EncodedText in own.produces else parsing

    return replace(reader, annotators=tuple(map(given_for, reader.annotators)))


def takes_mentions(reader: Reader) -> bool:
    """Whether mentions can be given to ``reader`` instead of found by it."""
    return any(EncodedText in one.produces for one in reader.annotators)


def _parse(given: GivenWords, model: str, without: tuple[str, ...]) -> Parse:
    language = pipeline(model, without)
    span = Span(0, len(given.document.text))
    spaces = [
        start + len(word) < after
        for start, word, after in zip(given.starts, given.words, (*given.starts[1:], span.end), strict=True)
    ]
    doc = Doc(language.vocab, words=list(given.words), spaces=spaces, sent_starts=list(given.opening))
    parsed = ParsedText.of(language(doc))
    return Parse((ParsedParagraph(0, span, ParagraphKind.PROSE, parsed),) if given.words else ())


def _spaces(words: Sequence[str], opening: Sequence[bool]) -> list[bool]:
    """Whether a space follows each word."""
    hugs_before = [word in _HUGS_BEFORE for word in words]
    hugs_after = [word in _HUGS_AFTER for word in words]
    is_open = dict.fromkeys(_STRAIGHT, False)
    for place, word in enumerate(words):
        if word in _STRAIGHT:
            last = place + 1 == len(words) or opening[place + 1]
            opens = opening[place] or (not is_open[word] and not last)
            is_open[word] = opens
            hugs_before[place], hugs_after[place] = not opens, opens
    after = [*hugs_before, True][1:]
    return [not (hugs or next_hugs) for hugs, next_hugs in zip(hugs_after, after, strict=True)]
