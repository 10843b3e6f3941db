"""Signs of travel in time in what people say to one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from esesea.reading.english.time_travel_talk import Of, SaidTravel, said_travels
from esesea.reading.parse import Parse
from esesea.reading.travel.weighing import AS_FEIGNED, BY, TravelSign
from esesea.story.evidence import Evidence
from esesea.story.speech import Quotation
from esesea.text.document import Document
from esesea.text.span import Span


def said_signs(
    document: Document,
    parse: Parse,
    quotations: Iterable[Quotation],
    present: Mapping[str, frozenset[str]],
    feigned: frozenset[str],
) -> Iterator[TravelSign]:
    """The signs that people's words give of themselves and of those they speak to.

    ``present``: who is in each scene; where two are, one who does not speak is spoken to. ``feigned``: the scenes in
    which less is meant seriously.
    """
    for quotation in quotations:
        for said in parse.remembered(_said, document.quote(quotation.span)):
            span = Span(said.start, said.end).shifted(quotation.span.start)
            sure = said.confidence * (AS_FEIGNED if quotation.scene in feigned else 1.0)
            for character in _of_whom(said, quotation, present.get(quotation.scene, frozenset())):
                yield TravelSign(character, said.talk.value, Evidence((span,), BY, sure))


def _said(speech: str) -> tuple[SaidTravel, ...]:
    return tuple(said_travels(speech))


def _of_whom(said: SaidTravel, quotation: Quotation, present: frozenset[str]) -> Iterator[str]:
    if said.of is not Of.ADDRESSEE and quotation.speaker is not None:
        yield quotation.speaker
    if said.of is not Of.SPEAKER:
        addressee = quotation.addressee
        others = present - {quotation.speaker}
        if addressee is None and quotation.speaker in present and len(others) == 1:
            (addressee,) = others
        if addressee is not None:
            yield addressee
