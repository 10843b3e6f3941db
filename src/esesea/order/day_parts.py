"""The ties of one clock that can all hold, and the parts in which everything is bounded on both sides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from esesea.order.day_claims import ORIGIN, Moments
from esesea.order.day_net import DayNet, Tie, parts
from esesea.order.day_patterns import Bounds


@dataclass(frozen=True, slots=True)
class Part:
    """Moments by name, in the numbering's order, and the net of the ties between them and of those ties turned."""

    names: tuple[str, ...]
    net: DayNet
    turned: DayNet

    @classmethod
    def of(cls, moments: Moments, part: Sequence[int], ties: Iterable[Tie]) -> Part:
        """Number the moments of ``part`` anew; ``ties`` are between them."""
        at = {moment: index for index, moment in enumerate(part)}
        net = DayNet(len(part), (Tie(at[tie.source], at[tie.target], tie.most, tie.claim) for tie in ties))
        return cls(tuple(moments.names[moment] for moment in part), net, net.turned())

    @property
    def dated(self) -> bool:
        """Whether a calendar's origin is in it."""
        return any(name.startswith(ORIGIN) for name in self.names)

    def bounds(self, origin: int) -> Bounds:
        """The earliest and latest day of each moment, counted from ``origin``. O(ties) a pass, see `DayNet`."""
        return Bounds([-days for days in self.turned.farthest(origin)], self.net.farthest(origin))


@dataclass(frozen=True, slots=True)
class Solved:
    """All moments of a clock and the ties that were kept: ``whole``, and its ``parts``."""

    moments: Moments
    whole: Part
    parts: tuple[Part, ...]

    @classmethod
    def of(cls, moments: Moments, ties: Sequence[Tie]) -> Solved:
        """Find the parts, lowest moment first. O(ties)."""
        found = parts(ties)
        part_of = {moment: number for number, part in enumerate(found) for moment in part}
        inside: list[list[Tie]] = [[] for _ in found]
        for tie in ties:
            number = part_of.get(tie.source)
            if number is not None and part_of.get(tie.target) == number:
                inside[number].append(tie)
        return cls(
            moments,
            Part.of(moments, range(len(moments.names)), ties),
            tuple(Part.of(moments, each, within) for each, within in zip(found, inside, strict=True)),
        )
