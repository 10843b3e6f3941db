"""Words of what happens to people and things once, and shows afterwards. All words are lemmas but for adjectives."""

from __future__ import annotations

from esesea.reading.english.word_list import words

CUTTING = words("cut slash gash slice gouge burn scald scar bite tear split sever crush pierce graze")
"""Done to a part of somebody these leave a mark."""
BONE_BREAKING = words("break fracture shatter")
WOUNDING_IN = words("shoot stab hit strike bite wound burn injure")
"""They leave a mark on the part that a preposition names: "shot him in the leg"."""
LIMBS = words(
    """
    arm leg wrist ankle rib collarbone nose jaw neck hip shoulder finger thumb hand foot knee thigh shin calf forearm
    elbow skull cheek chin forehead brow temple lip ear eye throat chest belly stomach side back palm knuckle toe face
    head scalp eyebrow tooth
    """
)
ONE_OF_TWO = words("left right")
LOSABLE = words("arm leg finger thumb hand foot eye ear toe tooth")
DRESSED = words("bandaged splinted plastered stitched bound")
DRESSINGS = words("bandage sling plaster splint cast dressing stitch stitches")
SCARRED = words("scarred missing mangled crippled withered artificial wooden")
SCARS = words("scar stump")

EXPECTING = words("pregnant expecting expectant")
UNBORN = words("unborn")
BABY = words("baby newborn infant")
AGAIN_A_CHILD = words("again second third fourth another next last other younger elder older twin twins")
"""Of a child or a pregnancy: there are several, and what is said may be of any of them."""

WEDDING = words("marry wed")
SPOUSES = words("husband wife")
BETROTHED = words("fiancé fiancée fiance fiancee betrothed bride-to-be")
WIDOWED = words("widow widower")
LATE = words("late dead")
FORMER = words("ex-wife ex-husband")

HAIR_CUTTING = words("cut crop chop shear shave lop bob hack")
HAIR = words("hair braid braids plait plaits pigtail pigtails ponytail curl curls beard moustache mustache")
LONG_HAIR = words("long braided plaited unshorn")
SHORT_HAIR = words("short cropped shorn shaven bobbed close-cropped cropped-off")
FACE_HAIR = words("beard moustache mustache")

BREAKABLE = words(
    """
    vase cup mug plate bowl jug jar bottle mirror window lamp lantern watch clock violin fiddle guitar cello piano
    radio gramophone bicycle bike car truck wagon cart carriage boat ship yacht ferry canoe chair table necklace ring
    locket bracelet brooch statue statuette doll toy camera telescope microscope phone telephone letter diary notebook
    manuscript map photograph portrait painting spectacles eyeglasses pipe umbrella teapot kettle chandelier
    """
)
"""Things that break once, and stay broken until somebody mends them."""
BUILT = words(
    """
    bridge mill barn tower castle lighthouse school church chapel cathedral theatre theater factory warehouse dam
    mansion cottage farmhouse farm inn hotel library museum palace pier windmill greenhouse stable observatory
    monastery abbey temple fort fortress station hospital orphanage cabin hut
    """
)
"""Buildings, of which a story seldom has two that it names alike."""
BREAKS = words("break shatter smash crack burn sink splinter collapse explode crumble")
"""What happens to a thing by itself."""
IS_BROKEN = words("break shatter smash crack burn sink wreck demolish destroy ruin splinter tear raze dynamite bomb")
"""What is done to it."""
BROKEN = words(
    "broken shattered smashed cracked burnt burned charred wrecked ruined sunken splintered torn gutted collapsed"
)
PIECES = words("ruin ruins wreck wreckage remains shards shard splinters fragments ashes rubble")
MENDS = words("mend repair rebuild restore glue")
MENDED = words("mended repaired rebuilt restored")
WHOLE = words("unbroken intact undamaged unfinished half-built half-finished")

ARRESTING = words("arrest jail imprison incarcerate")
PRISON = words("prison jail gaol penitentiary dungeon")
IN_PRISON = words("prison jail gaol cell penitentiary dungeon")
FREEING = words("release free parole")

SOME_OTHER_TIME = words("before until till after since when whenever once while if as unless because than")
"""What opens a clause that may be of another time than what is told."""
