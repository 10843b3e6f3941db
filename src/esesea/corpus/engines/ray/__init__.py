"""A plan on a Ray cluster: Ray Data hands the parts to actors, each of which owns a worker."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from esesea.corpus.errors import NeedsCorpus

if TYPE_CHECKING:
    from esesea.corpus.engine import Engine


def ray_engine() -> Engine:
    """The engine. Raises NeedsCorpus where Ray is not installed."""
    if find_spec("ray") is None:
        raise NeedsCorpus("ray", "ray")
    from esesea.corpus.engines.ray.engine import RayEngine  # noqa: PLC0415 - Ray takes a second and 150 MB to load

    return RayEngine()
