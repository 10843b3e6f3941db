"""The figures as tables for people, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from bench.signs.figures import Figures
from bench.signs.tallies import Share, by_bin, moving_share_of, share_of

HEAD = """# The signs, measured

Written by `{command}`.

A **statement** is one sign's words at one place of a story; one that makes several claims (each scene of the third day
after each of the second) is right by the share of them that are. It is right where the true order has its scenes begin
as it says; scenes that nobody ranked are not judged. Statements that **move** put a scene before one told earlier: told
order would have had the others right without them. Intervals are Wilson's (1927), 95 in 100.
"""

GROUPS = {
    "films": "screenplays told out of order, with a chronology set by hand; no sign was made on them",
    "examples": "the seed and the examples, which the signs were made with: a check, no proof",
    "novels": "novels told in order (taken as such): every statement that moves a scene counts as wrong there",
    "re-told": "linear stories told out of order by `bench.retell`; their cues are by the same hands as the signs",
}


def page(figures: Figures, command: str) -> str:
    """Everything, as a page of the docs."""
    return (
        "\n".join(
            [HEAD.format(command=command), *_stories(figures), *spoken(figures), *reliability(figures), *worth(figures)]
        )
        + "\n"
    )


def _stories(figures: Figures) -> Iterator[str]:
    for group, count in figures.stories.items():
        yield f"- **{group}** ({count}): {GROUPS.get(group, '')}"
    if figures.misfits:
        yield f"- left out, since other scenes were read than their gold has: {len(figures.misfits)}"
    yield ""


def spoken(figures: Figures) -> Iterator[str]:
    """How often each sign spoke and was right, a row for each group of stories."""
    yield "## How often each spoke, and was right\n"
    yield "| sign | stories | spoke | claims | right | interval | of them moving | right | interval |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for sign in figures.signs:
        for group in figures.stories:
            found = figures.of(sign, group)
            if found:
                claims = sum(each.claims for each in found)
                moving = moving_share_of(found)
                row = f"{len(found)} | {claims} | {_cells(share_of(found))} | {moving.spoke} | {_cells(moving)}"
                yield f"| {sign} | {group} | {row} |"
    yield ""


def reliability(figures: Figures) -> Iterator[str]:
    """How often statements of a confidence were right, by sign, over all stories that gold ranks."""
    groups = [group for group in figures.stories if group != "novels"]
    yield "## Reliability\n"
    yield "Over stories told out of order; the novels' moving statements, all taken as wrong, stand last\n"
    yield "| sign | confidence | mean | spoke | right | interval | moving | right | interval | moving in novels |"
    yield "|---|---|---|---|---|---|---|---|---|---|"
    for sign in figures.signs:
        for (low, high), inside in by_bin(figures.of(sign)).items():
            told = [each for each in inside if each.group in groups]
            mean = sum(each.confidence for each in inside) / len(inside)
            moving = moving_share_of(told)
            harm = sum(each.moves for each in inside if each.group == "novels")
            yield (
                f"| {sign} | {low:.2f}–{high:.2f} | {mean:.2f} | {len(told)} | {_cells(share_of(told))} "
                f"| {moving.spoke} | {_cells(moving)} | {harm} |"
            )
    yield ""


def worth(figures: Figures) -> Iterator[str]:
    """What each sign is worth in drags."""
    yield "## What removing one costs\n"
    yield "Scenes that the author must still drag: as found with all signs, without one, and with that one alone.\n"
    for group, each in figures.ablations.items():
        yield f"**{group}**: {each.told} as told, {each.found} as found.\n"
        yield "| sign | without it | costs | alone | saves |"
        yield "|---|---|---|---|---|"
        for sign in sorted(each.without, key=lambda name: (each.found - each.without[name], name)):
            less, alone = each.without[sign], each.alone[sign]
            yield f"| {sign} | {less} | {less - each.found:+d} | {alone} | {each.told - alone:+d} |"
        yield ""


def _cells(share: Share) -> str:
    """The share that is right, and its interval, as two cells."""
    if not share.spoke:
        return "– | –"
    low, high = share.interval
    return f"{share.share:.2f} | {low:.2f}–{high:.2f}"
