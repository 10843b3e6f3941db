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
    handcuff manacle elbow jostle dandle straddle throttle peck prod jab lift
    """
)
"""Touches the person, the part of a person or the clothing on one that it governs."""

TOUCH_A_PART = TOUCH | words(
    """
    take catch cup press brush rub wipe smooth ruffle tousle lift raise wash bathe bandage bind trace draw braid comb
    finger twist bend graze tweak chuck encircle snatch feel cover find meet circle frame tie wring imprison capture
    put lay place set fold unfold plait unplait close open pry prise lower tilt tip turn guide chafe warm bump jog box
    swab dab clean dry sponge strap splint steady wrap unclasp loosen handle knead soap oil powder
    """
)
"""Touches only what is part of a body, or worn: "take her hand", but not "take her home"."""

COMPLEMENTS = {
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
    "tuck": words("under"),
    "prop": words("up against"),
    "bounce": words("on"),
    "dab": words("at"),
}
"""Touches a person only with one of these beside it: "lifted her onto", "knocked him down"."""

LIMB_COMPLEMENTS = {
    "take": words("by in into"),
    "catch": words("by in into round around about"),
    "lead": words("by"),
    "draw": words("into in by"),
    "have": words("by in"),
    "steady": words("by with"),
    "support": words("by with in"),
    "raise": words("in by"),
    "receive": words("in into"),
    "fold": words("in into"),
    "lock": words("in"),
    "wrap": words("in"),
    "rock": words("in"),
    "guide": words("by"),
    "get": words("by in"),
    "keep": words("by"),
    "turn": words("by"),
    "swing": words("by in"),
    "spin": words("by in"),
    "march": words("by"),
    "pick": words("by"),
    "snatch": words("by in into"),
    "stop": words("by"),
    "lift": words("by in"),
    "gather": words("in into"),
    "bring": words("by"),
    "collar": words("by"),
    "clap": words("on"),
    "tuck": words("in into"),
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

ON_A_PART = {
    "step": words("on upon"),
    "tread": words("on upon"),
    "trod": words("on upon"),
    "stamp": words("on upon"),
    "trample": words("on upon"),
    "stand": words("on"),
    "sit": words("on upon in"),
    "perch": words("on"),
    "climb": words("on onto into"),
    "clamber": words("on onto into"),
    "scramble": words("on onto into"),
    "jump": words("on onto"),
    "leap": words("on onto"),
    "lie": words("on across in"),
    "sleep": words("on against"),
    "kneel": words("on"),
    "weep": words("on into against"),
    "cry": words("on into against"),
    "sob": words("on into against"),
    "tug": words("at on"),
    "pull": words("at on"),
    "pluck": words("at from off"),
    "paw": words("at"),
    "dab": words("at from"),
    "pick": words("at off from"),
    "claw": words("at"),
    "clutch": words("at"),
    "tap": words("on"),
    "pat": words("on"),
    "drum": words("on"),
    "bite": words("into"),
    "count": words("on"),
    "write": words("on"),
    "draw": words("on"),
    "trace": words("on along"),
    "spell": words("on into"),
    "rub": words("on into"),
    "smear": words("on over"),
    "wipe": words("from off"),
    "brush": words("from off"),
    "wash": words("from off"),
    "flick": words("from off"),
    "push": words("from"),
    "smooth": words("from"),
    "stroke": words("from"),
    "kiss": words("from"),
    "tuck": words("behind"),
}
"""Touches a part of somebody, or what is held of the clothing, behind one of these prepositions."""
MARKING = words(
    "count write draw trace spell rub smear wipe brush dab wash flick push smooth stroke kiss tuck pick pluck"
)
"""Those that have another object besides: "wrote the number on his wrist", "wiped the mud from her chin"."""
DRESSING = words("wrap fasten tie hang put slip slide wind clasp buckle drape knot arrange settle loop")
DRESSED = words("neck shoulder finger wrist waist ankle")
"""What is put round or on these (lemmas) is put there by touching: "slid the ring on her finger"."""

_SEATS = words("step stair bench chair sofa couch stool bed seat cot table counter knee lap mattress cushion settee")
SETTLING = dict.fromkeys(("sit", "seat", "lay", "set", "put", "lower", "settle", "place", "deposit"), _SEATS)
SETTLING["help"] = words("foot")
"""Puts somebody, where one of these nouns stands behind "on", "in" or "to"."""
TAKEN_FROM = words("take lift snatch grab receive")

HOLDS = words("hold grip grasp clutch")
GETTING_HOLD = words("take get catch grab lay seize keep have gain retain tighten keep loosen")
"""With "hold of" or "grip on" behind them these hold."""

TO_THE_EYES = words("close shut dry wipe cover bandage bathe kiss blindfold")
WITH_IT = words(
    """
    take grasp seize catch shake kiss hold press squeeze stroke rub pat lift draw pull clasp bandage wrap lay put place
    pump grip
    """
)
"""With "it" behind them for the part that was touched just before: "took her hand and kissed it"."""

INTO_ARMS = words(
    """
    be find fall throw fling sink lie sleep collapse rush run leap jump swing nestle bury cast hurl tumble drop
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
    peck shake blow cuddle nip jab prod clip clout thump whack tug bite spanking thrashing buffet
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
DRAPING = words("put throw lay fling drape sling")
"""With these "over" touches a person too: "threw an arm over him"."""
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
        ("place", "face"),
        ("set", "face"),
        ("turn", "head"),
        ("turn", "back"),
        ("turn", "face"),
        ("lead", "nose"),
        ("tie", "hand"),
        ("put", "head"),
        ("open", "mouth"),
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
    "push": words("for far"),
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
HELD_IN = words(
    """
    contempt esteem regard awe check thrall suspense honour honor affection reverence custody conversation derision
    suspicion captivity bondage subjection view sight mind talk respect abhorrence detestation admiration
    """
)
"""With "in" and one of these nouns (lemmas) nobody is touched: "held her in contempt"."""
WITHOUT_HANDS = words(
    "glance look eye gaze stare smile word question thought news remark wit tongue contempt kindness presence"
)
"""With "with" and one of these nobody is touched: "stabbed him with a glance"."""
COMPELLED = words("push press drag pull help touch kick pin")
"""With an infinitive behind it these urge rather than touch: "pushed him to confess"."""

OFTEN_ONES_OWN = words(
    """
    clasp twist shake touch wring rub raise lift cover bite lick press fold cross brush comb tie wipe draw wash scratch
    tug pull smooth straighten clench lay rest bury put feel bend lower drop clutch toss hold tuck run wet dry hide
    place set unfold plait unplait close shut open tilt tip turn warm bump jog swab dab clean sponge wrap loosen strap
    handle oil powder soap stamp stand sit lie sleep kneel weep cry sob pluck pick claw pat drum count write draw trace
    spell smear find bathe bandage meet snap stroke pinch
    """
)
"""What one does to one's own hands and hair as well: of two women, "she twisted her hair" says nothing of the other."""

GRASPING = words(
    """
    take catch grab grasp grip clasp clutch seize snatch wrap put throw fling go slip slide lay gather fold close
    tighten twine entwine cup pull draw
    """
)
"""Acts that get a hold."""
HOLDING_ON = words("hold keep clasp clutch grip squeeze cling tighten wrap press cradle hug")
"""Behind a hold that somebody got these only go on with it: "wrapped his arms around her and held her"."""
PULLING = words("pull draw tug lead help bring guide raise lift")
"""These go on with a hold, unless it is a way that they go."""
AWAY = words("into in down off away after out through along across behind back")
NO_PLACE = words("run trot walk dance waltz hug embrace kiss hold cuddle")
AFRESH = words("kiss hit strike slap punch kick bite pinch shake drag stab shove smack throttle stroke caress")
"""Always an act of their own."""
