"""A user's script: it is type-checked with the package, and run by `tests/test_typed_user.py`."""

from __future__ import annotations

import sys
from pathlib import Path

import esesea


class Phases(esesea.Progress):
    """Remembers which phases of a reading it heard of."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def started(self, phase: str, total: int | None) -> None:
        """Note the phase."""
        self.heard.append(phase)


def touches(story: esesea.Story) -> dict[tuple[str, str], int]:
    """How often each pair of people touches."""
    counts: dict[tuple[str, str], int] = {}
    for contact in story.contacts:
        pair = (story.character(contact.a).name, story.character(contact.b).name)
        counts[pair] = counts.get(pair, 0) + 1
    return counts


def main(manuscript: Path, out: Path) -> int:
    """Read, look around, keep and export; print one line for each step."""
    phases = Phases()
    story: esesea.Story = esesea.read(manuscript, progress=phases)
    print(len(phases.heard), "phases")
    for step in esesea.order(story):
        quotes: list[str] = [quote.quote for quote in step.why]
        print(step.rank, step.scene, step.status, quotes)
    first, last = story.scenes[0].id, story.scenes[-1].id
    print(esesea.explain(story, first, last).relation)
    arrived = esesea.visit(story, scene=first, clock="reading")
    print(arrived.moment.here, len(arrived.text))
    print(touches(story), [finding.message for finding in esesea.check(story)])
    print(esesea.show(story, "cast").records()[0]["name"])
    span: esesea.Span = story.scenes[0].span
    print(story.quote(span)[:20])
    try:
        esesea.visit(story, "Nobody at all")
    except esesea.EseseaError as error:
        print(error)
    kept, folder = esesea.keep(manuscript, out)
    same: bool = esesea.open(folder) == kept
    print(same, esesea.export(kept, out / "story.json", with_text=True))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
