"""Scenes that look back on a date and so are after it: "She had been a clerk there since 1898"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable

from spacy.tokens import Token

from esesea.reading.english.modality import clause_of, is_question
from esesea.reading.english.tense import clause_tense
from esesea.reading.grammar import Tense
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.telling.date_intervals import DateInterval, date_interval
from esesea.reading.telling.told_dates import DatedScene
from esesea.story.time import TimeExpression, TimexType
from esesea.text.document import ParagraphKind
from esesea.text.mask import Mask

GONE_BY = 0.8
"""Confidence that what "had" been on a date was before the scene itself, and not before what it tells of."""

NO_END = 1 << 40
"""A day after all others."""

_NOT_YET = frozenset({"by", "until", "till", "before", "to", "toward", "towards", "than", "like"})
_SUPPOSED = frozenset({"if", "unless", "whether", "as", "though", "until", "till", "before", "than"})


def dates_gone_by(
    parse: Parse, expressions: Iterable[TimeExpression], untold: Mask, but: Collection[str]
) -> dict[str, DatedScene]:
    """From when on each scene is at the earliest, without those that ``but`` names, by the latest such date.

    Only what the narrator tells in the past perfect counts, outside ``untold``. Example: "The house had stood empty
    since 1911." Counter-example: "In 1911 it stood empty", "By 1911 it had been sold", "“It had been sold in 1911.”"
    """
    starts = [paragraph.span.start for paragraph in parse.paragraphs]
    found: dict[str, DatedScene] = {}
    for each in expressions:
        if each.type is not TimexType.DATE or not each.value or each.quoted or each.scene in but:
            continue
        interval = date_interval(each.value)
        if interval is None or untold.covers(each.span.start):
            continue
        paragraph = parse.paragraphs[bisect_right(starts, each.span.start) - 1]
        at = each.span.shifted(-paragraph.span.start)
        known = found.get(each.scene)
        if (known is None or known.interval.first < interval.first) and _has_gone_by(paragraph, at.start, at.end):
            since = DateInterval(interval.first, NO_END, interval.calendar)
            found[each.scene] = DatedScene(each.scene, since, (each.span,), GONE_BY, own=False)
    return found


def _has_gone_by(paragraph: ParsedParagraph, start: int, end: int) -> bool:
    tokens = paragraph.doc.char_span(start, end, alignment_mode="expand")
    if tokens is None or paragraph.kind is not ParagraphKind.PROSE:
        return False
    before = tokens[0].nbor(-1).lower_ if tokens[0].i > tokens[0].sent.start else ""
    verb = clause_of(tokens.root)
    tense = clause_tense(verb)
    had = tense is not None and tense.tense is Tense.PAST and tense.perfect and not (tense.modal or tense.would)
    return had and before not in _NOT_YET and not is_question(verb) and not _is_supposed(verb)


def _is_supposed(verb: Token) -> bool:
    return any(child.lower_ in _SUPPOSED and child.dep_ == "mark" for child in verb.children)
