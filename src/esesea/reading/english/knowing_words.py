"""How English says that somebody comes to know something, knows it, and asks or gives a name. Verbs are lemmas."""

from __future__ import annotations

import re

from esesea.reading.english.word_list import words

LEARNING = words("learn discover realize realise")
"""With a clause of what: "she learned that Tom had sold the boat". "Find out" besides."""
KNOWING = words("know remember")
"""With a clause of what: "she knew that Tom had sold the boat"."""
HEARD = words("hear read learn discover tell")
"""In the past or perfect, with a clause of what was learnt: "I heard that you sold it", "he told me you sold it"."""

ASKS_A_NAME = re.compile(
    r"\b(?:what(?:’s|'s| is| was) your (?:first |last |real |full )?name|who are you\b|what do (?:they|people) call you"
    r"|what (?:shall|should|do|may|can) i call you|what are you called"
    r"|i (?:didn’t|didn't|did not) (?:catch|get) your name"
    r"|(?:tell me|may i (?:ask|know)|might i (?:ask|know)|and) your name)\b",
    re.IGNORECASE,
)
"""Whoever asks does not know it. Not "state your name": that asks what is known."""

GIVES_OWN_NAME = re.compile(
    r"^\W*(?:(?:oh|well|me|sir|ma[’']am|madam|miss)\W+)*"
    r"(?:(?:my|the) name(?:’s|'s| is)|(?:i(?:’m|'m| am)|it(?:’s|'s| is))(?: called)?|(?:they|people|everyone) calls? me"
    r"|(?:just |you (?:can|may) )?call me)?\s*$",
    re.IGNORECASE,
)
"""What may stand in a speech before the name that it gives: nothing, or "My name is"."""
