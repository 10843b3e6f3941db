"""What is known of a story's people before its references are settled one by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from esesea.reading.coreference.reference import Name
from esesea.reading.english.genders import Gender

Speech = Mapping[int, tuple[int | None, int | None]]
"""Speaker and addressee (entities) of each turn."""

GoingBack = Mapping[int, Sequence[tuple[int, float]]]
NOT_TOLD: GoingBack = MappingProxyType({})

SPOKEN_SENTENCE = 0.35
"""How much of a sentence's distance a sentence of speech makes for the telling around it."""


@dataclass(frozen=True, slots=True)
class Known:
    """People by what can point to them.

    ``named``: entities a name can mean, likeliest first. ``named_at``, ``called_at``: the name, or the noun used as
    one, whose head is the token (by passage and token). ``families``: family names, lower case. ``titled``: the only
    bearer of a title, by the noun (``captain``). ``relatives``: by owner and kin noun. ``leads``: who a pronoun means
    where nobody else can be meant, in a story with an unnamed lead. ``foremost``: the only person of a gender that
    the story tells of. ``narrators``: by scene. ``clock``: how many sentences have passed where each sentence begins,
    speech counting less. ``scripted``: whether this is a screenplay. ``going_back``: by where a head word begins in the
    document, the head words that a trained reader would take it back to, with the chance of each. ``headed``: by scene,
    after whom its chapter is called. ``several_tell``: whether the story has more than one narrator: each has a mother
    of their own.
    """

    named: Mapping[Name, tuple[int, ...]]
    named_at: Mapping[tuple[int, int], Name]
    called_at: Mapping[tuple[int, int], str]
    families: Mapping[int | None, str]
    titled: Mapping[str, int]
    relatives: Mapping[tuple[int, str], int]
    leads: Mapping[Gender, int]
    foremost: Mapping[Gender, int]
    narrators: Sequence[int | None]
    clock: Sequence[float]
    scripted: bool = False
    going_back: GoingBack = field(default_factory=dict)
    headed: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    several_tell: bool = False


def clock_of(told: Iterable[bool]) -> list[float]:
    """Where each sentence of the story stands on a clock on which a wholly spoken one takes ``SPOKEN_SENTENCE``.

    ``told``: of each sentence whether a word of it is told and not spoken.
    """
    clock: list[float] = []
    now = 0.0
    for is_told in told:
        clock.append(now)
        now += 1.0 if is_told else SPOKEN_SENTENCE
    return clock
