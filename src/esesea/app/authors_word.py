"""The author's decisions over what was read: the one road by which they are applied."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from esesea.order.replies import heeding, laws
from esesea.story.corrections.act_words import ORDER
from esesea.story.corrections.applying import Applied, applied
from esesea.story.corrections.errors import CorrectionError
from esesea.story.corrections.intending import marked
from esesea.story.corrections.keeping import read as act_of
from esesea.story.corrections.ordering import is_law, laws_among
from esesea.story.replies import Reply
from esesea.story.standing import standing

if TYPE_CHECKING:
    from esesea.story.correction import Correction
    from esesea.story.story import Story


def corrected(read: Story, decisions: Iterable[Correction]) -> Story:
    """The story as it was ``read`` with those of the author's decisions that are in force, solved.

    Itself where none is. What they say of order is law, and heeded before anything that the text says.
    """
    return settled(read, applied(read, decisions, laws))


def settled(read: Story, done: Applied) -> Story:
    """The story of ``done`` solved, its findings marked where they are intended; ``read`` where nothing was changed."""
    return marked(lawful(read, done.story), done.intentions)


def lawful(read: Story, said: Story) -> Story:
    """``said``, the story ``read`` with decisions on it, solved: what they say of order is law. ``read`` as it is."""
    if said is read:
        return read
    from esesea.app.solving import solved  # noqa: PLC0415 - the solver library is slow to load

    own, told = laws_among(said.relations), [scene.id for scene in said.scenes]
    claims = (claim for claim in said.relations if not is_law(claim))
    return solved(replace(said, relations=heeding(claims, own, told)))


def applying(read: Story, decisions: Iterable[Correction]) -> Applied:
    """What becomes of each decision in force on the story as it was ``read``."""
    return applied(read, decisions, laws)


def on_order(decisions: Iterable[Correction]) -> tuple[Correction, ...]:
    """The replies about order that are in force, oldest first."""
    return tuple(decision for decision in standing(decisions) if decision.act == ORDER)


def replies_in(decisions: Iterable[Correction], story: Story) -> tuple[Reply, ...]:
    """The replies in force, oldest first, in the scene ids of ``story``; without those that are loose there."""
    found: list[Reply] = []
    for decision in on_order(decisions):
        try:
            act = act_of(decision, story)
        except CorrectionError:
            continue
        if isinstance(act, Reply):
            found.append(act)
    return tuple(found)
