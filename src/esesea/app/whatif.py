"""What if a scene were cut, told elsewhere, or another than it is: the story solved anew, and what falls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from esesea.app.errors import CutAll, CutAndTold, MovedAfterItself, MoveWhere, NoEdit
from esesea.app.names import find_scene
from esesea.app.set_words import act_of
from esesea.app.sheets.showing import ShowsItself
from esesea.story.acts import Cut, MoveScene

if TYPE_CHECKING:
    from pathlib import Path

    from esesea.app.order_changes import OrderChange
    from esesea.app.sheets.sheet import Sheet
    from esesea.continuity.consequences.consequence import Consequence
    from esesea.story.acts import Act
    from esesea.story.correction import Correction
    from esesea.story.finding import Finding
    from esesea.story.story import Story

LAST = "9999-12-31T00:00:00+00:00"
"""What is tried is said after all that was said."""


@dataclass(frozen=True, slots=True, repr=False)
class WhatIf(ShowsItself):
    """The story ``after`` the edit ``acts``, against the story ``before``; both are solved.

    ``consequences`` are what is left hanging, grouped by kind, the gravest first; ``order`` what stands elsewhere in
    story order, or no longer surely. ``new`` and ``gone`` are the findings that only one of the two has, gravest first.
    """

    acts: tuple[Act, ...]
    before: Story
    after: Story
    consequences: tuple[Consequence, ...]
    order: tuple[OrderChange, ...]
    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]

    @property
    def falls(self) -> bool:
        """Whether anything falls, or newly contradicts."""
        return bool(self.consequences or self.order or self.new)

    def _sheet(self) -> Sheet:
        from esesea.app.sheets.tried import whatif_sheet  # noqa: PLC0415 - only where it is shown

        return whatif_sheet(self)


def whatif(
    story: Story,
    *,
    cut: Sequence[str] = (),
    move: Sequence[str] = (),
    after: str | None = None,
    first: bool = False,
    settings: Sequence[str] = (),
) -> WhatIf:
    """What falls if scenes of ``story``, a solved one, are cut, or told elsewhere. Nothing is kept.

    ``cut`` and ``move`` are scenes by id (``s3``) or number from 1, as told. The moved ones are told one after the
    other directly after the scene ``after``, or ``first`` of all. ``settings`` are facts that are set first, as
    `esesea.app.set_words.act_of` reads them. Raises UnknownName for a scene that is not there, NotSettable, and NoEdit,
    CutAll, CutAndTold, MoveWhere and MovedAfterItself.
    """
    return tried(story, edits(story, cut=cut, move=move, after=after, first=first, settings=settings))


def edits(
    story: Story,
    *,
    cut: Sequence[str] = (),
    move: Sequence[str] = (),
    after: str | None = None,
    first: bool = False,
    settings: Sequence[str] = (),
) -> tuple[Act, ...]:
    """The same edits as acts of the author; raises as `whatif`.

    ``first`` is to be said where nothing is named that the scenes are moved after, so that nobody moves by mistake.
    """
    if bool(move) != (first != (after is not None)):
        raise MoveWhere
    gone = tuple(dict.fromkeys(find_scene(story, each) for each in cut))
    going = tuple(dict.fromkeys(find_scene(story, each) for each in move))
    target = None if after is None else find_scene(story, after)
    if len(gone) == len(story.scenes) > 0:
        raise CutAll(len(gone))
    if target is not None and target in going:
        raise MovedAfterItself(target)
    both = [scene for scene in (*going, target) if scene in gone]
    if both:
        raise CutAndTold(both[0])
    acts: list[Act] = [act_of(story, each) for each in settings]
    acts += [Cut(gone)] if gone else []
    for scene in going:
        acts.append(MoveScene(scene, target))
        target = scene
    return tuple(acts)


def accept(path: str | Path, acts: Sequence[Act], *, why: str = "") -> tuple[Correction, ...]:
    """Keep what was tried as corrections of the story at ``path``, in this order, all of them or none.

    Returns them. Raises as `correct`.
    """
    from esesea.app.correcting import decided, said  # noqa: PLC0415 - `import esesea` stays light

    done = decided(path, lambda opened: [said(opened.story, act, why=why) for act in acts], keep=True)
    return done.new


def tried(story: Story, acts: Sequence[Act]) -> WhatIf:
    """What falls by ``acts`` in ``story``, a solved one. Raises NoEdit where there is none."""
    if not acts:
        raise NoEdit
    from esesea.app.authors_word import settled  # noqa: PLC0415 - `import esesea` stays light
    from esesea.order.replies import laws  # noqa: PLC0415
    from esesea.story.corrections.applying import Applied, apply  # noqa: PLC0415

    edited = story
    for act in acts:
        edited = apply(edited, act, at=LAST, laws=laws)
    return compared(acts, story, settled(story, Applied(edited, ())))


def compared(acts: Sequence[Act], before: Story, after: Story) -> WhatIf:
    """What falls by ``acts``, which make ``after`` of ``before``; both are solved."""
    from esesea.app.order_changes import order_changes  # noqa: PLC0415 - `import esesea` stays light
    from esesea.continuity.consequences.finding import consequences  # noqa: PLC0415
    from esesea.story.fingerprint import fingerprint  # noqa: PLC0415

    old = {fingerprint(before, finding) for finding in before.findings}
    new = {fingerprint(after, finding) for finding in after.findings}
    return WhatIf(
        tuple(acts),
        before,
        after,
        consequences(before, after),
        order_changes(before, after),
        tuple(finding for finding in after.findings if fingerprint(after, finding) not in old),
        tuple(finding for finding in before.findings if fingerprint(before, finding) not in new),
    )
