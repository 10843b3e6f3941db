"""How English says that somebody comes to know something, knows it, and asks or gives a name. Verbs are lemmas."""

from __future__ import annotations

import re

from esesea.patterns import late
from esesea.reading.english.word_list import words

LEARNING = words("learn discover realize realise")
"""With a clause of what: "she learned that Tom had sold the boat". "Find out" besides."""
KNOWING = words("know remember")
"""With a clause of what: "she knew that Tom had sold the boat"."""
HEARD = words("hear read learn discover tell")
"""In the past or perfect, with a clause of what was learnt: "I heard that you sold it", "he told me you sold it"."""

FOR_THE_FIRST_TIME = late(
    r"\b(?:for the first time|not (?:un)?til (?:then|now|this|that)|only (?:then|now|on that|at that)|only now"
    r"|(?:un)?til (?:that|this|then|now)\b(?: \w+)?,? \w+ ha\w+|it was (?:then|now|only|not until)"
    r"|(?:now|then|at last|first) (?:learn|hear|discover|found|heard|came to know)|having never|was news to"
    r"|ha(?:d|s) (?:never|not) (?:yet )?(?:known|heard|dream\w+|suspected|guessed|been told|learn\w+)"
    r"|ha(?:d|s) had no (?:idea|notion|suspicion)|(?:known|knew) nothing|first (?:time|that|\w+ had heard)"
    r"|(?:nobody|no one|none) had (?:ever )?told)\b",
    re.IGNORECASE,
)
"""What says that until now somebody did not know it."""
COMING_TO_KNOW = words("learn discover realize realise hear find know tell dream guess suspect")
SHOWING = words(
    "know remember tell say speak write warn mention explain talk announce declare whisper boast repeat confide recall"
)
"""What somebody does who knows of a thing already."""
BARE = words(
    """
    be have do say know learn hear tell time thing first moment day hour discover find realise realize dream guess
    suspect idea news until then now nothing never nobody one two other own great little old new last year week man
    woman person people come go make take get
    """
)
"""Words that by themselves do not tell what is known."""

ASKS_A_NAME = late(
    r"\b(?:what(?:’s|'s| is| was) your (?:first |last |real |full )?name|who are you\b|what do (?:they|people) call you"
    r"|what (?:shall|should|do|may|can) i call you|what are you called"
    r"|i (?:didn’t|didn't|did not) (?:catch|get) your name"
    r"|(?:tell me|may i (?:ask|know)|might i (?:ask|know)|and) your name)\b",
    re.IGNORECASE,
)
"""Whoever asks does not know it. Not "state your name": that asks what is known."""
ASKING_A_NAME = ("name", "call", "who are you")
"""One of these is in all that asks a name, in small letters."""

GIVES_OWN_NAME = late(
    r"^\W*(?:(?:oh|well|me|sir|ma[’']am|madam|miss)\W+)*"
    r"(?:(?:my|the) name(?:’s|'s| is)|(?:i(?:’m|'m| am)|it(?:’s|'s| is))(?: called)?|(?:they|people|everyone) calls? me"
    r"|(?:just |you (?:can|may) )?call me)?\s*$",
    re.IGNORECASE,
)
"""What may stand in a speech before the name that it gives: nothing, or "My name is"."""
