"""Where the narrator says outright that it is day, or that it is night."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from esesea.continuity.narration import Narration
from esesea.continuity.passages import places_of
from esesea.continuity.remembering import memory_of
from esesea.continuity.said_times import Hour, hour_of, is_now
from esesea.continuity.skies import FIGURE, skies
from esesea.continuity.sureness import HAPPENS
from esesea.patterns import late
from esesea.story.scene import Mode
from esesea.story.speech import Quotation
from esesea.story.time import TimeExpression
from esesea.text.document import Document
from esesea.text.span import Span

HOUR = 60
BY_DAY = (9 * HOUR, 16 * HOUR)
"""Minutes after midnight between which it is day in every season where most stories are set."""
BY_NIGHT = (22 * HOUR, 4 * HOUR)
"""After the first or before the second it is night there."""


class Light(StrEnum):
    """Day or night; dawn and dusk are both."""

    DAY = "day"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class SaidLight:
    """The words at ``span`` say that it is ``light``; ``label``: a slug line says so of its scene.

    ``named``: the slug line of an earlier scene that names the light, where the one at ``span`` only goes on from it.
    """

    span: Span
    light: Light
    label: bool = False
    named: Span | None = None


_SHINES = (
    r"(?:shone|shines|was\s+(?:shining|blazing|beating|burning|streaming|pouring|high|hot|overhead|directly\s+overhead)"
    r"|is\s+(?:shining|blazing|beating|burning|streaming|pouring|high|hot|overhead)|blazed|blazes|beat(?:s)?\s+down"
    r"|burned|burns|poured|pours|streamed|streams|stood\s+(?:high|overhead)|stands\s+(?:high|overhead)"
    r"|hung\s+(?:high|overhead)|hangs\s+(?:high|overhead)|glared|glares|baked|bakes)"
)
_FALLS = (
    r"(?:streamed|streams|poured|pours|fell|falls|flooded|floods|slanted|slants|came|comes|filled|fills|lay|lies"
    r"|glittered|glitters|danced|dances|warmed|warms|blinded|blinds|dazzled|dazzles)"
)
_SKY = late(
    rf"(?P<day>\bthe\s+(?:\w+\s+)?sun\s+{_SHINES}\b|\bthe\s+sun\s+(?:was|is)\s+(?:still\s+|now\s+|already\s+)?(?:high|up|overhead|hot|strong|warm)\b"
    rf"|\b(?:sunlight|sunshine)\s+(?:that\s+)?(?:{_FALLS}|hurt|hurts|made|was|is)\b"
    r"|\bit\s+(?:was|is)\s+(?:still\s+|now\s+)?(?:an?\s+(?:[\w-]+,?\s+){0,3}(?:morning|forenoon|noon|afternoon)|midday|mid-day|high\s+noon|noonday)\b"
    r"|\b(?:in|by)\s+broad\s+daylight\b|\bit\s+(?:was|is)\s+(?:still\s+)?broad\s+day(?:light)?\b"
    r"|\b(?:midday|noonday|noontide|noon|afternoon|forenoon)\s+(?:sun(?:light|shine)?|heat|glare)\b"
    r"|\b(?:from|against|in|at|into)\s+the\s+(?:glare|blaze|brightness|heat|full\s+light)\s+of\s+the\s+sun\b"
    r"|\b(?:squinted|blinked|blinking|squinting)\s+(?:in|at|into|against)\s+the\s+(?:\w+\s+)?sun(?:light|shine)?\b"
    r"|\b(?:his|her|their|my)\s+(?:eyes|face|head)\s+(?:from|against)\s+the\s+(?:\w+\s+)?sun\b"
    r"|\bin\s+the\s+(?:bright|hot|blazing|full|warm|brilliant)\s+sun(?:light|shine)?\b)"
    r"|(?P<night>\bthe\s+(?:\w+\s+)?stars\s+(?:(?:were|are)\s+(?:\w+\s+)?(?:out|bright|shining|thick|clear)|shone|shine|glittered|glitter|twinkled|twinkle"
    r"|burned|burn|blazed|blaze)\b"
    r"|\bthe\s+(?:\w+\s+)?moon\s+(?:shone|shines|was\s+(?:up|full|high|shining)|is\s+(?:up|full|high|shining)|rode|rides|hung|hangs|poured)\b"
    r"|\b(?:moonlight|starlight)\s+" + _FALLS + r"\b"
    r"|\bin\s+the\s+(?:dead|middle|depths)\s+of\s+the\s+night\b|\bby\s+(?:the\s+light\s+of\s+the\s+(?:moon|stars)|moonlight|starlight)\b"
    r"|\b(?:in|under|through)\s+the\s+(?:\w+\s+)?(?:moonlight|starlight)\b"
    r"|\bit\s+(?:was|is)\s+(?:still\s+|now\s+)?an?\s+(?:[\w-]+,?\s+){0,3}night\b|\bhow\s+dark\s+the\s+night\s+(?:is|was)\b"
    r"|\b(?:the\s+)?night\s+(?:was|is)\s+(?:very\s+|quite\s+|as\s+)?(?:black|dark|moonless|starless|starry|clear|pitch)\b|\bnight\s+had\s+(?:fallen|come\s+down|closed\s+in)\b"
    r"|\bthere\s+(?:was|is)\s+no\s+moon\b"
    r"|\bunder\s+the\s+(?:moon\s+and\s+)?stars\b(?!\s+and\s+stripes)|\bthe\s+moon\s+and\s+(?:the\s+)?stars\b)",
    re.IGNORECASE,
)
_HINTS = (
    " sun",
    "\nsun",
    "stars",
    "starlight",
    "moon",
    "broad day",
    "t was ",
    "t is ",
    "the night",
    "night was",
    "ight had ",
    " heat",
)
"""One of these stands in every match of `_SKY`, at most `_REACH` characters from its ends."""
_REACH = 48
_SPOKEN = late(
    r"\b(?:it\s+is|it['’]s)\s+(?:now\s+|already\s+|past\s+|nearly\s+)?(?:(?P<night>midnight|night|the\s+(?:middle|dead)\s+of\s+the"
    r"\s+night)|(?P<day>noon|midday|morning|broad\s+day(?:light)?|the\s+middle\s+of\s+the\s+(?:day|morning|afternoon)))(?=[\s]*[.,;!?”\"])"
    r"|(?P<dark>\bhow\s+dark\s+the\s+night\s+is|\bwhat\s+a\s+(?:\w+,?\s+){1,3}night(?=\s*[,.!—”\"])|\bin\s+the\s+middle\s+of\s+the\s+night(?=\s*[,.!?—”\"]))"
    r"|(?P<fine>\b(?:what|such)\s+an?\s+(?:\w+,?\s+){1,3}(?:morning|afternoon|noon)(?=\s*[,.!—”\"])|\bgood\s+(?:morning|afternoon)(?=\s*[,.!;—”\"])"
    r"|\bit\s+is\s+an?\s+(?:\w+\s+){1,2}(?:morning|afternoon)(?=\s*[,.!—”\"]))",
    re.IGNORECASE,
)
"""What people say of the light they stand in; the whole clause, not "it is night that …"."""
_SPOKEN_HINTS = ("night", "noon", "morning", "day")
"""One of these stands in every match of `_SPOKEN`."""
_FIGURE = late(
    r"\b(?:like|as\s+(?:if|though)|seem(?:s|ed)?|remember\w*|imagin\w*|dream\w*|thought|think|paint\w*|photograph\w*"
    r"|picture|portrait|poster|screen|postcard|map|lamp\w*|stage|suns|moons|planets?|midnight\s+sun|polar|arctic|antarctic|eclipse\w*"
    r"|of\s+(?:her|his|my|our|their)\s+(?:life|heart|soul|love)|when|whenever|while|until|till|before|after|if|unless"
    r"|would|had|could|might|may|must|should|will|shall|never|not|no|nor|every|always|often|sometimes|once\s+upon|somewhere"
    r"|ever|than|or)\b|n['’]t\b|['’](?:d|ll)\b",
    re.IGNORECASE,
)
"""In a sentence with any of these, sun and stars may be a figure, another time's or another place's."""

_PARTS = {"TMO": Light.DAY, "TAF": Light.DAY, "TNI": Light.NIGHT, "T12:00": Light.DAY, "T24:00": Light.NIGHT}
_ROUGHLY = frozenset({"TMO", "TAF", "TNI", "T12:00"})
_BETWEEN = late(
    r"\b(?:dawn|daybreak|day-break|cock|sun|light|nightfall|early|small|dusk|twilight|late|mid-?(?:morning|afternoon))",
    re.IGNORECASE,
)
_BY_THEN = late(
    r"\b(?:in|on|that|by|towards|next|following)\s+(?:the\s+)?(?:\w+\s+)?(?:morning|forenoon|afternoon|night)$",
    re.IGNORECASE,
)
_AND_NOON = late(r",?\s+(?:and|or)\s+(?:noon|morning|night|day|afternoon)\b", re.IGNORECASE)
_GOES_ON = late(r"\b(?:CONTINUOUS|CONTINUING|CONT[’']?D|SAME(?:\s+TIME)?)\b\W*$")
_SLUG_LIGHT = late(r"\b(?:(?P<day>DAY|NOON|MIDDAY|MORNING|AFTERNOON)|(?P<night>NIGHT|MIDNIGHT))\b")


def said_lights(narration: Narration) -> tuple[SaidLight, ...]:
    """Each outright statement that it is day or night, in text order.

    Example: "It was midnight.", "The sun beat down.", "INT. BARN - NIGHT". Counter-example: "that night" of a plan,
    "she was the sun of his life", "it was as if the sun shone", "at dawn", "“It is noon,” he said".
    """
    found = [*_labels(narration), *_skies(narration), *_parts(narration), *_spoken(narration)]
    said = {(narration.sentence(each.span.start), each.light) for each in found}
    found += (each for each in _shown(narration) if (narration.sentence(each.span.start), each.light) not in said)
    lights: dict[Span, set[Light]] = defaultdict(set)
    for each in found:
        lights[narration.sentence(each.span.start)].add(each.light)
    # A sentence that speaks of both tells of neither: "by the sun or by the moon".
    plain = (each for each in found if each.label or len(lights[narration.sentence(each.span.start)]) == 1)
    return tuple(sorted(plain, key=lambda each: each.span))


def _shown(narration: Narration) -> Iterator[SaidLight]:
    """What is there only by day, or only by night."""
    for start, end, day in narration.passages.everywhere(skies):
        span = Span(start, end)
        if (
            narration.tells(span)
            and narration.speech(start) is None
            and not FIGURE.search(narration.words(narration.sentence(start)))
        ):
            yield SaidLight(span, Light.DAY if day else Light.NIGHT)


def _labels(narration: Narration) -> Iterator[SaidLight]:
    """What slug lines say; CONTINUOUS is lit as the scene that was told just before it, in the same mode."""
    last: SaidLight | None = None
    mode: Mode | None = None
    for scene in sorted(narration.story.scenes, key=lambda each: each.reading_order):
        last, mode = (last if scene.mode is mode else None), scene.mode
        heading = narration.heading(scene)
        words = narration.story.quote(heading) if heading is not None else ""
        said, goes_on = _SLUG_LIGHT.findall(words), _GOES_ON.search(words)
        if heading is not None and len(said) == 1:
            last = SaidLight(heading, Light.DAY if said[0][0] else Light.NIGHT, label=True)
        elif heading is not None and goes_on is not None and not said and last is not None:
            last = SaidLight(heading, last.light, label=True, named=last.named or last.span)
        else:
            last = None
        if last is not None:
            yield last


def _skies(narration: Narration) -> Iterator[SaidLight]:
    for start, end, day in narration.passages.everywhere(_sky_words):
        span = Span(start, end)
        if narration.asserts(span) and not _is_figure(narration, start):
            yield SaidLight(span, Light.DAY if day else Light.NIGHT)


def _spoken(narration: Narration) -> Iterator[SaidLight]:
    """What people say of it in the story's now."""
    for found in narration.recall_of(_said_of_it, narration.story.document, narration.story.quotations):
        scene = narration.scene(found.start())
        if scene is not None and scene.mode in HAPPENS and not _is_figure(narration, found.start()):
            light = Light.DAY if found["day"] or found["fine"] else Light.NIGHT
            yield SaidLight(Span(*found.span()), light)


def _said_of_it(document: Document, said: tuple[Quotation, ...]) -> tuple[re.Match[str], ...]:
    passages = memory_of(document).passages
    likely = sorted(place for word in _SPOKEN_HINTS for place in passages.places(word))
    every = (
        _SPOKEN.search(document.text, each.span.start, each.span.end)
        for each in said
        if bisect_left(likely, each.span.start) < bisect_left(likely, each.span.end)
    )
    return tuple(found for found in every if found is not None)


def _is_figure(narration: Narration, offset: int) -> bool:
    """Whether the sentence there may speak of another light than the scene's."""
    return narration.recall(_has_figure, narration.words(narration.sentence(offset)))


def _has_figure(sentence: str) -> bool:
    return _FIGURE.search(sentence) is not None


def _sky_words(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where each match of `_SKY` is, and whether it is of the day; looked for around its few words only, for speed."""
    low, last = text.lower(), 0
    for at in sorted({at for word in _HINTS for at in places_of(word, low)}):
        found = _SKY.search(text, max(last, at - _REACH), min(len(text), at + 2 * _REACH)) if at >= last else None
        if found is not None:
            last = found.end()
            yield found.start(), last, found["day"] is not None


def _parts(narration: Narration) -> Iterator[SaidLight]:
    """Hours and parts of the day that are now."""
    for time, light in narration.recall_of(_lights, narration.story.document, narration.story.time_expressions):
        if (time.value in _ROUGHLY and _passes(narration, time.span)) or not narration.asserts(time.span):
            continue
        if is_now(narration, time.span, narration.sentence(time.span.start)):
            yield SaidLight(time.span, light)


def _lights(document: Document, times: tuple[TimeExpression, ...]) -> tuple[tuple[TimeExpression, Light], ...]:
    """Those that the narrator says of day or night."""
    memory = memory_of(document)
    told = ((each, " ".join(each.span.of(document.text).split())) for each in times if not each.quoted)
    every = ((each, memory.recall(_light, each.value, words)) for each, words in told)
    return tuple((each, light) for each, light in every if light is not None)


def _passes(narration: Narration, span: Span) -> bool:
    """Whether it is "in the morning", "that afternoon", or "night and noon": the hours have passed, or pass always."""
    text = narration.story.document.text
    lead = text[narration.sentence(span.start).start : span.end]
    return _BY_THEN.search(lead) is not None or _AND_NOON.match(text, span.end) is not None


def _light(time: str | None, words: str) -> Light | None:
    if _BETWEEN.search(words):
        return None
    hour = hour_of(time, words)
    part = _PARTS.get(time or "")
    return part if part is not None else _of_hour(hour)


def _of_hour(hour: Hour | None) -> Light | None:
    if hour is None or not hour.sure:
        return None
    if BY_DAY[0] <= hour.minutes < BY_DAY[1]:
        return Light.DAY
    return Light.NIGHT if hour.minutes >= BY_NIGHT[0] or hour.minutes < BY_NIGHT[1] else None
