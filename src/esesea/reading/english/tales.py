"""Tales told at length in somebody's speech, and letters that stand in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from spacy.tokens import Span as TokenSpan

from esesea.reading.english.stretch import trimmed
from esesea.text.span import Span

_PRESENT = frozenset({"VBZ", "VBP", "MD"})

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


@dataclass(frozen=True, slots=True)
class SpokenSentence:
    """What a sentence of somebody's speech shows of a tale. ``told`` are its words without the marks at its ends.

    ``past`` and ``present``: it has a verb of that tense (a modal counts as present). ``announces``: an anecdote may
    follow it.
    """

    told: Span
    past: bool
    present: bool
    announces: bool
    words: str

    def shifted(self, by: int) -> SpokenSentence:
        """The same, ``by`` characters further on."""
        return replace(self, told=self.told.shifted(by))


def spoken_sentence(text: str, sentence: TokenSpan) -> SpokenSentence:
    """What a sentence of the paragraph ``text`` shows, counted from the paragraph's start."""
    words = text[sentence.start_char : sentence.end_char]
    told = trimmed(sentence)
    tags = {token.tag_ for token in sentence}
    return SpokenSentence(
        Span(told.start_char, told.end_char),
        "VBD" in tags,
        not tags.isdisjoint(_PRESENT),
        TELLS_OF_SOMETHING.search(words) is not None,
        words,
    )


def is_tale(sentences: Sequence[SpokenSentence]) -> bool:
    """Whether the sentences of one speaking turn tell a tale.

    Example: "Once upon a time there was a miller. He had a cat. It could talk."
    Counter-example: "I went to town. I bought bread." (what somebody says of the day)
    """
    if len(sentences) < SHORTEST_OPENED_TALE:
        return False
    if sum(sentence.past for sentence in sentences) < PAST_SHARE * len(sentences):
        return False
    opening = " ".join(sentence.words for sentence in sentences[:2])
    return len(sentences) >= SHORTEST_TALE or bool(OPENS_A_TALE.search(opening))


def anecdote_told(sentences: Sequence[SpokenSentence]) -> Sequence[SpokenSentence]:
    """Which of the sentences of one speaking turn are an anecdote that is announced.

    Example: "Did she ever tell you? *Your aunt came up the stairs on a horse. …*"
    """
    opening = next((at for at, each in enumerate(sentences) if each.announces), None)
    if opening is None:
        return ()
    told = list(takewhile(lambda each: not each.present, sentences[opening + 1 :]))
    return told if any(each.past for each in told) else ()


def opens_letter(paragraph: str) -> bool:
    """Whether a paragraph begins with a letter's salutation: "My dear Tom,"."""
    return bool(SALUTATION.match(paragraph))


def closes_letter(paragraph: str) -> bool:
    """Whether a paragraph is a letter's closing line: "Yours ever, Tom"."""
    return len(paragraph) < 120 and bool(CLOSING.match(paragraph))
