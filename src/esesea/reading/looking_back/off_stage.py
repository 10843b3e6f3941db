"""What is pointed back at and shown by no scene: one event for all the words that mean it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from esesea.reading.english.cause_words import COMMON_VERBS
from esesea.reading.looking_back.reference import Act, BackReference
from esesea.story.evidence import Evidence
from esesea.story.off_stage import OffStage
from esesea.text.span import Span


@dataclass(frozen=True, slots=True, eq=False)
class Unshown:
    """A back-reference at ``span``, in scene ``told_in``, to what no scene shows."""

    reference: BackReference
    span: Span
    told_in: str
    after: str | None = None
    """A scene that the words say it followed."""


def off_stage(unshown: Iterable[Unshown], confidence: float) -> tuple[OffStage, ...]:
    """The events that the words in text order point at. Linear.

    Words mean the same event where the same people did the same to the same, or the time has the same name. What is
    too common to be known again ("because she had come") is no event of its own.
    """
    by_key: dict[Hashable, list[Unshown]] = {}
    for each in unshown:
        key = _key(each.reference)
        if key is not None:
            by_key.setdefault(key, []).append(each)
    return tuple(_event(f"o{n}", told, confidence) for n, told in enumerate(by_key.values(), 1))


def _event(name: str, told: Sequence[Unshown], confidence: float) -> OffStage:
    people = sorted({each for one in told for each in _people(one.reference)})
    return OffStage(
        id=name,
        span=told[0].span,
        participants=tuple(people),
        told_in=tuple(dict.fromkeys(each.told_in for each in told)),
        after=tuple(dict.fromkeys(each.after for each in told if each.after is not None)),
        evidence=tuple(Evidence((span,), "causes", confidence) for span in _each_once(one.span for one in told)),
    )


def _people(reference: BackReference) -> Iterable[str]:
    if reference.acts:
        return {each for act in reference.acts for each in (*act.doers, *act.receivers)}
    return reference.people


def _key(reference: BackReference) -> Hashable:
    """What makes it the same event; None where the words do not tell it from others."""
    if not reference.acts:
        return ("time", reference.happening, tuple(sorted(reference.nouns)))
    act = next((each for each in reversed(reference.acts) if _tells(each)), None)
    return None if act is None else ("act", act.lemma, act.doers, act.receivers, act.things)


def _tells(act: Act) -> bool:
    if not act.doers:
        return False
    detailed = act.things or act.said or act.receivers - act.doers
    return bool(detailed) and (act.lemma not in COMMON_VERBS or bool(act.things or act.said))


def _each_once(spans: Iterable[Span]) -> Iterable[Span]:
    return dict.fromkeys(spans)
