"""How much may still be asked: a bound on tokens and on money that is never gone over knowingly."""

from __future__ import annotations

from threading import Lock

from esesea.reading.llm.errors import OverBound
from esesea.reading.llm.estimate import Estimate
from esesea.reading.llm.language_model import LanguageModel

TOKENS, MONEY = "bound on tokens (--max-tokens)", "budget (--budget)"


class Purse:
    """What one reading has used, and what its requests under way may come to. For several threads."""

    def __init__(self, llm: LanguageModel) -> None:
        self._llm = llm
        self._lock = Lock()
        self._in, self._out = 0, 0

    def take(self, tokens_in: int, tokens_out: int) -> None:
        """Set aside what a request may come to. Raises OverBound where that is more than is left."""
        with self._lock:
            check(self._llm, self._in + tokens_in, self._out + tokens_out, begun=True)
            self._in += tokens_in
            self._out += tokens_out

    def settle(self, tokens_in: int, tokens_out: int, taken_in: int, taken_out: int) -> None:
        """Put what a request came to in the place of what was ``taken`` for it."""
        with self._lock:
            self._in += tokens_in - taken_in
            self._out += tokens_out - taken_out


def check(llm: LanguageModel, tokens_in: int, tokens_out: int, *, begun: bool) -> None:
    """Raise OverBound where so much is more than one reading may take."""
    if llm.max_tokens is not None and tokens_in + tokens_out > llm.max_tokens:
        raise OverBound(TOKENS, float(tokens_in + tokens_out), float(llm.max_tokens), begun)
    price = llm.price(tokens_in, tokens_out)
    if llm.budget is not None and price is not None and price > llm.budget:
        raise OverBound(MONEY, price, llm.budget, begun)


def check_estimate(llm: LanguageModel, estimate: Estimate) -> None:
    """Raise OverBound where a reading is expected to take more than it may, before anything is sent."""
    check(llm, estimate.tokens_in, estimate.tokens_out, begun=False)
