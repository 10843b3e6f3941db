"""Words by which a story points back at what happened before. All verbs and nouns are lemmas."""

from __future__ import annotations

from esesea.reading.english.word_list import words

BECAUSE = frozenset({"because", "since", "as", "for"})
GIVING = words("give send bring buy make leave lend hand pass teach show tell promise sell knit carve bequeath")
"""What is given by one and had by another: "the ring he gave her"."""
HANDING_ON = words("teach tell ask order help let make allow promise show beg force train command persuade train")
"""Their object does the act that hangs on them: "taught her to swim"."""
REMEMBERING = words("remember recall recollect")
SAYING_AS = words("promise say tell ask order teach swear vow agree plan arrange predict warn hope fear instruct")
"""Behind "as": "as she had promised"."""
MOMENTS = words(
    "night day morning evening afternoon time summer winter autumn spring year week party dance fire accident"
)
"""Behind "since" or "after": "since the night at the weir"."""
COMMON_VERBS = words(
    """
    be have do go get come take make say tell ask know think see look want need feel seem let put give keep turn
    leave find try use call begin start stop become happen mean like love hear stand sit walk bring hold speak talk
    wait believe remember show teach help promise die live work lose
    """
)
"""Too frequent to tell by themselves which scene is meant."""
