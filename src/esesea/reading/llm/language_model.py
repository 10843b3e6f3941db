"""Which model is asked, where, at what cost, and whether its person agreed. Light: holds no client."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from esesea.reading.llm.address import OPENAI, Address, address_of
from esesea.reading.llm.errors import BadSetting, KeyInTheClear, KeyMissing, NoModelNamed, PriceUnknown
from esesea.reading.llm.estimate import Estimate
from esesea.reading.llm.tally import Tally

CONTEXT = 4096
"""Tokens that every local server's default takes (Ollama's on a machine with little memory, and it cuts in silence)."""

LEAST_CONTEXT = 3000
MOST_AT_ONCE = 64
OPENAI_KEY = "OPENAI_API_KEY"


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """A model on a server that speaks the OpenAI protocol: ``esesea.read(path, reader=LanguageModel(…, agreed=True))``.

    ``model`` is its name on the server at ``base_url``. ``agreed``: whether the story may be sent there, or a function
    that is asked once it is known what it takes; without it nothing is. ``told`` hears what came of the asking.
    ``key_from`` names the environment variable that holds the server's key (for api.openai.com OPENAI_API_KEY is meant
    without being named). ``context``: tokens that the model can take in and give out together; windows of the story are
    made to fit. ``at_once``: requests at the same time. ``max_tokens`` (in and out) and ``budget`` bound one reading;
    the budget is in whatever money ``price_in`` and ``price_out`` are, for a million tokens each. ``effort`` is passed
    on as ``reasoning_effort``. ``timeout``: seconds for one answer. ``answers``: the folder in which answers are kept;
    that of this person's caches if not given.

    Raises NoModelNamed, BadAddress, BadSetting or PriceUnknown.
    """

    model: str
    base_url: str
    agreed: bool | Callable[[Estimate], bool] = field(default=False, compare=False)
    told: Callable[[Tally], None] | None = field(default=None, compare=False)
    key_from: str | None = None
    context: int = CONTEXT
    at_once: int = 1
    max_tokens: int | None = None
    budget: float | None = None
    price_in: float | None = None
    price_out: float | None = None
    effort: str | None = None
    timeout: float = 600.0
    answers: str | Path | None = None

    def __post_init__(self) -> None:
        if not self.model.strip() or not self.base_url.strip():
            raise NoModelNamed
        address_of(self.base_url)
        _within("the context", self.context, LEAST_CONTEXT, f"at least {LEAST_CONTEXT:,} tokens")
        _within("the number of requests at once", self.at_once, 1, f"from 1 to {MOST_AT_ONCE}", MOST_AT_ONCE)
        _within("the bound on tokens", self.max_tokens, 1, "at least 1")
        _within("the budget", self.budget, 0, "0 or more")
        _within("the price", self.price_in, 0, "0 or more")
        _within("the price", self.price_out, 0, "0 or more")
        _within("the time for an answer", self.timeout, 0.001, "more than 0 s")
        if self.budget is not None and (self.price_in is None or self.price_out is None):
            raise PriceUnknown

    @property
    def address(self) -> Address:
        """Where the server is."""
        return address_of(self.base_url)

    @property
    def key_variable(self) -> str:
        """The environment variable whose key is sent; empty for none."""
        if self.key_from is not None:
            return self.key_from
        address = self.address
        return OPENAI_KEY if address.host == OPENAI and address.encrypted and os.environ.get(OPENAI_KEY) else ""

    def key(self) -> str:
        """The key; empty where none is sent. Raises KeyMissing and KeyInTheClear."""
        variable = self.key_variable
        if not variable:
            return ""
        key = os.environ.get(variable, "").strip()
        if not key:
            raise KeyMissing(variable)
        if not self.address.here and not self.address.encrypted:
            raise KeyInTheClear(self.address.url)
        return key

    def price(self, tokens_in: float, tokens_out: float) -> float | None:
        """What so many tokens cost; None where either price is not known."""
        if self.price_in is None or self.price_out is None:
            return None
        return (tokens_in * self.price_in + tokens_out * self.price_out) / 1e6


def _within(name: str, given: float | None, least: float, words: str, most: float = float("inf")) -> None:
    if given is not None and not least <= given <= most:
        raise BadSetting(name, f"{given:g}", words)
