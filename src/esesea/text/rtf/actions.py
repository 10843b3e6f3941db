"""What the control words of RTF do that neither begin a destination nor stand for a character."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from esesea.text.remarks import TRACKED_CHANGES
from esesea.text.rtf.letters import CHARACTER_SETS, code_page
from esesea.text.rtf.state import PLAIN, Goes
from esesea.text.rtf.tokens import ABSENT, Token

if TYPE_CHECKING:
    from esesea.text.rtf.reader import Reader


def _paragraph(reader: Reader, token: Token) -> None:
    """Where the paragraph's end is hidden or deleted, the paragraph goes on with the next."""
    if not reader.state.seen:
        return
    if reader.state.goes is Goes.STORY:
        reader.story.paragraph_ends(reader.state)
    elif reader.state.goes is Goes.NOTE:
        reader.story.noted("\n", token.at)


def _page(reader: Reader, _token: Token) -> None:
    if reader.state.goes is Goes.STORY and reader.state.seen:
        reader.story.page_ends(reader.state)


def _section(reader: Reader, _token: Token) -> None:
    if reader.state.goes is Goes.STORY:
        reader.story.page_ends(reader.state, section=True)


def _section_goes_on(reader: Reader, _token: Token) -> None:
    reader.story.section_goes_on()


def _cell(reader: Reader, _token: Token) -> None:
    if reader.state.goes is Goes.STORY:
        reader.state.in_table = True
        reader.story.words_end(reader.state)


def _in_table(reader: Reader, _token: Token) -> None:
    reader.state.in_table = True


def _plain_paragraph(reader: Reader, _token: Token) -> None:
    reader.state.own, reader.state.in_table = PLAIN, False


def _plain_words(reader: Reader, _token: Token) -> None:
    reader.state.hidden = reader.state.deleted = False
    reader.state.page = reader.fonts.pages.get(reader.font) or reader.page


def _style(reader: Reader, token: Token) -> None:
    reader.state.own = replace(reader.state.own, based_on=str(token.number))


def _font(reader: Reader, token: Token) -> None:
    reader.state.page = reader.fonts.pages.get(token.number) or reader.page


def _usual_font(reader: Reader, token: Token) -> None:
    reader.font = token.number


def _file_page(reader: Reader, token: Token) -> None:
    number = CHARACTER_SETS.get(token.words, token.number)
    reader.page = reader.state.page = code_page(number)


def _hidden(reader: Reader, token: Token) -> None:
    reader.state.hidden = token.number != 0


def _deleted(reader: Reader, token: Token) -> None:
    reader.state.deleted = token.number != 0
    reader.remarks.add(TRACKED_CHANGES)


def _inserted(reader: Reader, _token: Token) -> None:
    reader.remarks.add(TRACKED_CHANGES)


def _fallback(reader: Reader, token: Token) -> None:
    reader.state.fallback = max(0, token.number) if token.number != ABSENT else 1


#: By control word, what it does to the reading.
ACTIONS: dict[bytes, Callable[[Reader, Token], None]] = {
    b"par": _paragraph,
    b"page": _page,
    b"sect": _section,
    b"sbknone": _section_goes_on,
    b"cell": _cell,
    b"nestcell": _cell,
    b"row": _cell,
    b"intbl": _in_table,
    b"pard": _plain_paragraph,
    b"plain": _plain_words,
    b"s": _style,
    b"f": _font,
    b"deff": _usual_font,
    b"ansi": _file_page,
    b"mac": _file_page,
    b"pc": _file_page,
    b"pca": _file_page,
    b"ansicpg": _file_page,
    b"v": _hidden,
    b"deleted": _deleted,
    b"revised": _inserted,
    b"uc": _fallback,
}
