"""Titles that stand before a person's name, and the gender each tells."""

from __future__ import annotations

from esesea.reading.english.genders import Gender
from esesea.reading.english.word_list import words

_MEN = """
mr mister mester maister master sir lord king prince duke baron count earl viscount marquis squire uncle
grandpa grandfather
father brother monsieur m herr don senor señor signor emperor friar abbot reb mynheer bwana sheikh tsar czar
"""
_WOMEN = """
mrs missus missis miss ms lady queen princess duchess baroness countess viscountess marchioness aunt auntie
aunty grandma
grandmother granny mother sister madame madam mme mademoiselle mlle frau fraulein fräulein dona doña senora señora
signora señorita senorita signorina dame empress mistress nanny nurse tsarina
"""
_EITHER = """
dr doctor prof professor captain capt cap'n colonel col major maj general gen lieutenant lt sergeant sgt corporal
cpl private admiral commander commodore ensign midshipman officer constable inspector detective superintendent
sheriff deputy marshal marshall judge justice president senator congressman congresswoman governor mayor minister
ambassador councillor councilor reverend rev father pastor vicar bishop archbishop cardinal pope saint st rabbi
imam deacon elder coach chief agent cousin comrade citizen headmaster headmistress principal chancellor secretary
engineer director magister archmage warden ranger cadet specialist
"""

HONORIFICS: dict[str, Gender] = {
    **dict.fromkeys(_EITHER.split(), Gender.UNKNOWN),
    **dict.fromkeys(_MEN.split(), Gender.MAN),
    **dict.fromkeys(_WOMEN.split(), Gender.WOMAN),
}
"""By lower-case form without a full stop. UNKNOWN: borne by men and women (``Dr.``, ``Captain``)."""

STYLES = frozenset(
    {
        "mr",
        "mister",
        "mester",
        "maister",
        "mrs",
        "missus",
        "missis",
        "ms",
        "miss",
        "master",
        "sir",
        "madam",
        "monsieur",
        "madame",
        "mme",
        "mlle",
    }
)
"""Titles of courtesy: they go with every rank and are never called out alone as a role (``the Mr.``)."""

SHORTENED = words("mr mrs ms dr prof capt col maj gen lt sgt cpl rev st mme mlle")
"""Titles written with a full stop."""

MARRIED = frozenset({"mrs", "missus", "missis", "madame", "mme", "frau", "senora", "señora", "signora"})
UNMARRIED = frozenset({"miss", "mademoiselle", "mlle", "fraulein", "fräulein", "señorita", "senorita", "signorina"})
"""A woman is not called both ways in one story without the story saying so; those two are kept apart."""

RANKS = words(
    """
    captain capt colonel col major maj general gen lieutenant lt sergeant sgt corporal private admiral commander
    commodore inspector detective superintendent constable sheriff reverend rev sir lord judge
    """
)
"""Ranks that, before our own day, men bore: beside Mrs. or Miss with the same family name they mean two people."""

KIN_TITLES = words(
    """
    uncle aunt auntie aunty grandpa grandfather grandma grandmother granny father mother brother sister cousin
    """
)
"""Titles that go with a given name (``Aunt Polly``) more often than with a family name."""


def honorific(word: str) -> str | None:
    """The plain form (``mr``) of a title as written (``Mr.``), or None. Only capitalised words are titles."""
    if not word[:1].isupper():
        return None
    plain = word.rstrip(".").lower()
    return plain if plain in HONORIFICS else None
