"""What of the author's word stands behind claims and findings, and how findings are named over drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from esesea.story.acts import Confirm, Intend
from esesea.story.corrections.act_words import WORDS
from esesea.story.corrections.errors import CorrectionError
from esesea.story.corrections.keeping import read
from esesea.story.corrections.layers import LAYER_OF
from esesea.story.corrections.matching import points_at_the_same, same
from esesea.story.corrections.pointing import scene_at
from esesea.story.fingerprint import fingerprint
from esesea.story.references import words_of
from esesea.story.scene import Scene
from esesea.story.standing import standing
from esesea.story.statement_ids import statement_ids
from esesea.web.describing.evidence import Claims, Seen, mentions_in

if TYPE_CHECKING:
    from esesea.story.acts import Act, Statement
    from esesea.story.correction import Correction
    from esesea.story.finding import Finding
    from esesea.story.story import Story


def confirmations(story: Story, decisions: Iterable[Correction], claims: Claims) -> Mapping[str, str]:
    """For each claim that the author confirmed, by its id, the id of the correction."""
    found: dict[str, str] = {}
    for correction, act in _holding(story, decisions, Confirm):
        assert isinstance(act, Confirm)
        says, layer = same(act.statement), LAYER_OF[type(act.statement)]
        for seen in _of_layer(story, claims, layer, act.statement):
            if seen.layer == layer and not isinstance(seen.value, Scene) and says(seen.value):
                found[seen.id] = correction.id
    return found


def _of_layer(story: Story, claims: Claims, layer: str, like: Statement) -> Iterator[Seen]:
    """The claims among which one may say the same; of mentions those of the same scene."""
    if layer == "mentions":
        at = scene_at(story, words_of(like)[0].start)
        yield from mentions_in(story, story.scene(at)) if at is not None else ()
    else:
        yield from (seen for shown in claims.by_scene.values() for seen in shown)


def intentions(story: Story, decisions: Iterable[Correction]) -> Mapping[Finding, str]:
    """For each finding that is meant to be so, the id of the last correction that says it."""
    found: dict[Finding, str] = {}
    for correction, act in _holding(story, decisions, Intend):
        assert isinstance(act, Intend)
        found |= {each: correction.id for each in story.findings if points_at_the_same(each, act.finding)}
    return found


def finding_ids(story: Story) -> Mapping[Finding, str]:
    """The name of each finding that drafts keep; where two share it, what tells them apart in this draft."""
    own = statement_ids(story, ("findings",))["findings"]
    lasting = [fingerprint(story, each) for each in story.findings]
    times = Counter(lasting)
    names = (last if times[last] == 1 else now for last, now in zip(lasting, own, strict=True))
    return dict(zip(story.findings, names, strict=True))


def _holding(story: Story, decisions: Iterable[Correction], kind: type) -> Iterator[tuple[Correction, Act]]:
    """The corrections in force of one kind, each as an act on this draft; those that do not hold in it are left out."""
    for correction in standing(decisions):
        if correction.act == WORDS[kind][0]:
            try:
                yield correction, read(correction, story)
            except CorrectionError:
                continue
