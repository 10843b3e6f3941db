"""English colour words and the basic colour each is a kind of."""

from __future__ import annotations

from types import MappingProxyType

from esesea.reading.english.word_list import words

_KINDS = {
    "black": "black ebony inky jet-black coal-black raven-black pitch-black blackened blackness",
    "white": "white ivory alabaster snowy snow-white milk-white whitish whitened whiteness chalk-white",
    "red": """red crimson scarlet ruby vermilion vermillion carmine blood-red cherry-red maroon burgundy reddish
        reddened redness rust-red brick-red""",
    "green": "green emerald jade viridian verdant moss-green sea-green greenish lime-green bottle-green",
    "yellow": "yellow saffron lemon-yellow mustard-yellow yellowish yellowed straw-coloured amber",
    "blue": """blue cerulean azure cobalt sapphire indigo turquoise aquamarine teal navy cyan ultramarine bluish
        sky-blue ice-blue midnight-blue""",
    "brown": "brown chestnut auburn mahogany hazel sepia tawny umber russet khaki brownish chocolate-brown tan",
    "orange": "orange apricot tangerine orange-red burnt-orange",
    "pink": "pink salmon-pink fuchsia magenta pinkish rosy rose-pink coral-pink rose-coloured",
    "purple": "purple violet mauve lavender lilac plum-coloured amethyst purplish",
    "grey": "grey gray ashen slate-grey slate-gray greyish grayish iron-grey iron-gray dove-grey leaden",
    "gold": "gold golden gilded gilt",
    "silver": "silver silvery silvered",
}
BASIC = MappingProxyType({word: basic for basic, kinds in _KINDS.items() for word in kinds.split()})
"""Word → basic colour. The eleven of Berlin & Kay (1969, "Basic Color Terms"), and gold and silver."""

AS_NOUN = words(
    """
    black white red green yellow blue brown pink purple grey gray crimson scarlet azure indigo turquoise vermilion
    magenta whiteness blackness redness
    """
)
"""Words that as nouns are still colours ("only white and red"); an orange, an emerald, a violet are things."""

PEOPLE = words("man men woman women people person boy girl guy kid folk folks community families family")
"""What a colour word in front of does not paint: "black people"."""

IDIOMS = (
    "out of the blue",
    "once in a blue moon",
    "green with envy",
    "white lie",
    "white lies",
    "red tape",
    "black market",
    "black sheep",
    "silver lining",
    "golden rule",
    "gold standard",
    "golden age",
    "golden opportunity",
    "red herring",
    "see red",
    "saw red",
    "in the red",
    "in the black",
    "black and blue",
    "white as a sheet",
    "the blues",
    "blue blood",
    "white noise",
    "white house",
    "red carpet",
    "red-handed",
    "green light",
    "grey area",
    "gray area",
    "blackmail",
    "gold medal",
    "silver medal",
    "gold coin",
    "gold coins",
    "green thumb",
    "green room",
    "blue moon",
    "black magic",
    "white flag",
    "red wine",
    "white wine",
    "black coffee",
    "green tea",
    "brown sugar",
    "white bread",
    "black tea",
)
"""Phrases in which the colour is not seen."""
