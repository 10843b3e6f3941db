"""What a reading will take, before anything is sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

CHARACTERS = 3.6
"""Characters of English prose that one token is taken to be, so that estimates err on the side of more: the tokenisers
of today's models have 4 and more."""

WRITTEN = 0.55
"""Tokens of an answer for each token that is sent. Set by hand: quotes and names of a page are half of it or less."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is about to be sent, and what it may cost.

    ``requests`` to be made; ``remembered``: answers that are kept from before. ``tokens_in`` and ``tokens_out`` are
    estimates, ``most_out`` is all that the answers may hold. ``price`` is in the money of the prices that were given,
    None without them. ``leaves`` says where the story goes.
    """

    model: str
    address: str
    leaves: str
    requests: int
    remembered: int
    tokens_in: int
    tokens_out: int
    most_out: int
    price: float | None
    most_price: float | None

    def lines(self) -> Iterator[str]:
        """The estimate as people read it."""
        yield f"The model “{self.model}” will be asked to read this story. It goes {self.leaves}."
        kept = f" ({self.remembered:,} more are answered already)" if self.remembered else ""
        yield f"  requests  {self.requests:,}{kept}"
        yield (
            f"  tokens    about {self.tokens_in:,} in and {self.tokens_out:,} out; at most {self.most_out:,} out"
            " (answers as long as they may be, none asked for twice)"
        )
        if self.price is not None and self.most_price is not None:
            yield f"  price     about {money(self.price)}, at most {money(self.most_price)} (your prices)"


def tokens_of(text: str) -> int:
    """How many tokens ``text`` is taken to be."""
    return round(len(text) / CHARACTERS) + 1


def money(amount: float) -> str:
    """An amount with as many digits as it needs."""
    return f"{amount:,.2f}" if amount >= 0.1 else f"{amount:.4f}"
