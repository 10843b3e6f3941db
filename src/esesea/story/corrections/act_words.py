"""What each act is called where it is kept, and which of its fields point at scenes, people and places."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from esesea.story.acts import (
    AddCharacter,
    AddContact,
    AddDeath,
    AddMention,
    Confirm,
    Cut,
    Date,
    Intend,
    JoinScenes,
    MergeCharacters,
    MergePlaces,
    MoveScene,
    Reject,
    RemoveDeath,
    RenameCharacter,
    RenamePlace,
    SetMode,
    SetPlace,
    SetPresent,
    SetTimeOfDay,
    SetWeekday,
    SplitCharacter,
    SplitPlace,
    SplitScene,
)
from esesea.story.references import Refers
from esesea.story.replies import Reply

_S, _C, _P = Refers.SCENE, Refers.CHARACTER, Refers.PLACE

POINTS_AT: Mapping[type, Mapping[str, Refers]] = MappingProxyType(
    {
        Date: {"scene": _S},
        SetPlace: {"scene": _S},
        SetPresent: {"scene": _S, "character": _C},
        SetMode: {"scene": _S},
        SetWeekday: {"scene": _S},
        SetTimeOfDay: {"scene": _S},
        MergeCharacters: {"kept": _C, "merged": _C},
        MergePlaces: {"kept": _P, "merged": _P},
        SplitCharacter: {"character": _C},
        SplitPlace: {"place": _P, "scenes": _S},
        RenameCharacter: {"character": _C},
        RenamePlace: {"place": _P},
        AddMention: {"character": _C},
        AddContact: {"a": _C, "b": _C},
        AddDeath: {"character": _C, "scene": _S},
        RemoveDeath: {"character": _C},
        JoinScenes: {"first": _S, "second": _S},
        Cut: {"scenes": _S},
        MoveScene: {"scene": _S, "after": _S},
    }
)
"""Which fields of an act are ids, as `esesea.story.references.REFERENCES` has it for the values of a story."""

ORDER, INTEND = "order", "intend"

WORDS: Mapping[type, tuple[str, str]] = MappingProxyType(
    {
        Confirm: ("confirm", ""),
        Reject: ("reject", ""),
        Reply: (ORDER, ""),
        Date: ("date", ""),
        SetPlace: ("set", "place"),
        SetPresent: ("set", "present"),
        SetMode: ("set", "mode"),
        SetWeekday: ("set", "weekday"),
        SetTimeOfDay: ("set", "time_of_day"),
        MergeCharacters: ("merge", "characters"),
        MergePlaces: ("merge", "places"),
        SplitCharacter: ("split", "character"),
        SplitPlace: ("split", "place"),
        RenameCharacter: ("rename", "character"),
        RenamePlace: ("rename", "place"),
        AddCharacter: ("add", "character"),
        AddMention: ("add", "mention"),
        AddContact: ("add", "contact"),
        AddDeath: ("add", "death"),
        RemoveDeath: ("remove", "death"),
        SplitScene: ("split_scene", ""),
        JoinScenes: ("join_scenes", ""),
        Cut: ("cut", ""),
        MoveScene: ("move", ""),
        Intend: (INTEND, ""),
    }
)
"""What each act is called where it is kept: `Correction.act`, and ``what`` among its facts (empty: nothing more)."""
