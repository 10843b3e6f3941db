"""The smallest story that has something of everything a model is asked for, and a model's knowledge of it."""

from __future__ import annotations

from typing import Any

TEXT = """Anna Reed walked to the harbour on Monday evening. She met Tom at the boat, and for a moment they were one \
shadow.

* * *

The captain lay on the deck. They had found him at noon, and nobody had wept. The old sailor, whom they called Grim, \
said no word. He thought of the day when his own ship had burned, and of the long swim, and of the cold sand. Then he \
stood up.

* * *

Anna thought of the winter of the war. There was snow on the ferry. Tom Hale “was her coat — laughing —\u00a0over \
the ice”, as the song has it.
"""

FACTS: dict[str, list[dict[str, Any]]] = {
    "people": [
        {"name": "Anna Reed", "also_called": ["Anna"], "pronouns": "she", "quote": "Anna"},
        {"name": "Tom", "also_called": ["Tom Hale"], "pronouns": "he", "quote": "Tom"},
        {"name": "the captain", "also_called": [], "pronouns": "he", "quote": "The captain lay"},
        {"name": "Grim", "also_called": ["the old sailor"], "pronouns": "he", "quote": "whom they called Grim"},
    ],
    "scenes": [
        {
            "at": "walked to the harbour",
            "gist": "They meet.",
            "place": "the harbour",
            "place_kind": "harbour",
            "place_quote": "walked to the harbour",
            "part_of_day": "evening",
            "weekday": "Monday",
            "time_quote": "on Monday evening",
        },
        {"at": "on the deck", "place": "the deck", "place_kind": "deck", "place_quote": "lay on the deck"},
        {
            "at": "winter of the war",
            "mode": "analepsis",
            "mode_quote": "the winter of the war",
            "place": "the ferry",
            "place_kind": "ship",
            "place_quote": "snow on the ferry",
            "season": "winter",
            "time_quote": "the winter of the war",
        },
    ],
    "presence": [
        {"who": "Anna Reed", "there": True, "quote": "Anna Reed walked to"},
        {"who": "Grim", "there": True, "quote": "whom they called Grim"},
        {"who": "the captain", "there": True, "quote": "The captain lay on the deck"},
    ],
    "touches": [
        {"who": "Tom", "whom": "Anna", "how": "hug", "quote": "they were one shadow"},
        {"who": "Tom Hale", "whom": "Anna", "how": "cover", "quote": 'was her coat - laughing - over the ice"'},
    ],
    "fates": [{"who": "the captain", "state": "dead", "here": True, "quote": "They had found him at noon"}],
    "asides": [{"kind": "memory", "begins": "He thought of the day", "ends": "of the cold sand"}],
}
"""The quote of the second touch is as models copy: other marks, other dashes, another space."""

ORDER = [{"scene": "Anna thought", "when": "before", "other": "Anna Reed walked", "quote": "the winter of the war"}]
