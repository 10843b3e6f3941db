"""Who comes to know of something, and who knows of it, as single sentences say; compared by their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from esesea.continuity.hearing import Hearing
from esesea.continuity.narration import UNPLACED, Narration
from esesea.continuity.passages import Passages, places_of
from esesea.continuity.persons import PERSON, Marked
from esesea.continuity.stems import stems_of
from esesea.patterns import late
from esesea.text.span import Span

FEWEST, SHARE = 2, 0.6
"""So many words at least, and such a share of the shorter statement's, are the same where both speak of one thing."""
RAREST = 4
"""By so many of the rarest words of what is learnt it is looked for where it is known."""


@dataclass(frozen=True, slots=True)
class SaidKnowledge:
    """``who`` learns, or knows, in ``scene`` what ``span`` says.

    ``words``: the stems of what it is, and the ids of others who are named.
    """

    who: str
    scene: str
    span: Span
    words: frozenset[str]
    learns: bool


_HINTS = (
    "learn", "discover", "first time", "find out", "found out", "first heard", "never known", "not known",
    "no idea", "no notion", "not until", "nobody had", "never heard", "not heard", "never suspected",
    "never dreamed", "never dreamt", "suspected nothing", "known nothing", "knew nothing", "astonish", "amaze",
    "surprise", "thunderbolt", "thunderclap", "came as", "not even known", "never told", "first i have",
    "first that", "last to", "did not know", "had not known", "until that", "until then", "till then", "till that",
    "never knew", "not know",
)  # fmt: skip
_W = rf"(?P<who>{PERSON})"
_LEARNS = tuple(
    late(form, re.IGNORECASE)
    for form in (
        (
            rf"{_W}\s+(?:now\s+|then\s+|at\s+last\s+|only\s+now\s+|first\s+)*(?:learn(?:t|ed|s)|discover"
            r"(?:ed|s)|found\s+out|finds\s+out|hear[ds]?|read)\b[^.;]*?\b(?:for\s+the\s+first\s+time"
            r"|until\s+th(?:at|en)|till\s+th(?:at|en)|never|no\s+idea|to\s+(?:his|her)\s+\w+|having)\b"
        ),
        (
            r"\b(?:only\s+now|not\s+until|not\s+till|it\s+was\s+(?:only\s+)?(?:now|then"
            rf"|from))\b[^.;]*?{_W}\s+(?:first\s+)?(?:learn|learn(?:t|ed)|hear|heard|discover|discovered"
            r"|f[oi]und\s+out|know|knew)\b"
        ),
        rf"\b(?:did|had)\s+{_W}\s+(?:learn(?:ed|t)?|hear|heard|find\s+out|discover(?:ed)?|know|guess)\b",
        rf"{_W}\s+(?:did\s+not|didn[’']t)\s+(?:learn|hear|find\s+out|discover|know)\b[^.;]*?\b(?:until|till)\b",
        (
            rf"{_W}\s+(?:first\s+(?:heard|learn(?:t|ed))|now\s+(?:first\s+)?(?:heard|learn(?:t|ed))|heard"
            r"\s+(?:now\s+)?for\s+the\s+first\s+time|learn(?:t|ed)\s+"
            r"(?:now\s+)?for\s+the\s+first\s+time)\b"
        ),
        rf"{_W}\s+(?:now\s+|then\s+|at\s+last\s+)*(?:discovered|found\s+out)\b",
        (
            rf"{_W}\s+(?:was|stood)\s+(?:\w+\s+){{0,2}}?(?:astonished|amazed|surprised|thunderstruck|startled"
            r"|dumbfounded|shocked)\b[^.;]*?\b(?:to\s+(?:hear|learn|find|discover)|by\s+the\s+news"
            r"|at\s+the\s+news)\b"
        ),
        rf"\b(?:nobody|no\s+one|none)\s+had\s+(?:ever\s+)?(?:told|said|breathed|mentioned)\b[^.;]*?{_W}",
        rf"{_W}\s+(?:had\s+)?(?:known|knew|heard|suspected|dreamed|dreamt|guessed)\s+nothing\b",
        (
            rf"{_W}(?:,?\s+who)?\s+had\s+(?:never|not)\s+(?:even\s+|so\s+much\s+as\s+)?(?:known|heard"
            r"|suspected|dreamed|dreamt|guessed|been\s+told)\b"
        ),
        rf"{_W}(?:,?\s+who)?\s+had\s+(?:had\s+)?no\s+(?:idea|notion|suspicion|inkling)\b",
        rf"{_W}\s+was\s+(?:the\s+last\s+to\s+|now\s+|then\s+)*(?:told|informed|hear|learn|know|find\s+out)\b",
        rf"\b(?:news|discovery|knowledge|intelligence)\b[^.;]*?\b(?:reached|came\s+to|fell\s+upon|struck)\s+{_W}",
        rf"\bcame\s+(?:upon\s+|to\s+)?(?:as\s+a\s+\w+\s+)?(?:to|upon)\s+{_W}",
        (
            rf"\bnever\s+told\s+(?:me|{_W})\b|\bfirst\s+(?:that\s+)?(?:I|{_W.replace('who', 'who2')})\s+"
            r"(?:had\s+|have\s+)?heard\b"
        ),
    )
)
_KNOWS = tuple(
    late(form, re.IGNORECASE)
    for form in (
        (
            rf"{_W}(?:,?\s+who)?\s+(?:\w+ly\s+|had\s+(?:long\s+|always\s+|already\s+|never\s+)?|very\s+"
            r"|quite\s+)*(?:knew|known|knows|remembered|recalled|(?<=never\s)doubted|understood)\b"
        ),
        rf"\bas\s+{_W}\s+(?:\w+\s+)?knew\b|\bknowing\b[^.;]*?{_W.replace('who', 'who2')}",
        (
            rf"{_W}(?:,?\s+who)?\s+(?:was|had\s+(?:long\s+|always\s+)?been)\s+(?:\w+\s+){{0,2}}?(?:aware"
            r"|conscious|certain|sure)\b"
        ),
        (
            rf"{_W}\s+(?:had\s+)?(?:told|warned|informed|spoke|spoken|talked|wrote|written|mentioned"
            r"|thought\s+of|thinking\s+of|heard|pitied|reminded|explained|said)\b"
        ),
        rf"{_W}\s+was\s+(?:thinking|speaking|talking|telling|writing|sorry)\b",
        r"\bI\s+(?:know|knew|have\s+(?:long\s+|always\s+)?known|am\s+(?:\w+\s+)?aware|remember)\b",
        (
            rf"{_W}\s+(?:went\s+straight|opened|took\s+the|avoided|addressed|put\s+on\s+mourning"
            r"|had\s+put\s+on|called\s+the|wore)\b"
        ),
    )
)
_PERSON = late(PERSON)
_FEIGNED = late(
    r"\b(?:pretend\w*|feign\w*|affect(?:ed|ing)|made\s+believe|act(?:ed|ing)\s+(?:as|the)|professed)\b", re.IGNORECASE
)
"""Who acts as though it were news, as this clause says or that before it."""
_UNREAL = late(r"\b(?:as\s+if|as\s+though|dream\w*|wish\w*|if)\b", re.IGNORECASE)
_SPEAKS = late(
    rf"[”\"]\s*(?:\w+\s+)?(?:said|cried|thought|told|asked|answered|whispered|exclaimed)\s+{_W}"
    rf"|[”\"]\s*{_W.replace('who', 'who2')}\s+(?:said|thought|cried|told|answered)",
    re.IGNORECASE,
)


def said_learning(hearing: Hearing) -> Iterator[SaidKnowledge]:
    """Where somebody first comes to know of something, in text order, with the sentence before that may say of what.

    Example: "It was only now that Ann learned that Tom had sold the house". Counter-example: "Ann learned to dance".
    """
    for scene, learnt in hearing.each(_learning, hearing.narration.sentences(_hinted)):
        yield replace(learnt, scene=scene.id)


def said_knowing(hearing: Hearing, learnt: SaidKnowledge) -> Iterator[SaidKnowledge]:
    """Where who learns it is shown to know it before, by a sentence that shares the rarest words of what is learnt."""
    narration = hearing.narration
    places = narration.recall(_shared, narration.passages, learnt.words)
    before = (narration.sentence(at) for at in places if at < learnt.span.start)
    sentences = (each for each in before if each.start < learnt.span.start)
    for scene, known in hearing.each(_knowing, sentences, learnt.who, learnt.words):
        if scene.id != learnt.scene:
            yield replace(known, scene=scene.id)


def _learning(hearing: Hearing, sentence: Span) -> Iterator[SaidKnowledge]:
    if not hearing.narration.tells(sentence, heard=True):
        return
    marked = hearing.persons.marked(sentence)
    two = _with_the_one_before(hearing.narration, sentence)
    if _UNREAL.search(marked.text) or _FEIGNED.search(hearing.narration.words(two)):
        return
    who = next((found for form in _LEARNS if (found := _who(form, marked)) is not None), None)
    if who is None:
        return
    words = _content(marked, who)
    span = sentence
    if len(words) < FEWEST:
        span = two
        words |= _content(hearing.persons.marked(span), who)
    if len(words) >= FEWEST:
        yield SaidKnowledge(who, UNPLACED, span, words, learns=True)


def _shared(passages: Passages, words: frozenset[str]) -> tuple[int, ...]:
    """Where the rarest of ``words`` begin."""
    stems = [word for word in words if word.isalpha() and len(word) >= 3]
    rare = sorted(stems, key=lambda stem: (passages.count(stem), stem))[:RAREST]
    return tuple(sorted({at for word in rare for at in passages.places(word)}))


def _knowing(hearing: Hearing, sentence: Span, who: str, learnt: frozenset[str]) -> Iterator[SaidKnowledge]:
    if not hearing.narration.tells(sentence, heard=True):
        return
    marked = hearing.persons.marked(sentence)
    if who not in marked.everybody or any(_who(form, marked) == who for form in _LEARNS):
        return
    says = _SPEAKS.search(marked.text)
    speaker = (marked.named(says, "who") or marked.named(says, "who2")) if says is not None else None
    if speaker != who and not any(_who(form, marked) == who for form in _KNOWS):
        return
    words = _content(marked, who)
    same = words & learnt
    if len(same) >= max(FEWEST, SHARE * min(len(words), len(learnt))) and any(each.isalpha() for each in same):
        yield SaidKnowledge(who, UNPLACED, sentence, words, learns=False)


def _hinted(text: str) -> Iterator[int]:
    low = text.lower()
    return (at for word in _HINTS for at in places_of(word, low))


def _who(form: re.Pattern[str], marked: Marked) -> str | None:
    found = form.search(marked.text)
    if found is None:
        return None
    group = next((name for name in ("who", "who2") if found.groupdict().get(name)), None)
    return marked.named(found, group) if group is not None else None


def _content(marked: Marked, who: str) -> frozenset[str]:
    """The stems of the words that say what is known, and the ids of those named besides."""
    others = {marked.who(each.start()) for each in _PERSON.finditer(marked.text)} - {who, None}
    return stems_of(marked.text) | {f"={other}" for other in others}


def _with_the_one_before(narration: Narration, sentence: Span) -> Span:
    """The sentence with that before it in the same paragraph."""
    paragraph = narration.paragraph(sentence.start)
    if sentence.start - 2 <= paragraph.start:
        return sentence
    before = narration.sentence(sentence.start - 2)
    return Span(before.start, sentence.end) if before.start < sentence.start else sentence
