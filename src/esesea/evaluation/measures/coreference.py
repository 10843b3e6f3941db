"""MUC, B³ and CEAF-φ4, whose mean is the CoNLL score.

Vilain et al. 1995; Bagga and Baldwin 1998; Luo 2005; put together as in the reference scorer (Pradhan et al. 2014):
counts of documents are added up before shares are taken, and clusters of one mention are kept.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from esesea.evaluation.measures.assignment import best_pairing
from esesea.evaluation.measures.counts import Counts, harmonic, share

Cluster = AbstractSet[Hashable]
METRICS = ("muc", "b3", "ceaf")


def compared(gold: Sequence[Cluster], found: Sequence[Cluster], prefix: str = "") -> dict[str, float]:
    """The counts of one document, in which no mention stands in two clusters of one side."""
    in_gold, in_found = _membership(gold), _membership(found)
    similarity = _alike(gold, found, in_found)
    paired = sum(similarity[pair] for pair in best_pairing(similarity))
    parts = {
        "muc_recall": _links_kept(gold, in_found),
        "muc_precision": _links_kept(found, in_gold),
        "b3_recall": _overlaps(gold, found, in_found),
        "b3_precision": _overlaps(found, gold, in_gold),
        "ceaf_recall": (paired, len(gold)),
        "ceaf_precision": (paired, len(found)),
    }
    return {
        f"{prefix}{name}_{part}": value
        for name, both in parts.items()
        for part, value in zip(("of", "all"), both, strict=True)
    }


def conll(counted: Counts, prefix: str = "", name: str = "") -> dict[str, float]:
    """The mean F1 of the three (``conll_f1``), and each one's F1, precision and recall; names led by ``name``."""
    shares = {
        f"{metric}_{side}": share(
            counted.get(f"{prefix}{metric}_{side}_of", 0.0), counted.get(f"{prefix}{metric}_{side}_all", 0.0)
        )
        for metric in METRICS
        for side in ("precision", "recall")
    }
    singly = {f"{metric}_f1": harmonic(shares[f"{metric}_precision"], shares[f"{metric}_recall"]) for metric in METRICS}
    mean = sum(singly.values()) / len(singly)
    return {f"{name}{measure}": value for measure, value in ({"conll_f1": mean} | singly | shares).items()}


def _membership(clusters: Sequence[Cluster]) -> dict[Hashable, int]:
    return {mention: place for place, cluster in enumerate(clusters) for mention in cluster}


def _links_kept(clusters: Iterable[Cluster], other: Mapping[Hashable, int]) -> tuple[float, float]:
    """MUC: of the links that hold the clusters together, how many the other side has, and how many there are."""
    kept = needed = 0
    for cluster in clusters:
        parts = {other[mention] for mention in cluster if mention in other}
        alone = sum(1 for mention in cluster if mention not in other)
        kept += len(cluster) - len(parts) - alone
        needed += len(cluster) - 1
    return kept, needed


def _overlaps(
    clusters: Collection[Cluster], others: Sequence[Cluster], other: Mapping[Hashable, int]
) -> tuple[float, float]:
    """B³: each mention's share of its cluster that stands together with it on the other side too, and the mentions."""
    shared = 0.0
    for cluster in clusters:
        met = (len(cluster & others[other[mention]]) for mention in cluster if mention in other)
        shared += sum(met) / len(cluster)
    return shared, sum(len(cluster) for cluster in clusters)


def _alike(
    gold: Sequence[Cluster], found: Sequence[Cluster], in_found: Mapping[Hashable, int]
) -> dict[tuple[int, int], float]:
    """CEAF's φ4 of every two clusters that share a mention: 2·|both| / (|one| + |other|)."""
    pairs = {
        (place, in_found[mention]) for place, cluster in enumerate(gold) for mention in cluster if mention in in_found
    }
    return {
        (one, other): 2 * len(gold[one] & found[other]) / (len(gold[one]) + len(found[other])) for one, other in pairs
    }
