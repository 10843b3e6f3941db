"""Which corrections a later one about the same thing has overruled: of two words about one thing the later holds."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from esesea.order.errors import UnknownScene
from esesea.order.replies import laws
from esesea.story import acts
from esesea.story.corrections.ordering import outdated
from esesea.story.replies import Reply

if TYPE_CHECKING:
    from esesea.story.corrections.applying import Applied, Outcome
    from esesea.story.time import TemporalRelation

_SUBJECTS: Mapping[type, Callable[[Any], Hashable]] = MappingProxyType(
    {
        acts.Date: lambda act: act.scene,
        acts.SetPlace: lambda act: act.scene,
        acts.SetPresent: lambda act: (act.scene, act.character),
        acts.SetMode: lambda act: act.scene,
        acts.SetWeekday: lambda act: act.scene,
        acts.SetTimeOfDay: lambda act: act.scene,
        acts.RenameCharacter: lambda act: act.character,
        acts.RenamePlace: lambda act: act.place,
    }
)
"""What an act speaks of: a later one of the same kind about the same says it anew."""

_PARTING = (acts.SplitScene, acts.JoinScenes)
"""After these, scenes have other ids; what was said before is compared no more."""


def overruled(done: Applied) -> Mapping[str, str]:
    """For each correction in force of which nothing holds any more, by its id, the one that overruled it.

    ``done`` is what became of the decisions in force.
    """
    found: dict[str, str] = {}
    said: dict[tuple[type, Hashable], str] = {}
    standing: dict[str, tuple[TemporalRelation, ...]] = {}
    told = [scene.id for scene in done.story.scenes]
    for outcome in done.outcomes:
        act, name = outcome.act, outcome.correction.id
        if isinstance(act, _PARTING):
            said.clear()
            standing.clear()
        elif isinstance(act, Reply):
            new = _laws(outcome, act, told)
            for earlier, own in tuple(standing.items()):
                left = tuple(law for law in own if not outdated(law, new))
                standing[earlier] = left
                if not left:
                    found[earlier] = name
                    del standing[earlier]
            if new:
                standing[name] = new
        elif type(act) in _SUBJECTS:
            about = type(act), _SUBJECTS[type(act)](act)
            if about in said:
                found[said[about]] = name
            said[about] = name
    return found


def _laws(outcome: Outcome, reply: Reply, told: list[str]) -> tuple[TemporalRelation, ...]:
    """The laws of a reply; none where a later correction cut a scene that it names."""
    try:
        return laws(reply, told, outcome.correction.at)
    except (UnknownScene, ValueError):
        return ()
