"""What came of asking a model: what was asked, and how much of what it said could stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from esesea.reading.llm.estimate import money


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one reading.

    ``requests`` that were sent, ``remembered`` answers used again, ``unusable`` answers (malformed, cut off, too late),
    ``left`` windows that got no usable answer and were read without the model, ``waited`` seconds because the server
    asked for it, ``tokens_in`` and ``tokens_out`` as the server counts. ``claims`` the model made, and of them how many
    were discarded: ``unquoted`` (the quote is not in the text, or is too short or too long to show anything),
    ``unknown`` (about nobody it named, or no scene), ``malformed``. ``cut``: answers before which the server seems to
    have cut our text. ``price``: None without prices.
    """

    requests: int = 0
    remembered: int = 0
    unusable: int = 0
    left: int = 0
    waited: float = 0.0
    tokens_in: int = 0
    tokens_out: int = 0
    claims: int = 0
    unquoted: int = 0
    unknown: int = 0
    malformed: int = 0
    cut: int = 0
    price: float | None = None

    def __add__(self, other: Tally) -> Tally:
        """Both together. The price is the one that either has: it is worked out at the end, for all."""
        counted = {each.name: getattr(self, each.name) + getattr(other, each.name) for each in fields(self)[:-1]}
        return Tally(**counted, price=self.price if other.price is None else other.price)

    @property
    def kept(self) -> int:
        """Claims that were not discarded."""
        return self.claims - self.unquoted - self.unknown - self.malformed

    def lines(self) -> Iterator[str]:
        """The tally as people read it."""
        asked = f"{self.requests:,} request{'' if self.requests == 1 else 's'}"
        again = f", {self.remembered:,} answered before" if self.remembered else ""
        price = f", {money(self.price)} in the money of your prices" if self.price is not None else ""
        yield f"The model: {asked}{again}; {self.tokens_in:,} tokens in, {self.tokens_out:,} out{price}."
        gone = [
            f"{count:,} {why}"
            for count, why in (
                (self.unquoted, "whose quote does not stand in the text"),
                (self.unknown, "about nobody and nothing it had named"),
                (self.malformed, "malformed"),
            )
            if count
        ]
        discarded = f"; discarded: {', '.join(gone)}" if gone else ""
        yield f"It made {self.claims:,} claims, of which {self.kept:,} stand by their quotes{discarded}."
        if self.left:
            yield (
                f"{self.left:,} window{'' if self.left == 1 else 's'} of the story got no usable answer and"
                f" {'was' if self.left == 1 else 'were'} read without the model; read again to ask again."
            )
        if self.cut:
            yield (
                f"The server took in less than was sent {self.cut:,} times: it may cut long texts in silence. Give the"
                " model more context there, or say a smaller --context here."
            )
