"""Where the words of a group go, by the control word at its head (RTF 1.9.1, "destinations")."""

from __future__ import annotations

from esesea.text.rtf.state import Goes

#: Destinations that may be written with ``\\*`` before them and are read all the same.
STARRED = frozenset({b"footnote", b"annotation", b"ud"})
#: The control word under which a group holds the same words twice, the second time in Unicode (under ``\\ud``).
TWICE = b"upr"
UNICODE_TWIN = b"ud"
TEXT_BOX = frozenset({b"shptxt", b"dptxbxtext"})
_NOWHERE = (
    b"annotationref aftncn aftnsep aftnsepc atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart "
    b"background bkmkend bkmkstart buptim category colortbl comment company creatim datafield do doccomm docvar "
    b"falt ffname fldinst filetbl fontemb footer footerf footerl footerr formfield ftncn ftnsep ftnsepc header headerf "
    b"headerl headerr hlinkbase keywords listlevel listname listoverride listoverridetable listpicture listtable "
    b"listtext manager nextfile nonesttables object operator panose pict pn pntext pntxta pntxtb printim private "
    b"revtbl revtim rxe shp shppict shptxt subject tc tcn template title txe upr xe"
).split()
_READ = {
    b"fonttbl": Goes.FONTS,
    b"stylesheet": Goes.STYLES,
    b"info": Goes.INFO,
    b"footnote": Goes.NOTE,
    b"annotation": Goes.NOTE,
}
_OF_INFO = {b"title": Goes.TITLE, b"author": Goes.AUTHOR}
_DESTINATIONS = dict.fromkeys(_NOWHERE, Goes.NOWHERE) | _READ


def destination(word: bytes, goes: Goes) -> Goes | None:
    """Where the words of a group go headed by ``word``, in one whose words go to ``goes``; None: it heads none."""
    if goes is Goes.INFO:
        return _OF_INFO.get(word, Goes.NOWHERE if word in _DESTINATIONS else None)
    found = _DESTINATIONS.get(word)
    return Goes.NOWHERE if found is Goes.NOTE and goes is not Goes.STORY else found
