"""English nouns for what stands in a place and tells which it is: the stove, the counter, the gable."""

from __future__ import annotations

from esesea.reading.english.word_list import words

HOMELY = words("stove hearth fireplace fireside mantelpiece cupboard sofa couch armchair bedside gate doorstep step")
"""Those of a home: in a story of one house, who sits by the stove is in it."""

TENDED = words("counter till")
"""Those of a place that serves customers."""

SERVING = words(
    """
    shop store bakery bank bar bookshop bookstore cafe cafeteria café canteen clinic club deli depot diner hotel inn
    library market pawnshop pharmacy post-office pub restaurant saloon supermarket tavern tearoom workshop
    """
)
"""Nouns for such places."""

TELLING = (
    HOMELY
    | TENDED
    | words(
        """
    altar anvil bellows bench chimney gable joists lectern loom mast organ pew piano pulpit pump rafters rail stage
    throne wardrobe wheel winch workbench
    """
    )
)
"""Those of which a story has few, so that one that is in one place stands for it later."""

FIXTURES = TELLING | words("bed chair desk door doorway floor sink table wall window")
"""With those that every place has: "the kitchen table" still says which."""

OPENINGS = words("door doorway window gate")
"""Those at which one can be outside."""

LANDMARKS = words("stove hearth fireside fireplace campfire gate well")
"""Those where people gather, so that they say where a scene is, when nothing else does."""
