"""What one line of a screenplay is, by its own look (Fountain 1.1, fountain.io/syntax; plain scripts alike)."""

from __future__ import annotations

import re

# A script that went through a printer carries scene numbers at one or both ends of a scene heading.
_NUMBER = r"[A-Z]?\d{1,4}[A-Z]{0,2}[.)]?"
_PLACE = r"(?:INT\.?\s?/\s?EXT|EXT\.?\s?/\s?INT|INT|EXT|EST|I\s?/\s?E)"
# "FLASHBACK - INT. BARN - NIGHT", "1962: EXT. FARM": what kind of scene it is, or when, may be said first.
_LED = r"(?-i:(?=[^a-z]*[A-Z0-9])[A-Z0-9(][A-Z0-9 ,.'’()-]{2,40}?(?:\s*[-–—:]+|\))\s*(?=(?:INT|EXT|EST|I ?/ ?E)[./]))"
_SLUG = re.compile(
    rf"\s*(?P<number>{_NUMBER}\s+)?(?P<words>(?:{_LED})?(?P<place>{_PLACE}(?:[.:]\s*|\s+|\s*[-–—]\s*)\S.*))",
    re.IGNORECASE,
)
_TRAILING_NUMBER = re.compile(rf"\s*#[\w.)(-]+#\s*\Z|\s+(?P<number>{_NUMBER})\s*\Z")
_TRANSITION = re.compile(
    r"(?:.*\bTO:|(?:SLOW |FINAL )?FADE(?:S)? (?:IN|OUT|UP|TO \w+|BACK)\b.{0,20}"
    r"|(?:SMASH |HARD |MATCH |JUMP )?CUT(?: TO)?\b.{0,20}"
    r"|(?:SLOW )?DISSOLVE\b.{0,20}|WIPE\b.{0,20}|IRIS (?:IN|OUT)\b.{0,10}|BLACK ?OUT\b.{0,3})"
)
_RETURN = re.compile(
    rf"(?:{_NUMBER}\s+)?(?P<words>(?:BACK|RETURN|RESUME)(?: TO)?(?: THE)? (?:SCENE|PRESENT(?: DAY| TIME)?|REALITY))"
    rf"\s*[.:]?(?:\s+{_NUMBER})?"
)
_EXTENSION = re.compile(r"\([^()]*\)")
_CONTINUATION = re.compile(
    r"\s*(?:[A-Z]?\d*\s*\(?CONTINUED:?\)?:?(?:\s*\(\d+\))?(?:\s+[A-Z]?\d+)?|\(MORE\)|-?\s*\d{1,4}\s*[.-]?)\s*"
)


def is_slug(line: str) -> bool:
    """Whether ``line`` is a scene heading that begins with INT, EXT, EST, INT./EXT or I/E.

    One in small letters needs its full stop: "Est. 1920" is a sign on a wall, so is "Ext. 4": they need a word.
    """
    found = _SLUG.fullmatch(line)
    if not found:
        return False
    words = found["place"]
    return words[:3].isupper() or bool(re.match(r"(?i:int|ext)[.:/]\s?\S*[^\W\d]", words))


def is_shouted_slug(line: str) -> bool:
    """Whether ``line`` is a scene heading all in capitals, which needs no empty line to be known as one."""
    return is_slug(line) and _EXTENSION.sub("", line).isupper()


def slug_words(line: str) -> tuple[int, int]:
    """Where the words of a scene heading begin and end in ``line``: its scene numbers left out.

    "7 INT. ATTIC - NIGHT 7" bears its number at both ends; "INT. ATTIC - NIGHT 7" is in the seventh night.
    """
    found = _SLUG.fullmatch(line)
    start = found.start("words") if found else 0
    trailing = _TRAILING_NUMBER.search(line, start)
    if trailing is None or not _is_scene_number(trailing, found["number"] if found else None):
        return start, len(line.rstrip())
    return start, trailing.start()


def _is_scene_number(trailing: re.Match[str], leading: str | None) -> bool:
    """Whether a number at a heading's end is the scene's: between marks, set far off, or the ``leading`` one again."""
    number = trailing["number"]
    if number is None:
        return True
    if leading is None:
        return False
    return trailing.group().startswith(("  ", "\t")) or number.strip(".)") == leading.strip(" \t.)")


def is_return(line: str) -> bool:
    """Whether ``line`` says no more than that a scene goes on that was left: ``BACK TO SCENE``."""
    return bool(_RETURN.fullmatch(line.strip()))


def return_words(line: str) -> tuple[int, int]:
    """Where the words of a return begin and end in ``line``: its scene numbers left out."""
    found = _RETURN.search(line)
    return found.span("words") if found else (0, len(line))


def is_transition(line: str) -> bool:
    """Whether ``line`` says how one scene gives way to the next (``CUT TO:``); all in capitals."""
    words = line.strip()
    return words.isupper() and bool(_TRANSITION.fullmatch(words))


def is_cue(line: str) -> bool:
    """Whether ``line`` can be a speaker's name: in capitals but for what stands in brackets, at most eight words."""
    name = _EXTENSION.sub("", line).strip().rstrip("^").strip()
    plain = not name.endswith((".", ":", "!", "?")) or _is_dotted(name)
    return name.isupper() and len(name.split()) <= 8 and plain


def _is_dotted(name: str) -> bool:
    """A name may end with a full stop where that shortens it (``MARTIN LUTHER KING JR.``)."""
    return bool(re.fullmatch(r"(?:\S+ ){1,4}(?:JR|SR|DR|MD|PHD|ESQ)\.", name))


def is_parenthetical(line: str) -> bool:
    """Whether ``line`` says in brackets how a speech is spoken, or begins to say so."""
    words = line.strip()
    return words.startswith("(") and (words.endswith(")") or ")" not in words)


def is_page_furniture(line: str) -> bool:
    """Whether ``line`` only says that a page ended: a page number, ``(CONTINUED)``, ``(MORE)``."""
    return bool(line.strip()) and bool(_CONTINUATION.fullmatch(line))
