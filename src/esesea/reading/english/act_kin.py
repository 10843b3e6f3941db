"""Acts that may be called by one another's names: who was killed was shot, who wed married.

Hand-made after VerbNet 3.4's classes (murder-42.1, poison-42.2, steal-10.5, destroy-44, build-26.1, hit-18.1,
marry-36.2, escape-51.1, learn-14, scribble-25.2): a thesaurus relates too much to tell one scene from another.
All words are lemmas.
"""

from __future__ import annotations

from collections.abc import Mapping

from esesea.reading.english.word_list import words

_KIN = (
    "kill murder slay shoot stab strangle drown poison behead hang execute slaughter butcher smother throttle knife",
    "die drown perish starve suffocate",
    "steal take rob snatch pinch swipe nick pocket lift pilfer filch burgle",
    "burn torch ignite scorch incinerate",
    "break smash shatter crack snap splinter wreck",
    "destroy wreck ruin demolish smash burn",
    "hit strike punch slap beat thrash wallop cuff smack clout box thump belt whip flog cane",
    "marry wed",
    "kiss embrace hug",
    "flee escape bolt run",
    "build make construct carve craft assemble",
    "write scribble scrawl pen jot",
    "rescue save drag haul pull free deliver",
    "bury inter dig",
    "hide conceal bury stash tuck",
    "find discover uncover unearth",
    "lose drop mislay",
    "throw hurl fling toss pitch chuck lob",
    "shout yell scream bellow cry shriek roar holler",
    "swim dive wade",
    "fly soar pilot",
    "sail row steer paddle",
    "ride gallop canter trot",
    "drive steer",
    "cut slice slash carve chop hack saw fell",
    "sew stitch knit mend darn embroider weave",
    "cook bake fry roast boil",
    "jump leap vault spring dive plunge",
    "fall slip tumble plunge topple",
    "buy purchase pay",
    "sell pawn auction trade barter",
    "give hand pass offer present",
    "betray denounce inform",
    "attack assault ambush charge storm",
    "sing hum croon chant",
    "quarrel argue fight row",
    "fight brawl wrestle grapple scuffle duel",
    "abandon desert leave",
    "arrest handcuff cuff seize capture catch",
    "tie bind lash rope chain",
    "wound hurt injure cut shoot stab",
    "crash smash collide wreck",
    "visit call",
    "meet encounter",
)


def _related() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in map(words, _KIN):
        for verb in group:
            found.setdefault(verb, set()).update(group - {verb})
    return {verb: frozenset(kin) for verb, kin in found.items()}


ACT_KIN: Mapping[str, frozenset[str]] = _related()
"""By its verb, the other verbs by which the same act may be told. Symmetric."""
