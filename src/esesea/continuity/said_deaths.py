"""Who is dead, as one sentence of the narrator says it in whatever words, by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from esesea.continuity.hearing import Hearing
from esesea.continuity.narration import UNPLACED
from esesea.continuity.passages import places_of
from esesea.continuity.persons import PERSON, Marked
from esesea.patterns import late
from esesea.story.character import Life, LifeState
from esesea.story.evidence import Evidence
from esesea.story.time import STORY_CLOCK
from esesea.text.span import Span

BY, SURE = "said_deaths", 0.9

_HINTS = (
    "dead", "death", "died", "dying", "breath", "expire", "kill", "murder", "hang", "shot", "drown", "buried",
    "bury", "burial", "funeral", "coffin", "grave", "tomb", "corpse", "body", "heart", "throat", "perish",
    "no more", "never ", "lifeless", "slain", "strangle", "stab", "poison", "last", "ghost", "live to", "fever",
    "cholera", "plague", "consumption", "stroke", "laid ", "lay ", "closed ", "executed", "headstone", "churchyard",
    "succumb", "ceased", "lost ", "crushed", "trampled", "bled", "guillotin", "behead", "carried off", "swept away",
    "remains",
)  # fmt: skip

_WHO = rf"(?P<who>{PERSON})"
_HAD = r"(?:had\s+|has\s+|have\s+)?(?:already\s+|just\s+|long\s+|now\s+|at\s+last\s+|quietly\s+|peacefully\s+)?"
_BE = r"(?:was|is|were|had\s+been|has\s+been)\s+(?:already\s+|now\s+|quite\s+|stone\s+|certainly\s+|indeed\s+)?"
_DEAD = (
    r"(?:stone\s+|quite\s+)?dead(?=\s*[,.;:!?”)—]"
    r"|\s+(?:and|but|when|before|by|at(?!\s+(?:his|her))|of|these|this|that|for(?!\s+(?:joy|love))"
    r"|since|now|already|long|from|upon|under|beneath|beside|behind|across|among|as\s+an?"
    r"|on\s+(?:the(?!\s+(?:stroke|minute|dot))|a|(?:his|her)\s+(?:back|face))|in\s+(?:the(?!\s+water)|his|her|bed|an?))\b)"
)
"""Not "dead tired", "dead on her feet", "a dead hare"."""
_IN_EARTH = (
    r"(?=\s*[.;:!?]|,\s+(?:and|with|the|as\s+(?:he|she)\s+had)\b|\s+(?:there|here|yesterday|to-?day|last|that|this|beside|next\s+to|among|at(?!\s+(?:his|her))"
    r"|on\s+(?:the|an?|(?-i:[A-Z])\w*)|with\s+(?:his|her|full|all|military)|without|from\s+the|when|before|after|by\s+the"
    r"|in\s+(?:(?-i:[A-Z])\w*|(?:the|an?|his|her)\s+(?:[\w-]+\s+){0,2}(?:grave\w*|churchyard|vault|earth|ground|cemetery|coffin|crypt|chapel|church"
    r"|plot|tomb|garden|orchard|abbey|rain|spring|summer|autumn|winter|corner|dress|gown|uniform))"
    r"|under\s+(?:the|an?)\s+(?:[\w-]+\s+)?(?:yew|oak|elm|willow|cedar|trees?|stone|slab|nave|altar))\b)"
)
"""Behind "buried": not in sand, in thought or in the newspaper."""
_DROWNED = (
    r"drowned(?=\s*[,.;:!?]|\s+(?:off|there|that|when|while|before|after|last|within|at\s+(?:sea|the)|on\s+(?:the|an?)|with\s+(?:all|the|his|her)"
    r"|and\s+(?:was|were)|in\s+(?:(?-i:[A-Z])\w*|(?:the|an?)\s+(?:[\w-]+\s+)?(?:sea|river|lake|bay|harbou?r|canal|pond|flood|weir|well|channel|storm"
    r"|wreck|stream|moat|spring|summer|autumn|winter|night))|(?:two|three|four|five|ten|some|many)\s))"
)
"""Not "drowned his sorrows", "drowned out", "drowned in work"."""
_KILLED = (
    rf"(?:killed|murdered|slain|hanged|{_DROWNED}|strangled|throttled|beheaded"
    r"|guillotined|executed|assassinated|shot\s+dead"
    r"|stabbed\s+to\s+death|beaten\s+to\s+death|burn(?:t|ed)\s+(?:to\s+death|alive)"
    r"|crushed\s+to\s+death|trampled\s+to\s+death|frozen\s+to\s+death"
    r"|(?:shot|pierced|stabbed|run)\s+(?:clean\s+)?through\s+the\s+(?:heart|head|brain|temple|lungs?"
    r"|neck)|done\s+to\s+death|lost\s+(?:at\s+sea|with\s+the\s+ship))"
)
_ILLS = (
    r"(?:(?:(?:the|an?)\s+)?(?:[\w-]+\s+){0,2}(?:fever|cholera|plague|small-?pox|typhus|diphtheria"
    r"|scarlatina|consumption|pneumonia|influenza|illness"
    r"|disease|pestilence|stroke|apoplexy|cold|winter|sea|river|sickness|cancer))"
)
_BLOWS = (
    r"(?:(?:(?:the|an?)\s+)?(?:[\w-]+\s+){0,2}"
    r"(?:fit|fall|bullet|shot|blow|shock|wound|knife|sword|poison|explosion))"
)
"""What takes somebody on the chin, too."""
_THEN = (
    r"(?=\s+(?:on\s+the|within|in\s+(?:the\s+)?(?:\w+\s+)?(?:night|days?|weeks?|hours?|spring"
    r"|summer|autumn|winter|end)|at\s+(?:last|the)|before|that|as|upon|outright|instantly|after)"
    r"|\s*[,.;:])"
)
_FORMS = tuple(
    late(form, re.IGNORECASE)
    for form in (
        rf"{_WHO}(?:,?\s+who)?\s+{_HAD}(?:breathed|drawn|drew|heaved|gasped|sighed)\s+(?:out\s+)?(?:his|her)\s+last\b",
        (
            rf"{_WHO}(?:,?\s+who)?\s+{_HAD}(?:given\s+up\s+the\s+ghost|gave\s+up\s+the\s+ghost|yielded\s+up"
            r"\s+(?:the\s+ghost|his\s+life|her\s+life)|expired"
            r"|succumbed\s+to\s+(?:his|her|the|an?)\s+(?:\w+\s+)?(?:wounds?|injur\w+|fever|disease|illness|poison)"
            r"|perished|departed\s+this\s+life|passed\s+away|gone\s+to\s+(?:his|her)\s+(?:rest|grave"
            r"|account|long\s+home)|went\s+to\s+(?:his|her)\s+(?:grave|long\s+home)"
            rf"|bled\s+to\s+death|{_DROWNED}|frozen\s+to\s+death|froze\s+to\s+death|starved\s+to\s+death)\b(?!"
            r"\s+(?:to|at|with\s+(?:laugh|cold)|of\s+laugh|laughing|the|his|her))"
        ),
        (
            rf"{_WHO}(?:,?\s+who)?\s+{_HAD}died\b(?!\s+(?:of\s+(?:laugh|shame|curiosity|boredom|embarrass|envy|fright)"
            r"|with\s+(?:shame|laugh|envy)|a\s+(?:thousand|hundred|little|bit)|laughing|inside|on\s+stage|twice|every"
            r"|to\b|down|away|out))"
        ),
        rf"{_WHO}\s+{_BE}no\s+more\b(?=\s*[,.;:!?]|\s+(?:and|when|now))",
        (
            rf"{_WHO}(?:,?\s+who)?\s+(?:had\s+)?ceased\s+to\s+(?:breathe|live|be)(?=\s*[,.;:!?])"
            rf"|{_WHO.replace('who', 'who2')}(?:,?\s+who)?\s+had\s+stopped\s+breathing"
            r"(?=\s*[,.;:!?]|\s+(?:when|before|at)\b)"
        ),
        rf"{_WHO}\s+(?:did\s+not|had\s+not|never)\s+lived?\s+to\s+(?:see|hear|know|tell)\b",
        (
            rf"{_WHO}\s+never\s+(?:woke|awoke|rose|got\s+up|stirred|breathed|moved|opened\s+(?:his"
            r"|her)\s+eyes)\s+(?:again|more)\b(?=\s*[,.;:!?]|\s+in\s+this)"
        ),
        rf"{_WHO}\s+{_BE}{_DEAD}",
        rf"{_WHO}\s+(?:lay|fell|dropped|sank\s+down|rolled\s+over)\s+(?:down\s+)?{_DEAD}",
        (
            rf"\b(?:found|discovered|saw|had\s+found)\s+{_WHO}\s+(?:lying\s+|hanging\s+|sitting\s+"
            rf"|stretched\s+)?(?:[\w-]+\s+){{0,4}}?(?:{_DEAD}|(?:lifeless|a\s+corpse"
            r"|stiff\s+and\s+cold)(?=\s*[,.;:!?]|\s+(?:in|on|at|by|upon|under|and|when)\b))"
        ),
        (
            rf"{_WHO}(?:,?\s+who)?\s+{_BE}found\s+(?:lying\s+|hanging\s+)?(?:[\w-]+\s+){{0,4}}?(?:{_DEAD}"
            r"|(?:lifeless|drowned|murdered|strangled|hanged|stiff\s+and\s+cold)(?=\s*[,.;:!?]|\s+(?:in|on|at|by|upon|under|and|when)\b))"
        ),
        (
            rf"{_WHO}[’']s\s+(?:poor\s+)?heart\s+(?:(?:had\s+)?(?:ceased\s+to\s+beat|beat\s+no\s+more)"
            r"|had\s+stopped(?:\s+beating)?)(?=\s*[.;:!?])"
        ),
        (
            rf"\b(?:after|at|since|upon|following)\s+{_WHO}[’']s\s+(?:death|funeral|burial|interment)\b"
            r"(?!-|\s+(?:scene|sentence|warrant|threat|mask|wish))"
        ),
        (
            rf"{_WHO}[’']s\s+(?:death\s+(?:was|had\s+been)|(?:death|end)\s+(?:came|had\s+come))\b"
            r"(?!\s+(?:near|not|certain|feared|only))"
        ),
        rf"{_WHO}[’']s\s+(?:funeral|burial)\s+(?:was|took|had|passed)\b",
        (
            rf"{_WHO}[’']s\s+(?:(?:coffin|corpse|tomb|tombstone|gravestone|headstone|dead\s+body"
            r"|mortal\s+remains|lifeless\s+body)\b|grave(?=\s*[.;:!?”)—]|,\s+(?:and|which|where|as|but|the|with|he|she|they|his|her)\b"
            r"|\s+(?:was|is|in|at|on|under|near|by|beside|lay|had|there|among|every|that|where|when|to|from|stood|behind)\b"
            r"|\s+and\s+(?:the|laid|stood|wept|knelt|put|read)\b))"
        ),
        (
            r"\b(?:corpse|dead\s+body|mortal\s+remains|grave|coffin|burial|funeral)\s+of\s+(?:poor\s+"
            rf"|old\s+|young\s+)?{_WHO}"
        ),
        (
            r"\b(?:gave\s+back|cast\s+up|washed\s+up|recovered|found|dragged\s+out|carried\s+in"
            rf"|laid\s+out)\s+{_WHO}[’']s\s+body\b"
        ),
        (
            rf"{_WHO}[’']s\s+body\s+(?:(?:was|had\s+been)\s+(?:[\w-]+\s+)?(?:found|brought|carried|borne|laid|washed|discovered|recovered|taken|buried"
            r"|lying|cold|stiff|lifeless|lowered|dragged|fished|cut\s+down)|lay\s+(?:in\s+(?:the|its|his|her)\s+(?:coffin|mortuary|chapel|church"
            r"|grave|ditch)|where|crumpled|broken|stiff|at\s+the\s+(?:foot|bottom))|hung\s+from|floated\s+face)\b"
        ),
        (
            rf"\b(?:buried|interred|laid|had\s+buried|had\s+laid)\s+(?:poor\s+|old\s+|young\s+)?{_WHO}\s+"
            r"(?:to\s+rest\b|in\s+(?:the|his|her)\s+(?:\w+\s+)?(?:grave|churchyard|vault|earth|ground"
            r"|coffin|cemetery)"
            r"|(?:beside|next\s+to|with)\s+(?:his|her)\s+(?:\w+\s+)?(?:father|mother|parents|wife|husband"
            r"|child|children|brother|sister|people|forefathers)\b)"
        ),
        rf"\b(?:had\s+)?buried\s+(?:poor\s+|old\s+)?{_WHO}{_IN_EARTH}",
        (
            rf"{_WHO}\s+{_BE}(?:buried{_IN_EARTH}|(?:interred|laid\s+(?:to\s+rest|out(?!\s+(?:by|cold|flat|on\s+the\s+(?:mat|canvas|grass|floor|deck)))"
            r"|in\s+(?:his|her|the)\s+(?:grave|earth|coffin)))\b)"
        ),
        (
            rf"\b(?:closed|had\s+closed|pressed\s+down)\s+{_WHO}[’']s\s+(?:dead\s+)?eyes\s+(?:when"
            r"|for\s+the\s+last|and\s+(?:crossed|folded|drew|covered))"
        ),
        rf"\b(?:shut|close|closed)\s+the\s+eyes\s+of\s+{_WHO}",
        rf"{_WHO}(?:,?\s+who)?,?\s+{_BE}{_KILLED}\b(?!\s+by\s+(?:the\s+)?(?:suspense|curiosity|noise))",
        rf"{_WHO}(?:,?\s+who)?\s+(?:had\s+)?(?:fallen|fell)\s+[^.;“”]{{1,40}}\band\s+(?:was|had\s+been)\s+{_KILLED}\b",
        (
            rf"{_WHO}(?:,?\s+who)?\s+(?:had\s+)?(?:hanged|drowned|shot|poisoned|killed)\s+(?:himself"
            r"|herself)\b(?!\s+(?:laughing|with|over|to|trying|for|by\s+degrees|(?:in|through)\s+(?:the|his|her)\s+(?:foot|leg|hand|arm"
            r"|shoulder|thigh|work|cups|books|studies)|in\s+(?:work|drink|gin|scent|debt))\b)"
        ),
        (
            rf"\b{_ILLS}\s+(?:had\s+|has\s+)?(?:killed|carried\s+off|finished|made\s+an\s+end\s+of|swept\s+away|slew|claimed"
            rf"|took|taken|struck\s+down)\s+(?:poor\s+|old\s+)?{_WHO}(?![’']){_THEN}"
        ),
        rf"\b{_BLOWS}\s+(?:had\s+|has\s+)?(?:killed|finished|made\s+an\s+end\s+of)\s+(?:poor\s+|old\s+)?{_WHO}(?![’']){_THEN}",
        (
            r"\b(?:murdered|killed|slain|strangled|hanged|drowned|guillotined|executed|shot"
            rf"|stabbed)\s+{_WHO}\s+(?:dead|to\s+death|through\s+the\s+(?:heart|head)|at\s+(?:daybreak|dawn"
            r"|noon|sunrise|eight)|on\s+the\s+spot|outright|instantly)\b"
        ),
        rf"\bthey\s+hanged\s+{_WHO}",
        (
            rf"{_WHO},?\s+(?:whose|with\s+(?:his|her))\s+throat\s+(?:had\s+been\s+|was\s+)?cut\b"
            rf"|{_WHO.replace('who', 'who2')}[’']s\s+throat\s+(?:had\s+been|was)\s+cut\b"
        ),
        (
            r"\b(?:bullet|ball|shot|arrow|spear|lance|sword|blade|knife|dagger|bayonet|stake|splinter)\b[^.;“”]{0,30}?"
            rf"\b(?:gone|passed|went|driven)\s+(?:clean\s+|straight\s+|right\s+)?through\s+{_WHO}[’']s\s+"
            r"(?:heart|head|brain|skull|neck|breast|temple)\b"
        ),
        rf"\b(?:the\s+day|the\s+night|the\s+morning|the\s+week|the\s+year)\s+(?:that\s+|when\s+)?{_WHO}\s+died\b",
        rf"\b(?:stone|slab|cross|monument|tablet)\s+(?:with|bearing|that\s+bore)\s+{_WHO}[’']s\s+name\b",
        rf"\b(?:murdered|killed)\s+by\s+[^.;“”]{{1,30}},?\s+{_WHO}\s+(?:lay|was\s+lying)\b",
        (
            r"\b(?:mourned\s+the\s+dead|wore\s+black\s+for|wept\s+(?:over|at)\s+the\s+(?:grave"
            rf"|coffin)\s+of)\s+{_WHO}(?![’'])"
        ),
    )
)
_LIKELY = late(
    r"\b(?:(?:breathed|drawn|drew|heaved|gasped|sighed)\s+(?:out\s+)?h|g[ai]ven?\s+up\s+the|yielded\s+up|expired"
    r"|succumbed|perished|departed\s+this|passed\s+away|gone\s+to\s+h|went\s+to\s+h|died|no\s+more\b|ceased\s+to"
    r"|stopped\s+breathing|lived?\s+to|never\s+(?:woke|awoke|rose|got\s+up|stirred|breathed|moved|opened)"
    r"|dead|lifeless|stiff\s+and\s+cold|heart|death|end\s+(?:was|had|came)|funeral|burial|interment|interred|coffin"
    r"|corpse|grave|tomb|tombstone|gravestone|headstone|mortal\s+remains|body|buried|laid|(?:dead\s+)?eyes\s+(?:of"
    r"|when|for\s+the\s+last|and)|killed|murdered|slain|hanged|drowned|strangled|throttled|poisoned|beheaded|guillotined"
    r"|executed|assassinated|stabbed|shot|frozen|froze|starved|bled|burn(?:t|ed)\s+(?:to|alive)|lost\s+(?:at|with)"
    r"|through\s+the|through\s+.*[’']s|throat|name\b|mourned|black\s+for"
    rf"|{_ILLS}\s+(?:had\s+|has\s+)?(?:carried|took|taken|struck|finished|made\s+an\s+end|swept|slew|claimed)"
    rf"|{_BLOWS}\s+(?:had\s+|has\s+)?(?:finished|made\s+an\s+end))",
    re.IGNORECASE,
)
"""In all that the forms find, whoever is meant; one look for them all."""
_UNREAL = late(
    r"\b(?:if|as\s+if|as\s+though|would|should|might|(?-i:may)|must|dream\w*|rumou?r\w*|fear(?:ed|s|ing)?"
    r"|suppos\w+|believ\w+|thought|think|report\w*"
    r"|pretend\w*|perhaps|almost|nearly|wish\w*|hop(?:e|ed|ing)|(?:was\s+)?said\s+(?:to|that)|supposed|imagin\w+|till"
    r"|until|lest|unless|not|n[’']t|like|threaten\w*|half"
    r"|tried|try|want\w*|going\s+to|about\s+to|story|stories|play|stage|act|curtain|film|opera|tale|joke|gossip\w*|it\s+was\s+all\s+over|word\s+went|was\s+to|were\s+to|(?-i:will)|shall|inherit\w*|swore|sworn|lied|claimed\s+(?:that|to)|every|again\s+and\s+again|asked|wonder\w*"
    r"|whether|could\s+have|say|says|told|heard"
    r"|sentenced|condemned|deserved?|ought)\b",
    re.IGNORECASE,
)
_NOT_SO = late(r"\b(?:not|never|n[’']t|without|before|till|until|unless|to)\s+(?:\w+\s+)?$", re.IGNORECASE)
_ALLOWED = late(
    r"\b(?:did|had)\s+not\s+live|\bnever\s+(?:woke|awoke|rose|got|stirred|breathed|moved|opened"
    r"|lived)|\bcould\s+not\s+(?:save|help)",
    re.IGNORECASE,
)


def said_deaths(hearing: Hearing) -> Iterator[LifeState]:
    """The death of each who is named as dead, dying or buried by the narrator, in text order.

    Example: "a fever carried off Ann", "they laid Ann beside her mother", "Ann never woke again", "Ann's coffin".
    Counter-example: "they feared that Ann was dead", "Ann was dead tired", "before Ann died", "Ann would be hanged".
    """
    for scene, death in hearing.each(_heard, hearing.narration.sentences(_hinted, likely=_LIKELY.search)):
        yield replace(death, from_scene=scene.id)


def _heard(hearing: Hearing, sentence: Span) -> Iterator[LifeState]:
    if not hearing.narration.asserts(sentence):
        return
    marked = hearing.persons.marked(sentence)
    if not marked.everybody or _UNREAL.search(_ALLOWED.sub("", marked.text)):
        return
    for who, found in _deaths_in(marked):
        yield LifeState(who, Life.DEAD, UNPLACED, STORY_CLOCK, (Evidence((marked.place(found),), BY, SURE),))


def _hinted(text: str) -> Iterator[int]:
    low = text.lower()
    return (at for word in _HINTS for at in places_of(word, low))


def _deaths_in(marked: Marked) -> Iterator[tuple[str, re.Match[str]]]:
    for form in _FORMS:
        for match in form.finditer(marked.text):
            who = marked.named(match, "who") or ("who2" in form.groupindex and marked.named(match, "who2")) or None
            if who is not None and not _NOT_SO.search(marked.text[: match.start()]):
                yield who, match
