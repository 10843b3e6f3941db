"""Words after which a clause does not say that something happens."""

from __future__ import annotations

from esesea.reading.english.word_list import words

NEGATORS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "no", "hardly", "scarcely", "barely", "nowhere"})
NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})
WITHOUT = frozenset({"without", "instead", "rather"})
ONLY = frozenset({"only", "just", "merely", "simply", "sooner"})
"""After a negator these assert: "not only", "no sooner"."""

FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "sha"})
PERCEIVED = frozenset({"see", "hear", "feel", "smell", "taste", "tell", "sense", "remember", "understand"})
"""After "can" and "could" these are reports, not possibilities: "he could feel her pulse"."""

UNREAL_MARKS = frozenset({"if", "unless", "whether", "lest", "like", "supposing", "provided"})
UNREAL_PAIRS = frozenset({("as", "if"), ("as", "though"), ("in", "case")})

UNREAL_GOVERNORS = words(
    """
    want wish hope long yearn crave desire need require intend mean plan aim propose resolve threaten promise swear
    vow try attempt seek strive struggle endeavour endeavor fail refuse decline neglect forget hesitate avoid resist
    ask beg beseech implore entreat order command tell urge advise persuade convince invite allow permit forbid
    expect await anticipate prepare offer agree consent volunteer demand request suggest insist recommend
    imagine dream suppose fancy believe think guess suspect doubt fear dread pretend consider contemplate wonder
    assume presume reckon deny prevent seem appear like love hate prefer care choose decide determine
    afford deserve warn encourage teach learn pray tempt bid
    """
)
"""Verbs whose clause is wished, planned, tried, asked for, feared or imagined.

VerbNet want-32.1, wish-62, try-61, order-58, conjecture-29.5 and promise-37.13; Karttunen 1971 ("Implicative
Verbs") for those left out because they assert: manage, happen, dare, get, begin, let, make, help.
"""

REAL_WITH_ING = frozenset({"like", "love", "hate", "remember", "forget", "try", "regret"})
"""After these an -ing clause does happen."""

REAL_WITH_TO = words(
    """
    begin start continue cease proceed commence manage dare get come happen help turn chance bother condescend deign
    force compel cause make see hear feel watch lead be have use bring contrive hasten hurry
    """
)
"""After these an infinitive does happen (Karttunen's implicatives)."""

UNREAL_ADJECTIVES = words(
    """
    able unable eager ready afraid willing unwilling reluctant anxious likely unlikely about bound determined free
    impatient keen loath prepared supposed tempted inclined desperate hesitant possible impossible necessary
    """
)
UNSURE_ADJECTIVES = words(
    """
    afraid fearful frightened terrified worried anxious hopeful doubtful unsure uncertain
    """
)
"""What they say "that" of is feared, hoped or doubted. In somebody's own mouth, "I'm afraid that" tells it."""
UNREAL_NOUNS = words(
    """
    attempt effort desire wish plan intention need urge order command promise threat temptation chance opportunity
    hope fear refusal offer permission right impulse way ability decision idea dream thought possibility prospect
    """
)
GENERIC_SUBJECTS = frozenset({"one", "you", "people", "anyone", "anybody", "everyone", "everybody", "whoever"})
HABIT_WORDS = frozenset(
    {"always", "usually", "often", "sometimes", "generally", "ordinarily", "frequently", "rarely", "seldom"}
)
