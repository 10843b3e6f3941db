"""Words by their stems, so that two sentences that tell of one thing are known by them."""

from __future__ import annotations

from esesea.continuity.word_lists import words_of
from esesea.patterns import late

SHORTEST = 3
"""Letters of a word, and of a stem, that means something."""

_EMPTY = words_of(
    """
    the and that was were had has have been for with from his her him she they them their this then than when what who
    whom whose which there here where not now only until till very well all any one two some such into upon out over
    about again ever never more most much many long time first last day days night moment evening hour morning year
    years knew know known knowing knows learn learned learnt learns hear heard hears find found finds discover
    discovered discovery told tell tells telling said say says speak spoke spoken idea notion suspect suspected dream
    dreamed dreamt guess guessed aware news astonished amazed surprised surprise thunderbolt thunderclap came come
    comes become before after would could should did does done got get everybody nobody everyone anybody words word
    because though although but yet still just even quite always already long since nothing something anything him
    himself herself having being thing things way him our your you its it's i'm it of in to at by on as is be an or so
    no if he me my we us a i exclaimed cried asked answered replied whispered added thought think thinking remember
    remembered turned pale spoken wrote own sorry warned informed remind reminded mention mentioned understood
    """
)
"""Of these every other sentence has some."""
_WORD = late(r"[A-Za-z][A-Za-z’'-]+")
_SUFFIX = late(r"(?:[’']s?|ings?|edly|ed|es|ly|s|e|ment|ness|age|y|ied|ies|er)$")
_FORMS = """
    fall fell fallen, break broke broken, throw threw thrown, steal stole stolen, strike struck stricken, lose lost,
    win won, buy bought, sell sold, leave left, meet met, fight fought, bring brought, catch caught, drive drove driven,
    ride rode ridden, write wrote written, give gave given, take took taken, bite bit bitten, hide hid hidden,
    burn burnt, sink sank sunk sunken, drown drowned, die died death, shoot shot, hang hung, swear swore sworn,
    tear tore torn, wear wore worn, fly flew flown, flee fled, bear bore borne, spring sprang sprung
"""
_BENT = {form: forms.split()[0] for forms in _FORMS.split(",") for form in forms.split()}
"""The first of its forms for a word that English bends."""


def stem(word: str) -> str:
    """The word without its ending, in small letters: "marr" of "married", "prison" of "prisons", "fall" of "fell"."""
    word = _BENT.get(word, word)
    bare = _SUFFIX.sub("", word).rstrip("iey")
    return bare if len(bare) >= SHORTEST else word


_EMPTY_STEMS = frozenset(map(stem, filter(lambda word: len(word) > SHORTEST + 1, _EMPTY)))


def stems_of(text: str) -> frozenset[str]:
    """The stems of the words in ``text`` that mean something."""
    words = (word[0].lower() for word in _WORD.finditer(text))
    found = (stem(word) for word in words if word not in _EMPTY and len(word) >= SHORTEST)
    return frozenset(bare for bare in found if bare not in _EMPTY_STEMS)
