"""Words by which a story points back at what happened before. All verbs and nouns are lemmas."""

from __future__ import annotations

from esesea.reading.english.word_list import words

BECAUSE = frozenset({"because", "since", "as", "for"})
GIVING = words("give send bring buy make leave lend hand pass teach show tell promise sell knit carve bequeath")
"""What is given by one and had by another: "the ring he gave her"."""
HANDING_ON = words("teach tell ask order help let make allow promise show beg force train command persuade train")
"""Their object does the act that hangs on them: "taught her to swim"."""
REMEMBERING = words("remember recall recollect relive")
FORGETTING = words("forget")
"""Denied, they remember: "she had never forgotten how"."""
THINKING_OF = words("think dream speak talk tell remind")
"""Before "of" or "about" and a time or a "what": "she thought of the night when", "reminded her of the day"."""
REPEATING = words("repeat regret forgive resent undo mention ponder consider deny")
"""What is done to "what he had said" some time later."""
SAYING_AS = words("promise say tell ask order teach swear vow agree plan arrange predict warn hope fear instruct")
"""Behind "as": "as she had promised"."""
SAYING = words("say tell promise swear vow warn ask order command instruct beg predict")
"""Acts that a scene shows by somebody's speech."""
BIDDING = words("tell ask order command beg instruct warn")
"""With "to" and a verb: what was said is a command."""
EVERYDAY_BIDS = words(
    "come go wait stop look listen sit stand tell say be let get keep hold stay shut see hear ask try"
)
"""Commanded too often to tell which time is meant: "you told me to come"."""
MOMENTS = words(
    "night day morning evening afternoon time summer winter autumn spring year week party dance fire accident weekend"
)
"""Behind "since" or "after": "since the night at the weir"."""
MANNERS = words("way reason manner moment minute hour instant moment thing place fact kind sort")
"""What "that he had done it" behind them tells is no thing that it was done to."""
HAPPENINGS = words(
    """
    fire accident party dance wedding funeral battle fight quarrel murder shooting robbery crash wreck flood storm trial
    explosion duel raid ambush burial christening picnic ball concert race siege earthquake kidnapping burglary escape
    rescue attack heist
    """
)
"""Named by "the", each is one of its kind in most stories: "since the fire"."""
COMMON_VERBS = words(
    """
    be have do go get come take make say tell ask know think see look want need feel seem let put give keep turn
    leave find try use call begin start stop become happen mean like love hear stand sit walk bring hold speak talk
    wait believe remember show teach help promise die live work lose
    """
)
"""Too frequent to tell by themselves which scene is meant."""
