"""Mentions of people and places as an encoder finds them, each with the entity that it refers to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from esesea.story.character import MentionKind
from esesea.text.span import Span


class EntityType(StrEnum):
    """What is mentioned: the six types of LitBank (Bamman, Popat and Shen 2019, after ACE 2005)."""

    PERSON = "PER"
    FACILITY = "FAC"
    LOCATION = "LOC"
    GEOPOLITICAL = "GPE"
    VEHICLE = "VEH"
    ORGANIZATION = "ORG"


@dataclass(frozen=True, slots=True)
class EntityMention:
    """One mention, which may hold others or lie within one.

    ``entity`` numbers, within the document, what it refers to: mentions that corefer share it. ``kind`` is the form
    of the mention. ``confidence`` in [0, 1]: that these words are a mention of that type.
    """

    span: Span
    type: EntityType
    kind: MentionKind
    entity: int
    confidence: float


@dataclass(frozen=True, slots=True, eq=False)
class Antecedents:
    """What mentions go back to, by where the head word of each begins: earlier heads, each with its chance in [0, 1].

    The chances of one mention's antecedents and of its being new add up to 1; small ones are left out.
    """

    of: Mapping[int, Sequence[tuple[int, float]]]
