"""Verbs that report what somebody says, thinks or feels: their subject is a person."""

from __future__ import annotations

from esesea.reading.english.word_list import words

SAYING = words(
    """
    say ask answer reply tell cry shout call whisper murmur mutter mumble exclaim explain add continue repeat
    return remark observe declare demand inquire enquire insist suggest agree admit announce argue assure beg
    begin bellow blurt boast breathe bark chime claim coax comment complain concede conclude confess confirm
    counter croak croon crow command caution chide chuckle correct amend deadpan drawl echo ejaculate finish
    falter gasp giggle groan growl grumble grunt hiss holler howl huff implore inform instruct interject interrupt
    interpose intone jeer joke lament laugh lie mention moan muse note object offer order persist plead pray press
    proclaim promise prompt pronounce propose protest purr quip quote rasp read reason rejoin relate remind report
    request respond resume retort roar scoff scold scream screech shriek shrug shrill sigh sing smile snap snarl
    sneer sniff snort sob speak spit splutter stammer state stutter swear snivel taunt tease threaten thunder
    trill urge utter venture vow volunteer wail warn wheeze whimper whine wonder yell yelp think greet guess grin
    gush rumble squeak squeal mouth reflect apologize apologise assent bawl cackle chirp chorus chant coo cough
    decide dictate drone enthuse hazard hedge hum lecture marvel opine pant pipe prattle pursue query rant rave
    recite reassure rebuke recall recommend reckon recollect refuse reiterate reproach reveal ruminate simper slur
    specify speculate stress summon summarize swallow translate wheedle worry yawn nod hail bid hesitate
    remonstrate sniffle grimace apprise accost vociferate soliloquize soliloquise moralize moralise expostulate
    stipulate rhapsodize gibber sputter bluster babble
    bray whinny drone yammer rap
    """
)
"""Lemmas that stand beside speech ("…," she breathed); elsewhere many are mere deeds of mouth or face."""

SAYING_ON: dict[str, frozenset[str]] = {
    "go": words("on"),
    "run": words("on"),
    "put": words("in"),
    "break": words("in out off"),
    "cut": words("in"),
    "strike": words("in"),
    "chip": words("in"),
    "join": words("in"),
    "burst": words("out forth"),
    "sing": words("out"),
    "get": words("out"),
    "rattle": words("on"),
    "ramble": words("on"),
    "fire": words("back"),
    "shoot": words("back"),
    "throw": words("in"),
}
"""Verbs that report speech with one of these particles (``Ann went on``, ``put in Tom``)."""

SPEECH_NOUNS = words(
    """
    reply answer response retort rejoinder remark words comment exclamation question observation verdict greeting
    cry whisper
    """
)
"""Nouns for what is said (``was Ann's reply``)."""

VOICES = words("voice tone tones accents cry whisper shout")
"""Nouns whose owner speaks (``said her mother's voice``)."""

PLAIN_SAYING = words(
    """
    say ask answer reply tell cry shout whisper murmur mutter exclaim explain remark declare demand inquire
    enquire insist announce inform retort respond warn beg plead scream yell promise speak suggest interrupt joke
    mumble
    """
)
"""Those that report speech even where no quotation stands beside them."""

THINKING = words(
    """
    think know feel want wonder believe remember forget hope wish fear love hate realise realize decide understand
    imagine suppose guess doubt expect dream regret notice consider intend plan prefer pretend recall recognise
    recognize hesitate sigh smile laugh grin frown nod shrug blink weep cry sob wince shiver blush swallow sneer
    glare stare kiss hug marry dress undress sit kneel walk run speak listen wake sleep eat drink
    """
)
"""Verbs whose subject in fiction is almost always a person."""

ADDRESSED = words(
    """
    tell ask answer inform assure beg remind warn thank greet call address order urge invite promise beseech
    implore
    """
)
"""Verbs whose object is a person who is spoken to."""

_IRREGULAR_FORMS = """
say says said
tell tells told
think thinks thought
speak speaks spoke
begin begins began
swear swears swore
sing sings sang
read reads read
bid bids bade
spit spits spat
reply replies replied
cry cries cried
lie lies lied
worry worries worried
query queries queried
beg begs begged
hum hums hummed
nod nods nodded
snap snaps snapped
quip quips quipped
plead pleads pleaded pled
specify specifies specified
grin grins grinned
admit admits admitted
"""

_IRREGULAR = {forms.split()[0]: forms.split() for forms in _IRREGULAR_FORMS.strip().splitlines()}


def _forms(lemma: str) -> list[str]:
    """The present and past forms of a verb, third person."""
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma.endswith("e"):
        return [lemma, f"{lemma}s", f"{lemma}d"]
    third = f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{lemma}s"
    return [lemma, third, f"{lemma}ed"]


SAYING_FORMS = "|".join(sorted({form for lemma in SAYING for form in _forms(lemma)}, key=len, reverse=True))
"""A regular expression's alternatives: every finite form of ``SAYING``."""
