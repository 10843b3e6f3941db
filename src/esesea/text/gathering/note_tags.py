"""What the front matter of a scene's note says of the scene: who is in it, where and when it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from esesea.text.gathering.front_matter import listed
from esesea.text.gathering.pieces import Said

_KEYS = {
    "pov": ("pov", "viewpoint"),
    "present": ("characters", "character", "cast"),
    "place": ("location", "place", "setting"),
    "date": ("storydate", "date"),
    "time": ("storytime", "timeofday"),
    "mode": ("timelinemode",),
}
_ONE = frozenset({"place", "date", "time", "mode"})


def said_in(fields: Mapping[str, object]) -> tuple[Said, ...]:
    """What ``fields`` say, by the keys that StoryLine and its neighbours use; of place and time the first is taken."""
    plain = {"".join(filter(str.isalnum, key.lower())): value for key, value in fields.items()}
    return tuple(dict.fromkeys(_said(plain)))


def _said(fields: Mapping[str, object]) -> Iterator[Said]:
    for what, keys in _KEYS.items():
        names = tuple(name for key in keys for name in listed(fields.get(key)))
        for name in names[:1] if what in _ONE else names:
            yield Said(what, name)
