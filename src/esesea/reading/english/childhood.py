"""Words that say of a moment that somebody was a child then."""

from __future__ import annotations

from esesea.patterns import late

_AGE = r"(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)(?: years old)?"
_CHILD = r"(?:little |small |young )?(?:child|boy|girl|kid)"
_BARELY = r"(?:only |just |barely |still |about |not yet |no more than )?"
_AS = rf"{_BARELY}(?:{_AGE}|an? {_CHILD}(?: of {_AGE})?)"
# "It was nine when the bell rang" tells the hour, "there were five" how many.
_ONE = r"(?:[Hh]e|[Ss]he|I|(?!(?:It|There|This|That|What)\b)[A-Z]\w+)"
_CHILDHOOD = late(
    rf"\b{_ONE} (?:was|had been) {_AS},? when\b"
    rf"|\b[Ww]hen (?:he|she|I|we|they) (?:was|were|had been) (?:{_AS}|{_BARELY}(?:little|small|young|children))\b"
    rf"|\b[Aa]s an? {_CHILD}\b(?=,| (?:he|she|I|[A-Z]\w+)\b)"
    r"|\b[Ii]n (?:his|her|my|our|their) (?:child|boy|girl)hood\b"
)


def is_of_childhood(sentence: str) -> bool:
    """Whether ``sentence`` says that somebody was a child when it happened.

    Example: "She had been seven when he took her in", "As a boy he had swum here". Counter-example: "It was nine when
    the bell rang", "Ben wept as a child weeps".
    """
    return _CHILDHOOD.search(sentence) is not None
