"""How stories show themselves: pictures, frames, a page in a notebook. Light: what does the work is loaded then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esesea.app.errors import NoSuchChoice
from esesea.story.above import shown_by

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from esesea.app.drawing import Drawing
    from esesea.story.above import How
    from esesea.story.story import Story

LIBRARIES = ("polars", "pandas")
"""What frames can be of."""


class _Showing:
    """See `esesea.story.above.Above`."""

    def draw(self, story: Story, picture: str, /, **how: Unpack[How]) -> Drawing:
        from esesea.app.drawing import draw  # noqa: PLC0415 - `import esesea` stays light

        return draw(story, picture, **how)

    def frames(self, story: Story, library: str, *, with_text: bool) -> Mapping[str, Any]:
        from esesea.app.sheets.frames import StoryFrames  # noqa: PLC0415 - as above

        if library not in LIBRARIES:
            raise NoSuchChoice("library of frames", library, LIBRARIES)
        return StoryFrames.of(story, library, with_text=with_text)

    def html(self, story: Story) -> str:
        from esesea.app.sheets.html import html  # noqa: PLC0415 - as above
        from esesea.app.sheets.story import story_sheet  # noqa: PLC0415

        return html(story_sheet(story))


shown_by(_Showing())
