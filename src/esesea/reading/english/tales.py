"""Tales told at length in somebody's speech, and letters that stand in the text."""

from __future__ import annotations

import re

from spacy.tokens import Span as TokenSpan

OPENS_A_TALE = re.compile(
    r"\b(?:once upon a time|there (?:was|were) once|there once (?:was|were|lived)|once,? there (?:was|were|lived)"
    r"|long(?:, long)? ago|many years ago|(?:when|while) i was (?:a|an|young|little|\w+ years)|years ago|in my youth"
    r"|there was this (?:one )?\w+|(?:let me|i(?:’ll| will)) tell you (?:a|the) (?:story|tale)"
    r"|the story (?:goes|begins)|i once (?:knew|met|had|saw|heard))\b",
    re.IGNORECASE,
)
TELLS_OF_SOMETHING = re.compile(
    r"\b(?:did (?:he|she|they|i|we|anyone|anybody|nobody|your \w+|my \w+) (?:ever|never) tell you"
    r"|have i (?:ever |never )?told you|(?:has|have) (?:he|she|they|anyone|your \w+) (?:ever |never )?told you"
    r"|you should have seen (?:him|her|them|us|me)|i(?:’ll| will|'ll) never forget (?:the|how|when))\b",
    re.IGNORECASE,
)
"""Behind one of these in the same speaking turn an anecdote follows."""
SHORTEST_OPENED_TALE = 3
SHORTEST_TALE = 8
"""In sentences. A speech without a tale's opening must be this long, and mostly in the past, to be one."""
PAST_SHARE = 0.75

SALUTATION = re.compile(r"^\W*(?:my )?(?:dear|dearest|darling|beloved)(?: \w+\.?){1,4}[,:;.!—–-]", re.IGNORECASE)
CLOSING = re.compile(
    r"^\W*(?:i (?:am|remain)\b.{0,60}\b)?(?:yours?|sincerely|faithfully|love|with love|ever|affectionately|respectfully"
    r"|your (?:\w+ ){1,4})\b.{0,40}$",
    re.IGNORECASE,
)
LONGEST_LETTER = 40
"""In paragraphs: a salutation whose closing is farther off is taken for speech."""


def is_tale(sentences: list[TokenSpan]) -> bool:
    """Whether the sentences of one speaking turn tell a tale.

    Example: "Once upon a time there was a miller. He had a cat. It could talk."
    Counter-example: "I went to town. I bought bread." (what somebody says of the day)
    """
    if len(sentences) < SHORTEST_OPENED_TALE:
        return False
    past = sum(any(token.tag_ == "VBD" for token in sentence) for sentence in sentences)
    if past < PAST_SHARE * len(sentences):
        return False
    opening = " ".join(sentence.text for sentence in sentences[:2])
    return len(sentences) >= SHORTEST_TALE or bool(OPENS_A_TALE.search(opening))


def anecdote_told(sentences: list[TokenSpan]) -> range:
    """Which of the sentences of one speaking turn are an anecdote that is announced: by their numbers.

    Example: "Did she ever tell you? *Your aunt came up the stairs on a horse. …*"
    """
    opening = next((at for at, each in enumerate(sentences) if TELLS_OF_SOMETHING.search(each.text)), None)
    if opening is None:
        return range(0)
    end = opening + 1
    while end < len(sentences) and not any(token.tag_ in {"VBZ", "VBP", "MD"} for token in sentences[end]):
        end += 1
    past = any(token.tag_ == "VBD" for sentence in sentences[opening + 1 : end] for token in sentence)
    return range(opening + 1, end) if past else range(0)


def opens_letter(paragraph: str) -> bool:
    """Whether a paragraph begins with a letter's salutation: "My dear Tom,"."""
    return bool(SALUTATION.match(paragraph))


def closes_letter(paragraph: str) -> bool:
    """Whether a paragraph is a letter's closing line: "Yours ever, Tom"."""
    return len(paragraph) < 120 and bool(CLOSING.match(paragraph))
