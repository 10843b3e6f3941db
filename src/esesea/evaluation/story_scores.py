"""How near a reading comes to a careful reader's: every figure of one story."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from esesea.evaluation import order_tallies, passage_tallies, people_tallies
from esesea.evaluation.alignment import align
from esesea.evaluation.gold import Gold
from esesea.evaluation.tally import Tally
from esesea.story.story import Story

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class StoryScores:
    """All tallies of one story, in the order in which they are shown."""

    title: str
    tallies: tuple[Tally, ...]

    def tally(self, name: str) -> Tally:
        """The tally called ``name``; KeyError where there is none."""
        for tally in self.tallies:
            if tally.name == name:
                return tally
        raise KeyError(name)

    def table(self, *, details: bool = False) -> str:
        """The figures as lines of text; with ``details``, what was missed (-) and made up (+) beneath each."""
        lines = [f"{self.title}", f"  {'':<18}{'found':>7}{'of':>6}{'false':>7}"]
        for tally in self.tallies:
            false = str(len(tally.false)) if tally.exhaustive else "·"
            lines.append(f"  {tally.name:<18}{tally.found:>7}{tally.expected:>6}{false:>7}")
            if details:
                lines += [f"      - {missed}" for missed in tally.missed]
                lines += [f"      + {false}" for false in tally.false]
        return "\n".join(lines)

    def as_json(self) -> Json:
        """The figures as plain values, shares rounded to three places."""
        return {
            "title": self.title,
            "tallies": [
                {
                    **msgspec.to_builtins(tally),
                    "found": tally.found,
                    "recall": round(tally.recall, 3),
                    "precision": None if tally.precision is None else round(tally.precision, 3),
                }
                for tally in self.tallies
            ],
        }


def score(gold: Gold, story: Story) -> StoryScores:
    """Compare ``story`` with what a careful reader found in the same manuscript."""
    aligned = align(gold, story)
    return StoryScores(
        gold.title,
        (
            order_tallies.scenes_found(gold, story, aligned),
            order_tallies.order_found(gold, story, aligned),
            order_tallies.before_found(gold, story, aligned),
            order_tallies.left_open(gold, story, aligned),
            order_tallies.lived_orders_found(gold, story, aligned),
            order_tallies.modes_found(gold, story, aligned),
            order_tallies.scene_times_found(gold, story, aligned),
            people_tallies.cast_found(gold, aligned),
            people_tallies.not_cast_absent(gold, story),
            people_tallies.presence_found(gold, story, aligned),
            people_tallies.deaths_found(gold, story, aligned),
            people_tallies.places_found(gold, aligned),
            people_tallies.visits_found(gold, story, aligned),
            people_tallies.settings_found(gold, story, aligned),
            passage_tallies.contacts_found(gold, story, aligned),
            passage_tallies.asides_found(gold, story, aligned),
            passage_tallies.causes_found(gold, story, aligned),
            passage_tallies.time_expressions_found(gold, story, aligned),
            passage_tallies.motifs_found(gold, story, aligned),
        ),
    )
