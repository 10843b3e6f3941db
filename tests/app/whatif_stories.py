"""Three short stories, one of each way of telling; cutting scenes of them leaves something hanging."""

from __future__ import annotations

CHAPTERS = """# The Weir

## One

The first time Edith came to the weir it was in flood, and the keeper would not let her cross. Her cousin, a clerk
called Harry Foss, held her umbrella over them both. "You'll be back," said Harry.

## Two

Harry taught Edith to swim in the mill pond. He held her under the chin, and she swam three strokes, and then ten, and
came up laughing with weed in her hair.

## Three

Under the boards of the mill Edith found a locket with a lock of red hair in it. She told nobody. She sat on the sacks
until it was dark.

## Four

The second time Edith came to the weir the keeper was gone. Harry walked in front with the lamp. Edith carried the
locket in her glove.

## Five

Three days later the bank gave way. Edith lived, because Harry had taught her to swim.
"""

SCREENPLAY = """Title: The Signal Box

INT. SIGNAL BOX - NIGHT

Rain. A lamp. MORRIS KEANE, 50s, pulls a lever. JUNE, 19, his daughter, writes in the book.

JUNE
The nine-forty is late.

MORRIS
It is always late.

EXT. EMBANKMENT - DAY

June finds a telegram in the wet grass. She reads it twice and puts it in her boot.

INT. SIGNAL BOX - THE NEXT MORNING

June lays the telegram on the table. Morris does not look at it.

MORRIS
Where did you get that?

INT. STATION BUFFET - DAY

June drinks tea. Nobody else is there. She looks at the clock.

INT. SIGNAL BOX - MOMENTS LATER

Morris is alone. The lever has come down.
"""

FIRST_PERSON = """I was nine when Aunt Violet, my mother's sister, came to live over the shop.
She had one suitcase and a parrot.

***

That summer we closed the shop for a week and painted it. I did the skirting, badly. I ate paste.

***

Aunt Violet died in March. I came home from school and she was dead in the blue chair, and the parrot was talking.

***

We sold the shop. At the funeral I had said nothing about Aunt Violet, and my mother has not forgiven me. I have the
parrot still.
"""
