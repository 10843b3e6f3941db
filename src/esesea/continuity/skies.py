"""What is there only by day, or only by night: breakfast on the table, an owl, the sun in somebody's eyes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from esesea.continuity.passages import places_of
from esesea.patterns import late

_HINTS = (
    "sun", "moon", " stars", "a star", "starl", "night", "midnight", "noon", "breakfast", "daylight", "abed",
    "asleep", "sleeping", "pitch", "owl", "in the morning", "forenoon", "dark", " bat ",
)  # fmt: skip
_OPENS = r"(?:^|(?<=[\n.!?][\s”\"])|(?<=\n))(?:(?:bright|hard|hot|pale|cold|thin|grey|gray|harsh|weak|clear)\s+)?"
"""At the head of a sentence without a verb, as scripts have it: "Moonlight through a tall window."."""
_FALLING = (
    r"\s+(?:through|on|over|across|in|from|along|down|under|streaming|pouring|falling|filtering|slanting|flooding"
    r"|spilling)\b"
)
_DARK = r"(?:black|dark|pitch[\s-](?:dark|black)|as\s+dark\s+as\s+pitch|as\s+black\s+as\s+(?:pitch|ink))"
DAY = (
    rf"{_OPENS}(?:sunlight|sunshine|daylight){_FALLING}",
    r"\b(?:full|bright|hot|blazing|brilliant|dazzling|warm|strong|golden)\s+sun(?:light|shine)?\b",
    r"\bin\s+the\s+(?:full\s+)?sun(?:light|shine)?\b(?!\s+of)",
    r"\bthe\s+(?:\w+\s+)?(?:sun|sunlight|sunshine)\s+(?:was\s+)?(?:in\s+(?:his|her|my|their)\s+eyes|lit|beat|fell|shone|streamed|dazzled|made|came|lay|struck|scorched|overhead|at\s+its\s+(?:height|highest))",
    r"\bthe\s+(?:\w+\s+)?sun,?\s+(?:was\s+)?(?:straight\s+|directly\s+|right\s+|high\s+)?(?:overhead|above|in\s+the\s+zenith|at\s+its\s+(?:height|highest))\b",
    r"\bthe\s+(?:glare|blaze|heat)\s+of\s+(?:the\s+)?(?:sun|noon|midday|day)\b",
    r"\b(?:midday|noonday|afternoon|noontide|morning)\s+sun(?:light|shine)?\b",
    r"\bunder\s+(?:the|a)\s+(?:\w+\s+)?(?:midday|noonday|noon|summer|afternoon)?\s*sun\b",
    r"\b(?:looked|gazed|glanced|blinked|squinted)\s+(?:up\s+)?(?:at|into)\s+the\s+sun\b",
    r"\b(?:noon|midday)\s+(?:bells?|gun)\b|\bit\s+was\s+(?:high\s+|just\s+|past\s+)?(?:noon|midday)\b",
    r"\b(?:came\s+down\s+to|went\s+down\s+to|sat\s+(?:down\s+)?(?:at|to)|was\s+eating|ate)\s+(?:his\s+|her\s+|their\s+|the\s+)?(?:early\s+|late\s+)?breakfast\b|\bbreakfast\s+was\s+(?:just\s+|hardly\s+)?(?:over|on\s+the\s+table|served|laid)\b",
    r"\b(?:it\s+was|in)\s+broad\s+daylight\b|\bit\s+was\s+(?:about\s+|nearly\s+|just\s+)?(?:nine|ten|eleven)\s+(?:o[’']clock\s+)?in\s+the\s+(?:forenoon|morning)\b",
    r"\bit\s+was\s+(?:about\s+|just\s+)?(?:one|two|three)\s+(?:o[’']clock\s+)?in\s+the\s+afternoon\b",
    r"\bit\s+was\s+an?\s+(?:[\w-]+,?\s+){0,3}(?:morning|forenoon|afternoon|noon)\b|\bwhat\s+an?\s+(?:\w+\s+){0,2}(?:noon|afternoon)\b",
    r"\b(?:in|of)\s+the\s+(?:noon|midday|noontide|noonday)\b|\blight\s+of\s+the\s+(?:early\s+)?morning\b",
)
NIGHT = (
    rf"{_OPENS}(?:moonlight|starlight){_FALLING}",
    r"\b(?:the|no)\s+(?:\w+\s+)?(?:stars|moon)\s+(?:was\s+|were\s+|had\s+)?(?:out|up|risen|shone|shining|full|high|hung|rode|rose|stood|lit|glittered|twinkled|looked|gleamed)\b",
    r"\b(?:full\s+of|under\s+the|lit\s+by|by\s+the\s+light\s+of\s+the)\s+(?:stars|moon)\b(?!\s+and\s+stripes)|\bby\s+the\s+moon\b|\b(?:past|across|behind)\s+the\s+moon\b",
    r"\b(?:there\s+was\s+no|without\s+a)\s+(?:moon|star)\b|\ba\s+(?:shooting\s+)?star\s+(?:fell|shot)\b",
    r"\bmoonless\b|\bstarless\b|\bstarlit\b|\bin\s+the\s+(?:moonlight|starlight)\b",
    rf"\bit\s+was\s+(?:quite\s+|now\s+|very\s+)?{_DARK}(?=\s*[,.;:!?]|\s+(?:outside|out|and|night))|\b(?:outside|without)\s+it\s+was\s+{_DARK}",
    rf"\b(?:the\s+)?night\s+was\s+(?:too\s+|so\s+|very\s+|quite\s+)?{_DARK}|\bwhat\s+a\s+(?:\w+\s+)?night\b|\bnight\s+had\s+(?:\w+\s+)?(?:fallen|come|closed)\b",
    r"\b(?:could\s+not|couldn[’']t)\s+see\s+(?:the\s+(?:road|path|way)|(?:his|her)\s+(?:own\s+)?hand)\b[^.;]*?\b(?:dark|darkness|moon|face)\b",
    r"\b(?:midnight\s+(?:was\s+near|struck|had\s+struck|was\s+past|came)|(?:past|nearly|almost|just|struck|to|after)\s+midnight|it\s+was\s+midnight)\b",
    r"\b(?:it\s+was|clock\s+(?:struck|said|showed)|past)\s+(?:about\s+|nearly\s+|past\s+)?(?:one|two|three|half[\s-]past\s+(?:one|two|three))\s+(?:o[’']clock\s+)?in\s+the\s+morning\b|\bat\s+(?:two|three)\s+in\s+the\s+morning\b",
    r"\b(?:the\s+(?:whole\s+)?(?:village|house|town|city|street|household|inn|world|castle|place)|all\s+the\s+(?:world|house|town|village)|everybody\s+else|everyone|the\s+rest)\s+(?:was|were|had\s+(?:long\s+)?been|lay)\s+(?:\w+\s+)?(?:abed|asleep|sleeping|in\s+bed)\b",
    r"\b(?:owls?|nightingales?)\s+(?:were|was)\s+(?:calling|hooting|singing|crying)|\ban\s+owl\s+(?:hooted|cried|called)\b|\ba\s+bat\s+(?:flew|flitted)",
    r"\bat\s+(?:that|this)\s+(?:time|hour)\s+of\s+(?:the\s+)?night\b|\bdead\s+of\s+(?:the\s+)?night\b",
)
_BOTH = late(f"(?P<day>{'|'.join(DAY)})|(?P<night>{'|'.join(NIGHT)})", re.IGNORECASE)
FIGURE = late(
    r"\b(?:like|as\s+(?:if|though)|seem(?:s|ed)?|remember\w*|imagin\w*|dream\w*|paint\w*|photograph\w*|picture|portrait|poster|screen|postcard|map"
    r"|thought|think|midnight\s+sun|stage|suns|moons|planets?|(?:eyes|voice|head|face|laugh\w*)\s+(?:was|were)\s+full|place\s+in\s+the\s+sun|siesta|napp?\w*|moon\s+(?:was\s+)?still|(?:day|pale|faint|thin|ghost\w*|white)\s+moon|polar|arctic|eclipse\w*|of\s+(?:her|his|my|our|their)\s+(?:life|heart|soul|love)|whenever|until|till|if|unless|would"
    r"|might|must|should|will|shall|every|always|often|sometimes|once|last\s+night|to-?night|to-?morrow|yesterday|the\s+night\s+before|one\s+night"
    r"|that\s+(?:same\s+)?(?:night|morning|afternoon)|next|following|all\s+(?:night|day)|nights|days|by\s+day|by\s+night|waited|before\s+(?:the\s+)?(?:sun|moon|dawn|night))\b"
    r"|n['’]t\b|['’](?:d|ll)\b",
    re.IGNORECASE,
)
"""In a sentence with any of these it may be a figure, another time's or another place's."""
_AROUND = 90


def skies(text: str) -> Iterator[tuple[int, int, bool]]:
    """From where to where words stand that are true only by day (True) or only by night (False), in text order."""
    low, last = text.lower(), 0
    for at in sorted({at for word in _HINTS for at in places_of(word, low)}):
        found = _BOTH.search(text, max(last, at - _AROUND), min(len(text), at + _AROUND)) if at >= last else None
        if found is not None:
            last = found.end()
            yield found.start(), found.end(), found["day"] is not None
