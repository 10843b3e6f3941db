"""Pieces of which the patterns for openings are made; fragments for case-insensitive patterns."""

from __future__ import annotations

from esesea.reading.english.calendar_words import UNIT
from esesea.reading.english.numerals import NUMBER, VAGUE_NUMBER

N = (
    r"(?:about |nearly |almost |some |over |more than |not |just |only |full(?:y)? )*(?:"
    rf"{VAGUE_NUMBER}|{NUMBER}|an?|half an?)"
)
AMOUNT = (
    rf"(?P<amount>{N}(?:[ -](?:long|short|whole|full|good|more|odd|weary|happy"
    rf"|or two|or three))?[ -](?:{UNIT}|summers|winters))"
)
SPANS = r"(?:days|nights|weeks|months|years|decades|centuries|generations)"
WHO = r"(?:he|she|i|we|they|it|one)"
HIM = r"(?:him|her|me|us|them)"
HIS = r"(?:his|her|my|our|their|the)"
SELF = r"(?:himself|herself|myself|ourselves|themselves)"
TURN = r"(?:go|look|turn|reach|step|travel|return|hark|think|cast)"
MUST = (
    r"(?:must|may|should|let us|we|necessary|needful|better|need|have to|has to"
    r"|had to|shall)"
)
STORY = r"(?:story|tale|narrative|history|account|matter|thread|course)"
LEAD = r"^(?:\W|and |but |yet |so |then |now |for |well )*"
SHORT = r"^(?=\W*(?:[\w’'-]+\W+){1,13}[\w’'-]*\W*$)"
"""A sentence of at most fourteen words."""
EARLY = r"(?:earlier|former|older|younger|bygone|olden|other|happier|better|past)"
TIMES = r"(?:day|days|time|times|year|years|hour|period|age|moment|date)"
ONCE = (
    r"(?:(?<=had )once|(?<=was )once|(?<=were )once|(?<!at )once(?=,| (?:had|was|were)\b))"
    r"(?! (?:more|again|inside|there)\b)"
)
"""Of another time; not "once more", "at once", "once a week", nor "once the rain had stopped" and "once inside"."""
