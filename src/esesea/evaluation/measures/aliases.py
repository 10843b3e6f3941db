"""Names put together to persons."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

from esesea.evaluation.measures.coreference import compared
from esesea.evaluation.measures.counts import Counts, harmonic, share


def grouped(gold: Mapping[str, Hashable], found: Mapping[str, Hashable], prefix: str = "") -> dict[str, float]:
    """B³'s counts of one novel: ``gold`` says whose each alias is, ``found`` whose the reader takes it for.

    An alias that is not in ``found`` stands alone; one that is not in ``gold`` is nobody's business.
    """
    alone = {alias: found.get(alias, ("nobody's", alias)) for alias in gold}
    counted = compared(_clusters(gold), _clusters(alone))
    return {f"{prefix}{name}": value for name, value in counted.items() if name.startswith("b3")}


def last_words(aliases: Sequence[str]) -> dict[str, str]:
    """The floor that a reader must beat: aliases with the same last word are one person's."""
    return {alias: alias.split()[-1] for alias in aliases}


def b_cubed(counted: Counts, prefix: str = "") -> dict[str, float]:
    """B³ F1, precision and recall of what ``grouped`` counted, under ``prefix``."""
    precision, recall = (
        share(counted.get(f"{prefix}b3_{side}_of", 0.0), counted.get(f"{prefix}b3_{side}_all", 0.0))
        for side in ("precision", "recall")
    )
    return {
        f"{prefix}b3_f1": harmonic(precision, recall),
        f"{prefix}b3_precision": precision,
        f"{prefix}b3_recall": recall,
    }


def _clusters(owners: Mapping[str, Hashable]) -> list[frozenset[Hashable]]:
    members: dict[Hashable, set[Hashable]] = {}
    for alias, owner in owners.items():
        members.setdefault(owner, set()).add(alias)
    return [frozenset(aliases) for aliases in members.values()]
