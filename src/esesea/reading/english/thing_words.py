"""Things that are destroyed or lost once, and what is done to them and with them. All words are lemmas."""

from __future__ import annotations

import re

from esesea.patterns import late
from esesea.reading.english.change_words import BREAKABLE, BUILT
from esesea.reading.english.word_list import words

CRAFT = words("ship boat yacht ferry canoe barge schooner brig steamer frigate galleon raft launch dinghy sloop cutter")
RIDDEN = words("car truck wagon cart carriage bicycle bike motorcycle coach van bus plane aeroplane airplane")
FRAIL = words(
    "vase cup mug plate bowl jug jar bottle mirror violin fiddle guitar cello key sword telescope teapot doll"
)
"""Things that are of no use when they are broken."""
PAPERS = words(
    "letter diary notebook manuscript map photograph portrait painting will book passport deed journal scroll"
)
TREASURES = words(
    """
    ring locket necklace bracelet brooch pendant amulet medal crown key watch sword dagger diary map passport letter
    violin flute talisman medallion compass
    """
)
"""Things that somebody has one of, and that are lost."""
HOUSES = BUILT | words(
    "house home hall villa chalet lodge manor shop bakery bookshop tavern pub workshop studio boathouse"
)
OTHERS = words(
    """
    gun pistol rifle bow shield staff wand harp flute drum piano coat cloak dress gown veil scarf lamp lantern statue
    throne tree oak
    """
)
FURNITURE = words("piano table desk bed sofa couch bench organ harpsichord cradle armchair wardrobe cupboard")
"""Things at, on or in which one sits, lies or writes."""
THINGS = (BREAKABLE - words("window")) | HOUSES | CRAFT | RIDDEN | FRAIL | PAPERS | TREASURES | OTHERS | FURNITURE
"""Of which the fate is told. Windows are glazed again without a word."""

DESTROYING = words(
    """
    destroy demolish raze wreck smash shatter burn sink incinerate dynamite pulverise pulverize
    torch gut gutt
    """
)
"""Done to a thing, these leave nothing to be used."""
PERISHING = words("sink collapse explode shatter crumble disintegrate founder capsize")
DOWN = words("pull tear knock blow burn break hack chop cart carry")
"""With "down", "up", "away" or "for firewood" behind them these destroy what stands."""
DOWN_PARTICLES = words("down up apart away")
REDUCING = words("reduce")
LYING = words("be lie stand fall leave")
"""Of what these say "in ruins" nothing is left."""
NO_LONGER = words("stand exist")
UP_IN_FLAMES = late(r"\bup in (?:flames|smoke)\b")
"""A thing may do these by itself."""
BREAKING = words("break snap")
TEARING = words("tear rip cut")
TO_BITS = late(
    r"\b(?:to|in|into) (?:(?:tiny|little|small|a thousand|a hundred) )?(?:pieces|bits|shreds|scraps|two|halves)\b"
    r"|\bup\b"
)
BURNT_DOWN = late(r"\b(?:down|to (?:the ground|ashes|a cinder|cinders)|up|out)\b")
BOTTOM = late(r"\b(?:to the bottom|with all hands|beneath the waves|under the waves)\b")
CRUSHING = words("crush flatten trample")
"""Done to a thing by what it lies under; in a hand, or to a heart, they leave it whole."""
UNDER = words("under beneath by")
AWAY = words("sweep wash")
"""With "away" behind them these destroy what stands by the water."""
THROWING = words("crash throw toss fling cast hurl drop thrust feed consign pitch push put shove")
FALLING = words("fall drop slip roll plunge tumble")
FIRE = words("fire flame furnace stove blaze bonfire hearth grate oven")
DEEP = words(
    "sea ocean river lake well canal harbour harbor bay waves abyss chasm ravine crater volcano bog swamp quicksand"
)
INTO = words("into in on onto down")
LOSING = words("lose mislay")
GONE = words("lost missing gone stolen")
STEALING = words("steal")
RUINS = words("ruin ruins wreck wreckage remains rubble ashes shards fragments splinters")
IN_RUINS = words("ruins ashes rubble flinders pieces splinters")
RUINED = words(
    """
    ruined gutted burnt-out burned-out roofless destroyed demolished wrecked sunken shattered smashed charred
    broken torn burnt burned
    """
)
"""Beside a thing these say that what is left of it is meant."""

MENDING = words("mend repair rebuild restore glue replace refit refloat raise salvage patch reconstruct")
FINDING = words(
    """
    find recover retrieve regain rediscover discover reclaim fetch rescue save return redeem fish dig recapture
    buy build copy forge
    """
)
ANOTHER = words(
    """
    new another second other replacement spare identical similar same next third duplicate copied rebuilt
    restored mended repaired
    """
)

HANDLING = words(
    """
    wear wind open read unfold lift raise draw hold carry play drive ride sail board steer light pour fill hang place
    set hand give pass consult clutch grip swing fire aim strum tune don lock unlock row pack polish dust finger touch
    turn take grasp brandish sheathe unsheathe kiss hug fold wave stroke examine study
    """
)
"""Done with a thing, these take one that is there and whole."""
DWELLING = words(
    """
    live sleep dine din sing meet gather assemble marry teach serve sell bathe bake sit work stay lodge cook
    dance worship eat dwell wait read talk reside rest wake pray
    """
)
"""Done in a building, these take one that stands. "Din" is what a lemmatiser makes of "dined"."""
ENTERING = words("enter leave clean sweep paint lock unlock furnish rent own manage keep")
WORKING = words("tick chime sail gleam sparkle glitter shine hang ring toll play")
"""What a thing that is whole does by itself."""
STANDING = words("stand")
GOING = words("go come walk step run hurry stride creep slip climb rush stroll wander troop crowd march kneel")
"""With "into" or "in" these put somebody in a building."""
PARTS = words("stair staircase step door room window floor roof tower lamp bell gate wall chimney cellar attic kitchen")
"""Of a building; what is done with one of these is done with one that stands."""
WITH_A_PART = words(
    "lit climb mount descend open shut close lock unlock light ring enter bolt bar leave sweep scrub run go"
)
CROSSED = words("bridge footbridge")
LYING_ON = words("sit lie sleep write lean kneel rest play stretch")
"""What a building that is whole does besides."""

_IRREGULAR = words(
    """
    burnt swept broke broken tore torn sank sunk threw thrown flung cast fell fallen lost stole stolen went cut ripped
    dropped slipped shoved snapped gutted put fed plunged ruins ashes rubble wreck wreckage remains shards fragments
    splinters
    missing gone mislaid thrust razed demolished blew blown nothing flames smoke
    """
)
_VERBS = (
    DOWN
    | REDUCING
    | DESTROYING
    | CRUSHING
    | AWAY
    | PERISHING
    | BREAKING
    | TEARING
    | THROWING
    | FALLING
    | LOSING
    | STEALING
)
HINTS = _IRREGULAR | frozenset(
    verb.removesuffix("e") + ending for verb in _VERBS for ending in ("s", "es", "ed", "ing")
)
HINTS |= _VERBS
"""Without any of these a paragraph destroys and loses nothing."""
NOUN = late(rf"\b(?:{'|'.join(sorted(THINGS))})\b", re.IGNORECASE)
