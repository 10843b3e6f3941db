"""Words of death, harm and absence, and the phrases in which they mean something else. All words are lemmas."""

from __future__ import annotations

import re

from esesea.reading.english.word_list import words

DYING = words("die perish expire decease")
KILLING = words("kill murder slay assassinate execute behead decapitate lynch guillotine electrocute")
SHOT_DEAD = words("shoot strike stab beat burn strangle choke starve crush trample")
"""With "dead" or "to death" behind them these kill."""
FOUND_DEAD = words("lie fall drop find sit hang discover float leave sprawl slump")
"""With "dead" behind them: "lay dead", "was found dead"."""

DROWNING = words("drown suffocate")
"""Dying by itself, killing where it has an object; also said of voices."""
DYING_OF = words("bleed freeze starve choke burn")
"""With "to death" behind them those who do it die."""
DEADLY = words(
    """
    fall bullet shot blow knife sword arrow poison explosion fever fire bomb shell stroke wound avalanche landslide
    blast cancer train truck lorry car lightning frost snake bear wolf lion tiger shark venom crash gas rope noose axe
    lance spear dagger grenade mine plague cholera typhus pneumonia consumption bullets blows wounds wolves
    """
)
"""What kills by itself, and not in a figure of speech."""
AT_ONCE = re.compile(r"\b(?:instantly|outright|on the spot|at once|dead)\b")
BY_ONESELF = words("kill hang hanged drown poison shoot")
"""With "himself" behind them these are suicide; of shooting where it says no more."""

FIGURATIVE_CAUSE = words(
    "laughter laughing embarrassment boredom curiosity shame fright happiness envy love mortification thirst hunger"
    " tear sorrow work debt thought noise wine music memory applause sound despair roar din shout cry clamour"
)
"""To die of these is mostly said, not done."""
NOT_DYING = words("down away out hard")
"""Behind "die": of fires and sounds."""
NEARLY = words("nearly almost practically half virtually barely")
NOT_YET = words("before until till 'til ere")
"""They put a death after what is told: "before he died"."""
SINCE = words("after since")
"""They put a death before it: "after he died"."""
TIMES_OF_DEATH = words(
    "day night morning evening afternoon time hour moment year month week summer winter spring autumn"
)
"""What is dated by a death: "the year he died"."""
DEAD_TO = words("world me him her us them you feet legs")
BODY = words("body corpse remains cadaver carcass")
LIFELESS = words("dead lifeless cold stiff broken murdered headless bloodless still")
"""Of a body; "broken", "cold" and "still" alone are not enough elsewhere."""
GRAVE = words("grave funeral coffin tomb tombstone gravestone headstone wake casket deathbed")
BURIED = words("grave funeral coffin tomb tombstone gravestone headstone")
"""Whose it is, by name, is dead: "they carried Tom's coffin"."""
BURYING = words("bury inter entomb cremate")
UNDER_THE_EARTH = words("in under beneath within amid amidst among")
BURIAL_PLACES = words(
    "grave churchyard graveyard cemetery ground earth vault tomb crypt abbey church chapel plot garden coffin mausoleum"
)
"""Where the dead are buried; whoever is buried in other things, in thought or snow, is not."""
WIDOWS = words("widow widower relict")
BESIDE_GRAVE = words("at to by beside over on before in from of near after")
_OWN = r"(?:his|her|their|its|my)"
LAST_PHRASES = (
    re.compile(
        rf"^(?:breathe[sd]?|draws?|drew|takes?|took|gasps?|gasped) {_OWN} (?:very )?last(?: breath\b|\W|$)",
        re.IGNORECASE,
    ),
    re.compile(r"^(?:gives?|gave) up the ghost\b", re.IGNORECASE),
    re.compile(
        rf"^(?:(?:takes?|took|taken) {_OWN} own|(?:loses?|lost) {_OWN}|la(?:ys|id) down {_OWN}) life\b(?![’'])",
        re.IGNORECASE,
    ),
    re.compile(rf"^(?:meets?|met) (?:{_OWN}|with) (?:death|end)\b(?! of)", re.IGNORECASE),
)
LAST_VERBS = words(
    """
    stop cease pass breathe breathes breathed draw draws drew take takes took taken gasp gasps gasped give gives gave
    meet met meets lose loses lost lay lays laid
    """
)
"""The verbs of these phrases, of "passed away" and of "his heart stopped beating": lemmas, and forms as there."""
_IS = r"(?:is|was|’s|'s)"
ONLY_A_BODY = re.compile(
    rf"^\W*(?:it|this|that|what (?:is|was) left) {_IS} (?:just|only|nothing but|no more than|merely|now) "
    r"(?:a|an|the) (?:\w+ )?(?:body|shell|corpse|husk)\b",
    re.IGNORECASE,
)
NO_LONGER_THERE = re.compile(
    rf"\b{_IS}(?:n[’']t| not) (?:there|here|in there) (?:any ?more|any longer)\b|\b{_IS} no longer (?:there|here)\b",
    re.IGNORECASE,
)

WOUNDED = words("wounded injured bleeding hurt concussed maimed")
"""As what somebody is."""
WOUNDING = words("wound injure stab shoot maim cripple scald")
BREAKING = words("break fracture sprain dislocate shatter")
BONES = words("arm leg wrist ankle rib collarbone nose jaw neck hip shoulder finger hand foot knee thigh skull")
IN_A_BODY = words("bullet knife arrow blade dagger spear sword")
INNER_PARTS = words("abdomen stomach belly chest back shoulder leg thigh side neck throat heart head gut lung")

VANISHING = words("disappear vanish abscond elope")
MOVES_OFF = words("into through behind around round inside down up under beneath among over from toward towards in")
"""Behind "vanished" these say where somebody went for the moment."""
