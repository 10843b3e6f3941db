"""Verbs of touching, and the phrases in which they mean something else.

Classes after VerbNet 3.4: touch-20, hold-15.1, hit-18.1, swat-18.2, spank-18.3, poke-19, push-12, carry-11.4,
marry-36.2 and correspond-36.1 for what two do with each other. All words are lemmas.
"""

from __future__ import annotations

from esesea.reading.english.word_list import words

TOUCH = words(
    """
    touch hold hug embrace kiss caress stroke pat grab grasp grip clasp clutch seize squeeze hit slap punch strike
    kick shove push pull drag carry cradle cuddle nudge poke pinch tickle scratch bite lick shake tackle hoist haul tug
    yank jerk choke strangle throttle beat whip spank cuff tap massage pet fondle nuzzle smack stab pin scoop envelop
    enfold wrench pummel thump bash swat whack clout manhandle grope hustle heave restrain smother wrestle
    """
)
"""Touches the person, the part of a person or the clothing on one that it governs."""

TOUCH_A_PART = TOUCH | words(
    """
    take catch cup press brush rub wipe smooth ruffle tousle lift raise wash bathe bandage bind trace draw braid comb
    finger twist bend graze tweak chuck encircle snatch feel cover find meet circle frame tie wring imprison capture
    """
)
"""Touches only what is part of a body, or worn: "take her hand", but not "take her home"."""

COMPLEMENTS = {
    "lift": words("on onto into in from off up over down out to above against"),
    "raise": words("to up from"),
    "help": words("up down into onto off out"),
    "draw": words("closer close nearer to against down up"),
    "throw": words("over onto against across down"),
    "fling": words("over onto against across down"),
    "toss": words("over onto across"),
    "press": words("to against closer close"),
    "gather": words("up into in to against close"),
    "catch": words("up"),
    "knock": words("down over off aside backward backwards"),
    "pick": words("up"),
    "swing": words("up round around onto"),
    "sweep": words("up off into"),
    "bundle": words("into out"),
}
"""Touches a person only with one of these beside it: "lifted her onto", "knocked him down"."""

LIMB_COMPLEMENTS = {
    "take": words("by in into"),
    "catch": words("by in into round around about"),
    "lead": words("by"),
    "draw": words("into in by"),
    "have": words("by"),
    "steady": words("by with"),
    "support": words("by with in"),
    "raise": words("in by"),
    "receive": words("in into"),
    "fold": words("in into"),
    "lock": words("in"),
    "wrap": words("in"),
    "rock": words("in"),
    "guide": words("by"),
}
"""Touches a person only with a limb behind one of these: "took him by the arm", not "by surprise"."""

LEANING = {
    "lean": words("against on upon into"),
    "cling": words("to"),
    "nestle": words("against into to"),
    "snuggle": words("against into to up"),
    "curl": words("against into"),
    "cuddle": words("against into up"),
    "huddle": words("against"),
    "collapse": words("against into"),
    "sag": words("against"),
    "slump": words("against"),
    "sink": words("against into"),
    "press": words("against"),
    "fall": words("against"),
    "bump": words("into against"),
    "crash": words("into"),
    "barrel": words("into"),
    "cannon": words("into"),
    "collide": words("with"),
    "stumble": words("against"),
    "melt": words("into against"),
    "burrow": words("into against"),
    "brush": words("against"),
    "rub": words("against"),
    "hold": words("on"),
    "hang": words("on"),
    "grapple": words("with"),
    "wrestle": words("with"),
}
"""Moves against somebody with one of these prepositions."""

INTO_ARMS = words(
    """
    fall throw fling sink lie sleep collapse rush run leap jump swing nestle bury cast hurl tumble drop
    """
)
"""With "in(to) his arms" behind it, without another object: the arms take whoever does it."""

TOGETHER = words("kiss embrace hug cuddle wrestle collide grapple snuggle")
"""With two as subject and no object: each touches the other."""

JOINING = words(
    """
    entwine intertwine interlace interlock link lock join clasp touch meet brush mingle twine lace
    fold hold shake collide
    """
)
"""With the limbs of two as subject or object: "their fingers met", "they joined hands"."""

GIVING = words("give plant press drop deal land deliver lay bestow place plop steal exchange share")
TOUCH_NOUNS = words(
    """
    kiss hug slap pat push squeeze shove embrace punch nudge kick cuff caress poke tap pinch smack
    peck shake blow cuddle
    """
)
"""Given or planted they touch: "gave him a slap", "pressed a kiss to her brow"."""

NO_TOUCH_BY_LIMB = words(
    """
    reach point wave beckon extend stretch hover gesture offer jerk motion nod shake turn ache
    hurt bleed thumb tremble
    """
)
"""A limb that does this need not touch what it does it to."""

ON_PART = words(
    """
    on upon onto around round about against over across through into down up along in under
    beneath inside to
    """
)
"""Between a limb and the part it touches."""
ON_PERSON = words("on upon around round about against")
"""Between a limb and the person it touches: "an arm around her", but not "a hand to her"."""
AT_PARTS = words("waist throat back elbow hip neck shoulder")
"""With "at" too: "a hand at her waist"; but "a finger at her face" only points."""
ABOVE = words("hold raise lift wave swing pass")
"""With these "over" does not touch: "held his hand over her head"."""
TO_WITH = words("hand arm finger fingertip palm lip mouth cheek thumb knuckle")
"""Limbs that touch with "to": "her lips to his brow", but "her face to his" only turns."""

IDIOMS = frozenset(
    {
        ("pull", "leg"),
        ("take", "side"),
        ("take", "back"),
        ("catch", "ear"),
        ("bend", "ear"),
        ("bite", "head"),
        ("lick", "boot"),
        ("feel", "face"),
        ("meet", "face"),
        ("find", "face"),
        ("hold", "head"),
        ("hold", "tongue"),
        ("watch", "back"),
        ("pat", "back"),
        ("raise", "head"),
        ("take", "body"),
        ("find", "body"),
        ("cover", "body"),
        ("draw", "lip"),
        ("carry", "head"),
        ("shake", "fist"),
        ("shake", "head"),
        ("shake", "finger"),
        ("clench", "fist"),
    }
)
"""A verb and the part it governs that together mean no touch, or none of the part's owner."""

FIGURES = {
    "strike": words("as"),
    "hold": words("out responsible accountable liable guilty dear answerable"),
    "beat": words("at by"),
    "push": words("for"),
    "press": words("for"),
    "carry": words("away"),
    "hit": words("on upon"),
    "kick": words("out"),
    "seize": words("with"),
    "tap": words("for"),
    "pin": words("on"),
    "tackle": words("about on"),
    "shake": words("off"),
    "touch": words("for to"),
}
"""With one of these beside it the verb is a figure of speech."""
COMPELLED = words("push press drag pull help touch kick pin")
"""With an infinitive behind it these urge rather than touch: "pushed him to confess"."""

OFTEN_ONES_OWN = words(
    """
    clasp twist shake touch wring rub raise lift cover bite lick press fold cross brush comb tie wipe draw wash scratch
    tug pull smooth straighten clench lay rest bury put feel bend lower drop clutch toss hold tuck run wet dry hide
    """
)
"""What one does to one's own hands and hair as well: of two women, "she twisted her hair" says nothing of the other."""
