"""The pictures of a corpus, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from esesea.corpus.pictures.kinds.arc import arc
from esesea.corpus.pictures.kinds.deaths import deaths
from esesea.corpus.pictures.kinds.flashbacks import flashbacks
from esesea.corpus.pictures.kinds.nonlinearity import nonlinearity
from esesea.corpus.pictures.kinds.telling import telling
from esesea.corpus.pictures.kinds.touches import touches
from esesea.pictures.look import Look

if TYPE_CHECKING:
    from esesea.corpus.asking.library import Library

Picture = Callable[["Library", Look, int], dict[str, object]]
"""What draws a corpus: the Vega specification, so many pixels wide with its margins."""

PICTURES: Mapping[str, Picture] = MappingProxyType(
    {
        "nonlinearity": nonlinearity,
        "arc": arc,
        "flashbacks": flashbacks,
        "deaths": deaths,
        "telling": telling,
        "touches": touches,
    }
)
"""In the order in which they are offered."""
