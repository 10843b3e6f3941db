"""How each scene begins and how it ends, ready to be compared: which goes on from which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

import numpy as np

from esesea.reading.annotator import annotator
from esesea.reading.layers import Layers
from esesea.reading.literary.encoded_text import EncodedText, StoryWords, words_of
from esesea.reading.literary.succession import PIECES, Ends, ends_of, head
from esesea.reading.literary.weights import weights
from esesea.reading.passages import SceneSpan
from esesea.text.document import Document


@annotator(requires=(SceneSpan, EncodedText), produces=Ends)
def scene_ends(document: Document, layers: Layers) -> Iterator[Ends]:  # noqa: ARG001 - the words say it all
    """Give one value for all scenes, in reading order: ``follows`` and ``forward`` compare pairs in it.

    Example: a scene that ends with a knock and one that opens with the door being opened.
    Counter-example: a scene of a slug line alone has no words, and nothing is said of it.
    """
    story = layers.one(EncodedText).words
    bounds = [(scene.span.start, scene.span.end) for scene in layers.of(SceneSpan)]
    kept = [_kept(begin, end) for begin, end in np.searchsorted(story.starts, np.array(bounds).reshape(-1, 2)).tolist()]
    passages = list(pairwise(accumulate(map(len, kept), initial=0)))
    opened = weights()
    words = words_of(_part(story, [at for scene in kept for at in scene]), opened.pieces)
    yield ends_of(words, passages, opened, head(), layers.memo)


def _kept(begin: int, end: int) -> list[int]:
    """Which words of a scene its ends may take, and one more before the last ones: it tells if a sentence opens."""
    middle = range(begin + PIECES, max(begin + PIECES, end - PIECES - 1))
    return [*range(begin, min(middle.start, end)), *range(middle.stop, end)]


def _part(story: StoryWords, at: Sequence[int]) -> StoryWords:
    chosen = np.array(at, np.int64)
    texts = tuple(story.texts[one] for one in at)
    return StoryWords(
        texts, *(getattr(story, name)[chosen] for name in StoryWords.__dataclass_fields__ if name != "texts")
    )
