"""Things that a story sets up to use later: small enough to have, to give, to find or to lose."""

from __future__ import annotations

PROPS = (
    "amulet axe badge blade bracelet briefcase brooch bullet camera casket cassette coffin compass crown"
    " crucifix dagger deed diamond diary doll dossier envelope flask flute folder fossil goblet grenade guitar"
    " gun hammer handkerchief hatchet helmet invitation jewel journal key kite knife lantern ledger letter"
    " locket manuscript map mask medal medallion necklace notebook orb package parcel passport pendant phial"
    " photograph pistol portrait postcard potion purse revolver rifle ring satchel scarf sceptre scroll shotgun"
    " sketch spear statue suitcase sword syringe talisman telegram telescope testament ticket torch treasure"
    " trophy trumpet typewriter vial violin wallet whistle"
)
"""Their nouns, between blanks."""
