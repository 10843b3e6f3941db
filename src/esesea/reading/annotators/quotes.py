"""What is said aloud, and which parts are one turn of speech."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from esesea.patterns import late
from esesea.reading.annotator import annotator
from esesea.reading.english.speech_verbs import SAYING_FORMS
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan
from esesea.reading.speech.dashed_speech import dashed_speech, speaks_in_dashes
from esesea.reading.speech.quote_marks import Marked, Style, outermost, style_of
from esesea.text.document import Document, ParagraphKind
from esesea.text.span import Span

_ENDS_SPEECH = late(r"[.,!?…—–\-;:]['’]?\W*$")
_OPEN_BEFORE = late(r"(?:^|[.,!?…—–\-;:)”\"’'])\s*$")
_WORD = late(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CUE_EXTRA = late(r"\s*\([^)]*\)|\s*\^\s*$|^@")
_NAME = r"(?:(?:(?:Mrs?|Ms|Dr|St|Prof|Capt|Col|Gen|Lt|Sgt|Rev|[A-Z])\.|[A-Z][\w’']*\b)\s?)+"
"""A name of any length; only a title or an initial may have a stop within it."""

_ATTRIBUTION_SUBJECT = late(
    rf"^[\s,—–]*(?:(?P<pronoun>he|she|I|they)|(?P<name>{_NAME})|the\s\w+)\s+(?:{SAYING_FORMS})\b"
    rf"|^[\s,—–]*(?:{SAYING_FORMS})\s+(?P<subject>he|she|I|they|the\s\w+|{_NAME})"
)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A marked stretch that is speech, where it stands in its paragraph's text.

    ``turns``: somebody else says it than the stretch before it in the paragraph.
    """

    start: int
    end: int
    closed: bool
    turns: bool = False


@annotator(requires=(Parse,), produces=QuoteSpan)
def quotes(document: Document, layers: Layers) -> Iterator[QuoteSpan]:
    """Give every stretch of speech; parts of one turn share its number.

    Example: in '"Go," he said, "now."' two stretches are one turn. Counter-example: the "expert" is no speech.
    """
    paragraphs = layers.one(Parse).paragraphs
    if document.is_script:
        yield from _dialogue(document, paragraphs)
    else:
        yield from _marked(document, layers.one(Parse))


def _dialogue(document: Document, paragraphs: tuple[ParsedParagraph, ...]) -> Iterator[QuoteSpan]:
    """A screenplay's dialogue, with its cue. A cue repeated with nothing but dialogue between goes on with its turn."""
    index = {paragraph.span: paragraph.index for paragraph in paragraphs}
    cue: str | None = None
    speaking: str | None = None
    turn = -1
    for paragraph in document.story_paragraphs:
        if paragraph.kind is ParagraphKind.CUE:
            cue = _CUE_EXTRA.sub("", document.quote(paragraph.span)).strip(" .:") or None
        elif paragraph.kind is ParagraphKind.DIALOGUE:
            if cue != speaking or turn < 0:
                turn, speaking = turn + 1, cue
            yield QuoteSpan(paragraph.span, index[paragraph.span], turn, cue)
        elif paragraph.kind is not ParagraphKind.PARENTHETICAL:
            cue = speaking = None


def _marked(document: Document, parse: Parse) -> Iterator[QuoteSpan]:
    """The speech of prose."""
    texts = [document.quote(paragraph.span) for paragraph in parse.paragraphs]
    style = style_of(texts)
    dashes = speaks_in_dashes(texts)
    turn = -1
    running = False
    for paragraph, text in zip(parse.paragraphs, texts, strict=True):
        stretches = parse.remembered(_speech_in, text, style, dashes=dashes)
        for place, stretch in enumerate(stretches):
            goes_on = running and place == 0 and not text[: stretch.start].strip()
            if stretch.turns or (place == 0 and not goes_on):
                turn += 1
            span = Span(stretch.start, stretch.end).shifted(paragraph.span.start)
            yield QuoteSpan(span, paragraph.index, turn)
        running = bool(stretches) and not stretches[-1].closed


def _speech_in(text: str, style: Style, *, dashes: bool) -> tuple[_Stretch, ...]:
    """The speech of one paragraph of a book whose speech stands in marks of ``style``, and behind ``dashes``."""
    marked = outermost(text, style)
    found = [_Stretch(mark.start, mark.end, mark.closed) for mark in marked if _is_speech(text, mark)]
    if dashes and not found:
        found = [_Stretch(start, end, closed=True) for start, end in dashed_speech(text)]
    return tuple(
        replace(each, turns=place > 0 and _new_turn(text, found[place - 1], each)) for place, each in enumerate(found)
    )


def _is_speech(text: str, mark: Marked) -> bool:
    """Whether a marked stretch is spoken, and no title, nickname or word held at a distance."""
    inside = text[mark.start : mark.end].strip("“”\"'‘’«»„`‹› \n")
    words = _WORD.findall(inside)
    if not words:
        return bool(re.search(r"[!?…—.]", inside))
    before = text[: mark.start]
    led_up = before.rstrip()
    opens = not led_up or bool(_OPEN_BEFORE.search(led_up))
    said = bool(_SAID_BEFORE.search(led_up)) or bool(_SAID_AFTER.match(text[mark.end :]))
    if not mark.closed:
        return opens or said
    ended = bool(_ENDS_SPEECH.search(text[mark.start : mark.end].rstrip("”\"'’»`› ")))
    capital = inside[0].isupper() or inside[0] in "—–…-'’"
    if said:
        return ended or opens or len(words) > 2
    if ended:
        return (opens and (capital or len(words) > 3 or led_up.endswith(","))) or (capital and len(words) > 4)
    return opens and capital and (len(words) > 7 or (not led_up and not text[mark.end :].strip()))


_SAID_BEFORE = late(
    rf"(?<![-\w])(?!call|read|mouth|sign)(?:{SAYING_FORMS})(?:\s+(?:\w+ly|out|back|again|aloud|softly))?[\s,:—–]*$",
    re.IGNORECASE,
)
_SAID_AFTER = late(
    rf"[\s,—–]*(?:(?:he|she|I|they|we|[A-Z]\w+|the\s\w+|[a-z]+\s[A-Z]\w+)\s+(?:{SAYING_FORMS})\b"
    rf"|(?:said|asked|cried|replied|answered)\s)"
)


def _new_turn(text: str, last: _Stretch, this: _Stretch) -> bool:
    """Whether speech that follows in the same paragraph is somebody else's."""
    between = text[last.end : this.start]
    if not between.strip():
        return bool(re.search(r"(?:[.?!…—–]|--)\W*$", text[last.start : last.end])) and last.closed
    one, other = _attributed(between), _attributed(text[this.end :])
    if one and other:
        return one.lower() != other.lower()
    led = _LED_INTO.search(between[-LED_BY:])
    return bool(one and led and _named(one) and one.lower() != led["name"].strip().lower())


LED_BY = 160
"""How many characters before speech may lead into it: the search below is quadratic."""

_LED_INTO = late(rf"(?P<name>(?:(?:the|an?)\s)?{_NAME})\s?(?:\w+ly\s)?(?:{SAYING_FORMS})\b[^.!?;“”\"]*[,:—–]\s*$")
"""Words that lead from telling into somebody's speech ('… and Tom said in a whisper, ')."""


def _named(subject: str) -> bool:
    """Whether the subject of an attribution is a name or a noun, no pronoun."""
    return subject.lower() not in {"he", "she", "i", "they"}


def _attributed(text: str) -> str | None:
    """The subject of the attribution ("said Anna") that ``text`` begins with."""
    found = _ATTRIBUTION_SUBJECT.match(text)
    if found is None:
        return None
    return next((part.strip() for part in found.groupdict().values() if part), None)
