"""Where each scene's opening says that the telling goes: by its label, its first sentence, or the words before it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from esesea.reading.cutting.labels import SceneLabels, scene_labels
from esesea.reading.english.heading_cues import Cue
from esesea.reading.english.opening_counts import opening_count
from esesea.reading.english.opening_cues import is_short, opening_cue
from esesea.reading.english.opening_moves import HINTED, SAID, TOLD, WEAK, Goes, OpeningCue
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import SceneSpan, Sentence
from esesea.reading.telling.tense_profiles import is_pluperfect
from esesea.reading.untold import speech_in
from esesea.text.document import Document
from esesea.text.mask import Mask
from esesea.text.span import Span

AT_THE_END = 0.9
"""A scene's last words that speak of where the telling goes next are meant so, where those of an opening are."""

COUNTED = 3
"""Scenes that a story must count by one thing: once or twice it may count anything."""

_BY_LABEL = {
    Cue.FLASHBACK: Goes.BACK,
    Cue.EARLIER: Goes.BACK,
    Cue.THEN: Goes.BACK,
    Cue.LATER: Goes.ON,
    Cue.RETURN: Goes.RETURN,
    Cue.NOW: Goes.RETURN,
    Cue.FLASH_FORWARD: Goes.AHEAD,
    Cue.SAME: Goes.MEANWHILE,
}


@dataclass(frozen=True, slots=True)
class HeardCue:
    """What was heard at a scene's opening, and the words that said it."""

    cue: OpeningCue
    span: Span


def heard_cues(document: Document, layers: Layers) -> dict[int, HeardCue]:
    """The cue of each scene that has one, by the scene's index; of the first scene none. O(n log n)."""
    scenes, sentences, parse = layers.of(SceneSpan), layers.of(Sentence), layers.one(Parse)
    starts = [sentence.span.start for sentence in sentences]
    speech = speech_in(layers)
    tenses = {each.span.start: each for each in layers.of(SentenceTense)}
    found: dict[int, HeardCue] = {}
    counts: dict[int, HeardCue] = {}
    for index, (scene, label) in enumerate(zip(scenes, scene_labels(document, scenes), strict=True)):
        first = bisect_left(starts, max([scene.span.start, *(span.end for span in label.spans)]))
        own = [each.span for each in sentences[first : first + 1] if each.span.start < scene.span.end]
        counted = next(_counted(document, parse, [*label.spans, *own], speech), None)
        if counted is not None:
            counts[index] = counted
        if not index:
            continue
        before = sentences[bisect_left(starts, scene.span.start) - 1].span
        heard = (
            _by_label(document, parse, label)
            or next(_in_sentences(document, parse, own, speech, tenses, marked=scene.marked), None)
            or _just_before(document, parse, before, speech)
        )
        if heard is not None:
            found[index] = heard
    meant = _meant(counts)
    if not meant:
        return found
    return {index: cue for index, cue in found.items() if cue.cue.confidence > HINTED} | meant


def _counted(document: Document, parse: Parse, spans: Sequence[Span], speech: Mask) -> Iterator[HeardCue]:
    for span in spans:
        count = None if speech.overlaps(span) else parse.remembered(opening_count, document.quote(span))
        if count is not None:
            at = Span(count.start, count.end)
            yield HeardCue(OpeningCue(Goes.AT, count.start, count.end, TOLD, count=count), at.shifted(span.start))


def _meant(counts: dict[int, HeardCue]) -> dict[int, HeardCue]:
    """The counts by which the story places its scenes: those of one thing that come often enough."""
    often = Counter(heard.cue.count.of for heard in counts.values() if heard.cue.count is not None)
    values = {(heard.cue.count.of, heard.cue.count.value) for heard in counts.values() if heard.cue.count is not None}
    apart = Counter(of for of, _ in values)
    return {
        index: heard
        for index, heard in counts.items()
        if heard.cue.count is not None and often[heard.cue.count.of] >= COUNTED and apart[heard.cue.count.of] > 1
    }


def _by_label(document: Document, parse: Parse, label: SceneLabels) -> HeardCue | None:
    for cue, span in label.cues:
        goes = _BY_LABEL.get(cue.cue)
        if goes is not None:
            days = cue.amount if cue.cue in {Cue.EARLIER, Cue.LATER} else None
            return HeardCue(OpeningCue(goes, 0, len(span), SAID if days else TOLD, days), span)
    if any(cue.cue is Cue.FROM_EVENT for cue, _ in label.cues):
        return None
    for span in label.spans:
        title = document.quote(span)
        said = parse.remembered(opening_cue, title[title.find(":") + 1 :].strip(" *_#()[]-.\n"))
        if said is not None and said.goes is not Goes.MEANWHILE:
            return HeardCue(said, span)
    return None


def _in_sentences(
    document: Document,
    parse: Parse,
    sentences: Sequence[Span],
    speech: Mask,
    tenses: dict[int, SentenceTense],
    *,
    marked: bool,
) -> Iterator[HeardCue]:
    for span in sentences:
        if speech.overlaps(span):
            return
        words = document.quote(span)
        cue = parse.remembered(opening_cue, words)
        tense = tenses.get(span.start)
        if cue is None and tense is not None and is_pluperfect(tense) and marked and _may_look_back(words):
            cue = OpeningCue(Goes.BACK, 0, len(words), WEAK)
        if cue is not None and (marked or cue.confidence > WEAK):
            yield HeardCue(cue, Span(cue.start, cue.end).shifted(span.start))


def _may_look_back(words: str) -> bool:
    """Whether a past perfect may open a look back: no thought of somebody's ("How often had she rehearsed it!")."""
    return is_short(words) and not words.rstrip("”’\"' \n").endswith(("!", "?"))


def _just_before(document: Document, parse: Parse, span: Span, speech: Mask) -> HeardCue | None:
    if speech.overlaps(span):
        return None
    words = document.quote(span)
    cue = parse.remembered(opening_cue, words) if is_short(words) else None
    if cue is None or cue.confidence <= WEAK or cue.goes in {Goes.ON, Goes.MEANWHILE}:
        return None
    sure = cue.confidence * AT_THE_END
    return HeardCue(replace(cue, confidence=sure), Span(cue.start, cue.end).shifted(span.start))
