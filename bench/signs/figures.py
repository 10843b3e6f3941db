"""All figures of the signs, as one value and as JSON."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce

from bench.signs.ablation import Ablation, ablation
from bench.signs.samples import Readings, Sample, truth_of
from bench.signs.tallies import Share, Statement, by_bin, moving_share_of, share_of, statements


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured. ``misfits``: samples whose gold does not fit the scenes that were read; they count nowhere."""

    stories: Mapping[str, int]
    spoken: tuple[Statement, ...]
    ablations: Mapping[str, Ablation] = field(default_factory=dict)
    misfits: tuple[str, ...] = ()

    @property
    def signs(self) -> tuple[str, ...]:
        """Those that spoke anywhere."""
        return tuple(sorted({each.sign for each in self.spoken}))

    def of(self, sign: str, *groups: str) -> list[Statement]:
        """What ``sign`` said in these groups of stories; in all where none is given."""
        return [each for each in self.spoken if each.sign == sign and (not groups or each.group in groups)]


def measured(samples: Iterable[Sample], readings: Readings, *, ablate: bool) -> Iterator[tuple[Sample, Figures]]:
    """The figures of each sample by itself. Stories that are told in order are not solved again."""
    for sample in samples:
        story = readings.story(sample)
        truth = truth_of(sample, story)
        if truth is None:
            yield sample, Figures({}, (), misfits=(f"{sample.group}/{sample.name}",))
            continue
        worth = {sample.group: ablation(story, truth)} if ablate and sample.gold is not None else {}
        yield sample, Figures({sample.group: 1}, tuple(statements(sample, story, truth)), worth)


def together(parts: Iterable[Figures]) -> Figures:
    """The figures of all parts as one."""
    parts = tuple(parts)
    stories: dict[str, int] = defaultdict(int)
    for part in parts:
        for group, count in part.stories.items():
            stories[group] += count
    worth = {
        group: reduce(Ablation.plus, (part.ablations[group] for part in parts if group in part.ablations))
        for group in stories
        if any(group in part.ablations for part in parts)
    }
    return Figures(
        dict(stories),
        tuple(each for part in parts for each in part.spoken),
        worth,
        tuple(misfit for part in parts for misfit in part.misfits),
    )


def as_json(figures: Figures) -> dict[str, object]:
    """Everything, for a machine."""
    return {
        "stories": dict(figures.stories),
        "misfits": list(figures.misfits),
        "signs": {
            sign: {group: _spoken(figures.of(sign, group)) for group in figures.stories if figures.of(sign, group)}
            for sign in figures.signs
        },
        "reliability": {sign: _bins(figures.of(sign)) for sign in figures.signs},
        "ablation": {
            group: {
                "told": worth.told,
                "found": worth.found,
                "without": dict(worth.without),
                "alone": dict(worth.alone),
            }
            for group, worth in figures.ablations.items()
        },
    }


def _spoken(found: list[Statement]) -> dict[str, object]:
    return {
        "claims": sum(each.claims for each in found),
        **_share(share_of(found)),
        "moving": _share(moving_share_of(found)),
    }


def _bins(found: list[Statement]) -> list[dict[str, object]]:
    return [
        {
            "from": low,
            "to": high,
            "mean_confidence": round(sum(each.confidence for each in inside) / len(inside), 3),
            **_share(share_of(inside)),
            "moving": _share(moving_share_of(inside)),
        }
        for (low, high), inside in by_bin(found).items()
    ]


def _share(share: Share) -> dict[str, object]:
    low, high = share.interval
    return {
        "spoke": share.spoke,
        "right": round(share.right, 2),
        "share": round(share.share, 3) if share.spoke else None,
        "interval": [round(low, 3), round(high, 3)],
    }
