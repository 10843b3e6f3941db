"""One request until it is answered well, or given up: waiting, asking again, never for ever."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from esesea.reading.llm.answers import read_answer
from esesea.reading.llm.client import Client, Failed, Later, Reply, TooLong
from esesea.reading.llm.errors import ServerNotThere, TooManyRequests
from esesea.reading.llm.estimate import tokens_of
from esesea.reading.llm.purse import Purse
from esesea.reading.llm.tally import Tally

TRIES = 3
"""How often a server may fail at one request before it is given up; waits that it asked for are not counted."""

PAUSES = (1.0, 4.0, 0.0)
"""Seconds after the first and second time that a server broke down."""

WAITS = (2.0, 4.0, 8.0, 16.0, 32.0, 60.0)
"""Seconds to wait where the server asks for it without saying how long, each time longer."""

LONGEST_WAIT = 120.0
"""Seconds that a server may ask for at once; more is for another day."""

CUT = 0.6
"""Where a server counts fewer than this share of the tokens that we estimate, it has cut the text. The estimate errs by
up to a sixth on English prose; Ollama, which cuts in silence, keeps half of its context."""

AGAIN = "\n\nYour last answer was not the JSON object that was asked for. Answer with that object alone."


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the instructions, the passage, the kind of answer, and how many tokens it may have."""

    told: str
    passage: str
    kind: type
    most_out: int

    @property
    def tokens_in(self) -> int:
        """About how many tokens are sent."""
        return tokens_of(self.told) + tokens_of(self.passage)


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of a question: the ``words`` of a usable answer; without one, what was wrong last (``trouble``).

    ``too_long``: it, or its answer, did not fit into the model's context.
    """

    words: str | None
    tally: Tally
    too_long: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks a server, within what the purse allows. ``pause`` waits for so many seconds."""

    client: Client
    purse: Purse
    address: str
    pause: Callable[[float], None] = time.sleep

    def ask(self, question: Question) -> Asked:
        """The answer to ``question``, after as many tries as it may take.

        Raises OverBound, TooManyRequests, and the other ModelErrors that no other try would mend.
        """
        tally, now, failures, waits = Tally(), question, 0, 0
        trouble = ""
        while failures < TRIES:
            tally += Tally(requests=1)
            try:
                reply = self._sent(now)
            except TooLong:
                return Asked(None, tally, too_long=True)
            except Later as later:
                tally += Tally(waited=self._wait(later.seconds, waits, tally.waited))
                waits += 1
                continue
            except (Failed, ServerNotThere) as failed:
                failures += 1
                if failures == TRIES and isinstance(failed, ServerNotThere):
                    raise
                trouble = failed.reason if isinstance(failed, ServerNotThere) else str(failed)
                tally += Tally(unusable=1)
                self.pause(PAUSES[failures - 1])
                continue
            tally += _counted(reply, now)
            if not reply.whole:
                return Asked(None, tally + Tally(unusable=1), too_long=True, trouble="its answer was cut off")
            if read_answer(reply.words, question.kind) is not None:
                return Asked(reply.words, tally)
            failures += 1
            tally += Tally(unusable=1)
            trouble = "its answer was not the JSON that was asked for"
            now = replace(question, passage=question.passage + AGAIN)
        return Asked(None, tally, trouble=trouble)

    def _sent(self, question: Question) -> Reply:
        """The reply, paid for: a request that fails may have cost what it took in."""
        taken = question.tokens_in, question.most_out
        self.purse.take(*taken)
        came_to = (question.tokens_in, 0)
        try:
            reply = self.client.ask(question.told, question.passage, question.kind, question.most_out)
        except (TooLong, Later, ServerNotThere):
            came_to = (0, 0)
            raise
        else:
            came_to = (reply.tokens_in or question.tokens_in, reply.tokens_out or tokens_of(reply.words))
            return reply
        finally:
            self.purse.settle(*came_to, *taken)

    def _wait(self, asked: float | None, before: int, waited: float) -> float:
        """Wait as the server asks; the seconds. Raises TooManyRequests where that has no end."""
        if before == len(WAITS) or (asked is not None and asked > LONGEST_WAIT):
            raise TooManyRequests(self.address, round(waited))
        seconds = WAITS[before] if asked is None else asked
        self.pause(seconds)
        return seconds


def _counted(reply: Reply, question: Question) -> Tally:
    cut = 0 < reply.tokens_in < CUT * question.tokens_in
    return Tally(tokens_in=reply.tokens_in, tokens_out=reply.tokens_out, cut=int(cut))
