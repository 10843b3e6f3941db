"""Words around a marvel that make it none: a dream, a mirror, a photograph, a film, a game of children's."""

from __future__ import annotations

import re

from esesea.patterns import late

THOUGHT = late(
    r"\b(?:minds?|thoughts?|thinking|memor(?:y|ies)|imagination|imagin\w+|heads?|dream\w*|fancy|fancied|remember\w*"
    r"|books?|stor(?:y|ies)|films?|movies?|novels?|plays?|songs?|tales?|legends?|eyes?"
    r"|mirrors?|looking[- ]glass|glass|reflect\w+|photo(?:graph)?s?|pictures?|portraits?|paintings?|albums?"
    r"|snapshots?|postcards?|windows?|pool|water|puddle|crystal|visions?|trance|fever|delirium|diar(?:y|ies)|letters?)\b",
    re.IGNORECASE,
)
LIKENED = late(r"\bas if\b|\bas though\b|\blike\b|\balmost\b|\bseemed\b|\bfelt\b|\bmight as well\b", re.IGNORECASE)

DREAMT = late(
    r"\b(?:dream(?:s|t|ed|ing)?|nightmares?|delirium|delirious|hallucinat\w+"
    r"|in (?:a|his|her|their|my) (?:vision|trance)|imagin(?:ed|es|ing)"
    r"|pretend(?:s|ed|ing)?|daydream\w*|hypnoti[sz]\w+)\b",
    re.IGNORECASE,
)
FEIGNED = late(
    r"\b(?:pretend(?:s|ed|ing)?|make-believe|let['’]s pretend|cardboard|crayons?|tinfoil|papier[- ]m[aâ]ch[eé]"
    r"|toys?|costumes?|fancy dress|theme park|fairground|video games?|simulat(?:or|ion)s?|hologram\w*"
    r"|(?:the|a|an old) (?:film|movie|play|novel|cartoon|episode|programme|show)|cinema|on (?:the )?screen|on stage"
    r"|rehears\w+|museums?|exhibit(?:ion)?s?|acted out|playing at)\b",
    re.IGNORECASE,
)


def is_only_thought(sentence: str, end: int) -> bool:
    """Whether what ``sentence`` tells up to ``end`` is only thought, seen in a picture, or likened to.

    Example: "In her mind she went back to 1950.", "It was like going back in time." Counter-example: "She was carried
    back through time like a leaf." (she was; a leaf is only how).
    """
    return THOUGHT.search(sentence) is not None or LIKENED.search(sentence[:end]) is not None
