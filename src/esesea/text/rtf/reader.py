"""An RTF file, read token by token."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from esesea.text.errors import Damaged, TooLong
from esesea.text.limits import Limits
from esesea.text.remarks import TEXT_BOXES
from esesea.text.rtf.actions import ACTIONS
from esesea.text.rtf.destinations import STARRED, TEXT_BOX, UNICODE_TWIN, destination
from esesea.text.rtf.gathering import Gathering
from esesea.text.rtf.letters import ANSI, CHARACTERS, SYMBOLS, WIDE, Surrogates
from esesea.text.rtf.state import Goes, State
from esesea.text.rtf.tables import Fonts, StyleSheet, said_by
from esesea.text.rtf.tokens import Sign, Token, tokens
from esesea.text.source import Source

# Word nests some thirty groups deep.
_DEEPEST = 500
# A novel that a program has marked word by word has some ten to a word; reading them takes three seconds a million.
_MOST_TOKENS = 5_000_000
_PLAIN_BYTES = re.compile(rb"[^\r\n\0]+")
_STORY = frozenset({Goes.STORY, Goes.NOTE})


@dataclass(slots=True)
class Reader:
    r"""Where the reading has come; lives only while `rich_text` runs.

    ``bytes_read`` are bytes of words that wait to be decoded, each stretch with its place. ``skip`` is how many
    characters still stand for an older reader. ``starred``: the group has just begun, and with ``\*``.
    """

    source: Source
    limits: Limits
    story: Gathering
    state: State = field(default_factory=State)
    around: list[State] = field(default_factory=list)
    fonts: Fonts = field(default_factory=Fonts)
    sheet: StyleSheet = field(default_factory=StyleSheet)
    surrogates: Surrogates = field(default_factory=Surrogates)
    bytes_read: list[tuple[bytes, int]] = field(default_factory=list)
    page: str = ANSI
    font: int = 0
    skip: int = 0
    starred: bool = False
    title: str = ""
    author: str = ""
    remarks: set[str] = field(default_factory=set)

    def read(self) -> None:
        """Read the file to the brace that ends it."""
        data = self.source.data.removeprefix(b"\xef\xbb\xbf").lstrip()
        if not data.startswith(b"{\\rtf"):
            raise Damaged(self.source.file, "it does not begin as RTF does")
        first = len(self.source.data) - len(data)
        for count, token in enumerate(tokens(self.source.data, first)):
            if count > _MOST_TOKENS:
                raise TooLong(self.source.file, count, _MOST_TOKENS, "formatting codes")
            self._token(token)
            if not self.around:
                break
        if self.around:
            raise Damaged(self.source.file, "it breaks off before its end")
        self.story.words_end(self.state)

    def _token(self, token: Token) -> None:
        sign = token.sign
        if sign is Sign.WORDS:
            self._words(token)
        elif sign is Sign.HEX:
            self._byte(token)
        else:
            self._decoded()
            if sign is Sign.CONTROL:
                self._control(token)
            elif sign is Sign.OPEN:
                self._opened()
            elif sign is Sign.CLOSE:
                self._closed()
            else:
                self._symbol(token)
                return
        self.starred = False

    def _opened(self) -> None:
        self.around.append(self.state)
        if len(self.around) > _DEEPEST:
            raise Damaged(self.source.file, "its groups are nested too deep")
        self.state = self.state.copy()
        self.skip = 0

    def _closed(self) -> None:
        ended, self.state = self.state, self.around.pop()
        self.skip = 0
        if ended.goes is self.state.goes:
            return
        if ended.goes is Goes.NOTE:
            self.story.note_ends()
        elif ended.goes is Goes.STYLES:
            self.story.styles = self.sheet.styles()

    def _words(self, token: Token) -> None:
        if self.state.goes is Goes.NOWHERE:
            return
        for found in _PLAIN_BYTES.finditer(token.words):
            left = min(self.skip, len(found.group()))
            self.skip -= left
            if left < len(found.group()):
                self.bytes_read.append((found.group()[left:], token.at + found.start() + left))

    def _byte(self, token: Token) -> None:
        if self.skip:
            self.skip -= 1
        else:
            self.bytes_read.append((bytes([token.number]), token.at))

    def _decoded(self) -> None:
        """Decode the bytes that wait; in a code page of wide characters one may reach over several stretches."""
        if not self.bytes_read:
            return
        stretches, self.bytes_read = self.bytes_read, []
        page = self.state.page
        if page in WIDE:
            stretches = [(b"".join(words for words, _ in stretches), stretches[0][1])]
        for words, at in stretches:
            self._said(words.decode(page, "replace"), at)

    def _said(self, words: str, at: int) -> None:
        goes = self.state.goes
        if goes is Goes.STYLES:
            self.sheet.words(words)
        elif goes is Goes.TITLE:
            self.title += words
        elif goes is Goes.AUTHOR:
            self.author += words
        elif goes in _STORY and self.state.seen and words:
            (self.story.told if goes is Goes.STORY else self.story.noted)(words, at)
            if self.story.length > self.limits.max_characters:
                raise TooLong(self.source.file, self.story.length, self.limits.max_characters, "characters")

    def _symbol(self, token: Token) -> None:
        if token.words == b"*":
            self.starred = True
            return
        self.starred = False
        if self.skip:
            self.skip -= 1
        elif token.words in {b"\r", b"\n", b"\r\n"}:
            ACTIONS[b"par"](self, token)
        elif token.words in SYMBOLS:
            self._said(SYMBOLS[token.words], token.at)

    def _control(self, token: Token) -> None:
        word, number = token.words, token.number
        self.skip = 0
        state = self.state
        if state.goes is Goes.NOWHERE:
            self._revived(word)
        elif self.starred and word not in STARRED:
            state.goes = Goes.NOWHERE
        elif (goes := destination(word, state.goes)) is not None:
            state.goes = goes
        elif word == b"u":
            self._said(self.surrogates.character(number), token.at)
            self.skip = state.fallback
        elif word in CHARACTERS:
            self._said(CHARACTERS[word], token.at)
        elif state.goes is Goes.FONTS:
            self.fonts.control(word, number)
        elif state.goes is Goes.STYLES:
            self.sheet.control(word, number)
        elif word in ACTIONS:
            ACTIONS[word](self, token)
        else:
            state.own = said_by(state.own, word, number)

    def _revived(self, word: bytes) -> None:
        """In a group whose words go nowhere: the Unicode twin of words is read, a text box is remembered."""
        if word == UNICODE_TWIN and len(self.around) > 1:
            self.state.goes = self.around[-2].goes
        elif word in TEXT_BOX:
            self.remarks.add(TEXT_BOXES)
