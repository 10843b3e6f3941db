"""A value of the model as the part of ``esesea.story/1`` that has its fields."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from msgspec import UNSET

from esesea.export import parts as out
from esesea.story.evidence import Evidence
from esesea.text.document import Document
from esesea.text.span import Span

P = TypeVar("P", bound=out.Part)


@dataclass(frozen=True, slots=True)
class Plain:
    """Turns values of the model into parts; ``document`` gives the words at a span."""

    document: Document

    def part(self, kind: type[P], value: object, **besides: object) -> P:
        """``value`` as a ``kind``: fields of the same name are taken over, those in ``besides`` are given.

        ``quote`` and ``quotes`` are the words at the value's ``span`` and ``spans``. Raises AttributeError for a
        field that is neither the value's nor given.
        """
        facts = {name: besides[name] if name in besides else self._fact(value, name) for name in kind.__struct_fields__}
        return kind(**facts)

    def evidence(self, evidence: Evidence) -> out.Evidence:
        """The words behind a statement, the first stretch foremost."""
        spans = evidence.spans
        return out.Evidence(
            span=_stretch(spans[0]) if spans else None,
            quote=self.document.quote(spans[0]) if spans else None,
            by=evidence.by,
            confidence=evidence.confidence,
            spans=[_stretch(span) for span in spans] if len(spans) > 1 else UNSET,
        )

    def _fact(self, value: object, name: str) -> object:
        if name == "quote":
            return self.document.quote(getattr(value, "span"))  # noqa: B009 - any value that has one
        if name == "quotes":
            spans: tuple[Span, ...] = getattr(value, "spans")  # noqa: B009 - any value that has them
            return [out.Passage(span=_stretch(span), quote=self.document.quote(span)) for span in spans]
        return self._plain(getattr(value, name))

    def _plain(self, value: object) -> object:
        match value:
            case Span():
                return _stretch(value)
            case Evidence():
                return self.evidence(value)
            case Enum():
                return value.value
            case tuple():
                return [self._plain(each) for each in value]
            case _:
                return value


def _stretch(span: Span) -> tuple[int, int]:
    return span.start, span.end
