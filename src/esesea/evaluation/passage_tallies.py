"""Touches, asides, causes, time expressions and motifs, against gold: all by where they stand in the text."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx

from esesea.evaluation.alignment import Alignment, locate
from esesea.evaluation.gold import Gold, GoldContact
from esesea.evaluation.tally import Tally
from esesea.story.event import Contact
from esesea.story.story import Story
from esesea.text.span import Span


def contacts_found(gold: Gold, story: Story, aligned: Alignment) -> Tally:
    """Asserted touches: same scene, same two people in either order, overlapping or adjoining words.

    Each gold touch is matched with one found touch at most, and the other way round; false: all found touches
    that are left.
    """
    said = [contact for contact in story.contacts if contact.asserted]
    matched = _matched(gold.contacts, said, story, aligned)
    found = frozenset(matched.values())
    missed = tuple(
        f"scene {contact.scene}: {contact.quote}" for order, contact in enumerate(gold.contacts) if order not in matched
    )
    false = tuple(
        f"{contact.scene}: {story.quote(contact.span)}" for order, contact in enumerate(said) if order not in found
    )
    return Tally("contacts", len(gold.contacts), missed, false, exhaustive=True)


def asides_found(gold: Gold, story: Story, aligned: Alignment) -> Tally:
    """Asides of the right kind over some of the gold's words."""
    missed = []
    for aside in gold.asides:
        where = _at(story, aligned, aside.scene, aside.quote)
        if not any(found.kind.value == aside.kind and _overlap(where, found.span) for found in story.asides):
            missed.append(f"scene {aside.scene}: {aside.kind}: {aside.quote}")
    return Tally("asides", len(gold.asides), tuple(missed))


def causes_found(gold: Gold, story: Story, aligned: Alignment) -> Tally:
    """Back-references over some of the gold's words that lead to the scene the gold says."""
    missed = []
    for cause in gold.causes:
        where = _at(story, aligned, cause.effect_scene, cause.quote)
        source = None if cause.cause_scene is None else aligned.scenes[cause.cause_scene]
        if not any(found.cause_scene == source and _overlap(where, found.span) for found in story.causes):
            missed.append(f"scene {cause.effect_scene}: {cause.quote}")
    return Tally("causes", len(gold.causes), tuple(missed))


def time_expressions_found(gold: Gold, story: Story, aligned: Alignment) -> Tally:
    """Time expressions over some of the gold's words, whatever their value."""
    missed = []
    for time in gold.time_expressions:
        where = _at(story, aligned, time.scene, time.quote)
        if not any(_overlap(where, found.span) for found in story.time_expressions):
            missed.append(f"scene {time.scene}: {time.quote}")
    return Tally("time expressions", len(gold.time_expressions), tuple(missed))


def motifs_found(gold: Gold, story: Story, aligned: Alignment) -> Tally:
    """Motifs of which some word is found as a motif in half of the gold's scenes, and in two where it has two."""
    missed = []
    for name, scenes in gold.motifs.items():
        words = frozenset(name.casefold().replace("/", " ").split())
        wanted = frozenset(aligned.scenes[number] for number in scenes) - {None}
        enough = max(min(2, len(scenes)), len(scenes) / 2)
        kin = (motif for motif in story.motifs if _akin(words, (motif.name, *motif.words)))
        if len(wanted & frozenset(scene for motif in kin for scene in motif.scenes)) < enough:
            missed.append(name)
    return Tally("motifs", len(gold.motifs), tuple(missed))


def _matched(
    wanted: Sequence[GoldContact], said: Sequence[Contact], story: Story, aligned: Alignment
) -> dict[int, int]:
    """The largest pairing of wanted with said touches, by their numbers (Hopcroft and Karp 1973)."""
    graph: nx.Graph[tuple[str, int]] = nx.Graph()
    golds = [("gold", order) for order in range(len(wanted))]
    graph.add_nodes_from(golds)
    for order, contact in enumerate(wanted):
        where = _at(story, aligned, contact.scene, contact.quote)
        pair, scene = aligned.pair(contact.a, contact.b), aligned.scenes[contact.scene]
        for number, found in enumerate(said):
            if found.scene == scene and frozenset((found.a, found.b)) == pair and _touch(where, found.span):
                graph.add_edge(("gold", order), ("said", number))
    pairing = nx.bipartite.hopcroft_karp_matching(graph, top_nodes=golds)
    return {order: pairing["gold", order][1] for kind, order in golds if (kind, order) in pairing}


def _at(story: Story, aligned: Alignment, scene: int, quote: str) -> Span | None:
    """Where the quote stands; looked for in its scene, or where a heading over the scene holds it, just before."""
    passage = aligned.passages[scene]
    if passage is None:
        return None
    inside = locate(story.document.text, quote, passage)
    found = aligned.scenes[scene]
    return inside or (locate(story.document.text, quote, story.scene(found).span) if found else None)


def _overlap(where: Span | None, found: Span) -> bool:
    return where is not None and where.overlaps(found)


def _touch(where: Span | None, found: Span) -> bool:
    return where is not None and where.start <= found.end and found.start <= where.end


def _akin(words: frozenset[str], names: Sequence[str]) -> bool:
    """Whether a word of one is the other's, or the other's with an ending (hand, hands)."""
    return any(name.startswith(word) or word.startswith(name) for name in map(str.casefold, names) for word in words)
